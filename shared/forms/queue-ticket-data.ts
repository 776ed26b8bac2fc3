/** A place in the queue, on a strip of the 80 mm roll. */
import { z } from '#shared/schema.ts';
import { localTime } from './field-shapes.ts';
import { text } from './form-texts.ts';
import { paperFrame } from './paper-frame.ts';
import texts from './sets/queue-ticket.json' with { type: 'json' };

const fields = {
  title: text,
  labels: z.strictObject({ group: text, counter: text, issued: text }),
  sentences: z.strictObject({
    /** `{{count}}`. */
    ahead: text,
    noneAhead: text,
    page: text,
  }),
  notes: z.array(text),
};

export const queueTicketForm = z.strictObject(fields);

const { id, ...form } = z.strictObject({ id: text, ...fields }).parse(texts);

/** Version of the ticket's texts, for `document.issued.formSet`. */
export const queueTicketSetId: string = id;
export const currentQueueTicketForm: z.infer<typeof queueTicketForm> = form;

export const queueTicketShape = z.strictObject({
  ...paperFrame,
  form: queueTicketForm,
  /** As it is called: "A 017". */
  number: z.string().min(1),
  /** What people of this queue come for; empty where there is one queue. */
  group: z.string(),
  /** Empty where any counter may call. */
  counter: z.string(),
  issuedAt: localTime,
  ahead: z.int().min(0),
});
export type QueueTicketData = z.infer<typeof queueTicketShape>;
