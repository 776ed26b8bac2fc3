/**
 * What a disk may hold after the power went: everything that was synced, and of the rest what it pleases. Strict, as
 * POSIX allows: a name is kept once its folder was synced, bytes once their file was; what a failed sync was to bring
 * down is never brought down by a later one.
 */
import { dirname } from 'node:path';
import type { DiskRecord } from './disk-watch.ts';

/** Disks write whole sectors. */
const SECTOR = 512;

/** `open`: the next sync makes it durable. `doubtful`: a sync failed on it, no later one will. */
type Standing = 'open' | 'doubtful' | 'durable';

interface Piece {
  /** Its place in the log. */
  readonly order: number;
  readonly offset: number;
  /** Null: the file ends here from now on. */
  readonly bytes: Buffer | null;
  standing: Standing;
}

/** Grows without being copied each time. */
interface Content {
  room: Buffer;
  size: number;
}

interface File {
  /** What all pieces before the first that is not durable have made of it. */
  readonly content: Content;
  pieces: Piece[];
}

type FileOrFolder = File | 'folder';

interface Naming {
  readonly order: number;
  readonly parent: string;
  /** Null: the name is gone. */
  readonly node: FileOrFolder | null;
  readonly name: string;
  /** The name from which it came, where that is in the same folder. */
  readonly from: string | null;
}

/** The files of an image, by their paths. */
export type Image = ReadonlyMap<string, Buffer>;

/** Which of the things that were never synced the disk kept all the same. */
export interface Luck {
  /** Of a name given, taken or moved; names of one folder are kept in their order. */
  readonly name: (order: number) => boolean;
  /** Of one sector of what was written, or of a truncation. */
  readonly sector: (order: number) => boolean;
}

export interface Disk {
  readonly apply: (record: DiskRecord) => void;
  readonly image: (luck: Luck) => Image;
}

const emptyFile = (): File => ({ content: { room: Buffer.alloc(0), size: 0 }, pieces: [] });

const put = (content: Content, offset: number, bytes: Buffer): void => {
  const end = offset + bytes.length;
  if (end > content.room.length)
    content.room = Buffer.concat([content.room], Math.max(end, content.room.length * 2));
  bytes.copy(content.room, offset);
  content.size = Math.max(content.size, end);
};

const cut = (content: Content, size: number): void => {
  if (size < content.size) content.room.fill(0, size, content.size);
  else put(content, size, Buffer.alloc(0));
  content.size = size;
};

/** Puts into the content what stands fast, as far as nothing doubtful lies before it. */
const settle = (file: File): void => {
  const emptied = file.pieces.findLastIndex(
    ({ standing, bytes, offset }) => standing === 'durable' && bytes === null && offset === 0,
  );
  if (emptied >= 0) {
    cut(file.content, 0);
    file.pieces = file.pieces.slice(emptied + 1);
  }
  const open = file.pieces.findIndex(({ standing }) => standing !== 'durable');
  const fast = open < 0 ? file.pieces : file.pieces.slice(0, open);
  for (const { offset, bytes } of fast) {
    if (bytes === null) cut(file.content, offset);
    else put(file.content, offset, bytes);
  }
  file.pieces = file.pieces.slice(fast.length);
};

const sync = (file: File, failed: boolean): void => {
  for (const piece of file.pieces)
    if (piece.standing === 'open') piece.standing = failed ? 'doubtful' : 'durable';
  settle(file);
};

/** What a sector-wise disk kept of one piece. */
const keep = (content: Content, piece: Piece, luck: Luck): void => {
  const { order, offset, bytes, standing } = piece;
  const kept = (): boolean => standing === 'durable' || luck.sector(order);
  if (bytes === null) {
    if (kept()) cut(content, offset);
    return;
  }
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + SECTOR - ((offset + from) % SECTOR));
    if (kept()) put(content, offset + from, bytes.subarray(from, to));
    from = to;
  }
};

const contentOf = ({ content, pieces }: File, luck: Luck): Buffer => {
  const made: Content = {
    room: Buffer.from(content.room.subarray(0, content.size)),
    size: content.size,
  };
  for (const piece of pieces) keep(made, piece, luck);
  return made.room.subarray(0, made.size);
};

const parentOf = (path: string): string => {
  const parent = dirname(path);
  return parent === '.' ? '' : parent;
};

const named = (names: Map<string, FileOrFolder>, { node, name, from }: Naming): void => {
  if (from !== null) names.delete(from);
  if (node === null) names.delete(name);
  else names.set(name, node);
};

/** An empty folder that stands fast. */
export const createDisk = (): Disk => {
  const names = new Map<string, FileOrFolder>([['', 'folder']]);
  const fast = new Map<string, FileOrFolder>([['', 'folder']]);
  let namings: Naming[] = [];
  let order = 0;

  const name = (path: string, node: FileOrFolder | null, from: string | null = null): void => {
    const naming = { order, parent: parentOf(path), node, name: path, from };
    named(names, naming);
    namings.push(naming);
  };
  /** Between two folders, each keeps its side of it as it pleases. */
  const move = (from: string, to: string): void => {
    const node = names.get(from) ?? null;
    if (parentOf(from) === parentOf(to)) return name(to, node, from);
    name(to, node);
    name(from, null);
  };
  const fileAt = (path: string): File | null => {
    const node = names.get(path);
    return node === undefined || node === 'folder' ? null : node;
  };
  const syncNames = (folder: string): void => {
    for (const naming of namings) if (naming.parent === folder) named(fast, naming);
    namings = namings.filter(({ parent }) => parent !== folder);
  };
  const add = (path: string, offset: number, bytes: Buffer | null): void => {
    fileAt(path)?.pieces.push({ order, offset, bytes, standing: 'open' });
  };

  const apply = (record: DiskRecord): void => {
    order += 1;
    switch (record.kind) {
      case 'create':
        return name(record.path, emptyFile());
      case 'mkdir':
        return name(record.path, 'folder');
      case 'unlink':
      case 'rmdir':
        return name(record.path, null);
      case 'rename':
        return move(record.path, record.to);
      case 'write':
        return record.failed ? undefined : add(record.path, record.offset, record.bytes);
      case 'truncate':
        return record.failed ? undefined : add(record.path, record.size, null);
      case 'sync': {
        const file = fileAt(record.path);
        if (file !== null) sync(file, record.failed);
        else if (!record.failed) syncNames(record.path);
        return undefined;
      }
      case 'say':
        return undefined;
    }
  };

  const image = (luck: Luck): Image => {
    const kept = new Map(fast);
    const stopped = new Set<string>();
    for (const naming of namings) {
      if (!stopped.has(naming.parent) && luck.name(naming.order)) named(kept, naming);
      else stopped.add(naming.parent);
    }
    const reached = (path: string): boolean =>
      path === '' || (kept.get(path) === 'folder' && reached(parentOf(path)));
    return new Map(
      [...kept].flatMap(([path, node]) =>
        node === 'folder' || !reached(parentOf(path)) ? [] : [[path, contentOf(node, luck)]],
      ),
    );
  };

  return { apply, image };
};
