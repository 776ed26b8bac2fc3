/** An entry of this desk's own journal, as a window names it. */
import { z } from '#shared/schema.ts';

export const ownEntry = z.strictObject({ epoch: z.int().min(1), seq: z.int().min(1) });
