/**
 * What a province publishes of procedures, met at the counter: an office that takes in some of them, a fee whose relief
 * ends today, a deadline cut short, a procedure whose last day is today.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { seedProcedures } from '#shared/catalogue/seed/seed.ts';
import { fill } from '#shared/text/fill.ts';
import { formatMoney } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import { sentenceLike } from './keyboard.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { makeFolders, tryOutOf } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock } from './test-clock.ts';

const { procedure: words, fees } = vi.intake;

const BIRTH = '1.001193';
const DEATH = '1.000656';
const BUILDING = '1.013225';
const LAST_DAY = '23/11/2026';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
const today = day('2026-11-23');

const asPublished = (procedure: Procedure): Procedure => {
  if (procedure.code === BIRTH) return { ...procedure, effectiveTo: today };
  if (procedure.code !== DEATH) return procedure;
  const fee = {
    kind: 'lệ phí',
    amountVnd: 8_000,
    reliefVnd: 4_000,
    endsOn: today,
    raw: '8.000 đồng, thu 4.000 đồng đến hết ngày 23/11/2026. Miễn lệ phí cho người thuộc hộ nghèo; người khuyết tật.',
  } as const;
  return {
    ...procedure,
    replaces: [BIRTH],
    channels: procedure.channels.map((offer) => ({ ...offer, free: false, fees: [fee] })),
  };
};

const published = {
  office: {
    ...office,
    handles: [BIRTH, DEATH],
    commitments: [
      {
        code: BUILDING,
        channel: null,
        case: null,
        rule: { kind: 'amount', amount: 9, unit: 'day' },
        decision: '12/QĐ-THU',
        from: '2026-01-01',
        until: null,
      },
    ],
  },
  catalogue: { procedures: seedProcedures().map(asPublished) },
};

const folders = makeFolders();
const clock = createTestClock('2026-11-23T09:12');
const data = folders.fresh('desk');
const provinceFolder = folders.fresh('province');
let province: SwitchedProvince;
let seat: Seat | null = null;

const publish = (kind: keyof typeof published): void => {
  const file = join(folders.fresh(kind), `${kind}.json`);
  writeFileSync(file, JSON.stringify(published[kind]));
  const script = join(import.meta.dirname, 'publish-process.ts');
  const args = [script, provinceFolder, kind, file, '--from', '2026-11-20'];
  const done = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
};

test.beforeAll(async () => {
  test.setTimeout(120_000);
  province = await startSwitchedProvince(provinceFolder, clock);
  await province.off();
  publish('office');
  publish('catalogue');
  await province.on();
  seat = await takeSeat({ data, clock, tryOut: await tryOutOf(province) });
  await seat.start.signIn(province.demo.name, TRY_OUT_PIN);
});
test.afterAll(async () => {
  await seat?.desk.kill();
  await province.off();
  folders.remove();
});

const seated = (): Seat => {
  if (seat === null) throw new Error('nobody sits at the desk');
  return seat;
};

const choose = async (letters: string, procedure: string): Promise<void> => {
  const { hands, intake, desk } = seated();
  await hands.press('F2');
  await desk.page.locator('[data-field="procedureCode"]').waitFor();
  await intake.search({ search: letters, procedure, submitter: { card: '', phone: '' } });
  await hands.press('Enter');
  await desk.page.getByRole('group', { name: words.chosen }).getByText(procedure).waitFor();
};

const picture = async (name: string): Promise<void> => {
  await seated().desk.page.screenshot({ path: test.info().outputPath(`${name}.png`) });
};

test('xã không tiếp nhận thì nhắc mà không cản; cam kết rút ngắn thì nói cả luật lẫn cam kết', async () => {
  const { hands, desk } = seated();
  await choose(BUILDING, BUILDING);
  await hands.sees(vi.remarks.procedure_not_handled);
  await hands.sees(sentenceLike(words.committed));
  await expect(
    desk.page.getByRole('complementary', { name: vi.intake.receipt.title }),
  ).toContainText('cam kết 9 ngày theo 12/QĐ-THU');
  await picture('cam-ket');
  await hands.press('F7');
  await desk.page.locator('[data-field="procedureSearch"]:focus').waitFor();
  await hands.type(BUILDING);
  await desk.page
    .locator('[role=option]', { hasText: BUILDING })
    .filter({ hasText: vi.procedures.notHandled })
    .waitFor();
  await hands.press('Enter');
  await hands.sees(vi.procedures.page.notHandled);
  await hands.sees(/Cam kết trả trong 9 ngày theo 12\/QĐ-THU \(luật: 15 ngày\)/);
  await picture('trang-cam-ket');
});

test('ngày cuối của mức giảm: thu mức giảm, nói đến ngày nào; chọn lý do miễn bằng phím', async () => {
  const { hands, desk } = seated();
  await choose('khai tu', DEATH);
  const amount = desk.page.locator('[data-field="fees.0.amount"]');
  await expect(amount).toHaveValue('4.000');
  await hands.sees(fill(fees.reliefHolds, { until: LAST_DAY, full: formatMoney(8_000) }));
  await hands.walkTo('Tab', fees.exempt, ({ words: said }) =>
    said.startsWith(fees.exemptFor.split('{{')[0] ?? ''),
  );
  await hands.press('Enter');
  await desk.page.getByRole('menuitem', { name: 'Người khuyết tật' }).waitFor();
  await hands.walkTo('ArrowDown', 'the reason', ({ words: said }) => said === 'Người khuyết tật');
  await hands.press('Enter');
  await expect(amount).toHaveValue('0');
  await expect(desk.page.locator('[data-field="fees.0.exemption"]')).toHaveValue(
    'Người khuyết tật',
  );
  await picture('mien-phi');
});

test('hôm sau: thủ tục đã hết hiệu lực, bản nháp còn nguyên; mức giảm hết thì thu đủ', async () => {
  test.setTimeout(120_000);
  await choose('khai sinh', BIRTH);
  const evening = seated();
  await evening.hands.type('Nguyễn Thị Thử');
  await evening.hands.press('Tab');
  await evening.hands.sees(sentenceLike(vi.intake.draft.saved));
  await province.off();
  await evening.desk.close();
  clock.setTo('2026-11-24T08:05');
  seat = await takeSeat({ data, clock });
  const { hands, desk, start } = seat;
  await hands.sees(vi.start.signIn.title);
  await start.enterPin(TRY_OUT_PIN);
  await hands.sees(vi.home.ready.title);
  await hands.press('F2');
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue('Nguyễn Thị Thử');
  await hands.sees(sentenceLike(vi.remarks.procedure_replaced));
  await picture('het-hieu-luc');
  const next = words.chooseNext;
  await hands.walkTo('Tab', next, ({ words: said }) => said === next);
  await hands.press('Enter');
  await desk.page.getByRole('group', { name: words.chosen }).getByText(DEATH).waitFor();
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue('Nguyễn Thị Thử');
  await expect(desk.page.locator('[data-field="fees.0.amount"]')).toHaveValue('8.000');
  await hands.sees(fill(fees.reliefOver, { until: LAST_DAY }));
  expect(desk.complaints).toEqual([]);
});
