/** Whose hands are meant by what an officer chose or typed. */
import type { Refusal } from '#shared/contract/contract.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { ok, type Result } from '#shared/result.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { refuse, type DeskContext } from '../context.ts';
import type { Officer } from '../ports.ts';

const worksHere = ({ active, role }: Officer): boolean => active && role !== 'administrator';

const isCalled =
  (name: string) =>
  (officer: Officer): boolean =>
    officer.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi');

/**
 * An officer's id stays, a name that one officer alone has is that officer; a department that only differs in marks or case
 * from a published one is that one, since the province knows whose a dossier is by the very name. What nobody has published
 * is written as it was typed.
 */
export const handNamed = (
  { store, published }: Pick<DeskContext, 'store' | 'published'>,
  typed: string,
): Result<string, Refusal> => {
  const to = cleanText(typed);
  const officers = store.read.officers();
  const chosen = officers.find(({ id }) => id === to);
  if (chosen !== undefined)
    return worksHere(chosen) ? ok(to) : refuse('hand_over_no_hand', { field: 'to' });
  const key = searchKey(to);
  const known = published.departments().filter(({ name }) => searchKey(name) === key);
  const [department] = known.filter(({ name }) => name === to).concat(known);
  if (department !== undefined) return ok(department.name);
  const stopped = published.stoppedDepartments().find((name) => searchKey(name) === key);
  if (stopped !== undefined) return refuse('department_stopped', { values: { name: stopped } });
  const [one, other] = officers.filter(worksHere).filter(isCalled(to));
  if (other !== undefined)
    return refuse('hand_over_name_of_several', { field: 'to', values: { name: to } });
  return ok(one?.id ?? to);
};
