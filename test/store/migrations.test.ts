import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LATEST_SCHEMA, migrate, MIGRATIONS, schemaOf } from '#electron/store/migrate.ts';
import type { Connection } from '#electron/store/driver.ts';
import { connect } from '#electron/store/driver.ts';
import { newFolder } from './test-store.ts';

let folder: string;
let db: Connection;
beforeEach(() => {
  folder = newFolder();
  const connected = connect(join(folder, 'desk.db'), {
    readonly: false,
    mustExist: false,
    busyMs: 0,
  });
  if (!connected.ok) throw new Error(connected.error.code);
  db = connected.value;
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const upTo = (number: number): void =>
  migrate(
    db,
    join(folder, 'backups'),
    MIGRATIONS.filter((step) => step.number <= number),
  );

const tables = (): readonly string[] =>
  db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
    .map(({ name }) => name);

const writeEntry = (): void => {
  db.exec(`
    INSERT INTO chain (id, desk, epoch, own, prev) VALUES (1, 'quay-thu-1', 1, 1, zeroblob(32));
    INSERT INTO entry (id, chain, seq, type, at, dossier, understood, hash, header, payload)
      VALUES (1, 1, 1, 'desk.enrolled', '2026-11-25T02:00:00.000Z', NULL, 0, zeroblob(32), x'7B7D', x'7B7D');
  `);
};

const kept = () =>
  db.prepare('SELECT desk, seq, type FROM entry JOIN chain ON chain.id = chain').all();
const ONE = [{ desk: 'quay-thu-1', seq: 1, type: 'desk.enrolled' }];

describe('nâng cấp lược đồ', () => {
  it('đánh số tăng dần theo hàng chục', () => {
    const numbers = MIGRATIONS.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => number % 10 === 0)).toBe(true);
  });

  it('0 → 10: sổ nhật ký, chuỗi, luồng, cách ly', () => {
    upTo(10);
    expect(schemaOf(db)).toBe(10);
    expect(tables()).toEqual(['chain', 'entry', 'feed', 'province_holds', 'quarantine']);
    writeEntry();
    expect(kept()).toEqual(ONE);
  });

  it('10 → 20: thêm các sổ đọc nhanh, nhật ký còn nguyên', () => {
    upTo(10);
    writeEntry();
    upTo(20);
    expect(kept()).toEqual(ONE);
    expect(tables()).toEqual(
      expect.arrayContaining(['dossier', 'number', 'document', 'entry_dossier']),
    );
  });

  it('20 → 30: thêm chỉ mục tìm kiếm trên hồ sơ đã có', () => {
    upTo(20);
    writeEntry();
    upTo(30);
    expect(kept()).toEqual(ONE);
    db.exec(`INSERT INTO search (rowid, words) VALUES (1, 'nguyen thi thu')`);
    expect(db.prepare(`SELECT rowid FROM search WHERE search MATCH '"ngu"*'`).all()).toEqual([
      { rowid: 1 },
    ]);
  });

  it('30 → 40: thêm những gì của riêng quầy', () => {
    upTo(30);
    writeEntry();
    upTo(40);
    expect(kept()).toEqual(ONE);
    expect(tables()).toEqual(
      expect.arrayContaining([
        'identity',
        'draft',
        'print_job',
        'officer',
        'setting',
        'publication',
        'blob',
      ]),
    );
    expect(schemaOf(db)).toBe(40);
  });

  it('40 → 50: thêm bản lưu nào Tỉnh đã giữ, bản nào chưa', () => {
    upTo(40);
    writeEntry();
    upTo(50);
    expect(kept()).toEqual(ONE);
    expect(tables()).toEqual(expect.arrayContaining(['file_held', 'file_unsent']));
    expect(schemaOf(db)).toBe(50);
  });

  it('50 → 60: biết mục nào Tỉnh giữ riêng; khóa của các kỳ đã xong không còn trong máy', () => {
    upTo(50);
    writeEntry();
    const keys = () => db.prepare('SELECT key FROM setting ORDER BY key').pluck().all();
    db.exec(`INSERT INTO setting VALUES ('desk.earlier', '[]'), ('language', 'vi')`);
    upTo(60);
    expect(kept()).toEqual(ONE);
    expect(db.prepare('SELECT DISTINCT apart FROM chain').pluck().all()).toEqual([0]);
    expect(keys()).toEqual(['language']);
    expect(schemaOf(db)).toBe(60);
  });

  it('60 → 70: biết tệp nào gắn vào bản nháp, tệp nào đã có mục nhật ký gọi tên', () => {
    upTo(60);
    writeEntry();
    upTo(70);
    expect(kept()).toEqual(ONE);
    expect(tables()).toEqual(expect.arrayContaining(['attached', 'file_named']));
    expect(schemaOf(db)).toBe(70);
  });

  it('70 → 80: biết phiếu giấy nào đã in, và vì sao số bị bỏ qua', () => {
    upTo(70);
    writeEntry();
    db.exec(
      `INSERT INTO number_skip (entry, day, slot, first, last) VALUES (1, '2026-11-25', 1, 3, 9)`,
    );
    upTo(80);
    expect(kept()).toEqual(ONE);
    expect(tables()).toContain('slip');
    expect(db.prepare('SELECT first, reason FROM number_skip').all()).toEqual([
      { first: 3, reason: '' },
    ]);
    expect(schemaOf(db)).toBe(80);
  });

  it('80 → 90: thủ tục vướng mắc tìm được ngay giữa mọi mục', () => {
    upTo(80);
    writeEntry();
    upTo(90);
    expect(kept()).toEqual(ONE);
    expect(
      db.prepare("SELECT name FROM sqlite_schema WHERE name = 'entry_flag'").pluck().get(),
    ).toBe('entry_flag');
    expect(schemaOf(db)).toBe(90);
  });

  it('240 → 250: đánh giá của người dân trong ngày tìm được ngay giữa mọi mục', () => {
    upTo(240);
    writeEntry();
    upTo(250);
    expect(kept()).toEqual(ONE);
    const plan = db
      .prepare("EXPLAIN QUERY PLAN SELECT id FROM entry WHERE type = 'feedback.given' AND at >= ?")
      .all('2026-11-25');
    expect(JSON.stringify(plan)).toContain('entry_feedback');
    expect(schemaOf(db)).toBe(250);
  });

  it('90 → 100: có sổ chứng thực, mỗi dòng một giấy tờ', () => {
    upTo(90);
    writeEntry();
    upTo(100);
    expect(kept()).toEqual(ONE);
    expect(tables()).toContain('certification');
    expect(schemaOf(db)).toBe(100);
  });

  it('trước khi đổi dữ liệu đang có thì giữ một bản sao; dữ liệu mới tinh thì không cần', () => {
    upTo(10);
    expect(existsSync(join(folder, 'backups'))).toBe(false);
    writeEntry();
    migrate(db, join(folder, 'backups'));
    expect(readdirSync(join(folder, 'backups'))).toEqual([
      `before-schema-${LATEST_SCHEMA}-from-10.db`,
    ]);
    migrate(db, join(folder, 'backups'));
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  it('bước hỏng giữa chừng thì quay về bước trước, lần sau làm tiếp được', () => {
    const broken = MIGRATIONS.map((step) =>
      step.number === 20
        ? {
            number: 20,
            up: (connection: Connection) => {
              step.up(connection);
              throw new Error('mất điện');
            },
          }
        : step,
    );
    expect(() => migrate(db, join(folder, 'backups'), broken)).toThrow('mất điện');
    expect(schemaOf(db)).toBe(10);
    expect(tables()).not.toContain('dossier');
    upTo(LATEST_SCHEMA);
    expect(schemaOf(db)).toBe(LATEST_SCHEMA);
  });

  it('100 → 110: số của một loại giấy tìm được ngay', () => {
    upTo(100);
    writeEntry();
    upTo(110);
    expect(kept()).toEqual(ONE);
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT max(json_extract(payload, '$.series.value')) FROM document
          WHERE json_extract(payload, '$.series.key') = ?
            AND json_extract(payload, '$.series.key') IS NOT NULL`,
      )
      .all('x');
    expect(JSON.stringify(plan)).toContain('document_series');
    expect(schemaOf(db)).toBe(110);
  });

  it('130 → 140: dải số mượn và dòng sổ chứng thực tìm được ngay', () => {
    upTo(130);
    writeEntry();
    upTo(140);
    expect(kept()).toEqual(ONE);
    const names = db.prepare('SELECT name FROM sqlite_schema').pluck().all();
    expect(names).toEqual(expect.arrayContaining(['entry_borrowed', 'certification_value']));
    expect(schemaOf(db)).toBe(140);
  });

  it('120 → 130: lượt in cũ giữ nguyên và đúng thứ tự, từ nay giấy chờ tới lượt được', () => {
    upTo(120);
    writeEntry();
    const put = (id: string, state: string): void => {
      db.prepare(`INSERT INTO print_job VALUES (?, 'g', 'Máy in', 1, 0, ?, 'x', '')`).run(
        id,
        state,
      );
    };
    put('b', 'queued');
    put('a', 'handed_over');
    expect(() => put('c', 'waiting')).toThrow('CHECK');
    upTo(130);
    put('c', 'waiting');
    expect(kept()).toEqual(ONE);
    expect(db.prepare('SELECT id, state FROM print_job ORDER BY rowid').all()).toEqual([
      { id: 'b', state: 'queued' },
      { id: 'a', state: 'handed_over' },
      { id: 'c', state: 'waiting' },
    ]);
  });
});
