import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { givenOf } from '#electron/desk/line/neighbour-settings.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import { accept, NOW } from './stick-round.ts';
import {
  LOOPBACK,
  pairDesks,
  pairOfDesks,
  startNeighbourRound,
  type NeighbourRound,
  type Seat,
} from './neighbour-round.ts';

/** A whole province works here; on a busy machine it takes its time. */
vi.setConfig({ testTimeout: 60_000 });

let round: NeighbourRound;
beforeAll(async () => {
  round = await startNeighbourRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

const rowsOf = async (table: 'journal' | 'quarantine', { id, epoch }: Seat): Promise<number> => {
  const rows = await round.province.database.query(
    `select 1 from ${table} where desk = $1 and epoch = $2`,
    [id, epoch],
  );
  return rows.length;
};
const atProvince = (seat: Seat): Promise<number> => rowsOf('journal', seat);

const numbersAtProvince = async (): Promise<readonly string[]> => {
  const rows = await round.province.database.query<{ number: string }>(
    'select number from dossier where number is not null',
  );
  return rows.map(({ number }) => number);
};

const unsentAt = ({ desk }: Seat): number => desk.store.read.unsent().count;
const statusOf = ({ desk }: Seat) => desk.must('desk.status', {});

describe('gửi qua quầy bên cạnh', () => {
  it('quầy bên giữ hộ, có mạng thì nộp, giấy báo về: Tỉnh đủ; trước đó quầy vẫn nói là chưa gửi', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk, 3);
    const before = await statusOf(guest);
    await guest.desk.must('neighbour.giveNow', {});

    const kept = await statusOf(guest);
    expect(kept.neighbour).toMatchObject({ name: 'Quầy 1', entries: before.unsent.count });
    expect(kept.unsent).toEqual(before.unsent);
    const [envelope = ''] = carrier.shelf();
    expect(readFileSync(envelope).includes('Nguyễn')).toBe(false);
    expect(await atProvince(guest)).toBe(0);
    const { guests } = await carrier.desk.must('neighbour.overview', {});
    expect(guests).toMatchObject([{ name: 'Quầy 2', envelopes: 1, notices: 0, refused: null }]);
    expect(guests[0]?.since?.slice(0, 16)).toBe(instantOfLocal(NOW).slice(0, 16));

    carrier.online(true);
    await carrier.meet();
    expect(await atProvince(guest)).toBe(before.unsent.count);
    expect(unsentAt(guest)).toBe(before.unsent.count);
    expect(carrier.shelf().map((file) => file.slice(-7))).toEqual(['.notice']);

    await guest.pass(1);
    expect(await statusOf(guest)).toMatchObject({
      unsent: { count: 0 },
      files: { count: 0 },
      neighbour: null,
      line: { state: 'never' },
    });
    expect(carrier.shelf()).toEqual([]);
    expect(givenOf(guest.desk.store.read)).toEqual([]);
    const { rows } = await guest.desk.must('dossiers.list', {
      text: '',
      scope: 'all',
      offset: 0,
      limit: 10,
    });
    expect(rows.map((row) => row.atProvince)).toEqual([true, true, true]);
  });

  it('mất mạng đủ mười lăm phút thì tự gửi, chưa đủ thì chưa; lần sau chỉ gửi cái mới', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk);
    await guest.pass(14);
    expect(carrier.shelf()).toEqual([]);
    await guest.pass(1);
    expect(carrier.shelf().length).toBe(1);
    const [first] = givenOf(guest.desk.store.read);

    await accept(guest.desk);
    await guest.pass(14);
    expect(carrier.shelf().length).toBe(1);
    await guest.pass(1);
    const [, second, ...more] = givenOf(guest.desk.store.read);
    expect(more).toEqual([]);
    expect(second?.from).toBe((first?.to ?? 0) + 1);
    expect(second?.files.length).toBe(1);
    expect(first?.files).not.toContain(second?.files[0]);
    expect((await statusOf(guest)).neighbour?.entries).toBe(unsentAt(guest));

    await guest.pass(30);
    expect(carrier.shelf().length).toBe(2);
    carrier.online(true);
    await carrier.meet();
    await guest.pass(1);
    expect(unsentAt(guest)).toBe(0);
  });

  it('số phút đổi được; có mạng thì không gửi nhờ', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await guest.desk.must('neighbour.setAfterMinutes', { minutes: 3 });
    await accept(guest.desk);
    await guest.pass(2);
    guest.online(true);
    await guest.meet();
    guest.online(false);
    await accept(guest.desk);
    await guest.pass(20);
    expect(carrier.shelf()).toEqual([]);
    await guest.meet();
    await guest.pass(3);
    expect(carrier.shelf().length).toBe(1);
  });

  it('quầy giữ hộ bị tắt ngang sau khi đã nhận: mở lại vẫn còn phong bì, vẫn nộp được', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    await carrier.restart();
    expect(carrier.shelf().length).toBe(1);
    carrier.online(true);
    await carrier.meet();
    await guest.pass(1);
    expect(unsentAt(guest)).toBe(0);
  });

  it('quầy gửi nhờ bị tắt ngang: mở lại vẫn nhớ cái gì đang ở quầy bên, không gửi lại', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    const kept = (await statusOf(guest)).neighbour;
    await guest.restart();
    expect((await statusOf(guest)).neighbour).toEqual(kept);
    // The sign-in after the restart is all that is new.
    await guest.pass(15);
    expect(carrier.shelf().length).toBe(2);
    const [first, second] = givenOf(guest.desk.store.read);
    expect(second).toMatchObject({
      from: (first?.to ?? 0) + 1,
      to: (first?.to ?? 0) + 1,
      files: [],
    });
  });

  it('mạng của chính quầy về trước: quầy bên nộp sau cũng không ghi đôi', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk, 2);
    await guest.desk.must('neighbour.giveNow', {});
    guest.online(true);
    await guest.meet();
    expect(await statusOf(guest)).toMatchObject({ unsent: { count: 0 }, neighbour: null });
    const entries = await atProvince(guest);
    const numbers = await numbersAtProvince();
    carrier.online(true);
    await carrier.meet();
    expect(await atProvince(guest)).toBe(entries);
    expect(await numbersAtProvince()).toEqual(numbers);
    await guest.pass(1);
    expect(carrier.shelf()).toEqual([]);
    expect(unsentAt(guest)).toBe(0);
  });

  it('quầy giữ hộ mất hết phong bì: quầy gửi nhờ tự biết và niêm lại từ đầu', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    expect(carrier.shelf().length).toBe(2);
    for (const file of carrier.shelf()) rmSync(file);
    await guest.pass(1);
    expect((await statusOf(guest)).neighbour).toBeNull();
    await guest.desk.must('neighbour.giveNow', {});
    expect((await statusOf(guest)).neighbour?.entries).toBe(unsentAt(guest));
    carrier.online(true);
    await carrier.meet();
    await guest.pass(1);
    expect(unsentAt(guest)).toBe(0);
  });

  it('mất một phong bì ở giữa: phần thiếu được niêm lại, Tỉnh đủ, không đôi', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    for (let n = 0; n < 3; n += 1) {
      await accept(guest.desk);
      await guest.desk.must('neighbour.giveNow', {});
    }
    rmSync(carrier.shelf().toSorted()[1] ?? '');
    carrier.online(true);
    for (let n = 0; n < 4; n += 1) {
      await guest.desk.must('neighbour.giveNow', {});
      await carrier.meet();
    }
    await guest.pass(1);
    expect(unsentAt(guest)).toBe(0);
    expect(await atProvince(guest)).toBe(guest.desk.store.read.head().seq);
    expect(carrier.shelf()).toEqual([]);
  });

  it('đồng hồ quầy gửi nhờ sai năm năm: vẫn ghép, vẫn gửi, vẫn nhận giấy báo', async () => {
    const carrier = await round.seat('Quầy 1');
    const guest = await round.seat('Quầy 2');
    guest.desk.setTime('2031-05-02T03:00');
    await pairDesks(carrier, guest);
    await guest.desk.must('neighbour.giveNow', {});
    carrier.online(true);
    await carrier.meet();
    await guest.pass(1);
    expect(unsentAt(guest)).toBe(0);
  });

  it('giấy báo đọc hai lần không đổi gì; quầy bên không giữ nó nữa', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    carrier.online(true);
    await carrier.meet();
    const copy = join(guest.desk.folder, 'giay-bao.qmc');
    writeFileSync(copy, readFileSync(carrier.shelf()[0] ?? ''));
    await guest.pass(1);
    const head = guest.desk.store.read.provinceHolds();
    expect(await guest.desk.must('envelope.receive', { path: copy })).toMatchObject({ unsent: 0 });
    expect(guest.desk.store.read.provinceHolds()).toEqual(head);
    await guest.pass(1);
    expect(carrier.shelf()).toEqual([]);
  });

  it('quầy gửi nhờ đã bị Tỉnh ngừng: mục vào cách ly, quầy được nói rõ', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    await revokeDesk(round.province.database, round.province.surroundings, guest.id);
    carrier.online(true);
    await carrier.meet();
    await guest.pass(1);
    expect((await statusOf(guest)).line.code).toBe('desk_revoked');
    expect(unsentAt(guest)).toBeGreaterThan(0);
    expect(await rowsOf('quarantine', guest)).toBe(guest.desk.store.read.head().seq);
  });

  it('Tỉnh không nhận một phong bì: hai quầy đều thấy vì sao, phong bì khác vẫn đi', async () => {
    const { carrier, guest } = await pairOfDesks(round);
    const other = await round.seat('Quầy 3');
    const { keeping } = await carrier.desk.must('neighbour.newCode', {});
    await other.desk.must('neighbour.join', {
      at: keeping?.at ?? { address: LOOPBACK, port: 1024 },
      code: keeping?.code?.text ?? '',
    });
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    const [file = ''] = carrier.shelf();
    const bytes = readFileSync(file);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(file, bytes);
    await accept(other.desk);
    await other.desk.must('neighbour.giveNow', {});
    carrier.online(true);
    await carrier.meet();
    await other.pass(1);
    expect(unsentAt(other)).toBe(0);
    await guest.pass(1);
    const { carrier: seen } = await guest.desk.must('neighbour.overview', {});
    expect(seen?.refused).toBe('envelope_damaged');
    expect(seen?.kept).not.toBeNull();
    const { guests } = await carrier.desk.must('neighbour.overview', {});
    expect(guests.map(({ refused }) => refused)).toEqual(['envelope_damaged', null]);
  });
});
