/**
 * The office's answer to an online dossier: accepted, not accepted, or more papers asked for. Each is one entry; how long
 * the citizen has waited stands in it, and an answer that comes late is asked for its reason but never held up.
 */
import { dateOf, localTimeOf, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Accepted, OnlineAnswered } from '#shared/contract/outputs.ts';
import type { Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { OnlineAnswer } from '#shared/dossier/online-answer.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { submittedCase } from '#shared/intake/submitted-case.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut, type By } from '../carry-out.ts';
import { clockNote } from '../clock.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { inOne } from '../in-one.ts';
import { giveNumber } from '../numbers/give-number.ts';
import { rememberUse } from '../intake/habits.ts';
import { procedureOf, promiseOf, submissionOf, waitOf } from './online-list.ts';
import type { DeskIdentity, StoreWriter } from '../ports.ts';
import { standingOf } from '../standing.ts';
import { nextRegisterPlace } from '../numbers/register-book.ts';

/** Null: nobody was asked yet. */
type LateReason = string | null;

interface Open {
  readonly tx: StoreWriter;
  readonly dossier: Dossier;
  readonly submission: Submission;
  readonly online: OnlineAnswer;
  readonly now: LocalDateTime;
  readonly by: By;
}

interface Acceptance {
  readonly payload: AcceptedPayload;
  readonly repeated: boolean;
}

/** Asked for and brought to the counter: it stands on the receipt with the papers that were sent. */
const paperBrought = (name: string): AcceptedPayload['papers'][number] => ({
  name,
  originals: 1,
  certified: 0,
  photocopies: 0,
  unforeseen: true,
});

export const createOnline = (context: DeskContext, documents: Documents) => {
  const { store, published, emit } = context;

  /** Whoever was asked for papers has been answered: only the first answer can be late. */
  const waited = (
    { state }: Dossier,
    submission: Submission,
    now: LocalDateTime,
    lateReason: LateReason,
  ): Result<OnlineAnswer, Refusal> => {
    const wait = waitOf(context, submission, now);
    const { submittedAt } = submission;
    const answered = { submittedAt, answerBy: wait?.answerBy ?? null };
    if (state !== 'registered' || wait?.state !== 'late') return ok(answered);
    if (lateReason === null) return refuse('online_late', { field: 'lateReason' });
    const reason = cleanText(lateReason);
    return ok(reason === '' ? answered : { ...answered, lateReason: reason });
  };

  /** The dossier as it stands inside the transaction, and the officer who answers. */
  const answering = <T>(
    id: string,
    lateReason: LateReason,
    work: (open: Open) => Result<T, Refusal>,
  ): Result<T, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const at = nowOf(context);
    const now = localTimeOf(at);
    const by = { officer: officer.value, at };
    return inOne(store, (tx) => {
      const dossier = tx.dossier(id);
      const submission = dossier === null ? null : submissionOf(dossier);
      if (dossier === null || submission === null) return refuse('dossier_unknown');
      const standing = standingOf(tx);
      if (!standing.ok) return standing;
      const online = waited(dossier, submission, now, lateReason);
      if (!online.ok) return online;
      return work({ tx, dossier, submission, online: online.value, now, by });
    });
  };

  /** The province's; one of this desk's own where that is on another dossier's paper, after a province was put back. */
  const numberOf = (
    { tx, submission, now, by }: Open,
    identity: DeskIdentity,
  ): Result<string, Refusal> => {
    if (tx.dossierByNumber(submission.number) === null) return ok(submission.number);
    const office = published.office();
    if (office === null) return refuse('office_missing');
    const giver = { officer: by.officer.id, at: by.at };
    return giveNumber(tx, identity, office.data, dateOf(now), giver);
  };

  const payloadOf = (
    open: Open,
    identity: DeskIdentity,
    wanted: readonly string[],
  ): Result<AcceptedPayload, Refusal> => {
    const { submission, online, now, dossier } = open;
    const asked = dossier.supplements.at(-1)?.requested.items ?? [];
    const brought = asked.filter((item) => wanted.includes(item));
    const office = published.office();
    if (office === null) return refuse('office_missing');
    const found = procedureOf(context, submission);
    if (found === null) return refuse('procedure_unknown', { field: 'procedureCode' });
    const number = numberOf(open, identity);
    if (!number.ok) return number;
    const { procedure, catalogueVersion } = found;
    const { submitter, owner, request, papers, sets, fees, delivery, note } = submission;
    const known = submittedCase(procedure, submission).ok;
    return ok({
      submitter,
      owner,
      request,
      papers: [...papers, ...brought.map(paperBrought)],
      sets,
      fees,
      delivery,
      note,
      number: number.value,
      receivedAt: now,
      lateEntry: null,
      // A case that this edition does not have is the one of the day on which it was sent.
      procedure: known
        ? { ...submission.procedure, name: procedure.name, catalogueVersion }
        : submission.procedure,
      channel: 'online',
      deadline: promiseOf(context, procedure, submission, now),
      officeVersion: office.version,
      ...nextRegisterPlace(open.tx, published, identity, dateOf(now)),
      online: brought.length === 0 ? online : { ...online, brought },
      ...clockNote(context),
    });
  };

  const acceptDurably = (
    id: string,
    lateReason: LateReason,
    brought: readonly string[],
  ): Result<Acceptance, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const before = store.read.dossier(id)?.acceptance ?? null;
    if (before !== null && before.entry.desk === identity.value.desk)
      return ok({ payload: before.as, repeated: true });
    return answering(id, lateReason, (open) => {
      const { tx, by, dossier } = open;
      if (dossier.number !== null)
        return refuse('accepted_twice', { values: { number: dossier.number } });
      const payload = payloadOf(open, identity.value, brought);
      if (!payload.ok) return payload;
      const carried = carryOut(tx, id, { command: 'accept', input: payload.value }, by);
      if (!carried.ok) return carried;
      rememberUse(tx, payload.value.procedure.code);
      return ok({ payload: payload.value, repeated: false });
    });
  };

  /** One entry to the citizen, and the paper that says it. */
  const answer = async (
    id: string,
    lateReason: LateReason,
    commandOf: (open: Open) => Command,
  ): Promise<Result<OnlineAnswered, Refusal>> => {
    const answered = answering(id, lateReason, (open) => {
      const { tx, by, submission } = open;
      const carried = carryOut(tx, id, commandOf(open), by);
      if (!carried.ok) return carried;
      return ok(submission.number);
    });
    if (!answered.ok) return answered;
    emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
    return ok({ number: answered.value, ...(await documents.issueAnswer(id)) });
  };

  return {
    accept: async (
      id: string,
      lateReason: LateReason,
      brought: readonly string[] = [],
    ): Promise<Result<Accepted, Refusal>> => {
      const accepted = acceptDurably(id, lateReason, brought);
      if (!accepted.ok) return accepted;
      emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
      const { payload, repeated } = accepted.value;
      const { number, deadline } = payload;
      const dueAt = deadline.state === 'promised' ? deadline.dueAt : null;
      const paper = await documents.issueReceipt(id);
      return ok({ dossier: id, number, dueAt, deadline, ...paper, repeated });
    },

    refuse: (id: string, reason: string, lateReason: LateReason) =>
      answer(id, lateReason, ({ submission, online }) => ({
        command: 'refuse',
        input: {
          reason: cleanText(reason),
          procedure: submission.procedure,
          submitter: submission.submitter,
          online,
        },
      })),

    /** No date runs before the acceptance: nothing remains of it. */
    requestSupplement: (
      id: string,
      items: readonly string[],
      reason: string,
      lateReason: LateReason,
    ) =>
      answer(id, lateReason, ({ now, online }) => ({
        command: 'requestSupplement',
        input: {
          items: items.map(cleanText),
          reason: cleanText(reason),
          pausedAt: now,
          remaining: null,
          online,
        },
      })),
  };
};
