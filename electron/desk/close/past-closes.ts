/** How the closes of this desk stand: what the province said of each, and what people said where it stays different. */
import type { PastClose } from '#shared/contract/outputs.ts';
import type { CloseState, StoreReader } from '../ports.ts';
import { areEqual, coveredBy, deskFigures, provinceFiguresOf } from './close-figures.ts';

const SHOWN = 7;

/** `settled`: the two sides differ, and people have said what they found. */
export const stateOf = ({ close, completion }: CloseState): PastClose['state'] => {
  if (completion?.payload.note !== undefined) return 'settled';
  const theirs = provinceFiguresOf(close, completion);
  if (theirs === null) return 'waiting';
  return areEqual(coveredBy(close), deskFigures(close), theirs) ? 'equal' : 'differs';
};

/** The newest first. */
export const pastCloses = (
  { closes }: Pick<StoreReader, 'closes'>,
  limit = SHOWN,
): readonly PastClose[] =>
  closes(limit).map((state) => ({
    day: state.close.payload.day,
    closedAt: state.close.header.at,
    offline: state.close.payload.province === null,
    state: stateOf(state),
    completedAt: state.completion?.header.at ?? null,
  }));
