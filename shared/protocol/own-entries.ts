/**
 * What a desk wrote itself need not come down to it again. With its question for the feed it says how far its own
 * chains reach; what lies within comes named, with its hash and without its bytes, which the desk takes from its own
 * journal. A desk that does not say so gets everything, and so does one whose province does not know the question.
 */
import { z } from '#shared/schema.ts';
import { feedAnswer, feedEntry, feedPlace } from './contact.ts';

/** One own chain: everything up to `seq`, as far as the desk knows. */
export interface OwnReach {
  readonly epoch: number;
  readonly seq: number;
}

/** A question has its length: of a desk with a long life only so many chains are said. */
export const MAX_OWN_CHAINS = 20;

/** In the query: `own=3.120,2.45`, an epoch and its last seq each. */
export const encodeOwn = (reaches: readonly OwnReach[]): string =>
  reaches
    .slice(0, MAX_OWN_CHAINS)
    .map(({ epoch, seq }) => `${epoch}.${seq}`)
    .join(',');

const REACH = /^(\d{1,10})\.(\d{1,10})$/;

/** What is not understood is passed over: its entries come whole, which is never wrong. */
export const decodeOwn = (text: string): readonly OwnReach[] =>
  text
    .split(',', MAX_OWN_CHAINS)
    .map((reach) => REACH.exec(reach))
    .filter((match) => match !== null)
    .map(([, epoch, seq]) => ({ epoch: Number(epoch), seq: Number(seq) }));

/** An entry of the desk that asks: it has the bytes, and knows by the hash that they are these. */
export const namedEntry = z.looseObject({ ...feedPlace, named: z.literal(true) });
export type NamedEntry = z.infer<typeof namedEntry>;

/** The answer to a question with `own`. */
export const sparingFeedAnswer = feedAnswer.extend({
  entries: z.array(z.union([namedEntry, feedEntry])),
});
export type SparingFeedAnswer = z.infer<typeof sparingFeedAnswer>;

export const isNamed = (line: SparingFeedAnswer['entries'][number]): line is NamedEntry =>
  line.named === true;
