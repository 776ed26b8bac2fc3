/** How many entries go at a time: half as many where the line or the province takes no more, more again where it does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handOver } from '#electron/sync/hand-over.ts';
import type { BelievedAnswer, Exchange, LineFailure } from '#electron/sync/line.ts';
import { pushJournal, type PushPorts } from '#electron/sync/push.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { decodeBatch } from '#shared/protocol/journal-push.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { identity, moment, startTestStore, type TestStore } from '../store/test-store.ts';

const MOST = 500;

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

const fill = (entries: number): void =>
  test.store.write((tx) => {
    const { seq } = tx.head();
    for (let n = seq; n < entries; n += 1)
      tx.append({
        type: 'officer.signedOut',
        payload: { reason: 'left' },
        dossier: null,
        officer: 'thu',
        at: moment(n),
      });
  });

type Refuses = (entries: number) => LineFailure | null;
const tooLarge: LineFailure = { code: 'province_refused', reason: 'body_too_large' };
const tooSlow: LineFailure = { code: 'province_too_slow' };

/** A province behind a wire; `refuses` says of so many entries what becomes of them. */
const wire = (refuses: Refuses) => {
  /** Of each batch, and whether it went through. */
  const tried: (readonly [number, boolean])[] = [];
  const ask = ({ body }: Exchange): Promise<Result<BelievedAnswer, LineFailure>> => {
    if (body === undefined || !('text' in body)) throw new Error('only batches are sent here');
    const batch = decodeBatch(body.text);
    if (!batch.ok) throw new Error(batch.error.code);
    const { head, entries } = batch.value;
    const failure = refuses(entries.length);
    tried.push([entries.length, failure === null]);
    if (failure !== null) return Promise.resolve(err(failure));
    return Promise.resolve(
      ok({
        status: 200,
        provinceTime: 0,
        ownTime: 0,
        tookMs: 200,
        body: {
          holds: { epoch: head.epoch, seq: head.to, hash: head.hash },
          entries: entries.map(({ seq }) => ({ seq, state: 'received' })),
        },
      }),
    );
  };
  const ports: PushPorts = {
    store: test.store,
    signer: ed25519,
    ask,
    now: () => moment(0),
    maxEntries: MOST,
    progress: () => undefined,
  };
  return { tried, ports };
};

const me = { ...identity, ...ed25519.newKeyPair() };
const nothing = { epoch: identity.epoch, seq: 0, hash: '0'.repeat(64) };
const went = (tried: readonly (readonly [number, boolean])[]): number =>
  tried.reduce((sum, [entries, through]) => sum + (through ? entries : 0), 0);

describe('số mục mỗi lần gửi', () => {
  it.each([
    ['Tỉnh không nhận nhiều hơn 60 mục', tooLarge],
    ['đường dây không kịp nhiều hơn 60 mục', tooSlow],
  ])('%s: giảm nửa cho tới khi qua, gửi hết, không mục nào hai lần', async (_, failure) => {
    fill(700);
    const { tried, ports } = wire((entries) => (entries > 60 ? failure : null));
    expect(await pushJournal(ports, me, nothing)).toEqual(ok({ sent: 700 }));
    expect(tried.slice(0, 5)).toEqual([
      [500, false],
      [250, false],
      [125, false],
      [63, false],
      [32, true],
    ]);
    expect(went(tried)).toBe(700);
  });

  it('hết nghẽn thì lớn dần lại, tới mức nhiều nhất', async () => {
    fill(1500);
    let refusals = 4;
    const { tried, ports } = wire(() => {
      refusals -= 1;
      return refusals < 0 ? null : tooSlow;
    });
    expect(await pushJournal(ports, me, nothing)).toEqual(ok({ sent: 1500 }));
    const sizes = tried.filter(([, through]) => through).map(([entries]) => entries);
    expect(sizes).toEqual([32, 64, 128, 256, 500, 500, 20]);
  });

  it('một mục cũng không qua thì thôi và nói vì sao, không gửi mãi', async () => {
    fill(3);
    const { tried, ports } = wire(() => tooLarge);
    expect(await pushJournal(ports, me, nothing)).toEqual(
      err({ code: 'province_refused', reason: 'body_too_large' }),
    );
    expect(tried.map(([entries]) => entries)).toEqual([3, 2, 1]);
  });

  it('hỏng vì lẽ khác thì không giảm: lần sau gửi lại như cũ', async () => {
    fill(100);
    const { tried, ports } = wire(() => ({ code: 'province_unreachable' }));
    expect(await pushJournal(ports, me, nothing)).toMatchObject({ ok: false });
    expect(tried.map(([entries]) => entries)).toEqual([100]);
  });

  it('nộp phần giữ riêng cũng giảm nửa khi không qua', async () => {
    fill(200);
    const { tried, ports } = wire((entries) => (entries > 60 ? tooLarge : null));
    expect(await handOver(ports, me, 0)).toEqual(ok(null));
    expect(tried.slice(0, 4)).toEqual([
      [200, false],
      [100, false],
      [50, true],
      [100, false],
    ]);
    expect(went(tried)).toBe(200);
    expect(test.store.read.ownEpochs()).toMatchObject([{ epoch: identity.epoch, held: 200 }]);
  });
});
