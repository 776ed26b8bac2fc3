/** The pages with their forms, empty or as they were filled in before a refusal. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { workingCalendarOf } from '#shared/calendar/calendar-file.ts';
import { addDays, parseLocalDate } from '#shared/calendar/local-time.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { paperOffice } from '#shared/forms/field-shapes.ts';
import { officePublication } from '#shared/protocol/publications.ts';
import { patternSentence } from '#shared/publishing/pattern-words.ts';
import { firstToChange } from '#server/drafts/amend-coming.ts';
import { publicationOf, type About } from '#server/drafts/subject.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { allPublications, latestPublication } from '#server/publishing/read.ts';
import { todayOf } from '#server/surroundings.ts';
import { operatorOf } from '../guard.ts';
import { contextOf, sendPage, type PageContext } from '../page.ts';
import { readOffices } from '../queries.ts';
import type { Filled, ImportForm } from './import-form.ts';
import { officePage, subjectPage, type NamesTyped, type PatternTyped } from './pages.ts';
import { problemText, type Problem } from './problems.ts';
import { procedureNames, tablesOf } from './published-tables.ts';

export const STATUS_REFUSED = 422;

export interface Refused {
  readonly problem?: Problem;
  /** Of the form that was refused. */
  readonly filled?: { readonly about: About; readonly fields: Filled };
  readonly pattern?: PatternTyped;
  readonly names?: NamesTyped;
}

const introOf = ({ texts: { publishing } }: PageContext, { subject }: About): string =>
  publishing[`${subject}Page`].about;

/** Today, or the day from which the newest holds: an earlier one would be refused. */
const emptyForm = (
  about: About,
  today: string,
  newest: { data: unknown; effectiveFrom: string } | null,
): Filled => {
  const from = newest !== null && newest.effectiveFrom > today ? newest.effectiveFrom : today;
  const calendar =
    about.subject === 'calendar' && newest !== null ? workingCalendarOf(newest.data) : null;
  const known = calendar?.ok === true ? calendar.value : null;
  return {
    from,
    coverFrom: known?.completeFrom ?? from,
    coverUntil: known?.completeUntil ?? '',
    decision: '',
    publisher: known?.publisher ?? '',
  };
};

const formOf = async (
  { database, surroundings }: ProvincePorts,
  context: PageContext,
  about: About,
  { filled }: Refused,
): Promise<ImportForm> => {
  const newest = await latestPublication(database, about.office, publicationOf(about));
  const today = todayOf(surroundings);
  const words = context.texts.publishing;
  const nameOf = await procedureNames(database, about);
  const typed = filled?.about.subject === about.subject ? filled.fields : null;
  return {
    about,
    intro: introOf(context, about),
    filled: typed ?? emptyForm(about, today, newest),
    tables: newest === null ? [] : tablesOf(about, newest.data, { words, nameOf, day: today }),
  };
};

const saidOf = (context: PageContext, { problem }: Refused): string | null =>
  problem === undefined ? null : problemText(context.texts.publishing, problem);

export const showSubject = async (
  ports: ProvincePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  about: About,
  refused: Refused,
): Promise<FastifyReply> => {
  const context = contextOf(request, operatorOf(request), ports.tryOut);
  const form = await formOf(ports, context, about, refused);
  return sendPage(reply, subjectPage(context, form, saidOf(context, refused)));
};

const namesTyped = ({ data, from }: ReturnType<typeof firstToChange>): NamesTyped => ({
  ...paperOffice.strip().parse(data),
  from,
});

export const showOffice = async (
  ports: ProvincePorts,
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
  refused: Refused,
): Promise<FastifyReply> => {
  const { database, surroundings } = ports;
  const office = (await readOffices(database)).find((one) => one.code === code);
  const all = await allPublications(database, code, 'office');
  const newest = all.at(-1);
  if (office === undefined || newest === undefined) throw refuse(404, refusalCodes.notFound);
  const { handles, numberPattern, ...said } = officePublication.parse(newest.data);
  const context = contextOf(request, operatorOf(request), ports.tryOut);
  const form = (subject: 'handles' | 'commitments') =>
    formOf(ports, context, { subject, office: code }, refused);
  const tomorrow = addDays(todayOf(surroundings), 1);
  const from = newest.effectiveFrom > tomorrow ? newest.effectiveFrom : tomorrow;
  const first = parseLocalDate(from);
  const shown = {
    office,
    handled: handles?.length ?? null,
    handles: await form('handles'),
    commitments: await form('commitments'),
    pattern: refused.pattern ?? {
      template: numberPattern.template,
      digits: String(numberPattern.digits),
      perSlot: String(numberPattern.perSlot),
      slips: String(numberPattern.slips ?? 0),
      from,
    },
    patternSays: first.ok
      ? patternSentence(
          context.texts.publishing.patternSays,
          { pattern: numberPattern, agencyCode: said.agencyCode ?? code },
          first.value,
        )
      : null,
    names: refused.names ?? namesTyped(firstToChange(all, tomorrow)),
  };
  return sendPage(reply, officePage(context, shown, saidOf(context, refused)));
};
