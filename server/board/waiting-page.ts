/** What people must look at: entries that wait to be understood, entries in quarantine. */
import { parkReasons, type ParkReason } from '#server/ingest/reading.ts';
import { quarantineReasons, type QuarantineReason } from '#server/ingest/quarantine.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { hex } from '#server/surroundings.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import type { QuarantineLine, WaitingLine } from './queries.ts';

const isParkReason = (reason: string): reason is ParkReason =>
  parkReasons.some((known) => known === reason);
const isQuarantineReason = (reason: string): reason is QuarantineReason =>
  quarantineReasons.some((known) => known === reason);

const table = (label: string, heads: readonly string[], rows: readonly Html[]): Html =>
  html`<div class="card scroll" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;

const entryName = (line: { desk: string; epoch: number; seq: number }): Html =>
  html`<code>${line.desk} ${line.epoch}/${line.seq}</code>`;

const parkedTable = ({ texts }: PageContext, lines: readonly WaitingLine[]): Html => {
  const { waiting, dossier, parkReasons: reasons } = texts;
  return table(
    waiting.parked,
    [dossier.entry, waiting.reason, waiting.type, waiting.dossier, waiting.bytes, waiting.received],
    lines.map(
      (line) =>
        html`<tr>
          <th scope="row">${entryName(line)}</th>
          <td>
            ${isParkReason(line.reason) ? reasons[line.reason] : line.reason}
            ${line.field === null ? null : html`<code>${line.field}</code>`}
          </td>
          <td>${line.type}</td>
          <td><code>${line.dossier}</code></td>
          <td class="number">${line.bytes}</td>
          <td>${formatInstant(line.received_at)}</td>
        </tr>`,
    ),
  );
};

const quarantineTable = ({ texts }: PageContext, lines: readonly QuarantineLine[]): Html => {
  const { waiting, dossier, quarantineReasons: reasons } = texts;
  return table(
    waiting.quarantine,
    [dossier.entry, waiting.reason, waiting.content, waiting.bytes, waiting.received],
    lines.map(
      (line) =>
        html`<tr>
          <th scope="row">${entryName(line)}</th>
          <td>${isQuarantineReason(line.reason) ? reasons[line.reason] : line.reason}</td>
          <td><code>${hex(line.content_hash).slice(0, 16)}…</code></td>
          <td class="number">${line.bytes}</td>
          <td>${formatInstant(line.received_at)}</td>
        </tr>`,
    ),
  );
};

export interface Waiting {
  readonly parked: readonly WaitingLine[];
  readonly quarantine: readonly QuarantineLine[];
  /** How many waited after they were just read again; null when they were not. */
  readonly left: number | null;
}

export const waitingPage = (context: PageContext, { parked, quarantine, left }: Waiting): Html => {
  const { waiting } = context.texts;
  return page(context, {
    title: waiting.title,
    place: 'waiting',
    body: html`${
        left === null
          ? null
          : html`<p role="status" class="notice">${fill(waiting.retried, { left })}</p>`
      }
      <h2>${waiting.parked}</h2>
      <p>${waiting.parkedAbout}</p>
      ${
        parked.length === 0
          ? html`<p>${waiting.parkedNone}</p>`
          : html`${parkedTable(context, parked)}
              <form method="post" action="/board/waiting/retry">
                ${formToken(context)}<button type="submit">${waiting.retry}</button>
              </form>`
      }
      <h2>${waiting.quarantine}</h2>
      <p>${waiting.quarantineAbout}</p>
      ${
        quarantine.length === 0
          ? html`<p>${waiting.quarantineNone}</p>`
          : quarantineTable(context, quarantine)
      }`,
  });
};
