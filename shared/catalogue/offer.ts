/** What a desk may promise for one procedure by one channel in one case. */
import type { DeadlineRule } from '#shared/calendar/deadline.ts';
import type { Channel } from '#shared/dossier/intake.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Commitment } from './commitment.ts';
import type { ConfirmedBasis, UnconfirmedReason } from './deadline.ts';
import type { ChannelOffer, Procedure } from './procedure.ts';

export const deadlineWarnings = [
  /** The record has a unit and the 15:00 rule: the unit holds. */
  'after_15h_with_unit',
  'time_varies_in_text',
  'unit_differs_in_text',
  /** The province has not checked its own confirmed deadline against the law yet. */
  'confirmed_unchecked',
  /** The channel has several cases and none was named: the first is meant. */
  'case_assumed',
] as const;
export type DeadlineWarning = (typeof deadlineWarnings)[number];

export interface UsableDeadline {
  readonly rule: DeadlineRule;
  readonly case: number;
  readonly caseName: string | null;
  /** Where the rule stands: the portal's record, or the province's confirmed set with its source. */
  readonly basis: 'record' | ConfirmedBasis;
  readonly source: string | null;
  /** The receiving unit's part, where several agencies handle it. */
  readonly own: DeadlineRule | null;
  /** Shorter ones that bind beside it; a date is promised by the one that comes first. */
  readonly commitments: readonly Commitment[];
  readonly warnings: readonly DeadlineWarning[];
}

export type DeadlineRefusal =
  | { readonly code: 'deadline_unconfirmed'; readonly reason: UnconfirmedReason }
  | { readonly code: 'channel_not_offered'; readonly offered: readonly Channel[] }
  | { readonly code: 'case_unknown'; readonly cases: number };

/** The cases of a channel, in their order; empty when the procedure does not take that channel. */
export const casesOf = (procedure: Procedure, channel: Channel): readonly ChannelOffer[] =>
  procedure.channels.filter((offer) => offer.channel === channel);

const warningsOf = (
  procedure: Procedure,
  offer: ChannelOffer,
  assumed: boolean,
): readonly DeadlineWarning[] => {
  const warnings: DeadlineWarning[] = [];
  const { deadline } = offer;
  if (deadline.state === 'record' && deadline.rule.kind === 'amount') {
    if (procedure.after15hNextDay) warnings.push('after_15h_with_unit');
    if (procedure.quality.includes('time_varies_in_text')) warnings.push('time_varies_in_text');
    if (procedure.quality.includes('unit_differs_in_text')) warnings.push('unit_differs_in_text');
  }
  if (deadline.state === 'confirmed' && deadline.basis === 'unchecked') {
    warnings.push('confirmed_unchecked');
  }
  if (assumed) warnings.push('case_assumed');
  return warnings;
};

/** `caseNumber` counts from 1; null means the only case, or the first with a warning. */
export const usableDeadline = (
  procedure: Procedure,
  channel: Channel,
  caseNumber: number | null,
): Result<UsableDeadline, DeadlineRefusal> => {
  const cases = casesOf(procedure, channel);
  if (cases.length === 0) {
    const offered = [...new Set(procedure.channels.map((offer) => offer.channel))];
    return err({ code: 'channel_not_offered', offered });
  }
  const offer = cases.find((one) => one.case === (caseNumber ?? 1));
  if (offer === undefined) return err({ code: 'case_unknown', cases: cases.length });
  const { deadline } = offer;
  if (deadline.state === 'needs_confirmation') {
    return err({ code: 'deadline_unconfirmed', reason: deadline.reason });
  }
  return ok({
    rule: deadline.rule,
    case: offer.case,
    caseName: offer.caseName,
    basis: deadline.state === 'record' ? 'record' : deadline.basis,
    source: deadline.state === 'record' ? null : deadline.source,
    own: offer.own ?? null,
    commitments: offer.commitments ?? [],
    warnings: warningsOf(procedure, offer, caseNumber === null && cases.length > 1),
  });
};

/** A procedure of which some case cannot be promised a date. */
export const needsConfirmation = (procedure: Procedure): boolean =>
  procedure.channels.some(({ deadline }) => deadline.state === 'needs_confirmation');

/** What stands on the officer's list: every paper of every group, explanations left out. */
export const papersToHandIn = (procedure: Procedure): number =>
  procedure.cases.reduce(
    (sum, { papers }) => sum + papers.filter(({ isNote }) => !isNote).length,
    0,
  );

/** "Thủ tục đăng ký khai sinh" is shown as "Đăng ký khai sinh"; the full name stays on papers. */
export const shownName = (name: string): string => {
  const rest = name.replace(/^thủ tục(?: hành chính)?[\s:]+/iu, '');
  return rest === '' ? name : `${rest.charAt(0).toLocaleUpperCase('vi')}${rest.slice(1)}`;
};
