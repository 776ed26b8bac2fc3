/** `/board/form-sets`: the province copies a set, words it anew, looks at its papers and puts it in force from a day. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addDays, parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { formSetById } from '#shared/forms/form-set.ts';
import { legalKinds } from '#shared/forms/texts/legal-forms.ts';
import {
  basisProblem,
  contentOf,
  copyOf,
  nameProblem,
  withBasis,
  withKinds,
} from '#shared/forms/texts/published-sets.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import type { FormSetContent } from '#shared/protocol/form-sets-publication.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import {
  publishFormSet,
  readAllSets,
  readFormSets,
  withdrawFormSet,
  type SetChange,
} from '#server/forms/form-sets.ts';
import {
  dropSetDraft,
  holdSetDraft,
  listSetDrafts,
  readSetDraft,
  saveSetDraft,
  type SetDraft,
} from '#server/forms/set-drafts.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import type { Queryable } from '#server/store/database.ts';
import { instantNow, todayOf } from '#server/surroundings.ts';
import { formSetKindPages } from './form-sets-kinds.ts';
import {
  copyFields,
  draftPage,
  draftPath,
  SETS,
  setsPage,
  type CopyTyped,
  type DraftTyped,
  type Said,
  type SetsProblem,
} from './form-sets-pages.ts';
import { operatorOf, parseForm, parseParts } from './guard.ts';
import { contextOf, sendPage, type PageContext } from './page.ts';

const STATUS_REFUSED = 422;

const params = z.object({ set: z.string().max(40) });
const typedText = z.string().max(200).transform(cleanText);
const copyForm = z.object(
  Object.fromEntries(copyFields.map((field) => [field, typedText])) as {
    [K in (typeof copyFields)[number]]: typeof typedText;
  },
);
const draftForm = z.looseObject({
  basis: typedText,
  effectiveFrom: typedText,
  effectiveTo: typedText,
});

export const setAsked = (request: FastifyRequest): string => parseParts(request.params, params).set;

export const formSetPages = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;
  const today = (): LocalDate => todayOf(surroundings);
  const context = (request: FastifyRequest): PageContext =>
    contextOf(request, operatorOf(request), tryOut);
  const changeBy = (request: FastifyRequest): SetChange => ({
    by: operatorOf(request).operator,
    at: instantNow(surroundings),
    today: today(),
  });

  const showSets = async (
    request: FastifyRequest,
    reply: FastifyReply,
    message: Said,
    typed?: CopyTyped,
  ): Promise<FastifyReply> => {
    if (message?.tone === 'late') reply.code(STATUS_REFUSED);
    const sets = await readAllSets(database);
    const shown = {
      sets,
      published: await readFormSets(database),
      drafts: await listSetDrafts(database),
      today: today(),
      typed: typed ?? {
        copyFrom: sets.at(-1)?.id ?? '',
        name: '',
        basis: '',
        effectiveFrom: addDays(today(), 1),
      },
    };
    return sendPage(reply, setsPage(context(request), shown, message));
  };

  const draftAsked = async (request: FastifyRequest): Promise<SetDraft> => {
    const draft = await readSetDraft(database, setAsked(request));
    if (draft === null) throw refuse(404, refusalCodes.notFound);
    return draft;
  };

  const showDraft = async (
    request: FastifyRequest,
    reply: FastifyReply,
    message: Said,
    typed?: DraftTyped,
  ): Promise<FastifyReply> => {
    if (message?.tone === 'late') reply.code(STATUS_REFUSED);
    const draft = await draftAsked(request);
    const { basis, effectiveFrom, effectiveTo } = draft.set;
    const fields = typed ?? { basis, effectiveFrom, effectiveTo: effectiveTo ?? '' };
    return sendPage(reply, draftPage(context(request), draft, fields, message));
  };

  /** A draft that is there is nobody's to write over. */
  const begin = (
    request: FastifyRequest,
    set: FormSetContent,
  ): Promise<Result<null, SetsProblem>> =>
    database.transaction(async (tx): Promise<Result<null, SetsProblem>> => {
      if ((await holdSetDraft(tx, set.id)) !== null) return err({ code: 'set_draft_there' });
      const { by, at } = changeBy(request);
      await saveSetDraft(tx, { set, by, at });
      return ok(null);
    });

  app.get(SETS, (request, reply) => showSets(request, reply, null));

  app.post(SETS, async (request, reply) => {
    const typed = parseForm(request, copyForm);
    const refused = (problem: SetsProblem): Promise<FastifyReply> =>
      showSets(request, reply, { tone: 'late', problem }, typed);
    const sets = await readAllSets(database);
    const from = formSetById(typed.copyFrom, sets);
    const day = parseLocalDate(typed.effectiveFrom);
    if (from === null) return refused({ code: 'set_unknown' });
    if (!day.ok) return refused({ code: 'set_day_wrong' });
    const unlike = basisProblem(typed.basis);
    if (unlike !== null) return refused(unlike);
    const wrong = nameProblem(typed.name, sets, today());
    if (wrong !== null) return refused(wrong);
    const as = { id: typed.name, basis: typed.basis, effectiveFrom: day.value };
    const begun = await begin(request, copyOf(from, as));
    return begun.ok ? reply.redirect(draftPath(typed.name), 303) : refused(begun.error);
  });

  app.post(`${SETS}/:set/mend`, async (request, reply) => {
    const set = formSetById(setAsked(request), await readAllSets(database));
    if (set === null)
      return showSets(request, reply, { tone: 'late', problem: { code: 'set_unknown' } });
    const begun = await begin(request, contentOf(set));
    // One that is there already is what the operator wants to go on with.
    return begun.ok || begun.error.code === 'set_draft_there'
      ? reply.redirect(draftPath(set.id), 303)
      : showSets(request, reply, { tone: 'late', problem: begun.error });
  });

  app.post(`${SETS}/:set/withdraw`, async (request, reply) => {
    const name = setAsked(request);
    const done = await withdrawFormSet(database, name, changeBy(request));
    const { withdrawn } = context(request).texts.formSets;
    return showSets(
      request,
      reply,
      done.ok
        ? { tone: 'good', words: fill(withdrawn, { name }) }
        : { tone: 'late', problem: done.error },
    );
  });

  /** What stands in the draft's fields, laid over the draft. */
  const typedDraft = async (
    tx: Queryable,
    request: FastifyRequest,
    { set }: SetDraft,
  ): Promise<Result<FormSetContent, SetsProblem>> => {
    const fields = parseForm(request, draftForm);
    const from = parseLocalDate(fields.effectiveFrom);
    const to = fields.effectiveTo === '' ? null : parseLocalDate(fields.effectiveTo);
    if (!from.ok || to?.ok === false) return err({ code: 'set_day_wrong' });
    const unlike = basisProblem(fields.basis);
    if (unlike !== null) return err(unlike);
    const effectiveTo = to === null ? null : to.value;
    if (effectiveTo !== null && effectiveTo < from.value) return err({ code: 'set_days_reversed' });
    const kinds = legalKinds.filter((kind) => fields[`kind.${kind}`] === 'on');
    const others = await readAllSets(tx);
    const worded = withKinds(withBasis(set, fields.basis), kinds, others);
    return ok({ ...worded, effectiveFrom: from.value, effectiveTo });
  };

  const save = (
    request: FastifyRequest,
    and: 'keep' | 'publish',
  ): Promise<Result<FormSetContent, SetsProblem>> =>
    database.transaction(async (tx): Promise<Result<FormSetContent, SetsProblem>> => {
      const draft = await holdSetDraft(tx, setAsked(request));
      if (draft === null) throw refuse(404, refusalCodes.notFound);
      const set = await typedDraft(tx, request, draft);
      if (!set.ok) return set;
      const change = changeBy(request);
      if (and === 'keep') {
        await saveSetDraft(tx, { set: set.value, by: change.by, at: change.at });
        return set;
      }
      const published = await publishFormSet(tx, set.value, change);
      if (!published.ok) return published;
      await dropSetDraft(tx, set.value.id);
      return set;
    });

  app.get(`${SETS}/drafts/:set`, (request, reply) => showDraft(request, reply, null));
  app.post(`${SETS}/drafts/:set`, async (request, reply) => {
    const saved = await save(request, 'keep');
    if (!saved.ok) {
      const typed = parseForm(request, draftForm);
      return showDraft(request, reply, { tone: 'late', problem: saved.error }, typed);
    }
    return showDraft(request, reply, {
      tone: 'good',
      words: context(request).texts.formSets.saved,
    });
  });
  app.post(`${SETS}/drafts/:set/publish`, async (request, reply) => {
    const published = await save(request, 'publish');
    if (!published.ok) {
      const typed = parseForm(request, draftForm);
      return showDraft(request, reply, { tone: 'late', problem: published.error }, typed);
    }
    const { id, effectiveFrom } = published.value;
    const words = fill(context(request).texts.formSets.done, {
      name: id,
      date: formatDate(effectiveFrom),
    });
    return showSets(request, reply, { tone: 'good', words });
  });
  app.post(`${SETS}/drafts/:set/drop`, async (request, reply) => {
    const name = setAsked(request);
    await dropSetDraft(database, name);
    const words = fill(context(request).texts.formSets.dropped, { name });
    return showSets(request, reply, { tone: 'good', words });
  });
  formSetKindPages(app, ports);
};
