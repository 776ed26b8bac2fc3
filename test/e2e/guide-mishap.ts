/** For the guide: the disk failed while nobody looked; the next morning the window shows the way back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from '#shared/text/vi.ts';
import type { GuideStage } from './guide-stage.ts';
import { takeSeat } from './seat.ts';

export const mishap = async (stage: GuideStage): Promise<void> => {
  const { place, clock, camera } = stage;

  for (const name of ['desk.db', 'desk.db-wal']) {
    const file = join(place, 'desk', name);
    if (existsSync(file)) writeFileSync(file, readFileSync(file).fill(0x51));
  }
  const next = await takeSeat({ data: join(place, 'desk'), clock });
  await next.hands.sees(vi.recovery.rehearsed);
  await camera.shoot('khoi-phuc', next.desk.page);
  await next.desk.close();
};
