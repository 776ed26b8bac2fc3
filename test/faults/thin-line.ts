/** A bad country line between a desk and its province, in two makings: played here, or the kernel's own. */
import { openSlowLine, type Wire } from '../bench/slow-line.ts';
import { dice } from '../fixtures/dice.ts';
import { shapeLoopback } from './shaped-loopback.ts';

/** What F8 asks for. The delay is one way. */
export const BITS_PER_SECOND = 64_000;
const DELAY_MS = 100;
export const LOSS_PERCENT = 5;

export interface ThinLine {
  /** Where the desk finds its province. */
  readonly url: string;
  /** From here on; before that it is as good as any. */
  readonly becomeThin: () => void;
  readonly down: () => void;
  readonly up: () => void;
  /** That have left the desk since the line became thin, the lost ones too. */
  readonly bytesUp: () => number;
  readonly close: () => Promise<void>;
}

export type LayLine = (provinceUrl: string) => Promise<ThinLine>;

const goodWire: Wire = { bitsPerSecond: Infinity, delayMs: 0 };

/** Bits, delay and loss played in this process; after an outage the old connections are cut off. */
export const playedLine =
  (seed: number): LayLine =>
  async (provinceUrl) => {
    const roll = dice(seed);
    const line = await openSlowLine(provinceUrl, goodWire);
    let up = 0;
    return {
      ...line,
      becomeThin: () => {
        line.count();
        up = 0;
        line.become({
          bitsPerSecond: BITS_PER_SECOND,
          delayMs: DELAY_MS,
          loses: () => roll(100) < LOSS_PERCENT,
        });
      },
      bytesUp: () => (up += line.count().up),
    };
  };

/**
 * Real packets on a shaped loopback, resent by the kernel's own TCP, headers counted; only the delay is played. To be
 * laid in a network namespace of its own. After an outage the old connections may go on.
 */
export const kernelLine: LayLine = async (provinceUrl) => {
  const line = await openSlowLine(provinceUrl, goodWire);
  const loopback = shapeLoopback(Number(new URL(provinceUrl).port));
  return {
    url: line.url,
    becomeThin: () => {
      line.become({ ...goodWire, delayMs: DELAY_MS });
      loopback.becomeThin({ bitsPerSecond: BITS_PER_SECOND, lossPercent: LOSS_PERCENT });
    },
    down: loopback.down,
    up: loopback.up,
    bytesUp: loopback.bytesUp,
    close: line.close,
  };
};
