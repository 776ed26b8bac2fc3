/** What any database behind the province must do; run on the embedded one and on PostgreSQL. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant } from '#shared/calendar/local-time.ts';
import { feedPage } from '#server/feed/feed.ts';
import { reviewParked } from '#server/ingest/review-parked.ts';
import { publish, saveOffice } from '#server/publishing/publish.ts';
import { inSavepoint, isDataFault, one, type Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate, migrations, NewerDatabase } from '#server/store/migrate.ts';
import { accept, acceptance, newDossierId } from './test-province.ts';
import { crossingContract } from './crossing-contract.ts';
import { departmentContract } from './department-contract.ts';
import { draftContract } from './draft-contract.ts';
import { formSetContract } from './form-set-contract.ts';
import { packContract } from './pack-contract.ts';
import { now, openDesk, openOffice, surroundings, today, type DirectDesk } from './direct-desk.ts';

const wholeFeed = async (database: Database, { speaking }: DirectDesk, limit = 50) => {
  const names: string[] = [];
  for (;;) {
    const page = await feedPage(createSqlLedger(database), speaking, {
      epoch: 1,
      after: names.length,
      limit,
    });
    if (!page.ok) throw new Error(page.error.code);
    expect(page.value.entries.map(({ ord }) => ord)).toEqual(
      page.value.entries.map((_, i) => names.length + 1 + i),
    );
    names.push(...page.value.entries.map(({ desk, seq }) => `${desk} ${seq}`));
    if (!page.value.more) return names;
  }
};

export const storeContract = (
  name: string,
  open: () => Promise<Database>,
  /** Writers at once in one office, and batches of each. */
  load: { readonly writers: number; readonly batches: number },
): void => {
  describe(`kho của Tỉnh: ${name}`, () => {
    let database: Database;

    beforeAll(async () => {
      database = await open();
      await migrate(database);
      await database.query('insert into province (public_key) values ($1)', [new Uint8Array(32)]);
    });
    afterAll(() => database.close());

    it('nâng cấp lần hai không làm gì; kho mới hơn chương trình thì từ chối', async () => {
      const newest = Math.max(...migrations.map(({ version }) => version));
      expect(await migrate(database)).toBe(newest);
      const rows = await database.query<{ version: number }>(
        'select version from schema_version order by version',
      );
      expect(rows.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version));
      await expect(migrate(database, migrations.slice(0, -1))).rejects.toBeInstanceOf(
        NewerDatabase,
      );
    });

    it('một bước nâng cấp hỏng thì không để lại gì', async () => {
      const broken = {
        version: 9990,
        statements: ['create table half_done (a integer)', 'select * from not_there'],
      };
      await expect(migrate(database, [...migrations, broken])).rejects.toThrow('not_there');
      const left = await database.query("select 1 from pg_tables where tablename = 'half_done'");
      expect(left).toEqual([]);
      expect(await migrate(database)).toBe(Math.max(...migrations.map(({ version }) => version)));
    });

    it('giá trị vào ra không đổi: số lớn, byte, thời điểm, JSON, mảng', async () => {
      const at = '2026-11-23T02:03:04.005Z' as Instant;
      const bytes = new Uint8Array([0, 1, 127, 128, 255]);
      const row = one(
        await database.query<{
          big: number;
          bytes: Uint8Array;
          at: Instant;
          json: unknown;
          list: string[];
          nothing: null;
        }>(
          `select $1::bigint as big, $2::bytea as bytes, $3::timestamptz as at, $4::jsonb as json,
                  $5::text[] as list, null as nothing`,
          [2 ** 40, bytes, at, '{"tên":"Mẫu","số":[1,2]}', ['a,b', '"c"', 'đ', '{}', '\\']],
        ),
      );
      expect({ ...row, bytes: [...row.bytes] }).toEqual({
        big: 2 ** 40,
        bytes: [...bytes],
        at,
        json: { tên: 'Mẫu', số: [1, 2] },
        list: ['a,b', '"c"', 'đ', '{}', '\\'],
        nothing: null,
      });
    });

    packContract(() => database);
    departmentContract(() => database);
    draftContract(() => database);
    formSetContract(() => database);
    crossingContract(() => database);

    it('lỗi giữa chừng thì cả giao dịch không còn gì; điểm lưu chỉ bỏ phần của nó', async () => {
      const count = async () =>
        one(await database.query<{ n: number }>('select count(*) as n from office')).n;
      const before = await count();
      await expect(
        database.transaction(async (tx) => {
          await saveOffice(tx, 'H00.98', 'H00.98');
          throw new Error('dừng');
        }),
      ).rejects.toThrow('dừng');
      expect(await count()).toBe(before);
      await database.transaction(async (tx) => {
        await saveOffice(tx, 'H00.97', 'H00.97');
        await expect(
          inSavepoint(tx, async () => {
            await saveOffice(tx, 'H00.96', 'H00.96');
            await tx.query('select 1 / 0');
          }),
        ).rejects.toSatisfy(isDataFault);
      });
      expect(await count()).toBe(before + 1);
    });

    it('nhiều quầy ghi danh cùng lúc: mỗi quầy một dải số', async () => {
      await openOffice(database, 'H00.10');
      const desks = await Promise.all(
        Array.from({ length: 6 }, () => openDesk(database, 'H00.10')),
      );
      const slots = desks.map(({ desk }) => desk.known.slot).toSorted((a, b) => a - b);
      expect(slots).toEqual([1, 2, 3, 4, 5, 6]);
    });

    it('cùng một lô gửi bốn lần cùng lúc vẫn chỉ là một', async () => {
      await openOffice(database, 'H00.11');
      const one1 = await openDesk(database, 'H00.11');
      for (let i = 0; i < 20; i += 1) accept(one1.desk);
      const answers = await Promise.all([1, 2, 3, 4].map(() => one1.push()));
      const received = answers.flatMap(({ entries }) =>
        entries.filter(({ state }) => state === 'received'),
      );
      expect(received).toHaveLength(20);
      expect(await wholeFeed(database, one1)).toHaveLength(20);
    });

    it('nhiều quầy ghi cùng lúc, có giao dịch bị bỏ: thứ tự không hổng, người đọc không sót', async () => {
      const codes = ['H00.12', 'H00.13'];
      for (const code of codes) await openOffice(database, code);
      const desks = await Promise.all(
        Array.from({ length: load.writers }, (_, i) => openDesk(database, codes[i % 2] ?? '')),
      );
      const first = desks[0];
      if (first === undefined) throw new Error('không có quầy');
      const seen: number[] = [];
      let writing = true;
      const reader = (async () => {
        for (;;) {
          const last = !writing;
          const after = seen.at(-1) ?? 0;
          const page = await feedPage(createSqlLedger(database), first.speaking, {
            epoch: 1,
            after,
            limit: 20,
          });
          if (!page.ok) throw new Error(page.error.code);
          seen.push(...page.value.entries.map(({ ord }) => ord));
          if (last && !page.value.more) return;
        }
      })();
      const giveUp = database
        .transaction(async (tx) => {
          await tx.query('update office set ord = ord + 1 where code = $1', ['H00.12']);
          throw new Error('bỏ');
        })
        .catch((fault: unknown) => fault);
      await Promise.all(
        desks.map(async ({ desk, push }) => {
          for (let batch = 0; batch < load.batches; batch += 1) {
            const from = desk.entries.length + 1;
            for (let i = 0; i < 3; i += 1) accept(desk);
            await push(Math.max(1, from - 2));
          }
        }),
      );
      writing = false;
      await Promise.all([reader, giveUp]);
      const own = desks.filter(({ speaking }) => speaking.office === 'H00.12');
      const sent = own.reduce((sum, { desk }) => sum + desk.entries.length, 0);
      expect(seen).toEqual(Array.from({ length: sent }, (_, i) => i + 1));
      expect(new Set(await wholeFeed(database, first)).size).toBe(sent);
    });

    it('mục độc chỉ giữ chân chính nó; mục sau của cùng hồ sơ chờ nó', async () => {
      await openOffice(database, 'H00.14');
      const one1 = await openDesk(database, 'H00.14');
      const poisoned = newDossierId();
      accept(one1.desk);
      one1.desk.write({
        type: 'dossier.accepted',
        dossier: poisoned,
        payload: acceptance({ number: 'H00.14-\0' }),
      });
      one1.desk.write({
        type: 'dossier.withdrawn',
        dossier: poisoned,
        payload: { reason: 'đổi ý' },
      });
      accept(one1.desk);
      const { entries } = await one1.push();
      expect(entries.map(({ state }) => state)).toEqual([
        'received',
        'parked',
        'parked',
        'received',
      ]);
    });

    it('chương trình mới hiểu được thì mục chờ vào đúng thứ tự, không mất byte nào', async () => {
      await openOffice(database, 'H00.15');
      const one1 = await openDesk(database, 'H00.15');
      const dossier = newDossierId();
      one1.desk.write({ type: 'dossier.teleported', dossier, payload: {} });
      accept(one1.desk, dossier);
      accept(one1.desk);
      one1.desk.write({ type: 'dossier.withdrawn', dossier, payload: { reason: 'đổi ý' } });
      await one1.push();
      expect(await wholeFeed(database, one1)).toEqual([`${one1.speaking.id} 3`]);
      const waitingBefore = await reviewParked(
        { ledger: createSqlLedger(database), surroundings },
        () => undefined,
      );
      // The newer program: what was unknown is now a kind of entry that it reads.
      await database.query(
        `update journal set header = convert_to(replace(convert_from(header, 'UTF8'),
           'dossier.teleported', 'officer.pinSet'), 'UTF8')
         where office = 'H00.15' and seq = 1`,
      );
      expect(
        await reviewParked({ ledger: createSqlLedger(database), surroundings }, () => undefined),
      ).toBe(waitingBefore - 3);
      expect(await wholeFeed(database, one1)).toEqual(
        [3, 1, 2, 4].map((seq) => `${one1.speaking.id} ${seq}`),
      );
      const [row] = await database.query<{ state: number }>(
        `select state from dossier where office = 'H00.15' and id = $1`,
        [dossier],
      );
      expect(row).toEqual({ state: 7 });
    });

    it('công bố cùng lúc: số liền nhau', async () => {
      const [before] = await database.query<{ n: number }>('select max(n) as n from publication');
      const made = await Promise.all(
        Array.from({ length: 8 }, () =>
          database.transaction((tx) =>
            publish(tx, {
              office: null,
              kind: 'calendar',
              data: {},
              publishedAt: now,
              effectiveFrom: today,
            }),
          ),
        ),
      );
      expect(made.map(({ n }) => n).toSorted((a, b) => a - b)).toEqual(
        made.map((_, i) => (before?.n ?? 0) + 1 + i),
      );
    });
  });
};
