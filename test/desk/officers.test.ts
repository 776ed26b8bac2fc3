import { afterEach, describe, expect, it } from 'vitest';
import { takePublication } from '#electron/desk/catalogue/take-publication.ts';
import type { SecretHash } from '#electron/desk/ports.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import { quickHash } from './made-up-office.ts';
import { createMadeUpVault } from './made-up-vault.ts';
import { officerMau, officersList } from './officers-published.ts';
import {
  birthForm,
  OFFICER,
  openTestDesk,
  PERSONAL_CODE,
  PIN,
  startTestDesk,
  type TestDesk,
  type TestDeskParts,
} from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const TODAY = '2026-11-23' as LocalDate;
const DRAFT = '019abc00-0000-7000-8000-000000000001';

/** As a page of the province's publications arrives. */
const arrive = (publication: Publication): void => {
  desk.store.write((tx) => takePublication(tx, publication, TODAY));
  desk.desk.arrived();
};

const inStore = () => desk.store.read.officers().find(({ id }) => id === OFFICER);

/** A hash that waits until the test lets it go on. */
const slowHash = () => {
  const asked = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  let slow = false;
  const wait = async (): Promise<void> => {
    if (!slow) return;
    asked.resolve();
    await gate.promise;
  };
  const hash: SecretHash = {
    make: async (secret) => (await wait(), quickHash.make(secret)),
    matches: async (secret, encoded) => (await wait(), quickHash.matches(secret, encoded)),
  };
  return {
    parts: { secretHash: hash } satisfies TestDeskParts,
    begin: () => {
      slow = true;
    },
    asked: asked.promise,
    goOn: () => gate.resolve(),
  };
};

describe('thử mã', () => {
  it('năm mươi lần gõ sai cùng một lúc cũng chỉ được năm lần thử', async () => {
    desk = await startTestDesk();
    await desk.must('session.signOut', { reason: 'left' });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        desk.ask('session.signIn', { officer: OFFICER, pin: '000001' }),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? 'vào được' : answer.error.code));
    expect(codes.filter((code) => code === 'pin_wrong')).toHaveLength(4);
    expect(codes.filter((code) => code === 'pin_locked')).toHaveLength(46);
    expect(await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).toMatchObject({
      error: { code: 'pin_locked' },
    });
  });

  it('sáu lần gõ đúng cùng một lúc thì không lần nào bị coi là sai', async () => {
    desk = await startTestDesk();
    await desk.must('session.signOut', { reason: 'left' });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => desk.ask('session.signIn', { officer: OFFICER, pin: PIN })),
    );
    expect(answers.map(({ ok }) => ok)).toEqual(Array.from({ length: 6 }, () => true));
    expect(inStore()).toMatchObject({ failures: 0, lockedUntil: null });
  });

  it('tắt máy giữa lúc kiểm tra thì lần thử ấy vẫn được tính', async () => {
    const slow = slowHash();
    desk = await startTestDesk('2026-11-23T09:12', slow.parts);
    await desk.must('session.signOut', { reason: 'left' });
    slow.begin();
    const lost = desk.ask('session.signIn', { officer: OFFICER, pin: '000001' });
    await slow.asked;
    expect(inStore()).toMatchObject({ failures: 1 });
    slow.goOn();
    await lost;
  });

  it('gõ đúng thì những lần sai trước được bỏ qua', async () => {
    desk = await startTestDesk();
    await desk.must('session.signOut', { reason: 'left' });
    await desk.ask('session.signIn', { officer: OFFICER, pin: '000001' });
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    expect(inStore()).toMatchObject({ failures: 0, lockedUntil: null });
  });
});

describe('Tỉnh đổi danh sách cán bộ', () => {
  it('đang đặt PIN mà Tỉnh cho nghỉ việc thì không đặt được, và vẫn là đã nghỉ', async () => {
    const slow = slowHash();
    desk = await startTestDesk('2026-11-23T09:12', slow.parts);
    await desk.must('session.signOut', { reason: 'left' });
    slow.begin();
    const setting = desk.ask('session.setPin', {
      officer: OFFICER,
      personalCode: PERSONAL_CODE,
      pin: '370259',
    });
    await slow.asked;
    arrive(officersList(2, [await officerMau({ active: false })]));
    slow.goOn();
    expect(await setting).toMatchObject({ ok: false, error: { code: 'officer_unknown' } });
    expect(inStore()).toMatchObject({ active: false });
  });

  it('đang kiểm tra PIN mà Tỉnh cho nghỉ việc thì không vào được', async () => {
    const slow = slowHash();
    desk = await startTestDesk('2026-11-23T09:12', slow.parts);
    await desk.must('session.signOut', { reason: 'left' });
    slow.begin();
    const entering = desk.ask('session.signIn', { officer: OFFICER, pin: PIN });
    await slow.asked;
    arrive(officersList(2, [await officerMau({ active: false })]));
    slow.goOn();
    expect(await entering).toMatchObject({ ok: false, error: { code: 'officer_unknown' } });
    expect(inStore()).toMatchObject({ active: false });
  });

  it('người đang ngồi quầy mà nghỉ việc thì phiên làm việc đóng lại, bản nháp còn nguyên', async () => {
    desk = await startTestDesk();
    await desk.must('draft.save', { id: DRAFT, form: birthForm() });
    arrive(officersList(2, [await officerMau({ active: false })]));
    expect(await desk.ask('home.overview', {})).toMatchObject({ error: { code: 'not_signed_in' } });
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'sign_in', officers: [] });
    expect(desk.store.read.draft(DRAFT)).not.toBeNull();
    const { seq } = desk.store.read.head();
    expect(desk.store.read.openEntriesAfter(1, seq - 1, 1)).toMatchObject([
      {
        header: { type: 'officer.signedOut', officer: OFFICER },
        payload: { reason: 'dismissed' },
      },
    ]);
  });

  it('không còn tên trong danh sách mới thì cũng là đã nghỉ', async () => {
    desk = await startTestDesk();
    const other = await officerMau({ id: 'can-bo-khac', name: 'Lê Văn Giả' });
    arrive(officersList(2, [other]));
    expect(await desk.must('desk.stage', {})).toMatchObject({
      stage: 'sign_in',
      officers: [{ id: 'can-bo-khac' }],
    });
    expect(inStore()).toMatchObject({ active: false });
  });

  it('đổi chức danh thì phiên đang mở mang chức danh mới, không ai phải đăng nhập lại', async () => {
    desk = await startTestDesk();
    arrive(officersList(2, [await officerMau({ title: 'Phó Giám đốc', role: 'head' })]));
    expect(await desk.must('desk.stage', {})).toMatchObject({
      stage: 'ready',
      session: { officer: { title: 'Phó Giám đốc', role: 'head' } },
    });
  });

  it('Tỉnh đổi mã cá nhân thì màn hình khóa, PIN cũ thôi dùng và khóa dữ liệu theo PIN cũ bị gỡ', async () => {
    const vault = createMadeUpVault();
    desk = await startTestDesk('2026-11-23T09:12', { vault });
    expect(vault.officers()).toEqual([OFFICER]);
    arrive(officersList(2, [await officerMau({ personalCodeHash: await quickHash.make('MOI') })]));
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'locked' });
    expect(await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).toMatchObject({
      error: { code: 'pin_not_set' },
    });
    expect(vault.officers()).toEqual([]);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: 'MOI', pin: '370259' });
    expect(vault.officers()).toEqual([OFFICER]);
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'ready' });
  });

  it('danh sách đến đúng lúc đang đặt PIN đầu tiên thì khóa dữ liệu vừa làm không bị gỡ', async () => {
    const usual = createMadeUpVault();
    const made = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    const vault = {
      ...usual,
      keepForOfficer: async (officer: { id: string; name: string }, pin: string) => {
        await usual.keepForOfficer(officer, pin);
        made.resolve();
        await gate.promise;
      },
    };
    desk = await openTestDesk('2026-11-23T09:12', { vault });
    await desk.must('desk.enrol', { url: 'http://127.0.0.1:1', code: 'THU', deskName: 'Quầy 1' });
    const setting = desk.must('session.setPin', {
      officer: OFFICER,
      personalCode: PERSONAL_CODE,
      pin: PIN,
    });
    await made.promise;
    arrive(officersList(2, [await officerMau({ title: 'Chuyên viên' })]));
    await new Promise((resolve) => setImmediate(resolve));
    gate.resolve();
    await setting;
    expect(vault.officers()).toEqual([OFFICER]);
  });

  it('người nghỉ việc thì PIN của họ thôi mở dữ liệu; tắt máy giữa chừng thì lần mở sau gỡ nốt', async () => {
    const vault = createMadeUpVault();
    desk = await startTestDesk('2026-11-23T09:12', { vault });
    const dismissed = officersList(2, [await officerMau({ active: false })]);
    desk.store.write((tx) => takePublication(tx, dismissed, TODAY));
    expect(vault.officers()).toEqual([OFFICER]);
    desk = await desk.restart();
    await desk.desk.start();
    expect(vault.officers()).toEqual([]);
  });

  it('danh sách có hiệu lực từ ngày mai thì mai mới dùng', async () => {
    desk = await startTestDesk();
    arrive(officersList(2, [await officerMau({ active: false })], '2026-11-24'));
    expect(await desk.must('desk.stage', {})).toMatchObject({ stage: 'ready' });
    await desk.must('session.signOut', { reason: 'left' });
    desk.setTime('2026-11-24T07:30');
    expect(await desk.ask('session.signIn', { officer: OFFICER, pin: PIN })).toMatchObject({
      error: { code: 'officer_unknown' },
    });
  });

  it('danh sách đọc không được thì danh sách trước vẫn dùng', async () => {
    desk = await startTestDesk();
    const good = officersList(2, [await officerMau({ title: 'Chuyên viên' })]);
    arrive(good);
    arrive({ ...officersList(3, []), data: { officers: 'hỏng' } });
    expect(inStore()).toMatchObject({ active: true, title: 'Chuyên viên' });
  });
});
