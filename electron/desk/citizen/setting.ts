/** Where the citizen's screen stands: of this machine alone, as its displays are. */
import type { CitizenSetting } from '#shared/contract/outputs.ts';
import { citizenPlaces } from '#shared/contract/outputs/citizen.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

const WHERE = 'citizen.where';
const DISPLAY = 'citizen.display';

export const citizenSetting = (store: Pick<StoreReader, 'setting'>): CitizenSetting => {
  const where = store.setting(WHERE);
  return {
    where: citizenPlaces.find((place) => place === where) ?? 'off',
    display: store.setting(DISPLAY),
  };
};

export const saveCitizenSetting = (tx: StoreWriter, { where, display }: CitizenSetting): void => {
  tx.saveSetting(WHERE, where);
  if (display === null) tx.deleteSetting(DISPLAY);
  else tx.saveSetting(DISPLAY, display);
};
