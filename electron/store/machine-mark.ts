/** What tells this machine from others: the mark that its system got when it was installed, digested. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './digest.ts';

const LINUX_FILE = '/etc/machine-id';
const WINDOWS_KEY = String.raw`HKLM\SOFTWARE\Microsoft\Cryptography`;
const WINDOWS_NAME = 'MachineGuid';
const PATIENCE_MS = 3_000;

/** `    MachineGuid    REG_SZ    0f2c…` */
export const guidIn = (answer: string): string | null =>
  /MachineGuid\s+REG_SZ\s+(\S+)/.exec(answer)?.[1] ?? null;

const askWindows = (): string | null => {
  const reg = join(process.env['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'reg.exe');
  const answer = execFileSync(reg, ['query', WINDOWS_KEY, '/v', WINDOWS_NAME], {
    encoding: 'utf8',
    timeout: PATIENCE_MS,
    windowsHide: true,
  });
  return guidIn(answer);
};

const readLinux = (): string | null => readFileSync(LINUX_FILE, 'utf8').trim() || null;

/** The digest shows nobody the system's own mark. Hex; null where the system has none or does not tell. */
export const markOf = (id: string | null): string | null =>
  id === null
    ? null
    : Buffer.from(sha256(Buffer.from(`quay-mot-cua machine 1\n${id}`, 'utf8'))).toString('hex');

export const machineMark = (): string | null => {
  try {
    return markOf(process.platform === 'win32' ? askWindows() : readLinux());
  } catch {
    // No mark, no check: a desk that cannot ask must still open in the morning.
    return null;
  }
};
