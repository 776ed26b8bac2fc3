/** How the store says that the disk, not the program, is at fault: an error that carries its failure. */
import type { StoreFailure } from './ports.ts';

export class StoreError extends Error {
  readonly failure: StoreFailure;

  constructor(failure: StoreFailure, cause: unknown) {
    super(`store: ${failure.code}`, { cause });
    this.name = 'StoreError';
    this.failure = failure;
  }
}

export const storeFailureOf = (fault: unknown): StoreFailure | null =>
  fault instanceof StoreError ? fault.failure : null;
