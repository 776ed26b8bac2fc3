/** `/docs` for people, `/docs/openapi.json` for machines. */
import type { FastifyInstance } from 'fastify';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { lodgeRefusalCodes, portalKeyInvalid } from '#shared/protocol/portal.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/signing.ts';
import type { z } from '#shared/schema.ts';
import { departmentOperations, departmentRefusals } from '#server/departments/openapi.ts';
import { html, type Html } from './html.ts';
import { openApi, operations, schemaOf, type Operation } from './openapi.ts';
import { portalOperations, type PortalOperation } from '#server/portal/openapi.ts';
import { contextOf, page, sendPage, type PageContext } from './page.ts';

const schemaBlock = (title: string, schema: z.ZodType, io: 'input' | 'output'): Html =>
  html`<details>
    <summary>${title}</summary>
    <pre tabindex="0">${JSON.stringify(schemaOf(schema, io), null, 2)}</pre>
  </details>`;

const requestBlocks = (
  { texts: { docs } }: PageContext,
  { request: [first, further] }: Operation,
): readonly Html[] => {
  if (first === undefined) return [];
  if (further === undefined) return [schemaBlock(docs.request, first, 'input')];
  return [
    schemaBlock(docs.firstLine, first, 'input'),
    schemaBlock(docs.furtherLine, further, 'input'),
  ];
};

const operationCard = (context: PageContext, operation: Operation): Html => {
  const { docs } = context.texts;
  const { method, path, summary, query, answer } = operation;
  return html`<section class="card">
    <h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p lang="en">${summary}</p>
    ${query === null ? null : schemaBlock(docs.query, query, 'output')}
    ${requestBlocks(context, operation)} ${schemaBlock(docs.answer, answer, 'output')}
  </section>`;
};

const portalCard = (
  { texts: { docs } }: PageContext,
  { method, path, summary, query, request, answer }: PortalOperation,
): Html =>
  html`<section class="card">
    <h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p lang="en">${summary}</p>
    ${query === null ? null : schemaBlock(docs.query, query, 'output')}
    ${request === null ? null : schemaBlock(docs.request, request.schema, 'input')}
    ${schemaBlock(docs.answer, answer.schema, 'output')}
  </section>`;

const documentationPage = (context: PageContext): Html => {
  const { docs } = context.texts;
  const [before = '', after = ''] = docs.machine.split('{{link}}');
  return page(context, {
    title: docs.title,
    body: html`<p>${docs.about}</p>
      <p>${before}<a href="/docs/openapi.json">openapi.json</a>${after}</p>
      ${operations.map((operation) => operationCard(context, operation))}
      ${[...portalOperations, ...departmentOperations].map((operation) =>
        portalCard(context, operation),
      )}
      <section class="card">
        <h2>${docs.refusals}</h2>
        <ul>
          ${[
            ...new Set([
              ...Object.values(refusalCodes),
              portalKeyInvalid,
              ...lodgeRefusalCodes,
              ...departmentRefusals,
            ]),
          ].map((code) => html`<li><code>${code}</code></li>`)}
        </ul>
      </section>`,
  });
};

export const documentationRoutes = (app: FastifyInstance, tryOut: boolean): void => {
  app.get('/docs', async (request, reply) =>
    sendPage(reply, documentationPage(contextOf(request, null, tryOut))),
  );
  app.get('/docs/openapi.json', async (_request, reply) =>
    reply
      .type('application/json; charset=utf-8')
      .send(JSON.stringify(openApi(`${PROTOCOL_VERSION}`))),
  );
};
