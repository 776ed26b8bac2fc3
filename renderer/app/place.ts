/** Where the officer is. Rooms are kept apart from their contents: a room opens where it was left. */
import { create } from 'zustand';
import { noFilter, type ListFilter, type ListScope } from '#shared/contract/list-filter.ts';
import type { Changes } from '#shared/dossier/corrections.ts';

export interface Proposal {
  readonly changes: Changes;
  readonly reason: string;
  /** The form's field that it is about. */
  readonly field: string | null;
}

export type Scope = ListScope;

export type Place =
  | { readonly room: 'home' }
  | { readonly room: 'intake' }
  | { readonly room: 'certification' }
  | { readonly room: 'dossiers' }
  /** Dossiers and results come back to the counter. */
  | { readonly room: 'receive' }
  | {
      readonly room: 'dossier';
      readonly id: string;
      readonly correcting: boolean;
      /** What an earlier correction wanted, to be written again. */
      readonly proposal?: Proposal;
    }
  /** `id`: the dossier whose result is asked for. */
  | { readonly room: 'results'; readonly id?: string }
  /** `number`: of the dossier that somebody is asked to come for. */
  | { readonly room: 'appointments'; readonly number?: string }
  | { readonly room: 'procedures' }
  | { readonly room: 'settle' }
  | { readonly room: 'numbers' }
  | { readonly room: 'deadlines' }
  /** Dossiers that two offices share. */
  | { readonly room: 'crossArea' }
  /** `id`: the dossier that is looked at. */
  | { readonly room: 'online'; readonly id?: string }
  | { readonly room: 'close' }
  | { readonly room: 'settings' }
  | { readonly room: 'forms' };

export type RoomName = Place['room'];

interface PlaceState {
  readonly place: Place;
  /** Filter of the list, kept while a dossier is open. */
  readonly list: { readonly scope: Scope; readonly text: string; readonly filter: ListFilter };
  readonly go: (place: Place) => void;
  readonly openList: (scope: Scope, text?: string, filter?: ListFilter) => void;
  readonly setList: (change: Partial<PlaceState['list']>) => void;
}

export const usePlace = create<PlaceState>((set) => ({
  place: { room: 'home' },
  list: { scope: 'today', text: '', filter: noFilter },
  go: (place) => set({ place }),
  openList: (scope, text = '', filter = noFilter) =>
    set({ place: { room: 'dossiers' }, list: { scope, text, filter } }),
  setList: (change) => set((state) => ({ list: { ...state.list, ...change } })),
}));
