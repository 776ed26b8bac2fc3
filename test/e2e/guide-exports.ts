/** For the guide: a list on its way to a stick, and a certificate looked at before the minutes are signed. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '#shared/text/vi.ts';
import { certificateOffice } from '../fixtures/certificates.ts';
import type { Seat } from './seat.ts';

interface FilesOptions {
  readonly seat: Pick<Seat, 'hands'>;
  /** An empty place for a made-up stick. */
  readonly place: string;
  readonly shoot: (name: string) => Promise<void>;
}

const PASSWORD = '580317-thu';

/** At the close, with the minutes just made; back there afterwards. */
export const filesOut = async ({ seat, place, shoot }: FilesOptions): Promise<void> => {
  const { press, type, walkTo, sees, page } = seat.hands;
  const stick = join(place, 'USB');
  mkdirSync(stick, { recursive: true });
  const person = { name: 'Nguyễn Thị Thử', organisation: 'UBND xã Thử Nghiệm' };
  const wanted = { ...person, from: '2026-01-01', to: '2027-12-31' };
  certificateOffice(stick).issue('chung-thu', wanted, { password: PASSWORD });
  const to = (words: string): Promise<void> =>
    walkTo('Tab', words, (held) => held.words.startsWith(words));

  await press('Control+s');
  await sees(vi.exports.about);
  await to(vi.exports.place.folder);
  await type(stick);
  await to(vi.exports.make);
  await press('Enter');
  await sees(/Đã ghi/);
  await shoot('xuat-tep');
  await press('Escape');

  await page.getByRole('button', { name: vi.close.done.minutes }).click();
  await sees(vi.viewer.about);
  await press('Alt+k');
  await to(vi.signature.password);
  await type(PASSWORD);
  await to(vi.signature.look);
  await press('Enter');
  await sees(vi.signature.maySign);
  await shoot('ky-so');
  await press('Escape', 'Escape');
  await page.getByRole('dialog').first().waitFor({ state: 'detached' });
};
