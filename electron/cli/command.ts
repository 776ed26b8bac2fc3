/** What every command of the administrator's tool is: arguments in, an exit code and one JSON value out. */

/** 0 fine · 1 refused or broken · 2 called wrongly. */
export type ExitCode = 0 | 1 | 2;

export interface CommandResult {
  readonly exit: ExitCode;
  /** Printed as JSON on standard output. */
  readonly output: unknown;
}

/** `argv`: what follows the command's name. Everything from outside comes in by `deps`. */
export type Command<Deps> = (argv: readonly string[], deps: Deps) => Promise<CommandResult>;

/** A refusal of the domain or of the machine; it carries whatever its sentence needs. */
export interface Refusal {
  readonly code: string;
}

/** One sentence that says what happened and what to do; the texts are in `#shared/text`. */
export type Sentence = (refusal: Refusal) => string;

export const done = (output: unknown): CommandResult => ({ exit: 0, output });

export const refused = (refusal: Refusal, sentence: Sentence): CommandResult => ({
  exit: 1,
  output: { error: { code: refusal.code, message: sentence(refusal) } },
});

export const misused = (message: string): CommandResult => ({
  exit: 2,
  output: { error: { code: 'usage', message } },
});
