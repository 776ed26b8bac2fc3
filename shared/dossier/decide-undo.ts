/** Taking back what was done a moment ago: an entry of its own, within a limit that is policy. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import { sameName } from '#shared/journal/entry.ts';
import { err, ok } from '#shared/result.ts';
import type { DecidedEntry, Decision, DecisionContext, InputOf } from './decision.ts';
import { isValid, type Dossier, type DossierDocument } from './dossier.ts';
import type { UndoRefusal } from './refusal.ts';
import type { StoryItem } from './story.ts';
import { commandOf, mendOf, transitionOf, type CommandName } from './transitions.ts';

const undoableCommand = (item: StoryItem): CommandName | null => {
  const command = commandOf(item.type);
  return command !== null && transitionOf(command).undoable ? command : null;
};

/** The papers that followed from the entry: of its kinds, issued after it. */
const papersAfter = (
  dossier: Dossier,
  item: StoryItem,
  command: CommandName,
): readonly DossierDocument[] => {
  const kinds = transitionOf(command).papers ?? [];
  const place = dossier.story.indexOf(item);
  return dossier.documents.filter(
    ({ kind, issued }) =>
      kinds.includes(kind) &&
      dossier.story.findIndex(({ entry }) => sameName(entry, issued.entry)) > place,
  );
};

/** A job that failed left no paper; every other outcome may have. */
const mayBeOnPaper = ({ prints }: DossierDocument): boolean =>
  prints.some(({ outcome }) => outcome !== 'failed');

/** Many went on one list, which both sides sign: it says so of this one too. */
const isOnList = ({ type, detail }: StoryItem): boolean =>
  type === 'dossier.handedOver' && detail['list'] !== undefined;

const tooLate = (
  item: StoryItem,
  papers: readonly DossierDocument[],
  { officer, now, policy: { undo }, sent }: DecisionContext,
): Extract<UndoRefusal, { code: 'undo_too_late' }>['because'] | null => {
  if (undo.sameOfficer && item.officer !== officer.id) return 'other_officer';
  if (undo.sameDay && localDayOf(item.at) !== localDayOf(now)) return 'other_day';
  if (undo.unprinted && (isOnList(item) || papers.some(mayBeOnPaper))) return 'printed';
  if (undo.unsent && (item.confirmed || sent(item.entry))) return 'sent';
  return null;
};

/** Only the last thing that can be taken back is: what was built on it goes first. Its unprinted papers go with it. */
export const decideUndo = (
  dossier: Dossier,
  { entry, reason }: InputOf<'undo'>,
  context: DecisionContext,
): Decision => {
  const item = dossier.story.find((candidate) => sameName(candidate.entry, entry));
  if (item === undefined) {
    return err({ code: 'undo_impossible', because: 'not_found', instead: 'correct' });
  }
  const done = commandOf(item.type);
  const instead = done === null ? 'correct' : mendOf(done);
  const impossible = (because: Extract<UndoRefusal, { code: 'undo_impossible' }>['because']) =>
    err({ code: 'undo_impossible', because, instead } as const);

  const command = undoableCommand(item);
  if (command === null) return impossible('not_undoable');
  if (entry.desk !== context.desk) return impossible('other_desk');
  if (item.skippedBecause !== null) return impossible('not_counting');
  const last = dossier.story.findLast(
    (candidate) => candidate.skippedBecause === null && undoableCommand(candidate) !== null,
  );
  if (last !== item) return impossible('not_last');

  const papers = papersAfter(dossier, item, command);
  const because = tooLate(item, papers, context);
  if (because !== null) return err({ code: 'undo_too_late', because, instead });
  return ok([
    { type: 'command.undone', payload: { epoch: entry.epoch, seq: entry.seq, reason } },
    ...papers.filter(isValid).map(({ document, dossiers }): DecidedEntry => ({
      type: 'document.voided',
      payload: { document, dossiers, reason },
    })),
  ]);
};
