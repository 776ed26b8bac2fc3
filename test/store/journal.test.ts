import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '#electron/store/digest.ts';
import { inspect } from '#electron/store/verify.ts';
import { GENESIS, openHeader, openPayload, verifyChain } from '#shared/journal/hash-chain.ts';
import { day } from '../fixtures/calendar.ts';
import { acceptance } from '../fixtures/dossier.ts';
import {
  acceptedEntry,
  dossierId,
  enrolTestDesk,
  identity,
  moment,
  newFolder,
  numberOf,
  officePublication,
  openAt,
  startTestStore,
  storeAt,
  type TestStore,
} from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

describe('nhật ký', () => {
  it('ghi nối tiếp thành một chuỗi băm liền mạch', () => {
    for (let n = 1; n <= 20; n += 1) test.accept(n);
    const entries = test.store.read.entriesAfter(1, 0, 100);
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    const walked = verifyChain({ seq: 0, hash: GENESIS }, entries, sha256);
    expect(walked).toEqual({
      ok: true,
      value: { seq: 21, hash: test.store.read.head().hash },
    });
  });

  it('giữ đúng từng byte đã băm, mở lại cũng vậy', () => {
    const sealed = test.accept(1);
    test = test.reopen();
    const [again] = test.store.read.entriesAfter(1, 1, 1);
    expect(again).toEqual(sealed);
    expect(openHeader(sealed.headerBytes)).toMatchObject({ ok: true, value: { seq: 2 } });
    expect(openPayload(sealed.payloadBytes)).toMatchObject({
      ok: true,
      value: { number: numberOf(1) },
    });
  });

  it('một lệnh hỏng giữa chừng không để lại gì', () => {
    const before = test.store.read.head();
    expect(() =>
      test.store.write((tx) => {
        tx.append(acceptedEntry(1));
        tx.saveSetting('thu', 'x');
        throw new Error('hỏng giữa chừng');
      }),
    ).toThrow('hỏng giữa chừng');
    expect(test.store.read.head()).toEqual(before);
    expect(test.store.read.dossier(dossierId(1))).toBeNull();
    expect(test.store.read.setting('thu')).toBeNull();
    expect(test.store.read.listDossiers(anyDossier).total).toBe(0);
    expect(test.accept(1).seq).toBe(2);
  });

  it('không cho sửa hay xóa mục đã ghi', () => {
    test.accept(1);
    expect(() => test.db.exec(`UPDATE entry SET at = '2030-01-01T00:00:00.000Z'`)).toThrow(
      'an entry never changes',
    );
    expect(() => test.db.exec('DELETE FROM entry')).toThrow('an entry is never removed');
  });

  it('chưa ghi danh thì không ghi được gì', () => {
    const fresh = storeAt(newFolder(), 'create');
    expect(() => fresh.accept(1)).toThrow('enrolled');
    expect(fresh.store.read.head()).toMatchObject({ epoch: 0, seq: 0 });
    expect(fresh.store.read.identity()).toBeNull();
    fresh.end();
  });

  it('một lệnh là một giao dịch: không lồng nhau', () => {
    expect(() => test.store.write(() => test.store.write(() => 1))).toThrow('not nested');
  });

  it('ghi danh lại với kỷ mới: chuỗi mới nối vào chỗ Tỉnh đang giữ, chuỗi cũ còn nguyên', () => {
    const kept = test.accept(1);
    test.store.write((tx) => tx.enrol({ ...identity, epoch: 2 }, kept.hash));
    expect(test.store.read.head()).toEqual({ epoch: 2, seq: 0, hash: kept.hash });
    expect(test.accept(2)).toMatchObject({ epoch: 2, seq: 1 });
    expect(test.store.read.entriesAfter(1, 0, 10)).toHaveLength(2);
    expect(test.store.read.entriesAfter(2, 0, 10)).toHaveLength(1);
    test.store.close();
    const reader = openAt(test.folder, 'read');
    expect(inspect(reader)).toEqual({ entries: 3, brokenAt: null, differing: [], unsent: 3 });
    reader.close();
    test = storeAt(test.folder);
  });
});

const anyDossier = {
  text: '',
  receivedOn: null,
  openOnly: false,
  dueFrom: null,
  dueTo: null,
  order: 'received',
  offset: 0,
  limit: 20,
} as const;

describe('số hồ sơ', () => {
  it('một số không bao giờ được cấp hai lần', () => {
    test.accept(1);
    expect(() =>
      test.store.write((tx) => tx.append({ ...acceptedEntry(1), dossier: dossierId(2) })),
    ).toThrow('given already');
    expect(test.store.read.head().seq).toBe(2);
  });

  it('một hồ sơ không nhận hai số', () => {
    test.accept(1);
    expect(() =>
      test.store.write((tx) => tx.append({ ...acceptedEntry(2), dossier: dossierId(1) })),
    ).toThrow('has a number');
  });

  it('số đã cấp, đã hủy và đã bỏ qua đều không dùng lại', () => {
    test.accept(1);
    test.accept(3);
    test.append({
      type: 'dossier.voided',
      payload: { reason: 'Nhập nhầm' },
      dossier: dossierId(3),
      officer: 'thu',
      at: moment(4),
    });
    test.append({
      type: 'number.skipped',
      payload: { day: '2026-11-25', slot: 1, from: 10, to: 12, reason: 'Khôi phục' },
      dossier: null,
      officer: 'thu',
      at: moment(5),
    });
    expect(test.store.read.usedCounters('2026-11-25', 1)).toEqual([1001, 1003, 1010, 1011, 1012]);
    expect(test.store.read.usedCounters('2026-11-25', 2)).toEqual([]);
    expect(test.store.read.usedCounters('2026-11-26', 1)).toEqual([]);
    expect(test.store.read.dossierByNumber(numberOf(3))?.id).toBe(dossierId(3));
    expect(test.store.read.dossierByNumber('H00.01-261125-1999')).toBeNull();
  });

  it('mẫu số đến sau thì số đã cấp vẫn được đọc ra', () => {
    const fresh = storeAt(newFolder(), 'create');
    fresh.store.write((tx) => enrolTestDesk(tx));
    fresh.accept(7);
    expect(fresh.store.read.usedCounters('2026-11-25', 1)).toEqual([]);
    const published = test.store.read.publication('office');
    if (published === null) throw new Error('no office');
    fresh.store.write((tx) => tx.savePublication(published));
    expect(fresh.store.read.usedCounters('2026-11-25', 1)).toEqual([1007]);
    fresh.end();
  });
});

describe('những gì Tỉnh chưa giữ', () => {
  const holds = (seq: number, epoch = 1) => ({ epoch, seq, hash: 'ab'.repeat(32), at: moment(99) });

  it('đếm từ chỗ Tỉnh nói đang giữ; Tỉnh mất đuôi thì gửi lại từ đó', () => {
    test.accept(1);
    test.accept(2);
    expect(test.store.read.unsent()).toEqual({ count: 3, oldestAt: moment(0) });
    test.store.write((tx) => tx.saveProvinceHolds(holds(2)));
    expect(test.store.read.unsent()).toEqual({ count: 1, oldestAt: moment(2) });
    const [second, first] = test.store.read.listDossiers(anyDossier).rows;
    expect([first?.atProvince, second?.atProvince]).toEqual([true, false]);
    test.store.write((tx) => tx.saveProvinceHolds(holds(3)));
    expect(test.store.read.unsent()).toEqual({ count: 0, oldestAt: null });
    test.store.write((tx) => tx.saveProvinceHolds(holds(1)));
    expect(test.store.read.unsent()).toEqual({ count: 2, oldestAt: moment(1) });
    expect(test.store.read.provinceHolds()).toEqual(holds(1));
  });

  it('hồ sơ đã gửi mà có mục mới thì lại là chưa gửi hết', () => {
    test.accept(1);
    test.store.write((tx) => tx.saveProvinceHolds(holds(2)));
    expect(test.store.read.dossierRow(dossierId(1))?.atProvince).toBe(true);
    test.append({
      type: 'fee.taken',
      payload: { amount: 8000, method: 'cash', receiptSerial: 'BL-1' },
      dossier: dossierId(1),
      officer: 'thu',
      at: moment(3),
    });
    expect(test.store.read.dossierRow(dossierId(1))?.atProvince).toBe(false);
  });
});

describe('số liệu', () => {
  it('chốt ngày cộng đúng trên khoảng đã chọn', () => {
    test.accept(1);
    const taken = test.append({
      type: 'fee.taken',
      payload: { amount: 8000, method: 'cash', receiptSerial: 'BL-1' },
      dossier: dossierId(1),
      officer: 'thu',
      at: moment(2),
    });
    const last = test.append({
      type: 'fee.voided',
      payload: {
        fee: { desk: taken.desk, epoch: 1, seq: taken.seq },
        amount: 3000,
        reason: 'Thu nhầm',
      },
      dossier: dossierId(1),
      officer: 'thu',
      at: moment(3),
    });
    expect(test.store.read.totals(1, 4)).toEqual({
      from: 1,
      to: 4,
      count: 4,
      hash: Buffer.from(last.hash).toString('hex'),
      byType: { 'desk.enrolled': 1, 'dossier.accepted': 1, 'fee.taken': 1, 'fee.voided': 1 },
      accepted: 1,
      fees: 5000,
    });
    expect(test.store.read.totals(5, 4)).toMatchObject({ count: 0, fees: 0 });
    expect(test.store.read.dayFigures('2026-11-25')).toEqual({
      accepted: 1,
      voided: 0,
      fees: 5000,
    });
    expect(test.store.read.dayFigures('2026-11-24')).toEqual({
      accepted: 0,
      voided: 0,
      fees: 0,
    });
  });

  it('nhớ lần chốt gần nhất và giờ ghi gần nhất', () => {
    expect(test.store.read.lastClose()).toBeNull();
    const totals = test.store.read.totals(1, 1);
    test.append({
      type: 'day.closed',
      payload: { totals, province: null, day: '2026-11-25' },
      dossier: null,
      officer: 'thu',
      at: moment(60),
    });
    expect(test.store.read.lastClose()?.payload.totals).toEqual(totals);
    expect(test.store.read.clockKnowledge()).toMatchObject({
      lastAt: moment(60),
      measuredMs: null,
    });
    test.store.write((tx) => tx.saveMeasuredOffset(-1500));
    expect(test.store.read.clockKnowledge().measuredMs).toBe(-1500);
  });

  it('mẫu số không bắt đầu bằng mã cơ quan: số của cơ quan khác chuyển đến không lẫn vào số của mình', () => {
    const fresh = storeAt(newFolder(), 'create');
    const published = test.store.read.publication('office');
    if (published === null) throw new Error('no office');
    const pattern = { template: '{counter}-{yymmdd}-{agencyCode}', digits: 4, perSlot: 1000 };
    const data = Object.assign({}, officePublication.data, { numberPattern: pattern });
    fresh.store.write((tx) => {
      tx.savePublication({ ...published, data });
      enrolTestDesk(tx);
    });
    fresh.accept(1, { number: '1001-261125-H00.01' });
    const office = (code: string) => ({ code, name: `Xã ${code}` });
    const intake = acceptance({ number: '1500-261125-H00.02' });
    const carried = { office: office('H00.02'), entry: { desk: 'quay-khac', epoch: 1, seq: 2 } };
    fresh.append({
      type: 'crossArea.arrived',
      payload: { from: office('H00.02'), to: office('H00.01'), intake, dueAt: null, carried },
      dossier: dossierId(2),
      officer: null,
      at: moment(6),
    });
    expect(fresh.store.read.usedCounters('2026-11-25', 1)).toEqual([1001]);
    expect(fresh.store.read.numbersOfDay(day('2026-11-25'), 1).given).toHaveLength(1);
    expect(fresh.store.read.dossierByNumber('1500-261125-H00.02')?.id).toBe(dossierId(2));
    fresh.end();
  });
});
