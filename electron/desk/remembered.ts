/** Small lists kept in a setting: reminders of what is kept elsewhere. */
import type { z } from '#shared/schema.ts';

/** A reminder that cannot be read is none. */
export const remembered = <T>(
  schema: z.ZodType<readonly T[]>,
  text: string | null,
): readonly T[] => {
  try {
    return schema.safeParse(JSON.parse(text ?? '[]')).data ?? [];
  } catch {
    return [];
  }
};
