import type { certificationEndpoints } from '#shared/contract/endpoints/certification.ts';
import { ok } from '#shared/result.ts';
import { createCertification } from '../intake/certification.ts';
import { createCounterDrafts } from '../intake/counter-drafts.ts';
import { certificationBook } from '../intake/certification-book.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import type { HandlersOf } from '../router.ts';

export const certificationAnswers = (
  context: DeskContext,
  documents: Documents,
  dated: Dated,
): HandlersOf<typeof certificationEndpoints> => {
  const certification = createCertification(context, documents);
  const drafts = createCounterDrafts(context);
  return {
    'certification.counter': ({ day }) => ok(certification.counter(day)),
    'certification.numbers': ({ day, lines }) => certification.numbers(lines, day),
    'certification.draft': () => ok(drafts.current()),
    'certification.keep': (draft) => drafts.keep(draft),
    'certification.discard': ({ id }) => ok(drafts.discard(id)),
    'certification.book': ({ day }) => ok(certificationBook(context, day)),
    'certification.accept': dated((input) => certification.accept(input)),
  };
};
