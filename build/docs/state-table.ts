/** Draws docs/state-table.md from the table that the program runs on. `node build/docs/state-table.ts` writes it. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import {
  clockOf,
  stateCode,
  stateKeys,
  type DossierState,
  type Situation,
} from '#shared/dossier/states.ts';
import {
  commandNames,
  transitionOf,
  type CommandName,
  type Transition,
} from '#shared/dossier/transitions.ts';
import { entryTypes, isEntryType } from '#shared/journal/entry-types.ts';

export const STATE_TABLE = new URL('../../docs/state-table.md', import.meta.url);

const named = (state: DossierState): string => `${stateCode(state)} ${state}`;

const codes = (states: readonly Situation[]): string =>
  ['nothing' as const, ...stateKeys]
    .filter((state) => states.includes(state))
    .map((state) => (state === 'nothing' ? 'nothing' : String(stateCode(state))))
    .join(', ');

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells))].join('\n');

/** Arrows between the same two states share one line, so that the picture stays readable. */
const arrows = (): readonly string[] => {
  const labels = new Map<string, CommandName[]>();
  for (const command of commandNames) {
    const { from, to, toUnaccepted = to } = transitionOf(command);
    if (to === 'same' || to === 'before') continue;
    for (const state of from) {
      for (const end of new Set([to, toUnaccepted])) {
        const arrow = `${state === 'nothing' ? '[*]' : state} --> ${end}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), command]);
      }
    }
  }
  return [...labels].map(([arrow, commands]) => `    ${arrow}: ${commands.join(', ')}`);
};

const picture = (): string =>
  [
    '```mermaid',
    'stateDiagram-v2',
    ...stateKeys.map((state) => `    ${state}: ${named(state)}`),
    ...arrows(),
    '```',
  ].join('\n');

const stateRows = (): readonly (readonly string[])[] =>
  stateKeys.map((state: DossierState) => [
    String(stateCode(state)),
    `\`${state}\``,
    clockOf(state),
  ]);

const natureOf = (entryType: string): string =>
  isEntryType(entryType) ? entryTypes[entryType].nature : '';

const leadsTo = (to: Transition['to'], unaccepted: DossierState | undefined): string => {
  const end = to === 'same' || to === 'before' ? `_${to}_` : named(to);
  return unaccepted === undefined ? end : `${end}; not yet accepted: ${named(unaccepted)}`;
};

const commandRows = (): readonly (readonly string[])[] =>
  commandNames.map((command) => {
    const {
      from,
      to,
      toUnaccepted,
      entryType,
      roles,
      undoable,
      mend,
      papers = [],
    } = transitionOf(command);
    return [
      `\`${command}\``,
      codes(from),
      leadsTo(to, toUnaccepted),
      `\`${entryType}\` (${natureOf(entryType)})`,
      roles.join(', '),
      papers.join(', '),
      undoable ? `\`undo\`, later \`${mend}\`` : `\`${mend}\``,
    ];
  });

export const stateTable = async (): Promise<string> =>
  format(
    `# States of a dossier

<!-- Generated from shared/dossier by \`node build/docs/state-table.ts\`; a test keeps it true. -->

The ten states carry the codes of the national data format. A command that does not fit is refused with a reason;
an entry that does not fit (two desks at once) has happened all the same: it counts and is flagged.

${picture()}

## States

The clock is that of the deadline.

${table(['code', 'key', 'clock'], stateRows())}

## Commands

_same_: the state stays. _before_: what the state was without the entry taken back. Undo reaches as far as the
office's policy lets it; by default it is for the same officer on the same day, with nothing printed or sent.

${table(['command', 'from', 'to', 'entry', 'who', 'papers', 'mended by'], commandRows())}
`,
    { parser: 'markdown' },
  );

if (import.meta.main) writeFileSync(STATE_TABLE, await stateTable());
