/** An office's part of the ledger, in memory. */
import type { OfficeLedger } from '#server/ledger/ports.ts';
import { contentHash } from '#server/ingest/chain.ts';
import { dossierRow, type DossierRow } from '#server/ingest/dossier-row.ts';
import type { Plan } from '#server/ingest/plan.ts';
import { isStorable } from '#server/ingest/storable.ts';
import { storyOf } from '#server/ingest/story.ts';
import { orderedEntry } from '#server/store/ledger/stories.ts';
import { hex } from '#server/surroundings.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import { err, ok } from '#shared/result.ts';
import {
  chainKey,
  copyState,
  nameKey,
  officeIn,
  placedRows,
  type JournalRow,
  type MemoryState,
  type OfficeState,
} from './memory-state.ts';

/** What PostgreSQL would not keep is not kept here either. */
export class NotStorable extends Error {}

export interface Held {
  state: MemoryState;
}

const assertStorable = (plan: Plan, rows: readonly DossierRow[]): void => {
  const texts = [
    ...plan.applied.flatMap(({ reading: { header, dossiers } }) => [
      header?.type ?? '',
      header?.officer ?? '',
      ...dossiers,
    ]),
    ...plan.numbers.keys(),
    ...rows.flatMap((row) => Object.values(row).filter((value) => typeof value === 'string')),
  ];
  if (!texts.every(isStorable)) throw new NotStorable('a text that no database keeps');
};

const writePlan = (
  state: MemoryState,
  office: OfficeState,
  plan: Plan,
  receivedAt: Instant,
): void => {
  const rows = [...plan.stories.values()].map(dossierRow).filter((row) => row !== null);
  assertStorable(plan, rows);
  const keep = (row: Omit<JournalRow, 'arrival' | 'receivedAt'>): void => {
    const known = office.journal.get(nameKey(row));
    if (known === undefined) state.arrivals += 1;
    office.journal.set(nameKey(row), {
      ...row,
      arrival: known?.arrival ?? state.arrivals,
      receivedAt: known?.receivedAt ?? receivedAt,
    });
  };
  for (const { reading, ord, verdict } of plan.applied)
    keep({ ...reading.raw, placed: { ord, verdict }, dossiers: reading.dossiers });
  for (const { reading, parking } of plan.parked) {
    const { raw, dossiers } = reading;
    if (!office.journal.has(nameKey(raw))) keep({ ...raw, placed: null, dossiers });
    office.parked.set(nameKey(raw), { ...parking, dossiers: dossiers.filter(isStorable) });
  }
  for (const row of rows) office.dossiers.set(row.id, row);
  for (const [number, owner] of plan.numbers) {
    if (office.numbers.has(number)) throw new Error(`number ${number} has an owner`);
    office.numbers.set(number, owner);
  }
  if (plan.applied.length > 0) office.ord = plan.ord;
};

const storiesOf = (office: OfficeState, dossiers: readonly string[]) => {
  const wanted = new Set(dossiers);
  const entries = new Map<string, JournalRow[]>();
  for (const row of placedRows(office))
    for (const id of row.dossiers)
      if (wanted.has(id)) entries.set(id, [...(entries.get(id) ?? []), row]);
  const ordered = (row: JournalRow) => {
    if (row.placed === null) throw new Error('only what has its place tells a story');
    return orderedEntry({ ...row, ...row.placed });
  };
  return new Map([...entries].map(([id, rows]) => [id, storyOf(rows.map(ordered))]));
};

/** Inside a transaction: `held.state` is the copy that becomes the truth when it commits. */
export const officeLedger = (held: Held, code: string): OfficeLedger => {
  const office = () => officeIn(held.state, code);
  return {
    held: async (of) => held.state.chains.get(chainKey(of)) ?? null,
    heldEntries: async (of, from, to) =>
      [...office().journal.values()]
        .filter(({ desk, epoch }) => desk === of.desk && epoch === of.epoch)
        .filter(({ seq }) => seq >= from && seq <= to)
        .map((row) => ({ ...row, parked: row.placed === null })),
    advance: async (of, { seq, hash }) => {
      const chain = held.state.chains.get(chainKey(of));
      if (chain === undefined) throw new Error(`no chain ${chainKey(of)}`);
      held.state.chains.set(chainKey(of), { ...chain, seq, hash });
    },
    heard: async (desk, at) => {
      const known = held.state.desks.get(desk);
      if (known !== undefined) held.state.desks.set(desk, { ...known, lastContactAt: at });
    },
    setAside: async ({ desk, epoch }, _at, suspects) => {
      for (const suspect of suspects) {
        const { seq, reason } = suspect;
        const key = `${nameKey({ desk, epoch, seq })}/${hex(contentHash(suspect))}`;
        if (!office().suspects.has(key)) office().suspects.set(key, { desk, epoch, seq, reason });
      }
    },
    blocked: async () => new Set([...office().parked.values()].flatMap(({ dossiers }) => dossiers)),
    state: async (dossiers, numbers) => ({
      ord: office().ord,
      stories: storiesOf(office(), dossiers),
      numbers: new Map(
        numbers.flatMap((number) => {
          const owner = office().numbers.get(number);
          return owner === undefined ? [] : [[number, owner] as const];
        }),
      ),
    }),
    write: async (plan, receivedAt) => writePlan(held.state, office(), plan, receivedAt),
    waiting: async () =>
      [...office().journal.values()]
        .filter((row) => office().parked.has(nameKey(row)))
        .toSorted((a, b) => a.arrival - b.arrival),
    release: async () => {
      for (const key of office().parked.keys())
        if (office().journal.get(key)?.placed != null) office().parked.delete(key);
    },
    attempt: async (work) => {
      const before = copyState(held.state);
      try {
        return ok(await work());
      } catch (fault) {
        if (!(fault instanceof NotStorable)) throw fault;
        held.state = before;
        return err({ code: 'unfit', fault });
      }
    },
  };
};
