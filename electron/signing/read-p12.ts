/**
 * A PKCS#12 file → its key and certificates, as DER. Read by node-forge, because certificate files of many years are
 * about: what is old in them (RC2, triple DES) neither OpenSSL 3 nor the window's crypto opens any more.
 */
import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import forge from 'node-forge';
import type { CertificateFile } from '#electron/desk/signatures/signing-ports.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { MOST_P12_BYTES } from './p12-size.ts';

export interface KeyAndCertificates {
  readonly key: KeyObject;
  readonly certificate: Buffer;
  /** Of those who issued it, as far as the file brings them. */
  readonly chain: readonly Buffer[];
}

const derOf = (structure: forge.asn1.Asn1): Buffer =>
  Buffer.from(forge.asn1.toDer(structure).getBytes(), 'binary');

const tryOpen = (structure: forge.asn1.Asn1, password: string): forge.pkcs12.Pkcs12Pfx | null => {
  try {
    return forge.pkcs12.pkcs12FromAsn1(structure, false, password);
  } catch {
    // A wrong password shows as a seal that does not fit, or as something that is no structure once opened.
    return null;
  }
};

const ASCII = /^[ -~]*$/;
/** Version, content, and the seal over it, which only some files have. */
const SEALED_PARTS = 3;

/** Without its seal: what it opens to must then prove the password. */
const unsealed = (structure: forge.asn1.Asn1): forge.asn1.Asn1 => {
  const parts = structure.value;
  return Array.isArray(parts) && parts.length === SEALED_PARTS
    ? { ...structure, value: parts.slice(0, SEALED_PARTS - 1) }
    : structure;
};

/**
 * Old ciphers take a password as UTF-16, new ones as UTF-8, and the seal over both is always UTF-16 (RFC 7292,
 * appendix B; RFC 8018): beyond ASCII the library, which knows one way at a time, is asked twice.
 */
const open = (structure: forge.asn1.Asn1, typed: string): forge.pkcs12.Pkcs12Pfx | null => {
  const password = typed.normalize('NFC');
  const opened = tryOpen(structure, password);
  return opened !== null || ASCII.test(password)
    ? opened
    : tryOpen(unsealed(structure), forge.util.encodeUtf8(password));
};

const bagsOf = (pfx: forge.pkcs12.Pkcs12Pfx, bagType: string | undefined) =>
  bagType === undefined ? [] : (pfx.getBags({ bagType })[bagType] ?? []);

/** Only RSA is known to forge; of others it keeps what it found. */
const certificatesOf = (pfx: forge.pkcs12.Pkcs12Pfx): readonly Buffer[] =>
  bagsOf(pfx, forge.pki.oids['certBag']).flatMap(({ cert, asn1 }) => {
    if (cert !== undefined && cert !== null) return [derOf(forge.pki.certificateToAsn1(cert))];
    return asn1 === undefined ? [] : [derOf(asn1)];
  });

/** As PKCS#8. */
const keyOf = (pfx: forge.pkcs12.Pkcs12Pfx): Buffer | null => {
  const bags = [
    ...bagsOf(pfx, forge.pki.oids['pkcs8ShroudedKeyBag']),
    ...bagsOf(pfx, forge.pki.oids['keyBag']),
  ];
  const [found] = bags;
  if (found === undefined) return null;
  const { key, asn1 } = found;
  const info =
    key === undefined || key === null
      ? asn1
      : forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(key));
  return info === undefined ? null : derOf(info);
};

/** Null for a key of a kind that this machine's crypto does not know. */
const keyObjectOf = (key: Buffer): KeyObject | null => {
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
};

/** A sequence that begins with its version, which has been 3 since there are such files. */
const isPfx = ({ value }: forge.asn1.Asn1): boolean => {
  const [version] = Array.isArray(value) ? value : [];
  return version?.type === forge.asn1.Type.INTEGER && version.value === '\u0003';
};

export const readP12 = (file: CertificateFile): Result<KeyAndCertificates, Refusal> => {
  if (file.bytes.length > MOST_P12_BYTES) return err({ code: 'p12_not_ours' });
  let structure: forge.asn1.Asn1;
  try {
    structure = forge.asn1.fromDer(Buffer.from(file.bytes).toString('binary'));
  } catch {
    return err({ code: 'p12_not_ours' });
  }
  if (!isPfx(structure)) return err({ code: 'p12_not_ours' });
  const pfx = open(structure, file.password);
  if (pfx === null) return err({ code: 'p12_wrong_password' });
  const found = keyOf(pfx);
  if (found === null) return err({ code: 'p12_no_key' });
  const key = keyObjectOf(found);
  if (key === null) return err({ code: 'certificate_key_unknown' });
  const certificates = certificatesOf(pfx);
  const certificate = certificates.find((der) => new X509Certificate(der).checkPrivateKey(key));
  if (certificate === undefined) return err({ code: 'p12_no_certificate' });
  return ok({ key, certificate, chain: certificates.filter((der) => der !== certificate) });
};
