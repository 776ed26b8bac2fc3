/** Certificates and signed papers. */
import type { Instant } from '#shared/calendar/local-time.ts';

export interface KeptCertificate {
  readonly owner: string;
  readonly to: Instant;
}

export interface CertificateView {
  readonly owner: string;
  readonly organisation: string;
  readonly issuer: string;
  /** Hex. */
  readonly serial: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly selfSigned: boolean;
  /** Why it cannot sign, a refusal with its values; null where it can. */
  readonly obstacle: {
    readonly code: string;
    readonly values?: Readonly<Record<string, string | number>>;
  } | null;
}

export interface PaperSigned {
  /** The signed file, as a paper of its own. */
  readonly document: string;
  readonly owner: string;
}
