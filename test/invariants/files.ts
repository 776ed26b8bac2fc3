/** Every file that an entry names is at the province, and is what its name says. */
import { nameText } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { filesNamedBy } from '#shared/journal/named-files.ts';
import type { Opened } from './evidence.ts';
import { sha256Of } from './receipts.ts';
import { broken, type Breach } from './rules.ts';

/** By the same words as the desk's own list of what goes up. */
const filesIn = ({ header, body }: Opened): readonly string[] => {
  const known = knowEntry({ header, payload: body });
  return known.ok ? filesNamedBy(known.value).map(({ sha256 }) => sha256) : [];
};

export const filesAreHeld = async (
  opened: readonly Opened[],
  read: (sha256: string) => Promise<Uint8Array | null>,
): Promise<readonly Breach[]> => {
  const breaches: Breach[] = [];
  for (const one of opened)
    for (const file of filesIn(one)) {
      const bytes = await read(file);
      if (bytes === null || sha256Of(bytes) !== file)
        breaches.push(broken('files_are_at_the_province', `${nameText(one.held)} ${file}`));
    }
  return breaches;
};
