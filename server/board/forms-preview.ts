/**
 * The paper beside the form's texts: the very page that draws papers at a desk, built with the application, in a frame
 * of its own. It is the only place of the board where a script runs, and that script is the application's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formSetInForce } from '#shared/forms/form-set.ts';
import type { EditableForm } from '#shared/forms/texts/editable-forms.ts';
import type { WholeSet } from '#shared/forms/texts/legal-forms.ts';
import { specimenOf } from '#shared/forms/texts/specimen.ts';
import type { FormTexts } from '#shared/forms/texts/text-places.ts';
import { changedTexts, problemsOf } from '#shared/forms/texts/wording.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { z } from '#shared/schema.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import { readEditions, textsOn } from '#server/forms/editions.ts';
import { readAllSets } from '#server/forms/form-sets.ts';
import type { ProvincePorts } from '#server/http/ports.ts';
import { refuse } from '#server/http/refusal.ts';
import { todayOf } from '#server/surroundings.ts';
import { formAsked, textsTyped } from './forms-typed.ts';
import { operatorOf, parseParts } from './guard.ts';
import { html } from './html.ts';
import { contextOf } from './page.ts';

/** Where the build leaves the windows' pages. */
const BUILT = join(import.meta.dirname, '..', '..', 'out', 'renderer');
const PAGE = 'form-preview.html';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ttf: 'font/ttf',
};

/** In a script element nothing may look like its end. */
const asData = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const fileParams = z.object({ file: z.string().regex(/^[\w-]+\.(?:js|css|ttf)$/) });

export interface Previewed {
  readonly form: EditableForm;
  /** Over those of the form; such as a paper could bear. */
  readonly texts: FormTexts;
  readonly set: WholeSet;
}

/** The page with the paper in it, its facts invented. */
export const sendPreview = (
  request: FastifyRequest,
  reply: FastifyReply,
  { surroundings, tryOut }: Pick<ProvincePorts, 'surroundings' | 'tryOut'>,
  { form, texts, set }: Previewed,
): FastifyReply => {
  reply.header('content-security-policy', POLICY).header('cache-control', 'no-store');
  reply.type('text/html; charset=utf-8');
  const built = join(BUILT, PAGE);
  if (!existsSync(built)) {
    const { texts: words, language } = contextOf(request, operatorOf(request), tryOut);
    return reply.send(
      html`<!doctype html>
        <html lang="${language}">
          <title>${words.forms.preview}</title>
          <p>${words.forms.notBuilt}</p>
        </html>`.text,
    );
  }
  const { superior, name, place, address, phone } = office;
  const frame = {
    letterhead: set.letterhead,
    marks: set.marks,
    office: { superior, name, place, address, phone },
    tryOut,
    today: todayOf(surroundings),
  };
  const paper = { ...specimenOf(form, texts, frame, set), mark: set.marks.preview };
  const data = `<script type="application/json" id="paper">${asData(paper)}</script></head>`;
  return reply.send(
    readFileSync(built, 'utf8')
      .replaceAll('./assets/', '/board/forms-assets/')
      .replace('</head>', () => data),
  );
};

export const formPreviewRoutes = (
  app: FastifyInstance,
  ports: ProvincePorts,
  bodyLimit: number,
): void => {
  const { database, surroundings } = ports;

  const draw = async (
    request: FastifyRequest,
    reply: FastifyReply,
    typed: FormTexts | null,
  ): Promise<FastifyReply> => {
    const form = await formAsked(request, database);
    const today = todayOf(surroundings);
    const set = form.set ?? formSetInForce(today, await readAllSets(database));
    if (set === null) throw refuse(404, refusalCodes.notFound);
    const inForce = textsOn(form, await readEditions(database), today);
    const texts = typed === null ? inForce : changedTexts(form, {}, typed);
    // What would spoil the paper is not shown: the last good one stays.
    const good = problemsOf(form, texts).size === 0 ? texts : inForce;
    return sendPreview(request, reply, ports, { form, texts: good, set });
  };

  app.get('/board/forms/:form/preview', (request, reply) => draw(request, reply, null));
  app.post('/board/forms/:form/preview', { bodyLimit }, async (request, reply) =>
    draw(request, reply, textsTyped(await formAsked(request, database), request)),
  );
  app.get('/board/forms-assets/:file', async (request, reply) => {
    const { file } = parseParts(request.params, fileParams);
    const path = join(BUILT, 'assets', file);
    if (!existsSync(path)) throw refuse(404, refusalCodes.notFound);
    const type = types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    return reply
      .type(type)
      .header('cache-control', 'private, max-age=3600')
      .send(readFileSync(path));
  });
};
