/** A day was worked without a line; towards evening there is one, and it is bad. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inventPerson } from '#electron/cli/day/invented.ts';
import { createLuck } from '#electron/cli/day/luck.ts';
import type { DocumentRenderer } from '#electron/desk/papers/paper-ports.ts';
import { ok } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { openFolderDeskIn, type FolderDesk } from '../desk/folder-desk.ts';
import { birthForm, PIN } from '../desk/made-up-office.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';
import type { Receipt } from '../invariants/evidence.ts';
import { breachesIn } from '../invariants/desk-folder.ts';
import { draftId } from './kill-surroundings.ts';
import type { LayLine, ThinLine } from './thin-line.ts';
import { pause } from './unsteady-database.ts';

export const thinDayPlan = z.object({
  dossiers: z.int(),
  /** How many different papers these have, and how large each is. */
  papers: z.int(),
  paperBytes: z.int(),
  /** While the papers are under way. */
  outageMs: z.int(),
});
export type ThinDayPlan = z.infer<typeof thinDayPlan>;

export const thinDay = z.object({
  /** From the moment there was a line until the province had acknowledged every entry. */
  recordsMs: z.number(),
  recordBytesUp: z.number(),
  /** Of the archived papers, and on the wire until the province held them all. */
  paperBytes: z.number(),
  paperBytesUp: z.number(),
  papersMs: z.number(),
  /** At the province, in the end. */
  dossiersHeld: z.int(),
  /** Whether both sides count the same, entry for entry. */
  closesEqual: z.boolean(),
  breaches: z.array(z.unknown()),
});
export type ThinDay = z.infer<typeof thinDay>;

const LOOK_EVERY_MS = 50;
/** Of the day's people. */
const SEED = 20_261_125;

const papersOf = ({ papers, paperBytes }: ThinDayPlan): DocumentRenderer => {
  const different = Array.from({ length: papers }, () => new Uint8Array(randomBytes(paperBytes)));
  let drawn = 0;
  return {
    render: () => {
      const paper = different[drawn % papers] ?? new Uint8Array(paperBytes);
      drawn += 1;
      return Promise.resolve(ok(paper));
    },
  };
};

const settleDown = async (desk: FolderDesk, province: TestProvince, url: string): Promise<void> => {
  const [officer] = staff.officers;
  if (officer === undefined) throw new Error('the try-out has officers');
  const { id, personalCode } = officer;
  await desk.must('desk.enrol', { url, code: await province.mint(), deskName: 'Quầy thử' });
  await desk.must('session.setPin', { officer: id, personalCode, pin: PIN });
};

const workDay = async (desk: FolderDesk, dossiers: number): Promise<readonly Receipt[]> => {
  const luck = createLuck(SEED);
  const receipts: Receipt[] = [];
  for (let n = 1; n <= dossiers; n += 1) {
    const dossier = draftId(1, n);
    const form = birthForm({ submitter: inventPerson(luck, n) });
    const { number } = await desk.must('intake.accept', { draft: dossier, form });
    receipts.push({ dossier, number });
  }
  return receipts;
};

/** @returns milliseconds */
const wait = async (isDone: () => Promise<boolean>): Promise<number> => {
  const start = performance.now();
  while (!(await isDone())) await pause(LOOK_EVERY_MS);
  return performance.now() - start;
};

/** Whenever the line is back, somebody presses "Gửi ngay". */
const sendPapers = async (desk: FolderDesk, line: ThinLine, outageMs: number): Promise<number> => {
  const left = async (): Promise<number> => (await desk.must('desk.status', {})).files.bytes;
  const all = await left();
  const before = await wait(async () => (await left()) < all / 2);
  line.down();
  await pause(outageMs);
  line.up();
  void desk.ask('sync.now', {});
  return before + outageMs + (await wait(async () => (await left()) === 0));
};

export const liveThinDay = async (layLine: LayLine, plan: ThinDayPlan): Promise<ThinDay> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-thin-'));
  const province = await startTestProvince();
  const line = await layLine(province.ready.url);
  const desk = openFolderDeskIn(folder, { enrol: null, renderer: papersOf(plan) });
  try {
    await settleDown(desk, province, line.url);
    line.down();
    const receipts = await workDay(desk, plan.dossiers);
    const { files } = await desk.must('desk.status', {});
    line.becomeThin();
    line.up();
    void desk.ask('sync.now', {});
    const recordsMs = await wait(
      async () => (await desk.must('desk.status', {})).unsent.count === 0,
    );
    const recordBytesUp = line.bytesUp();
    const papersMs = await sendPapers(desk, line, plan.outageMs);
    const paperBytesUp = line.bytesUp() - recordBytesUp;
    const { equal } = await desk.must('close.preview', {});
    await desk.open.close();
    const [dossiers] = await province.database.query<{ held: number }>(
      'select count(*)::integer as held from dossier where state is not null',
    );
    return {
      recordsMs,
      recordBytesUp,
      paperBytes: files.bytes,
      paperBytesUp,
      papersMs,
      dossiersHeld: dossiers?.held ?? 0,
      closesEqual: equal === true,
      breaches: [...breachesIn(folder, receipts)],
    };
  } finally {
    await desk.open.close();
    await line.close();
    await province.remove();
    rmSync(folder, { recursive: true, force: true });
  }
};
