/** Opening what a power cut left, as the program opens it, and asking whether it kept its word. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { holdFolder, makeDatabase } from '#electron/store/data-folder.ts';
import { keyFileWithUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import type { Result } from '#shared/result.ts';
import { acceptedEntry, dossierId, KEY, numberOf, openAt } from '../store/test-store.ts';
import { breachesOf, type Breach, type Receipt } from './invariants.ts';
import type { Image } from './power-disk.ts';
import type { Said } from './power-plan.ts';

export type Fault =
  | Breach
  | { readonly rule: 'not_opened'; readonly code: string }
  | { readonly rule: 'not_enrolled' }
  | { readonly rule: 'draft_lost'; readonly dossier: string }
  | { readonly rule: 'paper_lost'; readonly sha256: string };

export const placeImage = (image: Image, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of image) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};

const open = (folder: string): Result<OpenedStore, { readonly code: string }> => {
  const held = holdFolder(folder, true);
  if (!held.ok) return held;
  const made =
    held.value.keys === null ? makeDatabase(held.value, KEY, keyFileWithUnprotected(KEY)) : held;
  const opened = made.ok
    ? openStore(made.value, KEY, { randomBytes: (length) => new Uint8Array(randomBytes(length)) })
    : made;
  if (!opened.ok) held.value.lock.release();
  return opened;
};

const receiptsIn = (said: readonly Said[]): readonly Receipt[] =>
  said.flatMap((one) =>
    one.what === 'accepted' ? [{ dossier: one.dossier, number: one.number }] : [],
  );

/** What was said and is no longer so; a draft may have become a dossier meanwhile. */
const forgotten = ({ store, blobs }: OpenedStore, said: readonly Said[]): readonly Fault[] =>
  said.flatMap((one): readonly Fault[] => {
    switch (one.what) {
      case 'enrolled':
        return store.read.identity() === null ? [{ rule: 'not_enrolled' }] : [];
      case 'draft':
        return store.read.draft(one.dossier) === null && store.read.dossier(one.dossier) === null
          ? [{ rule: 'draft_lost', dossier: one.dossier }]
          : [];
      case 'archived':
        return blobs.get(one.sha256) === null ? [{ rule: 'paper_lost', sha256: one.sha256 }] : [];
      case 'accepted':
      case 'over':
        return [];
    }
  });

/** The next citizen can be served; nobody's number comes again. */
const serveNext = ({ store }: OpenedStore): readonly Receipt[] => {
  if (store.read.identity() === null) return [];
  const counters = store.read.usedCounters('2026-11-25', 1);
  const n = (counters.at(-1) ?? 1000) - 1000 + 1;
  store.write((tx) => tx.append(acceptedEntry(n)));
  return [{ dossier: dossierId(n), number: numberOf(n) }];
};

/** Empty when everything that was said before the cut holds, and work goes on. */
export const faultsOf = (folder: string, said: readonly Said[]): readonly Fault[] => {
  const opened = open(folder);
  if (!opened.ok) return [{ rule: 'not_opened', code: opened.error.code }];
  const missing = forgotten(opened.value, said);
  const next = serveNext(opened.value);
  opened.value.close();
  const reader = openAt(folder, 'read');
  try {
    return [...missing, ...breachesOf(reader, [...receiptsIn(said), ...next])];
  } finally {
    reader.close();
  }
};
