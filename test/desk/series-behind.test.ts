import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { quickHash } from './made-up-office.ts';
import { officerMau, officersList } from './officers-published.ts';
import { planSlips } from './slips-planned.ts';
import { birthForm, PIN, startTestDesk, type TestDesk } from './test-desk.ts';

const HEAD = 'lanh-dao-mau';
const CODE = 'THU-LANH-DAO';
const draft = (n: number) => `019abc00-0000-7000-8000-00000000000${n}`;

let desk: TestDesk;
/** As a restore leaves it that may lack what the desk wrote after its copy. */
beforeEach(async () => {
  desk = await startTestDesk();
  await planSlips(desk, 10);
  const head = await officerMau({
    id: HEAD,
    role: 'head',
    personalCodeHash: await quickHash.make(CODE),
  });
  const list = officersList(2, [await officerMau(), head]);
  desk.store.write((tx) => {
    tx.savePublication(list);
    tx.saveSetting(SERIES_BEHIND, '2026-11-23');
  });
  desk.desk.arrived();
});
afterEach(() => desk.end());

const certify = () =>
  desk.ask('certification.accept', {
    ids: [draft(1)],
    form: {
      submitter: { ...emptyParty, name: 'Nguyễn Thị Thử', idNumber: '079198000001' },
      documents: [{ procedureCode: '2.000815', document: 'Bằng', pages: 2, copies: 1 }],
      feeTaken: true,
      exemption: '',
      feeReceiptSerial: '',
    },
    done: true,
  });

describe('khôi phục từ bản sao lưu, chưa nhận đủ từ Tỉnh', () => {
  it('không in phiếu giấy, kẻo hai phiếu cùng số; nhận đủ rồi thì in', async () => {
    const print = () => desk.ask('slips.print', { count: 3 });
    expect(await print()).toMatchObject({ error: { code: 'series_behind' } });
    expect(desk.drawn).toEqual([]);
    await desk.desk.synced();
    expect(await print()).toMatchObject({ value: { count: 3 } });
  });

  it('không vào sổ chứng thực, không ghi gì; hồ sơ thường vẫn nhận; nhận đủ rồi thì vào sổ', async () => {
    expect(await certify()).toMatchObject({ error: { code: 'series_behind' } });
    expect(desk.store.read.dossier(draft(1))).toBeNull();
    const taken = await desk.must('intake.accept', { draft: draft(2), form: birthForm() });
    expect(taken.number).toBe('H00.01-261123-1001');
    await desk.desk.synced();
    expect(await certify()).toMatchObject({
      value: { lines: [{ book: '1, quyển 1-Q1/2026-SCT/BS' }] },
    });
  });

  it('ngày hẹn đổi được, thư chờ có số: nhận đủ rồi lập lại', async () => {
    const form = birthForm({ procedureCode: '1.004873' });
    await desk.must('intake.accept', { draft: draft(1), form });
    await desk.must('session.setPin', { officer: HEAD, personalCode: CODE, pin: PIN });
    const changed = await desk.must('deadlines.change', {
      id: draft(1),
      change: { kind: 'extend', amount: 1, unit: 'working_day' },
      reason: 'Chờ xác minh',
      letter: true,
    });
    expect(changed).toMatchObject({ dueAt: '2026-11-30T17:00', notDrawn: 'series_behind' });
    await desk.desk.synced();
    await desk.must('deadlines.letter', { id: draft(1) });
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'apology', data: { seriesNumber: '1/PXL' } });
  });

  it('bàn giao được, danh sách chờ có số: nhận đủ rồi tự lập, không đợi ai bấm', async () => {
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    const order = { dossiers: [draft(1)], to: 'Phòng Kinh tế thử', sheets: false };
    await desk.must('handOver.begin', order);
    await vi.waitFor(async () => {
      const state = await desk.must('handOver.state', {});
      expect(state?.papers).toMatchObject([{ notDrawn: 'series_behind' }]);
    });
    await desk.desk.synced();
    await vi.waitFor(() => expect(desk.drawn.at(-1)).toMatchObject({ kind: 'handover' }));
  });
});
