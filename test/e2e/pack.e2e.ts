/** The disk is gone; a new machine, a code and the old recovery key bring the desk back, tray and all. By keyboard alone. */
import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import people from '#shared/try-out/officers.json' with { type: 'json' };
import { dayPlans } from './day-plans.ts';
import { sentenceLike } from './keyboard.ts';
import { violationsOn } from './look-with-axe.ts';
import { enrolMachine } from './new-machine.ts';
import { startOffice, type Office } from './office.ts';
import { makeFolders } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';
import { takePictures } from './shots.ts';
import { createTestClock } from './test-clock.ts';

const { pack, refusals } = vi;
const { tray, due } = vi.intake;
const { withFee, withCard } = dayPlans;
const PIN = '258036';

const head = people.officers.find(({ role }) => role === 'head');
if (head === undefined) throw new Error('nobody answers for the desk');
const headOfOffice = { officer: head.id, personalCode: head.personalCode };

/** Only when somebody wants to look. */
const SHOTS = process.env['QMC_SHOTS'];

test.describe('máy hỏng hẳn, máy mới của cùng một quầy', () => {
  const folders = makeFolders();
  const clock = createTestClock('2026-11-23T09:12');
  let office: Office | null = null;
  let seat: Seat | null = null;

  test.beforeAll(async () => {
    office = await startOffice(folders.fresh('office'), clock);
  });
  test.afterAll(async () => {
    await seat?.desk.kill();
    await office?.end();
    folders.remove();
  });

  const shoot = async (name: string): Promise<void> => {
    if (SHOTS !== undefined && seat !== null) await takePictures(seat.desk, SHOTS, name);
  };
  test.afterEach(() => shoot('pack-last'));

  const enrolAt = async (data: string, code: string): Promise<{ at: Seat; key: string }> => {
    const at = await takeSeat({ data, clock });
    seat = at;
    return { at, key: await enrolMachine(at, office?.url ?? '', code) };
  };

  test('bật “Tỉnh giữ thêm một bản”, mất ổ đĩa, ghi danh máy mới, gõ khóa cũ: khay và hồ sơ về, số không trùng', async () => {
    test.setTimeout(420_000);
    if (office === null) throw new Error('no office');
    const { name, personalCode } = office.officer;
    const first = folders.fresh('first');
    const { at: old, key: oldKey } = await enrolAt(first, office.code);
    await old.start.firstSignIn({ name, personalCode, pin: PIN });
    await old.hands.press('F2');
    await old.intake.begin(withCard);
    await old.intake.complete(withCard);
    await old.intake.settled();
    const given = await old.intake.accept();
    await old.intake.nextCitizen();
    await old.intake.begin(withFee);
    await old.hands.press('F10');
    await old.hands.sees(fill(tray.done, { clip: 1 }));

    await old.rooms.goToSettings();
    await old.hands.walkTo('Tab', pack.keep, ({ words }) => words.startsWith(pack.keep));
    await old.hands.press('Space');
    await old.hands.sees(sentenceLike(pack.proven));
    expect(await violationsOn(old.desk.page)).toEqual([]);
    await old.desk.page.getByText(pack.keep).scrollIntoViewIfNeeded();
    await shoot('pack-settings');
    await expect
      .poll(async () => (await old.desk.must('desk.status', {})).unsent.count, { timeout: 30_000 })
      .toBe(0);
    await old.desk.kill();
    rmSync(first, { recursive: true, force: true });

    const code = await office.mintAnew();
    const { at, key: newKey } = await enrolAt(folders.fresh('second'), code);
    await at.hands.sees(pack.offeredTitle);
    await at.hands.sees(pack.key);
    await expect.poll(async () => (await at.hands.held()).words).toContain(pack.key);
    expect(await violationsOn(at.desk.page)).toEqual([]);
    await shoot('pack-offered');
    await at.hands.type(newKey);
    await at.hands.press('Enter');
    await at.hands.sees(refusals.pack_wrong_key);
    expect((await at.hands.held()).words).toContain(pack.key);
    await shoot('pack-wrong-key');
    await at.hands.press('Control+A');
    await at.hands.type(oldKey.toLowerCase().replaceAll('-', ' '));
    await at.hands.press('Enter');
    await at.hands.sees(sentenceLike(pack.returned));
    expect(await violationsOn(at.desk.page)).toEqual([]);
    await expect.poll(async () => (await at.hands.held()).words).toContain(pack.goOn);
    await shoot('pack-returned');
    await at.hands.press('Enter');
    await at.start.firstSignIn({ name, personalCode, pin: PIN });

    await at.rooms.findDossier('Nguyễn Thị Thử', given);
    await at.hands.press('F2');
    await at.hands.sees(due.before);
    await shoot('pack-intake');
    await at.hands.press('Control+G');
    await at.hands.sees(sentenceLike(tray.clip));
    await expect.poll(async () => (await at.hands.held()).words).toContain(withFee.submitter.name);
    await at.hands.press('Enter');
    await at.hands.sees(fill(tray.taken, { clip: 1 }));
    expect(await at.intake.personShown('submitter')).toMatchObject({
      'submitter.name': withFee.submitter.name,
    });
    await at.intake.complete(withFee);
    await at.intake.settled();
    const next = await at.intake.accept();
    expect(next).not.toBe(given);
    expect(await at.desk.must('pack.state', {})).toMatchObject({ on: true, cannot: null });

    // Once more, from the settings, by whoever answers for the desk: the form is a dossier by now.
    await at.intake.nextCitizen();
    await at.desk.must('session.setPin', { ...headOfOffice, pin: PIN });
    await at.hands.sees(head.name);
    await at.rooms.goToSettings();
    await at.hands.walkTo('Tab', pack.back, ({ words }) => words === pack.back);
    await at.hands.press('Enter');
    await expect.poll(async () => (await at.hands.held()).words).toContain(pack.key);
    await shoot('pack-again');
    expect(await violationsOn(at.desk.page)).toEqual([]);
    await at.hands.type(oldKey);
    await at.hands.press('Enter');
    await at.hands.sees(fill(pack.returnedAccepted, { accepted: 1 }));
    expect(at.desk.complaints).toEqual([]);
  });
});
