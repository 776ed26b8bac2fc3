/** What must hold of dossiers after acceptance: in whose hands they are, given once, rated once, departments and all. */
import type { Dossier, HandOut } from '#shared/dossier/dossier.ts';
import { departmentNews } from '#shared/dossier/department-news.ts';
import { nameText, type EntryName, type OrderedEntry } from '#shared/journal/entry.ts';
import { knowEntry, type KnownEntry } from '#shared/journal/entry-types.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { Opened, ProvinceEntry } from './evidence.ts';
import { broken, type Breach } from './rules.ts';

type Folded = ReadonlyMap<string, Dossier>;

/** Of one writer's one life: it knew of whatever it had written before. */
const lifeText = ({ desk, epoch }: EntryName): string => `${desk}/${epoch}`;

/** `held`: in whose hands a desk's own list says that each is. */
export const holderIsOne = (
  name: string,
  held: ReadonlyMap<string, string | null>,
  folded: Folded,
): readonly Breach[] =>
  [...folded]
    .filter(([id, { holder }]) => held.has(id) && held.get(id) !== (holder?.name ?? null))
    .map(([id, { holder }]) =>
      broken('holder_is_one', `${name} ${id}: ${held.get(id)} and not ${holder?.name}`),
    );

const twiceInOneLife = (handedOut: readonly HandOut[]): readonly EntryName[] =>
  [
    ...Map.groupBy(
      handedOut.filter(({ whole }) => whole),
      ({ entry }) => lifeText(entry),
    ).values(),
  ]
    .filter((again) => again.length > 1)
    .flatMap(([, ...again]) => again.map(({ entry }) => entry));

/** Two hands that did not know of each other may both have given it; then it stands before people, settled or not. */
export const resultsAreGivenOnce = (folded: Folded): readonly Breach[] =>
  [...folded.values()].flatMap(({ id, handedOut, conflicts, settled }) => {
    const whole = handedOut.filter((one) => one.whole);
    const told = new Set([...conflicts, ...settled].map(({ entry }) => nameText(entry)));
    const untold = whole.filter(({ entry }) => !told.has(nameText(entry)));
    return [
      ...twiceInOneLife(handedOut).map((entry) =>
        broken('result_is_given_once', `${id} ${nameText(entry)}: by one who knew`),
      ),
      ...(untold.length > 1 ? [broken('result_is_given_once', `${id}: nobody is told`)] : []),
    ];
  });

const ratingsIn = (opened: readonly Opened<ProvinceEntry>[]) =>
  opened.flatMap(({ header, body, held }) => {
    const known = knowEntry({ header, payload: body });
    if (!known.ok || known.value.type !== 'feedback.given') return [];
    const { occasion } = known.value.payload;
    return [{ entry: held, key: `${header.dossier} ${occasion}` }];
  });

/** `counted`: what a desk's figures add up to, over all days. */
export const ratingsCountOnce = (
  name: string,
  counted: number,
  opened: readonly Opened<ProvinceEntry>[],
): readonly Breach[] => {
  const ratings = ratingsIn(opened);
  const once = new Set(ratings.map(({ key }) => key)).size;
  return counted === once
    ? []
    : [broken('rating_counts_once', `${name}: ${counted} for ${once} of ${ratings.length}`)];
};

/** One desk knows what it was told already. */
export const ratingsAreTakenOnce = (opened: readonly Opened<ProvinceEntry>[]): readonly Breach[] =>
  [...Map.groupBy(ratingsIn(opened), ({ key, entry }) => `${key} ${lifeText(entry)}`).entries()]
    .filter(([, taken]) => taken.length > 1)
    .map(([key]) => broken('rating_counts_once', `${key}: by one desk`));

/** Letters, slips and books: no two papers bear one number of a desk's series. */
export const seriesNumbersAreUnique = (
  opened: readonly Opened<ProvinceEntry>[],
): readonly Breach[] => {
  const borne = opened.flatMap(({ header, body }) => {
    const known = knowEntry({ header, payload: body });
    if (!known.ok || known.value.type !== 'document.issued') return [];
    const { series, redraws, signs } = known.value.payload;
    // Another image of one paper bears its number.
    return series === undefined || redraws !== undefined || signs !== undefined
      ? []
      : [`${series.key} ${series.value}`];
  });
  return [...Map.groupBy(borne, (number) => number)]
    .filter(([, papers]) => papers.length > 1)
    .map(([number]) => broken('series_number_is_unique', number));
};

/** Whatever a department was told is done is in the story of everybody. */
export const departmentActsAreTold = (
  name: string,
  acts: readonly (EntryName & { readonly dossier: string })[],
  dossier: (id: string) => Dossier | null,
): readonly Breach[] =>
  acts
    .filter(
      (act) =>
        dossier(act.dossier)?.story.some(({ entry }) => nameText(entry) === nameText(act)) !== true,
    )
    .map((act) => broken('department_act_is_told', `${name} ${nameText(act)}`));

const departmentIn = (entry: KnownEntry): string | null =>
  entry.type === 'handOver.received' ||
  entry.type === 'supplement.requested' ||
  entry.type === 'dossier.handedOver' ||
  entry.type === 'processing.finished'
    ? (entry.payload.department?.name ?? null)
    : null;

/** As the office stood in front of each of these acts of departments, it had the dossier in hand. `acts`: their names. */
export const departmentsActOnWhatTheyHold = (
  opened: readonly Opened<ProvinceEntry>[],
  acts: ReadonlySet<string>,
): readonly Breach[] => {
  const placed = opened
    .flatMap(({ header, body, held }) =>
      held.placed === null ? [] : [{ header, payload: body, ...held.placed }],
    )
    .toSorted((a, b) => a.ord - b.ord);
  const before = new Map<string, OrderedEntry[]>();
  return placed.flatMap((entry) => {
    const { dossier } = entry.header;
    if (dossier === null) return [];
    const story = before.get(dossier) ?? [];
    const known = knowEntry(entry);
    const isJudged = known.ok && acts.has(nameText(entry.header));
    const by = isJudged ? departmentIn(known.value) : null;
    const holder = by === null ? null : (foldDossier(story)?.holder?.name ?? null);
    before.set(dossier, [...story, entry]);
    return by === null || by === holder
      ? []
      : [
          broken(
            'department_acts_on_what_it_holds',
            `${nameText(entry.header)}: ${by}, in hand of ${holder}`,
          ),
        ];
  });
};

/** What a department asks for, or gives back, stands before people until somebody has taken it up. */
export const departmentNewsAreShown = (
  name: string,
  items: readonly { readonly code: string; readonly dossier: string | null }[],
  folded: Folded,
  withoutFile: ReadonlySet<string>,
): readonly Breach[] => {
  const notShown = (code: string, id: string): readonly Breach[] =>
    items.some((item) => item.code === code && item.dossier === id)
      ? []
      : [broken('department_news_is_shown', `${name} ${id}: ${code}`)];
  return [...folded.values()].flatMap((dossier) => {
    const news = departmentNews(dossier);
    if (news === null) return [];
    if (news !== 'result') return notShown(`department_${news}`, dossier.id);
    return withoutFile.has(dossier.id) ? notShown('department_file_gone', dossier.id) : [];
  });
};
