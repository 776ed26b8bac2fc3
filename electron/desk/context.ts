/** What every use case is given: the ports, the person at the desk, and today's data. */
import {
  epochMsOf,
  instantOf,
  localDayOf,
  type Instant,
  type LocalDate,
} from '#shared/calendar/local-time.ts';
import type { DeskEventName, DeskEvents } from '#shared/contract/bridge.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { DisplayView } from '#shared/contract/outputs.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Backups } from './recovery/backup-ports.ts';
import type { Envelopes } from './line/envelope-ports.ts';
import type { ExportFolder } from './exports/export-ports.ts';
import type { Neighbours } from './line/neighbour-ports.ts';
import type { Packs } from './recovery/pack-ports.ts';
import type { PaperForms } from './papers/paper-forms.ts';
import type { Blobs, DocumentRenderer, PaperCopies, Printers } from './papers/paper-ports.ts';
import type {
  DeskIdentity,
  DeskStore,
  Officer,
  SecretHash,
  Signer,
  Surroundings,
} from './ports.ts';
import type { Province } from './line/province.ts';
import type { Recovery } from './recovery/recovery.ts';
import type { ScannerFolder } from './intake/scanner-ports.ts';
import type { Published } from './catalogue/published.ts';
import type { PaperSigner } from './signatures/signing-ports.ts';
import type { Vault } from './access/vault.ts';

export interface DeskPorts {
  readonly store: DeskStore;
  readonly blobs: Blobs;
  readonly surroundings: Surroundings;
  readonly signer: Signer;
  readonly secretHash: SecretHash;
  readonly vault: Vault;
  readonly province: Province;
  /** Absent in the command-line tool: papers are then drawn at the desk's next start. */
  readonly renderer: DocumentRenderer | null;
  readonly printers: Printers | null;
  /** Null where nobody waits for copies. */
  readonly backups?: Backups | null | undefined;
  /** The way back to an earlier copy; null where there is none. */
  readonly recovery?: Recovery | null;
  /** Null where nothing is kept at the province beside the journal. */
  readonly packs?: Packs | null | undefined;
  /** Null where nothing is handed over by hand. */
  readonly envelopes?: Envelopes | null | undefined;
  /** Where papers go as files when nobody has said where; absent where the system names no such place. */
  readonly papersFolder?: string | null;
  /** Null where no file is handed out. */
  readonly exportFolder?: ExportFolder | null | undefined;
  /** Null where no paper is signed digitally. */
  readonly paperSigner?: PaperSigner | null | undefined;
  /** Null where no other desk is spoken to. */
  readonly neighbours?: Neighbours | null | undefined;
  /** Null where receipts bear no copy of their dossiers. */
  readonly paperCopies?: PaperCopies | null;
  /** Null where no scanner's folder is looked into. */
  readonly scanner?: ScannerFolder | null;
  /** The system's dialog for a folder; absent without a window. Null when nothing was chosen. */
  readonly chooseFolder?: () => Promise<string | null>;
  /** The displays of this machine; absent without a window. */
  readonly displays?: () => Promise<readonly DisplayView[]>;
  /** Calls back once after `ms`; gives a way to call it off. */
  readonly after: (ms: number, work: () => void) => () => void;
  /** Tells this machine from others; null where the system does not. */
  readonly machine: string | null;
  /** Bytes free on the disk of the data folder, or null when the system does not say. */
  readonly freeDisk: () => number | null;
  readonly emit: <E extends DeskEventName>(event: E, value: DeskEvents[E]) => void;
  /** Technical log without personal data. */
  readonly log: (message: string, detail?: unknown) => void;
  /** The demo officer's PIN, shown on the try-out desk's first screen. */
  readonly tryOutPin: string | null;
}

export interface OpenSession {
  readonly officer: Officer;
  readonly since: Instant;
  readonly locked: boolean;
}

export interface DeskContext extends DeskPorts {
  readonly published: Published;
  readonly forms: PaperForms;
  readonly session: {
    readonly current: () => OpenSession | null;
    readonly replace: (session: OpenSession | null) => void;
  };
}

export const refuse = (
  code: string,
  more: Omit<Refusal, 'code'> = {},
): { readonly ok: false; readonly error: Refusal } => err({ code, ...more });

/** What the PC's clock claims now. */
export const claimOf = ({ surroundings }: Pick<DeskContext, 'surroundings'>): Instant =>
  instantOf(Math.floor(surroundings.now()));

/** The desk's time: the claim, set right by the last correction. Entries are dated with it, order never comes from it. */
export const nowOf = (context: Pick<DeskContext, 'surroundings' | 'store'>): Instant =>
  instantOf(epochMsOf(claimOf(context)) + context.store.read.clockOffset());

/** The day in Vietnam by the desk's time. */
export const todayOf = (context: Pick<DeskContext, 'surroundings' | 'store'>): LocalDate =>
  localDayOf(nowOf(context));

export const officerOf = (context: DeskContext): Result<Officer, Refusal> => {
  const session = context.session.current();
  return session === null || session.locked ? refuse('not_signed_in') : ok(session.officer);
};

export const identityOf = (context: DeskContext): Result<DeskIdentity, Refusal> => {
  const identity = context.store.read.identity();
  return identity === null ? refuse('not_enrolled') : ok(identity);
};
