/**
 * The state of a dossier is the fold of its entries. Everyone folds the same entries in the same order, so all
 * desks and the province come to the same dossier.
 *
 * Nothing that happened is lost. A fact that does not fit counts all the same and is flagged as in conflict. A
 * request that the province superseded or rejected, an entry taken back at the desk, and an entry of a type that
 * this program does not know yet change nothing, but stay in the story with the reason.
 */
import {
  nameOf,
  nameText,
  type EntryName,
  type OrderedEntry,
  type Verdict,
} from '#shared/journal/entry.ts';
import {
  inFoldOrder,
  isSkipped,
  knowEntry,
  type KnowEntry,
  type KnownEntry,
} from '#shared/journal/entry-types.ts';
import type { Conflict, Dossier } from './dossier.ts';
import { carriedOf } from './cross-area-entries.ts';
import { UNDONE_AFTER_SENDING } from './cross-area-moves.ts';
import { inDecidersOrder } from './cross-area-order.ts';
import { foldDocuments } from './fold-documents.ts';
import { foldFeedback } from './feedback.ts';
import { foldFees, owedBy } from './fold-fees.ts';
import { correctionsOf } from './receipts.ts';
import { advance, nothingYet, type Progress } from './progress.ts';
import { shownByScanned, standingIntake } from './scanned-receipt.ts';
import { parted } from './settling.ts';
import { detailOf, type SkipReason, type StoryDetail, type StoryItem } from './story.ts';
import { commandOf, transitionOf } from './transitions.ts';

export type { Dossier } from './dossier.ts';

/** An entry on its way through the fold: what is known of it, and why it may not count. */
interface Step {
  readonly ordered: OrderedEntry;
  readonly known: KnownEntry | null;
  readonly skipped: SkipReason | null;
}

const verdictSkip = (ordered: OrderedEntry): SkipReason | null => {
  if (!isSkipped(ordered)) return null;
  const { verdict } = ordered;
  if (verdict?.kind === 'superseded') return { code: 'superseded', by: verdict.by };
  if (verdict?.kind !== 'rejected') return null;
  return { code: 'rejected', verdict: verdict.code, field: verdict.field };
};

const stepOf = (ordered: OrderedEntry, know: KnowEntry): Step => {
  const known = know(ordered);
  if (known.ok) return { ordered, known: known.value, skipped: verdictSkip(ordered) };
  const field = known.error.code === 'entry_payload_invalid' ? known.error.field : null;
  return { ordered, known: null, skipped: { code: 'not_understood', field } };
};

/** A province that was put back carries once more what its desks remember: once is enough. */
const onceCarried = (steps: readonly Step[]): readonly Step[] => {
  const first = new Map<string, EntryName>();
  return steps.map((step) => {
    const carried = step.known === null ? null : carriedOf(step.known.payload);
    if (carried === null) return step;
    const by = first.get(nameText(carried.entry));
    if (by !== undefined) return { ...step, skipped: { code: 'superseded', by } };
    first.set(nameText(carried.entry), nameOf(step.ordered.header));
    return step;
  });
};

const mayBeUndone = (type: string): boolean => {
  const command = commandOf(type);
  return command !== null && transitionOf(command).undoable;
};

const isTooLate = (verdict: Verdict | null): boolean =>
  verdict?.kind === 'conflict' && verdict.code === UNDONE_AFTER_SENDING;

/** Which entries were taken back, by which `command.undone`; and those undos that found nothing to take back. */
const takenBack = (
  steps: readonly Step[],
): { readonly by: ReadonlyMap<string, EntryName>; readonly conflicts: readonly Conflict[] } => {
  const undos = steps.flatMap(({ known, ordered: { verdict } }) =>
    known?.type === 'command.undone' && !isTooLate(verdict) ? [known] : [],
  );
  if (undos.length === 0) return { by: new Map(), conflicts: [] };
  const undoable = new Set(
    steps.flatMap(({ known }) =>
      known !== null && mayBeUndone(known.type) ? [nameText(known.header)] : [],
    ),
  );
  const by = new Map<string, EntryName>();
  const conflicts: Conflict[] = [];
  for (const { header, payload } of undos) {
    const entry = nameOf(header);
    const target = nameText({ desk: header.desk, epoch: payload.epoch, seq: payload.seq });
    const first = by.get(target) ?? null;
    if (first !== null) conflicts.push({ entry, with: first, code: 'undone_twice' });
    else if (undoable.has(target)) by.set(target, entry);
    else conflicts.push({ entry, with: null, code: 'undo_without_target' });
  }
  return { by, conflicts };
};

/** Who did it, where that was not this office. */
const otherOffice = ({ payload }: KnownEntry): StoryDetail => {
  const carried = carriedOf(payload);
  return carried === null ? {} : { carried: carried.office.name };
};

const storyItem = ({ ordered: { header, ord }, known, skipped }: Step): StoryItem => ({
  entry: nameOf(header),
  at: header.at,
  officer: header.officer,
  type: header.type,
  detail: known === null ? {} : { ...detailOf(known), ...otherOffice(known) },
  confirmed: ord !== null,
  skippedBecause: skipped,
});

/** The entry's own word first: what the province found, else what the fold finds. One conflict an entry. */
const conflictsInOrder = (
  steps: readonly Step[],
  found: readonly Conflict[],
): readonly Conflict[] => {
  const byEntry = new Map(found.map((conflict) => [nameText(conflict.entry), conflict]));
  return steps.flatMap(({ ordered: { header, verdict } }) => {
    if (verdict?.kind === 'conflict') {
      return [{ entry: nameOf(header), with: verdict.with, code: verdict.code }];
    }
    const own = byEntry.get(nameText(header));
    return own === undefined ? [] : [own];
  });
};

/**
 * Its own entries name the dossier; a paper may be shared and name another. Entries of unknown types are asked
 * last.
 */
const idOf = (steps: readonly Step[]): string | null => {
  const own = steps.find(
    ({ known }) =>
      known !== null && known.header.dossier !== null && commandOf(known.type) !== null,
  );
  const unknown = steps.find(({ known, ordered }) => known === null && ordered.header.dossier);
  return (own ?? unknown)?.ordered.header.dossier ?? null;
};

/** An entry that counts, with the province's word on it. */
interface Counting {
  readonly entry: KnownEntry;
  readonly verdict: Verdict | null;
}

const countingIn = (steps: readonly Step[]): readonly Counting[] =>
  steps.flatMap(({ known, skipped, ordered: { verdict } }) =>
    known !== null && skipped === null ? [{ entry: known, verdict }] : [],
  );

const progressOf = (
  entries: readonly Counting[],
): { readonly progress: Progress; readonly conflicts: readonly Conflict[] } => {
  let progress = nothingYet;
  const conflicts: Conflict[] = [];
  for (const { entry, verdict } of entries) {
    const step = advance(progress, entry, verdict);
    if (step.misfit !== null) {
      const cause = progress.voided ?? progress.since;
      conflicts.push({
        entry: nameOf(entry.header),
        with: cause?.entry ?? null,
        code: step.misfit,
      });
    }
    progress = step.progress;
  }
  return { progress, conflicts };
};

/**
 * Folds all entries of one dossier, in any order, each once: its own and those of papers that stand for it.
 *
 * @param know how payloads are read: checked by default; `trustEntry` where each was checked before
 * @returns null when no entry is about a dossier
 */
export const foldDossier = (
  entries: readonly OrderedEntry[],
  know: KnowEntry = knowEntry,
): Dossier | null => {
  const inOwnOrder = inFoldOrder(entries).map((entry) => stepOf(entry, know));
  const read = onceCarried(inDecidersOrder(inOwnOrder));
  const id = idOf(read);
  const last = inOwnOrder.at(-1);
  if (id === null || last === undefined) return null;

  const undone = takenBack(read);
  const steps = read.map((step): Step => {
    const by = undone.by.get(nameText(step.ordered.header));
    return by === undefined ? step : { ...step, skipped: { code: 'undone', by } };
  });
  const inOrder = countingIn(steps);
  const counting = inOrder.map(({ entry }) => entry);

  const { progress, conflicts } = progressOf(inOrder);
  const intake = standingIntake(progress);
  const onScanned = shownByScanned(progress);
  const money = foldFees(counting, owedBy(intake, counting, progress.registration?.submission));
  const corrections = correctionsOf(progress);
  const papers = foldDocuments(
    counting,
    corrections,
    onScanned,
    money.fees.taken,
    progress.takenBack,
  );
  const found = conflictsInOrder(steps, [
    ...undone.conflicts,
    ...conflicts,
    ...money.conflicts,
    ...papers.conflicts,
  ]);
  const { open, settled } = parted(found, counting);
  return {
    id,
    ...progress,
    onScanned,
    intake,
    fees: money.fees,
    documents: papers.documents,
    feedback: foldFeedback(counting),
    conflicts: open,
    settled,
    story: steps.map(storyItem),
    unconfirmed: steps.filter(({ ordered }) => ordered.ord === null).length,
    lastEntry: nameOf(last.ordered.header),
  };
};
