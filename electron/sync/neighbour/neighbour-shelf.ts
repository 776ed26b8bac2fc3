/**
 * Sealed envelopes that lie here for other desks, and the notices that answer them: one file each, whole or absent,
 * named in the order of coming. Nothing here can be read without the province's key or the other desk's, and losing all of
 * it loses nothing: until its notice is in, each desk counts its own entries as unsent.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { takingTurns } from '#electron/desk/turns.ts';
import { epochMsOf, instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { freeOn, syncFolder, writeWhole } from '../envelope/stick.ts';

export interface ShelfLimits {
  /** Files for one desk, notices counted too. */
  readonly files: number;
  /** Of all files on the shelf. */
  readonly bytes: number;
  /** Stay free on the disk: this desk's own citizens come first. */
  readonly reserveBytes: number;
}

export const defaultShelf: ShelfLimits = {
  files: 200,
  bytes: 500_000_000,
  reserveBytes: 500_000_000,
};

type Kind = 'envelope' | 'notice';

export interface ShelfFile {
  /** Of the envelope without its signature, hex; a notice bears the name of what it answers. */
  readonly sha256: string;
  readonly kind: Kind;
  readonly path: string;
  readonly bytes: number;
  readonly since: Instant;
}

export interface Shelf {
  /** In the order of coming. */
  readonly files: (desk: string) => Promise<readonly ShelfFile[]>;
  /** On the disk when this resolves; the same envelope twice is one. */
  readonly keep: (
    desk: string,
    sha256: string,
    envelope: Uint8Array,
  ) => Promise<Result<null, 'full'>>;
  /** The notice takes the envelope's place; false when no such envelope lies here. */
  readonly answer: (desk: string, sha256: string, notice: Uint8Array) => Promise<boolean>;
  readonly dropNotice: (desk: string, sha256: string) => Promise<void>;
  readonly clear: (desk: string) => Promise<void>;
}

const NAME = /^(\d{8})-([0-9a-f]{64})\.(envelope|notice)$/;
/** Ids may hold what a file system does not. */
const FOLDER_LETTERS = 32;

const isFull = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && /^(ENOSPC|EDQUOT)$/.test(String(fault.code));

const isMissing = (fault: unknown): boolean =>
  fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).toSorted();
  } catch (fault) {
    if (isMissing(fault)) return [];
    throw fault;
  }
};

/** A file that was taken away since it was listed is not there. */
const fileIn = async (folder: string, name: string): Promise<ShelfFile | null> => {
  const [, , sha256 = '', kind] = NAME.exec(name) ?? [];
  if (kind !== 'envelope' && kind !== 'notice') return null;
  const path = join(folder, name);
  try {
    const { size, mtimeMs } = await stat(path);
    return { sha256, kind, path, bytes: size, since: instantOf(Math.floor(mtimeMs)) };
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
};

const serialOf = (name: string): number => Number(NAME.exec(name)?.[1] ?? 0);

const makeFolders = async (folder: string): Promise<void> => {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  await syncFolder(folder);
  await syncFolder(join(folder, '..'));
  await syncFolder(join(folder, '..', '..'));
};

/** What a kill left half written; nothing else is written while it is looked for. */
const clearHalves = async (folder: string): Promise<void> => {
  const halves = (await namesIn(folder)).filter((name) => name.endsWith('.tmp'));
  for (const name of halves) await rm(join(folder, name), { force: true });
};

/** `at`: by the desk's clock, which need not be the machine's. */
const writeProven = async (path: string, bytes: Uint8Array, at: Instant): Promise<void> => {
  const proven = await writeWhole(
    path,
    async (file) => {
      await file.writeFile(bytes);
      await file.utimes(epochMsOf(at) / 1000, epochMsOf(at) / 1000);
    },
    async (aside) => (await readFile(aside)).equals(bytes),
  );
  if (!proven) throw new Error('the disk does not give back what was written');
};

/** `folder`: of this shelf alone; `now`: the desk's time. */
export const openShelf = (
  folder: string,
  now: () => Instant,
  limits: ShelfLimits = defaultShelf,
): Shelf => {
  const inTurn = takingTurns();
  const folderOf = (desk: string): string =>
    join(folder, createHash('sha256').update(desk).digest('hex').slice(0, FOLDER_LETTERS));

  const files = async (desk: string): Promise<readonly ShelfFile[]> => {
    const own = folderOf(desk);
    const all = await Promise.all((await namesIn(own)).map((name) => fileIn(own, name)));
    const there = all.filter((file) => file !== null);
    // Stopped between writing the notice and taking the envelope away: the notice counts.
    const answered = new Set(
      there.flatMap(({ kind, sha256 }) => (kind === 'notice' ? sha256 : [])),
    );
    return there.filter(({ kind, sha256 }) => kind === 'notice' || !answered.has(sha256));
  };

  const bytesOfAll = async (): Promise<number> => {
    const folders = await namesIn(folder);
    const lists = await Promise.all(
      folders.map(async (name) => {
        const inside = join(folder, name);
        return Promise.all((await namesIn(inside)).map((one) => fileIn(inside, one)));
      }),
    );
    return lists.flat().reduce((sum, file) => sum + (file?.bytes ?? 0), 0);
  };

  const hasRoom = async (count: number, more: number): Promise<boolean> => {
    if (count >= limits.files || (await bytesOfAll()) + more > limits.bytes) return false;
    const free = await freeOn(folder);
    return free === null || free - more >= limits.reserveBytes;
  };

  const remove = async (desk: string, { path }: ShelfFile): Promise<void> => {
    await rm(path, { force: true });
    await syncFolder(folderOf(desk));
  };

  return {
    files,

    keep: (desk, sha256, envelope) =>
      inTurn(async () => {
        const own = folderOf(desk);
        const there = await files(desk);
        if (there.some((file) => file.sha256 === sha256)) return ok(null);
        try {
          await makeFolders(own);
          await clearHalves(own);
          if (!(await hasRoom(there.length, envelope.length))) return err('full');
          const last = Math.max(0, ...(await namesIn(own)).map(serialOf));
          const serial = String(last + 1).padStart(8, '0');
          await writeProven(join(own, `${serial}-${sha256}.envelope`), envelope, now());
          return ok(null);
        } catch (fault) {
          if (isFull(fault)) return err('full');
          throw fault;
        }
      }),

    answer: (desk, sha256, notice) =>
      inTurn(async () => {
        const there = await files(desk);
        const answered = there.find((file) => file.kind === 'envelope' && file.sha256 === sha256);
        if (answered === undefined) return false;
        await writeProven(answered.path.replace(/\.envelope$/, '.notice'), notice, now());
        await remove(desk, answered);
        return true;
      }),

    dropNotice: (desk, sha256) =>
      inTurn(async () => {
        const there = await files(desk);
        const dropped = there.find((file) => file.kind === 'notice' && file.sha256 === sha256);
        if (dropped !== undefined) await remove(desk, dropped);
      }),

    clear: (desk) => inTurn(() => rm(folderOf(desk), { recursive: true, force: true })),
  };
};
