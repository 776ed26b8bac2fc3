/** `/board/forms`: the province words the papers of its communes, from a day on. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { editableForms } from '#shared/forms/texts/editable-forms.ts';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { refusalSentence } from '#shared/text/sentence.ts';
import { changeForm, readCommuneChanges, readEditions, textsOn } from '#server/forms/editions.ts';
import { readAllSets } from '#server/forms/form-sets.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { instantNow, todayOf } from '#server/surroundings.ts';
import { formEditPage, formsPage } from './forms-pages.ts';
import { formPreviewRoutes } from './forms-preview.ts';
import { formAsked, MAX_FORM_BYTES, textsTyped, typedFields } from './forms-typed.ts';
import { operatorOf, parseForm } from './guard.ts';
import { contextOf, sendPage } from './page.ts';
import * as queries from './queries.ts';

const MAX_CHANGES = 200;
const STATUS_REFUSED = 422;

interface Shown {
  readonly texts?: FormTexts;
  readonly from?: string;
  readonly problems?: Parameters<typeof formEditPage>[1]['problems'];
  readonly said?: Parameters<typeof formEditPage>[2];
}

export const formsPages = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;
  const today = (): LocalDate => todayOf(surroundings);

  app.get('/board/forms', async (request, reply) => {
    const changes = await readCommuneChanges(database, MAX_CHANGES);
    const officers = new Map<string, ReadonlyMap<string, string>>();
    for (const office of new Set(changes.map((change) => change.office)))
      officers.set(office, await queries.readOfficerNames(database, office));
    const names = {
      offices: new Map((await queries.readOffices(database)).map(({ code, name }) => [code, name])),
      desks: await queries.readDeskNames(database),
      officers,
    };
    const context = contextOf(request, operatorOf(request), tryOut);
    const forms = editableForms(await readAllSets(database));
    const editions = await readEditions(database);
    return sendPage(reply, formsPage(context, forms, editions, { changes, names }));
  });

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { texts, from = today(), problems = new Map(), said = null }: Shown,
  ): Promise<FastifyReply> => {
    const form = await formAsked(request, database);
    const editions = await readEditions(database);
    const context = contextOf(request, operatorOf(request), tryOut);
    const shown = {
      form,
      texts: texts ?? textsOn(form, editions, today()),
      from,
      problems,
      editions,
    };
    return sendPage(reply, formEditPage(context, shown, said));
  };

  const change = async (
    request: FastifyRequest,
    reply: FastifyReply,
    texts: FormTexts,
  ): Promise<FastifyReply> => {
    const form = await formAsked(request, database);
    const { effectiveFrom = '' } = parseForm(request, typedFields);
    const context = contextOf(request, operatorOf(request), tryOut);
    const day = parseLocalDate(effectiveFrom);
    const { forms } = context.texts;
    const refused = (words: string, problems?: Shown['problems']): Promise<FastifyReply> => {
      reply.code(STATUS_REFUSED);
      const wrong = problems === undefined ? {} : { problems };
      return show(request, reply, {
        texts,
        from: effectiveFrom,
        said: { tone: 'late', words },
        ...wrong,
      });
    };
    if (!day.ok) return refused(forms.dayWrong);
    const changed = await changeForm(database, {
      form,
      effectiveFrom: day.value,
      texts,
      by: operatorOf(request).operator,
      at: instantNow(surroundings),
      today: today(),
    });
    if (changed.ok) {
      const words = fill(forms.published, { date: formatDate(day.value) });
      return show(request, reply, { texts, from: day.value, said: { tone: 'good', words } });
    }
    const { error } = changed;
    return error.code === 'form_texts_wrong'
      ? refused(forms.textsWrong, error.problems)
      : refused(refusalSentence(context.words, { code: error.code }));
  };

  app.get('/board/forms/:form', (request, reply) => show(request, reply, {}));
  app.post('/board/forms/:form', { bodyLimit: MAX_FORM_BYTES }, async (request, reply) =>
    change(request, reply, textsTyped(await formAsked(request, database), request)),
  );
  app.post('/board/forms/:form/reset', { bodyLimit: MAX_FORM_BYTES }, (request, reply) =>
    change(request, reply, {}),
  );
  formPreviewRoutes(app, ports, MAX_FORM_BYTES);
};
