import { useEffect, useState } from 'react';
import type { PictureFonts } from './explorer-props.ts';
import type { ExplorerWords } from './explorer-words.ts';
import { Menu } from './Menu.tsx';
import { loadFonts, loadText, savePicture, saveText } from './save-picture.client.ts';

interface Props {
  words: ExplorerWords;
  mermaidHref: string;
  /** What the files are called, without their ending. */
  fileName: string;
  fonts: PictureFonts;
  findDrawing: () => SVGSVGElement | undefined;
}

/** Files are made in the browser from what it has, so that they can be saved without a network. */
export function SaveMenu({ words, mermaidHref, fileName, fonts, findDrawing }: Props) {
  const [hasFailed, setFailed] = useState(false);
  const [text, setText] = useState<string>();
  useEffect(() => loadFonts(fonts), [fonts]);
  useEffect(() => void loadText(mermaidHref).then(setText), [mermaidHref]);
  const save = async (format: 'svg' | 'png') => {
    const drawing = findDrawing();
    if (!drawing) return;
    try {
      await savePicture(drawing, { format, fileName, fonts });
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Menu label={words.save}>
      <ul className="menu-list">
        <li>
          <button type="button" className="menu-item" onClick={() => save('svg')}>
            {words.saveSvg}
          </button>
        </li>
        <li>
          <button type="button" className="menu-item" onClick={() => save('png')}>
            {words.savePng}
          </button>
        </li>
        <li>
          <a
            className="menu-item"
            href={mermaidHref}
            download={`${fileName}.mmd`}
            onClick={(event) => {
              if (text === undefined) return;
              event.preventDefault();
              saveText(text, `${fileName}.mmd`);
            }}
          >
            {words.saveMermaid}
          </a>
        </li>
      </ul>
      {hasFailed && <p role="status">{words.saveFailed}</p>}
    </Menu>
  );
}
