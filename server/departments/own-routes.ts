/** `/department`: the page of a department, behind a sign-in of its own. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { attachmentLimits } from '#shared/attachment/attachment.ts';
import { blobName } from '#shared/protocol/blobs.ts';
import { MAX_ACT_BYTES } from '#shared/protocol/departments.ts';
import { ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { fill } from '#shared/text/fill.ts';
import { parseForm, parseParts } from '#server/board/guard.ts';
import type { PageContext } from '#server/board/page.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import type { OwnChain } from '#server/portal/own-chain.ts';
import { doAct, type ActRefusal, type DepartmentAct } from './acts.ts';
import { formTokensOf } from './accounts.ts';
import { ownDossierPath } from './own-frame.ts';
import {
  contextFor,
  expectToken,
  requireSession,
  sessionOf,
  signingIn,
  signInRoutes,
  signOutRoute,
} from './own-session.ts';
import { dossierParams, heldIn, isHeld, showDossier, showList } from './own-showing.ts';
import { askForm, formNameOf, reasonForm, receiveForm, typedIn } from './own-typed-forms.ts';
import { readPending, type ActTyped, type Pending } from './own-typed.ts';
import { readResultText, readResultUpload } from './own-upload.ts';
import { readAsk, readGiveBack, readRecall } from './read-request.ts';
import { sendFile } from './send-file.ts';
import { filesShown } from './views.ts';

const MULTIPART = 'multipart/form-data';
const STATUS_REFUSED = 422;
/** What the form says beside the file. */
const MAX_FIELDS_BYTES = 100_000;
const DOSSIER = '/department/dossiers/:office/:dossier';

const fileParams = dossierParams.extend({ sha256: blobName });
const againForm = z.object({ pending: z.string().max(MAX_ACT_BYTES) });

const pendingOf = (asked: FastifyRequest, formToken: string, body: unknown): Pending | null => {
  const at = dossierParams.safeParse(asked.params);
  const name = formNameOf(asked);
  const typed = name === null ? null : typedIn(name, body);
  return typed === null || !at.success ? null : { ...at.data, formToken, typed };
};

type Done = keyof PageContext['texts']['departments']['page']['done'];

const doneBy: Readonly<Record<DepartmentAct['kind'], Done>> = {
  receive: 'received',
  ask: 'asked',
  finish: 'finished',
  give_back: 'given_back',
  recall: 'recalled',
};

const refusalText = ({ texts }: PageContext, { code }: ActRefusal): string => {
  const words: Readonly<Record<string, string>> = texts.departments.refused;
  return Object.hasOwn(words, code)
    ? (words[code] ?? '')
    : fill(texts.departments.refused.other, { code });
};

/** In the board's scope: forms are read, and those of other pages refused, there. */
export const departmentPages = async (
  app: FastifyInstance,
  ports: ProvincePorts,
  chain: OwnChain,
): Promise<void> => {
  const { database, surroundings, blobs, tryOut } = ports;
  app.decorateRequest('departmentSession', null);
  const signing = signingIn(ports);
  signInRoutes(app, ports, signing);
  const limits = { bodyLimit: MAX_ACT_BYTES };

  /** What became of it, said above the list; or why not, above the dossier. */
  const carryOut = async (
    asked: FastifyRequest,
    reply: FastifyReply,
    sentAs: string,
    read: Result<DepartmentAct, ActRefusal>,
    typed: ActTyped = {},
  ): Promise<FastifyReply> => {
    const { office, department, dossier } = await heldIn(ports, asked);
    const context = contextFor(asked, tryOut);
    const { person: officer } = sessionOf(asked);
    const sent = { office, dossier: dossier.id, request: sentAs, officer };
    const ports_ = { database, surroundings, chain };
    const done = read.ok ? await doAct(ports_, department, { ...sent, act: read.value }) : read;
    if (!done.ok) {
      reply.code(STATUS_REFUSED);
      const said = { good: false, text: refusalText(context, done.error) };
      return showDossier(ports, asked, reply, said, typed);
    }
    const { done: words } = context.texts.departments.page;
    const kind = read.ok ? doneBy[read.value.kind] : 'received';
    const text = fill(words[kind], { number: dossier.number ?? '' });
    return kind === 'received' || kind === 'recalled'
      ? showDossier(ports, asked, reply, { good: true, text })
      : showList(ports, asked, reply, { good: true, text });
  };

  const again = { ...limits, onRequest: signing.perAddress };
  app.post(`${DOSSIER}/again`, again, async (asked, reply) => {
    const pending = readPending(parseForm(asked, againForm).pending);
    const session = await signing.enter(asked, reply, pending);
    if (session === null) return reply;
    const isTheirs =
      pending !== null &&
      (await formTokensOf(ports, session.account)).includes(pending.formToken) &&
      (await isHeld(ports, asked));
    if (!isTheirs) return reply.redirect('/department', 303);
    const text = contextFor(asked, tryOut).texts.departments.page.drawnAgain;
    return showDossier(ports, asked, reply, { good: false, text }, pending.typed);
  });
  app.get(`${DOSSIER}/again`, async (asked, reply) => {
    const { office, dossier } = parseParts(asked.params, dossierParams);
    return reply.redirect(ownDossierPath(office, dossier), 303);
  });

  await app.register(async (guarded) => {
    requireSession(guarded, ports, async (asked, formToken) => {
      const body = z.looseObject({ formToken: z.literal(formToken) }).safeParse(asked.body);
      return body.success ? pendingOf(asked, formToken, body.data) : null;
    });
    signOutRoute(guarded, ports);
    guarded.get('/department', (asked, reply) => showList(ports, asked, reply, null));
    guarded.get(DOSSIER, (asked, reply) => showDossier(ports, asked, reply, null));
    guarded.get(`${DOSSIER}/files/:sha256`, async (asked, reply) => {
      const { sha256: name } = parseParts(asked.params, fileParams);
      const { department, dossier } = await heldIn(ports, asked);
      return sendFile(reply, blobs, filesShown(dossier, department), name);
    });
    guarded.post(`${DOSSIER}/received`, limits, async (asked, reply) => {
      await expectToken(ports, asked);
      const form = parseForm(asked, receiveForm);
      return carryOut(asked, reply, form.request, ok({ kind: 'receive' }));
    });
    guarded.post(`${DOSSIER}/supplement`, limits, async (asked, reply) => {
      await expectToken(ports, asked);
      const { items, ...form } = parseForm(asked, askForm);
      const read = readAsk({ items: items.split(/\r?\n/u), reason: form.reason });
      return carryOut(asked, reply, form.request, read, { ask: { items, reason: form.reason } });
    });
    guarded.post(`${DOSSIER}/return`, limits, async (asked, reply) => {
      await expectToken(ports, asked);
      const form = parseForm(asked, reasonForm);
      const typed = { giveBack: { reason: form.reason } };
      return carryOut(asked, reply, form.request, readGiveBack(form), typed);
    });
    guarded.post(`${DOSSIER}/recall`, limits, async (asked, reply) => {
      await expectToken(ports, asked);
      const form = parseForm(asked, reasonForm);
      const typed = { recall: { reason: form.reason } };
      return carryOut(asked, reply, form.request, readRecall(form), typed);
    });
  });

  await app.register(async (uploading) => {
    uploading.addContentTypeParser(MULTIPART, (_asked, payload, next) => next(null, payload));
    requireSession(uploading, ports, async (asked, formToken) =>
      pendingOf(asked, formToken, await readResultText(asked, formToken)),
    );
    const bodyLimit = attachmentLimits.pdfBytes + MAX_FIELDS_BYTES;
    uploading.post(`${DOSSIER}/result`, { bodyLimit }, async (asked, reply) => {
      // Before a byte of it is kept: whose dossier is it?
      await heldIn(ports, asked);
      const { request: sentAs, act, typed } = await readResultUpload(ports, asked);
      return carryOut(asked, reply, sentAs, act, typed);
    });
  });
};
