/** Between two citizens: papers put aside with a clip, and somebody who was here before. By keyboard alone. */
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { rooms } from '#renderer/app/rooms.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

const { tray, known, due } = vi.intake;
const { withFee, withCard } = dayPlans;

const DRAFT = '019abc00-0000-7000-8000-000000000001';

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

/** Faster than any screen: every key is on its way before the first is answered. */
const rush = async (...keys: readonly string[]): Promise<void> => {
  const { keyboard } = ready.desk.page;
  await Promise.all(keys.map((key) => keyboard.press(key)));
};

test('gõ nhanh hơn màn hình: chữ và phím ngay sau F2 vào đúng phiếu, từ lần mở đầu tiên', async () => {
  const { hands, desk } = ready;
  const search = desk.page.locator('[data-field="procedureCode"]');
  const box = desk.page.getByLabel(vi.shell.search.label);
  await rush('F2', 'k', 's');
  await expect(search).toHaveValue('ks');
  await hands.press('Control+A', 'Delete', 'Alt+1');
  await hands.sees(vi.home.ready.title);
  await rush('F2', 'Control+G');
  await hands.sees(tray.title);
  await hands.press('Escape');
  await hands.press('Alt+1');
  await hands.sees(vi.home.ready.title);
  await rush('F2', 'q');
  await expect(search).toHaveValue('q');
  await expect(box).toHaveValue('');
  await hands.press('Control+A', 'Delete', 'Alt+1');
});

test('phòng nào cũng đứng ngay khi được mở lần đầu, trước cả câu trả lời của quầy', async () => {
  const { page } = ready.desk;
  for (const { name } of rooms) {
    const room = page.getByRole('navigation').getByRole('button', {
      name: new RegExp(`^${vi.shell.rooms[name]}`, 'u'),
    });
    // Nothing from outside comes between the key and what is looked at.
    const drawn = await room.evaluate(async (button: HTMLElement) => {
      button.click();
      await Promise.resolve();
      const parts = document.querySelector('main')?.childElementCount ?? 0;
      return { isHere: button.getAttribute('aria-current') === 'page', isDrawn: parts > 0 };
    });
    expect({ name, ...drawn }).toEqual({ name, isHere: true, isDrawn: true });
  }
});

const beginNext = async (): Promise<void> => {
  await ready.hands.sees(due.before);
  await ready.hands.walkTo('Tab', 'the search', ({ field }) => field === 'procedureCode');
};

test('thiếu giấy tờ: F10 gác lại với số kẹp, người kế tiếp được phục vụ, rồi lấy lại đúng phiếu ấy', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withFee);
  await hands.press('F10');
  await hands.sees(fill(tray.done, { clip: 1 }));
  await beginNext();

  await intake.begin(withCard);
  await intake.complete(withCard);
  await intake.settled();
  const number = await intake.accept();
  expect(number).toMatch(/-1001$/);
  await intake.nextCitizen();

  await hands.press('F10');
  await hands.sees(sentenceLike(tray.clip));
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Enter');
  await hands.sees(fill(tray.taken, { clip: 1 }));
  expect(await intake.personShown('submitter')).toMatchObject({
    'submitter.name': withFee.submitter.name,
    'submitter.phone': withFee.submitter.phone,
  });
  await intake.complete(withFee);
  await intake.settled();
  expect(await intake.accept()).toMatch(/-1002$/);
  await intake.nextCitizen();
  expect(await desk.must('draft.parked', {})).toEqual([]);
});

test('đang gõ dở mà mở khay lấy người trước: phiếu đang gõ vào khay, không mất chữ nào', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withFee);
  await hands.press('F10');
  await beginNext();
  await intake.begin(dayPlans.afterThree);
  await hands.press('Control+G');
  await hands.sees(fill(tray.clip, { clip: 1 }));
  await hands.press('Enter');
  await hands.sees(fill(tray.taken, { clip: 1 }));
  await hands.sees(fill(tray.done, { clip: 2 }));
  const [parked] = await desk.must('draft.parked', {});
  expect(parked).toMatchObject({ clip: 2, name: dayPlans.afterThree.submitter.name });
  await hands.press('F10');
  await hands.sees(fill(tray.done, { clip: 1 }));
  for (const { id } of await desk.must('draft.parked', {}))
    await desk.must('draft.discard', { id });
});

test('Ctrl+Z ở phiếu mới không đem chữ của người trước trở lại', async () => {
  const { hands, desk } = ready;
  const name = desk.page.locator('[data-field="submitter.name"]');
  const toName = () => hands.walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
  await hands.press('F2');
  await beginNext();
  await toName();
  await hands.type('Người Trước');
  await hands.press('Control+A', 'Delete');
  await hands.type('Người Sau');
  await hands.press('F10');
  await hands.sees(fill(tray.done, { clip: 1 }));
  await beginNext();
  await toName();
  for (let back = 0; back < 4; back += 1) {
    await hands.press('Control+Z');
    await expect(name).toHaveValue('');
  }
  for (const { id } of await desk.must('draft.parked', {}))
    await desk.must('draft.discard', { id });
});

/** The page's elements, those that only a memory of it still holds among them. */
const elementsHeld = async (): Promise<number> => {
  const { page } = ready.desk;
  const inside = await page.context().newCDPSession(page);
  try {
    await inside.send('HeapProfiler.collectGarbage');
    await inside.send('HeapProfiler.collectGarbage');
    return (await inside.send('Memory.getDOMCounters')).nodes;
  } finally {
    await inside.detach();
  }
};

test('hết người này đến người khác: cửa sổ không giữ lại gì của các phiếu đã nhận', async () => {
  const { hands, intake } = ready;
  const serve = async (citizens: number): Promise<number> => {
    for (let served = 0; served < citizens; served += 1) {
      await intake.begin(withCard);
      await intake.complete(withCard);
      await intake.settled();
      await intake.accept();
      await intake.nextCitizen();
    }
    return elementsHeld();
  };
  await hands.press('F2');
  await beginNext();
  const early = await serve(3);
  expect(await serve(10)).toBeLessThanOrEqual(early + 8);
});

test('người đã từng nộp: một phím chép lại thông tin; cùng thủ tục đang mở thì nhắc', async () => {
  const { hands, intake, desk } = ready;
  await desk.must('intake.accept', { draft: DRAFT, form: acceptableForm });
  await hands.press('F2');
  await beginNext();
  const { name, idNumber, address, phone } = withFee.submitter;
  await intake.search(withFee);
  await hands.press('Enter');
  await hands.walkTo('Enter', 'the number', ({ field }) => field === 'submitter.idNumber');
  await hands.type(idNumber);
  await hands.sees(sentenceLike(known.underWayDue));
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Control+D');
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue(name);
  expect(await intake.personShown('submitter')).toMatchObject({
    'submitter.address': address,
    'submitter.phone': phone.replaceAll(' ', ''),
    'submitter.birthDate': '05/03/1987',
  });
  await expect(desk.page.getByRole('button', { name: known.copy })).toHaveCount(0);
});

test('đánh dấu thủ tục hay dùng bằng Ctrl+B: lần sau đứng đầu khi chưa gõ gì', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.search(dayPlans.withLongestName);
  await hands.press('Control+B');
  const hits = desk.page.getByRole('listbox', { name: vi.intake.procedure.hits });
  await expect(hits.getByRole('option', { selected: true })).toContainText(
    vi.intake.procedure.favourite,
  );
  await hands.press('Control+A', 'Delete');
  await expect(hits.getByRole('option').first()).toContainText(dayPlans.withLongestName.procedure);
});

test('đọc dòng máy ở mặt sau thẻ: ba dòng vào một lần, tên chờ thêm dấu; đọc sai thì không điền gì', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await desk.page.locator('[data-field="submitter.name"]').waitFor();
  const lines = [
    'IDVNM1980000013079198000001<<3',
    '9802056F3802054VNM<<<<<<<<<<<4',
    'NGUYEN<<THI<MAU<<<<<<<<<<<<<<<',
  ];
  await hands.scan(`${lines.join('\n')}\n`);
  await hands.sees(sentenceLike(vi.intake.people.scannedZone));
  await expect.poll(hands.held).toMatchObject({ field: 'submitter.name' });
  expect(await intake.personShown('submitter')).toMatchObject({
    'submitter.name': 'NGUYEN THI MAU',
    'submitter.idNumber': '079198000001',
    'submitter.birthDate': '05/02/1998',
    'submitter.sex': 'female',
  });
  await hands.sees(sentenceLike(vi.intake.draft.saved));
  await hands.scan(`${lines.join('\n').replace('1980000013', '1980000023')}\n`);
  await hands.sees(vi.remarks.mrz_check_digit);
});
