/** Seals what the province does not hold into one file on a stick, reads it back, and only then says that it is done. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Encrypter } from 'age-encryption';
import type { SealOrder } from '#electron/desk/line/envelope-ports.ts';
import { isElsewhere } from '#electron/desk/access/machine.ts';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { EnvelopeSealed } from '#shared/contract/outputs/envelope.ts';
import {
  encodeHead,
  envelopeName,
  envelopePrefix,
  MAX_ENVELOPE_ADMISSIONS,
  MAX_ENVELOPE_BYTES,
  sealedFileText,
  SIGNATURE_BYTES,
  type EnvelopeHeader,
} from '#shared/protocol/envelope.ts';
import { keysPublication } from '#shared/protocol/publications.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { answerRecipient } from '../answer-identity.ts';
import { earlierParts, sealerOf } from './envelope-epochs.ts';
import {
  batchesWithin,
  filesWithin,
  packBatches,
  packContent,
  type ContentPorts,
  type Packed,
} from './envelope-content.ts';
import { ownAdmissions } from '../readmit.ts';
import { freeOn, onStick, sweepAsides, writeWhole } from './stick.ts';

export interface SealPorts extends ContentPorts {
  readonly now: () => Instant;
}

/** How much of what the province lacks goes into one envelope. */
export interface SealScope {
  /** Own entries up to here are on their way already. */
  readonly after: number;
  readonly withoutFiles: ReadonlySet<string>;
  /** What is beyond waits for the next; one batch goes whatever it weighs. */
  readonly maxBytes: number;
}

export interface SealedFile {
  readonly path: string;
  /** Hex, of everything before the signature. */
  readonly sha256: string;
  readonly epoch: number;
  /** Own entries `from..to`; none when `to` is below `from`. */
  readonly from: number;
  readonly to: number;
  readonly files: readonly string[];
  readonly report: EnvelopeSealed;
}

const everything: SealScope = {
  after: 0,
  withoutFiles: new Set(),
  maxBytes: MAX_ENVELOPE_BYTES,
};

/** Beyond the content: head, encryption, and what a file system takes for itself. */
const OVERHEAD_BYTES = 64_000;
/** Encryption adds a tag to every 64 KiB. */
const GROWTH = 1.001;
const LARGEST_LIST = 100_000;

const refused = (
  code: string,
  values: Refusal['values'] = {},
): { readonly ok: false; readonly error: Refusal } => err({ code, values });

const recipientOf = ({ store }: SealPorts): string | null => {
  const keys = keysPublication.safeParse(store.read.publication('keys')?.data);
  return keys.success ? (keys.data.envelopeRecipient ?? null) : null;
};

/** From where the province is known to lack our entries, and nobody else brings them. */
const unsentRange = ({ store }: SealPorts, { epoch }: DeskIdentity, { after }: SealScope) => {
  const holds = store.read.provinceHolds();
  return {
    after: Math.max(after, holds !== null && holds.epoch === epoch ? holds.seq : 0),
    to: store.read.head().seq,
  };
};

const megabytes = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1_000_000));

const isWhole = async (path: string, sha256: string, signature: Uint8Array): Promise<boolean> => {
  const hash = createHash('sha256');
  let end = Buffer.alloc(0);
  const stream: AsyncIterable<Buffer> = createReadStream(path);
  // The last bytes are held back: they are the signature, not what is signed.
  for await (const piece of stream) {
    const all = Buffer.concat([end, piece]);
    hash.update(all.subarray(0, Math.max(0, all.length - SIGNATURE_BYTES)));
    end = all.subarray(Math.max(0, all.length - SIGNATURE_BYTES));
  }
  return end.equals(Buffer.from(signature)) && hash.digest('hex') === sha256;
};

const hashedPieces = async function* (
  head: Uint8Array,
  sealed: AsyncIterable<Uint8Array>,
  hash: Hash,
): AsyncGenerator<Uint8Array> {
  hash.update(head);
  yield head;
  for await (const piece of sealed) {
    hash.update(piece);
    yield piece;
  }
};

export const sealFile = async (
  ports: SealPorts,
  { folder, closes, progress }: SealOrder,
  scope: SealScope = everything,
): Promise<Result<SealedFile, Refusal>> => {
  const { store, signer, now } = ports;
  const identity = store.read.identity();
  if (identity === null) return refused('not_enrolled');
  // What this copy would hand over, its twin could not any more.
  if (isElsewhere(store.read)) return refused('desk_moved');
  const recipient = recipientOf(ports);
  if (recipient === null) return refused('envelope_no_key');
  const range = unsentRange(ports, identity, scope);
  const waiting = store.read
    .unsentFiles(LARGEST_LIST)
    .filter(({ sha256 }) => !scope.withoutFiles.has(sha256));
  const earlier = earlierParts(ports, identity);
  if (range.to <= range.after && waiting.length === 0 && earlier.length === 0)
    return refused('envelope_nothing');
  const sealer = sealerOf(ports, identity);

  return onStick(async () => {
    const batches = batchesWithin(packBatches(ports, identity, range), scope.maxBytes);
    const to = batches.at(-1)?.to ?? range.after;
    const packedBatches = [...earlier.flatMap((part) => part.batches), ...batches];
    const entryBytes =
      packedBatches.reduce((sum, { text }) => sum + text.length, 0) + OVERHEAD_BYTES;
    await sweepAsides(folder, envelopePrefix(identity.desk));
    const free = await freeOn(folder);
    const room = Math.min(MAX_ENVELOPE_BYTES, free ?? MAX_ENVELOPE_BYTES) / GROWTH;
    if (entryBytes > room)
      return refused('stick_full', { need: megabytes(entryBytes), free: megabytes(free ?? 0) });
    // Papers follow when all entries are on their way.
    const files =
      to < range.to ? [] : filesWithin(waiting, Math.min(room, scope.maxBytes) - entryBytes);
    const totalBytes = entryBytes + files.reduce((sum, { bytes }) => sum + bytes, 0);

    const { desk, epoch, office } = identity;
    const cursor = store.read.feedCursor();
    const header: EnvelopeHeader = {
      desk,
      epoch: sealer.epoch,
      office,
      sealedAt: now(),
      sealedFor: recipient,
      answerTo: await answerRecipient(store),
      feed: { epoch: cursor.feedEpoch, after: cursor.ord },
      publication: store.read.publicationHead(),
      // The ranges alone: the header stands in clear, and the figures are nobody's on the way.
      closes: closes.map(({ epoch: of, from, to: last }) => ({ epoch: of, from, to: last })),
      admissions: ownAdmissions(store, desk).slice(-MAX_ENVELOPE_ADMISSIONS),
    };
    const encrypter = new Encrypter();
    encrypter.addRecipient(recipient);
    const packed: Packed = { entries: 0, files: [] };
    const content = Readable.from(packContent(ports, earlier, batches, files, packed));
    const plain = Readable.toWeb(content) as ReadableStream<Uint8Array>;
    const sealed = await encrypter.encrypt(plain);

    const name = envelopeName(desk, epoch, to);
    const path = join(folder, name);
    const hash = createHash('sha256');
    const written = { bytes: 0, sha256: '', signature: new Uint8Array() };
    const whole = await writeWhole(
      path,
      async (file) => {
        for await (const piece of hashedPieces(encodeHead('envelope', header), sealed, hash)) {
          await file.writeFile(piece);
          written.bytes += piece.length;
          progress({ doneBytes: Math.min(written.bytes, totalBytes), totalBytes });
        }
        written.sha256 = hash.digest('hex');
        const text = sealedFileText('envelope', written.sha256);
        written.signature = new Uint8Array(signer.sign(sealer.privateKey, text));
        await file.writeFile(written.signature);
      },
      (aside) => isWhole(aside, written.sha256, written.signature),
    );
    if (!whole) return refused('stick_unproven');
    return ok({
      path,
      sha256: written.sha256,
      epoch,
      from: range.after + 1,
      to,
      files: packed.files,
      report: {
        name,
        folder,
        entries: packed.entries,
        files: packed.files.length,
        bytes: written.bytes + SIGNATURE_BYTES,
        filesLeft: waiting.length - packed.files.length,
      },
    });
  });
};

/** All that the province is not known to hold. */
export const sealEnvelope = async (
  ports: SealPorts,
  order: SealOrder,
): Promise<Result<EnvelopeSealed, Refusal>> => {
  const sealed = await sealFile(ports, order);
  return sealed.ok ? ok(sealed.value.report) : sealed;
};
