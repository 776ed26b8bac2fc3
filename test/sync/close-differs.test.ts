import { afterAll, beforeAll, expect, it } from 'vitest';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { onALine } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, PIN, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

const [officer] = staff.officers;
let province: TestProvince;
let desk: TestDesk;

beforeAll(async () => {
  province = await startTestProvince();
  desk = await openTestDesk(presentTime(), onALine());
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy 1' });
  await desk.must('session.setPin', {
    officer: officer?.id ?? '',
    personalCode: officer?.personalCode ?? '',
    pin: PIN,
  });
}, 120_000);
afterAll(async () => {
  desk.end();
  await province.remove();
});

const sync = async (): Promise<void> => {
  const done = await desk.line.sync();
  if (done.ok) await desk.desk.synced();
};
const accept = (n: number, amount: number) =>
  desk.must('intake.accept', {
    draft: `019abc00-0000-7000-8000-00000000000${n}`,
    form: birthForm({ feesTaken: true, fees: [{ name: 'Lệ phí', amount, exemption: '' }] }),
  });
/** A damaged database: no protocol lets the province say another amount than the desk wrote. */
const sayFee = (from: string, to: string) =>
  province.database.query(
    `update journal
        set payload = convert_to(replace(convert_from(payload, 'UTF8'), $1, $2), 'UTF8')
      where type = 'fee.taken'`,
    [from, to],
  );

it('Tỉnh đọc khác một khoản thu: quầy tìm ra đúng mục, khóa sổ ghi rõ, Tỉnh sửa xong thì tự khớp', async () => {
  await accept(1, 5000);
  const { number } = await accept(2, 8123);
  await accept(3, 5000);
  await sync();
  await sayFee('8123', '7123');
  const before = await desk.must('close.preview', {});
  expect(before).toMatchObject({ equal: false, missing: [] });
  expect(before.differences).toMatchObject([
    { kind: 'held_differently', type: 'fee.taken', number },
  ]);
  const differing = true;
  expect(await desk.must('close.day', { offline: false, differing })).toMatchObject({
    equal: false,
  });
  const waits = async () =>
    (await desk.must('settle.list', {})).filter(({ code }) => code === 'close_differs');
  expect(await waits()).toMatchObject([{ way: 'word', differences: [{ number }] }]);
  await sayFee('7123', '8123');
  await sync();
  expect(await waits()).toEqual([]);
  expect((await desk.must('close.preview', {})).past).toMatchObject([{ state: 'equal' }]);
}, 60_000);
