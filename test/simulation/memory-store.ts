/** The province's books in memory. */
import { codeText, CODE_BYTES } from '#shared/keys/one-time-code.ts';
import { CODE_LIFETIME_MS } from '#server/enrolment/mint.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { createMemoryLedger, type MemoryLedger } from './memory-ledger.ts';
import { officeIn, type MemoryState } from './memory-state.ts';
import type { ProvinceBooks, ProvinceStore } from './province-store.ts';

export interface MemoryStore extends ProvinceStore {
  readonly ledger: MemoryLedger;
}

const booksOf = (state: MemoryState, code: string): ProvinceBooks => {
  const office = officeIn(state, code);
  return {
    ord: office.ord,
    entries: [...office.journal.values()],
    chains: [...state.chains.values()],
    parked: office.parked.size,
    suspects: [...office.suspects.values()],
  };
};

export const createMemoryStore = (publicKey: Uint8Array): MemoryStore => {
  const ledger = createMemoryLedger(publicKey);
  const kept = new Map<string, MemoryState>();
  return {
    ledger,
    addOffice: async (code) => ledger.addOffice(code, code),
    publish: async (...publication) => ledger.publish(...publication),
    mint: async ({ now, randomBytes }, office, desk) => {
      const code = codeText(randomBytes(CODE_BYTES));
      ledger.mint(code, { office, desk }, instantOf(now() + CODE_LIFETIME_MS));
      return code;
    },
    chains: async () => ledger.chains(),
    books: async (office) => booksOf(ledger.state(), office),
    keep: async (name) => {
      kept.set(name, ledger.state());
    },
    putBack: async (name) => {
      const state = kept.get(name);
      if (state === undefined) throw new Error(`nothing kept as ${name}`);
      ledger.replace(state);
    },
  };
};
