/** What people ask of a dossier, and what must be known to decide it. */
import type { Instant } from '#shared/calendar/local-time.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import type { EntryType, PayloadOf } from '#shared/journal/entry-types.ts';
import type { Result } from '#shared/result.ts';
import type { Changes } from './corrections.ts';
import type { DossierPolicy } from './policy.ts';
import type { DossierRefusal } from './refusal.ts';
import type { Role } from './roles.ts';
import type { CommandName, transitions } from './transitions.ts';

/** Where a command asks for less than its entry records: the decision fills in the rest from the dossier. */
interface ShorterInputs {
  readonly correct: { readonly changes: Changes; readonly reason: string };
  readonly reassign: { readonly to: string; readonly reason: string };
  readonly voidFee: { readonly fee: EntryName; readonly reason: string };
  readonly settle: { readonly entry: EntryName; readonly note: string };
  readonly renumber: {
    readonly entry: EntryName;
    readonly number: string;
    readonly reason: string;
  };
  readonly undo: { readonly entry: EntryName; readonly reason: string };
}

export type InputOf<C extends CommandName> = C extends keyof ShorterInputs
  ? ShorterInputs[C]
  : PayloadOf<(typeof transitions)[C]['entryType']>;

export type Command = {
  [C in CommandName]: { readonly command: C; readonly input: InputOf<C> };
}[CommandName];

/** A command whose input is the payload of its entry as it stands. */
export type PlainCommand = Exclude<Command, { readonly command: keyof ShorterInputs }>;

export interface DecisionContext {
  /** The desk that decides. */
  readonly desk: string;
  readonly officer: { readonly id: string; readonly role: Role };
  readonly now: Instant;
  readonly policy: DossierPolicy;
  /** Whether an entry may have left the desk: the province holds it, or it went out and no answer came. */
  readonly sent: (entry: EntryName) => boolean;
}

/** What is to be written; header, order and hash are the journal's. */
export type DecidedEntry = {
  [T in EntryType]: { readonly type: T; readonly payload: PayloadOf<T> };
}[EntryType];

/** The entries that record the command, one with its state and those that follow from it; or why not. */
export type Decision = Result<readonly DecidedEntry[], DossierRefusal>;
