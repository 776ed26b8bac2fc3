/** A refusal for people: what happened, what is safe, what to do. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { BoardTexts } from '#shared/text/board.ts';
import type { Refusal } from '#server/http/refusal.ts';
import { html } from './html.ts';
import { contextOf, page, sendPage } from './page.ts';

const sentenceFor = ({ refused }: BoardTexts, code: string): string => {
  switch (code) {
    case 'not_found':
    case 'form_expired':
    case 'too_many_requests':
    case 'request_invalid':
    case 'province_unavailable':
      return refused[code];
    case 'media_type_unknown':
    case 'body_too_large':
      return refused.request_invalid;
    default:
      return refused.other;
  }
};

export const refusalPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  { code }: Refusal,
): FastifyReply => {
  const context = contextOf(request, null, false);
  const { refused } = context.texts;
  return sendPage(
    reply,
    page(context, {
      title: refused.title,
      body: html`<p>${sentenceFor(context.texts, code)}</p>
        <p><a href="/board">${refused.back}</a></p>`,
    }),
  );
};
