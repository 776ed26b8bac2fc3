/** A desk on files of its own, which something befalls while it is closed. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathsOf } from '#electron/store/data-folder.ts';
import { ENROL, openFolderDesk, realEnrolment, type FolderDesk } from './folder-desk.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN } from './made-up-office.ts';

export const draftId = (n: number): string =>
  `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export interface TroubledDesk {
  readonly desk: FolderDesk;
  readonly folder: string;
  /** Rooms of which the window was told that something has changed, since it was opened. */
  readonly emitted: readonly string[];
  readonly open: (tryOut: boolean, role?: 'officer' | 'head') => void;
  readonly reopen: () => Promise<void>;
  /** The number given. */
  readonly accept: (n: number) => Promise<string>;
  /** How many dossiers bear that number. */
  readonly known: (number: string) => Promise<number>;
  readonly ruin: () => void;
  /** The folder of the copy that is offered first. */
  readonly best: () => Promise<string>;
}

export const createTroubledDesk = (): TroubledDesk => {
  let desk: FolderDesk | null = null;
  const emitted: string[] = [];
  const opened = (): FolderDesk => {
    if (desk === null) throw new Error('no desk is open');
    return desk;
  };
  const folder = (): string => dirname(opened().keyFile);
  return {
    get desk() {
      return opened();
    },
    get folder() {
      return folder();
    },
    emitted,
    open: (tryOut, role = 'officer') => {
      emitted.length = 0;
      desk = openFolderDesk({
        backups: undefined,
        enrol: realEnrolment({ tryOut }, role),
        emit: (event, value) => {
          if (event === 'changed' && 'rooms' in value) emitted.push(...value.rooms);
        },
      });
    },
    reopen: async () => {
      desk = await opened().reopen();
    },
    accept: async (n) =>
      (await opened().must('intake.accept', { draft: draftId(n), form: birthForm() })).number,
    known: async (text) =>
      (await opened().must('dossiers.list', { text, scope: 'all', offset: 0, limit: 9 })).total,
    ruin: () => writeFileSync(pathsOf(folder()).database, Buffer.alloc(16_384, 5)),
    best: async () => {
      const [copy] = await opened().must('recovery.copies', { elsewhere: null });
      if (copy === undefined) throw new Error('no copy');
      return copy.folder;
    },
  };
};

/** One dossier in the copy, one after it; then the power was cut. */
export interface CutOff {
  /** Their numbers. */
  readonly first: string;
  readonly second: string;
  /** The desk on those files, after what befell them. */
  readonly open: (befall?: () => void) => Promise<void>;
  /** The files as they were left, under the desk that is there. */
  readonly putBack: () => void;
  readonly remove: () => void;
}

const copyFiles = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('-shm') });

export const cutOff = async (at: TroubledDesk): Promise<CutOff> => {
  at.open(true);
  await at.desk.must('desk.enrol', ENROL);
  await at.desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
  const first = await at.accept(1);
  await at.desk.must('backup.now', {});
  const second = await at.accept(2);
  const left = mkdtempSync(join(tmpdir(), 'qmc-cut-'));
  copyFiles(at.folder, left);
  await at.desk.end();
  return {
    first,
    second,
    open: async (befall = () => undefined) => {
      at.open(true);
      await at.desk.open.close();
      rmSync(at.folder, { recursive: true });
      copyFiles(left, at.folder);
      befall();
      await at.reopen();
    },
    putBack: () => copyFiles(left, at.folder),
    remove: () => rmSync(left, { recursive: true }),
  };
};
