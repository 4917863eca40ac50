/** The row of buttons over the picture. */
import type { ReactNode } from 'react';
import type { PageLink } from './explorer-props.ts';
import type { ExplorerWords } from './explorer-words.ts';
import { fill } from '../../words/fill.ts';
import { Menu } from './Menu.tsx';

interface Props {
  words: ExplorerWords;
  hasTour: boolean;
  isTouring: boolean;
  isFull: boolean;
  beside: readonly PageLink[];
  /** The address of the present state. */
  link: string;
  view: { scale: number; zoomBy: (factor: number) => void; fit: () => void };
  onTour: () => void;
  onPresent: () => void;
  onFull: () => void;
  /** The menus. */
  children: ReactNode;
}

const zoomStep = 1.35;

export function Tools({ words, view, beside, children, ...props }: Props) {
  return (
    <div className="tools">
      {props.hasTour && (
        <button type="button" className="button" aria-pressed={props.isTouring} onClick={props.onTour}>
          {props.isTouring ? words.endTour : words.startTour}
        </button>
      )}
      <button type="button" className="button" onClick={props.onPresent}>
        {words.present}
      </button>
      <BesideLinks words={words} beside={beside} />
      <div className="tools-end">
        {children}
        <div className="zoom" role="group" aria-label={words.zoom}>
          <button
            type="button"
            className="button"
            aria-label={words.zoomOut}
            disabled={view.scale === 1}
            onClick={() => view.zoomBy(1 / zoomStep)}
          >
            −
          </button>
          <button
            type="button"
            className="button"
            aria-label={words.zoomIn}
            onClick={() => view.zoomBy(zoomStep)}
          >
            +
          </button>
          <button type="button" className="button" disabled={view.scale === 1} onClick={view.fit}>
            {words.fit}
          </button>
        </div>
        <button type="button" className="button" onClick={props.onFull}>
          {props.isFull ? words.leaveFullScreen : words.fullScreen}
        </button>
        <a className="button copy-state" href={props.link} data-copy="">
          {words.copyLink}
        </a>
      </div>
    </div>
  );
}

function BesideLinks({ words, beside }: Pick<Props, 'words' | 'beside'>) {
  const [only] = beside;
  if (!only) return null;
  if (beside.length === 1)
    return (
      <a className="button" href={only.href}>
        {fill(words.beside, { name: only.name })}
      </a>
    );
  return (
    <Menu label={words.besideSeveral}>
      <ul className="menu-list">
        {beside.map(({ name, href }) => (
          <li key={href}>
            <a className="menu-item" href={href}>
              {fill(words.beside, { name })}
            </a>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
