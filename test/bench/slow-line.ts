/**
 * A thin wire to a province: so many bits a second each way, a while under way, some packets lost and sent again.
 * What crosses it is counted, what was lost too.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Wire {
  readonly bitsPerSecond: number;
  /** One way, in milliseconds. */
  readonly delayMs: number;
  /** Which packets get lost; none where nobody says so. */
  readonly loses?: () => boolean;
}

export interface Counted {
  readonly up: number;
  readonly down: number;
}

export interface SlowLine {
  readonly url: string;
  /** Bytes since the last counting. */
  readonly count: () => Counted;
  /** From here on it is another wire. */
  readonly become: (wire: Wire) => void;
  /** Nothing crosses, and nobody is told. */
  readonly down: () => void;
  /** Back, like a router that has forgotten whom it knew: who spoke meanwhile is cut off. */
  readonly up: () => void;
  readonly close: () => Promise<void>;
}

/** What one packet carries, and how long its loss goes unnoticed beyond the way there and back. */
const PACKET_BYTES = 1448;
const UNNOTICED_MS = 200;

const until = async (moment: number): Promise<void> => {
  const left = moment - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
};

const packetsOf = (bytes: Buffer): readonly Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / PACKET_BYTES) }, (_, n) =>
    bytes.subarray(n * PACKET_BYTES, (n + 1) * PACKET_BYTES),
  );

type Way = keyof Counted;

export const openSlowLine = async (target: string, first: Wire): Promise<SlowLine> => {
  const province = new URL(target);
  const open = new Set<Socket>();
  const passed = { up: 0, down: 0 };
  let wire = first;
  let isDown = false;
  /** When the last packet has left, by direction: every connection shares the wire. */
  const busyUntil = { up: 0, down: 0 };
  const crossing = { up: Promise.resolve(), down: Promise.resolve() };

  /** @returns when it will be there */
  const cross = async (bytes: number, way: Way): Promise<number> => {
    const onceMore = wire.loses?.() ?? false;
    const times = onceMore ? 2 : 1;
    passed[way] += bytes * times;
    busyUntil[way] =
      Math.max(performance.now(), busyUntil[way]) + (bytes * times * 8_000) / wire.bitsPerSecond;
    await until(busyUntil[way]);
    return busyUntil[way] + wire.delayMs + (onceMore ? 2 * wire.delayMs + UNNOTICED_MS : 0);
  };

  const carry = (from: Socket, to: Socket, way: Way): void => {
    let arriving = Promise.resolve();
    const deliver = (packet: Buffer, at: number): void => {
      arriving = arriving.then(async () => {
        await until(at);
        if (!to.destroyed && !isDown) to.write(packet);
      });
    };
    from.on('data', (bytes) => {
      for (const packet of packetsOf(bytes)) {
        crossing[way] = crossing[way].then(async () => {
          if (to.destroyed || isDown) return;
          deliver(packet, await cross(packet.length, way));
        });
      }
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      // What is on its way arrives first.
      crossing[way] = crossing[way].then(() => {
        arriving = arriving.then(() => to.destroySoon());
      });
    });
  };

  const server = createServer((desk) => {
    const upstream = connect(Number(province.port), province.hostname);
    open.add(desk).add(upstream);
    carry(desk, upstream, 'up');
    carry(upstream, desk, 'down');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    count: () => {
      const counted = { ...passed };
      passed.up = 0;
      passed.down = 0;
      return counted;
    },
    become: (next) => {
      wire = next;
    },
    down: () => {
      isDown = true;
    },
    up: () => {
      for (const socket of open) socket.resetAndDestroy();
      isDown = false;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
