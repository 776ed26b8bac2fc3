/**
 * The way back from a pack: the journal first, to its end, then what the pack holds, in one transaction. What is here
 * already stays as it is, so that nothing is undone however often, and however late, a pack is taken.
 */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { PackFound, PackReturned } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { freeClip } from '#shared/intake/tray.ts';
import { ok, type Result } from '#shared/result.ts';
import { hasCaughtUp } from '../catching-up.ts';
import { identityOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { refusalOf } from '../line/line-refusal.ts';
import { keepPackOn } from './pack-switch.ts';
import { readPack, staysHere, type PackContent } from './pack-content.ts';
import type { PackRefusal, Packs } from './pack-ports.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import { takingTurns } from '../turns.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const OFFERED = 'pack.offered';

/** A desk that the province knew before begins on an empty folder: it is asked whether it wants its pack. */
export const offerPack = (tx: StoreWriter): void => tx.saveSetting(OFFERED, 'yes');

export const isPackOffered = (store: Pick<StoreReader, 'setting'>): boolean =>
  store.setting(OFFERED) !== null;

const asRefusal = ({ code, values }: PackRefusal): ReturnType<typeof refuse> =>
  refuse(code, { field: 'key', ...(values === undefined ? {} : { values }) });

interface ReadPack {
  readonly madeAt: Instant;
  readonly content: PackContent;
}

type Counted = Omit<PackReturned, 'madeAt'>;

/** A form that is neither here nor a dossier by now; its clip, or a free one where that is taken. */
const bringDrafts = (
  tx: StoreWriter,
  { drafts }: PackContent,
): Pick<Counted, 'drafts' | 'parked' | 'accepted'> => {
  const brought = { drafts: 0, parked: 0, accepted: 0 };
  // Papers that bear a clip choose first.
  const inTurn = drafts.toSorted((a, b) => Number(a.clip === null) - Number(b.clip === null));
  for (const { id, officer, updatedAt, form, clip, counter } of inTurn) {
    if (tx.dossier(id) !== null) brought.accepted += 1;
    else if (tx.draft(id) === null) {
      const here = tx.drafts();
      const onScreen = here.some((one) => one.clip === null && one.counter === counter);
      // The counter has no tray: what is typed there now stays.
      if (counter === true && onScreen) continue;
      const used = here.flatMap((one) => one.clip ?? []);
      // Only one form is on screen at a time: another one goes to the tray.
      const given = clip !== null || onScreen ? freeClip(used, clip) : null;
      tx.saveDraft({
        id,
        officer,
        updatedAt,
        form,
        clip: given,
        ...(counter === true ? { counter } : {}),
      });
      brought.drafts += 1;
      if (given !== null) brought.parked += 1;
    }
  }
  return brought;
};

const bringSettings = (tx: StoreWriter, { settings }: PackContent): number => {
  const missing = settings.filter(({ key }) => !staysHere(key) && tx.setting(key) === null);
  for (const { key, value } of missing) tx.saveSetting(key, value);
  return missing.length;
};

/**
 * Of papers that are here; how each stands is asked, and none is printed by itself. What waited in a row when the pack
 * was made may have come out since, and nobody could be asked: the row is not brought.
 */
const bringPrintJobs = (tx: StoreWriter, { printJobs }: PackContent): number => {
  const missing = printJobs.filter(
    ({ id, document, state }) =>
      state !== 'waiting' && tx.printJob(id) === null && tx.document(document) !== null,
  );
  for (const { id, document, printer, copies, reprint, state, createdAt, detail, mark } of missing)
    tx.savePrintJob({
      id,
      document,
      printer,
      copies,
      reprint,
      state,
      createdAt,
      detail,
      ...(mark === undefined ? {} : { mark }),
    });
  return missing.length;
};

/** Inside one transaction: all of it or nothing. */
export const bringPack = (tx: StoreWriter, content: PackContent): Counted => {
  const drafts = bringDrafts(tx, content);
  const settings = bringSettings(tx, content);
  return { ...drafts, settings, printJobs: bringPrintJobs(tx, content) };
};

export const createPackReturn = (context: DeskContext) => {
  const { store, province, emit } = context;
  const inTurn = takingTurns();
  const inHand = new Map<string, Bytes>();

  /** The key on paper is what opens a pack; in a desk at work, whoever answers for it decides. */
  const may = (): Result<Packs, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    if (context.packs === undefined || context.packs === null) return refuse('pack_unavailable');
    if (isPackOffered(store.read)) return ok(context.packs);
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    return officer.value.role === 'officer' ? refuse('not_permitted') : ok(context.packs);
  };

  /** What the lost machine had handed in comes down before anything else. */
  const catchUp = async (): Promise<Result<null, Refusal>> => {
    const synced = await province.sync();
    return synced.ok ? hasCaughtUp(store.read) : refusalOf(synced.error);
  };

  /** A key mistyped on a thin line does not bring the whole pack down once more. */
  const fetch = async ({ line }: Packs, name: string): Promise<Result<Bytes, Refusal>> => {
    const before = inHand.get(name);
    if (before !== undefined) return ok(before);
    const fetched = await line.fetch(name);
    if (!fetched.ok) return refusalOf(fetched.error);
    if (fetched.value === null) return refuse('pack_missing');
    inHand.set(name, fetched.value);
    return ok(fetched.value);
  };

  const openOne = async (
    packs: Packs,
    { name, key, desk }: { readonly name: string; readonly key: string; readonly desk: string },
  ): Promise<Result<ReadPack, Refusal>> => {
    const fetched = await fetch(packs, name);
    if (!fetched.ok) return fetched;
    const origin = packs.seals.originOf(fetched.value);
    if (!origin.ok) return asRefusal(origin.error);
    if (origin.value.desk !== desk) return refuse('pack_of_another');
    const opened = packs.seals.open(fetched.value, key);
    if (!opened.ok) return asRefusal(opened.error);
    const content = readPack(opened.value.content);
    return content.ok
      ? ok({ madeAt: opened.value.madeAt, content: content.value })
      : asRefusal(content.error);
  };

  /** A desk that works on has packs under the new key before those of the old one; people know only their paper. */
  const openNewest = async (
    packs: Packs,
    asked: { readonly key: string; readonly desk: string },
  ): Promise<Result<ReadPack, Refusal>> => {
    const listed = await packs.line.list();
    if (!listed.ok) return refusalOf(listed.error);
    let refused: Result<never, Refusal> = refuse('pack_missing');
    for (const [n, { sha256: name }] of listed.value.entries()) {
      const opened = await openOne(packs, { ...asked, name });
      if (opened.ok || !opened.error.code.startsWith('pack_')) return opened;
      if (n === 0) refused = opened;
    }
    return refused;
  };

  const restore = async (
    name: string | null,
    key: string,
  ): Promise<Result<PackReturned, Refusal>> => {
    const packs = may();
    if (!packs.ok) return packs;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const caughtUp = await catchUp();
    if (!caughtUp.ok) return caughtUp;
    const { desk } = identity.value;
    const opened =
      name === null
        ? await openNewest(packs.value, { key, desk })
        : await openOne(packs.value, { name, key, desk });
    if (!opened.ok) return opened;
    const { madeAt, content } = opened.value;
    const brought = store.write((tx) => {
      const counted = bringPack(tx, content);
      keepPackOn(tx);
      return counted;
    });
    inHand.clear();
    context.neighbours?.door.begin();
    emit('changed', {
      rooms: ['session', 'settings', 'drafts', 'print', 'home', 'backup', 'neighbour', 'sync'],
    });
    return ok({ madeAt, ...brought });
  };

  return {
    found: async (): Promise<Result<readonly PackFound[], Refusal>> => {
      const packs = may();
      if (!packs.ok) return packs;
      const listed = await packs.value.line.list();
      if (!listed.ok) return refusalOf(listed.error);
      return ok(listed.value.map(({ sha256, keptAt, bytes }) => ({ name: sha256, keptAt, bytes })));
    },

    /** Two quick presses are one after the other; the second finds everything here. */
    restore: (name: string | null, key: string): Promise<Result<PackReturned, Refusal>> =>
      inTurn(() => restore(name, key)),

    /** The new machine goes to work, with or without. */
    goOn: (): Result<null, Refusal> => {
      const packs = may();
      if (!packs.ok) return packs;
      store.write((tx) => tx.deleteSetting(OFFERED));
      emit('changed', { rooms: ['session'] });
      return ok(null);
    },
  };
};

export type PackReturn = ReturnType<typeof createPackReturn>;
