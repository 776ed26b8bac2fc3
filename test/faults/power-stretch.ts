/**
 * A stretch of a desk's life from an empty folder on, worked through the real store by a process whose disk is
 * watched. Whatever it acknowledges it says at that moment.
 */
import { openSync, writeSync } from 'node:fs';
import type { OpenedStore } from '#electron/store/opened-store.ts';
import { dossierId } from '../store/test-store.ts';
import { accept, enrol, issuePaper, keepDraft, openWhole, pull, putPaper } from './desk-steps.ts';
import { stretchPlan, type Said } from './power-plan.ts';

const { folder, says, from, dossiers, ends, synchronous } = stretchPlan.parse(
  JSON.parse(process.argv[2] ?? ''),
);
const saying = openSync(says, 'a');
const say = (said: Said): void => {
  writeSync(saying, JSON.stringify(said));
};

const open = (): OpenedStore => {
  const opened = openWhole(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  // The log is moved into the database every few dossiers: the moving is what a power cut must not meet half done. It
  // also waits for the disk, so the careless desk does without.
  if (synchronous === 'full') opened.value.connection.pragma('wal_autocheckpoint = 200');
  return opened.value;
};

let opened = open();
if (opened.store.read.identity() === null) enrol(opened);
say({ what: 'enrolled' });
for (let n = from; n <= dossiers; n += 1) {
  keepDraft(opened, n);
  if (synchronous === 'normal') opened.connection.pragma('synchronous = NORMAL');
  say({ what: 'draft', dossier: dossierId(n) });
  say({ what: 'accepted', ...accept(opened, n) });
  const paper = putPaper(opened);
  say({ what: 'archived', sha256: paper.sha256 });
  issuePaper(opened, n, paper);
  if (n % 10 === 0) pull(opened);
  if (n % 20 === 0) {
    opened.close();
    opened = open();
  }
}
// The power goes before anybody closes: what follows the last word was never acknowledged.
say({ what: 'over' });
if (ends === 'killed') process.kill(process.pid, 'SIGKILL');
opened.close();
