/**
 * What hands do at the keyboard on the day of the circle: one of each act that an officer has to find on the screen. The
 * same keys forty times over show nothing more and take minutes, so that all the others knock at the window's own bridge.
 */
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { sentenceLike } from '../keyboard.ts';
import type { IntakePlan } from '../intake-hands.ts';
import type { Seat as Window } from '../seat.ts';
import type { Case, DeskAct } from './acts.ts';
import { formOf } from './citizens.ts';

const { work, results, settle } = vi;

const intakePlan = ({ n, matter }: Case): IntakePlan => {
  const { submitter } = formOf(n, matter, '');
  return {
    search: 'doc than',
    procedure: '1.004873',
    submitter: { ...submitter, sex: 'male' },
  };
};

const accept = async ({ hands, intake, desk }: Window, of: Case): Promise<unknown> => {
  const plan = intakePlan(of);
  await hands.press('F2');
  await intake.begin(plan);
  await intake.complete(plan);
  await intake.settled();
  const number = await intake.accept();
  const asked = { text: number, scope: 'all', offset: 0, limit: 1 } as const;
  const [row] = (await desk.must('dossiers.list', asked)).rows;
  return { dossier: row?.id, number };
};

/** On its page, found by the name that the citizen says. */
const open = async ({ rooms, desk }: Window, { id, name }: Case): Promise<void> => {
  const { row } = await desk.must('dossiers.open', { id });
  await rooms.findDossier(name, row.number);
  await rooms.openFound(row.number);
};

/** Enter does nothing on a button with legal effect: a scanner ends with it. */
const save = async ({ hands }: Window, words: string, act: string): Promise<void> => {
  await hands.walkTo('Tab', words, (held) => held.words === words);
  await hands.press('Space');
  await hands.sees(fill(work.done, { act }));
};

const requestSupplement = async (window: Window, of: Case): Promise<void> => {
  const { press, sees, type, walkTo } = window.hands;
  await open(window, of);
  await press('F11');
  await sees(work.dialogs.requestSupplement.about);
  await walkTo('Tab', 'what is missing', ({ role }) => role === 'textarea');
  await type('Bản chụp giấy chứng sinh');
  await press('Tab');
  await type('Bản chụp mờ');
  await save(window, work.dialogs.requestSupplement.save, work.acts.requestSupplement);
};

const receiveSupplement = async (window: Window, of: Case): Promise<void> => {
  await open(window, of);
  await window.hands.press('F11');
  await window.hands.sees(work.dialogs.receiveSupplement.about);
  await save(window, work.dialogs.receiveSupplement.save, work.acts.receiveSupplement);
};

/** To the submitter, at the office: everything that is ready. */
const returnResult = async ({ hands, desk }: Window, { id }: Case): Promise<void> => {
  const { press, type, walkTo, sees, page } = hands;
  const { row } = await desk.must('dossiers.open', { id });
  await press('F4');
  await walkTo('Tab', results.find, ({ words }) => words.includes(results.find));
  await type(row.number);
  // The list follows the letters; nobody goes on before it shows the one that was asked for.
  await page.getByText(fill(results.found, { total: 1 }), { exact: true }).waitFor();
  await press('ArrowDown', 'Enter');
  await page.getByRole('radiogroup', { name: results.receiver }).waitFor();
  await press('F9');
  await sees(vi.refusals.receiver_unchosen);
  // The first of those who may take it: whoever handed it in.
  await press('Space', 'F9');
  await sees(sentenceLike(results.done));
};

/** On its line under "Cần xử lý"; the arrows lead through the list. */
const goToSettle = async ({ hands, desk }: Window, { id }: Case): Promise<void> => {
  const { press, sees, walkTo } = hands;
  const { row } = await desk.must('dossiers.open', { id });
  await press('Alt+2');
  await sees(settle.about);
  await sees(row.number);
  await press('ArrowDown', 'ArrowUp');
  await walkTo('ArrowDown', row.number, ({ words }) => words.startsWith(row.number));
};

const sayHowSettled = async (window: Window, of: Case): Promise<void> => {
  const { press, type, walkTo, sees, page } = window.hands;
  await goToSettle(window, of);
  await press('F9');
  await sees(settle.word.about);
  await type('Hai quầy đã gọi nhau');
  await walkTo('Tab', settle.word.save, ({ words }) => words === settle.word.save);
  await press('Enter');
  await page.getByText(settle.word.about).waitFor({ state: 'detached' });
};

/** The form opens with what this desk wanted to write, at the field that another desk has written otherwise. */
const correctAgain = async (window: Window, of: Case): Promise<void> => {
  const { press, sees, page } = window.hands;
  const { row } = await window.desk.must('dossiers.open', { id: of.id });
  await goToSettle(window, of);
  await press('F9');
  await sees(settle.correcting);
  await press('F9');
  await page.getByRole('heading', { name: row.number }).waitFor();
};

export const handActs: Partial<Record<DeskAct, (window: Window, of: Case) => Promise<unknown>>> = {
  accept,
  requestSupplement,
  receiveSupplement,
  returnResult,
  settle: sayHowSettled,
  correctAgain,
};
