/** A procedure's parts in the words of the preview. */
import type { Part, RowRefusal } from '#shared/catalogue/decision/proposal.ts';
import type { ProcedureDeadline } from '#shared/catalogue/deadline.ts';
import { papersToHandIn } from '#shared/catalogue/offer.ts';
import type { ChannelOffer, Procedure } from '#shared/catalogue/procedure.ts';
import { lengthOfTime } from '#shared/forms/wording.ts';
import type { BoardTexts } from '#shared/text/board.ts';
import { fill } from '#shared/text/fill.ts';
import { formatMoney } from '#shared/text/format.ts';

type Words = BoardTexts['catalogue'];

const deadlineOf = (words: Words, deadline: ProcedureDeadline): string => {
  if (deadline.state === 'needs_confirmation') {
    return deadline.raw === '' ? words.noWord : fill(words.unconfirmed, { raw: deadline.raw });
  }
  return deadline.rule.kind === 'same_day' ? words.sameDay : lengthOfTime(deadline.rule);
};

const feesOf = (words: Words, { fees, free }: ChannelOffer): string => {
  if (fees.length === 0) return free === true ? words.noFee : words.noWord;
  return fees
    .map(({ amountVnd, raw }) => (amountVnd === null ? raw : formatMoney(amountVnd)))
    .join(' / ');
};

/** Channels that say the same are named together; where all do, none is named. */
const byChannel = (
  words: Words,
  { channels }: Procedure,
  say: (offer: ChannelOffer) => string,
): string => {
  const said = Map.groupBy(channels, (offer) =>
    [say(offer), ...(offer.caseName === null ? [] : [`(${offer.caseName})`])].join(' '),
  );
  if (said.size === 0) return words.noWord;
  const all = new Set(channels.map(({ channel }) => channel)).size;
  return [...said]
    .map(([text, offers]) => {
      const named = [...new Set(offers.map(({ channel }) => words.channels[channel]))];
      return named.length === all ? text : `${named.join(', ')}: ${text}`;
    })
    .join('; ');
};

export const partText = (words: Words, procedure: Procedure, part: Part): string => {
  switch (part) {
    case 'name':
      return procedure.name;
    case 'field':
      return procedure.field === '' ? words.noWord : procedure.field;
    case 'deadline':
      return byChannel(words, procedure, ({ deadline }) => deadlineOf(words, deadline));
    case 'fees':
      return byChannel(words, procedure, (offer) => feesOf(words, offer));
    case 'papers': {
      const papers = papersToHandIn(procedure);
      return papers === 0 ? words.noPapers : fill(words.paperCount, { papers });
    }
  }
};

export const rowText = (words: Words, refusal: RowRefusal): string =>
  fill(words.rows[refusal.code], { ...refusal });
