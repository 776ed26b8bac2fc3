/** Lists that every desk needs, ready under a name. */
import { noFilter, type ListFilter } from '#shared/contract/list-filter.ts';
import { stateCode } from '#shared/dossier/states.ts';
import type { Scope } from '#renderer/app/place.ts';
import type { Texts } from '#shared/text/vi.ts';

export interface ReadyView {
  readonly name: keyof Texts['finding']['views']['names'];
  readonly scope: Scope;
  readonly filter: ListFilter;
}

export const readyViews: readonly ReadyView[] = [
  { name: 'due_today', scope: 'due_today', filter: noFilter },
  { name: 'due_soon', scope: 'due_soon', filter: noFilter },
  { name: 'overdue', scope: 'overdue', filter: noFilter },
  { name: 'supplement', scope: 'all', filter: { states: [stateCode('awaiting_supplement')] } },
  { name: 'obligation', scope: 'all', filter: { states: [stateCode('awaiting_obligation')] } },
  { name: 'waiting', scope: 'all', filter: { result: 'waiting' } },
  { name: 'uncollected', scope: 'all', filter: { result: 'uncollected' } },
  { name: 'undated', scope: 'all', filter: { due: 'none' } },
  { name: 'online', scope: 'due', filter: { channel: 'online' } },
];
