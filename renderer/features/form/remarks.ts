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

/** `họ tên`, `chủ hồ sơ: địa chỉ`; for what has no short name, its sentence. */
export const missingWords = (remark: FormRemark, texts: Texts): string => {
  const words: Readonly<Record<string, string>> = texts.intake.missing.words;
  const short = Object.hasOwn(words, remark.code) ? words[remark.code] : undefined;
  const said = short ?? remarkSentence(texts, remark).replace(/\.$/, '');
  return remark.field.startsWith('owner.')
    ? `${texts.intake.people.owner.toLocaleLowerCase('vi')}: ${said}`
    : said;
};
