/** Submitter and owner are two people: on what the one acts for the other, and which paper shows it. Pure. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { AuthorityForm, IntakeForm, PaperForm } from '#shared/contract/intake-form.ts';
import {
  authorityGrounds,
  type Authority,
  type AuthorityGround,
} from '#shared/dossier/authority.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { parseDateEntry } from '#shared/identity/date-entry.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { z } from '#shared/schema.ts';
import byGround from './authority-papers.json' with { type: 'json' };
import type { Remark } from './remarks.ts';

const MAX_NUMBER = 200;

/** `alike`: words by which a procedure's own list speaks of such a paper. */
const needed = z.strictObject({
  name: z.string().min(1),
  alike: z.array(z.string().min(1)).min(1),
});
const neededPapers = z.record(z.enum(authorityGrounds), needed.nullable()).parse(byGround);

/** The paper that shows the ground, as it is named in the list; null where none is needed. */
export const paperOfGround = (ground: AuthorityGround | null): string | null =>
  ground === null ? null : (neededPapers[ground]?.name ?? null);

/** Our row, or one of the procedure's own that says the same. */
const shows =
  (ground: AuthorityGround) =>
  (paper: Pick<PaperForm, 'name'>): boolean => {
    const key = searchKey(paper.name);
    return neededPapers[ground]?.alike.some((words) => key.includes(searchKey(words))) ?? false;
  };

/** Added by a ground and not received: it goes with the ground. */
const isOffered = ({ name, ticked, unforeseen, attachments = [] }: PaperForm): boolean =>
  unforeseen &&
  !ticked &&
  attachments.length === 0 &&
  authorityGrounds.some((ground) => paperOfGround(ground) === name);

/** The list with the row that the ground needs, and without the one that another ground had offered. */
export const withNeededPaper = (
  listed: readonly PaperForm[],
  ground: AuthorityGround | null,
): PaperForm[] => {
  const name = paperOfGround(ground);
  const kept = listed.filter((paper) => !isOffered(paper) || paper.name === name);
  if (name === null || ground === null || kept.some(shows(ground))) return kept;
  return [
    ...kept,
    { name, ticked: false, originals: 0, certified: 0, photocopies: 0, unforeseen: true },
  ];
};

/** What a form that names no other owner says of it: nothing. */
export const groundOf = ({
  ownerIsOther,
  authority: { ground },
}: Pick<IntakeForm, 'ownerIsOther' | 'authority'>): AuthorityGround | null =>
  ownerIsOther ? ground : null;

export const authorityChosen = (form: IntakeForm, change: Partial<AuthorityForm>): IntakeForm => {
  const authority = { ...form.authority, ...change };
  const papers = withNeededPaper(form.papers, groundOf({ ...form, authority }));
  return { ...form, authority, papers };
};

/** Somebody else's matter, or the submitter's own after all. */
export const ownerChosen = (form: IntakeForm, ownerIsOther: boolean): IntakeForm => ({
  ...form,
  ownerIsOther,
  papers: withNeededPaper(form.papers, groundOf({ ...form, ownerIsOther })),
});

/** Null where the submitter is the owner, or nothing was said. Everything left out is remarked, nothing is in the way. */
export const readAuthority = (
  form: IntakeForm,
  today: LocalDate,
): { readonly value: Authority | null; readonly remarks: readonly Remark[] } => {
  const ground = groundOf(form);
  if (!form.ownerIsOther) return { value: null, remarks: [] };
  if (ground === null) {
    const remark: Remark = {
      code: 'authority_missing',
      field: 'authority.ground',
      level: 'warning',
    };
    return { value: null, remarks: [remark] };
  }
  const number = cleanText(form.authority.number).slice(0, MAX_NUMBER);
  const date = parseDateEntry(form.authority.date);
  const name = paperOfGround(ground);
  const isHere = name === null || form.papers.some((paper) => paper.ticked && shows(ground)(paper));
  const dateRemark = (): readonly Remark[] => {
    const at = { field: 'authority.date' } as const;
    if (date.ok)
      return date.value > today
        ? [{ ...at, code: 'authority_date_in_future', level: 'warning' }]
        : [];
    return date.error.code === 'date_empty'
      ? []
      : [{ ...at, code: date.error.code, level: 'invalid' }];
  };
  return {
    value: { ground, number, date: date.ok ? date.value : null },
    remarks: [
      ...dateRemark(),
      ...(isHere
        ? []
        : [
            {
              code: 'authority_paper_left',
              field: 'papers',
              level: 'warning',
              values: { paper: name },
            } as const,
          ]),
    ],
  };
};
