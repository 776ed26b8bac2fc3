/** How a province is started: everything comes from the environment, nothing from a file. */
import { join, resolve } from 'node:path';
import { z } from '#shared/schema.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { RESERVE_BYTES } from '#server/blobs/file-store.ts';
import { defaultLimits, type Limits } from '#server/http/ports.ts';

export interface Settings {
  /** 0: any free port. */
  readonly port: number;
  /** Where a province on PostgreSQL listens; the embedded one listens on this machine only. */
  readonly host: string;
  /** Holds the province's key, and the embedded database. */
  readonly dataFolder: string;
  /** The archived files of the desks. */
  readonly blobFolder: string;
  /** Bytes of its disk that they leave free. */
  readonly blobReserveBytes: number;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly connections: number;
  readonly limits: Limits;
  readonly trustedProxies: readonly string[];
  /** Ends when its standard input ends. */
  readonly tied: boolean;
  readonly log: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

const whole = z.coerce.number().int();

const environment = z.object({
  QMC_PROVINCE_PORT: whole.min(0).max(65_535).default(0),
  QMC_PROVINCE_HOST: z.string().min(1).default('127.0.0.1'),
  QMC_PROVINCE_DATA: z.string().min(1),
  QMC_PROVINCE_BLOBS: z.string().min(1).optional(),
  QMC_PROVINCE_BLOB_RESERVE: whole.min(0).default(RESERVE_BYTES),
  DATABASE_URL: z.string().min(1).optional(),
  QMC_PROVINCE_CONNECTIONS: whole.min(1).max(200).default(10),
  QMC_PROVINCE_RATE_ADDRESS: whole.min(1).default(defaultLimits.perAddress),
  QMC_PROVINCE_RATE_DESK: whole.min(1).default(defaultLimits.perDesk),
  QMC_PROVINCE_KEY_DAYS: whole.min(1).max(36_500).default(defaultLimits.keyDays),
  QMC_PROVINCE_PROXIES: z.string().default(''),
  QMC_PROVINCE_TIED: z.enum(['0', '1']).default('0'),
  QMC_PROVINCE_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).optional(),
});

/** The refusal names the variable. */
export const readSettings = (
  env: Readonly<Record<string, string | undefined>>,
): Result<Settings, { readonly code: 'setting_invalid'; readonly name: string }> => {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    return err({ code: 'setting_invalid', name: String(parsed.error.issues[0]?.path[0] ?? '') });
  }
  const read = parsed.data;
  const databaseUrl = read.DATABASE_URL ?? null;
  return ok({
    port: read.QMC_PROVINCE_PORT,
    host: databaseUrl === null ? '127.0.0.1' : read.QMC_PROVINCE_HOST,
    dataFolder: resolve(read.QMC_PROVINCE_DATA),
    blobFolder: resolve(read.QMC_PROVINCE_BLOBS ?? join(read.QMC_PROVINCE_DATA, 'blobs')),
    blobReserveBytes: read.QMC_PROVINCE_BLOB_RESERVE,
    databaseUrl,
    connections: read.QMC_PROVINCE_CONNECTIONS,
    limits: {
      ...defaultLimits,
      perAddress: read.QMC_PROVINCE_RATE_ADDRESS,
      perDesk: read.QMC_PROVINCE_RATE_DESK,
      keyDays: read.QMC_PROVINCE_KEY_DAYS,
      // Whoever only asks always finds a connection.
      batches: {
        ...defaultLimits.batches,
        atOnce: Math.max(1, read.QMC_PROVINCE_CONNECTIONS - 2),
      },
    },
    trustedProxies: read.QMC_PROVINCE_PROXIES.split(',').filter((proxy) => proxy !== ''),
    tied: read.QMC_PROVINCE_TIED === '1',
    log: read.QMC_PROVINCE_LOG ?? (databaseUrl === null ? 'warn' : 'info'),
  });
};
