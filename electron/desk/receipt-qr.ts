/** The text of a receipt's QR: the look-up address and, after `#`, what the desk signed. */
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { deskKeyId, type OfficePublication } from '#shared/protocol/publications.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { receiptAddress, writeReceiptCode } from '#shared/receipt-code/receipt-code.ts';
import type { DeskIdentity, Signer } from './ports.ts';

export const receiptQr = (
  signer: Signer,
  identity: DeskIdentity,
  office: OfficePublication,
  intake: AcceptedPayload,
  revision: number,
): string => {
  const code = writeReceiptCode(
    {
      number: intake.number,
      procedure: intake.procedure.code,
      initials: initialsOf((intake.owner ?? intake.submitter).name),
      dueAt: intake.deadline.state === 'promised' ? intake.deadline.dueAt : null,
      desk: identity.desk,
      key: deskKeyId(identity.desk, identity.epoch),
      revision,
    },
    (bytes) => signer.sign(identity.privateKey, bytes),
  );
  return receiptAddress(office.lookupUrl, code);
};
