/** Opening what a power cut left, as the program opens it, and asking whether it kept its word. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import type { OpenedStore } from '#electron/store/opened-store.ts';
import { openAt } from '../store/test-store.ts';
import { accept, openWhole } from './desk-steps.ts';
import { breachesOf } from '../invariants/desk-file.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { broken, type Breach } from '../invariants/rules.ts';
import type { Image } from './power-disk.ts';
import type { Said } from './power-plan.ts';

export const placeImage = (image: Image, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of image) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};

const receiptsIn = (said: readonly Said[]): readonly Receipt[] =>
  said.flatMap((one) =>
    one.what === 'accepted' ? [{ dossier: one.dossier, number: one.number }] : [],
  );

/** What was said and is no longer so; a draft may have become a dossier meanwhile. */
const forgotten = ({ store, blobs }: OpenedStore, said: readonly Said[]): readonly Breach[] =>
  said.flatMap((one): readonly Breach[] => {
    switch (one.what) {
      case 'enrolled':
        return store.read.identity() === null ? [broken('enrolment_is_kept', '')] : [];
      case 'draft':
        return store.read.draft(one.dossier) === null && store.read.dossier(one.dossier) === null
          ? [broken('draft_is_kept', one.dossier)]
          : [];
      case 'archived':
        return blobs.get(one.sha256) === null
          ? [broken('papers_are_in_the_archive', one.sha256)]
          : [];
      case 'accepted':
      case 'stopped':
      case 'closing':
      case 'opened':
      case 'over':
        return [];
    }
  });

/** The next citizen can be served; nobody's number comes again. */
const serveNext = (opened: OpenedStore): readonly Receipt[] => {
  const { read } = opened.store;
  if (read.identity() === null) return [];
  const last = read.usedCounters('2026-11-25', 1).at(-1) ?? 1000;
  return [accept(opened, last - 1000 + 1)];
};

/** Empty when everything that was said before the cut holds, and work goes on. */
export const faultsOf = (folder: string, said: readonly Said[]): readonly Breach[] => {
  const opened = openWhole(folder);
  if (!opened.ok) return [broken('folder_opens', opened.error.code)];
  const missing = forgotten(opened.value, said);
  const next = serveNext(opened.value);
  opened.value.close();
  const reader = openAt(folder, 'read');
  try {
    return [...missing, ...breachesOf(reader, [...receiptsIn(said), ...next])];
  } catch (fault) {
    const failure = storeFailureOf(fault);
    if (failure === null) throw fault;
    return [...missing, broken('pages_are_readable', failure.code)];
  } finally {
    reader.close();
  }
};
