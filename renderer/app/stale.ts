/** Which questions have a new answer when something was written in a room of the desk. */
import type { DeskEvents } from '#shared/contract/bridge.ts';
import type { EndpointName } from '#shared/contract/contract.ts';

type Room = DeskEvents['changed']['rooms'][number];

const stale: Readonly<Record<Room, readonly EndpointName[]>> = {
  dossiers: [
    'deadlines.overview',
    'deadlines.affected',
    'deadlines.preview',
    'numbers.day',
    'slips.overview',
    'dossiers.list',
    'dossiers.open',
    'intake.known',
    'home.overview',
    'settle.list',
    'close.preview',
    'certification.book',
  ],
  drafts: ['draft.current', 'draft.parked'],
  print: ['documents.jobs', 'dossiers.open', 'home.overview', 'settle.list', 'close.preview'],
  sync: [
    'deadlines.overview',
    'deadlines.affected',
    'deadlines.preview',
    'numbers.day',
    'desk.status',
    'clock.read',
    'dossiers.list',
    'dossiers.open',
    'intake.known',
    'home.overview',
    'settle.list',
    'close.preview',
  ],
  session: ['desk.stage', 'address.near', 'desk.status', 'recovery.probe', 'recovery.place'],
  settings: ['settings.read', 'desk.status', 'printers.list', 'desk.recoveryPrinters'],
  home: ['home.overview', 'settle.list', 'desk.status', 'backup.overview'],
  backup: ['backup.overview', 'pack.state', 'pack.found', 'recovery.copies'],
  neighbour: ['neighbour.overview'],
  scanner: ['scanner.view'],
  publications: [
    'deadlines.overview',
    'deadlines.affected',
    'deadlines.preview',
    'slips.overview',
    'catalogue.search',
    'catalogue.procedure',
    'procedures.page',
    'procedures.notice',
    'forms.list',
    'forms.page',
    'intake.preview',
    'home.overview',
    'settle.list',
    'desk.status',
    'desk.stage',
    'certification.counter',
  ],
};

export const roomsOf = (rooms: readonly Room[]): readonly EndpointName[] => [
  ...new Set(rooms.flatMap((room) => stale[room])),
];
