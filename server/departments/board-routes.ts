/** `/board/departments`: operators add departments, give passwords and keys, and stop them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleanText, textWithin } from '#shared/edge/clean-text.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { z } from '#shared/schema.ts';
import { fill } from '#shared/text/fill.ts';
import { operatorOf, parseForm, parseParts } from '#server/board/guard.ts';
import { contextOf, sendPage, type PageContext } from '#server/board/page.ts';
import { readOffices } from '#server/board/queries.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { givePassword, listAccounts, stopAccount } from './accounts.ts';
import { departmentsPage, nothingFilled, type Filled, type NotAdded } from './board-list-page.ts';
import { departmentPage, secretPage } from './board-one-page.ts';
import { departmentPath } from './board-parts.ts';
import {
  addDepartment,
  changeProcedures,
  listDepartments,
  stopDepartment,
  type DepartmentLine,
  type DepartmentNotAdded,
} from './departments.ts';
import { listKeys, makeKey, stopKey } from './keys.ts';

const STATUS_REFUSED = 422;
const MAX_PERSON = 64;
/** A province has more offices than one small form holds. */
const MAX_FORM_BYTES = 128_000;

const params = z.object({ code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/) });
const ticked = z.literal('on').optional();
const addForm = z.looseObject({
  everyOffice: ticked,
  withHeld: ticked,
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().max(800),
  procedures: z.string().max(4000).default(''),
});
const proceduresForm = z.object({ procedures: z.string().max(4000).default('') });
const accountForm = z.object({ name: z.string().max(200), person: z.string().max(200) });
const nameForm = z.object({ name: z.string().max(400) });
const sureForm = z.object({ sure: z.literal('on') });
const idForm = z.object({ id: z.string().max(40) });

/** One a line; null where a line is no code of a procedure. */
const readProcedures = (text: string): readonly string[] | null => {
  const codes = [...new Set(text.split(/[\s,;]+/u).map(cleanText))].filter((code) => code !== '');
  return codes.every((code) => /^[0-9A-Za-z.]{1,40}$/u.test(code)) ? codes : null;
};

const within = (text: string, max: number, field: string): string => {
  const read = textWithin(text, max);
  if (!read.ok) throw refuse(400, refusalCodes.invalid, field);
  return read.value;
};

export const departmentBoardPages = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;

  const contextFor = (request: FastifyRequest): PageContext =>
    contextOf(request, operatorOf(request), tryOut);

  const showAll = async (
    request: FastifyRequest,
    reply: FastifyReply,
    filled: Filled,
    problem: NotAdded | null,
  ): Promise<FastifyReply> => {
    const lines = await listDepartments(database);
    const offices = await readOffices(database);
    return sendPage(reply, departmentsPage(contextFor(request), lines, offices, filled, problem));
  };

  const departmentIn = async (request: FastifyRequest): Promise<DepartmentLine> => {
    const { code } = parseParts(request.params, params);
    const department = (await listDepartments(database)).find((one) => one.code === code);
    if (department === undefined) throw refuse(404, refusalCodes.notFound);
    return department;
  };

  /** Nobody gives a password or a key for one that is no more. */
  const activeIn = async (request: FastifyRequest): Promise<DepartmentLine> => {
    const department = await departmentIn(request);
    if (department.stopped) throw refuse(404, refusalCodes.notFound);
    return department;
  };

  const showOne = async (
    request: FastifyRequest,
    reply: FastifyReply,
    department: DepartmentLine,
    problem: string | null,
  ): Promise<FastifyReply> => {
    const accounts = await listAccounts(database, department.code);
    const keys = await listKeys(database, department.code);
    const offices = await readOffices(database);
    const view = { department, offices, accounts, keys, problem };
    return sendPage(reply, departmentPage(contextFor(request), view));
  };

  app.get('/board/departments', (request, reply) => showAll(request, reply, nothingFilled, null));
  const notAdded = (
    { texts: { departments } }: PageContext,
    problem: DepartmentNotAdded | { readonly code: 'procedures_wrong' | 'offices_missing' },
  ): NotAdded =>
    problem.code === 'name_held'
      ? {
          words: fill(departments.problems.name_held, {
            count: problem.dossiers,
            offices: problem.offices.join(', '),
          }),
          agree: true,
        }
      : { words: departments.problems[problem.code], agree: false };

  app.post('/board/departments', { bodyLimit: MAX_FORM_BYTES }, async (request, reply) => {
    const form = parseForm(request, addForm);
    const known = (await readOffices(database)).map(({ code }) => code);
    const offices = known.filter((code) => form[`office.${code}`] === 'on');
    const { code, withHeld } = form;
    const everyOffice = form.everyOffice === 'on';
    const filled = { code, name: form.name, procedures: form.procedures, everyOffice, offices };
    const name = within(form.name, 400, 'name');
    const procedures = readProcedures(form.procedures);
    const refused = (problem: Parameters<typeof notAdded>[1]): Promise<FastifyReply> => {
      reply.code(STATUS_REFUSED);
      return showAll(request, reply, filled, notAdded(contextFor(request), problem));
    };
    if (procedures === null) return refused({ code: 'procedures_wrong' });
    // Every office, or some: both at once is a slip of the hand.
    if (everyOffice === offices.length > 0) return refused({ code: 'offices_missing' });
    const added = await addDepartment(
      database,
      surroundings,
      { code, name, procedures, offices: everyOffice ? null : offices },
      operatorOf(request).operator,
      withHeld === 'on',
    );
    return added.ok ? reply.redirect(departmentPath(code), 303) : refused(added.error);
  });

  app.get('/board/departments/:code', async (request, reply) =>
    showOne(request, reply, await departmentIn(request), null),
  );
  app.post('/board/departments/:code/stop', async (request, reply) => {
    const { code } = await departmentIn(request);
    parseForm(request, sureForm);
    await stopDepartment(database, surroundings, code);
    return reply.redirect(departmentPath(code), 303);
  });
  app.post('/board/departments/:code/procedures', async (request, reply) => {
    const department = await departmentIn(request);
    const procedures = readProcedures(parseForm(request, proceduresForm).procedures);
    if (procedures === null) {
      reply.code(STATUS_REFUSED);
      const { procedures_wrong: problem } = contextFor(request).texts.departments.problems;
      return showOne(request, reply, department, problem);
    }
    await changeProcedures(database, surroundings, department.code, procedures);
    return reply.redirect(departmentPath(department.code), 303);
  });

  app.post('/board/departments/:code/accounts', async (request, reply) => {
    const department = await activeIn(request);
    const form = parseForm(request, accountForm);
    const name = within(form.name, 100, 'name');
    const person = within(form.person, MAX_PERSON, 'person');
    const password = await givePassword(ports, department.code, { name, person });
    const { departments } = contextFor(request).texts;
    if (password === null) {
      reply.code(STATUS_REFUSED);
      return showOne(request, reply, department, departments.problems.account_used);
    }
    const title = fill(departments.secretTitle, { name });
    return sendPage(reply, secretPage(contextFor(request), department, title, password));
  });
  app.post('/board/departments/:code/accounts/stop', async (request, reply) => {
    const { code } = await departmentIn(request);
    await stopAccount(ports, code, parseForm(request, nameForm).name);
    return reply.redirect(departmentPath(code), 303);
  });

  app.post('/board/departments/:code/keys', async (request, reply) => {
    const department = await activeIn(request);
    const name = within(parseForm(request, nameForm).name, 200, 'name');
    const key = await makeKey(database, surroundings, department.code, name);
    const title = fill(contextFor(request).texts.departments.keyTitle, { name });
    return sendPage(reply, secretPage(contextFor(request), department, title, key));
  });
  app.post('/board/departments/:code/keys/stop', async (request, reply) => {
    const { code } = await departmentIn(request);
    await stopKey(database, surroundings, code, parseForm(request, idForm).id);
    return reply.redirect(departmentPath(code), 303);
  });
};
