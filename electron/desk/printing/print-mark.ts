/** What stands across a further print of a paper that belongs into nobody's hand any more. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { LapsedMark } from '#shared/dossier/documents.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse } from '../context.ts';
import { lapsedBecause } from '../papers/lapsed-paper.ts';
import type { ArchivedDocument } from '../papers/paper-ports.ts';
import type { StoreReader } from '../ports.ts';
import { isPrintedOnce } from './print-way.ts';

type Read = Pick<StoreReader, 'dossier' | 'slipsInPlaceOf' | 'lastUnmarkedPrint'>;

/** What is said to whoever asks for the paper itself. */
const UNMARKED: Readonly<Record<LapsedMark, string>> = {
  replaced: 'paper_replaced',
  void: 'paper_void',
  spent: 'slips_printed_once',
};

/** A marked copy tells nothing of the sheet itself: that one is out, whatever becomes of the copy. */
const isSpent = ({ document, kind }: ArchivedDocument, read: Read): boolean => {
  if (!isPrintedOnce(kind)) return false;
  const state = read.lastUnmarkedPrint(document)?.state;
  return state === 'handed_over' || state === 'confirmed';
};

const markFor = (paper: ArchivedDocument, read: Read): LapsedMark | null => {
  const lapsed = lapsedBecause(paper, read);
  if (lapsed !== null) return lapsed === 'paper_replaced' ? 'replaced' : 'void';
  return isSpent(paper, read) ? 'spent' : null;
};

/** Null of a paper that may be handed to somebody. Refused where what is asked for is not what may come out. */
export const markWanted = (
  paper: ArchivedDocument,
  marked: boolean,
  read: Read,
): Result<LapsedMark | null, Refusal> => {
  const mark = markFor(paper, read);
  if (mark === null) return marked ? refuse('nothing_to_mark') : ok(null);
  if (!marked) return refuse(UNMARKED[mark]);
  // Another program's bytes lie over its pages: nothing can be put across them.
  return paper.signs === undefined ? ok(mark) : refuse('lapsed_signed');
};
