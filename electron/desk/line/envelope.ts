/** Handing over on a stick what the line does not carry, and hearing on it what the province says. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { EnvelopeReceived, EnvelopeSealed, StickPlace } from '#shared/contract/outputs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { openRanges } from '../close/open-ranges.ts';
import { refuse, type DeskContext } from '../context.ts';
import type { SealProgress } from './envelope-ports.ts';
import type { Province } from './province.ts';

/** How much more must be written before the screen is told again. */
const TELL_BYTES = 1_000_000;

export interface EnvelopeWork {
  /** Answers of the province that it gave on a stick: what a synchronisation would do after them. */
  readonly arrived: () => void;
  /** All of the office's entries have come down. */
  readonly caughtUp: () => void;
  readonly completeCloses: (totals: Province['totals']) => Promise<void>;
  readonly changed: () => void;
}

const unavailable = refuse('stick_unavailable');
const unanswered = err({ code: 'province_unreachable' } as const);

export const createEnvelopeDesk = (context: DeskContext, work: EnvelopeWork) => {
  const { store } = context;
  const envelopes = context.envelopes ?? null;
  let sealing: SealProgress | null = null;

  const tell = (progress: SealProgress | null): void => {
    sealing = progress;
    work.changed();
  };

  return {
    sealing: (): SealProgress | null => sealing,

    places: async (): Promise<Result<readonly StickPlace[], Refusal>> =>
      envelopes === null ? unavailable : ok(await envelopes.places()),

    /** One at a time: two pens on one stick would each find less room than they were told. */
    seal: async (folder: string): Promise<Result<EnvelopeSealed, Refusal>> => {
      if (envelopes === null) return unavailable;
      if (sealing !== null) return refuse('envelope_busy');
      tell({ doneBytes: 0, totalBytes: 0 });
      try {
        return await envelopes.seal({
          folder,
          closes: openRanges(store.read),
          progress: (progress) => {
            if (progress.doneBytes - (sealing?.doneBytes ?? 0) >= TELL_BYTES) tell(progress);
          },
        });
      } finally {
        tell(null);
      }
    },

    receive: async (path: string): Promise<Result<EnvelopeReceived, Refusal>> => {
      if (envelopes === null) return unavailable;
      const received = await envelopes.receive(path);
      if (!received.ok) return received;
      const { report, complete, totals } = received.value;
      if (complete) work.caughtUp();
      await work.completeCloses((from, to, epoch) => {
        const said = totals.find(
          ({ range }) => range.from === from && range.to === to && range.epoch === epoch,
        );
        return Promise.resolve(said === undefined ? unanswered : ok(said.answer));
      });
      work.arrived();
      return ok({ ...report, unsent: store.read.unsent().count });
    },
  };
};

export type EnvelopeDesk = ReturnType<typeof createEnvelopeDesk>;
