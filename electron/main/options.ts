/** What may be said on the command line and in the environment when the desk is started. */
import { isAbsolute, resolve } from 'node:path';
import { parseLocalDateTime, instantOfLocal, epochMsOf } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import type { TryOut } from './worker-messages.ts';

export interface StartOptions {
  /** Where the desk keeps everything; null for the system's usual place. */
  readonly dataFolder: string | null;
  readonly clockOffsetMs: number;
  readonly tryOut: TryOut | null;
}

const tryOut = z.object({
  url: z.url(),
  code: z.string().nullable(),
  deskName: z.string().default('Quầy 1'),
  officer: z.string(),
  personalCode: z.string(),
});

const valueOf = (args: readonly string[], name: string): string | null => {
  const prefix = `--${name}=`;
  const joined = args.find((arg) => arg.startsWith(prefix));
  if (joined !== undefined) return joined.slice(prefix.length);
  const index = args.indexOf(`--${name}`);
  return index < 0 ? null : (args[index + 1] ?? null);
};

/**
 * `--data DIR`; `--clock 2026-11-23T15:10` (Vietnamese time, refused when packaged) lets a test live on another
 * day; `QMC_TRY_OUT` (JSON) carries what a try-out desk needs to enrol by itself, refused when packaged.
 */
export const readOptions = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  packaged: boolean,
  nowMs: number,
): StartOptions => {
  const folder = valueOf(args, 'data');
  const dataFolder = folder === null || isAbsolute(folder) ? folder : resolve(folder);
  if (packaged) return { dataFolder, clockOffsetMs: 0, tryOut: null };
  const clock = parseLocalDateTime(valueOf(args, 'clock') ?? '');
  const clockOffsetMs = clock.ok ? epochMsOf(instantOfLocal(clock.value)) - nowMs : 0;
  const given = env['QMC_TRY_OUT'];
  return {
    dataFolder,
    clockOffsetMs,
    tryOut: given === undefined ? null : tryOut.parse(JSON.parse(given)),
  };
};
