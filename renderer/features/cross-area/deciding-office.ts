import type { CrossAreaView } from '#shared/contract/outputs.ts';
import { searchKey } from '#shared/search/search-key.ts';

/** Nobody has chosen; no code of an office. */
export const NOT_CHOSEN = '';
/** By paper alone, carried by nobody; no code of an office either. */
export const OUTSIDE = 'outside';

/** The one that was named at the reception, where exactly one bears that name; whatever else is for the officer to say. */
export const decidingOffice = ({
  offices,
  competent,
}: Pick<CrossAreaView, 'offices' | 'competent'>): string => {
  const key = searchKey(competent);
  const [named, ...others] = offices.filter(({ name }) => searchKey(name) === key);
  return named === undefined || others.length > 0 ? NOT_CHOSEN : named.code;
};
