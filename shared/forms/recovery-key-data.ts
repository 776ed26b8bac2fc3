/** The recovery key on paper: drawn and printed once, kept nowhere. */
import { z } from '#shared/schema.ts';

export const recoveryKeyShape = z.strictObject({
  title: z.string(),
  office: z.string(),
  desk: z.string(),
  /** Each with its label. */
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  /** As they are typed, in order. */
  groups: z.array(z.string()).min(1),
  /** What it is for, where it is to lie. */
  advice: z.array(z.string()),
  pageWord: z.string(),
});
export type RecoveryKeyData = z.infer<typeof recoveryKeyShape>;
