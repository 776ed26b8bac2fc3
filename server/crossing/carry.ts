/**
 * Carries one entry of a dossier that two offices share into the other office's journal: in the province's own chain
 * there, under that office's lock, in one transaction with how far this office was looked through.
 */
import { carriedOf, type CarriedFrom, type OfficeRef } from '#shared/dossier/cross-area-entries.ts';
import type { DecidedEntry } from '#shared/dossier/decision.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { crossAreaReturned } from '#shared/text/vi/cross-area.ts';
import { storyOf } from '#server/ingest/story.ts';
import type { DeskEpoch, OfficeLedger } from '#server/ledger/ports.ts';
import { appendOwn, type OwnChain } from '#server/portal/own-chain.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database, Queryable } from '#server/store/database.ts';
import { inLockedOffice } from '#server/store/ledger/office.ts';
import { loadStories, orderedEntry } from '#server/store/ledger/stories.ts';
import { withPatience } from '#server/store/ledger/sql-ledger.ts';
import type { Surroundings } from '#server/surroundings.ts';
import {
  carriedAs,
  crossingOf,
  noteCarried,
  openCrossing,
  lookAgain,
  readUntil,
  setOpen,
  unreadOf,
  type UnreadRow,
} from './crossings.ts';
import { officeNamed, officerNamed } from './names.ts';
import {
  arrivedAs,
  cameAs,
  carriedAcross,
  countsIn,
  isSent,
  isTakenIn,
  openAfter,
  standsSent,
  targetOf,
  type Own,
} from './route.ts';
import { takenBackBy, toldOf } from './translate.ts';

export interface CarryPorts {
  readonly database: Database;
  readonly surroundings: Surroundings;
  readonly chain: OwnChain;
}

/** Null where it is nothing that another office could be told. */
const ownEntry = async (db: Queryable, office: string, row: UnreadRow): Promise<Own | null> => {
  const known = knowEntry(orderedEntry(row));
  if (!known.ok || carriedOf(known.value.payload) !== null) return null;
  const id = known.value.header.dossier;
  if (id === null) return null;
  const { entries, dossier } = (await loadStories(db, office, [id])).get(id) ?? storyOf([]);
  if (dossier === null || !countsIn(dossier, known.value)) return null;
  return { entry: known.value, dossier, entries, crossing: await crossingOf(db, office, id) };
};

type Why = keyof typeof crossAreaReturned;

/** It cannot go there: the office that sent it is told so, in words for its officers. */
const sentBack = (from: OfficeRef, why: Why): DecidedEntry => ({
  type: 'crossArea.moved',
  payload: { step: 1, office: from.name, reason: crossAreaReturned[why] },
});

interface Writing {
  readonly tx: Queryable;
  readonly office: OfficeLedger;
  readonly of: DeskEpoch;
  readonly surroundings: Surroundings;
}

const append = async (
  { office, of, surroundings }: Writing,
  dossier: string,
  decided: DecidedEntry,
) => (await appendOwn(office, of, surroundings, { ...decided, dossier })).name;

/** What stands in the other office under that name already, if anything. */
const isOthers = async (
  tx: Queryable,
  office: string,
  id: string,
  from: string,
): Promise<boolean> => {
  const there = (await loadStories(tx, office, [id])).get(id)?.dossier ?? null;
  if (there === null || there.crossArea?.from?.code === from) return false;
  // What was done with it may have come down before it did, where the province was put back.
  return there.acceptance !== null || there.registration !== null;
};

/** Whether the other office's order takes what was written there: somebody may have moved it there meanwhile. */
const isTakenThere = async (
  tx: Queryable,
  office: string,
  id: string,
  as: EntryName,
): Promise<boolean> => {
  const there = (await loadStories(tx, office, [id])).get(id)?.dossier ?? null;
  return there !== null && isTakenIn(there, as);
};

/** The same fact in the other office's journal. */
const tell = async (
  writing: Writing,
  own: Own,
  target: string,
  from: OfficeRef,
  carried: CarriedFrom,
): Promise<void> => {
  const { tx } = writing;
  const { entry, dossier, crossing } = own;
  const back = takenBackBy(entry);
  const takesBack =
    back === null ? null : ((await carriedAs(tx, target, back)) ?? cameAs(own, back, target));
  const competent =
    crossing?.to_office === from.code
      ? {
          code: from.code.slice(0, 40),
          name: from.name,
          officer: await officerNamed(tx, from, entry.header.officer),
        }
      : null;
  const told = toldOf({ entry, carried, competent, takesBack, from });
  if (told === null) return;
  const as = await append(writing, dossier.id, told);
  await noteCarried(tx, target, entry.header, told.type, as);
  if (crossing === null || !(await isTakenThere(tx, target, dossier.id, as))) return;
  const open = openAfter(entry, takesBack);
  if (open !== null) await setOpen(tx, crossing, open);
};

interface Plan {
  /** In whose journal something is written. */
  readonly target: string;
  readonly work: (writing: Writing) => Promise<void>;
}

/** Null where nothing has to be written anywhere. */
const planOf = async (db: Queryable, office: string, row: UnreadRow): Promise<Plan | null> => {
  const own = await ownEntry(db, office, row);
  const target = own === null ? null : targetOf(office, own);
  if (own === null || target === null) return null;
  if (isSent(office, own) && !standsSent(own)) return null;
  if ((await carriedAs(db, target, own.entry.header)) !== null) return null;
  const from = await officeNamed(db, office);
  const id = own.dossier.id;
  const carried = carriedAcross(own, from);
  const toSender = (why: Why): Plan => ({
    target: office,
    work: async (writing) => {
      await append(writing, id, sentBack(from, why));
    },
  });
  if (!isSent(office, own))
    return { target, work: (writing) => tell(writing, own, target, from, carried) };
  const published = await latestPublication(db, target, 'office');
  if (target === office || published === null) return toSender('office_unknown');
  if (await isOthers(db, target, id, office)) return toSender('dossier_taken');
  const to = await officeNamed(db, target);
  const payload = arrivedAs(own, from, to, carried, published.version);
  if (payload === null) return null;
  return {
    target,
    work: async (writing) => {
      const as = await append(writing, id, { type: 'crossArea.arrived', payload });
      await openCrossing(writing.tx, office, id, target);
      await lookAgain(writing.tx, target, id);
      await noteCarried(writing.tx, target, own.entry.header, 'crossArea.arrived', as);
    },
  };
};

class ReadElsewhere extends Error {}

/** @returns whether there may be more */
const carryNext = async (ports: CarryPorts, office: string): Promise<boolean> => {
  const { database, surroundings, chain } = ports;
  const { until, head, next } = await unreadOf(database, office);
  const plan = next === null ? null : await planOf(database, office, next);
  const of = plan === null ? null : await chain.of(plan.target);
  try {
    await withPatience(() =>
      database.transaction(async (tx) => {
        const mine = await readUntil(tx, office, until, next?.ord ?? head);
        // Rolls back: whoever went on has written it.
        if (!mine) throw new ReadElsewhere();
        if (plan !== null && of !== null)
          await inLockedOffice(tx, plan.target, (open) =>
            plan.work({ tx, office: open, of, surroundings }),
          );
      }),
    );
  } catch (fault) {
    if (!(fault instanceof ReadElsewhere)) throw fault;
  }
  return next !== null;
};

/** Everything of the office that concerns another one and was not carried yet, in its order. */
export const carryFrom = async (ports: CarryPorts, office: string): Promise<void> => {
  let more = true;
  while (more) more = await carryNext(ports, office);
};
