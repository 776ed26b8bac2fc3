/** The list on the screen: which dossiers, found by which words, narrowed by what. */
import type { ListFilter } from '#shared/contract/list-filter.ts';
import type { Scope } from '#renderer/app/place.ts';

export interface AskedList {
  readonly scope: Scope;
  readonly text: string;
  readonly filter: ListFilter;
}

export const isFiltered = (filter: ListFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);

/** Another text for every other list. */
export const listKey = ({ scope, text, filter }: AskedList): string =>
  JSON.stringify([scope, text, filter]);
