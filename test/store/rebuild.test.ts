import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '#electron/store/verify.ts';
import { PROJECTIONS, rebuild, rebuildIfOutdated } from '#electron/store/projections/rebuild.ts';
import { localDayOf, localTimeOf } from '#shared/calendar/local-time.ts';
import { decide } from '#shared/dossier/decide.ts';
import { transitions, type CommandName } from '#shared/dossier/transitions.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { amount } from '../faults/amount.ts';
import { acceptance, contextAt, receipt, sampleCommand } from '../fixtures/dossier.ts';
import { dump, otherDesk, ownEntries, pull } from './office.ts';
import {
  dossierId,
  moment,
  numberOf,
  openAt,
  startTestStore,
  type TestStore,
} from './test-store.ts';

const commands = Object.keys(transitions) as readonly CommandName[];

type Step =
  | { readonly do: 'accept'; readonly dossier: number }
  | { readonly do: 'command'; readonly dossier: number; readonly command: CommandName }
  | { readonly do: 'paper'; readonly dossiers: readonly number[]; readonly void: boolean }
  | { readonly do: 'elsewhere'; readonly dossier: number; readonly correct: boolean }
  | { readonly do: 'skip'; readonly from: number }
  | { readonly do: 'slips'; readonly counters: readonly number[]; readonly spoiled: boolean }
  | { readonly do: 'pull'; readonly choice: number }
  | { readonly do: 'new_feed' };

const anyDossier = fc.nat({ max: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), dossier: anyDossier }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      dossier: anyDossier,
      command: fc.constantFrom(...commands),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('paper' as const),
      dossiers: fc.uniqueArray(anyDossier, { minLength: 1, maxLength: 3 }),
      void: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('elsewhere' as const),
      dossier: anyDossier,
      correct: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('skip' as const),
      from: fc.integer({ min: 1, max: 900 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('slips' as const),
      counters: fc.uniqueArray(fc.integer({ min: 1990, max: 1994 }), { minLength: 1 }),
      spoiled: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('pull' as const), choice: fc.nat({ max: 2 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('new_feed' as const) }) },
);

/** Plays a history on a store; what does not fit is left out, as the desk would refuse it. */
const play = (test: TestStore, steps: readonly Step[]): void => {
  const other = otherDesk();
  let fromElsewhere: readonly SealedEntry[] = [];
  let pulled: readonly SealedEntry[] = [];
  for (const [i, now] of steps.entries()) {
    const at = moment(i + 1);
    switch (now.do) {
      case 'accept':
        if (
          test.store.read.dossier(dossierId(now.dossier))?.number == null &&
          !numberTaken(test, now.dossier)
        )
          test.accept(now.dossier, { receivedAt: localTimeOf(at) });
        break;
      case 'command': {
        if (now.command === 'accept') break;
        const dossier = test.store.read.dossier(dossierId(now.dossier));
        const decided = decide(
          dossier,
          sampleCommand(now.command, dossier, at),
          contextAt(at, { desk: 'quay-thu-1' }),
        );
        if (!decided.ok) break;
        test.store.write((tx) => {
          for (const entry of decided.value)
            tx.append({ ...entry, dossier: dossierId(now.dossier), officer: 'thu', at });
        });
        break;
      }
      case 'paper': {
        const document = `giay-${i % 5}`;
        const dossiers = now.dossiers.map(dossierId);
        test.append(
          now.void
            ? {
                type: 'document.voided',
                payload: { document, dossiers, reason: 'Sai' },
                dossier: null,
                officer: null,
                at,
              }
            : {
                ...receipt(document),
                payload: { ...issuedPayload(document), dossiers },
                type: 'document.issued',
                dossier: null,
                officer: null,
                at,
              },
        );
        break;
      }
      case 'elsewhere':
        fromElsewhere = [
          ...fromElsewhere,
          other.write({
            type: now.correct ? 'dossier.corrected' : 'dossier.accepted',
            payload: now.correct
              ? { changes: { note: `Sửa ${i}` }, was: { note: '' }, reason: 'Thiếu' }
              : acceptance({ number: numberOf(now.dossier) }),
            dossier: dossierId(now.dossier),
          }),
        ];
        break;
      case 'skip':
        test.append({
          type: 'number.skipped',
          payload: { day: '2026-11-25', slot: 1, from: now.from, to: now.from + 3, reason: 'Thử' },
          dossier: null,
          officer: 'thu',
          at,
        });
        break;
      case 'slips': {
        const counters = [...now.counters];
        const by = { dossier: null, officer: 'thu', at } as const;
        test.append(
          now.spoiled
            ? { type: 'slips.spoiled', payload: { counters, reason: 'Rách' }, ...by }
            : { type: 'slips.printed', payload: { day: localDayOf(at), counters }, ...by },
        );
        break;
      }
      case 'pull': {
        const known = new Set(pulled);
        const news = [
          ...ownEntries(test).filter(({ seq }) => seq > ownSeqIn(pulled)),
          ...fromElsewhere.filter((entry) => !known.has(entry)),
        ];
        expect(pull(test, news, now.choice)).toEqual({ ok: true, value: undefined });
        pulled = [...pulled, ...news];
        break;
      }
      case 'new_feed':
        test.store.write((tx) => tx.resetFeed(tx.feedCursor().feedEpoch + 1));
        pulled = [];
        break;
    }
  }
};

const ownSeqIn = (pulled: readonly SealedEntry[]): number =>
  Math.max(0, ...pulled.filter(({ desk }) => desk === 'quay-thu-1').map(({ seq }) => seq));

const numberTaken = (test: TestStore, n: number): boolean =>
  test.store.read.dossierByNumber(numberOf(n)) !== null;

const issuedPayload = (document: string) => {
  const issued = receipt(document);
  if (issued.type !== 'document.issued') throw new Error('not a paper');
  return issued.payload;
};

const found = (test: TestStore) =>
  ['nguyen', 'thu', '1 001193', 'h00 01', '1001'].map((text) =>
    test.store.read.listDossiers({
      text,
      receivedOn: null,
      openOnly: false,
      dueFrom: null,
      dueTo: null,
      order: 'received',
      offset: 0,
      limit: 50,
    }),
  );

describe('dựng lại từ nhật ký', () => {
  it('mọi lịch sử: dựng lại cho đúng những dòng đang giữ', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const test = startTestStore();
        try {
          play(test, steps);
          const before = dump(test, PROJECTIONS);
          const searched = found(test);
          test.store.close();
          const reader = openAt(test.folder, 'read');
          const inspection = inspect(reader);
          reader.close();
          expect(inspection).toMatchObject({ brokenAt: null, differing: [] });
          const again = test.reopen();
          again.db.transaction(() => rebuild(again.sql)).immediate();
          expect(dump(again, PROJECTIONS)).toEqual(before);
          expect(found(again)).toEqual(searched);
          expect(
            again.sql.run(`INSERT INTO search (search, rank) VALUES ('integrity-check', 1)`),
          ).toBeDefined();
          again.end();
        } catch (fault) {
          test.end();
          throw fault;
        }
      }),
      { numRuns: amount(40, 1000) },
    );
  }, 3_600_000);

  it.each([
    [`UPDATE dossier SET owner_name = 'Người Khác'`, 'dossier'],
    ['DELETE FROM number', 'number'],
    [`UPDATE entry_dossier SET dossier = 'khac'`, 'entry_dossier'],
    [`INSERT INTO search (search) VALUES ('delete-all')`, 'search'],
  ])('dòng bị sửa lén thì thấy được: %s', (tampering, table) => {
    const test = startTestStore();
    test.accept(1);
    test.db.exec(tampering);
    test.store.close();
    const reader = openAt(test.folder, 'read');
    expect(inspect(reader).differing).toContain(table);
    reader.close();
    test.reopen().end();
  });

  it('quy tắc dựng sổ đổi thì lần mở sau dựng lại, không đổi thì thôi', () => {
    const test = startTestStore();
    test.accept(1);
    expect(rebuildIfOutdated(test.sql)).toBe(true);
    test.db.exec(`UPDATE projection SET rules = 0; UPDATE dossier SET owner_name = 'Cũ'`);
    expect(rebuildIfOutdated(test.sql)).toBe(true);
    expect(test.store.read.dossierRow(dossierId(1))?.ownerName).toBe('Nguyễn Thị Thử');
    expect(rebuildIfOutdated(test.sql)).toBe(false);
    test.end();
  });
});
