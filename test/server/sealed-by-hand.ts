/** An envelope put together by the letter of the protocol, by none of the desk's own code. */
import { createHash, sign } from 'node:crypto';
import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { encodeBatch } from '#shared/protocol/journal-push.ts';
import type { InventedDesk } from './invented-desk.ts';

export interface HandSealed {
  readonly bytes: Uint8Array;
  /** Opens the answer. */
  readonly identity: string;
}

export interface Inside {
  readonly files?: readonly Uint8Array[];
  /** Of what the last line says there was. */
  readonly end?: { readonly batches: number; readonly files: number };
}

const line = (value: object): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** All entries of the desk, in one batch. */
export const sealByHand = async (
  desk: InventedDesk,
  recipient: string,
  { files = [], end = { batches: 1, files: files.length } }: Inside = {},
): Promise<HandSealed> => {
  const { desk: id, epoch, office } = desk.known;
  const identity = await generateX25519Identity();
  const batch = Buffer.from(encodeBatch(desk.batch(1, desk.entries.length)));
  const content = Buffer.concat([
    line({ part: 'batch', bytes: batch.length }),
    batch,
    ...files.flatMap((file) => [
      line({ part: 'file', sha256: sha256(file), bytes: file.length }),
      file,
    ]),
    line({ part: 'end', ...end }),
  ]);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  const header = {
    desk: id,
    epoch,
    office,
    sealedAt: '2026-11-23T02:12:00.000Z',
    sealedFor: recipient,
    answerTo: await identityToRecipient(identity),
    feed: { epoch: 0, after: 0 },
    closes: [],
  };
  const signed = Buffer.concat([
    Buffer.from('qmc-envelope-1\n'),
    line(header),
    await encrypter.encrypt(content),
  ]);
  const text = Buffer.from(`qmc-envelope-1-signature\n${sha256(signed)}`);
  return { bytes: Buffer.concat([signed, sign(null, text, desk.privateKey)]), identity };
};
