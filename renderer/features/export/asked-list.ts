/** Which list the dialog asks for, once its days are read. Pure. */
import type { InputOf } from '#shared/contract/contract.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { exportedPeriods, type ExportedPeriod } from '#shared/journal/exported.ts';

export type ListAsked = InputOf<'exports.list'>['list'];
export type ScreenList = Extract<ListAsked, { readonly kind: 'dossiers' }>;
export type ListKind = ExportedPeriod | 'dossiers';

/** The list on the screen first, where there is one. */
export const listKinds = (screen: ScreenList | null): readonly ListKind[] =>
  screen === null ? exportedPeriods : ['dossiers', ...exportedPeriods];

export interface TypedDays {
  readonly from: string;
  readonly to: string;
}

/** Days that cannot be read. */
export const wrongDays = ({ from, to }: TypedDays): readonly (keyof TypedDays)[] => [
  ...(parseDateEntry(from).ok ? [] : (['from'] as const)),
  ...(parseDateEntry(to).ok ? [] : (['to'] as const)),
];

/** Null while a day cannot be read. */
export const askedList = (
  kind: ListKind,
  days: TypedDays,
  screen: ScreenList | null,
): ListAsked | null => {
  if (kind === 'dossiers') return screen;
  const from = parseDateEntry(days.from);
  const to = parseDateEntry(days.to);
  return from.ok && to.ok ? { kind, from: from.value, to: to.value } : null;
};
