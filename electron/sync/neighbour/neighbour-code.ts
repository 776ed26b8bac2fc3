/** The code that lets one desk in: shown on one screen, typed on the other, never spoken over the network itself. */
import { hkdfSync } from 'node:crypto';
import { instantOf, epochMsOf, type Instant } from '#shared/calendar/local-time.ts';
import { CODE_BYTES, codeText, normaliseCode } from '#shared/keys/one-time-code.ts';
import { NEIGHBOUR_KEY_BYTES } from '#shared/protocol/neighbour.ts';

const LIFETIME_MS = 10 * 60_000;
/** Handshakes with it, whoever tries. */
const MAX_TRIES = 10;

/** The key in common that the code stands for; null for what cannot be a code. */
export const codeKey = (typed: string): Uint8Array | null => {
  const code = normaliseCode(typed);
  if (code === null) return null;
  return new Uint8Array(
    hkdfSync('sha256', code, '', 'quay-mot-cua neighbour code 1', NEIGHBOUR_KEY_BYTES),
  );
};

export interface PairingCodes {
  readonly mint: () => void;
  readonly shown: () => { readonly text: string; readonly until: Instant } | null;
  /** Counts a try; null when there is no code, or it was tried too often. */
  readonly keyForTry: () => Uint8Array | null;
  /** Whether it was still there to be spent. */
  readonly spend: () => boolean;
  readonly drop: () => void;
}

export interface CodePorts {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly now: () => Instant;
  /** The timer ends it, not the clock: that one may be set. */
  readonly after: (ms: number, work: () => void) => () => void;
  readonly changed: () => void;
}

export const createPairingCodes = ({
  randomBytes,
  now,
  after,
  changed,
}: CodePorts): PairingCodes => {
  let current: { readonly text: string; readonly until: Instant } | null = null;
  let tries = 0;
  let callOff: (() => void) | null = null;

  const drop = (): void => {
    callOff?.();
    callOff = null;
    current = null;
  };

  return {
    mint: () => {
      drop();
      tries = 0;
      current = {
        text: codeText(randomBytes(CODE_BYTES)),
        until: instantOf(epochMsOf(now()) + LIFETIME_MS),
      };
      callOff = after(LIFETIME_MS, () => {
        drop();
        changed();
      });
    },
    shown: () => current,
    keyForTry: () => {
      if (current === null) return null;
      tries += 1;
      if (tries > MAX_TRIES) {
        drop();
        changed();
        return null;
      }
      return codeKey(current.text);
    },
    spend: () => {
      const there = current !== null;
      drop();
      return there;
    },
    drop,
  };
};
