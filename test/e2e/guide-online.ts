/** For the guide: what a citizen sent online, in its room. */
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { lodgeOnline } from './lodge-online.ts';
import type { SwitchedProvince } from './province.ts';
import type { Seat } from './seat.ts';

const { online } = vi;

export const sentOnline = async ({
  seat: { desk, hands },
  province,
  shoot,
}: {
  readonly seat: Pick<Seat, 'desk' | 'hands'>;
  readonly province: SwitchedProvince;
  readonly shoot: (name: string) => Promise<void>;
}): Promise<void> => {
  await province.on();
  await lodgeOnline(province, { person: 'Trần Văn Mẫu', hours: 0 });
  await desk.must('sync.now', {});
  await hands.press('Alt+5');
  await hands.sees(fill(online.waiting, { total: 1 }));
  await hands.sees(fill(online.view.files, { here: 1, total: 1 }));
  await shoot('ho-so-truc-tuyen');
  await hands.press('F9');
  await hands.sees(online.gone.here);
};
