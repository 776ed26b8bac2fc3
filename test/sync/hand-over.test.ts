import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { standingOf } from '#electron/desk/standing.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { paths } from '#shared/protocol/contact.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { hex } from '../server/invented-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** Their place among the officers. */
const HEAD = staff.officers.findIndex(({ role }) => role === 'head');

let province: TestProvince;
let desk: TestDesk;
let batches = 0;
/** How often what is shown was to be read anew. */
let arrivals = 0;

beforeAll(async () => {
  province = await startTestProvince();
}, 60_000);
afterAll(() => province.remove());
afterEach(() => desk.end());

const counting: typeof fetch = (input, init) => {
  if (new URL(input instanceof Request ? input.url : input).pathname === paths.journal)
    batches += 1;
  return fetch(input, init);
};

const enrolled = async (): Promise<TestDesk> => {
  const fresh = await openTestDesk(
    presentTime(),
    onALine({ fetch: counting, maxBatchEntries: 3, arrived: () => (arrivals += 1) }),
  );
  const code = await province.mint();
  await fresh.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
  await sitDown(fresh);
  return fresh;
};

const take = async (count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const draft = `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;
    await desk.must('intake.accept', { draft, form: birthForm() });
  }
};

const identity = () => {
  const found = desk.store.read.identity();
  if (found === null) throw new Error('chưa ghi danh');
  return found;
};

const keptApart = async (): Promise<readonly string[]> => {
  const rows = await province.database.query<{ header: Uint8Array }>(
    'select header from quarantine where desk = $1 order by seq',
    [identity().desk],
  );
  return rows.map(({ header }) => hex(header));
};

const writtenAfter = (seq: number): readonly string[] =>
  desk.store.read
    .entriesAfter(identity().epoch, seq, 1000)
    .map(({ headerBytes }) => hex(headerBytes));

const syncStopped = async (): Promise<void> => {
  expect(await desk.line.sync()).toEqual({
    ok: false,
    error: { code: 'province_refused', reason: 'desk_revoked' },
  });
};

describe('quầy bị Tỉnh ngừng', () => {
  it('nộp hết những gì còn lại, lô này tiếp lô kia; không nộp lại lần nữa; phần ghi thêm vẫn được nộp', async () => {
    desk = await enrolled();
    await desk.line.sync();
    const held = desk.store.read.head().seq;
    await take(4);
    await revokeDesk(province.database, province.surroundings, identity().desk);
    const left = writtenAfter(held);
    expect(left.length).toBeGreaterThan(6);

    batches = 0;
    arrivals = 0;
    await syncStopped();
    // What is apart stands under "Cần xử lý" at once.
    expect(arrivals).toBe(1);
    expect(await keptApart()).toEqual(left);
    expect(batches).toBe(Math.ceil(left.length / 3));
    expect(standingOf(desk.store.read)).toMatchObject({ error: { code: 'desk_revoked' } });
    expect(desk.line.state()).toMatchObject({ state: 'refused', code: 'desk_revoked' });

    batches = 0;
    await syncStopped();
    expect(batches).toBe(0);

    await desk.must('session.signOut', { reason: 'left' });
    await syncStopped();
    expect(await keptApart()).toEqual(writtenAfter(held));
    expect(batches).toBe(1);
  });

  it('được dùng lại thì mọi mục vào sổ như thường', async () => {
    desk = await enrolled();
    await take(2);
    await revokeDesk(province.database, province.surroundings, identity().desk);
    await syncStopped();
    await province.database.query('update desk_epoch set revoked_at = null where desk = $1', [
      identity().desk,
    ]);
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    expect(desk.store.read.unsent().count).toBe(0);
  });
});

describe('quầy bị Tỉnh ngừng, rồi ghi danh lại', () => {
  it.each([
    ['đã nộp hết phần để riêng', () => syncStopped()],
    ['còn phần chưa nộp', () => Promise.resolve()],
  ])('%s: mọi việc vào sổ, không còn gì đứng riêng', async (_, last) => {
    desk = await enrolled();
    await desk.line.sync();
    await take(2);
    await revokeDesk(province.database, province.surroundings, identity().desk);
    await syncStopped();
    await sitDown(desk, HEAD);
    await last();
    const { epoch } = identity();
    const { seq } = desk.store.read.head();
    await desk.must('desk.enrolAnew', { code: await province.mint(identity().desk) });
    expect(await desk.line.sync()).toMatchObject({ ok: true });
    expect(desk.store.read.unsent().count).toBe(0);
    expect(await desk.line.totals(1, seq, epoch)).toMatchObject({
      ok: true,
      value: { missing: [], totals: { accepted: desk.store.read.totals(1, seq, epoch).accepted } },
    });
    const codes = (await desk.must('settle.list', {})).map(({ code }) => code);
    expect(codes).not.toContain('entry_apart');
  });
});

describe('thư mục chép từ một quầy đang làm việc', () => {
  it('mục cuối trùng từng chữ với mục của quầy thật: cả phần riêng của bản chép vẫn là để riêng', async () => {
    desk = await enrolled();
    const signedOut = (on: TestDesk): void =>
      on.store.write((tx) => {
        const at = instantOf(Date.UTC(2026, 10, 23, 2));
        const left = { type: 'officer.signedOut', payload: { reason: 'left' } } as const;
        tx.append({ ...left, dossier: null, officer: 'can-bo', at });
      });
    while (desk.store.read.head().seq % 3 !== 0) signedOut(desk);
    const own = desk.store.read.head().seq;
    signedOut(desk);
    await desk.line.sync();
    const copy = await openTestDesk(presentTime(), onALine({ maxBatchEntries: 3 }));
    try {
      copy.store.write((tx) => tx.enrol(identity(), new Uint8Array(32)));
      while (copy.store.read.head().seq < own + 1) signedOut(copy);
      await copy.line.sync();
      const last = own + 1;
      expect(copy.store.read.ownEpochs()).toMatchObject([{ last, held: 0, apart: last }]);
    } finally {
      copy.end();
    }
  });
});
