import { type ChildProcess, spawn } from 'node:child_process';
import { openUnprotected } from '#electron/store/keys/key-slots.ts';
import { identityOf } from '#electron/store/local/identity.ts';
import { createSql } from '#electron/store/sql.ts';
import { lookAt, openReader } from '#electron/store/reader.ts';
import { projectRoot } from '../setup/places.ts';
import type { Runtime } from '../setup/runtime.ts';

/** What a try-out desk needs to enrol by itself and to find its province; the shell reads it from QMC_TRY_OUT. */
export interface TryOut {
  readonly url: string;
  /** Null when the desk is enrolled. */
  readonly code: string | null;
  /** “Quầy 1” where nobody says another. */
  readonly deskName?: string;
  readonly officer: string;
  readonly personalCode: string;
}

/** Whether the desk in this folder has a province already. A folder that cannot be read says no. */
export function isEnrolled(folder: string): boolean {
  const seen = lookAt(folder);
  if (!seen.ok || seen.value.keys === null) return false;
  const key = openUnprotected(seen.value.keys);
  if (!key.ok) return false;
  const connection = openReader(seen.value, key.value);
  if (!connection.ok) return false;
  const identity = identityOf(createSql(connection.value));
  connection.value.close();
  return identity !== null;
}

export interface DeskOptions {
  readonly data: string;
  readonly tryOut: TryOut;
  readonly args: readonly string[];
}

/** Opens the window of the desk. */
export function startDesk(runtime: Runtime, { data, tryOut, args }: DeskOptions): ChildProcess {
  return spawn(runtime.electronPath, [...runtime.switches, projectRoot, '--data', data, ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...runtime.env, QMC_TRY_OUT: JSON.stringify(tryOut) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
