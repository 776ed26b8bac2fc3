/** A machine with nothing on it becomes a desk of an office in earnest, up to its recovery key written down. */
import { vi } from '#shared/text/vi.ts';
import type { Seat } from './seat.ts';

const { recovery } = vi.start;

/** @returns the key as it stands on the paper. */
export const enrolMachine = async (
  { desk, hands, start }: Seat,
  url: string,
  code: string,
): Promise<string> => {
  await start.enrol(url, code, 'Quầy 1');
  await hands.sees(recovery.title);
  const stage = await desk.must('desk.stage', {});
  if (stage.stage !== 'confirm_recovery') throw new Error(`at ${stage.stage}`);
  const { recoveryKey } = stage;
  await hands.walkTo('Tab', recovery.part, ({ words }) => words.startsWith(recovery.part));
  await hands.type(recoveryKey.split('-').at(-1) ?? '');
  await hands.press('Enter');
  return recoveryKey;
};
