import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { instantOfLocal } from '#shared/calendar/local-time.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { PIN } from '../desk/test-desk.ts';
import { NOW, PAPER_BYTES, startPaperRound, type PaperRound } from './paper-round.ts';

/** Whole provinces work here; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 60_000 });

let round: PaperRound;
beforeAll(async () => {
  round = await startPaperRound();
});
beforeEach(() => round.heal());
afterAll(() => round.end());

/** Of a whole file on a line that grows better: 64, 128, then the rest. */
const OFFSETS = [0, 65_536, 196_608];

const [officer] = staff.officers;

describe('bản lưu của giấy đi lên Tỉnh', () => {
  it('sau mọi hồ sơ, đủ từng byte; trạng thái đếm tệp và byte', async () => {
    await round.accept(2);
    const status = await round.desk.must('desk.status', {});
    expect(status.files).toMatchObject({ count: 2, bytes: 2 * PAPER_BYTES, sending: null });
    const papers = round.names();
    await round.sync();
    const journal = round.line.heard.findLastIndex(({ path }) => path === '/v1/journal');
    const first = round.line.heard.findIndex(({ method }) => method === 'PATCH');
    expect(first).toBeGreaterThan(journal);
    for (const name of papers) expect(readFileSync(round.pathOf(name))).toHaveLength(PAPER_BYTES);
    expect((await round.desk.must('desk.status', {})).files).toEqual({
      count: 0,
      bytes: 0,
      sending: null,
      stoppedUntil: null,
    });
    const before = round.line.heard.length;
    await round.sync();
    expect(round.line.heard.slice(before).some(({ path }) => path.startsWith('/v1/blobs'))).toBe(
      false,
    );
  });

  it('đứt trước hay sau bất kỳ khúc nào: lần sau đi tiếp từ đó, không gửi lại phần Tỉnh đã có', async () => {
    for (const moment of ['before', 'after'] as const) {
      for (let at = 1; at <= 3; at += 1) {
        await round.accept(1);
        const [name = ''] = round.names();
        round.heal();
        let seen = 0;
        round.line[moment] = ({ method }) => {
          if (method !== 'PATCH') return;
          seen += 1;
          if (seen === at) throw new TypeError('fetch failed');
        };
        await round.sync();
        expect(round.names()).toEqual([name]);
        const firstTry = round.line.heard;
        round.heal();
        await round.sync();
        expect(round.names()).toEqual([]);
        expect(readFileSync(round.pathOf(name))).toHaveLength(PAPER_BYTES);
        // What the province has heard of, it is not told again.
        const known = firstTry.filter(({ method }) => method === 'PATCH').length;
        const begins = round.chunkOffsets();
        expect(begins[0] ?? PAPER_BYTES).toBe(OFFSETS[known] ?? PAPER_BYTES);
      }
    }
  });

  it('Tỉnh về hôm qua giữa lúc một tệp đang đi: câu trả lời từ trước không còn giá trị, tệp được gửi lại', async () => {
    await round.accept(1);
    const [name = ''] = round.names();
    round.heal();
    let last = 0;
    round.line.after = ({ method }) => {
      if (method !== 'PATCH') return;
      last += 1;
      if (last < OFFSETS.length) return;
      round.desk.store.write((tx) => tx.resetFeed(tx.feedCursor().feedEpoch + 1));
    };
    await round.sync();
    expect(round.names()).toContain(name);
    round.heal();
    await round.sync();
    expect(round.names()).toEqual([]);
  });

  it('tệp nhỏ đi trước', async () => {
    await round.accept(1);
    const [large = ''] = round.names();
    const small = round.desk.blobs.put(new Uint8Array(randomBytes(2_000)));
    round.desk.store.write((tx) => {
      const officerId = officer?.id ?? null;
      const id = tx.listDossiers({
        text: '',
        receivedOn: null,
        openOnly: false,
        dueFrom: null,
        dueTo: null,
        order: 'received',
        offset: 0,
        limit: 1,
      }).rows[0]?.id;
      tx.append({
        type: 'document.issued',
        dossier: id ?? null,
        officer: officerId,
        at: instantOfLocal(NOW),
        payload: {
          document: 'giay-nho',
          kind: 'result_note',
          revision: 1,
          dossiers: id === undefined ? [] : [id],
          ...small,
          paper: 'A5',
          copies: 1,
          formSet: 'thu',
          replaces: null,
        },
      });
    });
    expect(round.names()[1]).toBe(large);
    await round.sync();
    const order = round.line.heard
      .filter(({ method }) => method === 'PATCH')
      .map(({ path }) => path);
    expect(order.at(-1)).toContain(large);
    expect(order[0]).not.toContain(large);
  });

  it('tắt quầy giữa hai khúc: mở lại gửi tiếp', () =>
    round.atAnotherDesk(async () => {
      await round.accept(1);
      const [name = ''] = round.names();
      let seen = 0;
      round.line.after = ({ method }) => {
        if (method === 'PATCH' && (seen += 1) === 2) void round.desk.line.close();
      };
      await round.desk.line.sync();
      await round.desk.line.close();
      expect(round.names()).toEqual([name]);
      round.heal();
      round.goOnAt(await round.desk.restart());
      await round.desk.must('session.signIn', { officer: officer?.id ?? '', pin: PIN });
      await round.sync();
      expect(round.names()).toEqual([]);
      expect(round.chunkOffsets().length).toBeLessThanOrEqual(3);
    }));
});
