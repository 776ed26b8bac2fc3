/** What goes back on the stick: sealed to the desk, signed by the province. */
import { createHash } from 'node:crypto';
import { Encrypter } from 'age-encryption';
import {
  encodeHead,
  sealedFileText,
  type AnswerFileHeader,
  type EnvelopeHeader,
} from '#shared/protocol/envelope.ts';
import type { Admission } from '#shared/protocol/admission.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import type { ContactAnswer } from '#shared/protocol/contact.ts';
import { feedPage, type FeedPage } from '#server/feed/feed.ts';
import { markedPage, type MarkedPage } from '#server/feed/held-marks.ts';
import { signedTotals, type SignedTotals } from '#server/feed/totals.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import type { ProvinceKey } from '#server/keys/province-key.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { BatchOutcome } from './take-in.ts';

const PAGE = 200;
const PUBLICATIONS = 20;

/** `AnswerFile` on the wire. */
export interface AnswerContent {
  readonly contact: ContactAnswer;
  readonly batches: readonly BatchOutcome[];
  readonly filesHeld: readonly string[];
  readonly feed: readonly MarkedPage[];
  readonly publications: readonly Publication[];
  readonly admissions: readonly Admission[];
  /** Of a desk that is known again by this envelope. */
  readonly slot?: number;
  readonly totals: readonly {
    readonly range: { readonly from: number; readonly to: number; readonly epoch?: number };
    readonly answer: SignedTotals;
  }[];
}

const sizeOf = ({ entries }: FeedPage): number =>
  entries.reduce((sum, { h, p }) => sum + h.length + p.length, 0);

/** What the desk has not read yet, about `maxBytes` of it; the rest comes with the next answer or on the line. */
export const feedFor = async (
  { ledger, key }: { readonly ledger: Ledger; readonly key: Pick<ProvinceKey, 'sign'> },
  desk: SpeakingDesk,
  feed: EnvelopeHeader['feed'],
  maxBytes: number,
): Promise<readonly MarkedPage[]> => {
  if (desk.revoked) return [];
  const epoch = await ledger.feedEpoch();
  const pages: MarkedPage[] = [];
  let after = feed.epoch === epoch ? feed.after : 0;
  for (let bytes = 0; bytes < maxBytes;) {
    const page = await feedPage(ledger, desk, { epoch, after, limit: PAGE });
    // Raised by this very question: the desk reads everything anew with its next envelope.
    if (!page.ok) return [];
    pages.push(await markedPage({ ledger, key }, desk, page.value));
    bytes += sizeOf(page.value);
    after = page.value.entries.at(-1)?.ord ?? after;
    if (!page.value.more || page.value.entries.length === 0) break;
  }
  return pages;
};

/** The oldest first, up to the first that does not fit; an older desk says nothing of them and gets none. */
export const publicationsFor = async (
  ledger: Pick<Ledger, 'publicationsAfter'>,
  desk: SpeakingDesk,
  read: number | undefined,
  maxBytes: number,
): Promise<readonly Publication[]> => {
  const found: Publication[] = [];
  if (desk.revoked || read === undefined) return found;
  let after = read;
  for (let bytes = 0; ;) {
    const page = await ledger.publicationsAfter(desk.office, after, PUBLICATIONS);
    for (const publication of page.publications) {
      bytes += JSON.stringify(publication.data).length;
      if (bytes > maxBytes) return found;
      found.push(publication);
      after = publication.n;
    }
    if (!page.more || page.publications.length === 0) return found;
  }
};

export const totalsOf = async (
  ports: { readonly ledger: Ledger; readonly key: Pick<ProvinceKey, 'sign'> },
  desk: SpeakingDesk,
  closes: EnvelopeHeader['closes'],
): Promise<AnswerContent['totals']> => {
  const answers: AnswerContent['totals'][number][] = [];
  for (const { from, to, epoch } of closes) {
    const totals = await signedTotals(ports, desk, { epoch: epoch ?? desk.epoch, from, to });
    const range = { from, to, ...(epoch === undefined ? {} : { epoch }) };
    if (totals.ok) answers.push({ range, answer: totals.value });
  }
  return answers;
};

export const sealAnswer = async (
  key: Pick<ProvinceKey, 'sign'>,
  header: AnswerFileHeader,
  recipient: string,
  content: AnswerContent,
): Promise<Uint8Array> => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const sealed = await encrypter.encrypt(JSON.stringify(content));
  const signed = Buffer.concat([encodeHead('answer', header), sealed]);
  const sha256 = createHash('sha256').update(signed).digest('hex');
  const signature = Buffer.from(key.sign(sealedFileText('answer', sha256)), 'base64url');
  return Buffer.concat([signed, signature]);
};
