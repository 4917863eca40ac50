/**
 * The same tag stands around paragraphs or within a sentence. For paragraphs: their HTML, with the label run into the
 * first one, as the kind of a claim is. Within a sentence: undefined.
 */
export function findBlock(html: string, label: string): string | undefined {
  if (!/^\s*<(?:p|ul|ol|blockquote|table|h[2-6])[\s>]/.test(html)) return undefined;
  const kind = `<span class="kind">${escapeText(label)}</span> `;
  return /^\s*<p>/.test(html) ? html.replace('<p>', () => `<p>${kind}`) : `<p>${kind}</p>${html}`;
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
