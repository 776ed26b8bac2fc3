import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '#electron/desk/standing.ts';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { InventedDesk } from '../server/invented-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

let province: TestProvince;
let desk: TestDesk;
let twin: TestDesk | null = null;

beforeAll(async () => {
  province = await startTestProvince();
}, 60_000);
afterAll(() => province.remove());
afterEach(() => {
  desk.end();
  twin?.end();
  twin = null;
});

const openDesk = (send: typeof fetch = fetch): Promise<TestDesk> =>
  openTestDesk(presentTime(), onALine({ fetch: send }));

const enrolled = async (): Promise<TestDesk> => {
  const fresh = await openDesk();
  const code = await province.mint();
  await fresh.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
  await sitDown(fresh);
  return fresh;
};

const identityOf = ({ store }: TestDesk): DeskIdentity => {
  const identity = store.read.identity();
  if (identity === null) throw new Error('not enrolled');
  return identity;
};

const draft = (): string => `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;

const take = (at: TestDesk) => at.must('intake.accept', { draft: draft(), form: birthForm() });

/** A folder that says it is the same desk and has a journal of its own: a copy that went on elsewhere. */
const twinOf = async (original: TestDesk, send: typeof fetch = fetch): Promise<TestDesk> => {
  const copy = await openDesk(send);
  copy.store.write((tx) => {
    tx.enrol(identityOf(original), new Uint8Array(32));
    const left = { type: 'officer.signedOut', payload: { reason: 'left' } } as const;
    const at = instantOf(Date.UTC(2026, 10, 23, 2));
    for (let n = 0; n < 2; n += 1) tx.append({ ...left, dossier: null, officer: 'can-bo', at });
  });
  return copy;
};

describe('quầy còn được cấp số không', () => {
  it('đang yên ổn thì được, và liên lạc không làm mất điều đó', async () => {
    desk = await enrolled();
    expect(standingOf(desk.store.read)).toEqual({ ok: true, value: null });
    await desk.line.sync();
    expect(standingOf(desk.store.read)).toEqual({ ok: true, value: null });
    expect(desk.line.state()).toMatchObject({ state: 'connected', code: null });
  });

  it('máy khác ghi danh thay thì thôi cấp số, nhưng vẫn nộp hết những gì đã ghi; mở lại máy vẫn nhớ', async () => {
    desk = await enrolled();
    await take(desk);
    const other = new InventedDesk(province.ready.url);
    const answered = await other.enrol(await province.mint(identityOf(desk).desk));
    expect(answered.status).toBe(200);
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    expect(desk.store.read.unsent().count).toBe(0);
    expect(standingOf(desk.store.read)).toMatchObject({ error: { code: 'desk_superseded' } });
    expect(desk.line.state()).toMatchObject({ state: 'refused', code: 'desk_superseded' });
    expect(desk.line.state().lastContact).not.toBeNull();
    desk = await desk.restart();
    expect(standingOf(desk.store.read)).toMatchObject({ error: { code: 'desk_superseded' } });
    expect(desk.line.state()).toMatchObject({ state: 'refused', code: 'desk_superseded' });
  });

  it('Tỉnh ngừng quầy thì thôi cấp số, và nói rõ vì sao', async () => {
    desk = await enrolled();
    await take(desk);
    await revokeDesk(province.database, province.surroundings, identityOf(desk).desk);
    expect(await desk.line.sync()).toMatchObject({
      ok: false,
      error: { code: 'province_refused', reason: 'desk_revoked' },
    });
    expect(standingOf(desk.store.read)).toMatchObject({ error: { code: 'desk_revoked' } });
    expect(desk.line.state()).toMatchObject({ state: 'refused', code: 'desk_revoked' });
  });

  it('thư mục là bản sao, hay bản cũ, của một quầy đã ghi tiếp thì thôi cấp số; quầy thật không sao', async () => {
    desk = await enrolled();
    await take(desk);
    await desk.line.sync();
    twin = await twinOf(desk);
    expect(await twin.line.sync()).toMatchObject({ ok: false, error: { reason: 'desk_forked' } });
    expect(standingOf(twin.store.read)).toMatchObject({ error: { code: 'desk_forked' } });
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    expect(standingOf(desk.store.read)).toEqual({ ok: true, value: null });
  });

  it('bản sao gửi đúng lúc quầy thật vừa gửi: Tỉnh nói khác chuỗi, bản sao thôi cấp số ngay', async () => {
    desk = await enrolled();
    let raced = false;
    const race: typeof fetch = async (input, init) => {
      const path = new URL(input instanceof Request ? input.url : input).pathname;
      if (path === '/v1/journal' && !raced) {
        raced = true;
        await desk.line.sync();
      }
      return fetch(input, init);
    };
    twin = await twinOf(desk, race);
    expect(await twin.line.sync()).toMatchObject({ ok: false, error: { reason: 'desk_forked' } });
    expect(raced).toBe(true);
    expect(standingOf(twin.store.read)).toMatchObject({ error: { code: 'desk_forked' } });
    expect(standingOf(desk.store.read)).toEqual({ ok: true, value: null });
  });

  it('lời Tỉnh nói về lần ghi danh trước không còn nghĩa sau khi ghi danh lại', async () => {
    desk = await enrolled();
    const code = await province.mint(identityOf(desk).desk);
    const other = new InventedDesk(province.ready.url);
    await other.enrol(code);
    await desk.line.sync();
    expect(standingOf(desk.store.read).ok).toBe(false);
    const raised = { ...identityOf(desk), epoch: 9 };
    desk.store.write((tx) => tx.enrol(raised, new Uint8Array(32)));
    expect(standingOf(desk.store.read)).toEqual({ ok: true, value: null });
  });
});
