/**
 * A new intake like an earlier one: the same people, procedure and papers, by the catalogue that counts now. Number,
 * files, fees taken and what was noted stay with the earlier dossier. Pure.
 */
import { emptyIntakeForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { CaseView, ProcedureView } from '#shared/contract/outputs.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { caseChosen, casesOf, procedureChosen } from '#renderer/features/form/procedure.ts';
import { formOf } from './form-of.ts';

/** What the earlier dossier had and the new form cannot have any more. */
export type LeftBehind =
  | { readonly code: 'procedure'; readonly name: string }
  | { readonly code: 'channel' }
  | { readonly code: 'case'; readonly name: string }
  | { readonly code: 'paper'; readonly name: string };

export interface Copy {
  readonly form: IntakeForm;
  readonly leftBehind: readonly LeftBehind[];
}

type Papers = IntakeForm['papers'];

const withPapersOf = (
  list: Papers,
  received: Papers,
): { readonly papers: Papers; readonly missed: Papers } => {
  const before = new Map(received.map((paper) => [searchKey(paper.name), paper]));
  const listed = new Set(list.map(({ name }) => searchKey(name)));
  return {
    papers: [
      ...list.map((paper) => {
        const had = before.get(searchKey(paper.name));
        if (had === undefined) return paper;
        const { ticked, originals, certified, photocopies } = had;
        return { ...paper, ticked, originals, certified, photocopies };
      }),
      ...received.filter(({ name, unforeseen }) => unforeseen && !listed.has(searchKey(name))),
    ],
    missed: received.filter(({ name, unforeseen }) => !unforeseen && !listed.has(searchKey(name))),
  };
};

/** Null where there is no case of that name. */
const caseOf = (cases: readonly CaseView[], name: string | null): number | null => {
  const index = cases.findIndex((one) => one.name === name);
  return index < 0 || cases.length < 2 ? null : index;
};

/** `view`: the procedure as it is offered now, null when it is not any more. `feeName`: of a fee without a name. */
export const copyOf = (
  intake: AcceptedPayload,
  view: ProcedureView | null,
  feeName: string,
): Copy => {
  const before = formOf(intake);
  const people: IntakeForm = {
    ...emptyIntakeForm,
    channel: before.channel,
    submitter: before.submitter,
    ownerIsOther: before.ownerIsOther,
    authority: before.authority,
    owner: before.owner,
    request: before.request,
    sets: before.sets,
    delivery: before.delivery,
    deliveryAddress: before.deliveryAddress,
  };
  if (view === null) {
    return { form: people, leftBehind: [{ code: 'procedure', name: intake.procedure.name }] };
  }
  const offered = procedureChosen(view, feeName)(people);
  const caseName = intake.procedure.case;
  const cases = casesOf(view, offered.channel);
  const caseIndex = caseOf(cases, caseName);
  const chosen = caseChosen(caseIndex, view, feeName)(offered);
  const { papers, missed } = withPapersOf(chosen.papers, before.papers);
  return {
    form: { ...chosen, papers },
    leftBehind: [
      ...(chosen.channel === before.channel ? [] : [{ code: 'channel' } as const]),
      ...(caseName !== null && caseIndex === null && cases.length > 1
        ? [{ code: 'case', name: caseName } as const]
        : []),
      ...missed.map(({ name }) => ({ code: 'paper', name }) as const),
    ],
  };
};
