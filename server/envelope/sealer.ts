/**
 * Who sealed an envelope. A province that was put back to a day before that epoch of the desk, or before the desk, knows
 * it again by what it has signed itself, exactly as on the line.
 */
import { sealedFileText } from '#shared/protocol/envelope.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { readmit, type ReadmitPorts } from '#server/enrolment/readmit.ts';
import type { SpeakingDesk } from '#server/http/speaking-desk.ts';
import { isSignedBy } from '#server/keys/ed25519.ts';
import type { Ledger } from '#server/ledger/ports.ts';
import type { SealedEnvelope } from './sealed-file.ts';

export type SealerRefusal =
  /** No desk of this province. */
  | { readonly code: 'desk_unknown' }
  /** The desk goes on in an epoch of which this province has not heard. */
  | { readonly code: 'envelope_epoch_unknown' }
  /** Signed by somebody else, or changed. */
  | { readonly code: 'envelope_damaged' };

export interface SealerPorts extends ReadmitPorts {
  readonly ledger: Pick<Ledger, 'enrolling' | 'epochsOf'>;
  /** Of this province: for whom envelopes are sealed. */
  readonly recipient: string;
}

export interface Sealer {
  readonly desk: SpeakingDesk;
  /** Where it had to be made known again. */
  readonly slot: number | null;
}

const signs = ({ sha256, signature }: SealedEnvelope, publicKey: Uint8Array): boolean =>
  isSignedBy(publicKey, sealedFileText('envelope', sha256), signature);

export const sealerOf = async (
  ports: SealerPorts,
  sealed: SealedEnvelope,
): Promise<Result<Sealer, SealerRefusal>> => {
  const { desk, epoch: asked, sealedFor, admissions = [] } = sealed.header;
  const find = async () => {
    const epochs = await ports.ledger.epochsOf(desk);
    return { epochs, named: epochs.find(({ epoch }) => epoch === asked) };
  };
  const { epochs, named } = await find();
  if (named !== undefined)
    return signs(sealed, named.publicKey)
      ? ok({ desk: named, slot: null })
      : err({ code: 'envelope_damaged' });
  const stranger = {
    code: epochs.length === 0 ? 'desk_unknown' : 'envelope_epoch_unknown',
  } as const;
  if (admissions.length === 0 || sealedFor !== ports.recipient) return err(stranger);
  const isSigner = (publicKey: Uint8Array): boolean => signs(sealed, publicKey);
  const known = await readmit(ports, { desk, admissions, isSigner });
  if (!known.ok) return err(stranger);
  const again = (await find()).named;
  return again !== undefined && signs(sealed, again.publicKey)
    ? ok({ desk: again, slot: known.value.slot })
    : err(stranger);
};
