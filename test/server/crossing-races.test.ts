/** Moves that desks of two offices write without knowing of each other: whatever the order, both end with one dossier. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { elsewhereRefused, moveRefused } from '#shared/dossier/cross-area.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { misfitOf } from '#shared/dossier/fits.ts';
import { feeDue } from '#shared/dossier/result-standing.ts';
import { commandOf, transitionOf } from '#shared/dossier/transitions.ts';
import { carryFrom, type CarryPorts } from '#server/crossing/carry.ts';
import { officesUnread } from '#server/crossing/crossings.ts';
import { createOwnChain } from '#server/portal/own-chain.ts';
import type { Database } from '#server/store/database.ts';
import { openPglite } from '#server/store/pglite.ts';
import { migrate } from '#server/store/migrate.ts';
import { loadStories } from '#server/store/ledger/stories.ts';
import { openDesk, openOffice, surroundings, type DirectDesk } from './direct-desk.ts';
import { placeEmptyDatabase } from './empty-database.ts';
import { accept } from './test-province.ts';

const SENDER = 'H00.71';
const COMPETENT = ['H00.72', 'H00.73'] as const;
const refs = COMPETENT.map((code) => ({ code, name: `UBND xã ${code}` }));
const reason = 'Lý do thử';

/** What an officer may press, whatever is known there. */
const presses = [
  ...refs.map((to) => ({ step: 2, office: to.name, to }) as const),
  { step: 1, office: 'xã Thử', reason } as const,
  { step: 3, office: 'xã Mẫu' } as const,
  { step: 3, office: 'xã Mẫu', reason } as const,
  { step: 4, office: 'xã Thử' } as const,
];

interface Seat {
  readonly office: string;
  readonly desk: DirectDesk;
  pushed: number;
  /** As it was when this desk last had a line. */
  seen: Dossier | null;
  /** Written since then and undoable: whether the province has it this desk does not know. */
  unknown: readonly number[];
}

const folder = mkdtempSync(join(tmpdir(), 'qmc-crossing-'));
let database: Database;
let ports: CarryPorts;
let seats: readonly Seat[];

beforeAll(async () => {
  await placeEmptyDatabase(join(folder, 'province'));
  database = await openPglite(join(folder, 'province'));
  await migrate(database);
  await database.query('insert into province (public_key) values ($1)', [new Uint8Array(32)]);
  for (const office of [SENDER, ...COMPETENT]) await openOffice(database, office);
  const provinceKey = new Uint8Array(32);
  const chain = createOwnChain({ database, surroundings, provinceKey, name: 'Tỉnh' });
  ports = { database, surroundings, chain };
  const opened: Seat[] = [];
  for (const office of [SENDER, SENDER, COMPETENT[0], COMPETENT[0], COMPETENT[1]])
    opened.push({
      office,
      desk: await openDesk(database, office),
      pushed: 0,
      seen: null,
      unknown: [],
    });
  seats = opened;
}, 60_000);
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const at = async (office: string, id: string): Promise<Dossier | null> =>
  (await loadStories(database, office, [id])).get(id)?.dossier ?? null;

const push = async (seat: Seat): Promise<void> => {
  const { entries } = seat.desk.desk;
  if (entries.length > seat.pushed) await seat.desk.push(seat.pushed + 1);
  seat.pushed = entries.length;
};

const carryAll = async (): Promise<void> => {
  for (;;) {
    const unread = await officesUnread(database);
    if (unread.length === 0) return;
    for (const office of unread) await carryFrom(ports, office);
  }
};

const see = async (seat: Seat, id: string): Promise<void> => {
  seat.seen = await at(seat.office, id);
  seat.unknown = [];
};

const isUndoable = (type: string): boolean => {
  const command = commandOf(type);
  return command !== null && transitionOf(command).undoable;
};

const write = (seat: Seat, dossier: string, type: string, payload: object): void => {
  const { desk } = seat.desk;
  desk.write({ type, dossier, payload });
  if (isUndoable(type)) seat.unknown = [...seat.unknown, desk.entries.length];
};

/** Without a line: by what the desk knew when it last had one. */
const press = (seat: Seat, id: string, which: number): void => {
  const move = presses[which];
  if (seat.seen === null || move === undefined) return;
  const was = seat.seen.crossArea?.step;
  const payload = 'reason' in move && was !== undefined ? { ...move, was } : move;
  if (moveRefused(seat.seen, payload) === null) write(seat, id, 'crossArea.moved', payload);
};

const finish = (seat: Seat, id: string): void => {
  const finishedAt = '2026-11-24T09:00';
  if (seat.seen?.crossArea?.from != null && seat.seen.crossArea.step === 3)
    write(seat, id, 'processing.finished', {
      outcome: 'granted',
      finishedAt,
      note: `Kết quả ${String(seat.desk.desk.entries.length)}`,
    });
};

/** Of a colleague who does not know that it has gone. */
const stop = (seat: Seat, id: string): void => {
  if (seat.seen?.state !== 'accepted' || elsewhereRefused(seat.seen, 'stop') !== null) return;
  const stopped = { reason, basis: 'Văn bản thử', pausedAt: '2026-11-24T08:00', remaining: null };
  write(seat, id, 'dossier.stopped', stopped);
};

const withdraw = (seat: Seat, id: string): void => {
  const { seen } = seat;
  if (seen === null || elsewhereRefused(seen, 'withdraw') !== null) return;
  if (misfitOf('withdraw', seen) === null) write(seat, id, 'dossier.withdrawn', { reason });
};

const makeVoid = (seat: Seat, id: string): void => {
  if (seat.seen !== null && elsewhereRefused(seat.seen, 'void') === null)
    write(seat, id, 'dossier.voided', { reason });
};

const renumber = (seat: Seat, id: string): void => {
  const { seen } = seat;
  if (seen === null || elsewhereRefused(seen, 'renumber') !== null) return;
  const conflict = { ...seen.lastEntry };
  const number = `H00.71-261123-${String(900 + seat.desk.desk.entries.length)}`;
  write(seat, id, 'dossier.renumbered', { number, was: seen.number, reason, conflict });
};

/** Its answer was lost: the desk does not know that the province has it. */
const undo = (seat: Seat, id: string): void => {
  const seq = seat.unknown.at(-1);
  if (seq === undefined) return;
  write(seat, id, 'command.undone', { epoch: 1, seq, reason });
  seat.unknown = seat.unknown.slice(0, -1);
};

const onPaper = { finish, stop, withdraw, void: makeVoid, renumber, undo } as const;
type ActName = keyof typeof onPaper | number;

/** Most seats have a line before or after what they do, some neither. */
const anyAct = fc.record({
  seat: fc.nat({ max: 4 }),
  sees: fc.boolean(),
  act: fc.oneof(
    { arbitrary: fc.constantFrom<ActName>('finish', 'undo'), weight: 4 },
    { arbitrary: fc.constantFrom<ActName>('stop', 'withdraw', 'void', 'renumber'), weight: 2 },
    { arbitrary: fc.nat({ max: presses.length - 1 }), weight: 7 },
  ),
  line: fc.constantFrom('none', 'pushed', 'carried', 'carried'),
});
type AnyAct = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

const perform = async (id: string, { seat: n, sees, act, line }: AnyAct): Promise<void> => {
  const seat = seats[n];
  if (seat === undefined) return;
  // Whoever takes back has not heard that it is there already.
  if (sees && act !== 'undo') {
    await push(seat);
    await see(seat, id);
  }
  if (typeof act === 'number') press(seat, id, act);
  else onPaper[act](seat, id);
  if (line !== 'none') await push(seat);
  if (line === 'carried') await carryAll();
};

/** What both offices must agree on. Sent on to another office after work on it, it arrives there as one not begun. */
const standing = (dossier: Dossier | null) =>
  dossier === null
    ? null
    : {
        step: dossier.crossArea?.step,
        state: dossier.state === 'processing' ? 'accepted' : dossier.state,
        result: dossier.state === 'finished' ? dossier.outcome?.note : null,
      };

/** How far it has come when the line breaks: sent, taken, or its result is back and may be given back as wrong. */
const anyStart = fc.constantFrom(2, 3, 4);

const startFrom = async (step: number): Promise<string> => {
  const [first, , there] = seats;
  if (first === undefined || there === undefined) throw new Error('nobody sits here');
  const id = accept(first.desk.desk);
  write(first, id, 'crossArea.moved', { step: 1, office: 'xã Thử' });
  write(first, id, 'crossArea.moved', { step: 2, office: 'xã Mẫu', to: refs[0] });
  await push(first);
  await carryAll();
  if (step >= 3) write(there, id, 'crossArea.moved', { step: 3, office: 'xã Mẫu' });
  if (step === 4) {
    await push(there);
    await see(there, id);
    finish(there, id);
    write(there, id, 'crossArea.moved', { step: 4, office: 'xã Thử' });
  }
  await push(there);
  await carryAll();
  for (const seat of seats) await see(seat, id);
  return id;
};

it('phi địa giới: hai quầy mỗi xã làm lúc mất mạng, thứ tự nào thì cuối cùng các xã cũng biết như nhau', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyStart,
      fc.array(anyAct, { minLength: 4, maxLength: 30 }),
      async (step, acts) => {
        const id = await startFrom(step);
        for (const act of acts) await perform(id, act);
        for (const seat of seats) await push(seat);
        await carryAll();

        const here = await at(SENDER, id);
        const lent = here?.crossArea?.to?.code ?? null;
        for (const office of COMPETENT) {
          const there = await at(office, id);
          if (office === lent) expect(standing(there)).toEqual(standing(here));
          else expect([undefined, 1]).toContain(there?.crossArea?.step);
        }
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
}, 120_000);

it('phi địa giới: Tỉnh phục hồi bản cũ, quên hồ sơ đã chuyển; việc nơi giải quyết đã làm vẫn về nơi nhận', async () => {
  const [first, , there] = seats;
  if (first === undefined || there === undefined) throw new Error('nobody sits here');
  const id = accept(first.desk.desk);
  // The office that decides was heard first: what it did comes before the dossier itself.
  write(there, id, 'crossArea.moved', { step: 3, office: 'xã Mẫu' });
  write(there, id, 'processing.finished', {
    outcome: 'granted',
    finishedAt: '2026-11-24T09:00',
    note: '',
  });
  await push(there);
  await carryAll();
  write(first, id, 'crossArea.moved', { step: 1, office: 'xã Thử' });
  write(first, id, 'fee.taken', { amount: 8000, method: 'cash', receiptSerial: null });
  write(first, id, 'crossArea.moved', { step: 2, office: 'xã Mẫu', to: refs[0] });
  await push(first);
  await carryAll();
  expect(standing(await at(SENDER, id))).toEqual({ step: 3, state: 'finished', result: '' });
  const decided = await at(COMPETENT[0], id);
  expect(standing(decided)).toEqual({ step: 3, state: 'finished', result: '' });
  expect(decided === null ? null : feeDue(decided)).toBe(0);
});
