/** Every table of the board: named, scrolling by itself on a narrow screen, numbers under their headings. */
import { html, type Html } from './html.ts';

export interface Column {
  readonly head: string;
  readonly number?: true;
}

/** A heading over words, or over numbers. */
export const textColumn = (head: string): Column => ({ head });
export const numberColumn = (head: string): Column => ({ head, number: true });

const headCell = ({ head, number }: Column): Html =>
  number === true
    ? html`<th scope="col" class="number">${head}</th>`
    : html`<th scope="col">${head}</th>`;

export const dataTable = (name: string, columns: readonly Column[], rows: readonly Html[]): Html =>
  html`<div class="card scroll" tabindex="0" role="region" aria-label="${name}">
    <table>
      <thead>
        <tr>
          ${columns.map(headCell)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
