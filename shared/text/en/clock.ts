import type { Texts } from '../vi.ts';

export const clock: Texts['clock'] = {
  title: 'Which time is right?',
  state: {
    jumped_back: 'The clock of this computer is {{span}} behind what the desk has recorded.',
    leapt_ahead:
      'The clock of this computer is {{span}} after the last recording, with nothing in between.',
    slow: 'The desk’s clock is {{span}} behind the province.',
    fast: 'The desk’s clock is {{span}} ahead of the province.',
    ok: 'The clock agrees with the province. There is nothing to choose.',
    unproven:
      'The clock has not been compared with the province. If it is wrong, choose the right time.',
  },
  safe: 'What was recorded is complete and keeps its order. Once a time is chosen you can accept and print at once.',
  times: {
    machine: 'This computer shows',
    desk: 'The desk uses',
    last: 'Last recording',
    province: 'Time of the province',
  },
  choose: 'Which time shall count?',
  by: {
    province: 'The time of the province',
    provinceHint: 'the desk asks the province now',
    machine: 'The clock of this computer is right',
    officer: 'Another time, typed here',
  },
  date: 'Date',
  clock: 'Time',
  dateWrong: 'Type day/month/year, such as 23/11/2026.',
  clockWrong: 'Type hours and minutes, such as 9:05.',
  otherwise: 'You may also set the clock of this computer yourself, then press “Look again”.',
  again: 'Look again',
  submit: 'Use this time',
  busy: 'Setting…',
};
