/** From a refusal or a remark to the sentence that a person reads. */
import { fill, type TextValues } from './fill.ts';
import { formatValue } from './format.ts';
import type { Texts } from './vi.ts';

/** A refusal of the contract, a remark on a form: a code and what fills its sentence. */
export interface Coded {
  readonly code: string;
  readonly values?: TextValues;
}

const written = (values: TextValues = {}): TextValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, formatValue(value)]));

const wordsFor = (map: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(map, code) ? map[code] : undefined;

/** What happened, what is safe, what to do; a code that has no sentence yet is named, never shown alone. */
export const refusalSentence = (texts: Texts, { code, values }: Coded): string => {
  const sentence = wordsFor(texts.refusals, code) ?? wordsFor(texts.remarks, code);
  return sentence === undefined
    ? fill(texts.refusals.unknown, { code })
    : fill(sentence, written(values));
};

/** The short words beside a field, or a warning beside a date. */
export const remarkSentence = (texts: Texts, { code, values }: Coded): string => {
  const sentence = wordsFor(texts.remarks, code) ?? wordsFor(texts.refusals, code);
  return sentence === undefined
    ? fill(texts.refusals.unknown, { code })
    : fill(sentence, written(values));
};

/** What the province publishes is named in words; a kind of a newer province bears its own name. */
const withKind = (texts: Texts, values: TextValues): TextValues => {
  const { kind } = values;
  const words = typeof kind === 'string' ? wordsFor(texts.home.published, kind) : undefined;
  return words === undefined ? values : { ...values, kind: words };
};

export const attentionSentence = (texts: Texts, { code, values = {} }: Coded): string => {
  const sentence = wordsFor(texts.attention, code);
  return sentence === undefined
    ? fill(texts.attention.unknown, { code })
    : fill(sentence, written(withKind(texts, values)));
};
