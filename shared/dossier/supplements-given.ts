/** How often papers were asked for, as the law counts it: what was missing at the counter before anybody accepted is no request. */
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import type { Dossier } from './dossier.ts';

type Asked = Pick<Dossier, 'supplements' | 'registration' | 'acceptance' | 'story'>;

export const supplementsGiven = ({
  supplements,
  registration,
  acceptance,
  story,
}: Asked): number => {
  if (registration?.counter === undefined || acceptance === null) return supplements.length;
  const placeOf = (name: EntryName): number =>
    story.findIndex(({ entry }) => sameName(entry, name));
  const accepted = placeOf(acceptance.entry);
  return supplements.filter(({ requested }) => placeOf(requested.entry) > accepted).length;
};
