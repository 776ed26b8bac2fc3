/** The rounds of the day of the circle, played at two desks: who does what with which dossier, and when the line carries it. */
import { z } from '#shared/schema.ts';
import type { Receipt } from '../../invariants/evidence.ts';
import { deskActs, type Case, type DeskAct, type Door } from './acts.ts';
import { citizenName } from './citizens.ts';
import type { Department } from './department.ts';
import type { Path, Round, Step } from './plan.ts';

export type Seat = 'one' | 'two';

export interface Office {
  readonly door: (seat: Seat) => Door;
  readonly department: Department;
  /** Sends and fetches until nothing of this desk is unsent; only while it has a line. */
  readonly sync: (seat: Seat) => Promise<void>;
  /** The commune that decides what was handed in here; left out where none of the plan's dossiers goes there. */
  readonly elsewhere?: {
    readonly door: Door;
    /** Both communes hear what the other one did. */
    readonly sync: () => Promise<void>;
  };
  /** A citizen sends a dossier online; the province registers it. */
  readonly lodge: (person: string) => Promise<void>;
  /** Where hands at the keyboard do it in place of the door; null for all the others. */
  readonly byHand?: (of: Case, seat: Seat, act: DeskAct) => Promise<unknown> | null;
}

const accepted = z.object({ dossier: z.string(), number: z.string() });

export interface Walked extends Case {
  readonly path: Path;
}

export interface Walk {
  readonly cases: readonly Walked[];
  /** What citizens hold by now, as the desks said when they accepted. */
  readonly receipts: () => readonly Receipt[];
  readonly play: (round: Round) => Promise<void>;
}

interface Planned {
  readonly of: Walked;
  readonly step: Step;
}

const isWithLine = (seat: Seat, round: Round): boolean =>
  seat === 'one' || round === 'morning' || round === 'evening';

/** Everybody who has a line has what the others have sent. */
const carry = async ({ sync, elsewhere }: Office, round: Round): Promise<void> => {
  await elsewhere?.sync();
  await sync('one');
  if (isWithLine('two', round)) {
    await sync('two');
    await sync('one');
  }
  await elsewhere?.sync();
};

const doorOf = ({ door, elsewhere }: Office, by: Seat | 'there'): Door => {
  if (by !== 'there') return door(by);
  if (elsewhere === undefined) throw new Error('there is no other commune');
  return elsewhere.door;
};

/** Under which the `n`-th of the plan is taken in at a counter without hands. */
export const draftId = (n: number): string =>
  `019abc00-0000-7000-8000-${String(n + 1).padStart(12, '0')}`;

const idOnline = async ({ must }: Door, person: string): Promise<string> => {
  const { waiting } = await must('online.list', {});
  const found = waiting.find(({ submitterName }) => submitterName === person);
  if (found === undefined) throw new Error(`${person} has sent nothing`);
  return found.id;
};

/** What citizens sent online is registered, and both desks know of it. */
export const beginWalk = async (office: Office, paths: readonly Path[]): Promise<Walk> => {
  const named = paths.map((path, n) => ({ path, n, name: citizenName(n) }));
  for (const { path, name } of named) if (path.online === true) await office.lodge(name);
  await carry(office, 'morning');
  const cases: Walked[] = [];
  for (const { path, n, name } of named) {
    const id = path.online === true ? await idOnline(office.door('one'), name) : draftId(n);
    cases.push({ n, name, path, id, matter: path.matter ?? 'plain' });
  }

  const receipts = new Map<number, Receipt>();

  const take = async (planned: Walked, { by, act }: Step): Promise<void> => {
    // The window names what is typed into it by itself.
    const of = { ...planned, id: receipts.get(planned.n)?.dossier ?? planned.id };
    if (by === 'department') return office.department.act(of.id, act);
    const isTyped = office.byHand !== undefined && of.path.typed?.includes(act) === true;
    const typed = isTyped && by !== 'there' ? (office.byHand?.(of, by, act) ?? null) : null;
    if (isTyped && typed === null) throw new Error(`no hand knows how to type ${act}`);
    const said = accepted.safeParse(await (typed ?? deskActs[act](doorOf(office, by), of)));
    if (said.success) receipts.set(of.n, said.data);
  };

  const playAll = async (steps: readonly Planned[], round: Round): Promise<void> => {
    for (const { of, step } of steps)
      await take(of, step).catch((fault: unknown) => {
        const said = fault instanceof Error ? fault.message : '';
        const what = `${of.n} ${of.path.name}, ${round}: ${step.by} ${step.act}: ${said}`;
        throw new Error(what, { cause: fault });
      });
    if (steps.length > 0) await carry(office, round);
  };

  return {
    cases,
    receipts: () => [...receipts.values()],
    play: async (round) => {
      const steps = cases.flatMap((of) => (of.path[round] ?? []).map((step) => ({ of, step })));
      // What departments and the other commune did is news for the desks.
      const isNews = ({ step: { by } }: Planned): boolean => by === 'department' || by === 'there';
      await playAll(steps.filter(isNews), round);
      await playAll(
        steps.filter((planned) => !isNews(planned)),
        round,
      );
    },
  };
};
