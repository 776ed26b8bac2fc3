/** One form of a set in the making: its texts, and the paper beside them. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { EditableForm } from '#shared/forms/texts/editable-forms.ts';
import { placesOf } from '#shared/forms/texts/editable-forms.ts';
import {
  isLegalKind,
  legalShapes,
  patternOf,
  type LegalKind,
} from '#shared/forms/texts/legal-forms.ts';
import { kindProblems, wholeSet } from '#shared/forms/texts/published-sets.ts';
import { writtenTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import { changedTexts } from '#shared/forms/texts/wording.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import type { FormSetContent } from '#shared/protocol/form-sets-publication.ts';
import { z } from '#shared/schema.ts';
import { holdSetDraft, readSetDraft, saveSetDraft } from '#server/forms/set-drafts.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { instantNow } from '#server/surroundings.ts';
import { kindPage, SETS, type Said } from './form-sets-pages.ts';
import { sendPreview } from './forms-preview.ts';
import { MAX_FORM_BYTES, textsTyped } from './forms-typed.ts';
import { operatorOf, parseParts } from './guard.ts';
import { contextOf, sendPage } from './page.ts';

const STATUS_REFUSED = 422;

const params = z.object({ set: z.string().max(40), kind: z.string().max(40) });

/** The program's form of the kind, which says what places there are. */
const patternForm = (kind: LegalKind): EditableForm => ({
  key: kind,
  kind,
  set: null,
  shape: legalShapes[kind],
  original: patternOf(kind),
});

interface Asked {
  readonly name: string;
  readonly kind: LegalKind;
}

const asked = (request: FastifyRequest): Asked => {
  const { set, kind } = parseParts(request.params, params);
  if (!isLegalKind(kind)) throw refuse(404, refusalCodes.notFound);
  return { name: set, kind };
};

const textsIn = (set: FormSetContent, kind: LegalKind): FormTexts => {
  const form = set.forms.find((one) => one.kind === kind);
  if (form === undefined) throw refuse(404, refusalCodes.notFound);
  return form.texts;
};

/** Every text of the form, clean. */
const typed = (request: FastifyRequest, kind: LegalKind): FormTexts => {
  const form = patternForm(kind);
  const own = Object.fromEntries(placesOf(form).map(({ path, text }) => [path, text]));
  return { ...own, ...changedTexts(form, {}, textsTyped(form, request)) };
};

const withTextsOf = (set: FormSetContent, kind: LegalKind, texts: FormTexts): FormSetContent => ({
  ...set,
  forms: set.forms.map((form) =>
    form.kind === kind ? { ...form, texts: { ...form.texts, ...writtenTexts(texts) } } : form,
  ),
});

export const formSetKindPages = (app: FastifyInstance, ports: ProvincePorts): void => {
  const { database, surroundings, tryOut } = ports;
  const path = `${SETS}/drafts/:set/forms/:kind`;
  const limit = { bodyLimit: MAX_FORM_BYTES };

  const draftOf = async (name: string): Promise<FormSetContent> => {
    const draft = await readSetDraft(database, name);
    if (draft === null) throw refuse(404, refusalCodes.notFound);
    return draft.set;
  };

  const show = (
    request: FastifyRequest,
    reply: FastifyReply,
    texts: FormTexts,
    message: Said,
  ): FastifyReply => {
    const { name, kind } = asked(request);
    const context = contextOf(request, operatorOf(request), tryOut);
    const problems = kindProblems(kind, texts);
    return sendPage(reply, kindPage(context, { id: name, kind, texts, problems }, message));
  };

  app.get(path, async (request, reply) => {
    const { name, kind } = asked(request);
    return show(request, reply, textsIn(await draftOf(name), kind), null);
  });

  app.post(path, limit, async (request, reply) => {
    const { name, kind } = asked(request);
    const texts = typed(request, kind);
    if (kindProblems(kind, texts).size > 0) {
      reply.code(STATUS_REFUSED);
      const problem = { code: 'set_texts_wrong', kinds: [kind] } as const;
      return show(request, reply, texts, { tone: 'late', problem });
    }
    await database.transaction(async (tx) => {
      const draft = await holdSetDraft(tx, name);
      if (draft === null) throw refuse(404, refusalCodes.notFound);
      textsIn(draft.set, kind);
      const at = instantNow(surroundings);
      const by = operatorOf(request).operator;
      await saveSetDraft(tx, { set: withTextsOf(draft.set, kind, texts), at, by });
    });
    const { saved } = contextOf(request, operatorOf(request), tryOut).texts.formSets;
    return show(request, reply, texts, { tone: 'good', words: saved });
  });

  /** With what stands in the fields, where a paper could bear it; else as it was saved. */
  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    texts: FormTexts | null,
  ): Promise<FastifyReply> => {
    const { name, kind } = asked(request);
    const draft = await draftOf(name);
    const isGood = texts !== null && kindProblems(kind, texts).size === 0;
    const set = wholeSet(isGood ? withTextsOf(draft, kind, texts) : draft);
    const original = set?.forms[kind] ?? null;
    if (set === null || original === null) throw refuse(404, refusalCodes.notFound);
    const form = { ...patternForm(kind), set, original };
    return sendPreview(request, reply, ports, { form, texts: {}, set });
  };

  app.get(`${path}/preview`, (request, reply) => draw(request, reply, null));
  app.post(`${path}/preview`, limit, async (request, reply) =>
    draw(request, reply, typed(request, asked(request).kind)),
  );
};
