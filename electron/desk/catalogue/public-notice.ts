/** What is put up of a procedure, from the catalogue of the day. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { PaperWords } from '#shared/dossier/documents.ts';
import { publicNotice, type PublicNoticeData } from '#shared/forms/public-notice-data.ts';
import { ok, type Result } from '#shared/result.ts';
import { refuse, todayOf, type DeskContext } from '../context.ts';
import { findByCode } from './procedures.ts';

export interface Notice {
  readonly notice: PublicNoticeData;
  /** The set of forms whose letterhead it bears. */
  readonly formSet: string;
  readonly words: PaperWords[];
}

export const createPublicNotice =
  (context: DeskContext) =>
  (code: string): Result<Notice, Refusal> => {
    const { store, published } = context;
    const found = findByCode(context, code);
    if (found === null) return refuse('procedure_unknown');
    // What has ended is not put up any more.
    if (found.ended !== null) return refuse('notice_of_ended');
    const today = todayOf(context);
    const forms = context.forms.reading();
    const formSet = forms.set(today);
    const office = published.office();
    if (formSet === null || office === null) return refuse('office_missing');
    const tryOut = store.read.identity()?.tryOut ?? false;
    const notice = publicNotice({
      formSet,
      form: forms.own('public_notice', today),
      office: forms.office(office.data, today),
      today,
      tryOut,
      procedure: found.procedure,
    });
    return ok({ notice, formSet: formSet.id, words: forms.words() });
  };
