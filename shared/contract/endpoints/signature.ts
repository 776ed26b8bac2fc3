/** Digital signatures of archived papers, with an officer's certificate in a PKCS#12 file. */
import { z } from '#shared/schema.ts';
import { command, id, nothing, query, stickPath } from '../endpoint.ts';
import type * as out from '../outputs.ts';

const password = z.string().max(200);
const inFolder = { folder: stickPath, name: z.string().min(1).max(255) };

/** A file on the officer's stick, or the one that this desk keeps for them. */
export const certificateSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('file'), ...inFolder }),
  z.strictObject({ from: z.literal('kept') }),
]);
export type CertificateSource = z.infer<typeof certificateSource>;

export const signatureEndpoints = {
  /** The certificate file that this desk keeps for whoever is signed in; null where it keeps none. */
  'signature.kept': query<out.KeptCertificate | null>().with('signed_in', nothing),
  'signature.files': query<readonly string[]>().with(
    'signed_in',
    z.strictObject({ folder: stickPath }),
  ),
  /** What the certificate says, before anything is signed with it. */
  'signature.look': command<out.CertificateView>().with(
    'signed_in',
    z.strictObject({ source: certificateSource, password }),
  ),
  /** Puts the file, still locked by its own password, into the encrypted data of this desk. */
  'signature.keep': command<out.KeptCertificate>().with(
    'signed_in',
    z.strictObject({ ...inFolder, password }),
  ),
  'signature.forget': command<null>().with('signed_in', nothing),
  /** The signed file is archived beside the paper; both are kept. */
  'signature.sign': command<out.PaperSigned>().with(
    'signed_in',
    z.strictObject({ document: id, source: certificateSource, password }),
  ),
} as const;
