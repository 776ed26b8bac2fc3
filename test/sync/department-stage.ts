/** An office of two desks on a line to a province, and a department that has dossiers of theirs in hand. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  atMinute,
  dateOf,
  instantOfLocal,
  type LocalDateTime,
} from '#shared/calendar/local-time.ts';
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, type TestDesk } from '../desk/test-desk.ts';
import { openDepartment, RESULT } from '../server/department-client.ts';
import { anyPdf } from '../server/portal-client.ts';
import { startTestProvince } from '../server/test-province.ts';

const MORNING = '2026-11-23T08:00' as LocalDateTime;
export const NAME = 'Phòng Tư pháp thử';

export const sync = async (desk: TestDesk): Promise<void> => {
  expect(await desk.line.sync()).toMatchObject({ ok: true });
  desk.desk.arrived();
  await desk.desk.synced();
};

export const folded = (desk: TestDesk, id: string) => {
  const dossier = desk.store.read.dossier(id);
  if (dossier === null) throw new Error('hồ sơ phải có ở quầy');
  return dossier;
};

export const attention = async (desk: TestDesk, id: string) =>
  (await desk.must('settle.list', {})).filter(({ dossier }) => dossier === id);

export const codesAt = async (desk: TestDesk, id: string) =>
  (await attention(desk, id)).map(({ code }) => code);

/** Into the submitter's hand, all of it. */
export const handOut = (desk: TestDesk, id: string) =>
  desk.must('results.return', {
    id,
    form: {
      receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
      how: 'office',
      reference: '',
      feeTaken: null,
      feeReceiptSerial: '',
      places: [0],
      named: '',
    },
  });

/** `one`: an officer's desk; `two`: the head's. */
export const openStage = async () => {
  const province = await startTestProvince({}, instantOfLocal(MORNING));
  const department = await openDepartment(province, NAME);

  const seated = async (deskName: string, seat: number): Promise<TestDesk> => {
    const desk = await openTestDesk(MORNING, onALine({ withFiles: true }));
    const code = await province.mint();
    await desk.must('desk.enrol', { url: province.ready.url, code, deskName });
    await sitDown(desk, seat);
    return desk;
  };
  const one = await seated('Quầy 1', 0);
  const two = await seated('Quầy 2', 2);

  let minutes = 0;
  /** Five minutes pass everywhere. */
  const wait = (): void => {
    minutes += 5;
    province.pass(5 * 60_000);
    for (const desk of [one, two]) desk.setTime(atMinute(dateOf(MORNING), 8 * 60 + minutes));
  };

  let last = 0;
  /** Accepted at the first desk, handed over, and known at the province and at the other desk. */
  const handedOver = async (): Promise<string> => {
    last += 1;
    wait();
    const id = `019abc00-0000-7000-8000-${String(last).padStart(12, '0')}`;
    await one.must('intake.accept', { draft: id, form: birthForm({ procedureCode: '1.004873' }) });
    await one.must('work.handOver', { id, to: NAME });
    await sync(one);
    await sync(two);
    wait();
    return id;
  };

  const finish = async (id: string, bytes = anyPdf()) => {
    const file = await department.sendFile(bytes);
    await department.did(id, 'finish', { ...RESULT, files: [file] });
    return file;
  };

  /** As if the province had been put back to a day before it had the file. */
  const forget = (sha256: string): void =>
    rmSync(join(province.folder, 'blobs', sha256.slice(0, 2), sha256));

  const settleAll = async (desk: TestDesk, id: string): Promise<void> => {
    for (const { entry } of await attention(desk, id)) {
      if (entry === null) throw new Error('a conflict names its entry');
      const { desk: of, epoch, seq } = entry;
      await desk.must('settle.conflict', {
        dossier: id,
        entry: { desk: of, epoch, seq },
        note: 'Đã gọi phòng',
      });
    }
  };

  /** Both desks, in the end, and the words for it. */
  const seen = async (id: string) => {
    await sync(two);
    await sync(one);
    const views = [one, two].map((desk) => {
      const { state, conflicts, outcome } = folded(desk, id);
      return { state, codes: conflicts.map(({ code }) => code), outcome: outcome?.note };
    });
    expect(views[0]).toEqual(views[1]);
    return { ...views[0], told: await codesAt(one, id) };
  };

  const close = async (): Promise<void> => {
    for (const desk of [one, two]) {
      await desk.line.close();
      desk.end();
    }
    await province.remove();
  };
  return {
    province,
    department,
    one,
    two,
    wait,
    handedOver,
    finish,
    forget,
    settleAll,
    seen,
    close,
  };
};

export type Stage = Awaited<ReturnType<typeof openStage>>;
