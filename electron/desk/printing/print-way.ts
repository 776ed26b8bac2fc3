/** A paper's way to the citizen's hand: where it stands, and what an officer may say of it there. */
import type { PrintState } from '#shared/contract/outputs.ts';
import type { DocumentKind } from '#shared/dossier/documents.ts';
import type { PrintJob } from '../papers/paper-ports.ts';

export type PrintWay = PrintState['state'];

/** An officer's word about a job. */
export type PrintWord = 'confirmed' | 'jammed' | 'again' | 'dropped';

/** The detail of a job that was given up by an officer's word. */
export const DROPPED = 'dropped';

/** Without an answer the paper is nobody's concern any more. */
const words: Readonly<Record<PrintWay, readonly PrintWord[]>> = {
  /** Its row is gone on with or given up as a whole. */
  waiting: [],
  no_printer: ['again', 'dropped'],
  queued: [],
  asking: ['confirmed', 'jammed', 'again', 'dropped'],
  handed_over: ['confirmed', 'jammed', 'again', 'dropped'],
  jammed: ['confirmed', 'again', 'dropped'],
  failed: ['again', 'dropped'],
  confirmed: [],
};

/** Two sheets of slips would bear the same numbers. */
export const isPrintedOnce = (kind: DocumentKind | undefined): boolean => kind === 'paper_slips';

export const isDropped = ({ state, detail }: PrintJob): boolean =>
  state === 'failed' && detail === DROPPED;

/** `withPrinter`: the printer has it at this moment. A job that was left waiting otherwise may have come out. */
export const wayOf = (job: PrintJob, withPrinter: boolean): PrintWay => {
  if (job.state !== 'queued') return job.state;
  if (job.printer === '') return 'no_printer';
  return withPrinter ? 'queued' : 'asking';
};

export const mayBeSaid = (job: PrintJob, way: PrintWay, word: PrintWord): boolean =>
  !isDropped(job) && words[way].includes(word);

/** Said before: saying it twice changes nothing. */
export const isSaid = (job: PrintJob, word: PrintWord): boolean =>
  word === 'dropped' ? isDropped(job) : job.state === word;
