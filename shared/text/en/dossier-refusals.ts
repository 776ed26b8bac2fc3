/** Why a command on a dossier, or the code of a paper, is turned down. */
import type { DossierRefusalCode } from '../vi/dossier-refusals.ts';

export const dossierRefusals: Readonly<Record<DossierRefusalCode, string>> = {
  dossier_missing: 'There is no dossier to do this to. Nothing was written. Accept it first.',
  form_being_accepted:
    'This form is just being accepted, so it was not put aside, discarded or replaced. Nothing is lost. Wait for its number and press again.',
  accepted_twice:
    'This dossier was accepted already as {{number}}, so it is not accepted again. Open it to read it or to print its paper.',
  state_does_not_fit:
    'The dossier is in a state in which this cannot be done. Nothing was changed. See its story.',
  acceptance_not_understood:
    'The dossier was accepted by a newer version and cannot be corrected here yet. The data is safe. Update the application and try again.',
  time_in_future:
    'The time {{time}} has not come yet (the desk’s clock says {{now}}). Nothing was written. Correct the time, or the clock of the PC.',
  time_too_early:
    'The time {{time}} lies before what was recorded earlier ({{earliest}}). Nothing was written. Correct the time.',
  late_entry_unexplained:
    'The reception lies {{minutes}} minutes back. Nothing was written, the draft is kept. Mark it as a late entry and say why, or correct the time.',
  due_too_early:
    'The due date {{dueAt}} is too early: {{earliest}} at the soonest. Nothing was changed. Choose a later one.',
  deadline_moved:
    'The due date of this dossier has just become {{dueAt}}. Nothing more was written. Look again, then decide.',
  due_missing: 'There is no new due date. Nothing was changed. Compute it and save.',
  deadline_not_set:
    'The dossier has no due date. Nothing was changed. Have a date confirmed first.',
  deadline_already_set:
    'The dossier is due on {{dueAt}} already. Nothing was changed. To move it, extend it with an apology.',
  remaining_missing:
    'What remains of the deadline could not be computed, so the clock was not stopped. Nothing was changed. Try again; if it stays so, tell the administrator.',
  excluded_time_empty:
    'From {{from}} to {{to}} no day of this dossier can be taken out. Nothing was changed. Look at both dates.',
  supplement_limit:
    'A supplement was asked for {{given}} times; the rule allows {{limit}}. Nothing was changed. Work with the papers at hand, or ask the head.',
  extension_limit:
    'The dossier was extended {{given}} times; the rule allows {{limit}}. Nothing was changed. Ask the head.',
  nothing_changes:
    'Nothing differs from what stands there. Nothing was written. Change the field and save.',
  fee_unknown: 'This fee was not found. Nothing was changed. Open the dossier again and choose it.',
  fee_voided_twice: 'This fee is void already. Nothing was changed.',
  conflict_unknown:
    'Somebody has settled this already, or it is gone. Nothing was written. Open the dossier again to see.',
  result_not_own:
    'The result that counts is not this department’s. Nothing was written; look at the dossier again, then call the office.',
  result_handed_out:
    'The office has drawn the result note or handed the result out, so it cannot be taken back. Nothing was written; call the office.',
  hand_over_unknown:
    'This hand-over stands no more: it was taken back or undone. Nothing more was written. Open the dossier again.',
  undo_impossible:
    'This cannot be undone. Nothing was changed. Mend it by a new act; the old one is kept.',
  undo_too_late:
    'It is too late to undo: only the same officer, on the same day, before anything is printed or sent. Nothing was changed. Mend it by a new act.',
  payload_invalid:
    'The field {{field}} is not right, so nothing was written. Look at it and try again.',
  text_not_clean:
    'The field {{field}} holds characters that cannot be used (often pasted from elsewhere). Nothing was written. Type it again.',

  receipt_code_foreign:
    'This is not the code of a one-stop shop’s paper. Scan the one on the receipt.',
  receipt_code_version:
    'A newer version printed this code (layout {{version}}); it cannot be read here, and is neither right nor wrong. Update the application and scan again.',
  receipt_code_truncated:
    'The end of the code is missing. It is neither right nor wrong. Scan it again.',
  receipt_code_damaged:
    'The code was read wrongly. It is neither right nor wrong. Scan it again; if it stays so, look up the number.',
  keys_file_unreadable: 'The key file cannot be read. Look at its path and its permissions.',
  keys_file_invalid:
    'The key file is wrong at {{field}}. It must be {"keys":[{"id","publicKey"}]} with Ed25519 keys in base64.',
};
