/** Brings a database to the schema that this program writes, one numbered step at a time. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Connection } from './driver.ts';
import { journal } from './migrations/0010-journal.ts';
import { registers } from './migrations/0020-registers.ts';
import { search } from './migrations/0030-search.ts';
import { desk } from './migrations/0040-desk.ts';
import { filesHeld } from './migrations/0050-files-held.ts';
import { keptApart } from './migrations/0060-kept-apart.ts';
import { attachedFiles } from './migrations/0070-attached-files.ts';
import { paperSlips } from './migrations/0080-paper-slips.ts';
import { flagged } from './migrations/0090-flags.ts';
import { certifications } from './migrations/0100-certifications.ts';
import { paperSeries } from './migrations/0110-paper-series.ts';
import { formChanges } from './migrations/0120-form-changes.ts';
import { waitingPrints } from './migrations/0130-waiting-prints.ts';
import { borrowedSlots } from './migrations/0140-borrowed-slots.ts';
import { online } from './migrations/0150-online.ts';
import { signedFiles } from './migrations/0160-signed-files.ts';
import { registerBook } from './migrations/0170-register-book.ts';
import { results } from './migrations/0180-results.ts';
import { appointments } from './migrations/0190-appointments.ts';
import { counterDrafts } from './migrations/0200-counter-drafts.ts';
import { registerDoubled } from './migrations/0210-register-doubled.ts';
import { appointmentsMoved } from './migrations/0220-appointments-moved.ts';
import { homeReturns } from './migrations/0230-home-returns.ts';
import { listFilters } from './migrations/0240-list-filters.ts';
import { feedback } from './migrations/0250-feedback.ts';
import { owedPrints } from './migrations/0260-owed-prints.ts';
import { looks } from './migrations/0270-looks.ts';
import { fromDepartments } from './migrations/0280-from-departments.ts';
import { markedPrints } from './migrations/0290-marked-prints.ts';
import { notIssued } from './migrations/0300-not-issued.ts';
import { held } from './migrations/0310-held.ts';
import { crossArea } from './migrations/0320-cross-area.ts';
import { undated } from './migrations/0330-undated.ts';
import { movesTakenBack } from './migrations/0340-moves-taken-back.ts';
import { papersTold } from './migrations/0350-papers-told.ts';
import { filesFetched } from './migrations/0360-files-fetched.ts';
import { resultsElsewhere } from './migrations/0370-results-elsewhere.ts';

export interface Migration {
  /** By tens, so that a branch can add one in between; kept in `user_version`. */
  readonly number: number;
  readonly up: (db: Connection) => void;
}

/** Registered by hand, in order; a released step is never changed again. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 10, up: journal },
  { number: 20, up: registers },
  { number: 30, up: search },
  { number: 40, up: desk },
  { number: 50, up: filesHeld },
  { number: 60, up: keptApart },
  { number: 70, up: attachedFiles },
  { number: 80, up: paperSlips },
  { number: 90, up: flagged },
  { number: 100, up: certifications },
  { number: 110, up: paperSeries },
  { number: 120, up: formChanges },
  { number: 130, up: waitingPrints },
  { number: 140, up: borrowedSlots },
  { number: 150, up: online },
  { number: 160, up: signedFiles },
  { number: 170, up: registerBook },
  { number: 180, up: results },
  { number: 190, up: appointments },
  { number: 200, up: counterDrafts },
  { number: 210, up: registerDoubled },
  { number: 220, up: appointmentsMoved },
  { number: 230, up: homeReturns },
  { number: 240, up: listFilters },
  { number: 250, up: feedback },
  { number: 260, up: owedPrints },
  { number: 270, up: looks },
  { number: 280, up: fromDepartments },
  { number: 290, up: markedPrints },
  { number: 300, up: notIssued },
  { number: 310, up: held },
  { number: 320, up: crossArea },
  { number: 330, up: undated },
  { number: 340, up: movesTakenBack },
  { number: 350, up: papersTold },
  { number: 360, up: filesFetched },
  { number: 370, up: resultsElsewhere },
];

export const LATEST_SCHEMA = MIGRATIONS.at(-1)?.number ?? 0;

/** 0 for a database without any table of ours. */
export const schemaOf = (db: Connection): number =>
  Number(db.pragma('user_version', { simple: true }));

const copyBefore = (db: Connection, found: number, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const copy = join(folder, `before-schema-${LATEST_SCHEMA}-from-${found}.db`);
  rmSync(copy, { force: true });
  db.prepare('VACUUM INTO ?').run(copy);
};

/** Each step and its number are one transaction: killed in between, the next start goes on from there. */
export const migrate = (
  db: Connection,
  backupFolder: string,
  steps: readonly Migration[] = MIGRATIONS,
): void => {
  const found = schemaOf(db);
  const open = steps.filter(({ number }) => number > found);
  if (open.length === 0) return;
  if (found > 0) copyBefore(db, found, backupFolder);
  for (const { number, up } of open) {
    db.transaction(() => {
      up(db);
      db.pragma(`user_version = ${number}`);
    }).immediate();
  }
};
