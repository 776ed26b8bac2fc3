/** Where copies may lie: beside the data, in a place that people have chosen, or the folder of one copy itself. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { byWorth } from '#shared/backup/rule.ts';
import { keptBackup, listBackups, type KeptBackup } from './backup-manifest.ts';
import { SECOND_NAME } from './backup-round.ts';

const desksIn = (place: string): readonly string[] =>
  existsSync(place)
    ? readdirSync(place, { withFileTypes: true })
        .filter((found) => found.isDirectory())
        .map(({ name }) => join(place, name))
    : [];

/** The best to go on from first. People name a stick, a folder on it, or the very copy: all find it. */
export const findCopies = (place: string): readonly KeptBackup[] => {
  const itself = keptBackup(place, basename(place));
  if (itself !== null) return [itself];
  const places = [
    place,
    join(place, 'backups'),
    ...desksIn(place),
    ...desksIn(join(place, SECOND_NAME)),
  ];
  const found = new Map(places.flatMap(listBackups).map((copy) => [copy.folder, copy]));
  return [...found.values()].toSorted(byWorth);
};
