/** A desk of which only the counting is looked at: the program's own numbers, in its own store, one acceptance each. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lookAround } from '#electron/desk/access/machine.ts';
import { giveNumber } from '#electron/desk/numbers/give-number.ts';
import { deskDay } from '#electron/desk/numbers/numbers.ts';
import { arePapersAsked } from '#electron/desk/numbers/papers-asked.ts';
import { recordPapers } from '#electron/desk/numbers/tell-papers.ts';
import { saveStanding, standingOf } from '#electron/desk/standing.ts';
import { raiseEpoch } from '#electron/store/copies/raise-epoch.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { instantOfLocal, type LocalDate, type LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ToldOfPapers } from '#shared/number/after-restore.ts';
import { officePublication as office } from '#shared/protocol/publications.ts';
import {
  acceptedEntry,
  dossierId,
  enrolTestDesk,
  officePublication,
  storeAt,
  type TestStore,
} from '../store/test-store.ts';

export interface CountingDesk {
  /** The number on the next citizen's receipt, by what this desk takes for today; null when it gives none. */
  readonly give: (day: LocalDate) => string | null;
  readonly copy: () => void;
  readonly hasCopy: () => boolean;
  /** The disk is lost; the copy goes on in its next epoch. `onPaper`: the greatest counter at hand; null: asked later. */
  readonly goOnFromCopy: (day: LocalDate, onPaper: number | null) => boolean;
  /** The folder as it is now, on another machine. */
  readonly carriedAway: () => CountingDesk;
  /** Another machine has taken over as this desk. */
  readonly superseded: () => void;
  /** Its folder stays. */
  readonly end: () => void;
}

const PATTERN = office.parse(officePublication.data);
const database = (folder: string): string => join(folder, 'desk.db');

let accepted = 0;

/** What people say of the papers of a day when the desk asks. */
export type SayOfPapers = (day: LocalDate) => ToldOfPapers;

const openCountingDesk = (folder: string, machine: string, papers: SayOfPapers): CountingDesk => {
  let open: TestStore = storeAt(folder);
  let copied = false;
  let carried = 0;
  const kept = join(folder, 'kept.db');
  lookAround({ store: open.store, machine });

  return {
    give: (day) =>
      open.store.write((tx) => {
        const identity = tx.identity();
        if (identity === null || !standingOf(tx).ok) return null;
        const receivedAt = `${day}T09:00` as LocalDateTime;
        const by = { officer: null, at: instantOfLocal(receivedAt) };
        const desk = arePapersAsked(tx, day) ? deskDay(tx, identity, PATTERN, day) : null;
        if (desk?.ok === true) {
          const asked = { identity, office: PATTERN, desk: desk.value };
          const told = recordPapers(tx, asked, papers(day), by);
          // The desk knows a greater one: then no paper is newer.
          if (!told.ok) recordPapers(tx, asked, { kind: 'none' }, by);
        }
        const number = giveNumber(tx, identity, PATTERN, day, by);
        if (!number.ok) return null;
        accepted += 1;
        const entry = acceptedEntry(accepted, { number: number.value, receivedAt });
        tx.append({ ...entry, dossier: dossierId(accepted), at: by.at });
        return number.value;
      }),
    copy: () => {
      rmSync(kept, { force: true });
      open.db.prepare('VACUUM INTO ?').run(kept);
      copied = true;
    },
    hasCopy: () => copied,
    goOnFromCopy: (day, counterOnPaper) => {
      open.store.close();
      for (const tail of ['', '-wal', '-shm'])
        rmSync(`${database(folder)}${tail}`, { force: true });
      copyFileSync(kept, database(folder));
      open = storeAt(folder);
      const at = instantOfLocal(`${day}T09:00` as LocalDateTime);
      const next = { at, day, keys: ed25519.newKeyPair(), counterOnPaper };
      const raised = open.db.transaction(() => raiseEpoch(open.sql, next, false)).immediate();
      lookAround({ store: open.store, machine });
      return raised.ok;
    },
    carriedAway: () => {
      carried += 1;
      const other = join(folder, `carried-${carried}`);
      mkdirSync(other);
      open.db.prepare('VACUUM INTO ?').run(database(other));
      return openCountingDesk(other, `${machine}, máy khác ${carried}`, papers);
    },
    superseded: () => {
      open.store.write((tx) => {
        const identity = tx.identity();
        if (identity !== null) saveStanding(tx, identity, 'desk_superseded');
      });
    },
    end: () => open.store.close(),
  };
};

/** Enrolled in this slot of the office. */
export const newCountingDesk = (root: string, slot: number, papers: SayOfPapers): CountingDesk => {
  const folder = join(root, String(slot));
  mkdirSync(folder);
  const made = storeAt(folder, 'create');
  made.store.write((tx) => {
    tx.savePublication(officePublication);
    enrolTestDesk(tx, { desk: `quay-thu-${slot}`, slot });
  });
  made.store.close();
  return openCountingDesk(folder, `máy ${slot}`, papers);
};
