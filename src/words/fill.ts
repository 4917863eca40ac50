/** Puts values into a message that was handed over with its places in curly brackets: "{step} of {count}". */
export function fill(message: string, values: Record<string, string | number>): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
