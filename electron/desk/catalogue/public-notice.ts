/**
 * The notice of a procedure, to be put up: drawn and handed to the printer. It is no paper of a dossier and nobody's
 * right hangs on it, so that it is neither archived nor entered; it is drawn anew from the catalogue of the day.
 */
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { asciiTitle } from '#shared/forms/paper-title.ts';
import { publicNotice, type PublicNoticeData } from '#shared/forms/public-notice-data.ts';
import type { WallSize } from '#shared/printing/drawn-sizes.ts';
import { canTake } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { createPrinterChoice } from '../printing/printer-choice.ts';
import { findByCode } from './procedures.ts';

export const createPublicNotice = (context: DeskContext) => {
  const { store, published, forms, renderer, printers, log } = context;

  const notice = (code: string): Result<PublicNoticeData, Refusal> => {
    const found = findByCode(context, code);
    if (found === null) return refuse('procedure_unknown');
    // What has ended is not put up any more.
    if (found.ended !== null) return refuse('notice_of_ended');
    const today = dateOf(localTimeOf(nowOf(context)));
    const formSet = forms.set(today);
    const office = published.office();
    if (formSet === null || office === null) return refuse('office_missing');
    const tryOut = store.read.identity()?.tryOut ?? false;
    return ok(
      publicNotice({
        formSet,
        form: forms.own('public_notice', today),
        office: forms.office(office.data, today),
        today,
        tryOut,
        procedure: found.procedure,
      }),
    );
  };

  return {
    notice,

    print: async (
      code: string,
      paper: WallSize,
    ): Promise<Result<{ readonly printer: string }, Refusal>> => {
      const data = notice(code);
      if (!data.ok) return data;
      const { printer, placement, tray, darkness } =
        createPrinterChoice(context).chosen('public_notice');
      if (renderer === null || printers === null || printer === null)
        return refuse('notice_no_printer', { field: 'printer' });
      const standing = (await printers.list()).find(({ name }) => name === printer);
      if (!canTake(standing?.sizes ?? null, paper))
        return refuse('notice_size_missing', { field: 'paper', values: { printer, paper } });
      const drawn = await renderer.render({
        kind: 'public_notice',
        paper,
        data: data.value,
      });
      if (!drawn.ok) {
        log('a notice could not be drawn', drawn.error.detail);
        return refuse('notice_not_printed');
      }
      const title = asciiTitle(`${data.value.form.title} ${code}`);
      const handed = await printers.print(drawn.value, {
        printer,
        copies: 1,
        paper,
        title,
        placement,
        options: [tray, darkness].filter((option) => option !== null),
      });
      if (handed.ok) return ok({ printer });
      log('a notice could not be handed to the printer', handed.error);
      return refuse('notice_not_printed');
    },
  };
};
