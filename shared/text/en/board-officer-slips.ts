import type { BoardTexts } from '../vi/board.ts';

export const boardOfficerSlips: BoardTexts['officerSlips'] = {
  title: 'Personal codes of the officers',
  for: '{{name}} – {{title}}',
  office: 'One-stop desk, {{office}}',
  code: 'Personal code',
  use: 'At the desk choose your name, type this code and set a PIN of six digits. Whoever forgets the PIN needs the code again: keep it safe and give it to nobody.',
  cut: 'Cut the slips apart, hand them over in person, then delete this file.',
};
