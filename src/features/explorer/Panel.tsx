/** What is said of the chosen part, copied from the page; a line of help while nothing is chosen. */
import { useEffect, useId, useRef, type MouseEvent, type RefObject } from 'react';
import { cloneEntry } from './clone-entry.client.ts';
import { findNameOf, type ExplorerGraph } from './explorer-graph.ts';
import { parseAnchor, type Selection } from './explorer-hash.ts';
import type { ExplorerWords } from './explorer-words.ts';
import { fill } from '../../words/fill.ts';
import { PartLinks } from './PartLinks.tsx';

interface Props {
  graph: ExplorerGraph;
  selection: Selection | undefined;
  words: ExplorerWords;
  panel: RefObject<HTMLElement | null>;
  onSelect: (selection: Selection) => void;
  onClose: () => void;
}

export function Panel({ graph, selection, words, panel, onSelect, onClose }: Props) {
  const heading = useId();
  const body = useRef<HTMLDivElement>(null);
  const part = selection?.type === 'step' ? undefined : selection;
  useEffect(() => {
    const copy =
      part &&
      cloneEntry(
        document,
        (part.type === 'relation' ? ['relation'] : ['node', 'group']).map((kind) => `${kind}-${part.id}`),
      );
    body.current?.replaceChildren(...(copy ? [copy] : []));
    panel.current?.scrollTo(0, 0);
  }, [part, panel]);

  const group = part && graph.groups.find(({ id }) => id === part.id);
  const relation = part && graph.relations.find(({ id }) => id === part.id);
  const step = selection?.type === 'step' ? graph.steps.find(({ id }) => id === selection.id) : undefined;
  const inside = graph.nodes.filter((node) => group && node.group === group.id);
  const follow = (event: MouseEvent) => {
    const target = findTarget(event, graph);
    if (!target) return;
    event.preventDefault();
    onSelect(target);
  };
  return (
    <section
      className="panel"
      data-state={part ? 'open' : 'idle'}
      data-hue={relation?.standing === 'editorial' ? 0 : undefined}
      aria-labelledby={part ? heading : undefined}
      ref={panel}
      onClick={follow}
    >
      {part && (
        <div className="panel-head">
          <div className="grip" />
          <div aria-live="polite">
            {group && <p className="quiet">{words.group}</p>}
            <h2 id={heading}>
              {relation ? fill(words.relation, { number: relation.number }) : findNameOf(graph, part.id)}
            </h2>
          </div>
          <button type="button" className="button" onClick={onClose}>
            {words.close}
          </button>
        </div>
      )}
      <div className="panel-body" ref={body} />
      {inside.length > 0 && (
        <PartLinks label={words.groupNodes} ids={inside.map(({ id }) => id)} graph={graph} words={words} />
      )}
      {relation && (
        <PartLinks label={words.ends} ids={[relation.from, relation.to]} graph={graph} words={words} />
      )}
      {step && <PartLinks label={words.shows} ids={step.show} graph={graph} words={words} />}
      {!part && (
        <div className="help">
          {!step && <p>{words.help}</p>}
          <p className="keys">{step ? words.tourKeys : words.keys}</p>
        </div>
      )}
    </section>
  );
}

/** The part of this framework to which a link in the panel leads. */
function findTarget(event: MouseEvent, graph: ExplorerGraph): Selection | undefined {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  return link.pathname === location.pathname ? parseAnchor(link.hash, graph) : undefined;
}
