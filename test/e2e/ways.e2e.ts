/** More than one way to take in: a slip for whoever must come again, an earlier dossier once more. By keyboard alone. */
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { dayPlans } from './day-plans.ts';
import type { PersonTyped } from './intake-hands.ts';
import { violationsOn } from './look-with-axe.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { takePictures } from './shots.ts';

const { withFee } = dayPlans;
const DRAFT = '019abc00-0000-7000-8000-000000000001';
const SHOTS = process.env['QMC_SHOTS'];

let ready: ReadyDesk;
test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const picture = async (name: string): Promise<void> => {
  if (SHOTS !== undefined) await takePictures(ready.desk, SHOTS, name);
};

test('thiếu giấy tờ: một phím in phiếu hướng dẫn, phím kia in rồi gác hồ sơ lại', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.begin(withFee);
  await hands.press('Control+H');
  await hands.sees(vi.guidance.given);
  await hands.sees(vi.print.no_printer);
  await picture('guidance');
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Control+Shift+H');
  await hands.sees(fill(vi.intake.tray.done, { clip: 1 }));
  await hands.walkTo('Tab', 'the search', ({ field }) => field === 'procedureCode');
  const [parked] = await desk.must('draft.parked', {});
  expect(parked).toMatchObject({ clip: 1, name: withFee.submitter.name });
  const kinds = (await desk.must('documents.jobs', {})).map(({ kind }) => kind);
  expect(kinds).toEqual(['guidance_slip', 'guidance_slip']);
  expect(
    await desk.must('dossiers.list', { text: '', scope: 'all', offset: 0, limit: 5 }),
  ).toMatchObject({ total: 0 });
});

const fillField = async (field: string, text: string): Promise<void> => {
  await ready.hands.walkTo('Tab', field, (held) => held.field === field);
  await ready.hands.press('Control+A');
  await ready.hands.type(text);
};

/** So many places to the right of the one that a form begins with. */
const chooseChannel = async (places: number): Promise<void> => {
  const { in_person } = vi.intake.procedure.channels;
  await ready.hands.walkTo('Shift+Tab', 'the channel', ({ words }) => words === in_person);
  for (let place = 0; place < places; place += 1) await ready.hands.press('ArrowRight');
};

const ownerKinds = ['person', 'household_business', 'company', 'agency'] as const;

const nameOwner = async (
  kind: (typeof ownerKinds)[number],
  name: string,
  number: string,
): Promise<void> => {
  const { hands } = ready;
  const { ownerIsOther } = vi.intake.people;
  await hands.walkTo('Tab', ownerIsOther, ({ words }) => words.includes(ownerIsOther));
  await hands.press('Space');
  await hands.walkTo('Tab', 'the kind', ({ field }) => field === 'owner.kind');
  await hands.press('Home', ...Array.from({ length: ownerKinds.indexOf(kind) }, () => 'ArrowDown'));
  await fillField('owner.name', name);
  await fillField('owner.idNumber', number);
  await fillField('owner.address', 'Ấp 7, xã Thử Nghiệm, tỉnh Thử');
};

/** To the last key; what the journal holds of it. */
const acceptedIntake = async () => {
  const { intake, desk } = ready;
  await intake.settled();
  const text = await intake.accept();
  await intake.nextCitizen();
  const { rows } = await desk.must('dossiers.list', { text, scope: 'all', offset: 0, limit: 5 });
  const { dossier } = await desk.must('dossiers.open', { id: rows[0]?.id ?? '' });
  return dossier.intake;
};

const withForeignPaper: PersonTyped = {
  ...withFee.submitter,
  name: 'Maria Thử',
  birthDate: '1960',
  sex: 'female',
  idNumber: 'C1234567',
};

test('qua bưu chính cho công ty: hộ chiếu nước khác, chỉ biết năm sinh, thêm giấy ngoài danh mục; nhận được', async () => {
  const { hands, intake } = ready;
  await hands.press('F2');
  await intake.begin({ ...dayPlans.withCard, submitter: withForeignPaper });
  await chooseChannel(1);
  await fillField('arrival.sender', 'Công ty Thử');
  await fillField('arrival.postmarkedOn', '20/11/2026');
  await fillField('arrival.reference', 'RR123456789VN');
  await nameOwner('company', 'Công ty TNHH Thử Nghiệm', '0312345678');
  await hands.walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  await hands.press('*');
  const { addName } = vi.intake.papers;
  await hands.walkTo('Tab', addName, ({ words }) => words === addName);
  await hands.type('Giấy xác nhận thử');
  await hands.press('Enter');
  await hands.walkTo('Shift+Tab', 'the papers', ({ role }) => role === 'checkbox');
  await hands.press(...Array.from({ length: 20 }, () => 'ArrowDown'));
  await hands.press('ArrowRight', '0', 'ArrowRight', '2', 'ArrowRight', '3');
  expect(await acceptedIntake()).toMatchObject({
    channel: 'postal',
    arrival: {
      post: { sender: 'Công ty Thử', postmarkedOn: '2026-11-20', reference: 'RR123456789VN' },
    },
    submitter: { name: 'Maria Thử', birthDate: '1960', idNumber: 'C1234567' },
    owner: { kind: 'company', name: 'Công ty TNHH Thử Nghiệm', idNumber: '0312345678' },
    papers: expect.arrayContaining([
      expect.objectContaining({
        name: 'Giấy xác nhận thử',
        originals: 0,
        certified: 2,
        photocopies: 3,
        unforeseen: true,
      }),
    ]),
  });
});

test('nộp trực tuyến hộ cho hộ kinh doanh, phi địa giới: nhận được, ghi đủ ba cơ quan', async () => {
  const { hands, intake } = ready;
  await intake.begin(dayPlans.withCard);
  await chooseChannel(2);
  for (const field of ['arrival.helpedOnline', 'arrival.crossArea']) {
    await hands.walkTo('Tab', field, (held) => held.field === field);
    await hands.press('Space');
  }
  await fillField('arrival.receiving', 'Xã Mẫu');
  await fillField('arrival.competent', 'Ủy ban nhân dân xã Mẫu');
  await nameOwner('household_business', 'Hộ kinh doanh Thử', '8012345678');
  await hands.walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  await hands.press('*');
  expect(await acceptedIntake()).toMatchObject({
    channel: 'online',
    arrival: {
      helpedOnline: true,
      crossArea: { receiving: 'Xã Mẫu', competent: 'Ủy ban nhân dân xã Mẫu' },
    },
    owner: { kind: 'household_business', name: 'Hộ kinh doanh Thử' },
  });
});

test('chủ hồ sơ là cơ quan; nhận nhầm thì Alt+X hủy: có lý do, Enter không hủy, phím cách hủy', async () => {
  const { hands, intake, desk, rooms } = ready;
  await intake.begin(dayPlans.withCard);
  await nameOwner('agency', 'Trường Thử Nghiệm', '0301234567');
  await hands.walkTo('Enter', 'the papers', ({ field }) => field === 'papers.0');
  await hands.press('*');
  const taken = await acceptedIntake();
  expect(taken).toMatchObject({ owner: { kind: 'agency', name: 'Trường Thử Nghiệm' } });
  const number = taken?.number ?? '';
  await rooms.findDossier(number, number);
  await rooms.openFound(number);
  await hands.press('Alt+X');
  await hands.sees(fill(vi.dossier.voidTitle, { number }));
  await hands.type('Nhận nhầm người');
  await hands.walkTo('Tab', vi.dossier.voidYes, ({ words }) =>
    words.startsWith(vi.dossier.voidYes),
  );
  expect(await violationsOn(desk.page)).toEqual([]);
  await hands.press('Enter');
  const row = async () =>
    (await desk.must('dossiers.list', { text: number, scope: 'all', offset: 0, limit: 5 })).rows[0];
  expect((await row())?.voided).toBe(false);
  await hands.press('Space');
  await hands.sees(fill(vi.dossier.voidedBanner, { reason: 'Nhận nhầm người' }));
  expect((await row())?.voided).toBe(true);
});

test('nhận qua bưu chính, phi địa giới: các ô hiện ra khi cần, thiếu thì F9 chỉ đúng ô', async () => {
  const { hands, intake, desk } = ready;
  await hands.press('F2');
  await intake.search(dayPlans.withCard);
  await hands.press('Enter');
  await hands.walkTo('Shift+Tab', 'the area', ({ field }) => field === 'arrival.crossArea');
  await hands.press('Space');
  await hands.walkTo('Tab', 'the assisting office', ({ field }) => field === 'arrival.assisting');
  await hands.press('F9');
  await hands.walkTo('Shift+Tab', 'an office', ({ field }) => field === 'arrival.receiving');
  await hands.type('Xã Mẫu');
  await hands.press('Enter');
  await hands.type('Ủy ban nhân dân xã Mẫu');
  await picture('cross-area');
  const axe = await violationsOn(desk.page);
  expect(axe).toEqual([]);
});

test('lập hồ sơ giống hồ sơ đã có: cùng người, cùng thủ tục, nói rõ phải xem lại giấy tờ', async () => {
  const { hands, desk, rooms } = ready;
  const { number } = await desk.must('intake.accept', { draft: DRAFT, form: acceptableForm });
  await rooms.findDossier(number, number);
  await rooms.openFound(number);
  await hands.press('Control+D');
  await hands.sees(fill(vi.copied.from, { number }));
  await expect(desk.page.locator('[data-field="submitter.name"]')).toHaveValue(
    withFee.submitter.name,
  );
  await picture('copied');
  expect(await violationsOn(desk.page)).toEqual([]);
});
