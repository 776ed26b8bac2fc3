/** What somebody is told who cannot be taken in yet: which papers are still to be brought, and how many of each. */
import type { Procedure } from '#shared/catalogue/procedure.ts';
import type { PaperForm } from '#shared/contract/intake-form.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { isConditional, withoutBullet } from './paper-list.ts';

export interface GuidedPaper {
  readonly name: string;
  readonly originals: number;
  readonly copies: number;
}

export interface Guidance {
  readonly missing: readonly GuidedPaper[];
  /** Missing too, but asked of some citizens only. */
  readonly ifApplies: readonly GuidedPaper[];
  /** Names of what lies on the counter: not to be brought again. */
  readonly brought: readonly string[];
}

type Asked = Procedure['cases'][number]['papers'][number];

/** What the record asks for of a paper; one original where it says nothing. */
const guided = (name: string, asked: Asked | undefined): GuidedPaper => {
  const { originals = 0, copies = 0 } = asked ?? {};
  return originals + copies === 0 ? { name, originals: 1, copies: 0 } : { name, originals, copies };
};

export const guidanceOf = (papers: readonly PaperForm[], procedure: Procedure): Guidance => {
  const asked = new Map(
    procedure.cases.flatMap(({ papers: list }) =>
      list.map((paper) => [cleanText(withoutBullet(paper.name)), paper] as const),
    ),
  );
  const named = papers
    .map((paper) => ({ ...paper, name: cleanText(paper.name) }))
    .filter(({ name }) => name !== '');
  const left = named.filter(({ ticked }) => !ticked);
  const told = (some: readonly PaperForm[]): readonly GuidedPaper[] =>
    some.map(({ name }) => guided(name, asked.get(name)));
  return {
    missing: told(left.filter((paper) => !isConditional(paper))),
    ifApplies: told(left.filter(isConditional)),
    brought: named.filter(({ ticked }) => ticked).map(({ name }) => name),
  };
};

export const isNothingMissing = ({ missing, ifApplies }: Guidance): boolean =>
  missing.length + ifApplies.length === 0;
