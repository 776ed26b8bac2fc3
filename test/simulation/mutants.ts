/** Every planted mistake: a simulator that lets one of them pass proves nothing. */
import type { Mutant } from './mutant.ts';
import { bookMutants } from './mutants-books.ts';
import { deskMutants } from './mutants-desk.ts';
import { envelopeMutants } from './mutants-envelope.ts';
import { fileMutants } from './mutants-files.ts';
import { namedMutants } from './mutants-named.ts';
import { papersMutants } from './mutants-papers.ts';
import { provinceMutants } from './mutants-province.ts';
import { twinMutants } from './mutants-twin.ts';
import { witnessMutants } from './mutants-witness.ts';
import { workMutants } from './mutants-work.ts';

export const mutants: readonly Mutant[] = [
  ...provinceMutants,
  ...deskMutants,
  ...fileMutants,
  ...envelopeMutants,
  ...twinMutants,
  ...papersMutants,
  ...witnessMutants,
  ...namedMutants,
  ...workMutants,
  ...bookMutants,
];
