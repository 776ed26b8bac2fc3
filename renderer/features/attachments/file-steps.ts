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

const placeOf = ({ papers }: IntakeForm, name: string): number =>
  papers.findIndex((paper) => paper.name === name);

/** The paper by its name: the list may have changed while the file was made small. A paper that has a file is here. */
export const fileAttached =
  (name: string, file: AttachedFile, view: ProcedureView | null): FormStep =>
  (before) => {
    const form = placeOf(before, name) < 0 ? paperAdded(name)(before) : before;
    const index = placeOf(form, name);
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
