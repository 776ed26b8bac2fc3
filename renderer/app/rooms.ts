/** The rooms that work, in the order of the rail. A place appears when it works: there are no dead ones. */
import type { RoomName } from './place.ts';

export interface Room {
  readonly name:
    | 'home'
    | 'intake'
    | 'certification'
    | 'dossiers'
    | 'results'
    | 'appointments'
    | 'procedures'
    | 'settle'
    | 'numbers'
    | 'deadlines'
    | 'online'
    | 'crossArea'
    | 'close'
    | 'settings';
  readonly combo: string | null;
  readonly atFoot: boolean;
}

export const rooms: readonly Room[] = [
  { name: 'home', combo: 'Alt+1', atFoot: false },
  { name: 'intake', combo: 'F2', atFoot: false },
  { name: 'certification', combo: 'F5', atFoot: false },
  { name: 'online', combo: 'Alt+5', atFoot: false },
  { name: 'dossiers', combo: 'F3', atFoot: false },
  { name: 'results', combo: 'F4', atFoot: false },
  { name: 'appointments', combo: 'Alt+6', atFoot: false },
  { name: 'procedures', combo: 'F7', atFoot: false },
  { name: 'settle', combo: 'Alt+2', atFoot: false },
  { name: 'numbers', combo: 'Alt+3', atFoot: false },
  { name: 'deadlines', combo: 'Alt+4', atFoot: false },
  { name: 'crossArea', combo: 'Alt+7', atFoot: false },
  { name: 'close', combo: 'F8', atFoot: false },
  { name: 'settings', combo: null, atFoot: true },
];

/** A dossier's page belongs to the list it was opened from, the forms to the settings. */
export const railRoomOf = (room: RoomName): Room['name'] => {
  if (room === 'dossier' || room === 'receive') return 'dossiers';
  return room === 'forms' ? 'settings' : room;
};
