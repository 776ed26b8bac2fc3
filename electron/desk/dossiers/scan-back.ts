/** One paper held out at the desk: which dossier comes back with it, or why this paper is not taken. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { ScannedBack } from '#shared/contract/outputs/hand-over.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { CodeVerdict } from '#shared/receipt-code/verdict.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, refuse, type DeskContext } from '../context.ts';
import { dossiersOf, judgeHere } from '../papers/read-code.ts';
import { handOverRefused } from './hand-over-commands.ts';

/** The paper is another day's business, but the dossier that it names is the one in the hand. */
const NAMES_IT: ReadonlySet<CodeVerdict> = new Set([
  'genuine',
  'superseded',
  'replaced',
  'newer_paper',
  'paper_voided',
  'renumbered',
]);

const refusals: Readonly<Partial<Record<CodeVerdict, string>>> = {
  dossier_voided: 'dossier_voided',
  not_here: 'hand_over_scan_not_here',
  other_office: 'hand_over_scan_other_office',
  other_province: 'hand_over_scan_other_office',
  stopped_key: 'hand_over_scan_stopped_key',
  unchecked: 'hand_over_scan_unchecked',
  forged: 'hand_over_scan_forged',
};

/** What stands in a code of ours, and in no number. */
const isCode = (text: string): boolean => text.includes('#');

/** Where a number was given twice, whoever takes the paper for the other one finishes the wrong dossier. */
const onlyOne = (found: readonly Dossier[], none: string): Result<Dossier, Refusal> => {
  const [dossier, other] = found;
  if (dossier === undefined) return refuse(none);
  return other === undefined ? ok(dossier) : refuse('hand_over_scan_number_twice');
};

export const createScanBack = (context: DeskContext) => {
  const { store } = context;

  const found = (text: string): Result<Dossier, Refusal> => {
    if (!isCode(text)) {
      const typed = store.read.dossiersByNumber(text.trim().toUpperCase());
      return onlyOne(typed, 'hand_over_scan_no_number');
    }
    const judged = judgeHere(context, text);
    if (!judged.ok) return judged;
    const { verdict, code } = judged.value;
    if (!NAMES_IT.has(verdict) || code === null)
      return refuse(refusals[verdict] ?? 'hand_over_scan_unreadable');
    return onlyOne(dossiersOf(store.read, code.claims), 'hand_over_scan_not_here');
  };

  return (text: string): Result<ScannedBack, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const dossier = found(text);
    if (!dossier.ok) return dossier;
    const refused = handOverRefused(dossier.value);
    if (refused !== null) return { ok: false, error: refused };
    const row = store.read.dossierRow(dossier.value.id);
    if (row === null) return refuse('dossier_unknown');
    const known = store.read.officers().find(({ id }) => id === row.holder);
    const { holder } = row;
    return ok({
      dossier: row.id,
      number: row.number,
      name: row.ownerName,
      procedure: row.procedureName,
      holder:
        holder === null
          ? null
          : { id: holder, name: known?.name ?? holder, title: known?.title ?? '' },
      heldSince: row.heldSince as LocalDateTime | null,
      dueAt: row.dueAt as LocalDateTime | null,
    });
  };
};
