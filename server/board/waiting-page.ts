/** What people must look at: entries that wait to be understood, entries in quarantine, desks of which there are two. */
import { fill } from '#shared/text/fill.ts';
import { formatInstant } from '#shared/text/format.ts';
import { quarantineReasons, type QuarantineReason } from '#server/ingest/quarantine.ts';
import { parkReasons, type ParkReason } from '#server/ingest/reading.ts';
import { hex } from '#server/surroundings.ts';
import { html, type Html } from './html.ts';
import { formToken, page, type PageContext } from './page.ts';
import type { OtherLife, QuarantineLine, WaitingLine } from './queries.ts';
import { dataTable, numberColumn, textColumn } from './table.ts';

const isParkReason = (reason: string): reason is ParkReason =>
  parkReasons.some((known) => known === reason);
const isQuarantineReason = (reason: string): reason is QuarantineReason =>
  quarantineReasons.some((known) => known === reason);

const entryName = (line: { desk: string; epoch: number; seq: number }): Html =>
  html`<code>${line.desk} ${line.epoch}/${line.seq}</code>`;

const parkedRow = ({ texts }: PageContext, line: WaitingLine): Html =>
  html`<tr>
    <th scope="row">${entryName(line)}</th>
    <td>
      ${isParkReason(line.reason) ? texts.parkReasons[line.reason] : line.reason}
      ${line.field === null ? null : html`<code>${line.field}</code>`}
    </td>
    <td>${line.type}</td>
    <td><code>${line.dossier}</code></td>
    <td class="number">${line.bytes}</td>
    <td>${formatInstant(line.received_at)}</td>
  </tr>`;

const parkedPart = (context: PageContext, lines: readonly WaitingLine[]): Html => {
  const { waiting, dossier } = context.texts;
  if (lines.length === 0) return html`<p>${waiting.parkedNone}</p>`;
  const columns = [
    textColumn(dossier.entry),
    textColumn(waiting.reason),
    textColumn(waiting.type),
    textColumn(waiting.dossier),
    numberColumn(waiting.bytes),
    textColumn(waiting.received),
  ];
  const rows = lines.map((line) => parkedRow(context, line));
  return html`${dataTable(waiting.parked, columns, rows)}
    <form method="post" action="/board/waiting/retry">
      ${formToken(context)}<button type="submit">${waiting.retry}</button>
    </form>`;
};

const quarantineRow = ({ texts }: PageContext, line: QuarantineLine): Html =>
  html`<tr>
    <th scope="row">${entryName(line)}</th>
    <td>${isQuarantineReason(line.reason) ? texts.quarantineReasons[line.reason] : line.reason}</td>
    <td><code>${hex(line.content_hash).slice(0, 16)}…</code></td>
    <td class="number">${line.bytes}</td>
    <td>${formatInstant(line.received_at)}</td>
  </tr>`;

const quarantinePart = (context: PageContext, lines: readonly QuarantineLine[]): Html => {
  const { waiting, dossier } = context.texts;
  if (lines.length === 0) return html`<p>${waiting.quarantineNone}</p>`;
  const columns = [
    textColumn(dossier.entry),
    textColumn(waiting.reason),
    textColumn(waiting.content),
    numberColumn(waiting.bytes),
    textColumn(waiting.received),
  ];
  return dataTable(
    waiting.quarantine,
    columns,
    lines.map((line) => quarantineRow(context, line)),
  );
};

const lifeRow = (life: OtherLife): Html =>
  html`<tr>
    <th scope="row">${life.name}</th>
    <td><code>${life.desk}</code></td>
    <td class="number">${life.epoch}</td>
    <td class="number">${life.seq}</td>
    <td>${formatInstant(life.since)}</td>
  </tr>`;

const livesPart = (context: PageContext, lives: readonly OtherLife[]): Html => {
  const { waiting, desks } = context.texts;
  if (lives.length === 0) return html`<p>${waiting.livesNone}</p>`;
  const columns = [
    textColumn(desks.name),
    textColumn(desks.id),
    numberColumn(desks.epoch),
    numberColumn(desks.holds),
    textColumn(waiting.since),
  ];
  return dataTable(waiting.lives, columns, lives.map(lifeRow));
};

export interface Waiting {
  readonly parked: readonly WaitingLine[];
  readonly quarantine: readonly QuarantineLine[];
  readonly lives: readonly OtherLife[];
  /** How many waited after they were just read again; null when they were not. */
  readonly left: number | null;
}

export const waitingPage = (
  context: PageContext,
  { parked, quarantine, lives, left }: Waiting,
): Html => {
  const { waiting } = context.texts;
  const notice =
    left === null
      ? null
      : html`<p role="status" class="notice">${fill(waiting.retried, { left })}</p>`;
  return page(context, {
    title: waiting.title,
    place: 'waiting',
    body: html`${notice}
      <h2>${waiting.parked}</h2>
      <p>${waiting.parkedAbout}</p>
      ${parkedPart(context, parked)}
      <h2>${waiting.quarantine}</h2>
      <p>${waiting.quarantineAbout}</p>
      ${quarantinePart(context, quarantine)}
      <h2>${waiting.lives}</h2>
      <p>${waiting.livesAbout}</p>
      ${livesPart(context, lives)}`,
  });
};
