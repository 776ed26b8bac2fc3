/** The province's books in memory. */
import { codeText, CODE_BYTES } from '#shared/keys/one-time-code.ts';
import { CODE_LIFETIME_MS } from '#server/enrolment/mint.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import type { ProvinceBooks } from '../invariants/evidence.ts';
import { createMemoryLedger, type MemoryLedger } from './memory-ledger.ts';
import { officeIn, type MemoryState } from './memory-state.ts';
import { createMemoryBlobs } from './province-blobs.ts';
import { BASE, type ProvinceStore } from './province-store.ts';

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

export const createMemoryStore = (
  publicKey: Uint8Array,
  envelopeRecipient: string,
): MemoryStore => {
  const ledger = createMemoryLedger(publicKey, envelopeRecipient);
  const blobs = createMemoryBlobs();
  const kept = new Map<string, { readonly state: MemoryState; readonly published: number }>();
  return {
    ledger,
    blobs,
    // The list of envelopes is for the board: nothing is ever decided by it.
    database: { query: async () => [] },
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
      const state = ledger.state();
      kept.set(name, { state, published: state.numbers.publication });
      blobs.keep(name);
    },
    putBack: async (name) => {
      const found = kept.get(name);
      if (found === undefined) throw new Error(`nothing kept as ${name}`);
      ledger.replace(found.state);
      // Within a seed desks remember what they have read; the next seed has other desks.
      if (name === BASE) found.state.numbers.publication = found.published;
      blobs.putBack(name);
    },
  };
};
