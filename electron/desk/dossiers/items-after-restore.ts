/** What a restore left for people: numbers that may stand on papers nobody knows of, and papers of days not looked at. */
import type { SettleItem } from '#shared/contract/outputs.ts';
import type { DeskContext } from '../context.ts';
import { daysToAsk, otherDaysToAsk } from '../numbers/days-to-ask.ts';
import { openNumbers } from '../numbers/open-numbers.ts';

type AboutDesk = (code: string, values: SettleItem['values']) => SettleItem;

export const itemsAfterRestore = (
  { store: { read }, published }: Pick<DeskContext, 'store' | 'published'>,
  aboutDesk: AboutDesk,
): readonly SettleItem[] => {
  const desk = read.identity()?.desk ?? '';
  return [
    ...openNumbers({ read, published }).map(
      ({ entry, numbers: { day, first, last, count } }): SettleItem => ({
        ...aboutDesk(count === 1 ? 'number_open' : 'numbers_open', {
          day,
          first,
          last,
          total: count,
        }),
        key: `numbers ${entry.epoch}/${entry.seq}`,
        way: 'account',
        entry: { desk, ...entry },
      }),
    ),
    ...daysToAsk(read).map((day) => aboutDesk('papers_asked', { day })),
    ...otherDaysToAsk(read).map(({ begun, from, until, restoredAt }): SettleItem => ({
      ...aboutDesk('papers_of_other_days', { from, until, restoredAt }),
      entry: { desk, epoch: begun, seq: 1 },
    })),
  ];
};
