/** What was handed in at a counter, in the shapes in which a dossier is shown and typed. Pure. */
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import type { CounterIntake } from '#shared/dossier/counter-intake.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { copyOf } from '#renderer/features/dossier/copy-of.ts';
import { formOf } from '#renderer/features/dossier/form-of.ts';

/** As an acceptance would have it that nobody has given: no number, no date. */
export const intakeHandedIn = (handedIn: CounterIntake): AcceptedPayload => ({
  ...handedIn,
  number: '',
  receivedAt: handedIn.handedInAt,
  lateEntry: null,
  deadline: { state: 'unconfirmed', reason: 'not_accepted' },
  officeVersion: 0,
});

/** Everything filled in again, by the catalogue of today; files lie on their papers. */
export const formHandedIn = (
  handedIn: CounterIntake,
  view: ProcedureView | null,
  feeName: string,
): IntakeForm => {
  const before = intakeHandedIn(handedIn);
  const { form } = copyOf(before, view, feeName);
  const names = new Set(form.papers.map(({ name }) => searchKey(name)));
  // What the list of today does not have was handed in all the same.
  const beside = formOf(before).papers.filter(({ name }) => !names.has(searchKey(name)));
  const listed = [...form.papers, ...beside.map((paper) => ({ ...paper, unforeseen: true }))];
  const { attachments = [], papers: received, note } = handedIn;
  const filesOf = (name: string) =>
    attachments
      .filter(({ paper }) => received[paper]?.name === name)
      .map(({ paper: _place, ...file }) => file);
  const papers = listed.map((paper) => {
    const files = filesOf(paper.name);
    return files.length === 0 ? paper : { ...paper, attachments: files };
  });
  return { ...form, note, papers };
};
