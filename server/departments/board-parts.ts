/** What the list of departments and the page of one have in common. */
import { html, type Html } from '#server/board/html.ts';
import type { PageContext } from '#server/board/page.ts';
import type { OfficeName } from '#server/board/queries.ts';
import type { Department } from './departments.ts';

export const departmentPath = (code: string): string =>
  `/board/departments/${encodeURIComponent(code)}`;

export const problemNote = (problem: string | null): Html | null =>
  problem === null ? null : html`<p class="late" role="alert">${problem}</p>`;

export const proceduresField = (context: PageContext, value: string): Html =>
  html`<label for="procedures">${context.texts.departments.procedures}</label>
    <textarea id="procedures" name="procedures" rows="4" maxlength="4000">${value}</textarea>`;

export const officeNames = (
  { texts: { departments } }: PageContext,
  served: Department['offices'],
  offices: readonly OfficeName[],
): string =>
  served === null
    ? departments.everyOffice
    : served.map((code) => offices.find((one) => one.code === code)?.name ?? code).join(', ');
