export const envelope = {
  title: 'Hand over on a USB stick',
  about:
    'Without a line: seal the unsent entries onto a stick, take it to the province, then take in the notice that the province writes on the same stick. Nobody but the province can open it.',
  open: 'Hand over by USB…',
  folder: 'Stick or folder',
  folderAbout: 'Type the path, or choose it. The notice is taken in from the same place.',
  choose: 'Choose a folder…',
  places: 'Sticks plugged in',
  place: '{{name}} · {{free}} free',
  noPlaces: 'No stick is seen. Plug one in and press Look again, or type the path.',
  lookAgain: 'Look again',
  seal: 'Seal and write to the stick',
  sealing: 'Sealing…',
  sealingBytes: 'Writing {{done}}/{{total}}',
  receive: 'Take in the notice from the stick',
  receiving: 'Reading the notice…',
  sealed:
    '{{entries}} entries and {{files}} archived papers are written to {{name}} ({{size}}) and read back right. Remove the stick safely and take it to the province.',
  filesLeft: '{{total}} archived papers found no room: they go next time, or on the line.',
  stillUnsent: 'The entries count as unsent until the notice of the province is here.',
  received:
    'The province holds everything up to entry {{held}} (notice of {{time}}) and {{files}} archived papers.',
  receivedOfOffice: '{{received}} entries of the office came with it.',
  allThere: 'The province holds everything.',
  unsent: '{{total}} entries recorded since are unsent.',
  older:
    'This notice is older than what the desk knows, so nothing was changed and nothing is lost.',
  olderUnsent: '{{total}} entries are unsent: take in a newer notice, or seal a new envelope.',
  refused: 'The province did not take a part: {{why}}',
} as const;

/** What a stick, an envelope or the province's answer on it may refuse. */
export const envelopeRefusals = {
  stick_unavailable:
    'This computer cannot write envelopes to a stick. The data is safe. Tell the administrator.',
  stick_path:
    'It is not clear which folder is meant. Nothing was written. Type the whole path, such as E:\\ or /media/usb, or press Choose a folder.',
  stick_full:
    'The stick has too little room, so no envelope was written. The data is safe on this computer. Delete files on the stick or use another one.',
  stick_read_only:
    'The stick cannot be written to. The data is safe on this computer. Release its write lock, or use another stick.',
  stick_gone:
    'The stick or the file is not there: not plugged in, a wrong path, or just pulled out. The data is safe on this computer. Plug it in and begin again.',
  stick_unproven:
    'The envelope was written but did not read back right, so it was thrown away. The data is safe on this computer. Use another stick.',
  envelope_nothing: 'The province holds everything: there is nothing to hand over.',
  envelope_no_key:
    'The desk does not have the key that envelopes are sealed to. The data is safe on this computer. Connect to the province once, then try again.',
  envelope_busy: 'Another envelope is being sealed. Wait until it is done, then press again.',
  answer_missing:
    'This stick holds no notice of the province. Nothing was changed. If it has not been at the province, take it there; if it has, ask the province to copy the notice again.',
  answer_only_others:
    'This stick holds only notices for other desks. Nothing was changed. See whether it is the wrong stick, or ask the province to copy the notice for this desk.',
  answer_not_ours:
    'This file is no notice of the province. Nothing was changed. Choose the stick, or the file giay-bao-….qmc on it.',
  answer_is_envelope:
    'This is the envelope that the desk sends, not the notice. Nothing was changed. Take it to the province first.',
  answer_unknown:
    'The notice was written by a newer version that this desk cannot read. Nothing was changed. Update the application, then read it again.',
  answer_damaged:
    'The notice is incomplete, damaged or altered, so it is not believed. Nothing was changed. Copy it again at the province.',
  answer_other_desk:
    'This notice is for another desk. Nothing was changed. Take it to that desk, or fetch the one for this desk.',
  answer_other_epoch:
    'This notice is for this desk before it was enrolled anew or its data restored. Nothing is lost and nothing was changed. Seal a new envelope and take in its notice.',
  answer_not_for_us:
    'This notice answers an envelope from before the desk was restored or enrolled anew, so it can no longer be opened. Nothing is lost and nothing was changed. Seal a new envelope and take in its notice.',
  head_unsigned:
    'The province does not recognise the signature in the envelope. The data is safe on this computer. Seal it again; if it stays so, tell the administrator at the province.',
  entries_not_dense:
    'The envelope lacks entries in the middle, so the province did not take them. The data is safe on this computer. Seal a new envelope.',
  batch_head_invalid:
    'The province could not read a part of the envelope. The data is safe on this computer. Seal it again; if it stays so, tell the administrator at the province.',
  batch_line_invalid:
    'The province could not read a line of the envelope. The data is safe on this computer. Seal it again; if it stays so, tell the administrator at the province.',
  batch_too_large:
    'A part of the envelope is too large for the province. The data is safe on this computer. Tell the administrator at the province.',
} as const;
