/** The form of the week: when work is done and when the counter is open, filled with what holds on the day it is to change. */

import {
  hourFieldName,
  hourFieldsOf,
  WEEK,
  type HourField,
  type HoursTyped,
  type RefusedHour,
} from '#shared/publishing/read-hours.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { html, type Html } from '../html.ts';
import { formToken, page, type PageContext } from '../page.ts';
import { HUB } from './paths.ts';

export interface HoursForm {
  /** Null: there is no calendar whose hours could be changed. */
  readonly typed: HoursTyped | null;
  /** The day that the week is of, and from which on it changes: a local date, or what was typed in its place. */
  readonly from: string;
  /** The day may not be: another is chosen in the form itself, and what was typed stays. */
  readonly dayRefused: boolean;
  readonly refused: readonly RefusedHour[];
  readonly problem: string | null;
}

const nameOf = ({ texts }: PageContext, { day, kind, part, end }: HourField): string => {
  const { weekdays, hoursPage: words } = texts.publishing;
  return fill(words.field, {
    day: weekdays[day],
    kind: words[kind],
    part: words[part],
    end: words[end],
  });
};

const cell = (context: PageContext, field: HourField, { typed, refused }: HoursForm): Html => {
  const id = hourFieldName(field);
  const wrong = refused.some((one) => hourFieldName(one.field) === id);
  return html`<input
    id="${id}"
    name="${id}"
    class="time"
    inputmode="numeric"
    autocomplete="off"
    maxlength="8"
    aria-label="${nameOf(context, field)}"
    value="${typed?.[id] ?? ''}"
    ${wrong ? html`aria-invalid="true" aria-describedby="hours-wrong"` : null}
  />`;
};

/** Two fields a half, a dash between them. */
const halfCells = (context: PageContext, fields: readonly HourField[], form: HoursForm): Html =>
  html`<td class="period">
    ${fields.map((field, place) => [place === 0 ? null : ' – ', cell(context, field, form)])}
  </td>`;

const refusedList = (context: PageContext, { refused }: HoursForm): Html | null => {
  const { refusals } = context.texts.publishing.hoursPage;
  return refused.length === 0
    ? null
    : html`<div class="card late" role="alert" id="hours-wrong">
        <ul>
          ${refused.map(
            ({ field, code }) =>
              html`<li>
                <a href="#${hourFieldName(field)}">${nameOf(context, field)}</a>: ${refusals[code]}
              </li>`,
          )}
        </ul>
      </div>`;
};

const week = (context: PageContext, form: HoursForm): Html => {
  const { hoursPage: words, weekdays } = context.texts.publishing;
  return html`<div class="scroll">
    <table aria-label="${words.table}">
      <thead>
        <tr>
          <th scope="col" rowspan="2">${context.texts.publishing.columns.weekday}</th>
          <th scope="colgroup" colspan="2">${words.worked}</th>
          <th scope="colgroup" colspan="2">${words.open}</th>
        </tr>
        <tr>
          <th scope="col">${words.morning}</th>
          <th scope="col">${words.afternoon}</th>
          <th scope="col">${words.morning}</th>
          <th scope="col">${words.afternoon}</th>
        </tr>
      </thead>
      <tbody>
        ${WEEK.map((day) => {
          const fields = hourFieldsOf(day);
          return html`<tr>
            <th scope="row">${weekdays[day]}</th>
            ${[0, 2, 4, 6].map((at) => halfCells(context, fields.slice(at, at + 2), form))}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
};

/** Another day may have another week, so the week is opened anew. */
const dayForm = ({ texts }: PageContext, { from }: HoursForm): Html =>
  html`<form method="get" action="${HUB}/hours" class="search">
    <label for="hours-from">${texts.publishing.form.from}</label>
    <input id="hours-from" name="from" type="date" required value="${from}" />
    <button type="submit">${texts.publishing.hoursPage.ofDay}</button>
  </form>`;

const dayWords = (from: string): string => {
  const day = parseLocalDate(from);
  return day.ok ? formatDate(day.value) : from;
};

const dayOfWeek = ({ texts }: PageContext, { from, dayRefused }: HoursForm): Html =>
  dayRefused
    ? html`<p>
        <label for="hours-from">${texts.publishing.form.from}</label>
        <input
          id="hours-from"
          name="from"
          type="date"
          required
          value="${from}"
          aria-invalid="true"
        />
      </p>`
    : html`<input type="hidden" name="from" value="${from}" />
        <p><b>${texts.publishing.form.from}: ${dayWords(from)}</b></p>`;

export const hoursPage = (context: PageContext, form: HoursForm): Html => {
  const { publishing } = context.texts;
  const { hoursPage: words } = publishing;
  return page(context, {
    title: publishing.subjects.hours,
    place: 'publishing',
    body: html`${
        form.problem === null ? null : html`<p class="card late" role="alert">${form.problem}</p>`
      }
      <p><a href="${HUB}">${publishing.back}</a></p>
      ${
        form.typed === null
          ? html`<p class="card waits">${words.noCalendar}</p>`
          : html`${form.dayRefused ? null : dayForm(context, form)} ${refusedList(context, form)}
              <form method="post" action="${HUB}/hours" class="card stack week">
                ${formToken(context)}
                <p>${words.about}</p>
                <p class="muted">${words.hint}</p>
                ${week(context, form)} ${dayOfWeek(context, form)}
                <button type="submit">${publishing.patternPage.submit}</button>
              </form>`
      }`,
  });
};
