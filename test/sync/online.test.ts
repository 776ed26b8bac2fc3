import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERIES_BEHIND } from '#electron/desk/numbers/series-behind.ts';
import { dateOf, instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { stateCode } from '#shared/dossier/states.ts';
import { z } from '#shared/schema.ts';
import type { TestDesk } from '../desk/test-desk.ts';
import { anyPdf, type SentFile, type TestPortal } from '../server/portal-client.ts';
import { acceptedEntry } from '../store/test-store.ts';
import { MORNING, openOnlineOffice, sync, type OnlineOffice } from './online-office.ts';

/** Eight working hours after the morning, and a little more. */
const NEXT_DAY = '2026-11-25T10:00' as LocalDateTime;

let office: OnlineOffice;
let portal: TestPortal;
let one: TestDesk;
let two: TestDesk;
let arrived: OnlineOffice['arrived'];

beforeAll(async () => {
  office = await openOnlineOffice();
  ({ portal, one, two, arrived } = office);
}, 120_000);
afterAll(() => office.end());

const withFile = (file: SentFile) => ({ papers: [{ name: 'Tờ khai', files: [file] }] });

const waitingAt = async (desk: TestDesk, id: string) =>
  (await desk.must('online.list', {})).waiting.find((line) => line.id === id);

describe('hồ sơ trực tuyến về quầy', () => {
  it('quầy thấy ai gửi, gửi gì, còn mấy giờ làm việc; tệp tự về', async () => {
    const file = await portal.sendFile(anyPdf());
    const { dossier, number } = await arrived(withFile(file));
    await expect
      .poll(async () => (await waitingAt(one, dossier))?.files, { timeout: 10_000 })
      .toEqual({ total: 1, here: 1 });
    // Sent at ten to eight; Tuesday is a holiday, so that the eighth hour ends on Wednesday.
    expect(await waitingAt(one, dossier)).toMatchObject({
      number,
      submitterName: 'Nguyễn Thị Thử',
      wait: { state: 'in_time', answerBy: '2026-11-25T08:20' },
    });
    const { files, deadline, reference } = await one.must('online.open', { id: dossier });
    expect(files).toMatchObject([{ sha256: file.sha256, paperName: 'Tờ khai' }]);
    expect(deadline?.state).toBe('promised');
    expect(reference).toMatch(/^CONG-/);
    const { bytes } = await one.must('attachments.file', {
      dossier,
      sha256: file.sha256,
      onlyHere: true,
    });
    expect(bytes.length).toBe(file.bytes);
    const found = await one.must('dossiers.list', {
      text: number,
      scope: 'all',
      offset: 0,
      limit: 5,
    });
    expect(found.rows.map(({ id }) => id)).toEqual([dossier]);
  });

  it('danh sách chỉ hỏi tệp đã về chưa, không mở tệp nào ra', async () => {
    const bytes = anyPdf();
    const file = await portal.sendFile(bytes);
    one.blobs.put(bytes);
    const { dossier } = await arrived(withFile(file));
    expect((await waitingAt(one, dossier))?.files).toEqual({ total: 1, here: 1 });
    expect(office.opened).not.toContain(file.sha256);
  });

  it('tiếp nhận trước khi tệp về: tệp vẫn tự về sau; một tệp hỏng không chặn các tệp khác', async () => {
    const bad = await portal.sendFile(anyPdf());
    const late = await portal.sendFile(anyPdf());
    const good = await portal.sendFile(anyPdf());
    office.damaged.add(bad.sha256);
    const sentAt = { submittedAt: '2026-11-23T00:40:00Z' };
    await portal.lodged({ ...withFile(bad), ...sentAt });
    const answered = await portal.lodged(withFile(late));
    const other = await portal.lodged(withFile(good));
    // Down without its files: the line broke off between.
    expect(await two.line.sync()).toMatchObject({ ok: true });
    two.desk.arrived();
    await two.must('online.accept', { id: answered.dossier, lateReason: null });
    expect(two.blobs.has(late.sha256)).toBe(false);
    await sync(two);
    await expect.poll(() => two.blobs.has(late.sha256), { timeout: 10_000 }).toBe(true);
    expect((await waitingAt(two, other.dossier))?.files).toEqual({ total: 1, here: 1 });
    expect(two.blobs.has(bad.sha256)).toBe(false);
  });

  it('tiếp nhận mang số của Tỉnh, kênh trực tuyến, hẹn từ lúc tiếp nhận; cổng thấy giấy', async () => {
    const { dossier, number, reference } = await arrived({
      fees: [{ name: 'Lệ phí', amount: 8000, exemption: null }],
      payment: { amount: 8000, reference: 'GD-000001', paidAt: '2026-11-23T07:49' },
    });
    const accepted = await one.must('online.accept', { id: dossier, lateReason: null });
    expect(accepted).toMatchObject({ number, repeated: false });
    const again = await one.must('online.accept', { id: dossier, lateReason: null });
    expect(again).toMatchObject({ number, repeated: true });
    const folded = one.store.read.dossier(dossier);
    expect(folded?.acceptance?.as).toMatchObject({
      channel: 'online',
      number,
      online: { submittedAt: '2026-11-23T07:50', answerBy: '2026-11-25T08:20' },
    });
    // Paid on the portal: nobody owes it at the desk, and no till has it.
    expect(folded?.fees).toMatchObject({ owed: 0, total: 0 });
    await sync(one);
    const standing = await portal.standing(reference);
    expect(standing).toMatchObject({ state: stateCode('accepted'), number, voided: false });
    expect(standing.papers).toMatchObject([{ kind: 'receipt', valid: true }]);
    await expect
      .poll(async () => (await portal.standing(reference)).papers[0]?.held, { timeout: 10_000 })
      .toBe(true);
    const pdf = await portal.bytesOf(reference, standing.papers[0]?.document ?? '');
    expect(new TextDecoder().decode(pdf)).toContain('%PDF');
    await sync(two);
    expect(await waitingAt(two, dossier)).toBeUndefined();
  });

  it('không tiếp nhận thì có phiếu từ chối, cổng đọc được lý do', async () => {
    const { dossier, reference } = await arrived();
    const reason = 'Thủ tục thuộc thẩm quyền của xã khác';
    const answered = await one.must('online.refuse', { id: dossier, reason, lateReason: null });
    expect(answered.notDrawn).toBeNull();
    expect(one.drawn.at(-1)).toMatchObject({
      kind: 'refusal',
      data: { reasons: [reason], submitter: { name: 'Nguyễn Thị Thử' } },
    });
    await sync(one);
    expect(await portal.standing(reference)).toMatchObject({
      state: stateCode('refused'),
      refusal: reason,
      papers: [{ kind: 'refusal' }],
    });
    const late = await one.ask('online.accept', { id: dossier, lateReason: null });
    expect(late).toMatchObject({ ok: false, error: { code: 'state_does_not_fit' } });
  });

  it('yêu cầu bổ sung một lần; giấy đủ thì vẫn tiếp nhận được, mang đúng số ấy', async () => {
    const { dossier, number, reference } = await arrived();
    const items = ['Bản chụp giấy chứng sinh', 'Ảnh chân dung'];
    await one.must('online.requestSupplement', {
      id: dossier,
      items,
      reason: 'Bản chụp mờ',
      lateReason: null,
    });
    expect(one.drawn.at(-1)).toMatchObject({ kind: 'supplement_request', data: { items } });
    expect(await waitingAt(one, dossier)).toBeUndefined();
    expect((await one.must('online.list', {})).asked).toMatchObject([{ id: dossier }]);
    await sync(one);
    expect(await portal.standing(reference)).toMatchObject({
      state: stateCode('awaiting_supplement'),
      supplement: { items, reason: 'Bản chụp mờ' },
    });
    const brought = ['Ảnh chân dung'];
    expect(
      await one.must('online.accept', { id: dossier, lateReason: null, brought }),
    ).toMatchObject({ number });
    expect(one.store.read.dossier(dossier)).toMatchObject({
      state: 'accepted',
      conflicts: [],
      deadline: { pause: null },
      supplements: [{ received: { items: brought } }],
    });
    const papers = one.store.read.dossier(dossier)?.intake?.papers.map(({ name }) => name) ?? [];
    expect(papers).toContain('Ảnh chân dung');
    expect(papers).not.toContain('Bản chụp giấy chứng sinh');
  });

  it('quét phiếu từ chối, phiếu yêu cầu bổ sung: ra đúng hồ sơ, dù chưa ai tiếp nhận', async () => {
    const { dossier } = await arrived();
    const scanned = async () => {
      const { data } = z.object({ data: z.object({ qrText: z.string() }) }).parse(one.drawn.at(-1));
      return one.must('codes.read', { text: data.qrText, askProvince: false });
    };
    const items = ['Bản chụp giấy chứng sinh'];
    const asked = { id: dossier, items, reason: 'Bản chụp mờ', lateReason: null };
    await one.must('online.requestSupplement', asked);
    expect(await scanned()).toMatchObject({ verdict: 'genuine', dossier });
    await one.must('online.refuse', { id: dossier, reason: 'Quá hạn', lateReason: null });
    expect(await scanned()).toMatchObject({ verdict: 'genuine', dossier });
  });

  it('giấy chưa lập được thì lập lại sau khi mở máy, không mất lời đã trả', async () => {
    const { dossier } = await arrived();
    one.breakRenderer(true);
    const reason = 'Thiếu thẩm quyền';
    const answered = await one.must('online.refuse', { id: dossier, reason, lateReason: null });
    expect(answered.notDrawn).toBe('render_failed');
    expect(one.store.read.dossier(dossier)?.documents).toEqual([]);
    one.breakRenderer(false);
    await one.desk.start();
    expect(one.store.read.dossier(dossier)?.documents).toMatchObject([{ kind: 'refusal' }]);
  });
});

// Last: the clock of the desk does not go back.
describe('trả lời muộn', () => {
  it('quá giờ thì hỏi lý do, không ghi lý do vẫn tiếp nhận được', async () => {
    const first = await arrived();
    const second = await arrived();
    one.setTime(NEXT_DAY);
    const id = first.dossier;
    expect((await waitingAt(one, id))?.wait).toMatchObject({ state: 'late', minutes: 100 });
    expect(await one.ask('online.accept', { id, lateReason: null })).toMatchObject({
      ok: false,
      error: { code: 'online_late', field: 'lateReason' },
    });
    await one.must('online.accept', { id, lateReason: 'Mất mạng cả ngày thứ Hai' });
    expect(one.store.read.dossier(id)?.acceptance?.as.online).toMatchObject({
      lateReason: 'Mất mạng cả ngày thứ Hai',
    });
    await one.must('online.accept', { id: second.dossier, lateReason: '' });
    expect(one.store.read.dossier(second.dossier)?.acceptance?.as.online).not.toHaveProperty(
      'lateReason',
    );
  });
});

// Last too: the entry that stands in the way is nobody's.
describe('số của Tỉnh đã ở trên giấy của hồ sơ khác', () => {
  it('lấy số của quầy, và sau khôi phục cũng hỏi giấy trước như mọi số khác', async () => {
    const { dossier, number } = await arrived();
    two.store.write((tx) => {
      tx.append({ ...acceptedEntry(1, { number }), at: instantOfLocal(MORNING) });
      tx.saveSetting(SERIES_BEHIND, '');
    });
    const accept = { id: dossier, lateReason: null };
    expect(await two.ask('online.accept', accept)).toMatchObject({
      error: { code: 'number_papers_asked' },
    });
    const day = dateOf(MORNING);
    const said = { kind: 'number', text: '2013' } as const;
    await two.must('numbers.tellPapers', { day, said });
    expect((await two.must('online.accept', accept)).number).toMatch(/-2014$/);
  });
});
