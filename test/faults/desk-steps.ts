/** The steps of a desk's day on its store, by the number of the dossier: each one acknowledged when it returns. */
import { randomBytes } from 'node:crypto';
import { holdFolder, makeDatabase } from '#electron/store/data-folder.ts';
import { keyFileWithUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
import type { Result } from '#shared/result.ts';
import { feedItem } from '../store/office.ts';
import {
  acceptedEntry,
  dossierId,
  enrolTestDesk,
  KEY,
  moment,
  numberOf,
  officePublication,
} from '../store/test-store.ts';
import type { Receipt } from '../invariants/evidence.ts';

/** As the program opens it: a new folder is made, one that is there is opened. */
export const openWhole = (folder: string): Result<OpenedStore, { readonly code: string }> => {
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

export const enrol = ({ store }: OpenedStore): void =>
  store.write((tx) => {
    tx.savePublication(officePublication);
    enrolTestDesk(tx);
  });

export const keepDraft = ({ store }: OpenedStore, n: number): void =>
  store.write((tx) =>
    tx.saveDraft({
      id: dossierId(n),
      officer: 'thu',
      updatedAt: moment(n),
      form: JSON.stringify({ note: `Phiếu thứ ${n}`.repeat(20) }),
      clip: null,
    }),
  );

/** The draft becomes the dossier. */
export const accept = ({ store }: OpenedStore, n: number): Receipt => {
  store.write((tx) => {
    tx.deleteDraft(dossierId(n));
    tx.append(acceptedEntry(n));
  });
  return { dossier: dossierId(n), number: numberOf(n) };
};

export interface Paper {
  readonly sha256: string;
  readonly bytes: number;
}

/** As many bytes as a receipt's PDF has, give or take. */
export const putPaper = ({ blobs }: OpenedStore): Paper => blobs.put(randomBytes(20_000));

/** The entry that names the archived receipt of dossier `n`. */
export const issuePaper = ({ store }: OpenedStore, n: number, paper: Paper): void => {
  store.write((tx) =>
    tx.append({
      type: 'document.issued',
      payload: {
        document: `giay-${n}`,
        kind: 'receipt',
        revision: 1,
        dossiers: [dossierId(n)],
        sha256: paper.sha256,
        bytes: paper.bytes,
        paper: 'A5',
        copies: 2,
        formSet: 'TT03-2025',
        replaces: null,
      },
      dossier: dossierId(n),
      officer: 'thu',
      at: moment(n),
    }),
  );
};

/** The province confirms everything that it has not confirmed yet, entry for entry in our order. */
export const pull = ({ store }: OpenedStore): void => {
  const from = store.read.feedCursor();
  const items = store.read
    .entriesAfter(1, from.ord, 1000)
    .map((sealed) => feedItem(sealed, sealed.seq));
  const to = { ...from, ord: from.ord + items.length };
  const answer = store.write((tx) => tx.applyFeed(from, items, to));
  if (!answer.ok) throw new Error(answer.error.code);
};
