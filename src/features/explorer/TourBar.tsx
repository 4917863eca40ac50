/** The steps of the tour under the picture. Presenting, it begins with the name of the framework. */
import type { RefObject } from 'react';
import type { ExplorerStep } from './explorer-graph.ts';
import type { ExplorerWords } from './explorer-words.ts';
import { fill } from '../../words/fill.ts';

interface Props {
  steps: readonly ExplorerStep[];
  /** Counted from 0; -1 stands for the whole, before the first step. */
  index: number;
  /** The name of the framework. */
  name: string;
  words: ExplorerWords;
  isPresenting: boolean;
  bar: RefObject<HTMLDivElement | null>;
  onGo: (index: number) => void;
  onEnd: () => void;
}

export function TourBar({ steps, index, name, words, isPresenting, bar, onGo, onEnd }: Props) {
  const step = steps[index];
  const next = steps[index + 1];
  const first = isPresenting ? -1 : 0;
  const progress = fill(words.progress, { step: index + 1, count: steps.length });
  return (
    <div className="tour" role="group" aria-label={words.startTour} tabIndex={-1} ref={bar}>
      <div className="tour-text">
        {steps.length > 0 && (
          <ol className="steps" aria-hidden="true">
            {steps.map(({ id }, place) => (
              <li key={id} data-state={place < index ? 'done' : place === index ? 'here' : 'ahead'} />
            ))}
          </ol>
        )}
        <div aria-live="polite">
          {step ? (
            <>
              <p className="tour-title">
                <span className="n">{progress}</span> <b>{step.title}</b>
              </p>
              <p className="tour-say">{step.text}</p>
            </>
          ) : (
            <p className="tour-name">{name}</p>
          )}
        </div>
      </div>
      <div className="tour-buttons">
        <button type="button" className="button tour-end" onClick={onEnd}>
          {isPresenting ? words.endPresenting : words.endTour}
        </button>
        {steps.length > 0 && (
          <button type="button" className="button" disabled={index <= first} onClick={() => onGo(index - 1)}>
            {words.back}
          </button>
        )}
        {next && (
          <button type="button" className="button first" onClick={() => onGo(index + 1)}>
            {fill(words.next, { title: next.title })}
          </button>
        )}
      </div>
    </div>
  );
}
