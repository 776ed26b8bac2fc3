/**
 * The catalogue in force, amended by a decision: what is new, what changes and in what, what ends. Nothing is
 * published here; people look at the preview first.
 */
import { addDays, type LocalDate } from '#shared/calendar/local-time.ts';
import { spellingKey } from '#shared/search/search-key.ts';
import { casesOf, shownName } from '../offer.ts';
import type { ChannelOffer, CatalogueIssue, Procedure } from '../procedure.ts';
import {
  parts,
  type Part,
  type Proposal,
  type ProposedProcedure,
  type RefusedRow,
} from './proposal.ts';

export interface ChangedProcedure {
  readonly was: Procedure;
  readonly becomes: Procedure;
  readonly parts: readonly Part[];
}

export interface Amendment {
  readonly added: readonly Procedure[];
  readonly changed: readonly ChangedProcedure[];
  /** As they were; their last day is the day before the decision's. */
  readonly ended: readonly Procedure[];
  /** Named by the file, and as they were already. */
  readonly unchanged: readonly string[];
  readonly refused: readonly RefusedRow[];
  /** The whole catalogue from the decision's day on. */
  readonly procedures: readonly Procedure[];
}

export interface AmendmentOrder {
  readonly issue: CatalogueIssue;
  /** The file is the whole catalogue: what it does not name ends. */
  readonly whole: boolean;
}

/** The receiving unit's own part; a file that has no column for it takes none away. */
const partOf = (offer: ChannelOffer | undefined): Pick<ChannelOffer, 'own'> | null =>
  offer?.own === undefined ? null : { own: offer.own };

/** Each channel that the procedure keeps, with the first offer that the file makes for it. */
const channelsOf = (was: Procedure, { procedure, states, namesChannels }: ProposedProcedure) => {
  const deadline = states.has('deadline');
  const fees = states.has('fees');
  const own = procedure.channels.some((offer) => offer.own !== undefined);
  if (!deadline && !fees && !own && !namesChannels) return was.channels;
  const places = [...new Set(was.channels.map(({ channel }) => channel))];
  const placeOf = ({ channel }: ChannelOffer): number =>
    places.includes(channel) ? places.indexOf(channel) : places.length;
  const offers = procedure.channels
    .filter(({ channel }) => namesChannels || places.includes(channel))
    .toSorted((a, b) => placeOf(a) - placeOf(b));
  return offers.flatMap((offer): readonly ChannelOffer[] => {
    const before = casesOf(was, offer.channel);
    if (before.length === 0) return [offer];
    const charges = fees ? { fees: offer.fees, free: offer.free } : {};
    const part = partOf(offer) ?? partOf(before[0]) ?? {};
    return deadline
      ? [
          {
            ...offer,
            fees: before[0]?.fees ?? [],
            free: before[0]?.free ?? null,
            ...charges,
            ...part,
          },
        ]
      : before.map((one) => ({ ...one, ...charges, ...partOf(offer) }));
  });
};

/** Decisions write the same words in capitals, with other spaces, with or without "Thủ tục" before them. */
const asItWas = (was: string, said: string): string =>
  spellingKey(shownName(was)) === spellingKey(shownName(said)) ? was : said;

const merged = (was: Procedure, proposed: ProposedProcedure): Procedure => {
  const { procedure, states } = proposed;
  return {
    ...procedure,
    name: states.has('name') ? asItWas(was.name, procedure.name) : was.name,
    field: states.has('field') ? asItWas(was.field, procedure.field) : was.field,
    agencyGroup: procedure.agencyGroup === '' ? was.agencyGroup : procedure.agencyGroup,
    subjects: procedure.subjects.length === 0 ? was.subjects : procedure.subjects,
    levels: procedure.levels.length === 0 ? was.levels : procedure.levels,
    nicknames: [...new Set([...was.nicknames, ...procedure.nicknames])],
    formSet: was.formSet,
    cases: states.has('papers') ? procedure.cases : was.cases,
    channels: channelsOf(was, proposed),
    after15hNextDay: states.has('deadline') ? procedure.after15hNextDay : was.after15hNextDay,
    quality: states.has('deadline') ? procedure.quality : was.quality,
  };
};

/** Every version that a decision brings bears its number, its day and its name. */
const underIssue = (
  procedure: Procedure,
  { version, effectiveFrom, decision }: CatalogueIssue,
): Procedure => ({
  ...procedure,
  version,
  effectiveFrom,
  effectiveTo: null,
  decision: procedure.decision === '' ? decision : procedure.decision,
});

const sidesOf = (procedure: Procedure): Readonly<Record<Part, unknown>> => ({
  name: procedure.name,
  field: procedure.field,
  deadline: procedure.channels.map(({ channel, caseName, deadline, own }) => [
    channel,
    caseName,
    deadline,
    own ?? null,
  ]),
  // Cases of one channel mostly cost the same: how many there are is the deadline's matter.
  fees: [
    ...new Set(procedure.channels.map((one) => JSON.stringify([one.channel, one.fees, one.free]))),
  ],
  papers: procedure.cases,
});

const changedParts = (was: Procedure, becomes: Procedure): readonly Part[] => {
  const before = sidesOf(was);
  const after = sidesOf(becomes);
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
};

const inForceOn = (day: LocalDate, { effectiveTo }: Procedure): boolean =>
  effectiveTo === null || effectiveTo >= day;

const byCode = (procedures: Iterable<Procedure>): readonly Procedure[] =>
  [...procedures].toSorted((a, b) => (a.code < b.code ? -1 : 1));

/** Every code that stands in the file: a row that was not taken ends nothing. */
const namedIn = ({ put, refused }: Proposal): ReadonlySet<string> =>
  new Set([
    ...put.map(({ procedure }) => procedure.code),
    ...refused.flatMap(({ refusal }) => ('procedure' in refusal ? [refusal.procedure] : [])),
  ]);

/** Rows of which nobody can tell the procedure: a file with them cannot say what is no longer in it. */
export const unnamedRows = ({ refused }: Proposal): readonly RefusedRow[] =>
  refused.filter(({ refusal }) => !('procedure' in refusal));

/** `current`: the newest catalogue, what has ended of it included. */
export const amend = (
  current: readonly Procedure[],
  proposal: Proposal,
  { issue, whole }: AmendmentOrder,
): Amendment => {
  const day = issue.effectiveFrom;
  const lastDay = addDays(day, -1);
  const next = new Map(current.map((procedure) => [procedure.code, procedure]));
  const running = new Map([...next].filter(([, procedure]) => inForceOn(day, procedure)));
  const fields = new Map(current.map(({ field }) => [spellingKey(field), field]));
  const added: Procedure[] = [];
  const changed: ChangedProcedure[] = [];
  const unchanged: string[] = [];
  const refused = [...proposal.refused];
  const ended = new Map<string, Procedure>();

  for (const proposed of proposal.put) {
    const { code } = proposed.procedure;
    const was = running.get(code);
    if (was === undefined) {
      if (proposed.states.has('name')) {
        const { field } = proposed.procedure;
        const known = fields.get(spellingKey(field)) ?? field;
        const procedure = underIssue({ ...proposed.procedure, field: known }, issue);
        added.push(procedure);
        next.set(code, procedure);
      } else {
        const refusal = { code: 'paper_of_unknown', procedure: code } as const;
        refused.push({ place: proposed.place, refusal });
      }
      continue;
    }
    const becomes = underIssue(merged(was, proposed), issue);
    const differing = changedParts(was, becomes);
    if (differing.length === 0) unchanged.push(code);
    else {
      changed.push({ was, becomes, parts: differing });
      next.set(code, becomes);
    }
  }

  const end = (procedure: Procedure): void => {
    ended.set(procedure.code, procedure);
    next.set(procedure.code, { ...procedure, effectiveTo: lastDay });
  };
  for (const { place, code } of proposal.ended) {
    const was = running.get(code);
    if (was === undefined)
      refused.push({ place, refusal: { code: 'ended_unknown', procedure: code } });
    else end(was);
  }
  if (whole) {
    const named = namedIn(proposal);
    for (const [code, procedure] of running) if (!named.has(code)) end(procedure);
  }

  return {
    added,
    changed,
    ended: byCode(ended.values()),
    unchanged,
    refused,
    procedures: byCode(next.values()),
  };
};
