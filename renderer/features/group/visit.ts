/** One person, several dossiers, one receipt: what was taken in on this visit, until the last of them is. */
import { groundOf, withNeededPaper } from '#shared/intake/authority.ts';
import { create } from 'zustand';
import { emptyIntakeForm, type IntakeForm, type PartyForm } from '#shared/contract/intake-form.ts';
import type { Accepted } from '#shared/contract/outputs.ts';
import { searchKey } from '#shared/search/search-key.ts';

export interface Visit {
  /** Names the visit in the journal. */
  readonly id: string;
  readonly submitter: PartyForm;
  /** In the order in which they were taken in; none of them has its paper yet. */
  readonly accepted: readonly [Accepted, ...Accepted[]];
}

interface VisitState {
  /** Null while nobody has said that more is to come. */
  readonly visit: Visit | null;
  /** The form that was accepted last: its people may have something else. */
  readonly before: IntakeForm | null;
}

export const useVisit = create<VisitState>(() => ({ visit: null, before: null }));

const digits = (text: string): string => text.replaceAll(/\W/gu, '').toUpperCase();

/** The receipt names one submitter: a dossier of somebody else has its own. */
export const isOf = (visit: Visit, { submitter }: IntakeForm): boolean =>
  searchKey(visit.submitter.name) === searchKey(submitter.name) &&
  digits(visit.submitter.idNumber) === digits(submitter.idNumber);

/** The same people, and how the result comes to them; the matter is another one. */
export const samePeople = (form: IntakeForm): IntakeForm => ({
  ...emptyIntakeForm,
  channel: form.channel,
  submitter: form.submitter,
  ownerIsOther: form.ownerIsOther,
  owner: form.owner,
  authority: form.authority,
  papers: withNeededPaper([], groundOf(form)),
  delivery: form.delivery,
  deliveryAddress: form.deliveryAddress,
  paperStyle: form.paperStyle,
});

/** Nothing but what came along from the dossier before: not a letter of anybody else's. */
export const isOnlyPeople = (form: IntakeForm, before: IntakeForm | null): boolean =>
  before !== null && JSON.stringify(form) === JSON.stringify(samePeople(before));
