/** Puts values into a sentence: `{{name}}` becomes `values.name`; a value that is missing stays visible as `…`. */
export type TextValues = Readonly<Record<string, string | number>>;

export const fill = (sentence: string, values: TextValues = {}): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '…'));
