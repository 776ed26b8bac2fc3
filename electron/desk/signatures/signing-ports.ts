/** What the desk needs to sign a paper with an officer's certificate: the certificate file, and who reckons with it. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { SigningCertificate } from '#shared/dossier/documents.ts';
import type { Result } from '#shared/result.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A certificate with its key, as it lies in a PKCS#12 file. */
export interface CertificateFile {
  readonly bytes: Uint8Array;
  /** Never kept, never logged. */
  readonly password: string;
}

/** What a certificate says of itself, and whether it may sign now. */
export interface LookedAt {
  readonly certificate: SigningCertificate;
  readonly organisation: string;
  /** Signed by nobody but itself. */
  readonly selfSigned: boolean;
  /** Null where it may sign. */
  readonly obstacle: Refusal | null;
}

export interface SignOrder {
  readonly pdf: Uint8Array;
  readonly file: CertificateFile;
  readonly at: Instant;
  /** Shown by whatever verifies the file. */
  readonly reason: string;
  readonly place: string;
}

export interface SignedPaper {
  readonly pdf: Bytes;
  readonly by: SigningCertificate;
}

export interface PaperSigner {
  readonly look: (file: CertificateFile, at: Instant) => Promise<Result<LookedAt, Refusal>>;
  /** The same pages with a PAdES signature behind them. */
  readonly sign: (order: SignOrder) => Promise<Result<SignedPaper, Refusal>>;
  /** Names of certificate files in a folder. */
  readonly filesIn: (folder: string) => Promise<Result<readonly string[], Refusal>>;
  readonly read: (folder: string, name: string) => Promise<Result<Uint8Array, Refusal>>;
}
