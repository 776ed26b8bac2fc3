/** Slips with personal codes, to be printed by any browser, cut apart and handed over. */
import { fill } from '#shared/text/fill.ts';
import { board } from '#shared/text/vi/board.ts';
import { html } from '#server/board/html.ts';

export interface OfficerSlip {
  readonly name: string;
  readonly title: string;
  readonly code: string;
}

const STYLE = `@page { size: A4; margin: 15mm } body { font: 12pt serif }
  section { border: 1px dashed #000; padding: 6mm; margin-bottom: 6mm; break-inside: avoid }
  strong { font: bold 18pt monospace } @media print { p.cut { display: none } }`;

export const slipsPage = (office: string, slips: readonly OfficerSlip[]): string => {
  const { officerSlips: words } = board;
  const { text } = html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <title>${words.title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <p class="cut">${words.cut}</p>
        ${slips.map(
          ({ name, title, code }) =>
            html`<section>
              <p>${fill(words.office, { office })}</p>
              <p>${fill(words.for, { name, title })}</p>
              <p>${words.code}: <strong>${code}</strong></p>
              <p>${words.use}</p>
            </section>`,
        )}
      </body>
    </html>`;
  return `${text}\n`;
};
