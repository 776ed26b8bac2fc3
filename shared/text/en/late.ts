import type { Texts } from '../vi.ts';

export const late: Texts['late'] = {
  reason: 'Why it is late',
  reasonHint:
    'The due date passed {{days}} working days ago. In short, for example: waiting for the justice office.',
  hourHint:
    'The hour promised for today has passed. In short, for example: waiting for the justice office. May stay empty.',
  story: 'late because: {{reason}}',
  letter: 'Prepare a letter of apology',
  letterKey: 'Prepare a letter of apology with a new date for the selected dossier',
  onlyRunning: 'Only a dossier in progress gets a new date. Select another one and press again.',
};
