import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PrintJob } from '#electron/desk/papers/paper-ports.ts';
import type { Draft, Officer } from '#electron/desk/ports.ts';
import { storeFailureOf } from '#electron/desk/store-failure.ts';
import { failureOf } from '#electron/store/failure.ts';
import { receipt } from '../fixtures/dossier.ts';
import {
  dossierId,
  identity,
  moment,
  officePublication,
  startTestStore,
  type TestStore,
} from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

const draft = (id: string, n: number): Draft => ({
  id,
  officer: 'thu',
  updatedAt: moment(n),
  form: JSON.stringify({ name: `Nháp ${n}` }),
  clip: null,
});

const job = (id: string, n: number, state: PrintJob['state'] = 'queued'): PrintJob => ({
  id,
  document: 'giay-1',
  printer: 'Máy in thử',
  copies: 2,
  reprint: n,
  state,
  createdAt: moment(n),
  detail: '',
});

const issue = (document: string, revision = 1): void => {
  const issued = receipt(document);
  if (issued.type !== 'document.issued') throw new Error('not a paper');
  test.append({
    type: 'document.issued',
    payload: { ...issued.payload, revision, dossiers: [dossierId(1)] },
    dossier: null,
    officer: 'thu',
    at: moment(20 + revision),
  });
};

describe('những gì của riêng quầy', () => {
  it('bản nháp: cái gõ sau cùng đứng đầu, ghi đè được, xóa được, còn sau khi mở lại', () => {
    test.store.write((tx) => {
      tx.saveDraft(draft('a', 1));
      tx.saveDraft(draft('b', 2));
      tx.saveDraft({ ...draft('a', 3), clip: 1 });
    });
    test = test.reopen();
    expect(test.store.read.drafts()).toEqual([{ ...draft('a', 3), clip: 1 }, draft('b', 2)]);
    test.store.write((tx) => tx.saveDraft({ ...draft('c', 4), counter: true }));
    expect(test.store.read.draft('c')).toEqual({ ...draft('c', 4), counter: true });
    test.store.write((tx) => tx.deleteDraft('a'));
    expect(test.store.read.draft('a')).toBeNull();
    expect(test.store.read.draft('b')).toEqual(draft('b', 2));
  });

  it('hàng đợi in: theo thứ tự vào, theo trạng thái, đếm được số lần in của một giấy', () => {
    test.store.write((tx) => {
      tx.savePrintJob(job('x', 2));
      tx.savePrintJob(job('y', 1));
      tx.savePrintJob(job('z', 3, 'confirmed'));
    });
    expect(test.store.read.printJobs(['queued', 'jammed']).map(({ id }) => id)).toEqual(['y', 'x']);
    expect(test.store.read.printJobs([])).toEqual([]);
    test.store.write((tx) => tx.savePrintJob({ ...job('y', 1), state: 'jammed', detail: 'kẹt' }));
    expect(test.store.read.printJob('y')).toMatchObject({ state: 'jammed', detail: 'kẹt' });
    expect(test.store.read.printsOf('giay-1')).toBe(3);
    expect(test.store.read.lastPrintJob('giay-1')?.id).toBe('z');
    expect(test.store.read.lastPrintJob('giay-2')).toBeNull();
  });

  it('dãy giấy chờ tới lượt: giữ đúng thứ tự xếp vào, bỏ dãy thì lượt in khác còn nguyên', () => {
    test.store.write((tx) => {
      for (const id of ['c', 'a', 'b']) tx.savePrintJob(job(id, 1, 'waiting'));
      tx.savePrintJob(job('x', 2));
    });
    test = test.reopen();
    const { read } = test.store;
    expect(read.waitingPrints(2).map(({ id }) => id)).toEqual(['c', 'a']);
    expect([read.waitingPrintCount(), read.printsOf('giay-1')]).toEqual([3, 1]);
    test.store.write((tx) => tx.dropWaitingPrints(2));
    expect([read.waitingPrintCount(), read.printsOf('giay-1')]).toEqual([1, 1]);
    test.store.write((tx) => tx.dropWaitingPrints(2));
    expect([read.waitingPrintCount(), read.printsOf('giay-1')]).toEqual([0, 1]);
  });

  it('cán bộ: giữ PIN, số lần sai, và ai đã nghỉ', () => {
    const officer: Officer = {
      id: 'thu',
      name: 'Nguyễn Thị Thử',
      title: 'Công chức',
      role: 'officer',
      active: true,
      personalCodeHash: 'h1',
      pinHash: null,
      failures: 0,
      lockedUntil: null,
    };
    const later = { ...officer, pinHash: 'h2', failures: 4, lockedUntil: moment(9), active: false };
    test.store.write((tx) => tx.saveOfficer(officer));
    expect(test.store.read.officers()).toEqual([officer]);
    test.store.write((tx) => tx.saveOfficer(later));
    expect(test.store.read.officers()).toEqual([later]);
  });

  it('thiết lập: ghi, ghi đè, bỏ', () => {
    test.store.write((tx) => tx.saveSetting('a', '1'));
    test.store.write((tx) => tx.saveSetting('a', '2'));
    expect(test.store.read.setting('a')).toBe('2');
    test.store.write((tx) => tx.deleteSetting('a'));
    expect(test.store.read.setting('a')).toBeNull();
  });

  it('công bố của Tỉnh: giữ mọi phiên bản, đến lại cũng không đổi', () => {
    const second = { ...officePublication, n: 5, version: 2, data: { code: 'moi' } };
    test.store.write((tx) => {
      tx.savePublication(second);
      tx.savePublication({ ...officePublication, data: { code: 'lén sửa' } });
    });
    expect(test.store.read.publication('office')).toEqual(second);
    expect(test.store.read.publication('office', 1)).toEqual(officePublication);
    expect(test.store.read.publication('office', 3)).toBeNull();
    expect(test.store.read.publication('calendar')).toBeNull();
    expect(test.store.read.publicationHead()).toBe(5);
  });

  it('danh tính của quầy còn nguyên sau khi mở lại', () => {
    test = test.reopen();
    expect(test.store.read.identity()).toEqual(identity);
  });
});

describe('giấy tờ', () => {
  it('hồ sơ chưa có giấy tiếp nhận được nhớ cho đến khi có', () => {
    test.accept(1);
    test.accept(2);
    expect(test.store.read.dossiersWithoutReceipt()).toEqual([dossierId(1), dossierId(2)]);
    issue('giay-1');
    expect(test.store.read.dossiersWithoutReceipt()).toEqual([dossierId(2)]);
    test.append({
      type: 'dossier.voided',
      payload: { reason: 'Nhập nhầm' },
      dossier: dossierId(2),
      officer: 'thu',
      at: moment(30),
    });
    expect(test.store.read.dossiersWithoutReceipt()).toEqual([]);
  });

  it('một giấy có nhiều ảnh thì thấy ảnh mới nhất, và lý do hủy nếu đã hủy', () => {
    test.accept(1);
    issue('giay-1');
    issue('giay-1', 2);
    expect(test.store.read.document('giay-1')).toMatchObject({
      revision: 2,
      issuedAt: moment(22),
      voidReason: null,
    });
    test.append({
      type: 'document.voided',
      payload: { document: 'giay-1', dossiers: [dossierId(1)], reason: 'Sai tên' },
      dossier: null,
      officer: 'thu',
      at: moment(30),
    });
    expect(test.store.read.document('giay-1')?.voidReason).toBe('Sai tên');
    expect(test.store.read.document('giay-9')).toBeNull();
  });
});

describe('khi đĩa có chuyện', () => {
  it.each([
    ['SQLITE_FULL', 'disk_full'],
    ['ENOSPC', 'disk_full'],
    ['SQLITE_READONLY_DIRECTORY', 'read_only'],
    ['EROFS', 'read_only'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_BUSY_SNAPSHOT', 'busy'],
    ['SQLITE_IOERR_FSYNC', 'io_error'],
    ['EIO', 'io_error'],
  ])('%s được hiểu là %s', (code, failure) => {
    expect(failureOf(Object.assign(new Error('x'), { code }))).toEqual({ code: failure });
  });

  it('lỗi của chính chương trình không bị gọi là lỗi của đĩa', () => {
    expect(
      failureOf(Object.assign(new Error('x'), { code: 'SQLITE_CONSTRAINT_UNIQUE' })),
    ).toBeNull();
    expect(failureOf(new Error('x'))).toBeNull();
    expect(failureOf('x')).toBeNull();
  });

  it('sau một lần ghi xuống đĩa thất bại thì không ghi tiếp, cho đến khi mở lại; vẫn đọc được', () => {
    test.accept(1);
    const failing = () =>
      test.store.write(() => {
        throw Object.assign(new Error('fsync'), { code: 'SQLITE_IOERR_FSYNC' });
      });
    expect(failing).toThrow('io_error');
    const again = (): unknown => {
      try {
        return test.accept(2);
      } catch (fault) {
        return storeFailureOf(fault);
      }
    };
    expect(again()).toEqual({ code: 'io_error' });
    expect(test.store.read.dossier(dossierId(1))).not.toBeNull();
    test = test.reopen();
    expect(test.accept(2).seq).toBe(3);
  });

  it('thiếu số trong mẫu của cơ quan thì không đoán', () => {
    test.store.write((tx) =>
      tx.savePublication({ ...officePublication, n: 9, version: 9, data: { code: 'hỏng' } }),
    );
    test.accept(1);
    expect(test.store.read.usedCounters('2026-11-25', 1)).toEqual([]);
  });
});
