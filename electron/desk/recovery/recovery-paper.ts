/**
 * The recovery key on paper, while the screen shows it: drawn, handed to the printer, and forgotten. It goes into no
 * archive, no entry, no print job and no log.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { RecoveryKeyData } from '#shared/forms/recovery-key-data.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { ok, type Result } from '#shared/result.ts';
import { formatDate } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { refuse, todayOf, type DeskContext } from '../context.ts';
import type { PrinterInfo } from '../papers/paper-ports.ts';
import { UNCONFIRMED_RECOVERY } from '../access/protect-keys.ts';

const PAPER = 'A4';

export const createRecoveryPaper = (context: DeskContext) => {
  const { store, published, renderer, printers } = context;
  const words = vi.start.recovery.paper;
  const shown = (): string | null => store.read.setting(UNCONFIRMED_RECOVERY);
  const notPrinted = refuse('recovery_not_printed', { field: 'printer' });

  const dataOf = (key: string): RecoveryKeyData => {
    const identity = store.read.identity();
    const deskName = identity?.deskName ?? '';
    const today = todayOf(context);
    return {
      title: words.title,
      office: published.office()?.data.name ?? identity?.office ?? '',
      desk: deskName,
      facts: [
        { label: words.desk, value: `${deskName} (${identity?.desk ?? ''})` },
        { label: words.madeOn, value: formatDate(today) },
      ],
      groups: key.split('-'),
      advice: [words.purpose, words.keep, words.once],
      pageWord: words.page,
    };
  };

  return {
    /** Empty where no key is shown now. */
    printers: async (): Promise<readonly PrinterInfo[]> =>
      shown() === null || printers === null ? [] : printers.list(),

    print: async (printer: string): Promise<Result<null, Refusal>> => {
      const key = shown();
      if (key === null) return refuse('recovery_not_shown');
      if (renderer === null || printers === null) return notPrinted;
      const drawn = await renderer.render({
        kind: 'recovery_key',
        paper: PAPER,
        data: dataOf(key),
      });
      if (!drawn.ok) return notPrinted;
      const title = asciiTitle(words.title);
      const handed = await printers.print(drawn.value, { printer, copies: 1, paper: PAPER, title });
      return handed.ok ? ok(null) : notPrinted;
    },
  };
};
