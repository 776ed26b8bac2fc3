/** The documents of a result as an officer typed them, read into what the journal keeps. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { ResultPaperForm } from '#shared/contract/result-forms.ts';
import type { ResultPaper } from '#shared/dossier/result-papers.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse } from '../context.ts';

const readRow = ({ name, number, originals, copies }: ResultPaperForm): ResultPaper => ({
  name: cleanText(name).slice(0, 1000),
  number: cleanText(number).slice(0, 200),
  originals,
  copies,
});

/** As it stands when it is added and nobody has typed anything into it. */
const isUntouched = ({ name, number, originals, copies }: ResultPaper): boolean =>
  name === '' && number === '' && originals <= 1 && copies === 0;

/** A row that says anything is recorded or refused, never dropped. */
export const readResults = (form: readonly ResultPaperForm[]): Result<ResultPaper[], Refusal> => {
  const rows = form.map(readRow);
  const results = rows.filter((row) => !isUntouched(row));
  const fieldOf = (row: ResultPaper, column: keyof ResultPaperForm): string =>
    `results.${rows.indexOf(row)}.${column}`;
  const unnamed = results.length === 0 ? rows[0] : results.find(({ name }) => name === '');
  if (unnamed !== undefined) return refuse('result_unnamed', { field: fieldOf(unnamed, 'name') });
  const none = results.find(({ originals, copies }) => originals + copies === 0);
  return none === undefined
    ? ok(results)
    : refuse('result_uncounted', { field: fieldOf(none, 'originals') });
};
