/** A PostgreSQL server of our own for a test: a folder, a socket in it, no port; as user postgres where we are root. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = '/usr/lib/postgresql';
const START_MS = 30_000;

/** Null where Debian's PostgreSQL 15 or newer is not installed. */
export const postgresBinaries = (): string | null => {
  if (!existsSync(ROOT)) return null;
  const newest = readdirSync(ROOT)
    .filter((version) => Number(version) >= 15)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(ROOT, version, 'bin'))
    .find((bin) => existsSync(join(bin, 'initdb')));
  return newest ?? null;
};

export interface PostgresServer {
  /** Of a fresh database. */
  readonly newDatabase: () => string;
  /** What lies in it is looked through after every kill: a long run drops what it has done with. */
  readonly drop: (url: string) => void;
  /** Another database with all that is in this one now; nobody may be connected to it. */
  readonly copyOf: (url: string) => string;
  /** All that is in it, as SQL. */
  readonly dump: (url: string) => string;
  /** As a power cut would, but for the disk's own cache. */
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

const account = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

export const startPostgres = async (bin: string): Promise<PostgresServer> => {
  const who = account();
  const folder = mkdtempSync(join(tmpdir(), 'qmc-postgres-'));
  if (who.uid !== undefined && who.gid !== undefined) chownSync(folder, who.uid, who.gid);
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]): string =>
    execFileSync(join(bin, program), args, {
      ...who,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'qmc', '-E', 'UTF8', '--locale=C', '--no-sync']);

  let server: ChildProcess | null = null;
  const isReady = (): boolean => {
    try {
      run('pg_isready', ['-q', '-h', folder, '-U', 'qmc']);
      return true;
    } catch {
      return false;
    }
  };
  const spawnServer = (): ChildProcess =>
    spawn(
      join(bin, 'postgres'),
      ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-c', 'max_connections=60'],
      { ...who, cwd: folder, stdio: 'ignore' },
    );
  const start = async (): Promise<void> => {
    server = spawnServer();
    const until = Date.now() + START_MS;
    while (!isReady()) {
      if (Date.now() > until) throw new Error('PostgreSQL did not start');
      await new Promise((resolve) => setTimeout(resolve, 100));
      // Children of a server that was killed may hold its memory for a moment longer.
      if (server.exitCode !== null) server = spawnServer();
    }
  };
  const end = (signal: 'SIGKILL' | 'SIGINT'): Promise<void> => {
    const running = server;
    server = null;
    if (running === null) return Promise.resolve();
    return new Promise((resolve) => {
      running.once('close', () => resolve());
      running.kill(signal);
    });
  };
  await start();

  let databases = 0;
  const create = (...from: readonly string[]): string => {
    databases += 1;
    const name = `province_${databases}`;
    run('createdb', ['-h', folder, '-U', 'qmc', ...from, name]);
    return `postgresql://qmc@localhost/${name}?host=${encodeURIComponent(folder)}`;
  };
  return {
    newDatabase: () => create(),
    drop: (url) => {
      run('dropdb', ['-h', folder, '-U', 'qmc', '--force', new URL(url).pathname.slice(1)]);
    },
    copyOf: (url) => create('-T', new URL(url).pathname.slice(1)),
    dump: (url) =>
      run('pg_dump', ['-h', folder, '-U', 'qmc', new URL(url).pathname.slice(1)])
        // A word of each dump's own.
        .replaceAll(/^\\(un)?restrict .*$/gm, ''),
    kill: () => end('SIGKILL'),
    start,
    remove: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
