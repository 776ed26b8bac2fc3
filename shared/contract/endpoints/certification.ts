/** The certification counter: several documents of a visit, done at once or fetched later, and the book. */
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { z } from '#shared/schema.ts';
import {
  certificationDraft,
  certificationForm,
  dossierNames,
  MOST_DOCUMENTS,
  writtenBook,
  type CertificationDraft,
} from '../certification-form.ts';
import { command, id, nothing, query } from '../endpoint.ts';
import type * as out from '../outputs.ts';

const day = z.string().refine((text): text is LocalDate => parseLocalDate(text).ok);

export const certificationEndpoints = {
  /** By the rules of a day; of today without one. */
  'certification.counter': query<out.CertificationCounter>().with(
    'signed_in',
    z.strictObject({ day: day.optional() }),
  ),
  /** The numbers that the lines of a visit would get, in their order; of today without a day. */
  'certification.numbers': query<readonly out.BookNumberToCome[]>().with(
    'signed_in',
    z.strictObject({
      day: day.optional(),
      lines: z
        .array(z.strictObject({ procedureCode: z.string().max(40), book: writtenBook }))
        .max(MOST_DOCUMENTS),
    }),
  ),
  'certification.book': query<out.CertificationBook>().with(
    'signed_in',
    z.strictObject({ day: day.nullable() }),
  ),
  /** What was being typed when the window closed; null: nothing. */
  'certification.draft': query<CertificationDraft | null>().with('signed_in', nothing),
  'certification.keep': command<null>().with('signed_in', certificationDraft),
  'certification.discard': command<null>().with('signed_in', z.strictObject({ id })),
  /**
   * `ids` name the dossiers, one for each procedure in the order of the form: asked twice they are taken in once.
   * `done`: certified and handed out now.
   */
  'certification.accept': command<out.Certified>().with(
    'signed_in',
    z.strictObject({
      ids: dossierNames,
      form: certificationForm,
      done: z.boolean(),
    }),
  ),
} as const;
