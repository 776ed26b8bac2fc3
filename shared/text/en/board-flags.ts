import type { BoardTexts } from '../vi/board.ts';

export const boardFlags: BoardTexts['flags'] = {
  title: 'Procedures with problems',
  about:
    'Officers at the desks say what is hard or wrong in a published procedure. Mend it in the catalogue; once the desk says that it is gone, the line moves to the end.',
  none: 'No desk has reported a problem.',
  procedure: 'Procedure',
  comment: 'What is the problem',
  state: 'State',
  office: 'Office',
  desk: 'Desk',
  officer: 'Officer',
  at: 'When',
  open: 'open',
  settled: 'gone: {{comment}}',
};
