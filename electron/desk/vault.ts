/** The port to the key slots beside the database. What a slot is worth is told in docs/operations. */
export interface Vault {
  /** Makes the recovery slot and gives the key to show once, in groups to type. */
  readonly makeRecovery: () => Promise<string>;
  /** Whether `part` is the asked-for group of the recovery key just made. */
  readonly confirmRecovery: (part: string) => Promise<boolean>;
  /** Lets this officer's PIN open the database from now on. */
  readonly keepForOfficer: (
    officer: { readonly id: string; readonly name: string },
    pin: string,
  ) => Promise<void>;
  /** A try-out desk keeps its key unprotected and says so on screen. */
  readonly isUnprotected: () => boolean;
}
