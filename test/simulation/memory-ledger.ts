/** The ledger in memory: as fast as a simulated year needs it, and by the same contract as over SQL. */
import type { Instant, LocalDate } from '#shared/calendar/local-time.ts';
import { deskKeyId, PROVINCE_KEY_ID, type PublicationKind } from '#shared/protocol/publications.ts';
import { codeHash, type Mint } from '#server/enrolment/mint.ts';
import type { EnrolmentLedger } from '#server/ledger/enrolment.ts';
import type { DeskLife, Ledger } from '#server/ledger/ports.ts';
import { hex } from '#server/surroundings.ts';
import { officeLedger, type Held } from './memory-office.ts';
import {
  chainKey,
  copyState,
  emptyOffice,
  emptyState,
  officeIn,
  placedRows,
  type ChainRow,
  type MemoryState,
  type PublishedRow,
} from './memory-state.ts';

export interface MemoryLedger extends Ledger {
  readonly addOffice: (code: string, agencyCode: string) => void;
  readonly publish: (
    office: string | null,
    kind: PublicationKind,
    data: unknown,
    at: Instant,
    effectiveFrom: LocalDate,
  ) => void;
  readonly mint: (code: string, mint: Omit<Mint, 'mintedBy'>, expiresAt: Instant) => void;
  readonly revoke: (desk: string) => void;
  readonly chains: () => readonly ChainRow[];
  /** As it is now; what comes later does not change it. */
  readonly state: () => MemoryState;
  /** Yesterday's backup becomes the truth. */
  readonly replace: (state: MemoryState) => void;
}

const CUMULATIVE: readonly string[] = ['keys', 'officers'];

const isFor = (office: string) => (row: PublishedRow) =>
  row.office === null || row.office === office;

const plain = ({ office: _office, ...publication }: PublishedRow) => publication;

const publishIn = (
  state: MemoryState,
  row: Pick<PublishedRow, 'office' | 'kind' | 'data' | 'publishedAt' | 'effectiveFrom'>,
): void => {
  // Above whatever desks have read of a province that was put back to an earlier day.
  state.numbers.publication += 1;
  const n = state.numbers.publication;
  state.publications.push({ ...row, n, version: n });
};

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const publishKeys = (state: MemoryState, publishedAt: Instant, effectiveFrom: LocalDate): void => {
  const keys = [...state.chains.values()].map(({ desk, epoch, publicKey, revoked }) => ({
    id: deskKeyId(desk, epoch),
    publicKey: base64(publicKey),
    owner: desk,
    revokedAt: revoked ? publishedAt : null,
  }));
  const own = { publicKey: base64(state.publicKey), owner: 'province', revokedAt: null };
  const { envelopeRecipient } = state;
  const data = { keys: [{ id: PROVINCE_KEY_ID, ...own }, ...keys], envelopeRecipient };
  publishIn(state, { office: null, kind: 'keys', data, publishedAt, effectiveFrom });
};

const inForceOf = (state: MemoryState, office: string, today: LocalDate) => {
  const open = state.publications.filter(isFor(office));
  return open
    .filter((row) => {
      const come = open.filter(
        (p) => p.kind === row.kind && p.office === row.office && p.effectiveFrom <= today,
      );
      return row.version >= Math.max(1, ...come.map(({ version }) => version));
    })
    .map(plain);
};

const livesOf = (state: MemoryState, id: string): readonly DeskLife[] => {
  const desk = state.desks.get(id);
  if (desk === undefined) return [];
  const { office, name, slot } = desk;
  return [...state.chains.values()]
    .filter((chain) => chain.desk === id)
    .map(({ epoch, publicKey, prev, enrolledAt, side, ended, revoked }) => ({
      desk: id,
      epoch,
      office,
      name,
      slot,
      publicKey,
      prev,
      enrolledAt,
      side,
      ended,
      revoked,
      current: epoch === desk.epoch,
    }))
    .toSorted((a, b) =>
      a.enrolledAt === b.enrolledAt ? a.epoch - b.epoch : a.enrolledAt < b.enrolledAt ? -1 : 1,
    );
};

const doorOf = (state: MemoryState): EnrolmentLedger => ({
  code: async (hash) => state.codes.get(hex(hash)) ?? null,
  useCode: async (hash, key, by) => {
    const code = state.codes.get(hex(hash));
    if (code !== undefined) state.codes.set(hex(hash), { ...code, used: { key, by } });
  },
  takenSlots: async (office) =>
    [...state.desks.values()].flatMap((desk) => (desk.office === office ? [desk.slot] : [])),
  addDesk: async ({ id, office, name, slot }) => {
    state.desks.set(id, { id, office, name, slot, epoch: 1, pulled: 0, lastContactAt: null });
  },
  lives: async (id) => livesOf(state, id),
  goOnIn: async ({ desk: id, epoch }, name) => {
    const desk = state.desks.get(id);
    if (desk === undefined) throw new Error(`no desk ${id}`);
    state.desks.set(id, { ...desk, name, epoch });
  },
  retireKey: async (of, ended) => {
    const chain = state.chains.get(chainKey(of));
    if (chain !== undefined) state.chains.set(chainKey(of), { ...chain, ended });
  },
  revoke: async (of) => {
    const chain = state.chains.get(chainKey(of));
    if (chain !== undefined) state.chains.set(chainKey(of), { ...chain, revoked: true });
  },
  timesLetIn: async ({ desk, epoch }) =>
    [...state.codes.values()].filter(({ used }) => used?.by.desk === desk && used.by.epoch <= epoch)
      .length,
  held: async (of) => state.chains.get(chainKey(of)) ?? null,
  beginEpoch: async (begun) => {
    const chain = { ...begun, seq: 0, hash: begun.prev, revoked: false, ended: null };
    state.chains.set(chainKey(chain), chain);
  },
  enrolled: async (as) => {
    const desk = state.desks.get(as.desk);
    const chain = state.chains.get(chainKey(as));
    if (desk === undefined || chain === undefined) throw new Error(`no epoch ${chainKey(as)}`);
    const { office, name, slot } = desk;
    const { agencyCode } = officeIn(state, office);
    return { office, name, slot, agencyCode, prev: chain.prev };
  },
  latest: async (office, kind) => {
    const found = state.publications.findLast((p) => p.kind === kind && p.office === office);
    return found === undefined ? null : plain(found);
  },
  inForce: async (office, today) => inForceOf(state, office, today),
  publishKeys: async (at, effectiveFrom) => publishKeys(state, at, effectiveFrom),
});

export const createMemoryLedger = (
  publicKey: Uint8Array,
  envelopeRecipient: string | null = null,
): MemoryLedger => {
  let state = emptyState(publicKey, envelopeRecipient);
  let line: Promise<unknown> = Promise.resolve();

  /** One after the other; what throws leaves nothing behind. */
  const transaction = <T>(work: (held: Held) => Promise<T>): Promise<T> => {
    const turn = line.then(async () => {
      const held: Held = { state: copyState(state) };
      const result = await work(held);
      state = held.state;
      return result;
    });
    line = turn.catch(() => undefined);
    return turn;
  };

  return {
    inOffice: (office, work) => transaction((held) => work(officeLedger(held, office))),
    enrolling: (work) => transaction((held) => work(doorOf(held.state))),

    epochsOf: async (id) => {
      const desk = state.desks.get(id);
      if (desk === undefined) return [];
      return [...state.chains.values()]
        .filter((chain) => chain.desk === id)
        .map(({ epoch, publicKey: key, revoked, enrolledAt: keySince, ended }) => ({
          id,
          office: desk.office,
          slot: desk.slot,
          epoch,
          currentEpoch: desk.epoch,
          publicKey: key,
          revoked,
          keySince,
          ended,
          renewalAsked: false,
        }))
        .toSorted((a, b) => b.epoch - a.epoch);
    },
    lives: async (id) => livesOf(state, id),
    heard: (id, at) =>
      transaction(async ({ state: now }) => {
        const desk = now.desks.get(id);
        if (desk !== undefined) now.desks.set(id, { ...desk, lastContactAt: at });
      }),
    feedEpoch: async () => state.feedEpoch,
    heads: async (office) => ({
      feedEpoch: state.feedEpoch,
      ord: officeIn(state, office).ord,
      publication: Math.max(0, ...state.publications.filter(isFor(office)).map(({ n }) => n)),
    }),
    chain: async (of) => state.chains.get(chainKey(of)) ?? null,
    feed: async (office, { after, limit, maxBytes }) => {
      const rows = placedRows(officeIn(state, office)).slice(after, after + limit);
      let before = 0;
      return rows.filter(({ header, payload }) => {
        const fits = before < maxBytes;
        before += header.length + payload.length;
        return fits;
      });
    },
    pulled: (id, ord) =>
      transaction(async ({ state: now }) => {
        const desk = now.desks.get(id);
        if (desk !== undefined && desk.pulled < ord) now.desks.set(id, { ...desk, pulled: ord });
      }),
    raiseFeedEpoch: (from) =>
      transaction(async ({ state: now }) => {
        if (now.feedEpoch === from) now.feedEpoch += 1;
        for (const desk of now.desks.values()) now.desks.set(desk.id, { ...desk, pulled: 0 });
      }),
    counted: async ({ id, office }, epoch, from, to) =>
      [...officeIn(state, office).journal.values()].filter(
        (row) => row.desk === id && row.epoch === epoch && row.seq >= from && row.seq <= to,
      ),
    hashAt: async ({ id, office }, epoch, seq) =>
      officeIn(state, office).journal.get(`${id}/${epoch}/${seq}`)?.hash ?? null,
    publicationsAfter: async (office, after, limit) => {
      const open = state.publications
        .filter(isFor(office))
        .filter(({ n }) => n > after)
        .filter(
          (p) =>
            !CUMULATIVE.includes(p.kind) ||
            !state.publications.some(
              (q) => q.kind === p.kind && q.office === p.office && q.n > p.n,
            ),
        );
      return { publications: open.slice(0, limit).map(plain), more: open.length > limit };
    },
    officesWaiting: async () =>
      [...state.offices].flatMap(([code, { parked }]) => (parked.size > 0 ? [code] : [])),
    waitingCount: async () =>
      [...state.offices.values()].reduce((sum, { parked }) => sum + parked.size, 0),

    addOffice: (code, agencyCode) => {
      state.offices.set(code, emptyOffice(agencyCode));
    },
    publish: (office, kind, data, publishedAt, effectiveFrom) =>
      publishIn(state, { office, kind, data, publishedAt, effectiveFrom }),
    mint: (code, { office, desk }, expiresAt) => {
      state.codes.set(hex(codeHash(code)), { office, desk, expiresAt, used: null });
    },
    revoke: (id) => {
      for (const chain of state.chains.values())
        if (chain.desk === id) state.chains.set(chainKey(chain), { ...chain, revoked: true });
    },
    chains: () => [...state.chains.values()],
    state: () => copyState(state),
    replace: (other) => {
      state = copyState(other);
    },
  };
};
