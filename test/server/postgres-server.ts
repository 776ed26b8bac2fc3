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
  /** A second server that holds whatever this one has confirmed, from now on, before it is confirmed. */
  readonly standby: () => Promise<Standby>;
  readonly remove: () => Promise<void>;
}

export interface Standby {
  /** Takes over from a server that is gone; the way to the database that was at `url` there. */
  readonly promote: (url: string) => Promise<string>;
}

const account = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
};

interface Running {
  readonly start: () => Promise<void>;
  readonly end: (signal: 'SIGKILL' | 'SIGINT') => Promise<void>;
}

type Run = (program: string, args: readonly string[]) => string;

/** A server on a data folder, with its socket in another. */
const serverOn = (run: Run, bin: string, data: string, socket: string): Running => {
  let server: ChildProcess | null = null;
  const isReady = (): boolean => {
    try {
      run('pg_isready', ['-q', '-h', socket, '-U', 'qmc']);
      return true;
    } catch {
      return false;
    }
  };
  const settings = ['listen_addresses=', 'max_connections=60'].flatMap((one) => ['-c', one]);
  const spawnServer = (): ChildProcess =>
    spawn(join(bin, 'postgres'), ['-D', data, '-k', socket, ...settings], {
      ...account(),
      cwd: socket,
      stdio: 'ignore',
    });
  return {
    start: async () => {
      server = spawnServer();
      const until = Date.now() + START_MS;
      while (!isReady()) {
        if (Date.now() > until) throw new Error('PostgreSQL did not start');
        await new Promise((resolve) => setTimeout(resolve, 100));
        // Children of a server that was killed may hold its memory for a moment longer.
        if (server.exitCode !== null) server = spawnServer();
      }
    },
    end: (signal) => {
      const running = server;
      server = null;
      if (running === null) return Promise.resolve();
      return new Promise((resolve) => {
        running.once('close', () => resolve());
        running.kill(signal);
      });
    },
  };
};

const NAME_OF_STANDBY = 'standby';

const databaseAt = (socket: string, name: string): string =>
  `postgresql://qmc@localhost/${name}?host=${encodeURIComponent(socket)}`;

const nameOf = (url: string): string => new URL(url).pathname.slice(1);

const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-postgres-'));
  const { uid, gid } = account();
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
  return folder;
};

export const startPostgres = async (bin: string): Promise<PostgresServer> => {
  const who = account();
  const folder = ownFolder();
  const data = join(folder, 'data');
  const run: Run = (program, args) =>
    execFileSync(join(bin, program), args, {
      ...who,
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run('initdb', ['-D', data, '-A', 'trust', '-U', 'qmc', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const { start, end } = serverOn(run, bin, data, folder);
  await start();
  const opened: { readonly folder: string; readonly server: Running }[] = [
    { folder, server: { start, end } },
  ];

  const tell = (sql: string): string =>
    run('psql', ['-h', folder, '-U', 'qmc', '-At', '-c', sql, 'postgres']).trim();

  /** What is confirmed from here on is on the other server's disk as well. */
  const standby = async (): Promise<Standby> => {
    const socket = ownFolder();
    const copy = join(socket, 'data');
    const from = `application_name=${NAME_OF_STANDBY} user=qmc host=${folder}`;
    const words = ['-h', folder, '-U', 'qmc', '-D', copy, '-X', 'stream', '-R', '-c', 'fast'];
    run('pg_basebackup', [...words, '-d', from]);
    const server = serverOn(run, bin, copy, socket);
    await server.start();
    opened.push({ folder: socket, server });
    tell(`alter system set synchronous_standby_names = '${NAME_OF_STANDBY}'`);
    tell('select pg_reload_conf()');
    const until = Date.now() + START_MS;
    while (tell('select sync_state from pg_stat_replication') !== 'sync') {
      if (Date.now() > until) throw new Error('the standby does not follow');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return {
      promote: async (url) => {
        run('pg_ctl', ['promote', '-D', copy, '-w']);
        // It stands alone now: nobody confirms beside it.
        const alone = "alter system set synchronous_standby_names = ''";
        run('psql', ['-h', socket, '-U', 'qmc', '-c', alone, 'postgres']);
        run('pg_ctl', ['reload', '-D', copy]);
        return Promise.resolve(databaseAt(socket, nameOf(url)));
      },
    };
  };

  let databases = 0;
  const create = (...from: readonly string[]): string => {
    databases += 1;
    const name = `province_${databases}`;
    run('createdb', ['-h', folder, '-U', 'qmc', ...from, name]);
    return databaseAt(folder, name);
  };
  return {
    newDatabase: () => create(),
    drop: (url) => {
      run('dropdb', ['-h', folder, '-U', 'qmc', '--force', nameOf(url)]);
    },
    copyOf: (url) => create('-T', nameOf(url)),
    dump: (url) =>
      run('pg_dump', ['-h', folder, '-U', 'qmc', nameOf(url)])
        // A word of each dump's own.
        .replaceAll(/^\\(un)?restrict .*$/gm, ''),
    kill: () => end('SIGKILL'),
    start,
    standby,
    remove: async () => {
      for (const one of opened.toReversed()) {
        await one.server.end('SIGINT');
        rmSync(one.folder, { recursive: true, force: true });
      }
    },
  };
};
