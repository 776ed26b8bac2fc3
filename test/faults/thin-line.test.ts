import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { seedOf } from './seed.ts';
import { whyNoShaping } from './shaped-loopback.ts';
import { liveThinDay, thinDay, type ThinDay } from './thin-day.ts';
import { playedLine } from './thin-line.ts';

const PLAN = {
  dossiers: 65,
  papers: amount(6, 65),
  paperBytes: amount(40_000, 60_000),
  outageMs: amount(4_000, 120_000),
};
/** Of the day's records, from the first packet of the evening. */
const RECORDS_WITHIN_MS = 60_000;
/** Bytes on the wire beyond those of the papers, as a part of them. */
const MOST_OVERHEAD = 0.2;
/** The break takes the paper under way with it: of six papers a part that counts, of a day's none. */
const LOST_WITH_THE_BREAK = amount(PLAN.paperBytes, 0);

const expectGoodEnd = (how: string, day: ThinDay): void => {
  const { paperBytes, paperBytesUp } = day;
  const overhead = paperBytesUp / paperBytes - 1;
  process.stderr.write(
    `F8 ${how}: ${PLAN.dossiers} dossiers acknowledged in ${(day.recordsMs / 1000).toFixed(1)} s by ${day.recordBytesUp} bytes up; ` +
      `${paperBytes} bytes of papers in ${(day.papersMs / 1000).toFixed(0)} s, overhead ${(overhead * 100).toFixed(1)} %\n`,
  );
  expect(day).toMatchObject({ dossiersHeld: PLAN.dossiers, closesEqual: true, breaches: [] });
  expect(day.recordsMs).toBeLessThan(RECORDS_WITHIN_MS);
  expect(paperBytesUp).toBeLessThan(paperBytes * (1 + MOST_OVERHEAD) + LOST_WITH_THE_BREAK);
};

const reason = whyNoShaping();
if (reason !== null) process.stderr.write(`F8, kernel's line: ${reason}, skipped\n`);

describe.concurrent(
  `đường truyền 64 kbit/s, 200 ms, mất 5 %, đứt ${PLAN.outageMs / 1000} giây giữa chừng`,
  () => {
    it('hồ sơ cả ngày tới Tỉnh trong một phút, bản lưu gửi tiếp từ chỗ đứt, không gửi lại từ đầu', async () => {
      expectGoodEnd('played', await liveThinDay(playedLine(seedOf('thin line')), PLAN));
    }, 1_800_000);

    it.skipIf(reason !== null)(
      'cũng thế trên gói tin thật của hệ điều hành, tính cả phần đầu gói và gói gửi lại',
      async () => {
        const script = join(import.meta.dirname, 'thin-day-shaped.ts');
        const { stdout } = await promisify(execFile)(
          'unshare',
          ['--net', process.execPath, script, JSON.stringify(PLAN)],
          { maxBuffer: 1e6 },
        );
        expectGoodEnd('kernel', thinDay.parse(JSON.parse(stdout)));
      },
      1_800_000,
    );
  },
);
