/** Every file that an entry names is at the province, and is what its name says. */
import { nameText } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { filesNamedBy } from '#shared/journal/named-files.ts';
import type { Opened } from './evidence.ts';
import { sha256Of } from './receipts.ts';
import { broken, type Breach } from './rules.ts';

interface Named {
  /** A desk writes an entry when it has the file; a department's came to the province alone. */
  readonly byDepartment: boolean;
  readonly files: readonly string[];
}

/** By the same words as the desk's own list of what goes up. */
const namedIn = ({ header, body }: Opened): Named => {
  const known = knowEntry({ header, payload: body });
  if (!known.ok) return { byDepartment: false, files: [] };
  const { type, payload } = known.value;
  return {
    byDepartment: type === 'processing.finished' && payload.department !== undefined,
    files: filesNamedBy(known.value).map(({ sha256 }) => sha256),
  };
};

/**
 * `atADesk`: some desk has it. A department's file that no desk had fetched when the province was put back is with the
 * department alone; there the rule is that desks say so (`department_news_is_shown`).
 */
export const filesAreHeld = async (
  opened: readonly Opened[],
  read: (sha256: string) => Promise<Uint8Array | null>,
  atADesk: (sha256: string) => boolean,
): Promise<readonly Breach[]> => {
  const breaches: Breach[] = [];
  for (const one of opened) {
    const { byDepartment, files } = namedIn(one);
    for (const file of files) {
      const bytes = await read(file);
      if (bytes === null && byDepartment && !atADesk(file)) continue;
      if (bytes === null || sha256Of(bytes) !== file)
        breaches.push(broken('files_are_at_the_province', `${nameText(one.held)} ${file}`));
    }
  }
  return breaches;
};
