/** The text of a paper's QR: the look-up address and, after `#`, what this desk signs. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { deskKeyId, type OfficePublication } from '#shared/protocol/publications.ts';
import { initialsOf } from '#shared/receipt-code/initials.ts';
import { writePaperCode, type PaperClaims } from '#shared/receipt-code/paper-code.ts';
import type { DeskContext } from '../context.ts';
import type { DeskIdentity } from '../ports.ts';

export type PaperSaid = Omit<PaperClaims, 'key'>;

/** What a paper about a dossier claims of it. */
export const saidOf = (
  intake: AcceptedPayload,
  { kind, revision, issuedOn }: Pick<PaperSaid, 'kind' | 'revision' | 'issuedOn'>,
): PaperSaid => ({
  kind,
  number: intake.number,
  procedure: intake.procedure.code,
  initials: initialsOf((intake.owner ?? intake.submitter).name),
  dueAt: intake.deadline.state === 'promised' ? intake.deadline.dueAt : null,
  issuedOn,
  revision,
});

/** What a paper that stands for no dossier claims: its own number and its day. */
export const saidByItself = (
  kind: PaperClaims['kind'],
  number: string,
  issuedOn: LocalDate,
): PaperSaid => ({
  kind,
  number,
  procedure: '',
  initials: '',
  dueAt: null,
  issuedOn,
  revision: 1,
});

export const keyOf = ({ desk, epoch }: DeskIdentity): string => deskKeyId(desk, epoch);

/** Of a key as a paper names it. */
export const deskOfKey = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** @param copy the sealed copy of what a receipt stands for; null where there is none */
export const paperCode = (
  { signer }: Pick<DeskContext, 'signer'>,
  identity: DeskIdentity,
  { lookupUrl }: Pick<OfficePublication, 'lookupUrl'>,
  said: PaperSaid,
  copy: Uint8Array | null = null,
): string =>
  writePaperCode(lookupUrl, { ...said, key: keyOf(identity) }, copy, (bytes) =>
    signer.sign(identity.privateKey, bytes),
  );
