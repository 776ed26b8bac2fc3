/** What is used at this desk: the procedures taken in last, and those that an officer marked. Its own business, no entry. */
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';

const RECENT = 'catalogue.recent';
const RECENT_KEPT = 12;
/** More would be a list to search in. */
export const FAVOURITES = 30;

const codes = z.array(z.string());

const kept = (store: Pick<StoreReader, 'setting'>, name: string): readonly string[] => {
  try {
    return codes.safeParse(JSON.parse(store.setting(name) ?? '[]')).data ?? [];
  } catch {
    // Another program wrote it: habits grow again.
    return [];
  }
};

/** Of each officer, who may sign in at the same desk one after the other. */
const favouritesName = (officer: string): string => `catalogue.favourites.${officer}`;

/** Latest first. */
export const recentProcedures = (store: Pick<StoreReader, 'setting'>): readonly string[] =>
  kept(store, RECENT);

export const rememberUse = (tx: StoreWriter, code: string): void => {
  const others = recentProcedures(tx).filter((one) => one !== code);
  tx.saveSetting(RECENT, JSON.stringify([code, ...others].slice(0, RECENT_KEPT)));
};

/** In the order in which they were marked. */
export const favouritesOf = (
  store: Pick<StoreReader, 'setting'>,
  officer: string,
): readonly string[] => kept(store, favouritesName(officer));

/** False when there are too many already. */
export const markFavourite = (
  tx: StoreWriter,
  officer: string,
  code: string,
  marked: boolean,
): boolean => {
  const others = favouritesOf(tx, officer).filter((one) => one !== code);
  if (marked && others.length >= FAVOURITES) return false;
  tx.saveSetting(favouritesName(officer), JSON.stringify(marked ? [...others, code] : others));
  return true;
};
