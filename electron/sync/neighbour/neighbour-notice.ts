/** A notice on its way to another desk: whom it is for and what it answers, believed by the province's signature alone. */
import type { Signer } from '#electron/desk/ports.ts';
import { answerFileHeader, SEALED_KINDS } from '#shared/protocol/envelope.ts';
import { coatOf, isSignedAnswer } from '../envelope/sealed-coat.ts';

export interface CarriedNotice {
  readonly desk: string;
  /** The envelope that it answers: sha256 without its signature, hex. */
  readonly envelope: string;
}

/** Null for whatever is no notice of this province. */
export const carriedNotice = (
  signer: Signer,
  provinceKey: string,
  file: Uint8Array,
): CarriedNotice | null => {
  const coat = coatOf(file);
  if (!coat.ok || coat.value.kind !== SEALED_KINDS.answer) return null;
  const header = answerFileHeader.safeParse(coat.value.header);
  if (!header.success || !isSignedAnswer(signer, provinceKey, coat.value)) return null;
  return { desk: header.data.desk, envelope: header.data.envelope };
};
