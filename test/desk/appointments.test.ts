import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { appointmentSlipShape } from '#shared/forms/appointment-slip-data.ts';
import { queueTicketShape } from '#shared/forms/queue-ticket-data.ts';
import { routeSheetShape } from '#shared/forms/route-sheet-data.ts';
import { createPrintRoom, printerNamed, type PrintRoom } from './made-up-printers.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const DAY = '2026-11-25' as LocalDate;
const at = (clock: string): LocalDateTime => `${DAY}T${clock}` as LocalDateTime;

let desk: TestDesk;
let room: PrintRoom;
const printers = [printerNamed('Laser-A4', { sizes: ['A4', 'A5'] })];
beforeAll(async () => {
  room = createPrintRoom(...printers);
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
});
afterAll(() => desk.end());

const asked = {
  number: '',
  replaces: null,
  at: at('08:30'),
  where: 'counter',
  citizen: 'Nguyễn Thị Thử',
  phone: '0900 000 012',
  address: '',
  purpose: 'Bổ sung tờ khai',
  bring: 'Thẻ căn cước\n\nGiấy khai sinh',
} as const;

const dayOf = () => desk.must('appointments.day', { day: DAY });

describe('lịch hẹn', () => {
  it('hẹn một người: phiếu A5 in, lưu, có trong danh sách của ngày; hẹn lại thì giờ cũ hết', async () => {
    const first = await desk.must('appointments.make', asked);
    expect(desk.drawn.at(-1)).toMatchObject({ kind: 'appointment_slip', paper: 'A5' });
    expect(appointmentSlipShape.parse(desk.drawn.at(-1)?.data)).toMatchObject({
      at: at('08:30'),
      bring: ['Thẻ căn cước', 'Giấy khai sinh'],
    });
    const again = { ...asked, at: at('14:00'), replaces: first.document };
    const second = await desk.must('appointments.make', again);
    const { appointments } = await dayOf();
    expect(appointments.map(({ document, at: hour }) => [document, hour])).toEqual([
      [second.document, at('14:00')],
    ]);
    await desk.must('appointments.cancel', { document: second.document, reason: 'Ông bà báo bận' });
    expect((await dayOf()).appointments).toEqual([]);
  });

  it('hẹn cho hồ sơ: tên, việc lấy từ hồ sơ, phiếu nằm trong hồ sơ và diễn biến nói giờ hẹn', async () => {
    const draft = '01990000-0000-7000-8000-0000000000d1';
    const { dossier, number } = await desk.must('intake.accept', { draft, form: birthForm() });
    const bare = { ...asked, number, citizen: '', purpose: '', phone: '' };
    const { document } = await desk.must('appointments.make', bare);
    const slip = appointmentSlipShape.parse(desk.drawn.at(-1)?.data);
    expect([slip.dossier, slip.purpose]).toEqual([number, 'Thủ tục đăng ký khai sinh']);
    const opened = await desk.must('dossiers.open', { id: dossier });
    expect(opened.documents.some((one) => one.document === document)).toBe(true);
    expect(opened.story.some(({ values }) => values['at'] === at('08:30'))).toBe(true);
    expect((await dayOf()).appointments).toMatchObject([{ dossier: { id: dossier, number } }]);
  });

  it('phiếu hẹn đã hủy hoặc đã hẹn lại, máy in kẹt lúc đầu: không hỏi tới nữa, không in lại được', async () => {
    const stuck = async (hour: string) => {
      room.present = [];
      const { document } = await desk.must('appointments.make', { ...asked, at: at(hour) });
      room.present = printers;
      return document;
    };
    const isAskedAbout = async (document: string) =>
      (await desk.must('documents.jobs', {})).some((job) => job.document === document);
    const off = await stuck('09:00');
    const moved = await stuck('09:30');
    expect([await isAskedAbout(off), await isAskedAbout(moved)]).toEqual([true, true]);
    await desk.must('appointments.cancel', { document: off, reason: 'Ông bà báo bận' });
    const next = { ...asked, at: at('15:00'), replaces: moved };
    const { document } = await desk.must('appointments.make', next);
    expect([await isAskedAbout(off), await isAskedAbout(moved)]).toEqual([false, false]);
    const printed = async (paper: string) => {
      const answer = await desk.ask('documents.print', { document: paper });
      return answer.ok ? null : answer.error.code;
    };
    expect([await printed(off), await printed(moved)]).toEqual(['paper_void', 'paper_replaced']);
    expect(await printed(document)).toBeNull();
    await desk.must('appointments.cancel', { document, reason: 'Thử xong' });
  });

  it('lịch đã hẹn lại thì không hẹn lại, không hủy được nữa; hai quầy cùng hẹn lại thì danh sách nói cả hai giờ', async () => {
    const bare = async () => (await dayOf()).appointments.filter(({ dossier }) => dossier === null);
    const { document: first } = await desk.must('appointments.make', asked);
    const again = { ...asked, at: at('14:00'), replaces: first };
    const { document: here } = await desk.must('appointments.make', again);
    expect(await desk.ask('appointments.make', { ...again, at: at('15:00') })).toMatchObject({
      error: { code: 'appointment_overtaken' },
    });
    const off = { document: first, reason: 'Ông bà báo bận' };
    expect(await desk.ask('appointments.cancel', off)).toMatchObject({
      error: { code: 'appointment_overtaken' },
    });
    expect(await bare()).toMatchObject([{ document: here, also: [] }]);
    desk.store.write((tx) => {
      const slip = tx.document(here);
      if (slip?.appointment === undefined) throw new Error('no slip');
      const { issuedAt, voidReason: _none, ...said } = slip;
      const appointment = { ...slip.appointment, at: at('16:00') };
      const payload = { ...said, document: 'quay-kia', appointment };
      tx.append({ type: 'document.issued', payload, dossier: null, officer: null, at: issuedAt });
    });
    expect(await bare()).toMatchObject([
      { document: here, also: [at('16:00')] },
      { document: 'quay-kia', also: [at('14:00')] },
    ]);
    await desk.must('appointments.cancel', { document: 'quay-kia', reason: 'Hẹn 14 giờ' });
    expect(await bare()).toMatchObject([{ document: here, also: [] }]);
    await desk.must('appointments.cancel', { document: here, reason: 'Thử xong' });
  });

  it('giờ đã qua, mã lạ, thiếu tên thì nói rõ và không lưu gì', async () => {
    const refused = async (changes: Partial<Record<keyof typeof asked, string>>) => {
      const answer = await desk.ask('appointments.make', { ...asked, ...changes } as never);
      return answer.ok ? null : answer.error.code;
    };
    expect(await refused({ at: '2026-11-23T08:00' })).toBe('appointment_past');
    expect(await refused({ number: 'H99-000000-0000' })).toBe('appointment_number_unknown');
    expect(await refused({ where: 'home' })).toBe('appointment_address_missing');
    expect(await refused({ citizen: ' ' })).toBe('appointment_incomplete');
  });

  it('phiếu đi nhà dân gom hẹn tại nhà và kết quả trả tại nhà trong ngày; không có gì thì không in', async () => {
    expect(await desk.ask('appointments.route', { day: '2026-12-01' })).toMatchObject({
      error: { code: 'route_empty' },
    });
    const draft = '01990000-0000-7000-8000-0000000000d2';
    const form = birthForm({ delivery: 'home', deliveryAddress: 'Ấp 9, xã Thử Nghiệm' });
    const { dossier, number, dueAt } = await desk.must('intake.accept', { draft, form });
    const results = [{ name: 'Giấy khai sinh', number: '', originals: 1, copies: 0 }];
    await desk.must('results.finish', {
      id: dossier,
      form: { outcome: 'granted', note: '', results, files: [] },
    });
    const day = (dueAt ?? '').slice(0, 10) as LocalDate;
    const home = { ...asked, where: 'home', address: 'Ấp 3', at: `${day}T23:00` } as const;
    await desk.must('appointments.make', home);
    expect(appointmentSlipShape.parse(desk.drawn.at(-1)?.data).home).toBe('Ấp 3');
    await desk.must('appointments.route', { day });
    expect(routeSheetShape.parse(desk.drawn.at(-1)?.data).visits).toMatchObject([
      { name: 'Nguyễn Thị Thử', address: 'Ấp 3', at: 23 * 60 },
      { dossier: number, address: 'Ấp 9, xã Thử Nghiệm', at: null },
    ]);
  });
});

describe('số thứ tự', () => {
  it('mỗi người một số, bấm hai lần cùng lúc vẫn hai số; gọi theo thứ tự; không vào nhật ký', async () => {
    const before = desk.store.read.head().seq;
    await Promise.all([desk.must('queue.give', {}), desk.must('queue.give', {})]);
    expect(queueTicketShape.parse(desk.drawn.at(-1)?.data)).toMatchObject({
      number: '002',
      ahead: 1,
    });
    expect(await desk.must('queue.call', {})).toMatchObject({ given: 2, called: 1 });
    await desk.must('queue.call', {});
    expect(await desk.ask('queue.call', {})).toMatchObject({ error: { code: 'queue_empty' } });
    expect(desk.store.read.head().seq).toBe(before);
    const given: (string | null)[] = [];
    room.meanwhile = () => void given.push(desk.store.read.setting('queue.day'));
    room.present = [];
    expect((await desk.ask('queue.give', {})).ok).toBe(false);
    expect(await desk.must('queue.view', {})).toMatchObject({ given: 2 });
    room.present = printers;
    await desk.must('queue.give', {});
    room.meanwhile = () => undefined;
    // Kept before a printer has it: whatever happens then, nobody else gets the same number.
    expect(given.map((text) => text?.includes('"given":3'))).toEqual([true, true]);
  });

  it('khôi phục bản sao sáng nay thì số lấy lại từ đầu dưới một chữ khác, không trùng số đã phát', async () => {
    const before = await desk.must('queue.view', {});
    const head = desk.store.read.head();
    const restored = vi.spyOn(desk.store.read, 'head').mockReturnValue({ ...head, epoch: 2 });
    expect(await desk.must('queue.give', {})).toMatchObject({ group: 'B', given: 1, called: 0 });
    expect(queueTicketShape.parse(desk.drawn.at(-1)?.data)).toMatchObject({ number: 'B001' });
    restored.mockRestore();
    expect(before.group).toBe('');
  });
});
