/** What attaching does to the form. Pure steps. */
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { IntakeForm, PaperForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import type { FormStep } from '#renderer/features/form/form-store.ts';
import { paperAdded, toggled } from '#renderer/features/form/papers.ts';

const withFiles = (
  form: IntakeForm,
  index: number,
  change: (files: readonly AttachedFile[]) => readonly AttachedFile[],
): IntakeForm => ({
  ...form,
  papers: form.papers.map((paper, i) =>
    i === index ? { ...paper, attachments: [...change(paper.attachments ?? [])] } : paper,
  ),
});

/** A row of the list. Several may have one name, and the list may change while a file is made small. */
export interface PaperPlace {
  readonly name: string;
  readonly index: number;
}

/** The row itself while it still has the name, then whichever has it. */
const placeOf = ({ papers }: IntakeForm, { name, index }: PaperPlace): number =>
  papers[index]?.name === name ? index : papers.findIndex((paper) => paper.name === name);

/** A paper that has a file is here: it is ticked, and added where the list knows it no more. */
export const fileAttached =
  (paper: PaperPlace, file: AttachedFile, view: ProcedureView | null): FormStep =>
  (before) => {
    const form = placeOf(before, paper) < 0 ? paperAdded(paper.name)(before) : before;
    const index = placeOf(form, paper);
    const ticked = form.papers[index]?.ticked === true ? form : toggled(index, view)(form);
    return withFiles(ticked, index, (files) =>
      files.some(({ sha256 }) => sha256 === file.sha256) ? files : [...files, file],
    );
  };

export const fileRemoved =
  (index: number, sha256: string): FormStep =>
  (form) =>
    withFiles(form, index, (files) => files.filter((file) => file.sha256 !== sha256));

export const filesOf = (paper: PaperForm | undefined): readonly AttachedFile[] =>
  paper?.attachments ?? [];

export const kilobytesOf = (files: readonly Pick<AttachedFile, 'bytes'>[]): number =>
  Math.ceil(files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000);
