/** Another machine was let in as this desk while we were asking for the feed: its entries are the first that we hear of it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lostStandingOf, saveStanding } from '#electron/desk/standing.ts';
import { pullFeed, type PullPorts } from '#electron/sync/pull.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { ok } from '#shared/result.ts';
import { otherDesk } from '../store/office.ts';
import { acceptedEntry, identity, startTestStore, type TestStore } from '../store/test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

let asked = 0;
beforeEach(() => {
  asked = 0;
});

/** One page that a machine of that desk and epoch wrote. */
const portsOf = (desk: string, epoch: number): PullPorts => {
  const { type, payload, dossier } = acceptedEntry(1);
  const sealed: SealedEntry = otherDesk(desk, epoch).write({ type, payload, dossier });
  const entry = {
    ord: 1,
    desk,
    epoch,
    seq: sealed.seq,
    h: text(sealed.headerBytes),
    p: text(sealed.payloadBytes),
    hash: Buffer.from(sealed.hash).toString('hex'),
    verdict: { kind: 'applied' },
  };
  const body = { feedEpoch: 1, entries: [entry], more: false };
  return {
    store: test.store,
    ask: () => Promise.resolve(ok({ status: 200, body, provinceTime: 0, ownTime: 0, tookMs: 0 })),
    today: () => '2026-11-25' as LocalDate,
    arrived: () => undefined,
    overtaken: () => {
      asked += 1;
      return Promise.resolve(ok(null));
    },
  };
};

it('mục của một kỳ bắt đầu sau kỳ của máy này: từ trang ấy trở đi không cấp số, cho tới khi hỏi lại Tỉnh', async () => {
  await pullFeed(portsOf(identity.desk, identity.epoch + 7), 1);
  expect(asked).toBe(1);
  expect(lostStandingOf(test.store.read)).toBe('desk_superseded');
});

it('mục của chính kỳ này mà máy này không ghi: thư mục có bản sao đang chạy, cũng thôi cấp số', async () => {
  await pullFeed(portsOf(identity.desk, identity.epoch), 1);
  expect(asked).toBe(1);
  expect(lostStandingOf(test.store.read)).toBe('desk_forked');
});

it('điều Tỉnh đã nói nặng hơn thì giữ nguyên', async () => {
  test.store.write((tx) => saveStanding(tx, identity, 'desk_revoked'));
  await pullFeed(portsOf(identity.desk, identity.epoch + 7), 1);
  expect(lostStandingOf(test.store.read)).toBe('desk_revoked');
});

it('mục của quầy bên cạnh thì không phải', async () => {
  await pullFeed(portsOf('quay-thu-2', identity.epoch + 7), 1);
  expect(asked).toBe(0);
  expect(lostStandingOf(test.store.read)).toBe(null);
});
