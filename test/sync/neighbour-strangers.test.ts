import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { carrierOf } from '#electron/desk/line/neighbour-settings.ts';
import { askNeighbour, NEIGHBOUR_TLS } from '#electron/sync/neighbour/neighbour-line.ts';
import { sealEnvelope } from '#electron/sync/envelope/envelope-seal.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { guestIdentity, neighbourPaths } from '#shared/protocol/neighbour.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { accept, codeOf } from './stick-round.ts';
import {
  listeningAt,
  LOOPBACK,
  openDoor,
  pairDesks,
  startNeighbourRound,
  type NeighbourRound,
  type Seat,
} from './neighbour-round.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A stranger in the same network: the door counts connections by address. */
const STRANGER = '127.0.0.2';

let round: NeighbourRound;
beforeAll(async () => {
  round = await startNeighbourRound();
}, 60_000);
afterEach(() => round.nextTest());
afterAll(() => round.end());

const doorAt = async ({ desk }: Seat) => {
  const { keeping } = await desk.must('neighbour.overview', {});
  if (keeping === null) throw new Error('the door is shut');
  return keeping.at;
};

const speakerOf = ({ desk, id }: Seat) => {
  const carrier = carrierOf(desk.store.read);
  if (carrier === null) throw new Error('not paired');
  const { address, port, key } = carrier;
  return { address, port, identity: guestIdentity(id), key: Buffer.from(key, 'base64') };
};

const never = new AbortController().signal;

const put = (seat: Seat, sha256: string, body: Uint8Array) =>
  askNeighbour(
    speakerOf(seat),
    { method: 'PUT', path: `${neighbourPaths.envelope}${sha256}`, body, timeoutMs: 10_000 },
    never,
  );

const shaOf = (file: Uint8Array): string =>
  createHash('sha256')
    .update(file.subarray(0, file.length - 64))
    .digest('hex');

const sealedBy = async ({ desk }: Seat): Promise<Uint8Array> => {
  const sealed = await sealEnvelope(
    {
      store: desk.store,
      blobs: desk.blobs,
      signer: ed25519,
      log: () => undefined,
      now: () => instantOf(0),
    },
    { folder: desk.folder, closes: [], progress: () => undefined },
  );
  if (!sealed.ok) throw new Error(sealed.error.code);
  return readFileSync(join(desk.folder, sealed.value.name));
};

const paired = async (): Promise<{ readonly carrier: Seat; readonly guest: Seat }> => {
  const carrier = await round.seat('Quầy 1');
  const guest = await round.seat('Quầy 2');
  await pairDesks(carrier, guest);
  await accept(guest.desk);
  return { carrier, guest };
};

const serves = async (guest: Seat): Promise<void> => {
  await guest.desk.must('neighbour.giveNow', {});
  expect((await guest.desk.must('desk.status', {})).neighbour).not.toBeNull();
};

/** Whatever happens to it, it ends. */
const strange = (port: number, address: string, words: Buffer | null): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: address, localAddress: STRANGER });
    let heard = '';
    socket.on('data', (piece) => {
      heard += piece.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    socket.setTimeout(15_000, () => socket.destroy());
    if (words !== null) socket.write(words);
  });

describe('người lạ trong mạng', () => {
  it('nói bừa, HTTP trần, TLS không có khóa, khóa sai: không ai được nghe, quầy thật vẫn gửi được', async () => {
    const { carrier, guest } = await paired();
    const { address, port } = await doorAt(carrier);
    expect(await strange(port, address, randomBytes(4_000))).not.toContain('HTTP/1.1 200');
    expect(
      await strange(port, address, Buffer.from('GET /n1/keeping HTTP/1.1\r\nhost: a\r\n\r\n')),
    ).not.toContain('envelopes');
    const ask = (identity: string, key: Uint8Array) =>
      askNeighbour(
        { address, port, identity, key },
        { method: 'GET', path: neighbourPaths.keeping, timeoutMs: 5_000 },
        never,
      );
    const stranger = { ok: false, error: { code: 'neighbour_stranger' } };
    expect(await ask(guestIdentity(guest.id), randomBytes(32))).toEqual(stranger);
    expect(await ask(guestIdentity('quay-khong-co'), speakerOf(guest).key)).toEqual(stranger);
    expect(await ask('pair', randomBytes(32))).toEqual(stranger);
    await serves(guest);
    expect(carrier.desk.logged).toEqual([]);
  });

  it('hai trăm kết nối cùng lúc, không nói gì: bị cắt bớt, quầy thật vẫn gửi được', async () => {
    const { carrier, guest } = await paired();
    const { address, port } = await doorAt(carrier);
    let open = 0;
    let most = 0;
    const sockets: Socket[] = [];
    for (let n = 0; n < 200; n += 1) {
      const socket = connect({ port, host: address, localAddress: STRANGER });
      socket.on('connect', () => {
        open += 1;
        most = Math.max(most, open);
      });
      socket.on('error', () => undefined).on('close', () => (open -= 1));
      sockets.push(socket);
    }
    await new Promise((done) => setTimeout(done, 500));
    expect(open).toBeLessThanOrEqual(8);
    expect(most).toBeGreaterThan(8);
    await serves(guest);
    for (const socket of sockets) socket.destroy();
  });

  it('kẻ đứng giữa chỉ thấy mã quầy: không tên người, không tên cơ quan, không mã ghép, không phong bì', async () => {
    const carrier = await round.seat('Quầy 1');
    const guest = await round.seat('Quầy 2');
    const door = await openDoor(carrier);
    const seen: Buffer[] = [];
    const wire = createServer((socket) => {
      const on = connect(door.at.port, door.at.address);
      for (const [from, to] of [
        [socket, on],
        [on, socket],
      ] as const) {
        from.on('data', (piece) => {
          seen.push(piece);
          to.write(piece);
        });
        from.on('error', () => undefined).on('close', () => to.destroy());
      }
    });
    const port = await listeningAt(wire);
    await guest.desk.must('neighbour.join', { at: { address: LOOPBACK, port }, code: door.code });
    await accept(guest.desk);
    await serves(guest);
    wire.close();
    const bytes = Buffer.concat(seen);
    const { office = '', desk = '' } = guest.desk.store.read.identity() ?? {};
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(bytes.includes(`desk:${desk}`)).toBe(true);
    for (const secret of [office, 'Quầy', 'Nguyễn', 'qmc-envelope', '/n1/', door.code])
      expect(bytes.includes(secret)).toBe(false);
  });
});

describe('quầy đã ghép mà gửi sai', () => {
  it('phong bì hỏng, của quầy khác, quá lớn, đường dẫn lạ: không giữ gì', async () => {
    const { carrier, guest } = await paired();
    const envelope = await sealedBy(guest);
    await accept(carrier.desk);
    const foreign = await sealedBy(carrier);
    const cut = envelope.subarray(0, envelope.length - 7);
    const statusOf = async (sha256: string, body: Uint8Array) => {
      const answer = await put(guest, sha256, body);
      return answer.ok ? answer.value.status : answer.error.code;
    };
    expect(await statusOf(shaOf(envelope), cut)).toBe(422);
    expect(await statusOf(shaOf(foreign), foreign)).toBe(422);
    expect(await statusOf('0'.repeat(64), envelope)).toBe(422);
    expect(await statusOf('../../../desk.db', envelope)).toBe(400);
    expect([413, 'neighbour_away', 'neighbour_stranger']).toContain(
      await statusOf(shaOf(envelope), new Uint8Array(17_000_000)),
    );
    expect(carrier.shelf()).toEqual([]);
    expect(await statusOf(shaOf(envelope), envelope)).toBe(200);
    expect(await statusOf(shaOf(envelope), envelope)).toBe(200);
    expect(carrier.shelf().length).toBe(1);
  });

  it('đứt giữa chừng: quầy giữ hộ không có gì, quầy gửi nhờ không nói là đã gửi', async () => {
    const { carrier, guest } = await paired();
    const envelope = await sealedBy(guest);
    const speaker = speakerOf(guest);
    const socket = await new Promise<TLSSocket>((resolve) => {
      const opened = connectTls(
        {
          ...NEIGHBOUR_TLS,
          host: speaker.address,
          port: speaker.port,
          pskCallback: () => ({ psk: speaker.key, identity: speaker.identity }),
          checkServerIdentity: () => undefined,
        },
        () => resolve(opened),
      );
      opened.on('error', () => undefined);
    });
    socket.write(
      `PUT ${neighbourPaths.envelope}${shaOf(envelope)} HTTP/1.1\r\nhost: a\r\ncontent-length: ${envelope.length}\r\n\r\n`,
    );
    socket.write(envelope.subarray(0, envelope.length / 2));
    await new Promise((sent) => setTimeout(sent, 100));
    socket.destroy();
    await new Promise((heard) => setTimeout(heard, 100));
    expect(carrier.shelf()).toEqual([]);
    await carrier.neighbours.close();
    expect(await codeOf(guest.desk.ask('neighbour.giveNow', {}))).toBe('neighbour_away');
    const { neighbour, unsent } = await guest.desk.must('desk.status', {});
    expect([neighbour, unsent.count > 0]).toEqual([null, true]);
    const { carrier: seen } = await guest.desk.must('neighbour.overview', {});
    expect(seen?.problem).toBe('neighbour_away');
  });

  it('hết chỗ ở quầy giữ hộ: nói là hết chỗ; có chỗ lại thì nhận', async () => {
    const small = { files: 1, bytes: 1_000_000_000, reserveBytes: 0 };
    const carrier = await round.seat('Quầy 1', { shelf: small });
    const guest = await round.seat('Quầy 2');
    await pairDesks(carrier, guest);
    await accept(guest.desk);
    await guest.desk.must('neighbour.giveNow', {});
    await accept(guest.desk);
    expect(await codeOf(guest.desk.ask('neighbour.giveNow', {}))).toBe('neighbour_full');
    expect(carrier.shelf().length).toBe(1);
    carrier.online(true);
    await carrier.meet();
    expect(await codeOf(guest.desk.ask('neighbour.giveNow', {}))).toBe('ok');
    expect(guest.desk.store.read.unsent().count).toBeGreaterThan(0);
    await carrier.meet();
    await guest.pass(1);
    expect(guest.desk.store.read.unsent().count).toBe(0);
  });

  it('đĩa của quầy giữ hộ gần đầy: không nhận, để dành cho công dân của chính quầy ấy', async () => {
    const none = { files: 10, bytes: 1_000_000_000, reserveBytes: Number.MAX_SAFE_INTEGER };
    const carrier = await round.seat('Quầy 1', { shelf: none });
    const guest = await round.seat('Quầy 2');
    await pairDesks(carrier, guest);
    await accept(guest.desk);
    expect(await codeOf(guest.desk.ask('neighbour.giveNow', {}))).toBe('neighbour_full');
    expect(carrier.shelf()).toEqual([]);
  });

  it('bỏ ghép: quầy kia thành người lạ, phong bì bị bỏ, việc vẫn là chưa gửi; ghép lại thì gửi lại', async () => {
    const { carrier, guest } = await paired();
    await serves(guest);
    await carrier.desk.must('neighbour.part', { desk: guest.id });
    expect(carrier.shelf()).toEqual([]);
    expect(await codeOf(guest.desk.ask('neighbour.giveNow', {}))).toBe('neighbour_stranger');
    expect(guest.desk.store.read.unsent().count).toBeGreaterThan(0);
    await pairDesks(carrier, guest);
    await serves(guest);
    expect(carrier.shelf().length).toBe(1);
  });

  it('ở địa chỉ ấy là một chương trình khác: không ghép', async () => {
    const guest = await round.seat('Quầy 2');
    const http = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    const at = { address: LOOPBACK, port: await listeningAt(http) };
    const code = 'ABCD-EFGH-JKMN-0000';
    expect(['neighbour_code_wrong', 'neighbour_away']).toContain(
      await codeOf(guest.desk.ask('neighbour.join', { at, code })),
    );
    http.close();
  });
});
