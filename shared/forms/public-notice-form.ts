/** Texts of the notice that is put up beside a procedure (niêm yết công khai): a paper of no dossier. */
import { z } from '#shared/schema.ts';
import notice from './sets/public-notice.json' with { type: 'json' };

const text = z.string().min(1);

export const publicNoticeForm = z.strictObject({
  title: text,
  labels: z.strictObject({
    code: text,
    field: text,
    papers: text,
    deadlines: text,
    fees: text,
    basis: text,
    complaints: text,
    place: text,
    qr: text,
  }),
  columns: z.strictObject({ order: text, name: text, originals: text, copies: text }),
  channels: z.strictObject({ in_person: text, postal: text, online: text }),
  sentences: z.strictObject({
    allChannels: text,
    sameDay: text,
    unconfirmed: text,
    committed: text,
    noPapers: text,
    noFee: text,
    relief: text,
    reliefOnly: text,
    since: text,
    sinceUntil: text,
    page: text,
  }),
});

export type PublicNoticeForm = z.infer<typeof publicNoticeForm>;

export const currentPublicNoticeForm = publicNoticeForm.parse(notice);
