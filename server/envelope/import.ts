/**
 * An envelope from a stick: whose it is, whether it is whole, what it brings, and what the province says to it. The
 * same file may come any number of times; an older one after a newer one brings nothing and does no harm.
 */
import {
  answerFileName,
  MAX_ANSWER_FEED_BYTES,
  MAX_ANSWER_PUBLICATION_BYTES,
} from '#shared/protocol/envelope.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { contact } from '#server/feed/contact.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import type { OnDefect } from '#server/ingest/apply.ts';
import { openEnvelopeKey } from '#server/keys/envelope-key.ts';
import type { Queryable } from '#server/store/database.ts';
import { instantNow } from '#server/surroundings.ts';
import { admissionsOf } from '#server/enrolment/admissions.ts';
import { feedFor, publicationsFor, sealAnswer, totalsOf } from './answer.ts';
import { ContentProblem } from './parts.ts';
import { openContent, readSealed, type SealedRefusal } from './sealed-file.ts';
import { sealerOf, type SealerRefusal } from './sealer.ts';
import { takeIn } from './take-in.ts';

export type EnvelopeRefusal =
  | SealedRefusal
  | SealerRefusal
  /** Sealed to another province's key. */
  | { readonly code: 'envelope_other_province' };

export interface ImportPorts extends Pick<
  ProvincePorts,
  'ledger' | 'blobs' | 'key' | 'surroundings'
> {
  /** Where the list of envelopes is kept. */
  readonly database: Queryable;
  readonly onDefect: OnDefect;
}

export interface ImportedEnvelope {
  readonly desk: string;
  readonly office: string;
  /** Brought and taken, those that were held before included. */
  readonly entries: number;
  readonly files: number;
  /** Files that are not kept, for want of room or because they are not what their name says. */
  readonly filesLeft: number;
  /** Codes of the batches that were not taken. */
  readonly refused: readonly string[];
  readonly answerName: string;
  readonly answer: Uint8Array;
  /** Hex. */
  readonly sha256: string;
}

const remember = async (
  database: Queryable,
  at: string,
  by: string,
  epoch: number,
  envelope: ImportedEnvelope,
): Promise<void> => {
  const { sha256, office, desk, entries, files, answerName, answer } = envelope;
  await database.query(
    `insert into envelope (sha256, office, desk, epoch, imported_at, imported_by, imports, entries,
                           files, answer_name, answer)
     values ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9, $10)
     on conflict (sha256) do update set
       imported_at = excluded.imported_at, imported_by = excluded.imported_by,
       imports = envelope.imports + 1, entries = excluded.entries, files = excluded.files,
       answer_name = excluded.answer_name, answer = excluded.answer`,
    [Buffer.from(sha256, 'hex'), office, desk, epoch, at, by, entries, files, answerName, answer],
  );
};

/** `by`: who brings it, for the list of envelopes; `feedBytes`, `publicationBytes`: how much the notice may tell. */
export const importEnvelope = async (
  ports: ImportPorts,
  path: string,
  by: string,
  feedBytes = MAX_ANSWER_FEED_BYTES,
  publicationBytes = MAX_ANSWER_PUBLICATION_BYTES,
): Promise<Result<ImportedEnvelope, EnvelopeRefusal>> => {
  const { ledger, key, surroundings, database } = ports;
  const read = await readSealed(path);
  if (!read.ok) return read;
  const sealed = read.value;
  const { header, sha256 } = sealed;
  const own = await openEnvelopeKey(key);
  const { recipient } = own;
  const knowing = { ledger, surroundings, provinceKey: key.publicKey, recipient };
  const found = await sealerOf(knowing, sealed);
  if (!found.ok) return found;
  if (header.sealedFor !== recipient) return err({ code: 'envelope_other_province' });
  const { desk: sealer, slot } = found.value;
  try {
    const taken = await takeIn(ports, sealer, await openContent(path, sealed, own));
    const { desk } = taken;
    const feed = await feedFor({ ledger, key }, desk, header.feed, feedBytes);
    // After the feed: its question may show that the province was put back, and the desk is to hear so at once.
    const said = await contact(ledger, surroundings, desk);
    const { batches, filesHeld, filesLeft, entries } = taken;
    const at = instantNow(surroundings);
    const answer = await sealAnswer(
      key,
      { desk: desk.id, epoch: desk.epoch, office: desk.office, at, envelope: sha256 },
      header.answerTo,
      {
        contact: said,
        batches,
        filesHeld,
        feed,
        publications: await publicationsFor(ledger, desk, header.publication, publicationBytes),
        admissions:
          desk === sealer && slot === null ? [] : await admissionsOf({ ledger, key }, desk.id),
        ...(slot === null ? {} : { slot }),
        totals: await totalsOf(ports, desk, header.closes),
      },
    );
    const imported: ImportedEnvelope = {
      desk: desk.id,
      office: desk.office,
      entries,
      files: filesHeld.length,
      filesLeft,
      refused: batches.flatMap((batch) => (batch.taken ? [] : [batch.code])),
      answerName: answerFileName(desk.id, desk.epoch, said.holds.seq),
      answer,
      sha256,
    };
    await remember(database, at, by, desk.epoch, imported);
    return ok(imported);
  } catch (fault) {
    if (fault instanceof ContentProblem || fault instanceof SyntaxError)
      return err({ code: 'envelope_damaged' });
    throw fault;
  }
};
