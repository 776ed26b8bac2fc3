import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './progress.mjs';

/**
 * Runs `work` while no other process on this machine holds the lock of the same name.
 * The lock is a local socket name, which the system frees however its holder ends: no lock is ever left behind.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const release = await acquire(name);
  try {
    return await work();
  } finally {
    await release();
  }
}

/** @param {string} name */
async function acquire(name) {
  for (let told = false; ; told = true) {
    const release = await takeLock(name);
    if (release) return release;
    if (!told) {
      say(
        '→ Chờ một lệnh khác đang chuẩn bị xong',
        'waiting for another command that is setting up',
      );
    }
    await wait(250);
  }
}

/**
 * Takes the lock if it is free; it is held until the returned function is called or this process ends.
 *
 * @param {string} name
 * @returns {Promise<(() => Promise<void>) | null>} null while another process holds it
 */
export function takeLock(name) {
  const id = `qmc-${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${id}` : `\0${id}`;
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(address, () => {
      server.unref();
      resolve(() => new Promise((closed) => server.close(() => closed())));
    });
  });
}
