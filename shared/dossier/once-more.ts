/** An acceptance that comes more than once: from its journal, and from the receipts that were read back. */
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Act } from './dossier.ts';
import type { AcceptedPayload } from './intake.ts';
import type { Progress } from './progress.ts';
import { scannedReceipt } from './scanned-receipt.ts';

/** The entry that took it in, which an acceptance read from a paper names. */
export const originOf = ({
  entry,
  as,
}: {
  readonly entry: EntryName;
  readonly as: AcceptedPayload;
}): EntryName => as.recovered?.from ?? entry;

/** The acceptance, marked as read from a paper: a receipt is in somebody's hand. */
const marked = (acceptance: AcceptedPayload, paper: AcceptedPayload): AcceptedPayload =>
  paper.recovered === undefined
    ? acceptance
    : { ...acceptance, recovered: paper.recovered, receipt: 'on_request' };

/**
 * The same acceptance once more, from its journal and from papers, whichever comes first: one. The journal's own word
 * says more than a paper, a later paper more than an earlier one. Null where it is another acceptance.
 */
export const onceMore = (before: Progress, entry: KnownEntry, act: Act): Progress | null => {
  const { acceptance, deadline } = before;
  if (entry.type !== 'dossier.accepted' || acceptance === null) return null;
  const { as } = acceptance;
  const { payload } = entry;
  const again = { ...act, as: payload };
  if (!sameName(originOf(acceptance), originOf(again))) return null;
  const isNewNumber = !before.numbers.includes(payload.number);
  if (payload.recovered === undefined)
    return {
      ...before,
      numbers: isNewNumber ? [payload.number, ...before.numbers] : before.numbers,
      acceptance: { ...again, as: marked(payload, as) },
      deadline: { ...deadline, promise: payload.deadline },
    };
  if (payload.recovered.revision <= (as.recovered?.revision ?? 0)) return before;
  const renamed = isNewNumber
    ? { number: payload.number, numbers: [...before.numbers, payload.number] }
    : {};
  return {
    ...before,
    ...renamed,
    acceptance: { ...acceptance, as: marked(as, payload) },
    scanned: scannedReceipt(payload) ?? before.scanned,
  };
};
