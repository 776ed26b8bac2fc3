import type { machineRefusals as source } from '../vi/machine-refusals.ts';

export const machineRefusals: Readonly<Record<keyof typeof source, string>> = {
  io_error:
    "The machine's disk reported a read or write error, so this may not be recorded. Close the program and open it again to check; have the disk looked at.",
  opening_io_error:
    'The disk failed to read or write while the desk’s data was opened. Nothing was changed; accepted dossiers were not deleted. Try again; if it still fails, follow the steps below.',
  place_missing:
    'That folder is not there. Nothing was changed. Check that the disk is plugged in, or choose another folder.',
  place_taken: 'That folder holds a desk’s data already. Nothing is overwritten. Choose another.',
  place_of_another:
    'The data there is not this desk’s. It was not opened and nothing was changed. Choose another folder.',
  moved_place_missing:
    'The desk’s data has moved to another disk, which is not there now: {{folder}}. Nothing new was made. Plug that disk in and press open again.',
  folder_missing:
    "The desk's data folder is not there. Nothing was changed. See whether its drive is connected, or tell the administrator.",
  database_missing:
    'The folder has its keys but not its data file. No new file was made in its place. Ask the administrator to restore a backup.',
  key_file_damaged:
    'The key file beside the data is damaged, so it cannot be opened. Nothing was changed. Ask the administrator to restore the key file from a backup.',
  keyring_unavailable:
    "The system's keyring is locked, so the key could not be had. Nothing was changed. Sign in to the computer again and retry.",
  recovery_not_shown:
    'The recovery key is not shown any more, so it cannot be printed. Nothing was changed. If the paper is lost, tell the administrator.',
  recovery_not_printed:
    'The key was not printed; it still stands on the screen. See that the printer is on and has paper, then press again, or write it down by hand.',
  recovery_key_incomplete:
    'The recovery key is incomplete. Nothing was changed. Type all groups as they stand on paper.',
  recovery_key_mistyped:
    'The recovery key has a typing mistake. Nothing was changed. Compare each group with the paper.',
  archive_unreadable:
    'The archived paper cannot be shown. The dossier is safe. Try to print it again; if that fails too, ask the administrator to take it from the backup.',
  archive_missing:
    'The archived copy of this paper is not on this machine. The dossier is safe. Open To settle (Alt+2) to get it back.',
  backup_exists:
    'There is a backup in that place already. Nothing was overwritten. Choose another folder.',
  journal_behind:
    'The data opens but is older than what the desk has recorded: the last writes are no longer in the file. Nothing was changed. Restore by the steps below.',
  copy_missing:
    'That backup is not there, or was never proven. Nothing was changed. Choose another.',
  copy_not_sound:
    'Rehearsing this backup did not give agreeing lists, so it is not used. Nothing was changed. Choose an older one, or tell the administrator.',
  backup_no_room:
    'The disk is nearly full, so no backup was made and the desk keeps room to write. Data and earlier backups are safe. Ask the administrator to free some space.',
  backup_failed:
    'The backup failed. Data and earlier backups are safe. Press Back up now; if it happens again, tell the administrator.',
  second_place_missing:
    'The second backup place is not there. The copy on this computer is still made. Plug in the stick or disk; the desk goes on by itself.',
  second_place_inside:
    'The second place lies inside the desk’s own data folder and would be lost with it. Nothing was changed. Choose a stick or another disk.',
  backup_not_proven:
    'The backup just made does not open, so it does not count. The data itself is safe. Try another drive.',
  no_progress:
    'The province took the entries but recorded none. The data is safe here and the desk tries again. If it goes on, tell the administrator at the province.',
  batch_gap:
    'The province lacks entries in between. Nothing is lost; the desk sends again from there.',
  chain_broken:
    'The province found that the entries sent do not follow each other. The data here is whole. Tell the administrator at the province.',
  epoch_unknown:
    'The province does not know this enrolment of the desk. The data is safe here. Tell the administrator at the province.',
  request_invalid:
    'The province did not understand the desk. The data is safe here. Update the program or tell the administrator.',
  not_found:
    "The province has no such address. The data is safe. Check the address of the province's server.",
  body_too_large:
    'The batch was too large for the province. Nothing is lost; the desk splits it and sends again.',
  media_type_unknown:
    "The province does not take the desk's kind of data. The data is safe. Update the program or tell the administrator at the province.",
  protocol_unsupported:
    'This program is too old or too new for the province. The data is safe. Update the program.',
  too_many_requests:
    'The province has too many requests now. Nothing is lost; the desk tries again later.',
  province_error:
    "The province's server has a fault. The data is safe here and the desk tries again. If it lasts, tell the administrator at the province.",
  province_unavailable:
    "The province's server rests for now. The data is safe; the desk tries again later.",
  archive_damaged:
    'The archived copy of this paper is damaged on the disk. The dossier is safe. Open To settle (Alt+2) to get it back.',
  paper_data_missing:
    'The desk lacks data of the province to draw this paper. What was recorded is safe; the paper is drawn when the data is here. Go online to receive it.',
  file_needs_line:
    'There is no line to the province, so nobody knows yet whether it has this copy. The dossier is safe. Press again when there is a line.',
  file_at_other_desk:
    'Another desk printed this paper; its copy is at that desk and at the province. Nothing is lost. With a line, press again and it is fetched from the province; without one, open it at that desk.',
  paper_overtaken:
    'The dossier has just changed, so the paper was not drawn again. Nothing is lost. Press again.',
  print_in_progress: 'This paper is on its way to the printer. Wait a few seconds, then go on.',
  nothing_to_mark:
    'This paper may still be handed out, so no marked copy was made. Nothing was printed. If the paper is needed, print it again.',
  print_job_unknown:
    'This print is no longer waiting. The paper is archived. Look at the dossier if it must be printed again.',
  close_overtaken:
    'Something was recorded while the two sides were compared, so the day is not closed yet. Nothing is lost. Close once more.',
  close_differs:
    'The two sides differ, so the day is not closed yet. Nothing is lost. Look at the entries that differ, then close with minutes that name them.',
  close_settled:
    'The province has just said something new of this close, or somebody has written how it was settled. Nothing is lost. Look at the list again.',
  other_days_looked:
    'That the papers of other days were looked at is written already, perhaps just now. Nothing else is to be done.',
  numbers_settled:
    'Somebody has written of these numbers already, or none is open any more. Nothing is lost. Look at the list again.',
  correction_of_procedure:
    'A correction cannot change the procedure or the way of submission. Nothing was changed. Void this dossier with a reason and take it in again.',
};
