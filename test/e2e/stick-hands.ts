/** The stick, and what is done with it at the province: its operator takes the envelope in on the board. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { mountSmallDisk } from '../fixtures/small-disk.ts';

export interface NoticeOnStick {
  /** The page that says what came in. */
  readonly page: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ProvinceAsked {
  readonly url: string;
  readonly operator: { readonly name: string; readonly password: string };
}

const found = (pattern: RegExp, text: string): string => {
  const [, part] = pattern.exec(text) ?? [];
  if (part === undefined) throw new Error(`${String(pattern)} is not on the page`);
  return part;
};

const signedIn = async ({
  url,
  operator,
}: ProvinceAsked): Promise<(path: string, body?: FormData) => Promise<Response>> => {
  const signIn = await fetch(new URL('/board/sign-in', url), {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(operator),
  });
  const headers = {
    cookie: signIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; '),
  };
  return (path, body) =>
    fetch(new URL(path, url), body === undefined ? { headers } : { method: 'POST', headers, body });
};

/** The page that comes of a file given to the board. */
const given = async (
  ask: Awaited<ReturnType<typeof signedIn>>,
  name: string,
  bytes: Uint8Array,
): Promise<string> => {
  const page = await (await ask('/board/envelopes')).text();
  const form = new FormData();
  form.append('formToken', found(/name="formToken" value="([^"]+)"/, page));
  form.append('file', new Blob([new Uint8Array(bytes)]), name);
  return (await ask('/board/envelopes', form)).text();
};

export const carryToProvince = async (
  province: ProvinceAsked,
  file: string,
): Promise<NoticeOnStick> => {
  const ask = await signedIn(province);
  const page = await given(ask, basename(file), readFileSync(file));
  const answer = await ask(found(/href="(\/board\/envelopes\/[0-9a-f]{64}\/answer)"/, page));
  return {
    page,
    name: found(/filename="([^"]+)"/, answer.headers.get('content-disposition') ?? ''),
    bytes: new Uint8Array(await answer.arrayBuffer()),
  };
};

export interface Stick {
  readonly folder: string;
  readonly pullOut: () => void;
  readonly putBack: () => void;
  /** Null without the right to mount: a folder of the machine's own disk is neither filled nor locked. */
  readonly disk: {
    readonly fill: () => void;
    readonly free: () => void;
    readonly lock: () => void;
    readonly unlock: () => void;
  } | null;
  readonly remove: () => void;
}

const remount = (folder: string, as: 'ro' | 'rw'): void => {
  const { status, stderr } = spawnSync('mount', ['-o', `remount,${as}`, folder]);
  if (status !== 0) throw new Error(`the stick is not ${as}: ${String(stderr)}`);
};

/** A small disk of its own where this process may mount one. */
export const plugIn = (): Stick => {
  const disk = mountSmallDisk(2);
  const base = disk?.folder ?? mkdtempSync(join(tmpdir(), 'qmc-stick-'));
  const folder = join(base, 'usb');
  const pulled = join(base, 'usb-da-rut');
  mkdirSync(folder);
  return {
    folder,
    pullOut: () => renameSync(folder, pulled),
    putBack: () => renameSync(pulled, folder),
    disk:
      disk === null
        ? null
        : {
            fill: () => disk.fill(),
            free: disk.free,
            lock: () => remount(base, 'ro'),
            unlock: () => remount(base, 'rw'),
          },
    remove: () => (disk === null ? rmSync(base, { recursive: true, force: true }) : disk.remove()),
  };
};
