/** Which of the remarks on a form may be shown now, and what is said at the foot. Pure. */
import type { FormRemark } from '#shared/contract/outputs.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import type { Texts } from '#shared/text/vi.ts';

export interface Shown {
  readonly touched: ReadonlySet<string>;
  readonly attempted: boolean;
}

const isVisible = (remark: FormRemark, { touched, attempted }: Shown): boolean =>
  remark.level === 'missing' ? attempted : attempted || touched.has(remark.field);

/** What stands beside one field: what is wrong before what is doubted. */
export const remarkAt = (
  remarks: readonly FormRemark[],
  field: string,
  shown: Shown,
): FormRemark | null => {
  const here = remarks.filter((remark) => remark.field === field && isVisible(remark, shown));
  return here.find(({ level }) => level !== 'warning') ?? here[0] ?? null;
};

export const inTheWay = (remarks: readonly FormRemark[]): readonly FormRemark[] =>
  remarks.filter(({ level }) => level !== 'warning');

const wordOf = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** `họ tên`, `chủ hồ sơ: địa chỉ`; what is wrong rather than missing is named with its field. */
export const missingWords = (remark: FormRemark, texts: Texts): string => {
  const { words, fields } = texts.intake.missing;
  const field = wordOf(fields, remark.field.split('.').at(-1) ?? '');
  const sentence = lowerFirst(remarkSentence(texts, remark).replace(/\.$/, ''));
  const said =
    wordOf(words, remark.code) ?? (field === undefined ? sentence : `${field} (${sentence})`);
  return remark.field.startsWith('owner.')
    ? `${texts.intake.people.owner.toLocaleLowerCase('vi')}: ${said}`
    : said;
};
