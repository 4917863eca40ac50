/** What LaTeX would take for a command, for another sign, or not at all. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  "'": '\\textquotesingle{}',
  '`': '\\textasciigrave{}',
  '“': '\\textquotedblleft{}',
  '”': '\\textquotedblright{}',
  '„': '\\quotedblbase{}',
  '‘': '\\textquoteleft{}',
  '’': '\\textquoteright{}',
  '‚': '\\quotesinglbase{}',
  '«': '\\guillemotleft{}',
  '»': '\\guillemotright{}',
  '–': '\\textendash{}',
  '—': '\\textemdash{}',
  '…': '\\textellipsis{}',
  '\u00a0': '~',
  '\u2011': '\\mbox{-}',
  '\u00ad': '\\-',
  '\u200b': '\\hspace{0pt}',
};

const special = new RegExp(
  `[${Object.keys(commands)
    .join('')
    .replace(/[\\\]^-]/g, '\\$&')}]`,
  'gu',
);

/** Text as LaTeX. What runs over several lines becomes one: an empty line would begin a paragraph. */
export function escapeLatex(text: string): string {
  return (
    tidy(text)
      .replace(special, (sign) => commands[sign] ?? sign)
      // Side by side they would become a dash, or a quotation mark.
      .replace(/([-,])(?=\1)/g, '$1{}')
  );
}

function tidy(text: string): string {
  return (
    text
      .toWellFormed()
      // LaTeX stops at signs that control something, and knows no spaces but its own two.
      .replace(/[^\S\u00a0]+/g, ' ')
      .replace(/[\u0000-\u001f\u007f-\u009f\ufeff]/g, '')
      .trim()
  );
}

/**
 * The signs of a text that pdfLaTeX cannot set with the fonts that it always has: all but those of Western European
 * languages. Other engines can.
 */
export function listRareSigns(latex: string): string[] {
  return [
    ...new Set(latex.match(/[^\u0000-\u00ffŁłŒœŠšŸŽžČčĆćĐđĘęĄąĚěĞğİıŃńŇňŐőŘřŚśŞşŤťŮůŰűŹźŻż€™]/gu) ?? []),
  ].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!);
}

/** An address within `\href`, also where that stands within another command. */
export function escapeLatexUrl(url: string): string {
  return url
    .toWellFormed()
    .replace(/[^\u0021-\u007e]|[\\{}^`"<>|]/gu, encodeURIComponent)
    .replace(/[%#]/g, '\\$&');
}
