/** The files of a form: which go with the dossier, and which the form holds at all. */
import type { IntakeForm, PaperForm } from '#shared/contract/intake-form.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { Attachment } from './attachment.ts';

/** What the receipt will say was handed in, in this order. */
const isReceived = ({ ticked, name }: PaperForm): boolean => ticked && cleanText(name) !== '';

/** Of the papers that were handed in, by their place among these. */
export const attachmentsOf = ({ papers }: Pick<IntakeForm, 'papers'>): readonly Attachment[] =>
  papers
    .filter(isReceived)
    .flatMap(({ attachments = [] }, paper) => attachments.map((file) => ({ ...file, paper })));

/** Also those of papers that are not ticked: as long as the form is there, they are. */
export const filesHeldBy = ({ papers }: Pick<IntakeForm, 'papers'>): readonly string[] =>
  papers.flatMap(({ attachments = [] }) => attachments.map(({ sha256 }) => sha256));

const told = (files: readonly Attachment[]): string =>
  files.map(({ paper, sha256 }) => `${paper} ${sha256}`).join(',');

/** The same files of the same papers. */
export const sameAttachments = (
  one: readonly Attachment[] = [],
  other: readonly Attachment[] = [],
): boolean => told(one) === told(other);

/** How many rows of the same name stand before it. */
const nthOfName = (papers: readonly PaperForm[], place: number): number =>
  papers.slice(0, place).filter(({ name }) => name === papers[place]?.name).length;

/**
 * Another list of papers in the place of one: what was scanned is not lost. Where a paper of the same name is asked
 * for again, it has its files, the second of that name those of the second; the others stay as papers that nobody
 * foresaw.
 */
export const keepingFiles = (
  before: readonly PaperForm[],
  papers: readonly PaperForm[],
): PaperForm[] => {
  const left = before.flatMap((paper, place) =>
    (paper.attachments ?? []).length > 0 ? [{ paper, nth: nthOfName(before, place) }] : [],
  );
  const places = new Set(papers.map((paper, place) => `${nthOfName(papers, place)} ${paper.name}`));
  const hasItsPlace = ({ paper, nth }: (typeof left)[number]): boolean =>
    places.has(`${nth} ${paper.name}`);
  const kept = papers.map((paper, place) => {
    const nth = nthOfName(papers, place);
    const own = left.findIndex((one) => one.paper.name === paper.name && one.nth === nth);
    const any = left.findIndex((one) => one.paper.name === paper.name && !hasItsPlace(one));
    const at = own < 0 ? any : own;
    const found = at < 0 ? undefined : left.splice(at, 1)[0];
    return found === undefined ? paper : { ...found.paper, unforeseen: paper.unforeseen };
  });
  return [...kept, ...left.map(({ paper }) => ({ ...paper, unforeseen: true }))];
};
