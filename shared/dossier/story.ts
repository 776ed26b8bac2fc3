/** The story of a dossier: every entry in order, with what its sentence needs and why it may not count. */
import { atSecond, secondOfClock, type Instant } from '#shared/calendar/local-time.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { unreachable } from '#shared/result.ts';
import { intakeFieldNames } from './corrections.ts';

/** Why an entry changes nothing. Undone: taken back at the desk. Not understood: kept until a newer program reads it. */
export type SkipReason =
  | { readonly code: 'superseded'; readonly by: EntryName }
  | { readonly code: 'rejected'; readonly verdict: string; readonly field: string | null }
  | { readonly code: 'undone'; readonly by: EntryName }
  | { readonly code: 'not_understood'; readonly field: string | null };

/** Values for the sentence of an entry; what is absent was not given. */
export type StoryDetail = Readonly<Record<string, string | number>>;

export interface StoryItem {
  readonly entry: EntryName;
  readonly at: Instant;
  readonly officer: string | null;
  /** One of the entry types, or a name that this program does not know. */
  readonly type: string;
  readonly detail: StoryDetail;
  /** The province has given it its place. */
  readonly confirmed: boolean;
  /** Null when the entry counts. */
  readonly skippedBecause: SkipReason | null;
}

const given = (values: Readonly<Record<string, string | number | null>>): StoryDetail => {
  const detail: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(values)) if (value !== null) detail[key] = value;
  return detail;
};

/** The values that the sentence of an entry is made of; texts are not cut, dates stay as they are kept. */
export const detailOf = (entry: KnownEntry): StoryDetail => {
  const { type, payload } = entry;
  switch (type) {
    case 'dossier.registered':
      return given({
        source: payload.source,
        onlineNumber: payload.onlineNumber,
        number: payload.submission?.number ?? null,
        procedure: payload.submission?.procedure.name ?? null,
        submittedAt: payload.submission?.submittedAt ?? null,
      });
    case 'dossier.accepted':
      return given({
        number: payload.number,
        procedure: payload.procedure.name,
        receivedAt: payload.receivedAt,
        dueAt: payload.deadline.state === 'promised' ? payload.deadline.dueAt : null,
        ownDueAt:
          payload.deadline.state === 'promised' ? (payload.deadline.own?.dueAt ?? null) : null,
        lateEntry: payload.lateEntry?.reason ?? null,
        authority: payload.authority?.ground ?? null,
        slip: payload.lateEntry?.slip ?? null,
        clock: payload.clock ?? null,
        recovered: payload.recovered?.at ?? null,
      });
    case 'dossier.corrected':
      return given({
        fields: intakeFieldNames.filter((field) => payload.changes[field] !== undefined).join(' '),
        reason: payload.reason,
      });
    case 'dossier.renumbered':
      return given({ number: payload.number, was: payload.was, reason: payload.reason });
    case 'dossier.refused':
    case 'dossier.voided':
    case 'dossier.withdrawn':
      return given({ reason: payload.reason });
    case 'dossier.reassigned':
      return given({ to: payload.to, was: payload.was, reason: payload.reason });
    case 'dossier.handedOver':
      return given({
        to: payload.to,
        list: payload.list,
        department: payload.department?.name ?? null,
        reason: payload.reason ?? null,
      });
    case 'handOver.received':
      return given({ department: payload.department.name });
    case 'supplement.requested':
      return given({
        items: payload.items.length,
        reason: payload.reason,
        department: payload.department?.name ?? null,
      });
    case 'supplement.received':
      return given({
        items: payload.items.length,
        dueAt: payload.dueAt,
        ownDueAt: payload.own?.dueAt ?? null,
      });
    case 'obligation.requested':
      return given({ what: payload.what, amount: payload.amount });
    case 'obligation.met':
      return given({ dueAt: payload.dueAt, ownDueAt: payload.own?.dueAt ?? null });
    case 'dossier.stopped':
      return given({ reason: payload.reason, basis: payload.basis });
    case 'dossier.resumed':
      return given({
        reason: payload.reason,
        dueAt: payload.dueAt,
        ownDueAt: payload.own?.dueAt ?? null,
      });
    case 'processing.finished':
      return given({
        outcome: payload.outcome,
        finishedAt: payload.finishedAt,
        lateReason: payload.lateReason ?? null,
        department: payload.department?.name ?? null,
      });
    case 'result.partReturned':
    case 'result.returned':
      return given({
        receiver: payload.receiver.name,
        how: payload.how,
        returnedAt: payload.returnedAt,
        given: payload.given?.map(({ name }) => name).join('; ') ?? null,
      });
    case 'result.takenBack':
      return given({ reason: payload.reason });
    case 'result.recalled':
      return given({ department: payload.department.name, reason: payload.reason });
    case 'deadline.extended':
      return given({
        dueAt: payload.dueAt,
        ownDueAt: payload.own?.dueAt ?? null,
        reason: payload.reason,
      });
    case 'deadline.excluded': {
      const { from, to, hours } = payload;
      return given({
        from: hours === undefined ? from : atSecond(from, secondOfClock(hours.from)),
        to: hours === undefined ? to : atSecond(to, secondOfClock(hours.to)),
        dueAt: payload.dueAt,
        ownDueAt: payload.own?.dueAt ?? null,
        reason: payload.reason,
      });
    }
    case 'deadline.confirmed':
      return given({ dueAt: payload.dueAt, source: payload.source });
    case 'deadline.kept':
      return given({
        dueAt: payload.dueAt,
        wouldBe: payload.wouldBe,
        reason: payload.reason,
      });
    case 'fee.taken':
      return given({
        amount: payload.amount,
        method: payload.method,
        receiptSerial: payload.receiptSerial,
      });
    case 'fee.voided':
      return given({ amount: payload.amount, reason: payload.reason });
    case 'crossArea.moved':
      return given({
        step: payload.step,
        office: payload.office,
        reason: payload.reason ?? null,
        paper: payload.paper?.how ?? null,
        reference: payload.paper?.reference || null,
      });
    case 'crossArea.arrived':
      return given({
        office: payload.from.name,
        number: payload.intake.number,
        procedure: payload.intake.procedure.name,
        dueAt: payload.dueAt,
      });
    case 'command.undone':
      return given({ reason: payload.reason });
    case 'conflict.settled':
      return given({ conflict: payload.code, note: payload.note });
    case 'feedback.given':
      return given({ occasion: payload.occasion, score: payload.score });
    case 'document.issued':
      return given({
        document: payload.document,
        kind: payload.kind,
        revision: payload.revision,
        replaces: payload.replaces,
        style: payload.style ?? null,
        at: payload.appointment?.at ?? null,
        clock: payload.clock ?? null,
      });
    case 'document.printed':
      return given({
        document: payload.document,
        outcome: payload.outcome,
        printer: payload.printer,
        reprint: payload.reprint,
        mark: payload.mark ?? null,
        copies: payload.copies,
      });
    case 'document.voided':
      return given({ document: payload.document, reason: payload.reason });
    case 'data.exported':
      return given({ document: payload.document ?? null });
    case 'desk.enrolled':
    case 'officer.signedIn':
    case 'officer.signedOut':
    case 'officer.pinSet':
    case 'clock.corrected':
    case 'number.skipped':
    case 'papers.told':
    case 'slot.borrowed':
    case 'slips.printed':
    case 'slips.spoiled':
    case 'day.closed':
    case 'day.completed':
    case 'procedure.flagged':
    case 'dossiers.looked':
    case 'form.changed':
      return {};
    default:
      return unreachable(type);
  }
};
