/** The signature itself: CMS with the attributes of PAdES, baseline B-B (ETSI EN 319 142-1), made by PKI.js. */
import { createHash } from 'node:crypto';
import { Signer } from '@signpdf/utils';
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Attribute,
  ContentInfo,
  CryptoEngine,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import { certificateOf } from './certificate.ts';
import type { KeyAndCertificates } from './read-p12.ts';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
/** Says by its digest which certificate signed: another one with the same key cannot be put in its place. */
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.47';
const HASH = 'SHA-256';

/** Names of the curves as the window's crypto has them. */
const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

const engine = new CryptoEngine({ name: 'node', crypto: globalThis.crypto });

const exact = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const sha256 = (bytes: Uint8Array): ArrayBuffer =>
  exact(createHash('sha256').update(bytes).digest());

/** Whether a key can sign here at all: RSA, or a curve that the crypto knows. */
export const algorithmOf = ({ key }: Pick<KeyAndCertificates, 'key'>) => {
  if (key.asymmetricKeyType === 'rsa') return { name: 'RSASSA-PKCS1-v1_5', hash: HASH };
  const curve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ''];
  return key.asymmetricKeyType === 'ec' && curve !== undefined
    ? { name: 'ECDSA', namedCurve: curve, hash: HASH }
    : null;
};

/** In the order in which DER wants the members of a set. */
const inOrder = (attributes: readonly Attribute[]): Attribute[] => {
  const encoded = attributes.map((attribute) => ({
    attribute,
    der: Buffer.from(attribute.toSchema().toBER()),
  }));
  return encoded.toSorted((a, b) => Buffer.compare(a.der, b.der)).map(({ attribute }) => attribute);
};

const attributesOf = (
  content: Uint8Array,
  certificate: Uint8Array,
): SignedAndUnsignedAttributes => {
  const certificateId = new Sequence({
    value: [
      new Sequence({
        value: [new Sequence({ value: [new OctetString({ valueHex: sha256(certificate) })] })],
      }),
    ],
  });
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: inOrder([
      new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
      new Attribute({
        type: MESSAGE_DIGEST,
        values: [new OctetString({ valueHex: sha256(content) })],
      }),
      new Attribute({ type: SIGNING_CERTIFICATE, values: [certificateId] }),
    ]),
  });
};

/** Detached: the DER of a CMS over the bytes. The caller has asked `algorithmOf`. */
export const signBytes = async (
  content: Uint8Array,
  held: KeyAndCertificates,
): Promise<Uint8Array> => {
  const algorithm = algorithmOf(held);
  if (algorithm === null) throw new Error('this key cannot sign');
  const own = certificateOf(held.certificate);
  const key = await globalThis.crypto.subtle.importKey(
    'pkcs8',
    held.key.export({ format: 'der', type: 'pkcs8' }),
    algorithm,
    false,
    ['sign'],
  );
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: own.issuer,
          serialNumber: own.serialNumber,
        }),
        signedAttrs: attributesOf(content, held.certificate),
      }),
    ],
    certificates: [own, ...held.chain.map(certificateOf)],
  });
  await signed.sign(key, 0, HASH, undefined, engine);
  const content7 = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content7.toSchema().toBER());
};

/** As `@signpdf/signpdf` asks for it. */
export class HeldKeySigner extends Signer {
  readonly #held: KeyAndCertificates;

  constructor(held: KeyAndCertificates) {
    super();
    this.#held = held;
  }

  override async sign(pdf: Buffer): Promise<Buffer> {
    return Buffer.from(await signBytes(pdf, this.#held));
  }
}
