/** A desk of a real province: its data is sealed, here by PINs alone, and the key on paper opens it when they are forgotten. */
import { expect, test } from '@playwright/test';
import { en } from '#shared/text/en.ts';
import { vi } from '#shared/text/vi.ts';
import { violationsOn } from './look-with-axe.ts';
import { startOffice, type Office } from './office.ts';
import { makeFolders } from './ready-desk.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock } from './test-clock.ts';

const { signIn, recover, recovery } = vi.start;
const FIRST_PIN = '258036';
const NEW_PIN = '370259';

test.describe('quên PIN ở quầy đã khóa', () => {
  const folders = makeFolders();
  const clock = createTestClock('2026-11-23T09:12');
  const data = folders.fresh('desk');
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

  const sit = async (): Promise<Seat> => {
    await seat?.desk.close();
    seat = await takeSeat({ data, clock });
    return seat;
  };
  const walkTo = (at: Seat, words: string): Promise<void> =>
    at.hands.walkTo('Tab', words, (held) => held.words.startsWith(words));
  const retype = async (at: Seat, text: string): Promise<void> => {
    await at.hands.press('Control+A');
    await at.hands.type(text);
    await at.hands.press('Enter');
  };

  test('ghi danh, chép khóa, đặt PIN; khởi động lại: khóa khôi phục mở, PIN mới vào, PIN cũ thì không', async () => {
    if (office === null) throw new Error('no office');
    const first = await sit();
    await first.start.enrol(office.url, office.code, 'Quầy 1');
    await first.hands.sees(recovery.title);
    const stage = await first.desk.must('desk.stage', {});
    if (stage.stage !== 'confirm_recovery') throw new Error(`at ${stage.stage}`);
    const { recoveryKey } = stage;
    await walkTo(first, recovery.part);
    await first.hands.type(recoveryKey.split('-').at(-1) ?? '');
    await first.hands.press('Enter');
    const { name, personalCode } = office.officer;
    await first.start.firstSignIn({ name, personalCode, pin: FIRST_PIN });
    expect(first.desk.complaints).toEqual([]);

    // No keyring here: after a restart the data waits for a PIN, and a PIN opens it.
    const morning = await sit();
    expect(await morning.desk.must('desk.stage', {})).toMatchObject({
      stage: 'sign_in',
      sealed: true,
      keyringLost: false,
    });
    await morning.start.enterPin(FIRST_PIN);
    await morning.hands.sees(vi.home.ready.title);

    const forgot = await sit();
    await walkTo(forgot, signIn.forgotSealed);
    await forgot.hands.press('Enter');
    await forgot.hands.sees(recover.title);
    expect((await forgot.hands.held()).words).toContain(recover.key);
    await forgot.hands.type('7k3u');
    await forgot.hands.sees(recover.foreign.replace('{{n}}', '1'));
    expect(await violationsOn(forgot.desk.page)).toEqual([]);
    const mistyped = recoveryKey.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    await retype(forgot, mistyped);
    await forgot.hands.sees(vi.refusals.recovery_key_mistyped);
    expect((await forgot.hands.held()).words).toContain(recover.key);
    expect(await forgot.desk.must('desk.stage', {})).toMatchObject({ sealed: true });
    await retype(forgot, recoveryKey.toLowerCase().replaceAll('-', ' '));
    await forgot.hands.sees(signIn.opened);
    expect(await violationsOn(forgot.desk.page)).toEqual([]);
    await forgot.desk.must('settings.write', { language: 'en' });
    await forgot.hands.sees(en.start.signIn.opened);
    expect(await violationsOn(forgot.desk.page)).toEqual([]);
    await forgot.desk.must('settings.write', { language: 'vi' });
    await forgot.hands.sees(signIn.opened);
    await walkTo(forgot, signIn.code);
    await forgot.hands.type(personalCode);
    await forgot.hands.press('Tab');
    await forgot.hands.type(NEW_PIN);
    await forgot.hands.press('Tab');
    await forgot.hands.type(NEW_PIN);
    await forgot.hands.press('Enter');
    await forgot.hands.sees(vi.home.ready.title);
    expect(forgot.desk.complaints).toEqual([]);

    const next = await sit();
    await next.hands.sees(signIn.title);
    expect(await violationsOn(next.desk.page)).toEqual([]);
    await next.start.enterPin(FIRST_PIN);
    await next.hands.sees(vi.refusals.pin_wrong.replace('{{left}}', '4'));
    await next.start.enterPin(NEW_PIN);
    await next.hands.sees(vi.home.ready.title);
    expect(next.desk.complaints).toEqual([]);
  });
});
