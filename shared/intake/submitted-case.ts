/**
 * The case that a citizen chose online, in the version of the procedure by which the office answers: a later edition may
 * have put another case in its place.
 */
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { variantsOf } from '#shared/catalogue/variants.ts';
import type { Submission } from '#shared/dossier/submission.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';

type Chosen = Pick<Submission, 'caseIndex'> & {
  readonly procedure: Pick<Submission['procedure'], 'case' | 'catalogueVersion'>;
};

/** Its place, from 0; null where the procedure has but one. Refused where the words of the case stand nowhere, or twice. */
export const submittedCase = (
  procedure: Procedure,
  { caseIndex, procedure: { case: name, catalogueVersion } }: Chosen,
): Result<number | null, 'case_unknown'> => {
  // As it was on the day of the submission.
  if (procedure.version <= catalogueVersion) return ok(caseIndex);
  const variants = variantsOf(procedure, 'online');
  if (caseIndex === null && variants.length <= 1) return ok(null);
  const asked = searchKey(name ?? '');
  const places = variants.flatMap((variant, place) =>
    asked !== '' && searchKey(variant.name ?? '') === asked ? [place] : [],
  );
  const [only, ...others] = places;
  return only === undefined || others.length > 0 ? err('case_unknown') : ok(only);
};
