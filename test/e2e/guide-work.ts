/** For the guide: on the page of a dossier, papers are asked for and come back. */
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import type { Seat } from './seat.ts';

const { work } = vi;

interface WorkOptions {
  readonly seat: Pick<Seat, 'hands'>;
  readonly shoot: (name: string) => Promise<void>;
}

/** A dossier under way is open. */
export const papersAskedFor = async ({ seat, shoot }: WorkOptions): Promise<void> => {
  const { press, type, sees, walkTo } = seat.hands;
  const save = async (words: string, done: string): Promise<void> => {
    await walkTo('Tab', 'the button', (held) => held.words === words);
    await press('Space');
    await sees(fill(work.done, { act: done }));
  };
  await press('F11');
  await sees(work.dialogs.requestSupplement.about);
  await press('Space');
  await walkTo('Tab', 'other papers', ({ role }) => role === 'textarea');
  await press('Tab');
  await type('Bản chụp mờ, không đọc được');
  await shoot('yeu-cau-bo-sung');
  await save(work.dialogs.requestSupplement.save, work.acts.requestSupplement);
  await press('F11');
  await sees(work.dialogs.receiveSupplement.about);
  await shoot('nhan-bo-sung');
  await save(work.dialogs.receiveSupplement.save, work.acts.receiveSupplement);
};
