/** A desk that is enrolled and signed in, without a day's story: for tests of the window itself. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TryOut } from '#build/try-out/desk.ts';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { emptyIntakeForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import { dayPlans } from './day-plans.ts';
import { startSwitchedProvince, type SwitchedProvince } from './province.ts';
import { takeSeat, type Seat } from './seat.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export interface ReadyDesk extends Seat {
  readonly province: SwitchedProvince;
  readonly clock: TestClock;
  readonly data: string;
  readonly tryOut: TryOut;
  readonly remove: () => Promise<void>;
}

export interface Folders {
  /** For one more desk; nothing is in it. */
  readonly fresh: (name: string) => string;
  readonly remove: () => void;
}

export const makeFolders = (): Folders => {
  const base = mkdtempSync(join(tmpdir(), 'qmc-e2e-'));
  return {
    fresh: (name) => {
      const folder = join(base, name);
      mkdirSync(folder, { recursive: true });
      return folder;
    },
    remove: () => rmSync(base, { recursive: true, force: true }),
  };
};

export const tryOutOf = async (province: SwitchedProvince): Promise<TryOut> => ({
  url: province.url,
  code: await province.mint(),
  officer: province.demo.officer,
  personalCode: province.demo.personalCode,
});

/** The demo officer at an enrolled desk, on the home page. */
export const openReadyDesk = async (): Promise<ReadyDesk> => {
  const folders = makeFolders();
  const clock = createTestClock('2026-11-23T09:12');
  const province = await startSwitchedProvince(folders.fresh('province'), clock);
  const tryOut = await tryOutOf(province);
  const data = folders.fresh('desk');
  const seat = await takeSeat({ data, clock, tryOut });
  await seat.start.signIn(province.demo.name, TRY_OUT_PIN);
  return {
    ...seat,
    province,
    clock,
    data,
    tryOut,
    remove: async () => {
      await seat.desk.kill();
      await province.off();
      folders.remove();
    },
  };
};

const { name, birthDate, idNumber, idIssuedAt, address, phone } = dayPlans.withFee.submitter;

/** A form that can be accepted as it stands. */
export const acceptableForm: IntakeForm = {
  ...emptyIntakeForm,
  procedureCode: dayPlans.withFee.procedure,
  submitter: {
    ...emptyIntakeForm.submitter,
    name,
    birthDate,
    sex: 'male',
    idNumber,
    idIssuedAt,
    address,
    phone,
  },
};
