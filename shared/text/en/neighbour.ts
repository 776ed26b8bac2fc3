export const neighbour = {
  title: 'The desk next door',
  about:
    'When the network is away for long, this desk seals what is unsent and gives it to another desk of the office to keep. That desk cannot open it; once it has a line, it hands it to the province.',
  carrier: {
    title: 'Send through the desk next door',
    none: 'This desk sends through no other.',
    join: 'Pair with a keeping desk…',
    joinAbout:
      'Take address, port and code from the screen of the keeping desk (Settings, The desk next door).',
    address: 'Address of the keeping desk',
    code: 'Pairing code',
    codeAbout: '16 letters and digits, good once, shown on the other desk.',
    submit: 'Pair',
    joining: 'Pairing…',
    to: '{{name}} · {{address}}:{{port}}',
    notReached: 'Not met since this PC was started.',
    reached: 'Last met at {{time}}.',
    nothingKept: 'It keeps nothing that waits for the province.',
    after: 'Sends by itself when the network was away for',
    afterMinutes: '{{minutes}} minutes',
    giveNow: 'Give now',
    giving: 'Giving…',
    leave: 'No longer send through it',
  },
  kept: '{{name}} keeps {{entries}} entries since {{time}}; the province has not confirmed them.',
  refused: 'The province did not take an envelope: {{why}}',
  door: {
    title: 'Keep envelopes of the desks next door',
    shut: 'Off. This desk listens to nobody in the office’s network.',
    open: 'Keeping at {{address}}, port {{port}}.',
    notOpen: 'Cannot keep at {{address}}, port {{port}}.',
    address: 'Address of this PC',
    addressAbout: 'This PC has: {{addresses}}',
    noAddress: 'This PC is in no network.',
    port: 'Port',
    turnOn: 'Start keeping',
    turnOff: 'Turn off',
    newCode: 'Make a pairing code',
    code: 'Pairing code: {{code}}',
    codeUntil: 'Type this code at the other desk before {{time}}. It works once.',
    noGuests: 'No desk is paired yet.',
    guest: '{{name}}: {{envelopes}} envelopes ({{size}}) since {{time}}',
    guestEmpty: '{{name}}: no envelopes here',
    guestNotices: '{{total}} notices to fetch',
    part: 'Unpair {{name}}',
  },
  onStick: '{{total}} envelopes kept for the desks next door are on the stick too.',
  fromStick: '{{total}} notices for the desks next door were taken in too.',
  onlyHeads: 'Only the head or an administrator can change this.',
} as const;

/** What a desk next door may refuse, or the way to it. */
export const neighbourRefusals = {
  neighbour_unavailable:
    'This PC cannot speak to the desk next door. The data is safe. Tell the administrator.',
  neighbour_none:
    'No keeping desk is paired. The data is safe on this PC. Pair one in Settings, or send by USB.',
  neighbour_address:
    'This address cannot be used. Nothing was changed. Type the four numbers of the PC in the office’s network, e.g. 192.168.1.20.',
  neighbour_address_gone:
    'This PC does not have that address now, so it cannot keep envelopes. The data is safe. Look at the network cable, or choose another address.',
  neighbour_port_taken:
    'Another program uses this port, so this desk cannot keep envelopes. The data is safe. Choose another port.',
  neighbour_door_shut: 'Keeping is off, so no code was made. Turn it on, then make a code.',
  neighbour_code_wrong:
    'The pairing code is wrong, used or too old. Not paired; the data is safe. Make a new code at the other desk and type it.',
  neighbour_code_used:
    'This pairing code has just been used. Not paired; the data is safe. Make a new code at the other desk.',
  neighbour_away:
    'The desk next door was not reached: it is off, the address is wrong, or the office’s network is down. The data is safe on this PC; the desk tries again each minute.',
  neighbour_stranger:
    'The PC at this address does not know this desk. The data is safe on this PC. Pair again with a new code.',
  neighbour_other_office:
    'That desk is of another office and keeps nothing for this one. The data is safe on this PC. Choose a desk of this office.',
  neighbour_is_itself:
    'This is the address of this very desk. Not paired. Type the address of the other desk.',
  neighbour_not_understood:
    'The desk next door answered what this one does not understand. The data is safe on this PC. Update the program on both desks.',
  neighbour_notice_gone:
    'The notice is no longer at the desk next door. Nothing is lost: this desk seals and gives it again.',
  neighbour_too_large:
    'The envelope is too large to be given. The data is safe on this PC. Send by USB, or wait for the network.',
  neighbour_envelope_damaged:
    'The envelope did not arrive whole at the desk next door and was thrown away. The data is safe on this PC; it is sealed again.',
  neighbour_fault:
    'Something went wrong at the desk next door, and it took nothing. The data is safe on this PC; it is tried again.',
  neighbour_busy:
    'The desk next door is taking in other envelopes. The data is safe on this PC; it is tried again in a minute.',
  neighbour_full:
    'The desk next door has no more room. The data is safe on this PC. Send by USB, or wait for the network.',
  envelope_not_ours:
    'The province says that this file is no desk’s envelope. Tell the administrator.',
  envelope_unknown:
    'The envelope was sealed by a newer version than the province reads. The data is safe at the desk that sealed it. Tell the administrator of the province.',
  envelope_damaged:
    'The province found the envelope damaged or altered and did not take it. The data is safe at the desk that sealed it. Send by USB, or wait for the network.',
  envelope_epoch_unknown:
    'The province does not know this enrolment of the desk that sealed it. The data is safe there. Let that desk meet the province on the line once.',
  envelope_other_province:
    'The envelope is sealed for another province. The data is safe at the desk that sealed it. Tell the administrator.',
  envelope_desk_unknown:
    'The province does not know the desk that sealed this envelope. The data is safe there. Tell the administrator of the province.',
} as const;
