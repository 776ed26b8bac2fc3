/** What the certification counter takes in, as the province publishes it: which procedures, which book, what paper. */
import { z } from '#shared/schema.ts';

const text = z.string().min(1);

/** In the order in which they are offered. */
export const counterKinds = z.array(
  z.object({
    procedure: text,
    /** Short, as officers call it. */
    label: z.object({ vi: text, en: text }),
    /** The running number of the book; each desk counts its own, so that no network is needed. */
    series: text.max(40),
    pattern: z.object({ template: text, perBook: z.int().min(1) }),
    /** `{{document}}` */
    feeName: text,
    /** Whose signature it is must be known by number. */
    identity: z.boolean(),
    /** Of what was done while the citizen waited; what is fetched later always has its receipt. */
    receipt: z.enum(['on_request', 'always']),
  }),
);
export type CounterKind = z.infer<typeof counterKinds>[number];
