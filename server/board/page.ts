/** The frame of every page of the board. No script runs in it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { boardTextsOf, type BoardTexts } from '#shared/text/board.ts';
import { textsOf } from '#shared/text/languages.ts';
import type { Language, Texts } from '#shared/text/vi.ts';
import { html, type Html } from './html.ts';
import type { Session } from './operators.ts';

export type Place =
  | 'overview'
  | 'desks'
  | 'dossiers'
  | 'waiting'
  | 'closes'
  | 'envelopes'
  | 'catalogue'
  | 'flags'
  | 'portal'
  | 'departments'
  | 'forms'
  | 'publishing';

export interface PageContext {
  readonly language: Language;
  readonly texts: BoardTexts;
  /** Words that desks use as well: states, kinds of entries. */
  readonly words: Texts;
  readonly session: Session | null;
  readonly tryOut: boolean;
  /** Where the page is, to come back to after the language was changed. */
  readonly path: string;
}

export const LANGUAGE_COOKIE = 'qmc_language';

/** A path of our own pages: never a way out to somewhere else. */
export const OWN_PATH = /^\/(?:board|docs|department)(?:[/?][^\\]{0,300})?$/;

export const languageOf = (request: FastifyRequest): Language =>
  request.cookies[LANGUAGE_COOKIE] === 'en' ? 'en' : 'vi';

export const contextOf = (
  request: FastifyRequest,
  session: Session | null,
  tryOut: boolean,
): PageContext => {
  const language = languageOf(request);
  return {
    language,
    texts: boardTextsOf(language),
    words: textsOf(language),
    session,
    tryOut,
    path: request.method === 'GET' && OWN_PATH.test(request.url) ? request.url : '/board',
  };
};

const placePaths: readonly (readonly [Place, string])[] = [
  ['overview', '/board'],
  ['desks', '/board/desks'],
  ['dossiers', '/board/dossiers'],
  ['waiting', '/board/waiting'],
  ['closes', '/board/closes'],
  ['envelopes', '/board/envelopes'],
  ['catalogue', '/board/catalogue'],
  ['flags', '/board/flags'],
  ['portal', '/board/portal'],
  ['departments', '/board/departments'],
  ['forms', '/board/forms'],
  ['publishing', '/board/publishing'],
];

const placeLink = ({ texts }: PageContext, place: Place, path: string, here: Place | null): Html =>
  place === here
    ? html`<li><a href="${path}" aria-current="page">${texts.places[place]}</a></li>`
    : html`<li><a href="${path}">${texts.places[place]}</a></li>`;

const navigation = (context: PageContext, here: Place | null): Html | null =>
  context.session === null
    ? null
    : html`<nav aria-label="${context.texts.places.label}">
        <ul>
          ${placePaths.map(([place, path]) => placeLink(context, place, path, here))}
        </ul>
      </nav>`;

export const formToken = ({ session }: PageContext): Html | null =>
  session === null
    ? null
    : html`<input type="hidden" name="formToken" value="${session.formToken}" />`;

const signedIn = (context: PageContext): Html | null =>
  context.session === null
    ? null
    : html`<form method="post" action="/board/sign-out" class="sign-out">
        ${formToken(context)}<span>${context.session.operator}</span>
        <button type="submit" class="quiet">${context.texts.signOut}</button>
      </form>`;

export interface Page {
  readonly title: string;
  readonly place?: Place;
  readonly body: Html;
  /** Where the name leads, and who is signed in, on pages that are no operator's. */
  readonly home?: string;
  readonly signedIn?: Html | null;
}

export const page = (
  context: PageContext,
  { title, place, body, home = '/board', signedIn: guest }: Page,
): Html => {
  const { texts, language, tryOut, path } = context;
  const other = language === 'vi' ? 'en' : 'vi';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – ${texts.name}</title>
        <link rel="stylesheet" href="/board/assets/board.css" />
        <link rel="stylesheet" href="/board/assets/forms.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <a class="skip" href="#main">${texts.skip}</a>
        <header>
          <a class="name" href="${home}">${texts.name}</a>
          ${navigation(context, place ?? null)}
          <div class="right">
            <a
              href="/board/language?to=${other}&back=${encodeURIComponent(path)}"
              lang="${other}"
              hreflang="${other}"
              >${texts.language}</a
            >
            ${guest ?? signedIn(context)}
          </div>
          ${tryOut ? html`<p class="try-out">${texts.tryOut}</p>` : null}
        </header>

        <main id="main">
          <h1>${title}</h1>
          ${body}
        </main>
        <footer><a href="/docs">${texts.documentation}</a></footer>
      </body>
    </html>`;
};

const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  'img-src data:',
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const sendPage = (reply: FastifyReply, content: Html): FastifyReply =>
  reply
    .header('content-security-policy', POLICY)
    .header('referrer-policy', 'same-origin')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(content.text);
