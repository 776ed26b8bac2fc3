/** What the certification counter takes in, as data: which procedures, which book, what paper the citizen gets. */
import { z } from '#shared/schema.ts';
import counter from './certification-counter.json' with { type: 'json' };

const text = z.string().min(1);

const counterKinds = z.array(
  z.strictObject({
    procedure: text,
    /** Short, as officers call it. */
    label: z.strictObject({ vi: text, en: text }),
    /** The running number of the book; each desk counts its own, so that no network is needed. */
    series: text,
    pattern: z.strictObject({ template: text, perBook: z.int().min(1) }),
    /** `{{document}}` */
    feeName: text,
    /** Whose signature it is must be known by number. */
    identity: z.boolean(),
    /** Of what was done while the citizen waited; what is fetched later always has its receipt. */
    receipt: z.enum(['on_request', 'always']),
  }),
);
export type CounterKind = z.infer<typeof counterKinds>[number];

/** In the order in which they are offered. */
export const shippedCounterKinds = (): readonly CounterKind[] => counterKinds.parse(counter);
