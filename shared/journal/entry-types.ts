/** Every kind of entry: what it claims to be (fact or request) and the shape of its payload. */
import * as intake from '#shared/dossier/intake.ts';
import * as documents from '#shared/dossier/documents.ts';
import { crossAreaArrived, crossAreaMoved } from '#shared/dossier/cross-area-entries.ts';
import { feedbackGiven } from '#shared/dossier/feedback.ts';
import * as processing from '#shared/dossier/processing.ts';
import { handOverReceived, resultRecalled } from '#shared/dossier/by-department.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { z } from '#shared/schema.ts';
import type { Entry, EntryHeader, OrderedEntry } from './entry.ts';
import * as desk from './desk-entries.ts';
import { dataExported } from './exported.ts';

/**
 * A fact has happened in the world: it is never rejected and never skipped. A request asks for something and
 * may be superseded or rejected by the province; the fold then skips it and shows why.
 */
export type Nature = 'fact' | 'request';

const fact = <S extends z.ZodType>(payload: S) => ({ nature: 'fact', payload }) as const;
const request = <S extends z.ZodType>(payload: S) => ({ nature: 'request', payload }) as const;

export const entryTypes = {
  'desk.enrolled': fact(desk.deskEnrolled),
  'officer.signedIn': fact(desk.officerSignedIn),
  'officer.signedOut': fact(desk.officerSignedOut),
  'officer.pinSet': fact(desk.officerPinSet),
  'clock.corrected': fact(desk.clockCorrected),
  'number.skipped': fact(desk.numbersSkipped),
  'papers.told': fact(desk.papersTold),
  'slot.borrowed': fact(desk.slotBorrowed),
  'slips.printed': fact(desk.slipsPrinted),
  'slips.spoiled': fact(desk.slipsSpoiled),
  'day.closed': fact(desk.dayClosed),
  'day.completed': fact(desk.closeCompleted),
  'procedure.flagged': fact(desk.procedureFlagged),
  'form.changed': fact(desk.formChanged),
  'data.exported': fact(dataExported),
  'dossiers.looked': fact(desk.dossiersLooked),

  'dossier.registered': fact(processing.registered),
  'dossier.accepted': fact(intake.acceptedPayload),
  'dossier.refused': fact(intake.refusedPayload),
  'dossier.voided': fact(intake.voidedPayload),
  'dossier.corrected': request(intake.correctedPayload),
  'dossier.renumbered': fact(intake.renumberedPayload),
  'dossier.reassigned': request(processing.reassigned),
  'dossier.handedOver': fact(processing.handedOver),
  'handOver.received': fact(handOverReceived),
  'supplement.requested': fact(processing.supplementRequested),
  'supplement.received': fact(processing.supplementReceived),
  'obligation.requested': fact(processing.obligationRequested),
  'obligation.met': fact(processing.obligationMet),
  'dossier.withdrawn': fact(processing.withdrawn),
  'dossier.stopped': fact(processing.stopped),
  'dossier.resumed': fact(processing.resumed),
  'processing.finished': fact(processing.finished),
  'result.partReturned': fact(processing.partReturned),
  'result.returned': fact(processing.returned),
  'result.takenBack': fact(processing.takenBack),
  'result.recalled': fact(resultRecalled),
  'deadline.extended': fact(processing.extended),
  'deadline.excluded': fact(processing.excluded),
  'deadline.confirmed': fact(processing.deadlineConfirmed),
  'deadline.kept': fact(processing.deadlineKept),
  'fee.taken': fact(processing.feeTaken),
  'fee.voided': fact(processing.feeVoided),
  'crossArea.moved': fact(crossAreaMoved),
  'crossArea.arrived': fact(crossAreaArrived),
  'command.undone': fact(processing.undone),
  'conflict.settled': fact(processing.conflictSettled),
  'feedback.given': fact(feedbackGiven),

  'document.issued': fact(documents.documentIssued),
  'document.printed': fact(documents.documentPrinted),
  'document.voided': fact(documents.documentVoided),
} as const;

export type EntryType = keyof typeof entryTypes;
export type PayloadOf<T extends EntryType> = z.infer<(typeof entryTypes)[T]['payload']>;

/** An entry whose type is known here and whose payload has its shape. */
export type KnownEntry = {
  [T in EntryType]: {
    readonly type: T;
    readonly header: EntryHeader;
    readonly payload: PayloadOf<T>;
  };
}[EntryType];

export const isEntryType = (type: string): type is EntryType => Object.hasOwn(entryTypes, type);

export type UnknownEntry =
  | { readonly code: 'entry_type_unknown'; readonly type: string }
  | { readonly code: 'entry_payload_invalid'; readonly type: string; readonly field: string };

/** Turns an opened entry into one whose type and payload are known, or says why it cannot. */
export type KnowEntry = (entry: Entry) => Result<KnownEntry, UnknownEntry>;

/** Checks an opened entry against its type; the refusal names the exact field. Fields beyond its shape are kept. */
export const knowEntry: KnowEntry = ({ header, payload }) => {
  if (!isEntryType(header.type)) return err({ code: 'entry_type_unknown', type: header.type });
  const parsed = entryTypes[header.type].payload.safeParse(payload);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    return err({ code: 'entry_payload_invalid', type: header.type, field });
  }
  return ok({ type: header.type, header, payload: parsed.data } as KnownEntry);
};

/**
 * The trusted path: takes an entry at its word, without looking into the payload. Only for entries that
 * `knowEntry` of this very program has accepted before, or that this program has just decided.
 */
export const trustEntry: KnowEntry = ({ header, payload }) =>
  isEntryType(header.type)
    ? ok({ type: header.type, header, payload } as KnownEntry)
    : err({ code: 'entry_type_unknown', type: header.type });

/** The dossiers whose story an entry belongs to: its own, and those that a shared paper stands for. */
export const dossiersOf = (entry: Entry): readonly string[] => {
  const own = entry.header.dossier === null ? [] : [entry.header.dossier];
  const payload = entry.payload;
  const shared =
    typeof payload === 'object' && payload !== null && 'dossiers' in payload
      ? payload.dossiers
      : [];
  const named = Array.isArray(shared)
    ? shared.filter((id): id is string => typeof id === 'string')
    : [];
  return [...new Set([...own, ...named])];
};

/** Confirmed entries by the office's number, then our unconfirmed ones as they were written. */
export const inFoldOrder = <E extends OrderedEntry>(entries: readonly E[]): readonly E[] =>
  entries.toSorted((a, b) => {
    if (a.ord !== null && b.ord !== null) return a.ord - b.ord;
    if (a.ord !== null) return -1;
    if (b.ord !== null) return 1;
    if (a.header.desk !== b.header.desk) return a.header.desk < b.header.desk ? -1 : 1;
    return a.header.epoch - b.header.epoch || a.header.seq - b.header.seq;
  });

/** Whether the fold leaves the entry out: only a request can be, and only by the province's verdict. */
export const isSkipped = (entry: OrderedEntry): boolean =>
  isEntryType(entry.header.type) &&
  entryTypes[entry.header.type].nature === 'request' &&
  (entry.verdict?.kind === 'superseded' || entry.verdict?.kind === 'rejected');
