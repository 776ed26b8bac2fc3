/** An item of "Cần xử lý" in words: its sentence, its fields, their values, and who did what. Pure. */
import type { SettleAct, SettleItem } from '#shared/contract/outputs.ts';
import type { SideValue } from '#shared/dossier/field-sides.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant, formatValue } from '#shared/text/format.ts';
import { attentionSentence } from '#shared/text/sentence.ts';
import type { Texts } from '#shared/text/vi.ts';

type Words = Readonly<Record<string, string>>;

const wordOf = (words: Words, key: string): string | null =>
  Object.hasOwn(words, key) ? (words[key] ?? null) : null;

/** `submitter.phone` → "người nộp – điện thoại". */
export const fieldWords = (field: string, { settle, intakeFieldNames }: Texts): string => {
  const [whole = field, part] = field.split('.');
  const name = wordOf(intakeFieldNames, whole) ?? wordOf(settle.parts, whole) ?? whole;
  return part === undefined
    ? name
    : fill(settle.part, { whole: name, part: wordOf(settle.parts, part) ?? part });
};

export const valueWords = (value: SideValue, { settle }: Texts): string => {
  if (value === null) return settle.empty;
  const word = typeof value === 'string' ? wordOf(settle.values, value) : null;
  return word ?? formatValue(value);
};

export const actWords = (act: SettleAct, { settle, entryNames }: Texts): string => {
  const { type, own, deskName, officer, at } = act;
  const values = {
    desk: own ? settle.thisDesk : deskName,
    officer: officer ?? '',
    at: formatInstant(at),
    what: wordOf(entryNames, type) ?? type,
  };
  return fill(officer === null ? settle.actAlone : settle.act, values);
};

/** One sentence; a rejected request also says why. */
export const itemSentence = (item: SettleItem, texts: Texts): string => {
  const sentence = attentionSentence(texts, item);
  const { reason } = item.values;
  const why =
    item.code === 'entry_rejected' && typeof reason === 'string'
      ? wordOf(texts.settle.rejected, reason)
      : null;
  return why === null ? sentence : `${sentence.replace(/\.$/, '')}: ${why}.`;
};
