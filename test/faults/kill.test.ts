import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { listBackups } from '#electron/store/copies/backup-manifest.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { ENROL, openFolderDeskIn } from '../desk/folder-desk.ts';
import { OFFICER, PERSONAL_CODE, PIN } from '../desk/made-up-office.ts';
import { dice } from '../fixtures/dice.ts';
import { OFFICE, startTestProvince } from '../server/test-province.ts';
import { amount } from './amount.ts';
import { breachesBetween, breachesIn } from '../invariants/desk-folder.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { booksIn } from '../invariants/province-database.ts';
import type { KillPlan, KillSaid } from './kill-plan.ts';
import { receiptsIn, serveNext, workAndKill, type Moment } from './kill-rounds.ts';
import { deskShell } from './kill-surroundings.ts';
import { seedOf } from './seed.ts';
import { expectUsableAgain } from './usable-again.ts';

/** Numbers of a day are few: so many rounds share a folder. */
const ROUNDS_IN_FOLDER = 20;
const MOST_IN_ROUND = 30;

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-kill-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

type Roll = (below: number) => number;

/** Mostly in the midst of work, now and then while the folder is being opened. */
const someMoment =
  (after: KillSaid['what'], most: number) =>
  (roll: Roll): Moment =>
    roll(4) === 0
      ? { after: 'loaded', times: 1, ms: roll(200) }
      : { after, times: 1 + roll(most), ms: roll(60) };

/** In the midst of the first copy, or of the second. */
const duringCopy = (roll: Roll): Moment =>
  roll(2) === 0
    ? { after: 'accepted', times: 1, ms: roll(150) }
    : { after: 'accepted', times: 2, ms: roll(150) };

interface Enrolled {
  readonly officer: string;
  readonly enrol: (folder: string) => Promise<void>;
}

const madeUp: Enrolled = {
  officer: OFFICER,
  enrol: async (folder) => {
    const desk = openFolderDeskIn(folder, deskShell('intake'));
    await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    await desk.open.close();
  },
};

/** However early the kills come: there is a copy. */
const madeUpWithCopy: Enrolled = {
  officer: OFFICER,
  enrol: async (folder) => {
    await madeUp.enrol(folder);
    const desk = openFolderDeskIn(folder, deskShell('backup'));
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
    await desk.must('backup.now', {});
    await desk.open.close();
  },
};

interface Worked {
  readonly folder: string;
  /** All that was promised in it. */
  readonly receipts: readonly Receipt[];
  /** Of them, those that a copy was said to hold. */
  readonly copied: readonly Receipt[];
}

/** Kills the desk in its work that often. */
const killOften = async (
  work: KillPlan['work'],
  rounds: number,
  moment: (roll: Roll) => Moment,
  { officer, enrol }: Enrolled,
): Promise<readonly Worked[]> => {
  const roll = dice(seedOf(`kill, ${work}`));
  const worked: Worked[] = [];
  const again: number[] = [];
  for (let begun = 0; begun < rounds; begun += ROUNDS_IN_FOLDER) {
    const folder = newFolder();
    await enrol(folder);
    let receipts: readonly Receipt[] = [];
    let copied: readonly Receipt[] = [];
    for (let round = begun; round < Math.min(rounds, begun + ROUNDS_IN_FOLDER); round += 1) {
      const plan = { folder, work, officer, round, most: MOST_IN_ROUND };
      const said = await workAndKill(plan, moment(roll));
      const lastCopy = said.findLastIndex(({ what }) => what === 'copied');
      if (lastCopy >= 0) copied = [...receipts, ...receiptsIn(said.slice(0, lastCopy))];
      const next = await serveNext(plan);
      receipts = [...receipts, ...receiptsIn(said), next.receipt];
      expect(breachesIn(folder, receipts), `round ${round}`).toEqual([]);
      again.push(next.ms);
    }
    worked.push({ folder, receipts, copied });
  }
  expectUsableAgain(`kill, ${work}`, again);
  return worked;
};

describe('bị giết giữa chừng', () => {
  const intake = amount(5, 170);
  it(`${intake} lần giữa lúc tiếp nhận: số nào đã đưa ra đều còn, mở lại phục vụ ngay`, async () => {
    const worked = await killOften('intake', intake, someMoment('accepted', 8), madeUp);
    expect(worked.flatMap(({ receipts }) => receipts).length).toBeGreaterThan(intake * 2);
  }, 7_200_000);

  const sync = amount(4, 110);
  it(`${sync} lần giữa lúc gửi Tỉnh: rốt cuộc Tỉnh có đủ, mỗi mục một lần`, async () => {
    const province = await startTestProvince();
    try {
      const [officer] = staff.officers;
      if (officer === undefined) throw new Error('the try-out has officers');
      const { id, personalCode } = officer;
      const worked = await killOften('sync', sync, someMoment('accepted', 4), {
        officer: id,
        enrol: async (folder) => {
          const desk = openFolderDeskIn(folder, deskShell('sync'));
          const code = await province.mint();
          await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
          await desk.must('session.setPin', { officer: id, personalCode, pin: PIN });
          await desk.open.close();
        },
      });
      const receipts: Receipt[] = [];
      for (const [nth, { folder, receipts: own }] of worked.entries()) {
        const plan = { folder, work: 'sync', officer: id, round: 999 - nth, most: 0 } as const;
        const next = await serveNext(plan, async (desk) => {
          await desk.must('sync.now', {});
          await expect
            .poll(
              async () => {
                const status = await desk.must('desk.status', {});
                // What was sent comes down again with its place.
                return { unsent: status.unsent.count, running: status.sync.running };
              },
              { timeout: 20_000 },
            )
            .toEqual({ unsent: 0, running: false });
          expect(await desk.must('close.preview', {})).toMatchObject({ equal: true, missing: [] });
        });
        receipts.push(...own, next.receipt);
      }
      // The last of them has heard of all.
      const last = worked.slice(-1).map(({ folder }) => folder);
      const books = await booksIn(province.database, OFFICE);
      expect(breachesBetween(receipts, books, last)).toEqual([]);
    } finally {
      await province.remove();
    }
  }, 7_200_000);

  const copies = amount(3, 110);
  it(`${copies} lần giữa lúc sao lưu: bản nào đã ghi là bản sao thì dùng được`, async () => {
    const worked = await killOften('backup', copies, duringCopy, madeUpWithCopy);
    for (const { folder, copied } of worked) {
      const [best, ...others] = listBackups(pathsOf(folder).backups);
      if (best === undefined) throw new Error('no copy was made');
      expect(breachesIn(best.folder, copied)).toEqual([]);
      for (const copy of others) expect(breachesIn(copy.folder, []), copy.name).toEqual([]);
    }
  }, 7_200_000);
});
