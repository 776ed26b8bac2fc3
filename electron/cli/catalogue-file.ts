/** Reads a catalogue of JSON lines from disk, plain or gzip, of any size, one line in memory at a time. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Edition } from '#shared/catalogue/import-record.ts';
import { lineSplitter } from '#shared/catalogue/line-splitter.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { catalogueReader, type CatalogueReport } from '#shared/catalogue/read-catalogue.ts';
import { err, ok, type Result } from '#shared/result.ts';

export interface CatalogueFile {
  readonly procedures: readonly Procedure[];
  readonly report: CatalogueReport;
}

export type CatalogueFileRefusal =
  | { readonly code: 'file_missing'; readonly path: string }
  /** A folder or a device, or not permitted. */
  | { readonly code: 'file_unreadable'; readonly path: string }
  /** A gzip file that ends too early or was changed. */
  | { readonly code: 'file_damaged'; readonly path: string };

/** A regular file and whether it is gzip, told by its first bytes, whatever it is called. */
const kindOf = async (path: string): Promise<'plain' | 'gzip' | 'not_a_file'> => {
  const file = await open(path, 'r');
  try {
    if (!(await file.stat()).isFile()) return 'not_a_file';
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b ? 'gzip' : 'plain';
  } finally {
    await file.close();
  }
};

const textOf = (path: string, kind: 'plain' | 'gzip'): Readable => {
  const file = createReadStream(path);
  if (kind === 'plain') return file.setEncoding('utf8');
  const text = createGunzip();
  file.on('error', (error) => text.destroy(error));
  return file.pipe(text).setEncoding('utf8');
};

const refusalOf = (path: string, error: unknown): CatalogueFileRefusal => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'file_missing', path };
  if (code.startsWith('Z_')) return { code: 'file_damaged', path };
  if (/^E[A-Z]+$/u.test(code)) return { code: 'file_unreadable', path };
  throw error;
};

export const readCatalogueFile = async (
  path: string,
  edition: Edition,
): Promise<Result<CatalogueFile, CatalogueFileRefusal>> => {
  const reader = catalogueReader(edition);
  const splitter = lineSplitter();
  const procedures: Procedure[] = [];
  const take = (lines: ReturnType<typeof splitter.push>): void => {
    for (const line of lines) {
      const procedure = reader.take(line);
      if (procedure !== null) procedures.push(procedure);
    }
  };
  try {
    const kind = await kindOf(path);
    if (kind === 'not_a_file') return err({ code: 'file_unreadable', path });
    for await (const piece of textOf(path, kind)) take(splitter.push(String(piece)));
  } catch (error) {
    return err(refusalOf(path, error));
  }
  take(splitter.end());
  return ok({ procedures, report: reader.report() });
};
