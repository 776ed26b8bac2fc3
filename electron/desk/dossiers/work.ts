/**
 * Work on a dossier after its acceptance: one entry for each act, its paper in the same breath. The clock of the deadline
 * stops where the dossier must wait, and runs on from the date that the officer saw.
 */
import type { Instant, LocalDateTime } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { WorkDone } from '#shared/contract/outputs.ts';
import type { Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { StoppedClock } from '#shared/dossier/standing-clock.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut } from '../carry-out.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import { inOne } from '../in-one.ts';
import type { Documents } from '../papers/documents.ts';
import { handNamed } from './hand-named.ts';
import { resumedAt, stoppedAt, type Resumption } from './work-clock.ts';
import { hasStopNotice } from './work-view.ts';

type CommandFor = (dossier: Dossier, at: Instant) => Result<Command, Refusal>;

/** The citizen's date and that of the receiving unit's own part. */
interface DatesShown {
  readonly after: LocalDateTime | null;
  readonly own: LocalDateTime | null;
}

/** Empty lines and lines that say the same are one. */
const cleanItems = (items: readonly string[]): string[] => [
  ...new Set(items.map(cleanText).filter((item) => item !== '')),
];

export const createWork = (context: DeskContext, documents: Pick<Documents, 'issueAnswer'>) => {
  const { store, published, surroundings, emit } = context;

  /** As it stands inside the transaction: one entry. `agreed` looks at the dossier with it, and may still turn it down. */
  const write = (
    id: string,
    commandFor: CommandFor,
    agreed: (dossier: Dossier) => Result<null, Refusal>,
  ): Result<null, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const by = { officer: officer.value, at: nowOf(context) };
    return inOne(store, (tx) => {
      const dossier = tx.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const command = commandFor(dossier, by.at);
      if (!command.ok) return command;
      const carried = carryOut(tx, id, command.value, by);
      const after = tx.dossier(id);
      return carried.ok && after !== null ? agreed(after) : carried;
    });
  };

  /** With the paper that follows. */
  const act = async (
    id: string,
    commandFor: CommandFor,
    agreed: (dossier: Dossier) => Result<null, Refusal> = () => ok(null),
  ): Promise<Result<WorkDone, Refusal>> => {
    const written = write(id, commandFor, agreed);
    if (!written.ok) return written;
    emit('changed', { rooms: ['dossiers', 'home', 'print', 'sync'] });
    const paper = await documents.issueAnswer(id);
    return ok({ dueAt: store.read.dossier(id)?.deadline.dueAt ?? null, ...paper });
  };

  /** The clock stops. */
  const stopping = (
    id: string,
    commandFor: (stopped: StoppedClock, dossier: Dossier) => Command,
  ): Promise<Result<WorkDone, Refusal>> =>
    act(id, (dossier, at) => {
      const stopped = stoppedAt(dossier, at, published);
      return stopped.ok ? ok(commandFor(stopped.value, dossier)) : stopped;
    });

  /** The clock runs again, to the dates that the officer saw. */
  const running = (
    id: string,
    shown: DatesShown,
    commandFor: (resumed: Resumption) => Command,
  ): Promise<Result<WorkDone, Refusal>> =>
    act(
      id,
      (dossier, at) => {
        const resumed = resumedAt(dossier, at, published);
        return resumed.ok ? ok(commandFor(resumed.value)) : resumed;
      },
      ({ deadline: { dueAt, own } }) =>
        dueAt === shown.after && (own?.dueAt ?? null) === shown.own
          ? ok(null)
          : refuse('work_date_other'),
    );

  return {
    requestSupplement: (id: string, items: readonly string[], reason: string) =>
      stopping(id, (stopped) => ({
        command: 'requestSupplement',
        input: { items: cleanItems(items), reason: cleanText(reason), ...stopped },
      })),

    receiveSupplement: (id: string, items: readonly string[], shown: DatesShown) =>
      running(id, shown, (resumed) => ({
        command: 'receiveSupplement',
        input: { items: cleanItems(items), ...resumed },
      })),

    requestObligation: (id: string, what: string, amount: number | null) =>
      stopping(id, (stopped) => ({
        command: 'requestObligation',
        input: { what: cleanText(what), amount, ...stopped },
      })),

    meetObligation: (id: string, shown: DatesShown) =>
      running(id, shown, (resumed) => ({ command: 'meetObligation', input: resumed })),

    stop: (id: string, reason: string, basis: string) =>
      stopping(id, (stopped, dossier) => ({
        command: 'stop',
        input: {
          reason: cleanText(reason),
          basis: cleanText(basis),
          ...(hasStopNotice(context, dossier) ? { notice: newId(surroundings) } : {}),
          ...stopped,
        },
      })),

    resume: (id: string, reason: string, shown: DatesShown) =>
      running(id, shown, (resumed) => ({
        command: 'resume',
        input: { reason: cleanText(reason), ...resumed },
      })),

    withdraw: (id: string, reason: string) =>
      act(id, () => ok({ command: 'withdraw', input: { reason: cleanText(reason) } })),

    /** One dossier, from hand to hand; a list of many has its own paper. */
    handOver: (id: string, to: string) =>
      act(id, (dossier) => {
        const hand = handNamed(context, to);
        if (!hand.ok) return hand;
        return dossier.holder?.name === hand.value
          ? refuse('nothing_changes')
          : ok({ command: 'handOver', input: { to: hand.value, list: null } });
      }),

    reassign: (id: string, to: string, reason: string) =>
      act(id, () => {
        const hand = handNamed(context, to);
        return hand.ok
          ? ok({ command: 'reassign', input: { to: hand.value, reason: cleanText(reason) } })
          : hand;
      }),

    /** Into the wrong hands: what that hand-over gave waits to be fetched again, and its note is void. */
    takeBack: (id: string, handOver: EntryName, reason: string) =>
      act(id, () =>
        ok({
          command: 'takeBack',
          input: { handOver: { ...handOver }, reason: cleanText(reason) },
        }),
      ),

    undo: (id: string, entry: EntryName, reason: string) =>
      act(id, () => ok({ command: 'undo', input: { entry, reason: cleanText(reason) } })),

    refuse: (id: string, reason: string) =>
      act(id, ({ registration }) => {
        const handedIn = registration?.counter;
        if (handedIn === undefined) return refuse('work_not_at_counter');
        const { procedure, submitter } = handedIn;
        return ok({
          command: 'refuse',
          input: { reason: cleanText(reason), procedure, submitter },
        });
      }),
  };
};
