/** Whether a desk keeps a pack at the province: off until somebody turns it on, and remembered by every machine after it. */
import type { StoreReader, StoreWriter } from '../ports.ts';

const ON = 'pack.on';

export const isPackOn = (store: Pick<StoreReader, 'setting'>): boolean =>
  store.setting(ON) !== null;

export const keepPackOn = (tx: StoreWriter): void => tx.saveSetting(ON, 'yes');

export const keepPackOff = (tx: StoreWriter): void => tx.deleteSetting(ON);
