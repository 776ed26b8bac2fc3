/** Who has how many open dossiers in hand. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { Hand, HolderView } from '#shared/contract/outputs/hand-over.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, todayOf, type DeskContext } from '../context.ts';
import type { HeldPart, HeldPlace, Officer } from '../ports.ts';

/** Dossiers counted in one turn: others ask the desk in between. */
const AT_ONCE = 10_000;

export const handOf = (officers: readonly Officer[], id: string): Hand => {
  const officer = officers.find((one) => one.id === id);
  return { id, name: officer?.name ?? id, title: officer?.title ?? '' };
};

type Counts = Pick<HolderView, 'count' | 'overdue'>;

const none: Counts = { count: 0, overdue: 0 };

const addTo = (sums: Map<string, Counts>, { counted }: HeldPart): void => {
  for (const { holder, count, overdue } of counted) {
    const sum = sums.get(holder) ?? none;
    sums.set(holder, { count: sum.count + count, overdue: sum.overdue + overdue });
  }
};

/** Those with the most first. */
export const createWhoHolds =
  (context: DeskContext) => async (): Promise<Result<readonly HolderView[], Refusal>> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const { store, after } = context;
    const today = todayOf(context);
    const sums = new Map<string, Counts>();
    let from: HeldPlace | null = null;
    do {
      const part: HeldPart = store.read.heldPart(today, from, AT_ONCE);
      addTo(sums, part);
      from = part.next;
      if (from !== null) await new Promise<void>((resolve) => void after(0, resolve));
    } while (from !== null);
    const officers = store.read.officers();
    return ok(
      [...sums]
        .map(([id, counts]) => ({ ...handOf(officers, id), ...counts }))
        .toSorted((one, other) => other.count - one.count),
    );
  };
