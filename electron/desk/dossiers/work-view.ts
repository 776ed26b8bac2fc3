/** What may be done with a dossier at this moment by whoever is signed in, and who has it in hand. */
import { dateOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { WorkDate, WorkView } from '#shared/contract/outputs.ts';
import { decide } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { knownBy } from '#shared/dossier/known-by.ts';
import { extraTrips } from '#shared/dossier/extra-trips.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import { commandOf, transitionOf } from '#shared/dossier/transitions.ts';
import { actsOn, spentOn } from '#shared/dossier/work-acts.ts';
import type { PublishedDepartment } from '#shared/protocol/departments-publication.ts';
import { ok, type Result } from '#shared/result.ts';
import { decisionContext, type By } from '../carry-out.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { setKeptBy } from '../papers/paper-forms.ts';
import { dateShown } from './work-clock.ts';

/** Only to ask whether it would be taken back; nothing is written. */
const WHETHER = '?';

const isUndoable = (type: string): boolean => {
  const command = commandOf(type);
  return command !== null && transitionOf(command).undoable;
};

export const hasStopNotice = ({ forms }: Pick<DeskContext, 'forms'>, dossier: Dossier): boolean =>
  dossier.intake !== null &&
  forms.reading(setKeptBy(dossier)).legal('stop_notice', dateOf(dossier.intake.receivedAt)) !==
    null;

/** Those that handle its procedure first; not the one that has it. */
const departmentsFor = (
  departments: readonly PublishedDepartment[],
  dossier: Dossier,
): WorkView['departments'] => {
  const code = knownBy(dossier).procedure?.code ?? '';
  return departments
    .filter(({ name }) => name !== dossier.holder?.name)
    .map(({ name, procedures }) => ({ name, handles: procedures.includes(code) }))
    .toSorted((a, b) => Number(b.handles) - Number(a.handles));
};

export const createWorkView = (context: DeskContext) => {
  const { store, published } = context;

  const undoOf = (dossier: Dossier, by: By): WorkView['undo'] => {
    const last = dossier.story.findLast(
      ({ type, skippedBecause }) => skippedBecause === null && isUndoable(type),
    );
    if (last === undefined) return null;
    const { entry, type, at } = last;
    const command = { command: 'undo', input: { entry, reason: WHETHER } } as const;
    const taken = decide(dossier, command, decisionContext(store.read, by));
    return taken.ok ? { entry: { ...entry }, type, at } : null;
  };

  return {
    view: (id: string): Result<WorkView, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const dossier = store.read.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const officers = store.read.officers();
      const holder = dossier.holder?.name ?? null;
      const by = { officer: officer.value, at: nowOf(context) };
      return ok({
        acts: actsOn(dossier, officer.value.role, defaultPolicy),
        spent: spentOn(dossier, officer.value.role, defaultPolicy),
        undo: undoOf(dossier, by),
        holder: officers.find((one) => one.id === holder)?.name ?? holder,
        people: officers
          .filter((one) => one.active && one.role !== 'administrator' && one.id !== holder)
          .map((one) => ({ id: one.id, name: one.name, title: one.title })),
        departments: departmentsFor(published.departments(), dossier),
        trips: extraTrips(dossier),
        hasStopNotice: hasStopNotice(context, dossier),
      });
    },

    date: (id: string): Result<WorkDate, Refusal> => {
      const dossier = store.read.dossier(id);
      return dossier === null
        ? refuse('dossier_unknown')
        : dateShown(dossier, nowOf(context), published);
    },
  };
};
