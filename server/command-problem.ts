/** Why a command of the administrator was not carried out; code and sentence are printed as they are. */
export class CommandProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
