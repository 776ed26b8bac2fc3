/** Entering a result that came straight to the desk, and handing it to whoever may take it. */
import { localTimeOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { HandedOver, ResultReturned, ResultView } from '#shared/contract/outputs.ts';
import type { FinishForm, ReturnForm } from '#shared/contract/result-forms.ts';
import type { Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { placesLeft } from '#shared/dossier/handed-out.ts';
import {
  feeDue,
  noteOfLast,
  resultStanding,
  type NoResult,
} from '#shared/dossier/result-standing.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut, sayable, takeFee, type By } from '../carry-out.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { deskNames } from '../desk-names.ts';
import { inOne } from '../in-one.ts';
import type { CitizenScreen } from '../citizen/screen.ts';
import { signatureFor } from '../citizen/signature.ts';
import type { Documents } from '../papers/documents.ts';
import type { StoreWriter } from '../ports.ts';
import { rowSight, rowView } from '../rows.ts';
import { readHanding, titleOf, type Accepted } from './handing.ts';
import { stateOfFile } from './lost-files.ts';
import { readResults } from './read-results.ts';

interface Handed {
  readonly whole: boolean;
  /** What was just written. */
  readonly entry: EntryName;
}

/** What is recorded as handed over more than once and not settled. */
const twiceOn = ({ handedOut, conflicts }: Dossier): ResultView['twice'] => {
  if (handedOut.filter(({ whole }) => whole).length > 1) return 'all';
  return conflicts.some(({ code }) => code === 'result_given_twice') ? 'papers' : null;
};

export const createResults = (
  context: DeskContext,
  documents: Pick<Documents, 'issueResultNote'>,
  screen: Pick<CitizenScreen, 'signature'>,
) => {
  const { store, blobs, emit } = context;

  const officerName = (id: string | null): string =>
    store.read.officers().find((officer) => officer.id === id)?.name ?? id ?? '';

  /** With the names of people and desks in place of their codes. */
  const refusalOf = (because: NoResult): Required<Omit<Refusal, 'field'>> => {
    const { code, ...values } = because;
    if (because.code !== 'result_returned_already') return { code, values: sayable(values) };
    const { returnedAt, receiver } = because;
    const desk = deskNames(store.read)(because.desk);
    return { code, values: { returnedAt, receiver, desk, officer: officerName(because.officer) } };
  };

  const handedOver = (dossier: Dossier): readonly HandedOver[] => {
    const nameOfDesk = deskNames(store.read);
    return dossier.handedOut.map(
      ({ whole, returnedAt, receiver, how, given = [], officer, entry }) => ({
        whole,
        returnedAt,
        receiver: receiver.name,
        given: given.map(titleOf),
        how,
        officer: officerName(officer),
        desk: nameOfDesk(entry.desk),
      }),
    );
  };

  const on = (read: Pick<StoreWriter, 'dossier'>, id: string): Result<Accepted, Refusal> => {
    const dossier = read.dossier(id);
    if (dossier === null) return refuse('dossier_unknown');
    const { intake } = dossier;
    return intake === null ? refuse('result_not_accepted') : ok({ dossier, intake });
  };

  /** Refuses unless the dossier stands just before this step. */
  const atStep = (dossier: Dossier, step: 'finish' | 'return'): Result<null, Refusal> => {
    const standing = resultStanding(dossier);
    if (standing.step === step) return ok(null);
    if (standing.step === 'none') return { ok: false, error: refusalOf(standing.because) };
    return refuse(step === 'finish' ? 'result_finished_already' : 'result_not_finished');
  };

  const finishing = (form: FinishForm, finishedAt: LocalDateTime): Result<Command, Refusal> => {
    const late = cleanText(form.lateReason ?? '');
    const results = readResults(form.results);
    if (!results.ok) return results;
    const lost = form.files.find((file) => stateOfFile(blobs, file) !== 'sound');
    if (lost !== undefined) return refuse('attachment_lost', { values: { name: lost.name } });
    return ok({
      command: 'finish',
      input: {
        outcome: form.outcome,
        finishedAt,
        note: cleanText(form.note),
        ...(late === '' ? {} : { lateReason: late }),
        results: results.value,
        ...(form.files.length === 0 ? {} : { attachments: form.files }),
      },
    });
  };

  const payFee = (
    tx: StoreWriter,
    { dossier }: Accepted,
    { feeTaken, feeReceiptSerial }: ReturnForm,
    by: By,
  ): Result<null, Refusal> => {
    const due = feeDue(dossier);
    // What the officer saw is in the drawer; another amount must not be in the book.
    if (feeTaken !== null && feeTaken !== due)
      return refuse('result_fee_changed', { field: 'feeTaken', values: { due } });
    if (due === 0) return ok(null);
    if (feeTaken === null) return refuse('result_fee_owed', { field: 'feeTaken', values: { due } });
    return takeFee(tx, dossier.id, due, cleanText(feeReceiptSerial), by);
  };

  const handOver = (id: string, form: ReturnForm): Result<Handed, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const by = { officer: officer.value, at: nowOf(context) };
    return inOne<Handed, Refusal>(store, (tx) => {
      const found = on(tx, id);
      if (!found.ok) return found;
      const stands = atStep(found.value.dossier, 'return');
      if (!stands.ok) return stands;
      const handing = readHanding(found.value, form);
      if (!handing.ok) return handing;
      const { receiver, given, whole } = handing.value;
      const signed = signatureFor(screen, id, form, { receiver, given });
      if (!signed.ok) return signed;
      const paid = payFee(tx, found.value, form, by);
      if (!paid.ok) return paid;
      const reference = cleanText(form.reference).slice(0, 200);
      const input = {
        returnedAt: localTimeOf(by.at),
        receiver,
        how: form.how,
        ...(form.how !== 'post' || reference === '' ? {} : { reference }),
        ...(signed.value === undefined ? {} : { signature: signed.value }),
      };
      const command: Command = whole
        ? { command: 'returnResult', input: { ...input, ...(given.length > 0 ? { given } : {}) } }
        : { command: 'returnPart', input: { ...input, given } };
      const carried = carryOut(tx, id, command, by);
      if (!carried.ok) return carried;
      const { epoch, seq } = tx.head();
      return ok({ whole, entry: { desk: identity.value.desk, epoch, seq } });
    });
  };

  return {
    look: (id: string): Result<ResultView, Refusal> => {
      const found = on(store.read, id);
      const row = store.read.dossierRow(id);
      if (!found.ok) return found;
      if (row === null) return refuse('dossier_unknown');
      const { dossier, intake } = found.value;
      const standing = resultStanding(dossier);
      const { outcome } = dossier;
      return ok({
        row: rowView(row, rowSight(context)),
        submitter: intake.submitter,
        owner: intake.owner,
        authority: intake.authority ?? null,
        delivery: intake.delivery,
        step: standing.step,
        refusal: standing.step === 'none' ? refusalOf(standing.because) : null,
        feeDue: feeDue(dossier),
        outcome:
          outcome === null
            ? null
            : {
                outcome: outcome.outcome,
                finishedAt: outcome.finishedAt,
                note: outcome.note,
                results: outcome.results ?? [],
                files: outcome.attachments ?? [],
              },
        left: placesLeft(dossier),
        handed: handedOver(dossier),
        twice: twiceOn(dossier),
        note: noteOfLast(dossier)?.document ?? null,
      });
    },

    finish: (id: string, form: FinishForm): Result<null, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const by = { officer: officer.value, at: nowOf(context) };
      const carried = inOne<null, Refusal>(store, (tx) => {
        const found = on(tx, id);
        if (!found.ok) return found;
        const stands = atStep(found.value.dossier, 'finish');
        if (!stands.ok) return stands;
        const command = finishing(form, localTimeOf(by.at));
        return command.ok ? carryOut(tx, id, command.value, by) : command;
      });
      if (carried.ok) emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
      return carried;
    },

    /** Who took it is on disk before the note is drawn, which says the same and is signed on paper. */
    handOut: async (id: string, form: ReturnForm): Promise<Result<ResultReturned, Refusal>> => {
      const handed = handOver(id, form);
      if (!handed.ok) return handed;
      emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
      const { whole, entry } = handed.value;
      const issued = await documents.issueResultNote(id, entry);
      return ok({
        whole,
        ...(issued.ok
          ? { print: issued.value.print, notDrawn: null }
          : { print: null, notDrawn: issued.error.code }),
      });
    },
  };
};
