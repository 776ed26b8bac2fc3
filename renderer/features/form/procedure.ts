/** Choosing a procedure, a channel, a case: what that does to the form. Pure. */
import { keepingFiles } from '#shared/attachment/of-form.ts';
import type { IntakeForm, PaperForm } from '#shared/contract/intake-form.ts';
import type { CaseView, ProcedureView } from '#shared/contract/outputs.ts';
import { groundOf, withNeededPaper } from '#shared/intake/authority.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/vi.ts';
import { deadlineWords } from './deadline-words.ts';
import { feesByDefault } from './fees.ts';
import type { FormStep } from './form-store.ts';
import { papersOf } from './papers.ts';

type Channel = IntakeForm['channel'];
type Chosen = Pick<IntakeForm, 'channel' | 'caseIndex'>;

const offered = (view: ProcedureView, channel: Channel): boolean =>
  view.channels.some((offer) => offer.channel === channel);

/** In the order of `caseIndex`. */
export const casesOf = (view: ProcedureView | null, channel: Channel): readonly CaseView[] =>
  view?.channels.find((offer) => offer.channel === channel)?.cases ?? [];

/** The procedure with the papers of the chosen case alone; all of them while none was chosen. */
export const viewOfCase = (
  view: ProcedureView | null,
  { channel, caseIndex }: Chosen,
): ProcedureView | null => {
  const chosen = caseIndex === null ? undefined : casesOf(view, channel)[caseIndex];
  return view === null || chosen === undefined
    ? view
    : { ...view, cases: view.cases.filter((_, nth) => chosen.groups.includes(nth)) };
};

/** What lies on the counter stays: under its own name in the new list, else as a paper beside it. */
const papersKept = (before: readonly PaperForm[], listed: readonly PaperForm[]): PaperForm[] => {
  const left = [...before];
  const kept = listed.map((paper) => {
    const at = left.findIndex(({ name, unforeseen }) => !unforeseen && name === paper.name);
    return at < 0 ? paper : (left.splice(at, 1)[0] ?? paper);
  });
  const beside = left.filter(
    ({ ticked, unforeseen, attachments = [] }) => ticked || unforeseen || attachments.length > 0,
  );
  return [...kept, ...beside.map((paper) => ({ ...paper, unforeseen: true }))];
};

/** Papers follow the case; fees follow it as long as nobody has changed them by hand. */
const withCase = (
  form: IntakeForm,
  chosen: Chosen,
  view: ProcedureView | null,
  feeName: string,
): IntakeForm => {
  const narrowed = viewOfCase(view, chosen);
  const untouched =
    JSON.stringify(form.fees) === JSON.stringify(feesByDefault(view, form, feeName));
  return {
    ...form,
    ...chosen,
    papers: narrowed === null ? form.papers : papersKept(form.papers, papersOf(narrowed)),
    fees: untouched ? feesByDefault(view, chosen, feeName) : form.fees,
  };
};

/** Papers and fees are those of the new procedure; people and what was typed about them stay. */
export const procedureChosen =
  (view: ProcedureView, feeName: string): FormStep =>
  (form) => {
    if (form.procedureCode === view.code) return form;
    const channel = offered(view, form.channel)
      ? form.channel
      : (view.channels[0]?.channel ?? form.channel);
    return {
      ...form,
      procedureCode: view.code,
      caseIndex: null,
      channel,
      papers: withNeededPaper(keepingFiles(form.papers, papersOf(view)), groundOf(form)),
      fees: feesByDefault(view, { channel, caseIndex: null }, feeName),
    };
  };

/** What stands in the place of a procedure that has ended: what lies on the counter stays there. */
export const successorChosen =
  (view: ProcedureView, feeName: string): FormStep =>
  (form) => {
    const chosen = procedureChosen(view, feeName)(form);
    return { ...chosen, papers: papersKept(form.papers, chosen.papers) };
  };

/** The case of the same name; where it has none, the same place in a list that did not change. */
const sameCase = (
  before: ProcedureView,
  now: ProcedureView,
  { channel, caseIndex }: Chosen,
): number | null => {
  if (caseIndex === null) return null;
  const [had, has] = [casesOf(before, channel), casesOf(now, channel)];
  const name = had[caseIndex]?.name ?? null;
  if (name === null) return JSON.stringify(had) === JSON.stringify(has) ? caseIndex : null;
  const named = has.flatMap((one, index) => (one.name === name ? [index] : []));
  return named.includes(caseIndex) ? caseIndex : (named[0] ?? null);
};

const offer = ({ channels, cases, fees }: ProcedureView): string =>
  JSON.stringify([channels, cases, fees]);

/** The same procedure as another day offers it: case, papers and fees are that day's, what lies on the counter stays. */
export const offeredAnew =
  (before: ProcedureView, now: ProcedureView, feeName: string): FormStep =>
  (form) => {
    const another = before.code !== now.code || form.procedureCode !== now.code;
    if (another || offer(before) === offer(now)) return form;
    const byDefault = JSON.stringify(feesByDefault(before, form, feeName));
    const fees = JSON.stringify(form.fees) === byDefault ? feesByDefault(now, form, feeName) : null;
    const chosen = { channel: form.channel, caseIndex: sameCase(before, now, form) };
    return withCase({ ...form, fees: fees ?? form.fees }, chosen, now, feeName);
  };

export const channelChosen =
  (channel: Channel, view: ProcedureView | null, feeName: string): FormStep =>
  (form) =>
    withCase(form, { channel, caseIndex: null }, view, feeName);

export const caseChosen =
  (caseIndex: number | null, view: ProcedureView | null, feeName: string): FormStep =>
  (form) =>
    withCase(form, { channel: form.channel, caseIndex }, view, feeName);

export interface CaseChoice {
  readonly index: number;
  readonly words: string;
}

/** The cases of the channel when there is a choice; the record often names them only by their length. */
export const caseChoices = (
  view: ProcedureView | null,
  channel: Channel,
  texts: Texts,
): readonly CaseChoice[] => {
  const cases = casesOf(view, channel);
  if (cases.length < 2) return [];
  const alike = cases.every(({ deadlineCase }) => deadlineCase === cases[0]?.deadlineCase);
  return cases.map(({ name, deadline }, index) => {
    const said = name ?? fill(texts.intake.procedure.caseUnnamed, { n: index + 1 });
    return { index, words: alike ? said : `${said} · ${deadlineWords(deadline, texts, true)}` };
  });
};
