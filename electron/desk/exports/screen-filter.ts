/** What the list on the screen is narrowed by, in words: a file of it says what it leaves out. */
import type { ListAsked } from '#shared/contract/endpoints/exports.ts';
import { noFilter } from '#shared/contract/list-filter.ts';
import { stateOfCode, stateCode } from '#shared/dossier/states.ts';
import type { Caption } from '#shared/export/table.ts';
import { vi } from '#shared/text/vi.ts';

const words = vi.exports.file;
const { filters } = vi.finding;

type ScreenList = Extract<ListAsked, { readonly kind: 'dossiers' }>;

const said = (label: string, value: string | undefined): readonly Caption[] =>
  value === undefined ? [] : [{ label, value }];

const stateNames = (states: readonly number[]): string =>
  states
    .flatMap((code) => stateOfCode(code) ?? [])
    .map((state) => vi.states[stateCode(state)])
    .join(', ');

/** `nameOf`: of an officer by id; a department is called as it is kept. */
export const screenFilter = (
  { scope, text, filter = noFilter }: ScreenList,
  nameOf: (id: string) => string,
): readonly Caption[] => {
  const { states, due, field, officer, holder, channel, result } = filter;
  const typed = text.trim();
  return [
    { label: words.filter, value: vi.dossiers.scopes[scope] },
    ...said(words.search, typed === '' ? undefined : typed),
    ...said(filters.state, states === undefined ? undefined : stateNames(states)),
    ...said(filters.due, due === undefined ? undefined : filters.dues[due]),
    ...said(filters.field, field),
    ...said(filters.officer, officer === undefined ? undefined : nameOf(officer)),
    ...said(filters.holder, holder === undefined ? undefined : nameOf(holder)),
    ...said(filters.channel, channel === undefined ? undefined : filters.channels[channel]),
    ...said(filters.result, result === undefined ? undefined : filters.results[result]),
  ];
};
