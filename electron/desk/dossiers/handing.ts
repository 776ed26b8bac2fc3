/** What is handed over now, to whom, and whether nothing is left behind: as the form says and the dossier allows. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { placesLeft } from '#shared/dossier/handed-out.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { Receiver, ResultPaper } from '#shared/dossier/result-papers.ts';
import { papersAt } from '#shared/dossier/result-standing.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { readReceiver } from '#shared/intake/read-receiver.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse } from '../context.ts';

export interface Accepted {
  readonly dossier: Dossier;
  readonly intake: AcceptedPayload;
}

interface Handing {
  readonly receiver: Receiver;
  readonly given: ResultPaper[];
  readonly whole: boolean;
}

export const titleOf = ({ name, number }: ResultPaper): string =>
  number === '' ? name : `${name} (${number})`;

/** The documents that go now, and whether nothing is left behind. */
const going = (
  dossier: Dossier,
  { places, named }: ReturnForm,
): Result<Pick<Handing, 'given' | 'whole'>, Refusal> => {
  const left = placesLeft(dossier);
  if ((dossier.outcome?.results ?? []).length === 0) {
    const name = cleanText(named).slice(0, 1000);
    if (name === '') return refuse('result_unnamed', { field: 'named' });
    return ok({ given: [{ name, number: '', originals: 1, copies: 0 }], whole: true });
  }
  const now = left.filter((place) => places.includes(place));
  if (places.some((place) => !left.includes(place))) return refuse('result_part_gone');
  if (now.length === 0 && left.length > 0) return refuse('result_nothing_given');
  return ok({ given: [...papersAt(dossier, now)], whole: now.length === left.length });
};

export const readHanding = (
  { dossier, intake }: Accepted,
  form: ReturnForm,
): Result<Handing, Refusal> => {
  const { value: receiver, remarks } = readReceiver(form.receiver, intake);
  const [remark] = remarks;
  if (remark !== undefined) return refuse(remark.code, { field: remark.field });
  const papers = going(dossier, form);
  return papers.ok ? ok({ receiver, ...papers.value }) : papers;
};
