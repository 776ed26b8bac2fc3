/** A whole desk for tests: real SQLite in a folder of its own; clock, province, renderer and printer are given. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from '#electron/assembly/timer.ts';
import { createDesk, type Desk } from '#electron/desk/desk.ts';
import { lookAround } from '#electron/desk/access/machine.ts';
import { nowOf, type DeskPorts } from '#electron/desk/context.ts';
import type {
  Blobs,
  DocumentRenderer,
  Printers,
  RenderRequest,
} from '#electron/desk/papers/paper-ports.ts';
import type { DeskStore, SecretHash, Surroundings } from '#electron/desk/ports.ts';
import type { Neighbours } from '#electron/desk/line/neighbour-ports.ts';
import type { Backups } from '#electron/desk/recovery/backup-ports.ts';
import type { Province, ProvinceTotals } from '#electron/desk/line/province.ts';
import type { Vault } from '#electron/desk/access/vault.ts';
import { createBlobs } from '#electron/store/blobs.ts';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import { openDatabase } from '#electron/store/open.ts';
import { paperCopies } from '#electron/store/paper-copies.ts';
import { createSql } from '#electron/store/sql.ts';
import { createEnvelopes } from '#electron/sync/envelope/envelopes.ts';
import { createPaperSigner } from '#electron/signing/paper-signer.ts';
import { reckoning } from '#electron/signing/signing-task.ts';
import { exportFolder } from '#electron/sync/exported-file.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import {
  epochMsOf,
  instantOf,
  instantOfLocal,
  localTimeOf,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import type { Answer, EndpointName, InputOf, OutputOf } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { enrolAnswer, OFFICER, PERSONAL_CODE, PIN, quickHash } from './made-up-office.ts';
import { printerNamed } from './made-up-printers.ts';
import { createMadeUpVault } from './made-up-vault.ts';

export { birthForm, OFFICER, PERSONAL_CODE, PIN } from './made-up-office.ts';

export interface TestProvince {
  /** What the next question for totals is answered. */
  totals:
    | ((
        from: number,
        to: number,
        epoch?: number,
      ) => Result<ProvinceTotals, { code: 'province_unreachable' }>)
    | null;
  /** How the next question for a slot is answered. */
  borrowSlot: Province['borrowSlot'];
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
  readonly printed: {
    readonly printer: string;
    readonly title: string;
    readonly mark?: string;
  }[];
  readonly emitted: string[];
  readonly logged: string[];
  /** Lets the renderer fail, as after a kill between acceptance and paper. */
  readonly breakRenderer: (broken: boolean) => void;
  readonly store: ReturnType<typeof createDeskStore>;
  readonly blobs: Blobs;
  readonly folder: string;
  /** The same folder again, as after a kill: nothing of the memory is left. */
  readonly restart: (on?: { readonly machine: string }) => Promise<TestDesk>;
  /** The data as it is now in another folder, on another machine; this one goes on. */
  readonly copiedTo: (machine: string) => Promise<TestDesk>;
  readonly end: () => void;
}

/** What a test may bring of its own. */
export interface TestDeskParts {
  /** A line to a real province; without one the line is down and enrolment is made up. */
  readonly province?: (ports: {
    readonly store: DeskStore;
    readonly surroundings: Surroundings;
    readonly blobs: Blobs;
  }) => Province;
  /** The desks next door; without them there are none. */
  readonly neighbours?: (ports: {
    readonly store: DeskStore;
    readonly surroundings: Surroundings;
    readonly blobs: Blobs;
    readonly folder: string;
    readonly changed: () => void;
    readonly log: (message: string) => void;
  }) => Neighbours;
  /** Another desk of the made-up office. */
  readonly enrolledAs?: { readonly desk: string; readonly slot: number };
  readonly secretHash?: SecretHash;
  /** In place of what the harness has, or around it. */
  readonly renderer?: (usual: DocumentRenderer) => DocumentRenderer;
  readonly printers?: (usual: Printers) => Printers;
  readonly blobs?: (usual: Blobs) => Blobs;
  readonly papersFolder?: string;
  readonly after?: DeskPorts['after'];
  readonly vault?: Vault;
  /** Without them the desk is never copied. */
  readonly backups?: (ports: { readonly store: DeskStore }) => Backups;
  /** Another one for a folder that was carried away. */
  readonly machine?: string;
}

/** Between an end and the next beginning. */
const A_WHILE_MS = 60_000;

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
  const printed: { printer: string; title: string; mark?: string }[] = [];
  const emitted: string[] = [];
  const logged: string[] = [];
  const province: TestProvince = {
    totals: null,
    borrowSlot: () => Promise.resolve(err({ code: 'province_unreachable' })),
  };

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
    list: () => Promise.resolve([printerNamed('Quay1-A5')]),
    print: (_pdf, { printer, title, mark }) => {
      printed.push({ printer, title, ...(mark === undefined ? {} : { mark }) });
      return Promise.resolve(ok({ systemJob: `${printer}-${printed.length}` }));
    },
    withdraw: () => Promise.resolve(true),
  };
  const line: Province = {
    enrol: async () => ok({ ...(await enrolAnswer()), ...parts.enrolledAs }),
    totals: (from, to, epoch) =>
      Promise.resolve(province.totals?.(from, to, epoch) ?? err({ code: 'province_unreachable' })),
    fetchFile: () => Promise.resolve(err({ code: 'province_unreachable' })),
    presence: () => Promise.resolve(err({ code: 'province_unreachable' })),
    borrowSlot: (day, slots, unusable) => province.borrowSlot(day, slots, unusable),
    sync: () =>
      Promise.resolve(
        province.totals === null
          ? err({ code: 'province_unreachable' })
          : ok({ sent: 0, received: 0 }),
      ),
    cancel: () => undefined,
    release: () => undefined,
    state: () => ({
      state: 'offline',
      since: instantOf(now),
      lastContact: null,
      code: null,
      running: false,
      done: 0,
      total: 0,
      files: null,
      filesStoppedUntil: null,
    }),
    close: () => Promise.resolve(),
  };
  const surroundings: Surroundings = { now: () => (now += 7), randomBytes: random, sha256 };
  const machine = parts.machine ?? 'may-thu';
  lookAround({ store, machine });
  const real = parts.province?.({ store, surroundings, blobs }) ?? null;
  const neighbours =
    parts.neighbours?.({
      store,
      surroundings,
      blobs,
      folder: join(folder, 'neighbours'),
      changed: () => desk.neighbourChanged(),
      log: (message) => logged.push(message),
    }) ?? null;
  const desk = createDesk({
    store,
    blobs: parts.blobs?.(blobs) ?? blobs,
    surroundings,
    signer: ed25519,
    paperCopies,
    envelopes: createEnvelopes({
      store,
      blobs: parts.blobs?.(blobs) ?? blobs,
      signer: ed25519,
      log: (message) => logged.push(message),
      now: () => nowOf({ store, surroundings }),
    }),
    exportFolder,
    papersFolder: parts.papersFolder ?? null,
    paperSigner: createPaperSigner(reckoning),
    neighbours,
    secretHash: parts.secretHash ?? quickHash,
    vault: parts.vault ?? createMadeUpVault(),
    province: real ?? line,
    renderer: parts.renderer?.(renderer) ?? renderer,
    printers: parts.printers?.(printers) ?? printers,
    after: parts.after ?? after,
    ...(parts.backups === undefined ? {} : { backups: parts.backups({ store }) }),
    machine,
    freeDisk: () => 41_000_000_000,
    emit: (event) => emitted.push(event),
    log: (message) => logged.push(message),
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
    emitted,
    logged,
    breakRenderer: (broken) => {
      rendererBroken = broken;
    },
    store,
    blobs,
    folder,
    restart: async (on) => {
      desk.stop();
      await neighbours?.close();
      store.close();
      const later = localTimeOf(instantOf(now + A_WHILE_MS));
      return open(folder, key, later, { ...parts, ...on });
    },
    copiedTo: (elsewhere) => {
      const other = mkdtempSync(join(tmpdir(), 'qmc-desk-'));
      opened.value.prepare('VACUUM INTO ?').run(join(other, 'desk.db'));
      return open(other, key, localTimeOf(instantOf(now)), { ...parts, machine: elsewhere });
    },
    end: () => {
      desk.stop();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** What a desk shall be opened at whose province goes by this machine's clock. */
export const presentTime = (): string => localTimeOf(instantOf(Date.now()));

/** Nothing but an empty folder and what the test brings. */
export const openTestDesk = (start: string, parts: TestDeskParts = {}): Promise<TestDesk> =>
  open(mkdtempSync(join(tmpdir(), 'qmc-desk-')), new Uint8Array(randomBytes(32)), start, parts);

/** Enrolled and signed in, on Monday 23 November 2026 at 09:12 unless said otherwise. */
export const startTestDesk = async (
  start = '2026-11-23T09:12',
  parts: TestDeskParts = {},
): Promise<TestDesk> => {
  const desk = await openTestDesk(start, parts);
  await desk.must('desk.enrol', { url: 'http://127.0.0.1:1', code: 'THU', deskName: 'Quầy 1' });
  await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
  return desk;
};

export const signIn = (desk: TestDesk) =>
  desk.must('session.signIn', { officer: OFFICER, pin: PIN });
