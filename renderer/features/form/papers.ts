/** The checklist of papers: ticking, counting, adding. Pure steps on the form. */
import type { IntakeForm, PaperForm } from '#shared/contract/intake-form.ts';
import type { ProcedureView } from '#shared/contract/outputs.ts';
import { isConditional, withoutBullet } from '#shared/intake/paper-list.ts';
import type { FormStep } from './form-store.ts';

export const countColumns = ['originals', 'certified', 'photocopies'] as const;
export type CountColumn = (typeof countColumns)[number];

const MOST = 999;

type ProcedurePaper = ProcedureView['cases'][number]['papers'][number];

const papersOfView = (view: ProcedureView): readonly ProcedurePaper[] =>
  view.cases.flatMap(({ papers }) => papers.filter(({ isNote }) => !isNote));

/** Nothing ticked yet: an officer ticks what lies on the counter. */
export const papersOf = (view: ProcedureView): PaperForm[] =>
  papersOfView(view).map(({ name }) => ({
    name: withoutBullet(name),
    ticked: false,
    originals: 0,
    certified: 0,
    photocopies: 0,
    unforeseen: false,
  }));

export interface PaperSection {
  /** Name of the group in the record, or empty. */
  readonly title: string;
  /** Indices into the form's papers. */
  readonly papers: readonly number[];
}

/** The groups of the record (to hand in, to show …) over the form's list; unforeseen papers stand last. */
export const sectionsOf = (
  papers: readonly PaperForm[],
  view: ProcedureView | null,
): readonly PaperSection[] => {
  const sections: PaperSection[] = [];
  let next = 0;
  for (const { name, papers: group } of view?.cases ?? []) {
    const size = group.filter(({ isNote }) => !isNote).length;
    const indices = Array.from({ length: size }, (_, i) => next + i).filter(
      (i) => papers[i]?.unforeseen === false,
    );
    next += size;
    const title = withoutBullet(name).replace(/\s*:\s*$/u, '');
    if (indices.length > 0) sections.push({ title, papers: indices });
  }
  const shown = new Set(sections.flatMap(({ papers: indices }) => indices));
  const rest = papers.flatMap((_, i) => (shown.has(i) ? [] : [i]));
  return rest.length === 0 ? sections : [...sections, { title: '', papers: rest }];
};

export const notesOf = (view: ProcedureView | null): readonly string[] =>
  (view?.cases ?? []).flatMap(({ papers }) =>
    papers.filter(({ isNote }) => isNote).map(({ name }) => withoutBullet(name)),
  );

/** How many of what the record asks for; one original where it says nothing. */
const asked = (view: ProcedureView | null, index: number): Pick<PaperForm, CountColumn> => {
  const paper = view === null ? undefined : papersOfView(view)[index];
  const originals = paper?.originals ?? 1;
  const certified = paper?.copies ?? 0;
  return originals + certified === 0
    ? { originals: 1, certified: 0, photocopies: 0 }
    : { originals, certified, photocopies: 0 };
};

const at = (
  form: IntakeForm,
  index: number,
  change: (paper: PaperForm) => PaperForm,
): IntakeForm => ({
  ...form,
  papers: form.papers.map((paper, i) => (i === index ? change(paper) : paper)),
});

const isUncounted = (paper: PaperForm): boolean =>
  paper.originals + paper.certified + paper.photocopies === 0;

const tick = (paper: PaperForm, counts: Pick<PaperForm, CountColumn>): PaperForm =>
  isUncounted(paper) ? { ...paper, ...counts, ticked: true } : { ...paper, ticked: true };

const untick = (paper: PaperForm): PaperForm => ({
  ...paper,
  ticked: false,
  originals: 0,
  certified: 0,
  photocopies: 0,
});

/** Space: received with what the record asks for, or not received at all. */
export const toggled =
  (index: number, view: ProcedureView | null): FormStep =>
  (form) =>
    at(form, index, (paper) =>
      paper.ticked ? untick(paper) : tick(paper, asked(paper.unforeseen ? null : view, index)),
    );

/** All that everybody hands in; what is for some cases only is ticked by hand. */
export const allTicked =
  (view: ProcedureView | null): FormStep =>
  (form) => ({
    ...form,
    papers: form.papers.map((paper, i) =>
      paper.ticked || isConditional(paper)
        ? paper
        : tick(paper, asked(paper.unforeseen ? null : view, i)),
    ),
  });

/** A count above nothing ticks the paper; nothing at all takes the tick away. */
export const counted =
  (index: number, column: CountColumn, count: number): FormStep =>
  (form) =>
    at(form, index, (paper) => {
      const next = { ...paper, [column]: Math.min(MOST, Math.max(0, Math.trunc(count))) };
      return { ...next, ticked: !isUncounted(next) };
    });

export const stepped =
  (index: number, column: CountColumn, by: 1 | -1): FormStep =>
  (form) =>
    counted(index, column, (form.papers[index]?.[column] ?? 0) + by)(form);

/** `1` then `2` within a moment is twelve; a third digit that does not fit begins again. */
export const digitTyped = (before: number | null, digit: number): number => {
  const joined = before === null ? digit : before * 10 + digit;
  return joined > MOST ? digit : joined;
};

export const paperAdded =
  (name: string): FormStep =>
  (form) => ({
    ...form,
    papers: [
      ...form.papers,
      { name, ticked: true, originals: 1, certified: 0, photocopies: 0, unforeseen: true },
    ],
  });

export const paperRemoved =
  (index: number): FormStep =>
  (form) => ({ ...form, papers: form.papers.filter((_, i) => i !== index) });
