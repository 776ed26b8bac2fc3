/** A desk on a data folder as the program opens it: key slots, lock and door are real; only the enrolment is made up. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk, type OpenDesk, type ShellPorts } from '#electron/assembly/open-desk.ts';
import type { Province } from '#electron/desk/line/province.ts';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import type { Answer, EndpointName, InputOf, OutputOf } from '#shared/contract/contract.ts';
import { ok } from '#shared/result.ts';
import { randomBytes } from 'node:crypto';
import { enrolAnswer, OFFICER, PERSONAL_CODE } from './made-up-office.ts';
import { officerMau, officersList } from './officers-published.ts';

export interface FolderDesk {
  readonly open: OpenDesk;
  readonly ask: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<Answer<N>>;
  readonly must: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Its path. */
  readonly keyFile: string;
  readonly slots: () => readonly string[];
  readonly logged: readonly string[];
  /** Closed in order, and opened again, perhaps in another shell. */
  readonly reopen: (changes?: Partial<ShellPorts>) => Promise<FolderDesk>;
  readonly end: () => Promise<void>;
}

const pinCost = { memoryKiB: 1024, passes: 1 };
const secretHash = createSecretHash((length) => randomBytes(length), pinCost);

/** The province's answer of a real office: no try-out, and a personal code that argon2id knows. */
export const realEnrolment =
  (
    over: { readonly tryOut?: boolean } = {},
    role: 'officer' | 'head' = 'officer',
  ): Province['enrol'] =>
  async (_url, { deskName }) => {
    const answer = await enrolAnswer();
    const personalCodeHash = await secretHash.make(PERSONAL_CODE);
    const others = answer.publications.filter(({ kind }) => kind !== 'officers');
    const officers = { ...officersList(1, [await officerMau({ personalCodeHash, role })]), n: 5 };
    return ok({ ...answer, tryOut: false, ...over, deskName, publications: [...others, officers] });
  };

/** In a folder that is there or is made. */
export const openFolderDeskIn = (folder: string, shell: Partial<ShellPorts>): FolderDesk => {
  const logged: string[] = [];
  const keyFile = join(folder, 'keys.json');
  const open = openDesk(folder, {
    now: Date.now,
    renderer: null,
    printers: null,
    emit: () => undefined,
    log: (message) => logged.push(message),
    tryOutPin: null,
    provinceUrl: null,
    pinCost,
    enrol: realEnrolment(),
    keyring: null,
    backups: null,
    ...shell,
  });
  return {
    open,
    logged,
    ask: (name, input) => open.router.invoke(name, input) as never,
    must: async (name, input) => {
      const answer = await open.router.invoke(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value as never;
    },
    keyFile,
    slots: () => {
      const file = JSON.parse(readFileSync(keyFile, 'utf8')) as {
        readonly slots: readonly { readonly kind: string }[];
      };
      return file.slots.map(({ kind }) => kind);
    },
    reopen: async (changes = {}) => {
      await open.close();
      return openFolderDeskIn(folder, { ...shell, ...changes });
    },
    end: async () => {
      await open.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export const openFolderDesk = (shell: Partial<ShellPorts> = {}): FolderDesk =>
  openFolderDeskIn(mkdtempSync(join(tmpdir(), 'qmc-folder-')), shell);

export const ENROL = {
  url: 'https://tinh.example.invalid',
  code: '7K2M-9QXA-RT4D-0WHE',
  deskName: 'Quầy 1',
} as const;

export const lastGroup = (recoveryKey: string): string => recoveryKey.split('-').at(-1) ?? '';

/** Enrolled, recovery key confirmed, a PIN set: from here on the key lies open no more. */
export const protect = async (desk: FolderDesk, pin: string): Promise<string> => {
  const { recoveryKey } = await desk.must('desk.enrol', ENROL);
  await desk.must('desk.confirmRecovery', { part: lastGroup(recoveryKey) });
  await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin });
  return recoveryKey;
};
