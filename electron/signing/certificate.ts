/** What a certificate says of itself: whose it is, who stands for it, from when until when, what for (RFC 5280). */
import { createHash } from 'node:crypto';
import { BitString, fromBER, type AsnType } from 'asn1js';
import { Certificate, ExtKeyUsage, type RelativeDistinguishedNames } from 'pkijs';
import type { LookedAt } from '#electron/desk/signatures/signing-ports.ts';
import { epochMsOf, instantOf, type Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';
const KEY_USAGE = '2.5.29.15';
const EXTENDED_KEY_USAGE = '2.5.29.37';

/** Bits of the key's usage from the left: digitalSignature, nonRepudiation. */
const MAY_SIGN = 0b1100_0000;

/** What a certificate for other work alone is for: a server, code, the time, the state of other certificates. */
const OTHER_WORK: ReadonlySet<string> = new Set([
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.3',
  '1.3.6.1.5.5.7.3.8',
  '1.3.6.1.5.5.7.3.9',
]);

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** @throws where the bytes are no certificate: whoever read the file has looked at it already. */
export const certificateOf = (der: Uint8Array): Certificate =>
  new Certificate({ schema: fromBER(exact(der)).result });

const namePart = (name: RelativeDistinguishedNames, type: string): string => {
  const found = name.typesAndValues.find((part) => part.type === type);
  return found === undefined ? '' : found.value.valueBlock.value.normalize('NFC');
};

const nameOf = (name: RelativeDistinguishedNames): string =>
  [namePart(name, COMMON_NAME), namePart(name, ORGANISATION)].find((part) => part !== '') ?? '';

/** The value of an extension; null where the certificate has none, or one that cannot be read. */
const extension = (certificate: Certificate, id: string): AsnType | null => {
  const found = certificate.extensions?.find(({ extnID }) => extnID === id);
  if (found === undefined) return null;
  const { result, offset } = fromBER(exact(found.extnValue.valueBlock.valueHexView));
  return offset < 0 ? null : result;
};

/** A certificate that names no usage may be used for all of them. */
const maySign = (certificate: Certificate): boolean => {
  const usage = extension(certificate, KEY_USAGE);
  const [bits] = usage instanceof BitString ? usage.valueBlock.valueHexView : [];
  if (bits !== undefined && (bits & MAY_SIGN) === 0) return false;
  const extended = extension(certificate, EXTENDED_KEY_USAGE);
  const purposes = extended === null ? [] : new ExtKeyUsage({ schema: extended }).keyPurposes;
  return purposes.length === 0 || purposes.some((purpose) => !OTHER_WORK.has(purpose));
};

const instantOfTime = (time: Certificate['notBefore']): Instant => instantOf(time.value.getTime());

const obstacleOf = (
  certificate: Certificate,
  from: Instant,
  to: Instant,
  at: Instant,
): Refusal | null => {
  if (epochMsOf(at) < epochMsOf(from)) return { code: 'certificate_not_yet', values: { from } };
  if (epochMsOf(at) > epochMsOf(to)) return { code: 'certificate_expired', values: { to } };
  return maySign(certificate) ? null : { code: 'certificate_not_for_signing' };
};

/** `at`: the desk's time. Whether it was revoked is not known without a line, and not asked. */
export const lookAtCertificate = (der: Uint8Array, at: Instant): LookedAt => {
  const certificate = certificateOf(der);
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  const from = instantOfTime(notBefore);
  const to = instantOfTime(notAfter);
  return {
    certificate: {
      owner: nameOf(subject).slice(0, 400),
      issuer: nameOf(issuer).slice(0, 400),
      serial: Buffer.from(serialNumber.valueBlock.valueHexView).toString('hex').slice(0, 100),
      sha256: createHash('sha256').update(der).digest('hex'),
      from,
      to,
    },
    organisation: namePart(subject, ORGANISATION),
    selfSigned: subject.isEqual(issuer),
    obstacle: obstacleOf(certificate, from, to, at),
  };
};
