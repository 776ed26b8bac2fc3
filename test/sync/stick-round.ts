/** A real province in this process, real desks, and a folder that is carried between them in place of a stick. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import { createProvince } from '#electron/sync/province.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { openFileStore } from '#server/blobs/file-store.ts';
import { importEnvelope, type ImportPorts } from '#server/envelope/import.ts';
import { openProvinceKey } from '#server/keys/province-key.ts';
import { publish } from '#server/publishing/publish.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import {
  instantOf,
  instantOfLocal,
  type LocalDate,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import {
  birthForm,
  openTestDesk,
  PIN,
  type TestDesk,
  type TestDeskParts,
} from '../desk/test-desk.ts';
import { OFFICE, startTestProvince, type TestProvince } from '../server/test-province.ts';

/** Of the province and of every desk. */
export const NOW = '2026-11-23T09:12' as LocalDateTime;

const secretHash = createSecretHash((length) => randomBytes(length), {
  memoryKiB: 1024,
  passes: 1,
});

export const officer = staff.officers[0]?.id ?? '';

/** Every test sits down at a seat of its own: slots of a hundred, so that there are ninety-nine. */
const shareOutFinely = ({ database, surroundings }: TestProvince) =>
  database.transaction((tx) =>
    publish(tx, {
      office: OFFICE,
      kind: 'office',
      data: { ...office, numberPattern: { ...office.numberPattern, perSlot: 100, slips: 10 } },
      publishedAt: instantOf(surroundings.now()),
      effectiveFrom: '2026-01-01' as LocalDate,
    }),
  );

export const startAtNow = async (): Promise<TestProvince> => {
  const province = await startTestProvince({}, instantOfLocal(NOW));
  await shareOutFinely(province);
  return province;
};

export const importPorts = async (at: TestProvince): Promise<ImportPorts> => ({
  database: at.database,
  ledger: createSqlLedger(at.database),
  blobs: await openFileStore({ folder: join(at.folder, 'blobs'), reserveBytes: 0, now: Date.now }),
  key: openProvinceKey(at.folder, null),
  surroundings: at.surroundings,
  onDefect: () => undefined,
});

export const accept = async (desk: TestDesk, count = 1): Promise<void> => {
  for (let n = 0; n < count; n += 1)
    await desk.must('intake.accept', {
      draft: `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`,
      form: birthForm(),
    });
};

/** `ok`, or the refusal's code. */
export const codeOf = async (
  answer: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>,
): Promise<string | undefined> => {
  const { ok, error } = await answer;
  return ok ? 'ok' : error?.code;
};

export interface StickRound {
  readonly province: TestProvince;
  /** The folder of this test. */
  readonly stick: string;
  /** At a seat of its own; `after`: at that desk's, in the next epoch. */
  readonly newDesk: (options?: {
    readonly after?: TestDesk;
    readonly blobs?: NonNullable<TestDeskParts['blobs']>;
  }) => Promise<TestDesk>;
  /** Whether the line to the province is there. */
  readonly online: (there: boolean) => void;
  readonly bring: (file: string, to?: TestProvince) => ReturnType<typeof importEnvelope>;
  /** Sealed on the stick; its path. */
  readonly seal: (desk: TestDesk) => Promise<string>;
  /** Taken in by the province, whose answer lies on the stick then; its path. */
  readonly carry: (file: string) => Promise<string>;
  /** In the province's journal. */
  readonly entriesAt: (desk: TestDesk) => Promise<number>;
  /** A copy with one bit turned; counted from the end when `at` is negative. */
  readonly tampered: (file: string, at: number) => string;
  /** The desks and the stick of a test are gone, another stick is there. */
  readonly nextTest: () => Promise<void>;
  readonly end: () => Promise<void>;
}

const newStick = (): string => mkdtempSync(join(tmpdir(), 'qmc-stick-'));

export const startStickRound = async (): Promise<StickRound> => {
  const province = await startAtNow();
  const desks: TestDesk[] = [];
  let stick = newStick();
  let isOnline = false;

  const overLine: typeof fetch = (input, init) =>
    isOnline ? fetch(input, init) : Promise.reject(new TypeError('fetch failed'));

  const clear = async (): Promise<void> => {
    isOnline = false;
    rmSync(stick, { recursive: true, force: true });
    for (const desk of desks.splice(0)) {
      await desk.line.close();
      desk.end();
    }
  };

  const bring: StickRound['bring'] = async (file, to = province) =>
    importEnvelope(await importPorts(to), file, 'van-hanh-thu');

  return {
    province,
    get stick() {
      return stick;
    },
    newDesk: async ({ after, blobs = (usual: Blobs) => usual } = {}) => {
      const desk = await openTestDesk(NOW, {
        secretHash,
        blobs,
        province: ({ store, surroundings, blobs: archive }) =>
          createProvince({
            store,
            blobs: archive,
            surroundings,
            signer: ed25519,
            fetch: overLine,
            urlOverride: null,
            changed: () => undefined,
            arrived: () => undefined,
            log: () => undefined,
          }),
      });
      desks.push(desk);
      isOnline = true;
      const code = await province.mint(after?.store.read.identity()?.desk);
      await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
      if (after !== undefined) {
        // What was given at this seat before comes down first.
        await desk.line.sync();
        await desk.desk.synced();
      }
      isOnline = false;
      const personalCode = staff.officers[0]?.personalCode ?? '';
      await desk.must('session.setPin', { officer, personalCode, pin: PIN });
      return desk;
    },
    online: (there) => {
      isOnline = there;
    },
    bring,
    seal: async (desk) => join(stick, (await desk.must('envelope.seal', { folder: stick })).name),
    carry: async (file) => {
      const imported = await bring(file);
      if (!imported.ok) throw new Error(imported.error.code);
      const path = join(stick, imported.value.answerName);
      writeFileSync(path, imported.value.answer);
      return path;
    },
    entriesAt: async (desk) => {
      const { desk: id = '', epoch = 0 } = desk.store.read.identity() ?? {};
      const [row] = await province.database.query<{ n: number }>(
        'select count(*) as n from journal where desk = $1 and epoch = $2',
        [id, epoch],
      );
      return row?.n ?? 0;
    },
    tampered: (file, at) => {
      const bytes = readFileSync(file);
      const place = at < 0 ? bytes.length + at : at;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      const path = join(stick, 'hong.qmc');
      writeFileSync(path, bytes);
      return path;
    },
    nextTest: async () => {
      await clear();
      stick = newStick();
    },
    end: async () => {
      await clear();
      await province.remove();
    },
  };
};
