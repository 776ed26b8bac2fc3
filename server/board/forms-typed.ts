/** The form that an operator asks for, and what stands in its fields. */
import type { FastifyRequest } from 'fastify';
import { placesOf, type EditableForm } from '#shared/forms/texts/editable-forms.ts';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { z } from '#shared/schema.ts';
import { provinceForm } from '#server/forms/editions.ts';
import { readAllSets } from '#server/forms/form-sets.ts';
import { refuse } from '#server/http/refusal.ts';
import type { Queryable } from '#server/store/database.ts';
import { parseForm, parseParts } from './guard.ts';

/** Every text of the longest form, each letter of it three bytes with a percent sign. */
export const MAX_FORM_BYTES = 512 * 1024;

const params = z.object({ form: z.string().max(100) });
export const typedFields = z.record(z.string(), z.string().max(20_000));

export const formAsked = async (request: FastifyRequest, db: Queryable): Promise<EditableForm> => {
  const form = provinceForm(parseParts(request.params, params).form, await readAllSets(db));
  if (form === null) throw refuse(404, refusalCodes.notFound);
  return form;
};

/** A list has a line for each of its texts. */
export const textsTyped = (form: EditableForm, request: FastifyRequest): FormTexts => {
  const fields = parseForm(request, typedFields);
  return Object.fromEntries(
    placesOf(form).flatMap(({ path, text }) => {
      const words = Object.hasOwn(fields, path) ? fields[path] : undefined;
      if (words === undefined) return [];
      return [[path, typeof text === 'string' ? words : words.split(/\r?\n/)] as const];
    }),
  );
};
