// Where every npm script begins: needs nothing but Node 20 and npm, ends under the project's own Node 24.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages, projectNode } from './setup/packages.mjs';
import { CannotHave } from './setup/progress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [command = '', ...args] = process.argv.slice(2);
const script =
  command === 'cli'
    ? join(root, 'electron', 'cli', 'index.ts')
    : join(root, 'build', 'commands', `${command}.ts`);

try {
  if (!/^[a-z0-9-]+$/.test(command) || !existsSync(script)) {
    throw new CannotHave(`Không có lệnh “${command}”.`, `There is no command "${command}".`);
  }
  await ensurePackages(root);
  process.exitCode = await runUnderProjectNode();
} catch (error) {
  if (!(error instanceof CannotHave)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code of the command */
function runUnderProjectNode() {
  const path = [join(root, 'node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const child = spawn(projectNode(root), [script, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // The terminal sends an interrupt to the child too: wait for its end instead of leaving it behind.
  process.on('SIGINT', () => {});
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
