/** `/board/publishing`: what a province puts in force for its desks, looked at before any of them hears of it. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import type { Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { writeCsv } from '#shared/table/read-csv.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import { listDrafts, publishDraft, readDraft, type Draft } from '#server/drafts/drafts.ts';
import { makeHandles, makeNames, makePattern } from '#server/drafts/make-drafts.ts';
import { publicationOf, type About } from '#server/drafts/subject.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { latestPublication, publicationAt } from '#server/publishing/read.ts';
import { instantNow, todayOf } from '#server/surroundings.ts';
import { operatorOf, parseForm, parseParts } from '../guard.ts';
import { contextOf, sendPage, type PageContext } from '../page.ts';
import { readOffices } from '../queries.ts';
import { differenceOf, type TableDifference } from './differences.ts';
import { draftPage } from './draft-page.ts';
import { patternChange } from './pattern-change.ts';
import { hoursRoutes } from './hours-routes.ts';
import { keep } from './keep.ts';
import { hubPage, type Standing } from './pages.ts';
import { draftPath, HUB } from './paths.ts';
import { procedureNames, tablesOf, withinCoverage, type Shown } from './published-tables.ts';
import { problemText, type Problem } from './problems.ts';
import { showOffice, showSubject, STATUS_REFUSED } from './show.ts';

const MAX_LINES = 50;

const draftParams = z.object({ id: z.string().regex(/^[0-9a-f]{32}$/) });
const officeParams = z.object({ office: z.string().max(100) });
const tableParams = z.object({
  subject: z.enum(['calendar', 'certification', 'commitments', 'handles']),
  office: z.string().max(100).optional(),
  table: z.string().max(40),
});
const patternForm = z.object({
  template: z.string().max(100).transform(cleanText),
  digits: z.string().max(9),
  perSlot: z.string().max(9),
  slips: z.string().max(9),
  from: z.string().max(10),
});

const name = z.string().max(1000).transform(cleanText);
const namesForm = z.object({
  superior: name,
  name,
  place: name,
  address: name,
  phone: name,
  from: z.string().max(10),
});

const everywhere = ['calendar', 'certification', 'commitments'] as const;
const onHub = ['calendar', 'hours', 'certification', 'commitments'] as const;

const differencesOf = (
  about: About,
  was: unknown,
  becomes: unknown,
  shown: Shown,
): readonly TableDifference[] => {
  const before = was === null ? [] : tablesOf(about, was, shown);
  return tablesOf(about, becomes, shown).map((table) =>
    differenceOf(before.find(({ id }) => id === table.id) ?? null, table),
  );
};

const draftRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    draft: Draft,
    problem: Problem | null,
  ): Promise<FastifyReply> => {
    const context = contextOf(request, operatorOf(request), tryOut);
    const words = context.texts.publishing;
    const kind = publicationOf(draft);
    const published = (version: number) =>
      version === 0 ? null : publicationAt(database, draft.office, kind, version);
    const base = await published(draft.on ?? draft.baseVersion);
    const nameOf = await procedureNames(database, draft);
    const shown = { words, nameOf, day: draft.effectiveFrom };
    const differences = differencesOf(draft, base?.data ?? null, draft.data, shown);
    const comings = await Promise.all(
      draft.later.map(async ({ version, effectiveFrom, data }) => {
        const was = await published(version);
        return differencesOf(draft, was?.data ?? null, data, { ...shown, day: effectiveFrom });
      }),
    );
    const names = await readOffices(database);
    const officeName = names.find(({ code }) => code === draft.office)?.name ?? draft.office;
    const said = problem === null ? null : problemText(words, problem);
    const says = patternChange(words, draft, base?.data ?? null);
    const about = { officeName, problem: said, comings, says };
    return sendPage(reply, draftPage(context, draft, differences, about));
  };

  const asked = async (request: FastifyRequest): Promise<Draft> => {
    const draft = await readDraft(database, parseParts(request.params, draftParams).id);
    if (draft === null) throw refuse(404, refusalCodes.notFound);
    return draft;
  };

  app.get(`${HUB}/drafts/:id`, async (request, reply) =>
    show(request, reply, await asked(request), null),
  );
  app.post(`${HUB}/drafts/:id/publish`, async (request, reply) => {
    const draft = await asked(request);
    const at = instantNow(surroundings);
    const published = await publishDraft(database, surroundings, draft.id, at);
    if (published === null) throw refuse(404, refusalCodes.notFound);
    if (published.ok) return reply.redirect(draftPath(draft.id), 303);
    reply.code(STATUS_REFUSED);
    return show(request, reply, await asked(request), published.error);
  });
};

/** What an office's page sends without a file. */
const officeRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const today = (): LocalDate => todayOf(ports.surroundings);
  const officeOf = (request: FastifyRequest): string =>
    parseParts(request.params, officeParams).office;

  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    kept: Result<string, Problem>,
    typed: Parameters<typeof showOffice>[4] = {},
  ): Promise<FastifyReply> => {
    if (kept.ok) return reply.redirect(draftPath(kept.value), 303);
    reply.code(STATUS_REFUSED);
    return showOffice(ports, request, reply, officeOf(request), { ...typed, problem: kept.error });
  };

  app.get(`${HUB}/offices/:office`, (request, reply) =>
    showOffice(ports, request, reply, officeOf(request), {}),
  );
  app.post(`${HUB}/offices/:office/handles/all`, async (request, reply) => {
    const office = officeOf(request);
    // A list that is still to come is dropped on its own day.
    const newest = await latestPublication(ports.database, office, 'office');
    const since = parseLocalDate(newest?.effectiveFrom ?? '');
    const effectiveFrom = since.ok && since.value > today() ? since.value : today();
    const about = { subject: 'handles', office, fileName: null, effectiveFrom } as const;
    return answer(
      request,
      reply,
      await keep(ports, request, about, makeHandles(null, effectiveFrom)),
    );
  });
  app.post(`${HUB}/offices/:office/pattern`, async (request, reply) => {
    const office = officeOf(request);
    const pattern = parseForm(request, patternForm);
    const day = parseLocalDate(pattern.from);
    if (!day.ok)
      return answer(request, reply, { ok: false, error: { code: 'day_wrong' } }, { pattern });
    const [digits, perSlot, slips] = [pattern.digits, pattern.perSlot, pattern.slips].map(Number);
    if (digits === undefined || perSlot === undefined || slips === undefined)
      throw refuse(400, refusalCodes.invalid, 'digits');
    const asked = { template: pattern.template, digits, perSlot, slips };
    const about = { subject: 'pattern', office, fileName: null, effectiveFrom: day.value } as const;
    const make = makePattern(asked, { from: day.value, today: today() });
    return answer(request, reply, await keep(ports, request, about, make), { pattern });
  });
  app.post(`${HUB}/offices/:office/names`, async (request, reply) => {
    const office = officeOf(request);
    const names = parseForm(request, namesForm);
    const { from, ...said } = names;
    const day = parseLocalDate(from);
    if (!day.ok)
      return answer(request, reply, { ok: false, error: { code: 'day_wrong' } }, { names });
    if (day.value < today())
      return answer(request, reply, { ok: false, error: { code: 'names_day_past' } }, { names });
    const about = { subject: 'names', office, fileName: null, effectiveFrom: day.value } as const;
    return answer(request, reply, await keep(ports, request, about, makeNames(said)), { names });
  });
};

const readRoutes = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;
  const context = (request: FastifyRequest): PageContext =>
    contextOf(request, operatorOf(request), tryOut);

  app.get(HUB, async (request, reply) => {
    const standing: Standing[] = [];
    for (const subject of onHub) {
      const kind = publicationOf({ subject, office: null });
      standing.push({ subject, newest: await latestPublication(database, null, kind) });
    }
    const offices = await readOffices(database);
    const lines = await listDrafts(database, MAX_LINES);
    return sendPage(reply, hubPage(context(request), standing, offices, lines));
  });
  for (const subject of everywhere)
    app.get(`${HUB}/${subject}`, (request, reply) =>
      showSubject(ports, request, reply, { subject, office: null }, {}),
    );

  /** In Vietnamese, whatever the page's language: these are the headings by which it is read again. */
  const download = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { subject, office = null, table } = parseParts(request.params, tableParams);
    const about: About = { subject, office };
    const newest = await latestPublication(database, office, publicationOf(about));
    if (newest === null) throw refuse(404, refusalCodes.notFound);
    const words = boardTextsOf('vi').publishing;
    const day = todayOf(surroundings);
    const nameOf = await procedureNames(database, about);
    const data = subject === 'calendar' ? withinCoverage(newest.data) : newest.data;
    const found = tablesOf(about, data, { words, nameOf, day }).find(({ id }) => id === table);
    if (found === undefined) throw refuse(404, refusalCodes.notFound);
    const rows = [found.columns, ...found.rows.map(({ cells }) => cells)];
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${table}-${newest.version}.csv"`)
      .header('cache-control', 'no-store')
      .send(writeCsv(rows));
  };
  app.get(`${HUB}/:subject/:table.csv`, download);
  app.get(`${HUB}/offices/:office/:subject/:table.csv`, download);
};

export const publishingPages = (app: FastifyInstance, ports: ProvincePorts): void => {
  readRoutes(app, ports);
  officeRoutes(app, ports);
  hoursRoutes(app, ports);
  draftRoutes(app, ports);
};
