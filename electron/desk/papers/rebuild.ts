/**
 * Dossiers brought back from the receipts in citizens' hands. Each is taken in as what it is: an acceptance that names
 * the entry which the paper was printed after, the paper's signed words beside it. Doing it twice changes nothing; where
 * the entry itself comes from the province or a copy, both are one. Of a dossier that is here, a paper of a later revision
 * than any known here is taken in as well: what it shows more is lost, or still on its way.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { Rebuilt, RebuiltDossier } from '#shared/contract/outputs/codes.ts';
import { originOf } from '#shared/dossier/once-more.ts';
import { newestKnownRevision } from '#shared/dossier/receipts.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { sameName } from '#shared/journal/entry.ts';
import type { CopiedAcceptance } from '#shared/receipt-code/copy.ts';
import type { UnprovenCode } from '#shared/receipt-code/paper-code.ts';
import { isProven } from '#shared/receipt-code/verdict.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { inOne } from '../in-one.ts';
import { openCopy } from './paper-copy.ts';
import type { By } from '../carry-out.ts';
import type { StoreWriter } from '../ports.ts';
import { deskOfKey } from './paper-code.ts';
import { judgeHere } from './read-code.ts';

const takeIn = (
  tx: StoreWriter,
  { dossier, from, at, officer, as }: CopiedAcceptance,
  { claims }: UnprovenCode,
  code: string,
  by: By,
): Result<RebuiltDossier, Refusal> => {
  const { number } = as;
  const { key, revision } = claims;
  const here = tx.dossier(dossier);
  const known = here?.acceptance ?? null;
  if (here !== null && known !== null) {
    const isSame = sameName(originOf(known), from);
    if (!isSame || here.voided !== null || revision <= newestKnownRevision(here))
      return ok({ dossier, number: here.number ?? number, already: true, completed: false });
  }
  const owner = tx.dossierByNumber(number);
  if (owner !== null && owner.id !== dossier)
    return refuse('rebuild_number_taken', { values: { number } });
  tx.append({
    type: 'dossier.accepted',
    payload: {
      ...as,
      receipt: 'on_request',
      recovered: { from: { ...from }, at, officer, revision, printedBy: deskOfKey(key), code },
    },
    dossier,
    officer: by.officer.id,
    at: by.at,
  });
  return ok({ dossier, number, already: false, completed: known !== null });
};

export const createRebuilding = (context: DeskContext) => {
  /** Null where it may: only what a desk of this office has signed is taken in. */
  const refused = (text: string): Result<UnprovenCode, Refusal> => {
    const judged = judgeHere(context, text);
    if (!judged.ok) return judged;
    const { verdict, code } = judged.value;
    if (code === null || !isProven(verdict)) return refuse('rebuild_not_proven');
    if (verdict === 'other_office') return refuse('rebuild_other_office');
    const { role } = context.session.current()?.officer ?? { role: 'officer' };
    // Whoever has the key of a stolen machine can print receipts: somebody answers for taking them in.
    if (verdict === 'stopped_key' && role === 'officer') return refuse('rebuild_stopped_key');
    return code.copy === null ? refuse('rebuild_no_copy') : ok(code);
  };

  return (text: string): Result<Rebuilt, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const code = refused(text);
    if (!code.ok) return code;
    const acceptances = openCopy(context, code.value);
    if (acceptances === null) return refuse('rebuild_copy_closed');
    const by = { officer: officer.value, at: nowOf(context) };
    const rebuilt = inOne<Rebuilt, Refusal>(context.store, (tx) => {
      const done: RebuiltDossier[] = [];
      for (const acceptance of acceptances) {
        const one = takeIn(tx, acceptance, code.value, cleanText(text), by);
        if (!one.ok) return one;
        done.push(one.value);
      }
      return ok(done);
    });
    if (rebuilt.ok && rebuilt.value.some(({ already }) => !already))
      context.emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
    return rebuilt;
  };
};
