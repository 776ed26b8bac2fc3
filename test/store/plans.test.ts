import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskStore } from '#electron/store/desk-store.ts';
import { sha256 } from '#electron/store/digest.ts';
import { createSql, type Sql } from '#electron/store/sql.ts';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import type { DossierQuery } from '#electron/desk/ports.ts';
import { at, day } from '../fixtures/calendar.ts';
import { ownEntries, pull } from './office.ts';
import {
  acceptedEntry,
  dossierId,
  numberOf,
  startTestStore,
  type TestStore,
} from './test-store.ts';

let test: TestStore;
const asked: string[] = [];

/** Notes every statement and lets it pass. */
const listening = (sql: Sql): Sql => {
  const note = (text: string): string => {
    asked.push(text);
    return text;
  };
  return {
    ...sql,
    run: (text, ...values) => sql.run(note(text), ...values),
    insert: (text, ...values) => sql.insert(note(text), ...values),
    get: (text, ...values) => sql.get(note(text), ...values),
    all: (text, ...values) => sql.all(note(text), ...values),
  };
};

const planOf = (text: string): readonly string[] =>
  test.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
    .all(...Array.from({ length: text.split('?').length - 1 }, () => 1))
    .map(({ detail }) => detail);

/** Tables that grow with the office's work: reading all of one is a defect. */
const LARGE =
  /^SCAN (entry|dossier|number|entry_dossier|document|document_void|print_job)\b(?! USING (COVERING )?INDEX)/;

const query: DossierQuery = {
  text: '',
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
  offset: 0,
  limit: 2,
};

beforeAll(() => {
  test = startTestStore();
  const store = createDeskStore(test.db, listening(createSql(test.db)), sha256);
  for (let n = 1; n <= 5; n += 1) store.write((tx) => tx.append(acceptedEntry(n)));
  const { read } = store;
  read.head();
  read.entriesAfter(1, 2, 2);
  read.openEntriesAfter(1, 2, 2);
  read.dossier(dossierId(1));
  read.dossierRow(dossierId(1));
  read.dossierByNumber(numberOf(1));
  read.usedCounters('2026-11-25', 1);
  read.numbersOfDay(day('2026-11-25'), 1);
  read.slipsBetween(1950, 1999);
  read.lastPaperInSeries('apology');
  read.isSignedBy('to', 'x');
  read.document('giay');
  read.dossiersWithoutReceipt();
  read.answersWithoutPaper();
  read.onlineWaiting();
  read.onlineAccepted(at('2026-10-26T00:00'));
  read.conflictedDossiers();
  read.dayFigures('2026-11-25');
  read.unsent();
  read.lastClose();
  read.closes(7);
  read.closeNamed({ epoch: 1, seq: 2 });
  read.unfinishedCloses();
  read.settledCloses();
  read.coveredUpTo();
  read.restoredSkips();
  read.doubledBookNumbers();
  read.flags();
  read.feedbackBetween(
    instantOfLocal(at('2026-11-25T00:00')),
    instantOfLocal(at('2026-11-26T00:00')),
  );
  read.borrowedSlots('2026-11-25');
  read.papersTold();
  read.formChanges();
  read.clockKnowledge();
  read.clockOffset();
  read.printJobs(['queued']);
  read.stuckPrintJobs();
  read.storyMark(dossierId(1));
  read.appointmentsOn(day('2026-11-25'));
  read.slipsInPlaceOf('giay');
  read.waitingPrints(5);
  read.waitingPrintCount();
  read.isWaitingPrint('giay');
  read.notIssued(5);
  read.notIssuedCount();
  read.struckOff(5);
  read.printsOf('giay');
  read.lastPrintJob('giay');
  const today = day('2026-11-25');
  read.listDossiers(query);
  read.listDossiers({ ...query, receivedOn: today });
  read.listDossiers({ ...query, openOnly: true, order: 'due' });
  read.listDossiers({ ...query, openOnly: true, order: 'due', undated: true });
  read.listDossiers({ ...query, openOnly: true, order: 'due', dueFrom: today, dueTo: today });
  read.listDossiers({ ...query, openOnly: true, bringHome: true, order: 'due', dueTo: today });
  read.listDossiers({ ...query, resultWaiting: true, bringHome: true, order: 'due', dueTo: today });
  read.listDossiers({ ...query, text: 'thu' });
  read.listDossiers({ ...query, text: 'thu', receivedOn: today });
  pull({ ...test, store }, ownEntries(test));
});
afterAll(() => test.end());

describe('câu hỏi trong lúc làm việc', () => {
  it('không câu nào phải đọc hết một bảng lớn', () => {
    const bad = [...new Set(asked)]
      .filter((text) => /^\s*(SELECT|UPDATE|DELETE)/.test(text))
      // The whole list counts itself; the smallest index is walked for that.
      .filter((text) => !/^SELECT count\(\*\) AS n FROM dossier\s*$/.test(text.trim()))
      .flatMap((text) =>
        planOf(text)
          .filter((step) => LARGE.test(step))
          .map((step) => `${step}: ${text}`),
      );
    expect(bad).toEqual([]);
    expect(new Set(asked).size).toBeGreaterThan(30);
  });

  it('lịch hẹn của một ngày không đi qua mọi lịch hẹn từng có', () => {
    const slips = [...new Set(asked)].filter((text) => text.includes('$.appointment.at'));
    expect(slips.length).toBeGreaterThanOrEqual(2);
    for (const text of slips)
      expect(
        planOf(text).filter((step) => /^SCAN (document|later)\b/.test(step)),
        text,
      ).toEqual([]);
  });

  it('danh sách không sắp xếp lại những gì chỉ mục đã sắp', () => {
    const lists = [...new Set(asked)].filter((text) => /LIMIT \? OFFSET \?/.test(text));
    expect(lists.length).toBeGreaterThanOrEqual(4);
    for (const text of lists)
      expect(planOf(text), text).not.toContain('USE TEMP B-TREE FOR ORDER BY');
  });
});
