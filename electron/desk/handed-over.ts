/**
 * What a desk that the province has stopped has handed over all the same: the province keeps it apart, for people to
 * settle, and holds none of it, so its own word on what it holds does not move. Remembered here lest everything go up
 * again each minute.
 */
import { z } from '#shared/schema.ts';
import type { StoreReader, StoreWriter } from './ports.ts';

const KEY = 'desk.handedOver';

const kept = z.object({ epoch: z.int(), feedEpoch: z.int(), seq: z.int() });

const parse = (text: string): z.infer<typeof kept> | null => {
  try {
    return kept.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    // A later program wrote it otherwise: everything goes up once more, and nothing is kept twice.
    return null;
  }
};

/** In which feed of the province: a restored one may have lost what it kept apart. */
export interface HandingOver {
  readonly epoch: number;
  readonly feedEpoch: number;
}

/** The last seq of the epoch that is known to be kept apart; 0 for none. */
export const handedOverOf = (store: StoreReader, { epoch, feedEpoch }: HandingOver): number => {
  const text = store.setting(KEY);
  const said = text === null ? null : parse(text);
  return said?.epoch === epoch && said.feedEpoch === feedEpoch ? said.seq : 0;
};

export const noteHandedOver = (
  tx: StoreWriter,
  handed: HandingOver & { readonly seq: number },
): void => tx.saveSetting(KEY, JSON.stringify(handed));
