/**
 * The wire between a desk and its province, byte by byte: below HTTP, so that a header, a length or the last brace
 * of an answer can be where it breaks. After the break the line is whole again, as after a moment without signal.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** `up`: what the desk says. `down`: what the province says. */
export type Direction = 'up' | 'down';

export type Break =
  /** Exactly `after` bytes pass in this direction, then both ends hear that the line is gone. */
  | { readonly kind: 'cut'; readonly direction: Direction; readonly after: number }
  /** The same, with the reset that a router sends which lost its memory. */
  | { readonly kind: 'reset'; readonly direction: Direction; readonly after: number }
  /** Exactly `after` bytes pass, then nothing more, and nobody says so. */
  | { readonly kind: 'half_open'; readonly direction: Direction; readonly after: number }
  /** Everything passes, a byte at a time. */
  | { readonly kind: 'drip' };

export interface LineCutter {
  readonly url: string;
  /** The next break; it happens once. Null: none. */
  readonly arm: (next: Break | null) => void;
  /** Whether the armed break has happened. */
  readonly broke: () => boolean;
  /** Both ends hear that the line is gone; the next question connects anew. */
  readonly hangUp: () => Promise<void>;
  /** Bytes that passed since the last arming. */
  readonly passed: () => Readonly<Record<Direction, number>>;
  readonly close: () => Promise<void>;
}

const DRIP_MS = 1;

/** Until the other end has heard that the line is gone. */
const UNTIL_HEARD_MS = 15;

export const startLineCutter = async (target: string): Promise<LineCutter> => {
  const province = new URL(target);
  let armed: Break | null = null;
  let broken = false;
  let passed = { up: 0, down: 0 };
  const open = new Set<Socket>();

  const end = (socket: Socket, hard: boolean): void => {
    if (hard) socket.resetAndDestroy();
    else socket.destroy();
  };

  const drip = async (bytes: Buffer, to: Socket): Promise<void> => {
    for (const byte of bytes) {
      to.write(Buffer.of(byte));
      await new Promise((resolve) => setTimeout(resolve, DRIP_MS));
    }
  };

  const join = (from: Socket, to: Socket, direction: Direction): void => {
    let mute = false;
    let turn = Promise.resolve();
    from.on('data', (bytes) => {
      if (mute) return;
      const fault = armed;
      if (fault === null || broken || (fault.kind !== 'drip' && fault.direction !== direction)) {
        passed[direction] += bytes.length;
        to.write(bytes);
        return;
      }
      if (fault.kind === 'drip') {
        passed[direction] += bytes.length;
        turn = turn.then(() => drip(bytes, to));
        return;
      }
      const left = fault.after - passed[direction];
      const part = bytes.subarray(0, Math.max(0, left));
      passed[direction] += part.length;
      if (part.length === bytes.length) {
        to.write(part);
        return;
      }
      broken = true;
      mute = true;
      if (fault.kind === 'half_open') {
        if (part.length > 0) to.write(part);
        return;
      }
      const cut = (): void => {
        end(from, fault.kind === 'reset');
        end(to, fault.kind === 'reset');
      };
      if (part.length === 0) cut();
      else to.write(part, cut);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      to.destroy();
    });
  };

  const server = createServer((desk) => {
    const upstream = connect(Number(province.port), province.hostname);
    open.add(desk).add(upstream);
    join(desk, upstream, 'up');
    join(upstream, desk, 'down');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${province.protocol}//127.0.0.1:${port}`,
    arm: (next) => {
      armed = next;
      broken = false;
      passed = { up: 0, down: 0 };
    },
    broke: () => broken,
    hangUp: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, UNTIL_HEARD_MS));
    },
    passed: () => ({ ...passed }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
