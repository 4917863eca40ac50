export interface ContentsItem {
  anchor: string;
  text: string;
  /** Of what the edition for a folder leaves out. */
  onWeb?: boolean;
}

/** What a body adds to the contents: its own sections, or one that we head; nothing where it is empty. */
export function listBodySections(
  sections: readonly ContentsItem[],
  isEmpty: boolean,
  heading: string,
): readonly ContentsItem[] {
  return isEmpty || sections.length > 0 ? sections : [{ anchor: 'section-explained', text: heading }];
}
