/** What a scanned code says to a window. */
import type { PaperClaims } from '#shared/receipt-code/paper-code.ts';
import type { CodeVerdict } from '#shared/receipt-code/verdict.ts';

export interface CodeRead {
  readonly verdict: CodeVerdict;
  /** Fills the sentence of the verdict. */
  readonly values: Readonly<Record<string, string | number>>;
  /** What the paper itself says; null where it cannot be read. */
  readonly paper: ScannedPaper | null;
  /** The dossier here that bears the number; null where none does. */
  readonly dossier: string | null;
  /** What can be brought back from the code: nothing, the dossiers, or nothing that opens here. */
  readonly copy: 'none' | 'opens' | 'closed';
  /** Whether the province was asked, and answered. */
  readonly asked: 'not_asked' | 'answered' | 'no_line';
}

export interface ScannedPaper extends Omit<PaperClaims, 'key'> {
  /** From the catalogue here; null where it does not know the code. */
  readonly procedureName: string | null;
  /** What the desk that printed it is called, as far as it is known here. */
  readonly desk: string;
}

export interface RebuiltDossier {
  readonly dossier: string;
  readonly number: string;
  /** It was here before, and nothing was written. */
  readonly already: boolean;
  /** It was here before, and the paper knew more of it. */
  readonly completed: boolean;
}

export type Rebuilt = readonly RebuiltDossier[];
