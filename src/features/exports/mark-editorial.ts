/** Text that no source says, marked so that no program takes it for what one does. */
export function markEditorial(text: string): { standing: 'editorial'; text: string } {
  return { standing: 'editorial', text };
}
