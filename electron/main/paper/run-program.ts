/** Runs a program of the system with plain English answers; never through a shell. */
import { execFile } from 'node:child_process';

export interface ProgramAnswer {
  /** Null when the program could not be started or was stopped after `TIMEOUT_MS`. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type RunProgram = (
  program: string,
  args: readonly string[],
  input?: Uint8Array,
) => Promise<ProgramAnswer>;

const TIMEOUT_MS = 20_000;

export const runProgram: RunProgram = (program, args, input) =>
  new Promise((resolve) => {
    const child = execFile(
      program,
      [...args],
      { timeout: TIMEOUT_MS, env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: 'C' } },
      (fault, stdout, stderr) => {
        const code = fault === null ? 0 : typeof fault.code === 'number' ? fault.code : null;
        resolve({ code, stdout, stderr: stderr === '' && fault !== null ? fault.message : stderr });
      },
    );
    // A program that ends without reading says why in its answer; the broken pipe adds nothing.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
