/**
 * After a new enrolment another machine may have given numbers of this desk that are not here yet. None is given before
 * the office's entries have come down once. After a restore the desk's own later entries may be missing: dossier numbers
 * jump over what may stand on paper, but slips, books and letters go on from their last number, and wait for it.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { stepAside } from './numbers/beside-others.ts';
import { refuse, type DeskContext } from './context.ts';
import type { StoreReader, StoreWriter } from './ports.ts';
import { endSeriesBehind } from './numbers/papers-asked.ts';
import { SERIES_BEHIND } from './numbers/series-behind.ts';

const CATCHING_UP = 'desk.catchingUp';

export const beginCatchingUp = (tx: StoreWriter): void => tx.saveSetting(CATCHING_UP, 'yes');

export const hasCaughtUp = (store: Pick<StoreReader, 'setting'>): Result<null, Refusal> =>
  store.setting(CATCHING_UP) === null ? ok(null) : refuse('desk_catching_up');

/** Whether the last slip, book number and letter number of this desk are here. */
export const knowsItsSeries = (store: Pick<StoreReader, 'setting'>): Result<null, Refusal> => {
  const caughtUp = hasCaughtUp(store);
  if (!caughtUp.ok) return caughtUp;
  return store.setting(SERIES_BEHIND) === null ? ok(null) : refuse('series_behind');
};

/**
 * After every synchronisation that went through, and every answer on a stick that was read to the office's last entry.
 * `drawWaiting`: papers that waited for their number.
 */
export const createCatchingUp = (context: DeskContext, drawWaiting: () => void) => (): void => {
  const { store, published } = context;
  if (knowsItsSeries(store.read).ok) return;
  const office = published.office();
  store.write((tx) => {
    if (!hasCaughtUp(tx).ok && office !== null) stepAside(context, tx, office.data);
    tx.deleteSetting(CATCHING_UP);
    endSeriesBehind(context, tx);
  });
  if (knowsItsSeries(store.read).ok) drawWaiting();
};
