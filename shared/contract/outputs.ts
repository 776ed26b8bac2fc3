/** What the desk answers, shaped for the screen: plain data, dates as in `#shared/calendar/local-time.ts`. */
export type * from './outputs/attachments.ts';
export type * from './outputs/deadlines.ts';
export type * from './outputs/desk.ts';
export type * from './outputs/envelope.ts';
export type * from './outputs/neighbour.ts';
export type * from './outputs/numbers.ts';
export type * from './outputs/dossiers.ts';
export type * from './outputs/certification.ts';
export type * from './outputs/guidance.ts';
export type * from './outputs/intake.ts';
export type * from './outputs/known.ts';
export type * from './outputs/pack.ts';
export type * from './outputs/papers.ts';
export type * from './outputs/procedures.ts';
export type * from './outputs/close.ts';
export type * from './outputs/backup.ts';
export type * from './outputs/settle.ts';
