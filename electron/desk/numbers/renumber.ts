/** A new number for a dossier whose number is another's, and the receipt that says so, in the citizen's hand. */
import { localDayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { Renumbered } from '#shared/contract/outputs.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut } from '../carry-out.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { inOne } from '../in-one.ts';
import { giveNumber } from './give-number.ts';
import { standingOf } from '../standing.ts';

export const createRenumber = (
  context: DeskContext,
  documents: Pick<Documents, 'issueReceipt'>,
) => {
  const { store, published, emit } = context;

  /** Number and entry in one transaction; the number is one of today, as the new receipt is. */
  const renumberDurably = (
    id: string,
    conflict: EntryName,
    reason: string,
  ): Result<string, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const office = published.office();
    if (office === null) return refuse('office_missing');
    const by = { officer: officer.value, at: nowOf(context) };
    return inOne(store, (tx) => {
      const standing = standingOf(tx);
      if (!standing.ok) return standing;
      const today = localDayOf(by.at);
      const giver = { officer: officer.value.id, at: by.at };
      const number = giveNumber(tx, identity.value, office.data, today, giver);
      if (!number.ok) return number;
      const input = { entry: conflict, number: number.value, reason };
      const carried = carryOut(tx, id, { command: 'renumber', input }, by);
      return carried.ok ? number : carried;
    });
  };

  return async (
    id: string,
    conflict: EntryName,
    reason: string,
  ): Promise<Result<Renumbered, Refusal>> => {
    const number = renumberDurably(id, conflict, reason);
    if (!number.ok) return number;
    emit('changed', { rooms: ['dossiers', 'home', 'print', 'sync'] });
    return ok({ number: number.value, ...(await documents.issueReceipt(id)) });
  };
};
