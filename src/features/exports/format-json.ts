/** For people who look into the file as well. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 1)}\n`;
}
