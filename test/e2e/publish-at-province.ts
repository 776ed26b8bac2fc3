/** What the province's administrator puts in force from a file, while nobody is served. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '#server/province.ts';
import { realSurroundings } from '#server/surroundings.ts';
import { publishFile } from '#server/publishing/publish-file.ts';
import { readSettings } from '#server/settings.ts';
import type { PublicationKind } from '#shared/protocol/publications.ts';
import { must } from './must.ts';
import type { SwitchedProvince } from './province.ts';
import type { TestClock } from './test-clock.ts';

export interface ProvinceAtHand {
  readonly province: SwitchedProvince;
  /** The province's own. */
  readonly folder: string;
  readonly clock: TestClock;
}

/** In force from 23/11/2026. */
export const publishAtProvince = async (
  { province, folder, clock }: ProvinceAtHand,
  kind: PublicationKind,
  data: object,
): Promise<void> => {
  const file = join(folder, `${kind}-moi.json`);
  writeFileSync(file, JSON.stringify(data));
  await province.off();
  const database = await openDatabase(must(readSettings({ QMC_PROVINCE_DATA: folder })));
  const now = (): number => Date.now() + clock.offsetMs();
  await publishFile(database, { ...realSurroundings, now }, [kind, file, '--from', '2026-11-23']);
  await database.close();
  await province.on();
};
