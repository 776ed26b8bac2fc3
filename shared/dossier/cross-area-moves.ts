/**
 * Moves of a shared dossier in the order of the journal, where each may have been written without knowing of the one before
 * it. The office that decides is where they are judged from its arrival until it goes back: what it took the province
 * carries, and the office that handed it in follows. Pure.
 */
import {
  sameName,
  type EntryName,
  type OrderedEntry,
  type Verdict,
} from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Act, Dossier } from './dossier.ts';
import { carriedOf, type CarriedFrom } from './cross-area-entries.ts';
import { moveRefused, type CrossArea } from './cross-area.ts';

/** `moved_twice`: it changes nothing; `taken_first`: the other office was first, and its word stands. */
export const crossAreaMisfits = ['cross_area_moved_twice', 'cross_area_taken_first'] as const;
export type CrossAreaMisfit = (typeof crossAreaMisfits)[number];

type Moved = Extract<KnownEntry, { readonly type: 'crossArea.moved' }>;
type Arrived = Extract<KnownEntry, { readonly type: 'crossArea.arrived' }>;
type Before = Pick<Dossier, 'crossArea' | 'state' | 'voided' | 'handedOut'>;

/** Another office of the province works with it as well; called back, it may have taken it before it heard so. */
export const isShared = ({ crossArea }: Pick<Dossier, 'crossArea'>): boolean =>
  crossArea !== null &&
  (crossArea.from !== null || crossArea.to !== null || crossArea.sentBack !== null);

/** The other office's word where it was handed in: expected, or beside what was done here meanwhile. */
const isAwaited = (
  { step: current, to }: CrossArea,
  { step, reason }: Moved['payload'],
  { office }: CarriedFrom,
): boolean => {
  if (to === null) return current === 1 && step === 1;
  if (to.code !== office.code) return false;
  return reason === undefined ? step === current + 1 : step === 1;
};

/** What the office that handed it in may say: of a dossier that lies here, and of a result that it has there. */
const mayCallBack = ({ crossArea }: Before, { step }: Moved['payload']): boolean =>
  step === 1 ? crossArea?.step === 2 : step === 3 && crossArea?.step === 4;

/** Null where it fits, and where nothing that it could fit is known. */
export const crossAreaMisfit = (before: Before, entry: KnownEntry): CrossAreaMisfit | null => {
  const { crossArea } = before;
  if (entry.type !== 'crossArea.moved' || crossArea === null) return null;
  const { payload } = entry;
  const carried = carriedOf(payload);
  if (carried === null)
    return moveRefused(before, payload) === null ? null : 'cross_area_moved_twice';
  if (crossArea.from === null)
    return isAwaited(crossArea, payload, carried) ? null : 'cross_area_taken_first';
  return mayCallBack(before, payload) ? null : 'cross_area_moved_twice';
};

const isMisfit = (code: string): code is CrossAreaMisfit =>
  crossAreaMisfits.some((known) => known === code);

/**
 * What the province said of a move. It told the other office by it, so that it holds whatever is undone later;
 * undefined where the province has not spoken, and of any other entry.
 */
export const confirmedMisfit = (
  { type }: KnownEntry,
  verdict: Verdict | null,
): CrossAreaMisfit | null | undefined => {
  if (type !== 'crossArea.moved' || verdict === null) return undefined;
  return verdict.kind === 'conflict' && isMisfit(verdict.code) ? verdict.code : null;
};

/** Whether a move stands in the story and changes nothing: it met another one, or the dossier was void by then. */
export const isMoveMute = (entry: KnownEntry, misfit: string | null): boolean =>
  entry.type === 'crossArea.moved' &&
  (misfit === 'cross_area_moved_twice' ||
    (misfit === 'dossier_voided' && carriedOf(entry.payload) === null));

/** The province's word on an undo of what the other office works by already: a move, or the result that went with one. */
export const UNDONE_AFTER_SENDING = 'undone_after_sending';

const isSharing = ({ header: { type }, payload }: OrderedEntry): boolean =>
  type === 'crossArea.arrived' ||
  (type === 'crossArea.moved' && (payload as Moved['payload']).to !== undefined);

/** What stands of the dossier before an entry, its payloads checked, and their fold. */
interface Standing {
  readonly entries: readonly OrderedEntry[];
  readonly dossier: Pick<Dossier, 'crossArea'> | null;
}

/** Whether an entry takes back what had been done when the dossier was sent: the other office works on what came of it. */
export const isUndoneBehindSending = (
  { type, header, payload }: KnownEntry,
  { entries, dossier }: Standing,
): boolean => {
  const sent = dossier?.crossArea?.sent ?? null;
  if (type !== 'command.undone' || sent === null || carriedOf(payload) !== null) return false;
  const name = { desk: header.desk, epoch: payload.epoch, seq: payload.seq };
  const place = entries.findIndex((one) => sameName(one.header, name));
  return place !== -1 && place < entries.findIndex((one) => sameName(one.header, sent));
};

/** What the province held of the dossier before an entry came, its payloads checked, and their fold. */
interface Held {
  readonly entries: readonly OrderedEntry[];
  readonly dossier: Pick<Dossier, 'crossArea' | 'outcome'> | null;
}

/** The result that stands has gone to the office that hands it out. */
const isResultSent = ({ dossier }: Held, name: EntryName): boolean =>
  dossier?.crossArea?.step === 4 &&
  dossier.outcome !== null &&
  sameName(dossier.outcome.entry, name);

/** Whether an entry takes back a move between two offices, or a result sent across, that the province was told before. */
export const isUndoneAfterSending = (
  { type, header, payload }: KnownEntry,
  held: Held,
): boolean => {
  // Undone in the other office, its order has said so.
  if (type !== 'command.undone' || carriedOf(payload) !== null) return false;
  if (!held.entries.some(isSharing)) return false;
  const name = { desk: header.desk, epoch: payload.epoch, seq: payload.seq };
  const isMove = held.entries.some(
    (one) => one.header.type === 'crossArea.moved' && sameName(one.header, name),
  );
  return isMove || isResultSent(held, name);
};

/** Only what was taken is told to the other office. */
export const isTaken = (
  { conflicts, settled }: Pick<Dossier, 'conflicts' | 'settled'>,
  entry: KnownEntry,
): boolean =>
  ![...conflicts, ...settled].some(
    (one) =>
      sameName(one.entry, entry.header) &&
      (one.code === UNDONE_AFTER_SENDING || isMoveMute(entry, one.code)),
  );

/** It goes to another office of the province, which takes it as one that runs. */
export const sends = ({ type, payload }: KnownEntry): boolean =>
  type === 'crossArea.moved' &&
  payload.step === 2 &&
  payload.to !== undefined &&
  carriedOf(payload) === null;

/** The result that came is wrong: the office that decides goes on with the dossier. */
export const reopens = ({ type, payload }: KnownEntry): boolean =>
  type === 'crossArea.moved' && payload.step === 3 && payload.reason !== undefined;

/** Whose word it is that it goes back. */
const sentBackBy = (
  before: CrossArea | null,
  { step, office }: Moved['payload'],
  officer: string | null,
): string => {
  if (before === null) return office;
  const { from, to } = before;
  if (to === null) return before.office;
  // The province writes for nobody: it could not carry the dossier there.
  if (from !== null || officer === null) return to.name;
  return step === 1 ? office : before.office;
};

/** Where it is after a move that counts. */
export const movedAcross = (
  before: CrossArea | null,
  payload: Moved['payload'],
  { entry, officer }: Act,
): CrossArea => {
  const { step, office, to, paper, reason } = payload;
  const carried = carriedOf(payload);
  const from = before?.from ?? null;
  // What the other office took it has, whatever was known here.
  const other = from === null ? carried?.office : undefined;
  const known = before?.to ?? null;
  const goesOn = other === undefined || known === null || other.code === known.code;
  const sentNow = from === null && step === 2 && to !== undefined ? entry : null;
  return {
    step,
    office,
    since: entry,
    from,
    to: step === 1 ? null : (other ?? to ?? known),
    paper: paper ?? null,
    sent: step === 1 || !goesOn ? null : (sentNow ?? before?.sent ?? null),
    sentBack:
      reason === undefined
        ? null
        : { reason, by: carried?.office.name ?? sentBackBy(before, payload, officer) },
  };
};

/** It was here before: given back and sent once more, or its own moves came down before it did. */
export const isHereAgain = (
  { crossArea, acceptance }: Pick<Dossier, 'crossArea' | 'acceptance'>,
  { type }: Pick<KnownEntry, 'type'>,
): boolean =>
  type === 'crossArea.arrived' &&
  crossArea !== null &&
  (crossArea.from !== null || acceptance === null);

/** Sent again it waits to be taken; what came before its arrival was known has been taken already. */
export const arrivedAcross = (
  before: CrossArea | null,
  { from, to, paper }: Arrived['payload'],
  since: EntryName,
): CrossArea =>
  before === null || before.step === 1
    ? {
        step: 2,
        office: to.name,
        since,
        from,
        to,
        paper: paper ?? null,
        sent: null,
        sentBack: null,
      }
    : { ...before, from, to, sent: null };
