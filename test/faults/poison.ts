/** Entries that no desk of ours would write, each of its own kind: what a province must keep and may not choke on. */
import { acceptance, citizen } from '../fixtures/dossier.ts';
import type { InventedDesk } from '../server/invented-desk.ts';
import { newDossierId } from '../server/test-province.ts';

type Poison = (desk: InventedDesk) => void;

const headerOf = (desk: InventedDesk, changes: object): string =>
  JSON.stringify({
    schema: 1,
    desk: desk.known.desk,
    epoch: desk.known.epoch,
    seq: desk.entries.length + 1,
    dossier: newDossierId(),
    type: 'dossier.withdrawn',
    at: '2026-11-23T02:00:00.000Z',
    officer: 'tran-thi-mau',
    ...changes,
  });

const DEEP = 200_000;

/** By name, for the words of a failed test. */
export const poisons: Readonly<Record<string, Poison>> = {
  'header is no JSON': (desk) => desk.writeRaw('không phải JSON', '{}'),
  'header names another entry': (desk) => desk.writeRaw(headerOf(desk, { seq: 9999 }), '{}'),
  'header dates beyond all calendars': (desk) =>
    desk.writeRaw(headerOf(desk, { at: '+275760-09-13T00:00:00.001Z' }), '{"reason":"x"}'),
  'payload is no JSON': (desk) => desk.writeRaw(headerOf(desk, {}), '{"reason":'),
  'payload nests without end': (desk) =>
    desk.writeRaw(headerOf(desk, {}), '['.repeat(DEEP) + ']'.repeat(DEEP)),
  'type of another age': (desk) =>
    desk.write({ type: 'dossier.teleported', dossier: newDossierId(), payload: {} }),
  'schema of another age': (desk) =>
    desk.write({
      type: 'dossier.withdrawn',
      schema: 99,
      dossier: newDossierId(),
      payload: { reason: 'x' },
    }),
  'a number beyond numbers': (desk) =>
    desk.writeRaw(
      headerOf(desk, { type: 'fee.taken' }),
      '{"amount":1e400,"method":"cash","receiptSerial":null}',
    ),
  'a zero byte in its number': (desk) =>
    desk.write({
      type: 'dossier.accepted',
      dossier: newDossierId(),
      payload: acceptance({ number: 'H01.001-\0' }),
    }),
  'a zero byte in a name': (desk) =>
    desk.write({
      type: 'dossier.accepted',
      dossier: newDossierId(),
      payload: acceptance({
        number: `H01.001-261123-${desk.entries.length}`,
        submitter: { ...citizen, name: 'Nguyễn\0Thị Thử' },
      }),
    }),
  'a zero byte in its dossier': (desk) =>
    desk.write({ type: 'dossier.withdrawn', dossier: 'hồ\0sơ', payload: { reason: 'x' } }),
};
