import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { CannotHave, step } from './progress.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/**
 * The Node 24 that the project brings along as a package.
 *
 * @param {string} root folder of package.json
 */
export function projectNode(root) {
  const windows = process.platform === 'win32';
  return join(root, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node');
}

/**
 * Installs the packages of package-lock.json when node_modules is missing or differs from it.
 *
 * @param {string} root folder of package.json
 */
export async function ensurePackages(root) {
  if (packagesInStep(root)) return;
  await withLock(`packages:${root}`, async () => {
    if (packagesInStep(root)) return;
    await step(
      'Cài các gói (npm ci), chừng nửa phút',
      'installing packages (npm ci), about half a minute',
      () => npmCi(root),
    );
    assertProjectNode(root);
  });
}

/**
 * Whether every package of the lock file is installed in its exact version.
 *
 * @param {string} root
 */
function packagesInStep(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed) || !existsSync(projectNode(root))) return false;
  const present = readLock(installed).packages;
  return Object.entries(readLock(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) => {
      if (path === '' || wanted.link) return true;
      const have = present[path];
      if (!have) return wanted.optional === true || wanted.devOptional === true;
      return have.version === wanted.version && have.integrity === wanted.integrity;
    },
  );
}

/**
 * @param {string} path
 * @returns {LockFile}
 */
function readLock(path) {
  const file = /** @type {LockFile} */ (JSON.parse(readFileSync(path, 'utf8')));
  return file;
}

/** @param {string} root */
async function npmCi(root) {
  const options = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env['npm_execpath'];
  const [command, args] = npm?.endsWith('.js')
    ? [process.execPath, [npm, ...options]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', options];
  /** @type {number | null} */
  const code = await new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    throw new CannotHave(
      'Không cài được các gói: hãy kiểm tra kết nối tới kho gói npm và chỗ trống trên đĩa, rồi chạy lại.',
      'npm ci failed: check the connection to the package registry and the free disk space, then run again.',
    );
  }
}

/** @param {string} root */
function assertProjectNode(root) {
  const probe = spawnSync(projectNode(root), ['-p', 'process.versions.napi'], { encoding: 'utf8' });
  if (probe.status === 0 && Number(probe.stdout) >= 10) return;
  throw new CannotHave(
    'Chưa có Node 24 trong node_modules: npm phải được phép chạy bước cài của gói “node” (không dùng ignore-scripts), rồi chạy lại.',
    'Node 24 is missing from node_modules: npm must be allowed to run the install step of the package "node".',
  );
}
