/** Who may do what to a dossier; the table itself is `transitions.ts`. */
import type { Role } from './roles.ts';
import { commandNames, transitionOf, type CommandName } from './transitions.ts';

export { roles, type Role } from './roles.ts';

export const mayDo = (role: Role, command: CommandName): boolean =>
  transitionOf(command).roles.includes(role);

export const commandsFor = (role: Role): readonly CommandName[] =>
  commandNames.filter((command) => mayDo(role, command));
