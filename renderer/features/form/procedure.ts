/** Choosing a procedure, a channel, a case: what that does to the form. Pure. */
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/vi.ts';
import { deadlineWords } from './deadline-words.ts';
import { feesByDefault } from './fees.ts';
import type { FormStep } from './form-store.ts';
import { papersOf } from './papers.ts';

type Channel = IntakeForm['channel'];

const offered = (view: ProcedureView, channel: Channel): boolean =>
  view.channels.some((offer) => offer.channel === channel);

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
      papers: papersOf(view),
      fees: feesByDefault(view, channel, feeName),
    };
  };

/** Fees follow the channel as long as nobody has changed them by hand. */
export const channelChosen =
  (channel: Channel, view: ProcedureView | null, feeName: string): FormStep =>
  (form) => {
    const untouched =
      JSON.stringify(form.fees) === JSON.stringify(feesByDefault(view, form.channel, feeName));
    return {
      ...form,
      channel,
      caseIndex: null,
      fees: untouched ? feesByDefault(view, channel, feeName) : form.fees,
    };
  };

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
  const deadlines = view?.channels.find((offer) => offer.channel === channel)?.deadlines ?? [];
  if (deadlines.length < 2) return [];
  return deadlines.map((deadline, index) => {
    const known = view?.deadlineCases[index]?.name ?? '';
    const name =
      known === '' || known === String(index + 1)
        ? fill(texts.intake.procedure.caseUnnamed, { n: index + 1 })
        : known;
    return { index, words: `${name} · ${deadlineWords(deadline, texts, true)}` };
  });
};
