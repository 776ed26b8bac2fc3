/**
 * After a new enrolment another machine may have given numbers of this desk that are not here yet. None is given before
 * the office's entries have come down once.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { stepAside } from './beside-others.ts';
import { refuse, type DeskContext } from './context.ts';
import type { StoreReader, StoreWriter } from './ports.ts';

const CATCHING_UP = 'desk.catchingUp';

export const beginCatchingUp = (tx: StoreWriter): void => tx.saveSetting(CATCHING_UP, 'yes');

export const hasCaughtUp = (store: Pick<StoreReader, 'setting'>): Result<null, Refusal> =>
  store.setting(CATCHING_UP) === null ? ok(null) : refuse('desk_catching_up');

/** After every synchronisation that went through. */
export const createCatchingUp = (context: DeskContext) => (): void => {
  const { store, published } = context;
  if (hasCaughtUp(store.read).ok) return;
  const office = published.office();
  store.write((tx) => {
    if (office !== null) stepAside(context, tx, office.data);
    tx.deleteSetting(CATCHING_UP);
  });
};
