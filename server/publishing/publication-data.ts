/** Checks what is about to be published: a broken publication would reach every desk of the province. */
import { confirmedData } from '#shared/catalogue/confirmed.ts';
import { catalogueData } from '#shared/catalogue/procedure.ts';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { numberFormatOf } from '#shared/number/number-format.ts';
import { certificationPublication } from '#shared/protocol/certification-publication.ts';
import { isSoundSet } from '#shared/forms/texts/published-sets.ts';
import { formSetsPublication } from '#shared/protocol/form-sets-publication.ts';
import { departmentsPublication } from '#shared/protocol/departments-publication.ts';
import { officesPublication } from '#shared/protocol/offices-publication.ts';
import { formsPublication } from '#shared/protocol/forms-publication.ts';
import {
  keysPublication,
  officePublication,
  officersPublication,
  type PublicationKind,
} from '#shared/protocol/publications.ts';
import { bookUnlike } from '#shared/publishing/books-of-kinds.ts';
import { err, ok, unreachable, type Result } from '#shared/result.ts';
import type { z } from '#shared/schema.ts';

export interface PublicationRefusal {
  readonly code: 'publication_invalid';
  readonly kind: PublicationKind;
  readonly field: string;
}

const checkBy = (
  kind: PublicationKind,
  schema: z.ZodType,
  data: unknown,
): Result<void, PublicationRefusal> => {
  const parsed = schema.safeParse(data);
  if (parsed.success) return ok(undefined);
  const field = parsed.error.issues[0]?.path.join('.') ?? '';
  return err({ code: 'publication_invalid', kind, field });
};

/** A pattern by which desks can give no number, or two desks the same one, never leaves the province. */
const checkOffice = (data: unknown): Result<void, PublicationRefusal> => {
  const office = officePublication.safeParse(data);
  if (!office.success) return checkBy('office', officePublication, data);
  const format = numberFormatOf(office.data.numberPattern);
  return format.ok
    ? ok(undefined)
    : err({
        code: 'publication_invalid',
        kind: 'office',
        field: `numberPattern: ${format.error.code}`,
      });
};

/** Nor do two counts for one book: every desk would give the same number twice. */
const checkCertification = (data: unknown): Result<void, PublicationRefusal> => {
  const kind = 'certification';
  const parsed = certificationPublication.safeParse(data);
  if (!parsed.success) return checkBy(kind, certificationPublication, data);
  const { kinds } = parsed.data;
  const wrong = kinds.findIndex((one, i) => bookUnlike(one, kinds.slice(0, i)) !== null);
  return wrong < 0
    ? ok(undefined)
    : err({ code: 'publication_invalid', kind, field: `kinds.${wrong}.pattern` });
};

/** Nor does a set with a text that no paper may bear: desks would go on with the sets before it. */
const checkFormSets = (data: unknown): Result<void, PublicationRefusal> => {
  const kind = 'form_sets';
  const parsed = formSetsPublication.safeParse(data);
  if (!parsed.success) return checkBy(kind, formSetsPublication, data);
  const wrong = parsed.data.sets.find((set) => !isSoundSet(set));
  return wrong === undefined
    ? ok(undefined)
    : err({ code: 'publication_invalid', kind, field: `sets: ${wrong.id}` });
};

export const checkPublication = (
  kind: PublicationKind,
  data: unknown,
): Result<void, PublicationRefusal> => {
  switch (kind) {
    case 'office':
      return checkOffice(data);
    case 'officers':
      return checkBy(kind, officersPublication, data);
    case 'keys':
      return checkBy(kind, keysPublication, data);
    case 'catalogue':
      return checkBy(kind, catalogueData, data);
    case 'confirmed':
      return checkBy(kind, confirmedData, data);
    case 'forms':
      return checkBy(kind, formsPublication, data);
    case 'form_sets':
      return checkFormSets(data);
    case 'departments':
      return checkBy(kind, departmentsPublication, data);
    case 'offices':
      return checkBy(kind, officesPublication, data);
    case 'certification':
      return checkCertification(data);
    case 'calendar': {
      const calendar = workingCalendarOf(data);
      return calendar.ok
        ? ok(undefined)
        : err({ code: 'publication_invalid', kind, field: JSON.stringify(calendar.error) });
    }
    default:
      return unreachable(kind);
  }
};
