import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeText, normaliseCode } from '#shared/keys/one-time-code.ts';
import { catalogueData } from '#shared/catalogue/procedure.ts';
import { epochAfter } from '#shared/protocol/epoch-number.ts';
import { enrolAnswer, paths } from '#shared/protocol/contact.ts';
import { keysPublication, officersPublication } from '#shared/protocol/publications.ts';
import { secretMatches } from '#server/keys/secret-hash.ts';
import { accept, startTestProvince, type TestProvince } from './test-province.ts';
import { errorOf, InventedDesk, parse } from './invented-desk.ts';

let province: TestProvince;

beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());

const newDesk = (): InventedDesk => new InventedDesk(province.ready.url);

describe('mã ghi danh', () => {
  it('mã có 80 bit, chia nhóm, đọc nhầm chữ O, I, L vẫn nhận', () => {
    const code = codeText(Uint8Array.from({ length: 16 }, (_, i) => i * 16 + i));
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(normaliseCode(code.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' – '))).toBe(
      code.replaceAll('-', ''),
    );
    expect(normaliseCode(code.slice(1))).toBeNull();
  });

  it('mã đúng cho quầy số, kỳ, dải số, đơn vị và mọi thứ để làm việc', async () => {
    const desk = newDesk();
    const answered = await desk.enrol(await province.mint(), 'Quầy 1');
    expect(answered).toMatchObject({ status: 200, believed: true });
    const answer = parse(enrolAnswer, answered);
    expect(answer).toMatchObject({
      epoch: 1,
      prev: '0'.repeat(64),
      office: 'H00.01',
      agencyCode: 'H00.01',
      deskName: 'Quầy 1',
      tryOut: true,
    });
    const kinds = answer.publications.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(
      [
        'calendar',
        'catalogue',
        'certification',
        'confirmed',
        'keys',
        'office',
        'officers',
      ].toSorted(),
    );
    const dataOf = (kind: string) => answer.publications.find((p) => p.kind === kind)?.data;
    expect(catalogueData.parse(dataOf('catalogue')).procedures.length).toBeGreaterThan(150);
    const keys = keysPublication.parse(dataOf('keys')).keys;
    expect(keys).toContainEqual(
      expect.objectContaining({ id: `${answer.desk}.1`, publicKey: desk.publicKey }),
    );
    const { demo } = province.ready;
    const officer = officersPublication
      .parse(dataOf('officers'))
      .officers.find(({ id }) => id === demo?.officer);
    expect(await secretMatches(demo?.personalCode ?? '', officer?.personalCodeHash ?? '')).toBe(
      true,
    );
  });

  it('mã sai bị từ chối', async () => {
    const answered = await newDesk().enrol('0000-0000-0000-0000');
    expect(answered.status).toBe(403);
    expect(errorOf(answered)).toEqual({ code: 'enrolment_code_invalid', field: 'code' });
  });

  it('mã quá 10 phút bị từ chối', async () => {
    const code = await province.mint();
    province.pass(10 * 60_000 + 1);
    expect(errorOf(await newDesk().enrol(code)).code).toBe('enrolment_code_expired');
  });

  it('mã đã dùng không dùng lại được cho máy khác', async () => {
    const code = await province.mint();
    expect((await newDesk().enrol(code)).status).toBe(200);
    expect(errorOf(await newDesk().enrol(code)).code).toBe('enrolment_code_used');
  });

  it('trả lời thất lạc thì cùng máy hỏi lại được đúng trả lời cũ, không sinh quầy thứ hai', async () => {
    const code = await province.mint();
    const desk = newDesk();
    const first = parse(enrolAnswer, await desk.enrol(code));
    const second = parse(enrolAnswer, await desk.enrol(code));
    expect(second).toEqual(first);
  });

  it('mỗi quầy một dải số; hết dải thì nói rõ', async () => {
    const slots = new Set<number>();
    for (;;) {
      const desk = newDesk();
      const answered = await desk.enrol(await province.mint());
      if (answered.status !== 200) {
        expect(errorOf(answered)).toEqual({ code: 'office_full', field: null });
        break;
      }
      expect(slots).not.toContain(desk.known.slot);
      slots.add(desk.known.slot);
    }
    const all = await province.database.query<{ slot: number }>('select slot from desk');
    expect(all.map(({ slot }) => slot).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  it('khóa công khai hỏng, thiếu tên quầy, thân không phải JSON: nói đúng chỗ', async () => {
    const desk = newDesk();
    const enrolWith = (body: string) => desk.send({ path: paths.enrol, body });
    const code = await province.mint();
    const bad = { code, publicKey: 'AAAA', deskName: 'Quầy thử' };
    expect(errorOf(await enrolWith(JSON.stringify(bad)))).toEqual({
      code: 'request_invalid',
      field: 'publicKey',
    });
    const unnamed = { code, publicKey: desk.publicKey, deskName: ' \u0007 ' };
    expect(errorOf(await enrolWith(JSON.stringify(unnamed)))).toEqual({
      code: 'request_invalid',
      field: 'deskName',
    });
    expect(errorOf(await enrolWith('{'))).toEqual({ code: 'request_invalid', field: 'body' });
  });
});

describe('ghi danh lại', () => {
  it('quầy cài lại giữ mã và dải số, lên kỳ mới đứng trên mục cuối Tỉnh giữ', async () => {
    const [row] = await province.database.query<{ id: string }>(
      'select id from desk order by slot limit 1',
    );
    const before = newDesk();
    await before.enrol(await province.mint(row?.id));
    accept(before);
    accept(before);
    await before.pushed();
    const after = newDesk();
    const answer = parse(enrolAnswer, await after.enrol(await province.mint(before.known.desk)));
    expect(answer).toMatchObject({
      desk: before.known.desk,
      slot: before.known.slot,
      epoch: epochAfter(before.known.epoch, after.publicKey),
    });
    const { holds } = await before.contact();
    expect(answer.prev).toBe(holds.hash);
    accept(after);
    expect((await after.pushed()).holds).toMatchObject({ epoch: answer.epoch, seq: 1 });
  });

  it('máy cũ còn chạy sau khi ghi danh lại thì biết mình đã bị thay, mục của nó vẫn được giữ', async () => {
    const [row] = await province.database.query<{ id: string }>(
      'select id from desk order by slot desc limit 1',
    );
    const old = newDesk();
    await old.enrol(await province.mint(row?.id));
    accept(old);
    await old.pushed();
    const other = newDesk();
    await other.enrol(await province.mint(row?.id));
    accept(old);
    expect((await old.pushed(2)).holds).toMatchObject({ epoch: old.known.epoch, seq: 2 });
    expect(await old.contact()).toMatchObject({
      currentEpoch: other.known.epoch,
      holds: { epoch: old.known.epoch, seq: 2 },
    });
  });
});
