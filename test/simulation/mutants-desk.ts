/** Mistakes at the desk. */
import { createHash } from 'node:crypto';
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import { ORDERED, orderedOf, type OrderedRow } from '#electron/store/journal/rows.ts';
import type { Sql } from '#electron/store/sql.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { reading, writing } from './changed-store.ts';
import type { Mutant } from './mutant.ts';

const applyWithoutComparing = (store: DeskStore, sql: Sql): DeskStore =>
  writing(store, (tx) => ({
    applyFeed: (from, items, to) => {
      const { feedEpoch } = tx.feedCursor();
      sql.run('UPDATE feed SET ord = ?', from.ord);
      return tx.applyFeed({ feedEpoch, ord: from.ord }, items, { feedEpoch, ord: to.ord });
    },
  }));

const COUNTED = 'counted.';

/** The last number of the day stands in a setting of its own, written when the entry is. */
const countBeside = (store: DeskStore): DeskStore => {
  let given: { readonly key: string; readonly last: number } | null = null;
  const inner = writing(store, (tx) => ({
    usedCounters: (day, slot) => {
      const key = `${COUNTED}${day}.${slot}`;
      const known = tx.setting(key);
      const last = known === null ? (tx.usedCounters(day, slot).at(-1) ?? null) : Number(known);
      given = { key, last: (last ?? slot * 1000) + 1 };
      return last === null ? [] : [last];
    },
  }));
  return {
    ...inner,
    write: (work) => {
      given = null;
      const answer = inner.write(work);
      const { key, last } = given ?? { key: null, last: 0 };
      if (key !== null) inner.write((tx) => tx.saveSetting(key, String(last)));
      return answer;
    },
  };
};

const turned = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => {
  const value = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown>;
  const back = Object.fromEntries(Object.entries(value).toReversed());
  return new Uint8Array(Buffer.from(JSON.stringify(back)));
};

const encodeAnew = (store: DeskStore): DeskStore => {
  const sent = new Set<string>();
  const again = (entry: SealedEntry): SealedEntry => {
    const name = `${entry.epoch}/${entry.seq}`;
    if (sent.has(name)) return { ...entry, headerBytes: turned(entry.headerBytes) };
    sent.add(name);
    return entry;
  };
  return reading(store, (read) => ({
    entriesAfter: (...asked) => read.entriesAfter(...asked).map(again),
  }));
};

const foldWithoutConflicts = (store: DeskStore, sql: Sql): DeskStore =>
  reading(store, () => ({
    dossier: (id) => {
      const entries = sql
        .all<OrderedRow>(
          `SELECT ${ORDERED} FROM entry_dossier JOIN entry ON entry.id = entry_dossier.entry
             JOIN chain ON chain.id = entry.chain WHERE entry_dossier.dossier = ?`,
          id,
        )
        .map(orderedOf);
      return foldDossier(
        entries.filter(({ verdict }) => verdict?.kind !== 'conflict'),
        knowEntry,
      );
    },
  }));

const writeLater = (blobs: Blobs): Blobs => {
  let waiting: Uint8Array | null = null;
  return {
    ...blobs,
    put: (bytes) => {
      if (waiting !== null) blobs.put(waiting);
      waiting = bytes;
      return { sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
    },
  };
};

export const deskMutants: readonly Mutant[] = [
  {
    name: 'pull_without_compare_and_set',
    mistake: 'a page of the feed is stored wherever the cursor stands meanwhile',
    foundBy: ['desk_has_the_office_order'],
    store: applyWithoutComparing,
  },
  {
    name: 'number_outside_the_transaction',
    mistake: 'the last number given is noted after the transaction that gave it',
    foundBy: ['number_is_unique'],
    store: countBeside,
  },
  {
    name: 'projection_outside_the_transaction',
    mistake: 'what follows from an entry is written after its commit',
    foundBy: ['rows_are_what_the_journal_gives'],
    died: (sql) => {
      const last = '(SELECT max(id) FROM entry)';
      sql.run(`DELETE FROM number WHERE entry = ${last}`);
      sql.run(`DELETE FROM entry_dossier WHERE entry = ${last}`);
    },
  },
  {
    name: 'encoded_anew_when_sent_again',
    mistake: 'an entry that is sent again is made from its values, not from its bytes',
    // Its name is held with other bytes, so the province keeps it apart.
    foundBy: ['bytes_are_equal', 'nothing_is_quarantined'],
    store: encodeAnew,
  },
  {
    name: 'fold_skips_a_fact',
    mistake: 'a fact in conflict does not count',
    foundBy: ['desk_sees_what_the_province_sees'],
    store: foldWithoutConflicts,
  },
  {
    name: 'epoch_not_raised_after_restore',
    mistake: 'a folder put back from a copy goes on under its old name',
    foundBy: ['bytes_are_equal'],
    keepsEpoch: true,
  },
  {
    name: 'unsigned_answer_believed',
    mistake: 'whatever answers 200 is the province',
    foundBy: ['acknowledged_is_held'],
    signer: (signer) => ({ ...signer, verify: () => true }),
  },
  {
    name: 'entry_before_its_file',
    mistake: 'a paper is named by its entry before it is in the archive',
    foundBy: ['papers_are_in_the_archive'],
    blobs: writeLater,
  },
  {
    name: 'draft_accepted_twice',
    mistake: 'each press makes a dossier of its own',
    foundBy: ['draft_is_accepted_once'],
    dossierOf: (draft, press) => `${draft.slice(0, -1)}${press % 10}`,
  },
  {
    name: 'clock_ratchet',
    mistake: 'the time of the desk never goes back',
    foundBy: ['time_is_right_again'],
    surroundings: (surroundings) => {
      let latest = 0;
      const now = (): number => {
        latest = Math.max(latest, surroundings.now());
        return latest;
      };
      return { ...surroundings, now };
    },
  },
];
