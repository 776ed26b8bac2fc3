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

/**
 * Another list of papers in the place of one: what was scanned is not lost. Where a paper of the same name is asked
 * for again, it has its files; the others stay as papers that nobody foresaw.
 */
export const keepingFiles = (
  before: readonly PaperForm[],
  papers: readonly PaperForm[],
): PaperForm[] => {
  const withFiles = before.filter(({ attachments = [] }) => attachments.length > 0);
  const names = new Set(papers.map(({ name }) => name));
  return [
    ...papers.map((paper) => {
      const kept = withFiles.find(({ name }) => name === paper.name);
      return kept === undefined ? paper : { ...kept, unforeseen: paper.unforeseen };
    }),
    ...withFiles
      .filter(({ name }) => !names.has(name))
      .map((paper) => ({ ...paper, unforeseen: true })),
  ];
};
