/**
 * A stretch of a desk's life from an empty folder on, worked through the real store by a process whose disk is
 * watched. Whatever it acknowledges it says at that moment.
 */
import { randomBytes } from 'node:crypto';
import { openSync, writeSync } from 'node:fs';
import { holdFolder, makeDatabase } from '#electron/store/data-folder.ts';
import { keyFileWithUnprotected } from '#electron/store/keys/key-slots.ts';
import { openStore, type OpenedStore } from '#electron/store/opened-store.ts';
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
import { stretchPlan, type Said } from './power-plan.ts';

const { folder, says, dossiers, synchronous } = stretchPlan.parse(
  JSON.parse(process.argv[2] ?? ''),
);
const saying = openSync(says, 'a');
const say = (said: Said): void => {
  writeSync(saying, JSON.stringify(said));
};

const open = (): OpenedStore => {
  const held = holdFolder(folder, true);
  if (!held.ok) throw new Error(held.error.code);
  const made =
    held.value.keys === null ? makeDatabase(held.value, KEY, keyFileWithUnprotected(KEY)) : held;
  if (!made.ok) throw new Error(made.error.code);
  const opened = openStore(made.value, KEY, {
    randomBytes: (length) => new Uint8Array(randomBytes(length)),
  });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
};

const enrol = ({ store }: OpenedStore): void =>
  store.write((tx) => {
    tx.savePublication(officePublication);
    enrolTestDesk(tx);
  });

const keepDraft = ({ store }: OpenedStore, n: number): void =>
  store.write((tx) =>
    tx.saveDraft({
      id: dossierId(n),
      officer: 'thu',
      updatedAt: moment(n),
      form: JSON.stringify({ note: `Phiếu thứ ${n}`.repeat(20) }),
      clip: null,
    }),
  );

const accept = ({ store }: OpenedStore, n: number): void =>
  store.write((tx) => {
    tx.deleteDraft(dossierId(n));
    tx.append(acceptedEntry(n));
  });

/** As many bytes as a receipt's PDF has, give or take. */
const archive = ({ store, blobs }: OpenedStore, n: number): string => {
  const paper = blobs.put(randomBytes(20_000));
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
  return paper.sha256;
};

/** The province confirms everything that it has not confirmed yet. */
const pull = ({ store }: OpenedStore): void => {
  const from = store.read.feedCursor();
  const items = store.read
    .entriesAfter(1, from.ord, 1000)
    .map((sealed) => feedItem(sealed, sealed.seq));
  const to = { ...from, ord: from.ord + items.length };
  const answer = store.write((tx) => tx.applyFeed(from, items, to));
  if (!answer.ok) throw new Error(answer.error.code);
};

let opened = open();
enrol(opened);
say({ what: 'enrolled' });
for (let n = 1; n <= dossiers; n += 1) {
  keepDraft(opened, n);
  if (synchronous === 'normal') opened.connection.pragma('synchronous = NORMAL');
  say({ what: 'draft', dossier: dossierId(n) });
  accept(opened, n);
  say({ what: 'accepted', dossier: dossierId(n), number: numberOf(n) });
  say({ what: 'archived', sha256: archive(opened, n) });
  if (n % 10 === 0) pull(opened);
  if (n % 40 === 0) {
    opened.close();
    opened = open();
  }
}
// The power goes before anybody closes: what follows the last word was never acknowledged.
say({ what: 'over' });
opened.close();
