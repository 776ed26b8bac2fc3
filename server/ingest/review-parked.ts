/**
 * Looks at the waiting entries again, in the order in which they came: a newer program understands more. What
 * still cannot be understood keeps its dossier waiting.
 */
import type { Ledger } from '#server/ledger/ports.ts';
import { instantNow, type Surroundings } from '#server/surroundings.ts';
import { applyRun, type OnDefect } from './apply.ts';
import { readEntry } from './reading.ts';

export interface ReviewPorts {
  readonly ledger: Pick<Ledger, 'inOffice' | 'officesWaiting' | 'waitingCount'>;
  readonly surroundings: Surroundings;
}

/** @returns how many wait still */
export const reviewParked = async (
  { ledger, surroundings }: ReviewPorts,
  onDefect: OnDefect,
): Promise<number> => {
  for (const code of await ledger.officesWaiting()) {
    const receivedAt = instantNow(surroundings);
    await ledger.inOffice(code, async (office) => {
      const readings = (await office.waiting()).map(readEntry);
      await applyRun(office, { receivedAt, onDefect }, readings, new Set());
      await office.release();
    });
  }
  return ledger.waitingCount();
};
