/** The port to the key slots beside the database. What a slot is worth is told in docs/operations. */
export interface Vault {
  /** Makes the recovery slot and gives the key to show once, in groups to type. */
  readonly makeRecovery: () => Promise<string>;
  /** Whether `part` is the asked-for group of the recovery key just made. */
  readonly confirmRecovery: (part: string) => Promise<boolean>;
  /** Lets this officer's PIN open the database from now on, and no earlier one of theirs. */
  readonly keepForOfficer: (
    officer: { readonly id: string; readonly name: string },
    pin: string,
  ) => Promise<void>;
  /** Whose PIN opens the database. */
  readonly officers: () => readonly string[];
  /**
   * This officer's PIN opens the database no more. The last PIN that opens a protected one stays until another is
   * there: else nobody could open the desk tomorrow.
   */
  readonly dropOfficer: (id: string) => 'dropped' | 'kept_as_last';
  /**
   * Takes the unprotected key away, durably, as soon as a PIN and the recovery key open the database too. Does
   * nothing before that, and nothing twice.
   */
  readonly protect: () => void;
  /**
   * Lets the system's keyring open the database before anybody has typed a PIN. `opens`: it does already; `made`: it
   * does from now on; `none`: there is no keyring that gives back what it was given, and a slot of one is gone;
   * `untouched`: nobody here asks a keyring, or the key lies open.
   */
  readonly renewKeyring: () => Promise<'opens' | 'made' | 'none' | 'untouched'>;
}
