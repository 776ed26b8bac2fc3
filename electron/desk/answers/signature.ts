import type { signatureEndpoints } from '#shared/contract/endpoints/signature.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';
import { createSignatures } from '../signatures/sign-pdf.ts';

export const signatureAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof signatureEndpoints> => {
  const signatures = createSignatures(context, documents);
  return {
    'signature.kept': () => signatures.kept(),
    'signature.files': ({ folder }) => signatures.files(folder),
    'signature.look': ({ source, password }) => signatures.look(source, password),
    'signature.keep': (input) => signatures.keep(input),
    'signature.forget': () => signatures.forget(),
    'signature.sign': dated((input) => signatures.sign(input)),
  };
};
