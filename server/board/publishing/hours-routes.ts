/** `/board/publishing/hours`: the hours of the week, typed, looked at and published for every office. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { addDays, parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import {
  hourFieldName,
  hourFieldsOf,
  hoursTyped,
  readHours,
  WEEK,
  type HoursTyped,
} from '#shared/publishing/read-hours.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { firstToChange } from '#server/drafts/amend-coming.ts';
import { makeHours } from '#server/drafts/make-hours.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { allPublications } from '#server/publishing/read.ts';
import { todayOf } from '#server/surroundings.ts';
import { operatorOf, parseForm } from '../guard.ts';
import { contextOf, sendPage } from '../page.ts';
import { hoursPage, type HoursForm } from './hours-page.ts';
import { keep } from './keep.ts';
import { draftPath, HUB } from './paths.ts';
import { problemText, type Problem } from './problems.ts';
import { STATUS_REFUSED } from './show.ts';

/** Fifty-six fields, each with its name. */
const MAX_FORM_BYTES = 64_000;

const fieldNames = WEEK.flatMap((day) => hourFieldsOf(day).map(hourFieldName));

const hoursForm = z.looseObject({ from: z.string().max(10) });
/** The day whose week is to change; tomorrow without one. */
const askedDay = z.looseObject({ from: z.string().max(10).optional().catch('') });
const typedField = z.string().max(20).catch('');

const typedIn = (form: Readonly<Record<string, unknown>>): HoursTyped =>
  Object.fromEntries(fieldNames.map((name) => [name, typedField.parse(form[name])]));

export const hoursRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;
  const today = () => todayOf(surroundings);

  /** Hours that have been are not changed. */
  const dayOf = (text: string): Result<LocalDate, Problem> => {
    const day = parseLocalDate(text);
    if (!day.ok) return err({ code: 'day_wrong' });
    return day.value < today() ? err({ code: 'hours_day_past' }) : ok(day.value);
  };

  const said = (request: FastifyRequest, problem: Problem): string =>
    problemText(contextOf(request, operatorOf(request), tryOut).texts.publishing, problem);

  const show = (request: FastifyRequest, reply: FastifyReply, form: HoursForm): FastifyReply =>
    sendPage(reply, hoursPage(contextOf(request, operatorOf(request), tryOut), form));

  app.get(`${HUB}/hours`, async (request, reply) => {
    const { from: asked } = askedDay.parse(request.query);
    const day = asked === undefined ? ok(addDays(today(), 1)) : dayOf(asked);
    const all = await allPublications(database, null, 'calendar');
    const { data, from } = firstToChange(all, day.ok ? day.value : addDays(today(), 1));
    const calendar = workingCalendarOf(data);
    const typed = calendar.ok ? hoursTyped(calendar.value) : null;
    const form = { typed, from, dayRefused: false, refused: [] };
    if (day.ok) return show(request, reply, { ...form, problem: null });
    reply.code(STATUS_REFUSED);
    return show(request, reply, { ...form, problem: said(request, day.error) });
  });

  app.post(`${HUB}/hours`, { bodyLimit: MAX_FORM_BYTES }, async (request, reply) => {
    const form = parseForm(request, hoursForm);
    const typed = typedIn(form);
    const read = readHours(typed);
    const from = dayOf(form.from);
    const again = (problem: Problem | null): FastifyReply => {
      reply.code(STATUS_REFUSED);
      return show(request, reply, {
        typed,
        from: form.from,
        dayRefused: !from.ok,
        refused: read.refused,
        problem: problem === null ? null : said(request, problem),
      });
    };
    if (!from.ok) return again(from.error);
    if (read.refused.length > 0) return again(null);
    const about = {
      subject: 'hours',
      office: null,
      fileName: null,
      effectiveFrom: from.value,
    } as const;
    const kept = await keep(ports, request, about, makeHours(read));
    return kept.ok ? reply.redirect(draftPath(kept.value), 303) : again(kept.error);
  });
};
