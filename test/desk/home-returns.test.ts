/** Results that are taken to people's doors: which ones an officer goes out with, and which not yet. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { routeSheetShape } from '#shared/forms/route-sheet-data.ts';
import { dayOfAppointments } from '#electron/desk/papers/route-sheet.ts';
import { createPrintRoom, printerNamed } from './made-up-printers.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
let day = '' as LocalDate;
beforeAll(async () => {
  const room = createPrintRoom(printerNamed('Laser-A4', { sizes: ['A4', 'A5'] }));
  desk = await startTestDesk('2026-11-23T09:12', { printers: () => room.printers });
  await desk.must('printers.choose', { printer: 'Laser-A4', paper: 'A4', copies: 1 });
  for (const n of [1, 2, 3]) {
    const form = birthForm({ delivery: 'home', deliveryAddress: `Ấp ${n}` });
    const { dueAt } = await desk.must('intake.accept', { draft: id(n), form });
    day = (dueAt ?? '').slice(0, 10) as LocalDate;
  }
  await desk.must('intake.accept', { draft: id(4), form: birthForm() });
});
afterAll(() => desk.end());

const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

const finish = (n: number) =>
  desk.must('results.finish', {
    id: id(n),
    form: {
      outcome: 'granted',
      note: '',
      results: [{ name: 'Giấy khai sinh', number: '', originals: 1, copies: 0 }],
      files: [],
    },
  });

const returnsOn = async (on: LocalDate) =>
  (await desk.must('appointments.day', { day: on })).homeReturns.map(({ address, ready }) => [
    address,
    ready,
  ]);

it('chưa có kết quả thì nói rõ và không đi; có rồi thì đi, hôm nay không gặp thì hôm sau vẫn còn', async () => {
  expect(await returnsOn(day)).toEqual([
    ['Ấp 1', false],
    ['Ấp 2', false],
    ['Ấp 3', false],
  ]);
  expect(await desk.ask('appointments.route', { day })).toMatchObject({
    error: { code: 'route_empty' },
  });
  await finish(2);
  await finish(4);
  const later = addDays(day, 9);
  for (const on of [day, later])
    expect(await returnsOn(on)).toEqual([
      ['Ấp 2', true],
      ['Ấp 1', false],
      ['Ấp 3', false],
    ]);
  expect(await returnsOn(addDays(day, -1))).toEqual([]);
  await desk.must('appointments.route', { day: later });
  const { visits } = routeSheetShape.parse(desk.drawn.at(-1)?.data);
  expect(visits.map(({ address }) => address)).toEqual(['Ấp 2']);
});

it('đã trả thì không còn; nhiều quá mức thì nói còn bao nhiêu', async () => {
  await desk.must('results.return', {
    id: id(2),
    form: {
      receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
      how: 'office',
      reference: '',
      feeTaken: null,
      feeReceiptSerial: '',
      places: [0],
      named: '',
    },
  });
  expect(await returnsOn(day)).toEqual([
    ['Ấp 1', false],
    ['Ấp 3', false],
  ]);
  const { store } = desk;
  const { read } = store;
  const listDossiers: typeof read.listDossiers = (query) =>
    read.listDossiers({ ...query, limit: 1 });
  const { homeReturns, homeReturnsBeyond } = dayOfAppointments(
    { store: { ...store, read: { ...read, listDossiers } } },
    day,
  );
  expect([homeReturns.length, homeReturnsBeyond]).toEqual([1, 1]);
});
