/**
 * A desk on a dying disk: now and then a write or a sync fails. What the store answers is said; once it says that the
 * disk failed, it is closed and opened again, as often as that takes, and the dossier at hand is finished.
 */
import { openSync, writeSync } from 'node:fs';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import type { OpenedStore } from '#electron/store/opened-store.ts';
import { dice } from '../fixtures/dice.ts';
import { dossierId, numberOf } from '../store/test-store.ts';
import {
  accept,
  enrol,
  issuePaper,
  keepDraft,
  openWhole,
  pull,
  putPaper,
  type Paper,
} from './desk-steps.ts';
import { stretchPlan, type Said } from './power-plan.ts';

const { folder, says, dossiers, seed } = stretchPlan.parse(JSON.parse(process.argv[2] ?? ''));
const roll = dice(seed);
const saying = openSync(says, 'a');
const say = (said: Said): void => {
  writeSync(saying, JSON.stringify(said));
};

/** An order to the watched disk. A commit writes some forty times and syncs once, a paper syncs twice. */
const orderError = (): void => {
  const order = roll(2) === 0 ? `sync ${1 + roll(3)}` : `write ${1 + roll(60)}`;
  writeSync(saying, roll(3) === 0 ? `fail ${order}` : 'fail none');
};
const orderHealth = (): void => {
  writeSync(saying, 'fail none');
};

const open = (): OpenedStore => {
  for (;;) {
    orderError();
    const opened = openWhole(folder);
    if (opened.ok) {
      say({ what: 'opened' });
      return opened.value;
    }
    if (opened.error.code !== 'io_error') throw new Error(`opening: ${opened.error.code}`);
  }
};

const writes = (opened: OpenedStore): boolean => {
  try {
    keepDraft(opened, 9999);
    return true;
  } catch (fault) {
    if (storeFailureOf(fault)?.code !== 'io_error') throw fault;
    return false;
  }
};

/** True when the step was done; false when the disk failed it, and then the store writes no more. */
const done = (opened: OpenedStore, step: () => void): boolean => {
  try {
    step();
    return true;
  } catch (fault) {
    if (storeFailureOf(fault)?.code !== 'io_error') throw fault;
  }
  say({ what: 'stopped' });
  orderHealth();
  if (writes(opened)) throw new Error('the store wrote after the disk had failed it');
  say({ what: 'closing' });
  return false;
};

let opened = open();

/** Until it is done; `isDone` looks whether an attempt that failed left it done all the same. */
const insist = (isDone: (opened: OpenedStore) => boolean, step: () => void): void => {
  while (!isDone(opened)) {
    if (done(opened, step)) return;
    opened.close();
    opened = open();
  }
};

/** A file of the archive is whole or absent, so it may be tried again; its row in the database is as any write. */
const archived = (): Paper => {
  for (;;) {
    try {
      return putPaper(opened);
    } catch (fault) {
      if (storeFailureOf(fault)?.code !== 'io_error') throw fault;
      opened.close();
      opened = open();
    }
  }
};

insist(
  ({ store }) => store.read.identity() !== null,
  () => enrol(opened),
);
say({ what: 'enrolled' });
for (let n = 1; n <= dossiers; n += 1) {
  const dossier = dossierId(n);
  orderError();
  insist(
    ({ store }) => store.read.draft(dossier) !== null,
    () => keepDraft(opened, n),
  );
  say({ what: 'draft', dossier });
  insist(
    ({ store }) => store.read.dossier(dossier) !== null,
    () => accept(opened, n),
  );
  say({ what: 'accepted', dossier, number: numberOf(n) });
  const paper = archived();
  say({ what: 'archived', sha256: paper.sha256 });
  insist(
    ({ store }) => store.read.document(`giay-${n}`) !== null,
    () => issuePaper(opened, n, paper),
  );
  if (n % 10 === 0)
    insist(
      () => false,
      () => pull(opened),
    );
}
say({ what: 'over' });
