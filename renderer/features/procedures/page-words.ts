/** A procedure's deadlines, fees and papers in the words that are read out. Pure. */
import { saidAlike } from '#shared/catalogue/alike.ts';
import type { CasePage, CommittedView, FeeView, ProcedurePage } from '#shared/contract/outputs.ts';
import { unreachable } from '#shared/result.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatMoney } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';
import { deadlineWords } from '#renderer/features/form/deadline-words.ts';

type Channels = ProcedurePage['channels'];

export interface DeadlineLine {
  readonly key: string;
  /** `Trực tiếp, bưu chính · Cần xác minh`. */
  readonly when: string;
  readonly deadline: string;
  /** Of the promise: what binds besides, and where it stands. */
  readonly more: readonly string[];
  readonly unconfirmed: boolean;
}

const channelWords = (
  named: readonly Channels[number]['channel'][],
  all: Channels,
  { procedures, intake }: Texts,
): string =>
  all.every(({ channel }) => named.includes(channel))
    ? procedures.page.everyChannel
    : named.map((channel) => intake.procedure.channels[channel]).join(', ');

const committedWords = (
  { deadline, decision, unused }: CommittedView,
  law: string,
  texts: Texts,
): string => {
  const { page } = texts.procedures;
  const values = { committed: deadlineWords(deadline, texts, true), decision, law };
  switch (unused) {
    case null:
      return fill(page.committed, values);
    case 'longer':
      return fill(page.committedLonger, values);
    case 'law_unknown':
      return fill(page.committedUnknown, values);
    default:
      return unreachable(unused);
  }
};

const said = (one: CasePage, name: string | null, texts: Texts): Omit<DeadlineLine, 'key'> => {
  const law = deadlineWords(one.deadline, texts, true);
  const held = one.commitments.find(({ unused }) => unused === null);
  return {
    when: name ?? '',
    deadline: deadlineWords(held?.deadline ?? one.deadline, texts),
    more: [
      ...one.commitments.map((committed) => committedWords(committed, law, texts)),
      ...(one.source === null ? [] : [fill(texts.procedures.page.source, { source: one.source })]),
    ],
    unconfirmed: one.deadline.state === 'unconfirmed',
  };
};

/** Channels that say the same stand in one line. */
export const deadlineLines = (channels: Channels, texts: Texts): readonly DeadlineLine[] =>
  saidAlike(
    channels.flatMap(({ channel, cases }) =>
      cases.map((one, nth) => ({
        channel,
        what: said(
          one,
          one.name ?? (cases.length > 1 ? fill(texts.procedures.page.case, { n: nth + 1 }) : null),
          texts,
        ),
      })),
    ),
  ).map(({ channels: named, what }) => {
    const by = channelWords(named, channels, texts);
    const when = what.when === '' ? by : `${by} · ${what.when}`;
    return { ...what, when, key: when };
  });

export interface FeeLine {
  readonly key: string;
  readonly when: string;
  /** `400.000 đ`, or that the words beside say it. */
  readonly amount: string;
  readonly relief: string;
  readonly words: string;
  readonly exemptions: readonly string[];
}

const reliefSentence = ({ relief }: FeeView, { procedures: { page } }: Texts): string => {
  if (relief === null) return '';
  const until = formatDate(relief.until);
  switch (relief.state) {
    case 'holds':
      return relief.full === null
        ? fill(page.reliefHoldsOnly, { until })
        : fill(page.reliefHolds, { until, full: formatMoney(relief.full) });
    case 'unclear':
      return fill(page.reliefUnclear, { until });
    case 'over':
      return fill(page.reliefOver, { until });
    default:
      return unreachable(relief);
  }
};

export const feeLines = (channels: Channels, texts: Texts): readonly FeeLine[] =>
  saidAlike(
    channels.flatMap(({ channel, cases }) =>
      cases.flatMap(({ fees }) => fees.map((fee) => ({ channel, what: fee }))),
    ),
  ).map(({ channels: named, what: fee }) => {
    const when = channelWords(named, channels, texts);
    return {
      key: `${when} ${fee.amount ?? ''} ${fee.raw}`,
      when,
      amount: fee.amount === null ? texts.procedures.page.unknownAmount : formatMoney(fee.amount),
      relief: reliefSentence(fee, texts),
      words: fee.raw,
      exemptions: fee.exemptions,
    };
  });

/** `1 bản chính, 2 bản sao`; where the source counts nothing, that it is shown or handed in as needed. */
export const countWords = (
  { originals, copies }: { readonly originals: number; readonly copies: number },
  { procedures: { page } }: Texts,
): string => {
  const counted = [
    originals === 0 ? '' : fill(page.originals, { n: originals }),
    copies === 0 ? '' : fill(page.copies, { n: copies }),
  ].filter((part) => part !== '');
  return counted.length === 0 ? page.asNeeded : counted.join(', ');
};
