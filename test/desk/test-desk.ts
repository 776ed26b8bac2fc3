/** A whole desk for tests: real SQLite in a folder of its own; clock, province, renderer and printer are given. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk, type Desk } from '#electron/desk/desk.ts';
import type {
  DeskStore,
  DocumentRenderer,
  Printers,
  RenderRequest,
  SecretHash,
  Surroundings,
} from '#electron/desk/ports.ts';
import type { Province, ProvinceTotals } from '#electron/desk/province.ts';
import type { Vault } from '#electron/desk/vault.ts';
import { createBlobs } from '#electron/store/blobs.ts';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import { openDatabase } from '#electron/store/open.ts';
import { createSql } from '#electron/store/sql.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import {
  epochMsOf,
  instantOf,
  instantOfLocal,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { seedConfirmed, seedProcedures } from '#shared/catalogue/seed/seed.ts';
import type { Answer, EndpointName, InputOf, OutputOf } from '#shared/contract/contract.ts';
import { emptyIntakeForm, emptyParty, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** argon2id takes half a second by design; tests of the desk are not tests of argon2id. */
const quickHash = {
  make: (secret: string) => Promise.resolve(createHash('sha256').update(secret).digest('hex')),
  matches: (secret: string, encoded: string) =>
    Promise.resolve(createHash('sha256').update(secret).digest('hex') === encoded),
};

export const PERSONAL_CODE = 'THU-7K2M';
export const PIN = '258036';
export const OFFICER = 'can-bo-mau';

const publication = (
  n: number,
  kind: EnrolAnswer['publications'][number]['kind'],
  data: unknown,
) => ({
  n,
  kind,
  version: 1,
  publishedAt: '2026-11-01T00:00:00.000Z',
  effectiveFrom: '2026-01-01',
  data,
});

const enrolAnswer = async (): Promise<EnrolAnswer> => {
  const provinceKeys = ed25519.newKeyPair();
  return {
    desk: 'quay-thu-1',
    epoch: 1,
    prev: '0'.repeat(64),
    slot: 1,
    agencyCode: 'H00.01',
    office: 'xa-thu-nghiem',
    deskName: 'Quầy 1',
    provinceKey: provinceKeys.publicKey,
    tryOut: true,
    publications: [
      publication(1, 'office', {
        code: 'xa-thu-nghiem',
        superior: 'ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM',
        name: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
        place: 'Thử Nghiệm',
        address: 'Ấp 1, xã Thử Nghiệm',
        phone: '0200 000 000',
        lookupUrl: 'https://tra-cuu.example.invalid/h',
        numberPattern: { template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 },
      }),
      publication(2, 'catalogue', { procedures: seedProcedures() }),
      publication(3, 'confirmed', seedConfirmed()),
      publication(4, 'calendar', tryOutCalendar),
      publication(5, 'officers', {
        officers: [
          {
            id: OFFICER,
            name: 'Trần Thị Mẫu',
            title: 'Công chức tiếp nhận',
            role: 'officer',
            personalCodeHash: await quickHash.make(PERSONAL_CODE),
            active: true,
          },
        ],
      }),
    ],
  };
};

export interface TestProvince {
  /** What the next question for totals is answered. */
  totals:
    ((from: number, to: number) => Result<ProvinceTotals, { code: 'province_unreachable' }>) | null;
}

export interface TestDesk {
  readonly desk: Desk;
  readonly ask: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<Answer<N>>;
  /** The answer, or a failed test. */
  readonly must: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  readonly setTime: (time: string) => void;
  readonly province: TestProvince;
  readonly line: Province;
  readonly drawn: RenderRequest[];
  readonly printed: { readonly printer: string; readonly title: string }[];
  /** Lets the renderer fail, as after a kill between acceptance and paper. */
  readonly breakRenderer: (broken: boolean) => void;
  readonly store: ReturnType<typeof createDeskStore>;
  /** The same folder again, as after a kill: nothing of the memory is left. */
  readonly restart: () => Promise<TestDesk>;
  readonly end: () => void;
}

const vault: Vault = {
  makeRecovery: () => Promise.resolve('THU-THU-THU'),
  confirmRecovery: (part) => Promise.resolve(part === 'THU'),
  keepForOfficer: () => Promise.resolve(),
  isUnprotected: () => true,
};

/** What a test may bring of its own. */
export interface TestDeskParts {
  /** A line to a real province; without one the line is down and enrolment is made up. */
  readonly province?: (ports: {
    readonly store: DeskStore;
    readonly surroundings: Surroundings;
  }) => Province;
  readonly secretHash?: SecretHash;
}

const open = async (
  folder: string,
  key: Uint8Array,
  start: string,
  parts: TestDeskParts,
): Promise<TestDesk> => {
  const opened = openDatabase({
    file: join(folder, 'desk.db'),
    key,
    mode: 'create',
    keyProven: true,
    backupFolder: join(folder, 'backup'),
  });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const sql = createSql(opened.value);
  const store = createDeskStore(opened.value, sql, sha256);
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const blobs = createBlobs({
    folder: join(folder, 'blobs'),
    sql,
    databaseKey: key,
    randomBytes: random,
  });

  let now = epochMsOf(instantOfLocal(start as LocalDateTime));
  let rendererBroken = false;
  const drawn: RenderRequest[] = [];
  const printed: { printer: string; title: string }[] = [];
  const province: TestProvince = { totals: null };

  const renderer: DocumentRenderer = {
    render: (request) => {
      if (rendererBroken) {
        return Promise.resolve(err({ code: 'render_failed', detail: 'broken by the test' }));
      }
      drawn.push(request);
      return Promise.resolve(ok(new TextEncoder().encode(`%PDF test ${JSON.stringify(request)}`)));
    },
  };
  const printers: Printers = {
    list: () => Promise.resolve([{ name: 'Quay1-A5', description: '', ready: true }]),
    print: (_pdf, { printer, title }) => {
      printed.push({ printer, title });
      return Promise.resolve(ok({ systemJob: `${printer}-${printed.length}` }));
    },
  };
  const line: Province = {
    enrol: async () => ok(await enrolAnswer()),
    totals: (from, to) =>
      Promise.resolve(province.totals?.(from, to) ?? err({ code: 'province_unreachable' })),
    sync: () =>
      Promise.resolve(
        province.totals === null
          ? err({ code: 'province_unreachable' })
          : ok({ sent: 0, received: 0 }),
      ),
    cancel: () => undefined,
    state: () => ({
      state: 'offline',
      since: instantOf(now),
      lastContact: null,
      code: null,
      running: false,
      done: 0,
      total: 0,
    }),
  };
  const surroundings: Surroundings = { now: () => (now += 7), randomBytes: random, sha256 };
  const real = parts.province?.({ store, surroundings }) ?? null;
  const desk = createDesk({
    store,
    blobs,
    surroundings,
    signer: ed25519,
    secretHash: parts.secretHash ?? quickHash,
    vault,
    province: real ?? line,
    renderer,
    printers,
    freeDisk: () => 41_000_000_000,
    emit: () => undefined,
    log: () => undefined,
    tryOutPin: PIN,
  });
  const ask = (name: EndpointName, input: unknown) => desk.invoke(name, input) as never;
  return {
    desk,
    ask,
    must: async (name, input) => {
      const answer = await desk.invoke(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value as never;
    },
    setTime: (time) => {
      now = epochMsOf(instantOfLocal(time as LocalDateTime));
    },
    province,
    line: real ?? line,
    drawn,
    printed,
    breakRenderer: (broken) => {
      rendererBroken = broken;
    },
    store,
    restart: async () => {
      store.close();
      return open(folder, key, '2026-11-23T09:30', parts);
    },
    end: () => {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Nothing but an empty folder and what the test brings. */
export const openTestDesk = (start: string, parts: TestDeskParts = {}): Promise<TestDesk> =>
  open(mkdtempSync(join(tmpdir(), 'qmc-desk-')), new Uint8Array(randomBytes(32)), start, parts);

/** Enrolled and signed in, on Monday 23 November 2026 at 09:12 unless said otherwise. */
export const startTestDesk = async (start = '2026-11-23T09:12'): Promise<TestDesk> => {
  const desk = await openTestDesk(start);
  await desk.must('desk.enrol', { url: 'http://127.0.0.1:1', code: 'THU', deskName: 'Quầy 1' });
  await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
  return desk;
};

export const signIn = (desk: TestDesk) =>
  desk.must('session.signIn', { officer: OFFICER, pin: PIN });

/** A birth registration that can be accepted as it is. */
export const birthForm = (over: Partial<IntakeForm> = {}): IntakeForm => ({
  ...emptyIntakeForm,
  procedureCode: '1.001193',
  submitter: {
    ...emptyParty,
    name: 'Nguyễn Thị Thử',
    birthDate: '5/2/1998',
    sex: 'female',
    idNumber: '079198000001',
    address: 'Ấp 3, xã Thử Nghiệm',
    phone: '0900 000 001',
  },
  papers: [
    {
      name: 'Tờ khai đăng ký khai sinh theo mẫu',
      ticked: true,
      originals: 1,
      certified: 0,
      photocopies: 0,
      unforeseen: false,
    },
    {
      name: 'Giấy chứng sinh',
      ticked: true,
      originals: 1,
      certified: 0,
      photocopies: 0,
      unforeseen: false,
    },
  ],
  ...over,
});
