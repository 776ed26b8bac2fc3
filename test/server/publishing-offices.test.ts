/** What an operator puts in force for one office, and what a stranger or a late hand is told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officePublication } from '#shared/protocol/publications.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { publishDraft } from '#server/drafts/drafts.ts';
import { instantNow } from '#server/surroundings.ts';
import { workbook } from '../fixtures/workbook.ts';
import { HUB, openPublishing, type PublishingBoard } from './publishing-board.ts';
import { OFFICE } from './test-province.ts';

const { publishing: texts } = boardTextsOf('vi');

let board: PublishingBoard;
beforeAll(async () => {
  board = await openPublishing();
}, 60_000);
afterAll(() => board.remove());

describe('một đơn vị', () => {
  const page = `${HUB}/offices/${OFFICE}`;
  const office = async () => officePublication.parse((await board.newest('office', OFFICE))?.data);

  it('danh sách thủ tục nhận: xem trước, ban hành, rồi bỏ danh sách; khóa và mẫu số giữ nguyên', async () => {
    const before = await office();
    const file = await workbook({
      A: [
        ['Mã số TTHC', 'Tên'],
        ['1.001193', 'Khai sinh'],
        ['x', 'y'],
      ],
    });
    for (const empty of ['Mã số TTHC;Tên\n', 'Mã;Tên\n;Khai sinh\nx;y\n']) {
      const refused = await board.upload(`offices/${OFFICE}/handles`, empty);
      expect(refused.status).toBe(422);
      expect(refused.text).toContain(texts.problems.handles_empty);
    }
    const list = await board.preview(`offices/${OFFICE}/handles`, file);
    expect(list.page).toContain('Mã “x” không đúng mẫu');
    expect((await board.post(`${list.path}/publish`)).status).toBe(303);
    expect(await office()).toEqual({ ...before, handles: ['1.001193'] });
    expect((await board.browse(page)).text).toContain('Đang nhận 1 thủ tục theo danh sách');
    const all = await board.post(`${page}/handles/all`);
    await board.post(`${all.headers.get('location') ?? ''}/publish`);
    expect(await office()).toEqual(before);
  });

  it('mẫu số: hiện số sẽ in, từ chối mẫu làm trùng số và ngày hôm nay', async () => {
    const pattern = { template: '{agencyCode}/{yymmdd}/{counter}', digits: '5', perSlot: '2000' };
    const asked = { ...pattern, slips: '50', from: '2027-07-01' };
    const send = (fields: Record<string, string>) =>
      board.post(`${page}/pattern`, { ...asked, ...fields });
    expect((await send({ template: '{agencyCode}-{counter}' })).text).toContain('(sai ở yymmdd)');
    expect((await send({ template: '{xa}-{yymmdd}' })).text).toContain('Mẫu có {xa} mà quầy');
    expect((await send({ digits: '3' })).text).toContain(texts.problems.pattern_bad_slots);
    expect((await send({ digits: 'a' })).text).toContain(texts.problems.pattern_bad_slots);
    const kept = await send({});
    const path = kept.headers.get('location') ?? '';
    expect((await board.browse(path)).text).toMatch(
      /Từ ngày 01\/07\/2027, số đầu ngày của quầy 2 là H00\.01\/270701\/04001; .*H00\.01-270701-2001/su,
    );
    expect((await board.browse(page)).text).toMatch(
      /Số đầu ngày .* của quầy 2: H00\.01-\d{6}-2001\./u,
    );
    // Published only on its day: two patterns on one day.
    const onTheDay = { ...board.province.surroundings, now: () => Date.parse('2027-07-01T01:00Z') };
    const at = instantNow(onTheDay);
    expect(
      await publishDraft(board.province.database, onTheDay, path.slice(-32), at),
    ).toMatchObject({
      error: { code: 'pattern_day_reached', date: '01/07/2027' },
    });
    expect((await board.post(`${path}/publish`)).status).toBe(303);
    expect((await office()).numberPattern).toMatchObject({ digits: 5, perSlot: 2000, slips: 50 });
  });

  it('một bản khác chen vào giữa thì không ban hành thứ chưa ai xem', async () => {
    const from = '2027-08-01';
    const file = 'Mã\n1.001193\n';
    const one = await board.preview(`offices/${OFFICE}/handles`, file, { from });
    const two = await board.preview(`offices/${OFFICE}/handles`, file, { from });
    expect((await board.post(`${one.path}/publish`)).status).toBe(303);
    const refused = await board.post(`${two.path}/publish`);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(texts.problems.draft_outdated);
    expect((await board.browse(HUB)).text).toContain(texts.read.waits);
  });

  it('không có phiên, không có đơn vị, không có bản nháp: không lộ gì', async () => {
    const stranger = await fetch(new URL(HUB, board.province.ready.url), { redirect: 'manual' });
    expect(stranger.headers.get('location')).toBe('/board/sign-in');
    expect((await board.browse(`${HUB}/offices/KHONG`)).status).toBe(404);
    expect((await board.browse(`${HUB}/drafts/${'0'.repeat(32)}`)).status).toBe(404);
    expect((await board.upload('calendar', 'x', { formToken: 'khác' })).status).toBe(403);
  });
});
