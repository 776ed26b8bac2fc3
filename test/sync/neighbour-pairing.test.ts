import { connect, createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeKey } from '#electron/sync/neighbour/neighbour-code.ts';
import { askNeighbour } from '#electron/sync/neighbour/neighbour-line.ts';
import { neighbourPaths, PAIRING_IDENTITY } from '#shared/protocol/neighbour.ts';
import { codeOf, startAtNow } from './stick-round.ts';
import {
  listeningAt,
  LOOPBACK,
  openDoor,
  startNeighbourRound,
  type NeighbourRound,
  type Seat,
} from './neighbour-round.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Another address of this machine. */
const ELSEWHERE = '127.0.0.2';
const never = new AbortController().signal;

let round: NeighbourRound;
beforeAll(async () => {
  round = await startNeighbourRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

describe('mã ghép', () => {
  it('mặc định không nghe ai; chỉ nghe ở địa chỉ đã chọn', async () => {
    const carrier = await round.seat('Quầy 1');
    expect((await carrier.desk.must('neighbour.overview', {})).keeping).toBeNull();
    expect(await codeOf(carrier.desk.ask('neighbour.newCode', {}))).toBe('neighbour_door_shut');
    const { at } = await openDoor(carrier, ELSEWHERE);
    const reaches = (host: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = connect({ port: at.port, host });
        socket.on('connect', () => resolve(true)).on('error', () => resolve(false));
        socket.unref();
      });
    expect(await reaches(ELSEWHERE)).toBe(true);
    expect(await reaches(LOOPBACK)).toBe(false);
    await carrier.desk.must('neighbour.openDoor', { at: null });
    expect(await reaches(ELSEWHERE)).toBe(false);
  });

  it('địa chỉ lạ, cổng đang bận, mọi địa chỉ: từ chối đúng câu, cửa cũ vẫn mở', async () => {
    const carrier = await round.seat('Quầy 1');
    const open = (address: string, port: number) =>
      codeOf(carrier.desk.ask('neighbour.openDoor', { at: { address, port } }));
    const { at } = await openDoor(carrier);
    const busy = createServer();
    const port = await listeningAt(busy);
    expect(await open(LOOPBACK, port)).toBe('neighbour_port_taken');
    expect(await open('203.0.113.9', 7431)).toBe('neighbour_address_gone');
    expect(await open('0.0.0.0', 7431)).toBe('neighbour_address');
    expect(await open('quay-1.local', 7431)).toBe('neighbour_address');
    busy.close();
    const { keeping } = await carrier.desk.must('neighbour.overview', {});
    expect(keeping).toMatchObject({ at, listening: true, problem: null });
  });

  it('sai mã, mã đã dùng, mã hết hạn: không ghép, không gì bị giữ', async () => {
    const carrier = await round.seat('Quầy 1');
    const guest = await round.seat('Quầy 2');
    const other = await round.seat('Quầy 3');
    const { at, code } = await openDoor(carrier);
    const tries = (seat: Seat, typed: string) =>
      codeOf(seat.desk.ask('neighbour.join', { at, code: typed }));
    expect(await tries(guest, '0000-0000-0000-0000')).toBe('neighbour_code_wrong');
    expect(await tries(guest, 'khong phai ma')).toBe('neighbour_code_wrong');
    expect(await tries(guest, code.toLowerCase().replaceAll('-', ' '))).toBe('ok');
    expect(await tries(other, code)).toBe('neighbour_code_wrong');
    const again = await openDoor(carrier);
    carrier.codeEnds();
    expect(await codeOf(other.desk.ask('neighbour.join', { at: again.at, code: again.code }))).toBe(
      'neighbour_code_wrong',
    );
    const { guests } = await carrier.desk.must('neighbour.overview', {});
    expect(guests.map(({ name }) => name)).toEqual(['Quầy 2']);
  });

  it('đoán mười lần thì mã hết hiệu lực, kể cả mã đúng', async () => {
    const carrier = await round.seat('Quầy 1');
    const guest = await round.seat('Quầy 2');
    const { at, code } = await openDoor(carrier);
    for (let n = 0; n < 10; n += 1)
      await guest.desk.ask('neighbour.join', { at, code: `ABCD-EFGH-JKMN-00${10 + n}` });
    expect(await codeOf(guest.desk.ask('neighbour.join', { at, code }))).toBe(
      'neighbour_code_wrong',
    );
    const { keeping } = await carrier.desk.must('neighbour.overview', {});
    expect(keeping?.code).toBeNull();
  });

  it('quầy của tỉnh khác, của cơ quan khác, và chính mình: không ghép; mã còn nguyên cho quầy đúng', async () => {
    const elsewhere = await startAtNow();
    const carrier = await round.seat('Quầy 1');
    const stranger = await round.seat('Quầy lạ', { of: elsewhere });
    const guest = await round.seat('Quầy 2');
    const door = await openDoor(carrier);
    expect(await codeOf(stranger.desk.ask('neighbour.join', door))).toBe('neighbour_other_office');
    expect(await codeOf(carrier.desk.ask('neighbour.join', door))).toBe('neighbour_is_itself');
    const { desk = '', provinceKey = '' } = guest.desk.store.read.identity() ?? {};
    const words = { desk, name: 'Quầy 2', office: 'H00.02', provinceKey };
    const otherOffice = await askNeighbour(
      { ...door.at, identity: PAIRING_IDENTITY, key: codeKey(door.code) ?? new Uint8Array() },
      {
        method: 'POST',
        path: neighbourPaths.pair,
        body: Buffer.from(JSON.stringify(words)),
        timeoutMs: 5_000,
      },
      never,
    );
    expect(otherOffice).toMatchObject({ ok: true, value: { status: 403 } });
    expect(await codeOf(guest.desk.ask('neighbour.join', door))).toBe('ok');
    await round.nextTest();
    await elsewhere.remove();
  });

  it('chỉ người phụ trách bật, ghép, tạo mã; cán bộ không thấy mã', async () => {
    const carrier = await round.seat('Quầy 1');
    await openDoor(carrier);
    await carrier.desk.must('session.setPin', {
      officer: 'tran-thi-mau',
      personalCode: '24680135',
      pin: '580317',
    });
    expect(await codeOf(carrier.desk.ask('neighbour.newCode', {}))).toBe('not_permitted');
    expect(await codeOf(carrier.desk.ask('neighbour.leave', {}))).toBe('not_permitted');
    const { keeping } = await carrier.desk.must('neighbour.overview', {});
    expect(keeping?.code).toBeNull();
  });
});
