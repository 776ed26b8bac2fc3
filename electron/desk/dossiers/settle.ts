/**
 * What needs people: requests that the province left out, facts in conflict, papers that are owed, days that are not
 * closed, and what cannot be read yet. Each with one sentence, the exact field where there is one, and the way to mend it.
 */
import type { Refusal } from '#shared/contract/contract.ts';
import type { SettleAct, SettleItem, SettleWay } from '#shared/contract/outputs.ts';
import type { Conflict, Dossier } from '#shared/dossier/dossier.ts';
import { fieldSides } from '#shared/dossier/field-sides.ts';
import { isNumberTaken } from '#shared/dossier/renumbering.ts';
import type { CorrectedPayload } from '#shared/dossier/intake.ts';
import type { StoryItem } from '#shared/dossier/story.ts';
import { nameText, sameName, type EntryName } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import type { Result } from '#shared/result.ts';
import { carryOut } from '../carry-out.ts';
import { describeDifferences } from '../close/close-differences.ts';
import { forgottenDays } from '../close/close-range.ts';
import { stateOf } from '../close/past-closes.ts';
import { nowOf, officerOf, todayOf, type DeskContext } from '../context.ts';
import { deskNames } from '../desk-names.ts';
import { inOne } from '../in-one.ts';
import { lostStandingOf } from '../standing.ts';
import { crossAreaToSettle } from './cross-area-to-settle.ts';
import { departmentsToSettle } from './departments-to-settle.ts';
import { itemsAfterRestore } from './items-after-restore.ts';
import { mismatchesToSettle } from './mismatches-to-settle.ts';
import { stillParked } from './parked-entries.ts';
import { papersToSettle } from './papers-to-settle.ts';
import type { RejectedRequest } from '../ports.ts';
import { apartToSettle, leftToSettle } from './to-settle.ts';
import type { Recalculation } from '../deadlines/recalculation.ts';

/** A dossier may have several of a kind. */
const bare = {
  dossier: null,
  number: null,
  values: {},
  sides: [],
  acts: [],
  way: 'wait',
  proposal: null,
  entry: null,
  again: false,
  differences: [],
  moreDifferences: false,
} as const satisfies Partial<SettleItem>;

/** Two dossiers may bear one number; whose they are tells them apart. */
const personOf = ({ intake }: Dossier): string => (intake?.owner ?? intake?.submitter)?.name ?? '';

/** Two desks handed out the whole of one result, and neither knew of the other's hand-over. */
const isReturnedTwice = ({ handedOut }: Dossier, { entry, code }: Conflict): boolean => {
  const whole = handedOut.filter((one) => one.whole);
  return (
    code === 'state_does_not_fit' &&
    whole.length > 1 &&
    whole.some((one) => sameName(one.entry, entry))
  );
};

/** A dossier that is void needs no other number: somebody says what became of its paper. */
const sentenceOf = (dossier: Dossier, conflict: Conflict): string => {
  if (isNumberTaken(conflict) && dossier.voided !== null) return 'number_taken_void';
  return isReturnedTwice(dossier, conflict) ? 'result_given_twice' : conflict.code;
};

const plainWays: Readonly<Record<string, SettleWay>> = {
  receipt_missing: 'issue',
  day_forgotten: 'close',
  file_lost: 'mend',
  calendar_changed: 'decide',
  deadline_unconfirmed: 'decide',
  book_number_twice: 'open',
  department_asked: 'open',
  department_given_back: 'open',
  department_file_gone: 'open',
  papers_asked: 'papers',
  papers_of_other_days: 'looked',
  entry_owed: 'ask',
  entry_parked: 'ask',
  entry_mismatch_elsewhere: 'ask',
  entry_not_written_here: 'enrol',
  entry_unreadable: 'update',
  publication_unknown: 'update',
  publication_unreadable: 'update',
};

/** Where the province may say something else by now. */
const askedAgain: ReadonlySet<string> = new Set(['entry_mismatch']);

export const createSettle = (
  context: DeskContext,
  recalculation: Pick<Recalculation, 'undecided' | 'undated'>,
) => {
  const { store, published, emit } = context;
  const { read } = store;

  const actOf = ({
    entry,
    officer,
    at,
    type,
  }: Omit<SettleAct, 'own' | 'deskName'> & { readonly entry: EntryName }): SettleAct => ({
    type,
    own: entry.desk === read.identity()?.desk,
    deskName: deskNames(read)(entry.desk),
    officer: read.officers().find(({ id }) => id === officer)?.name ?? officer,
    at,
  });

  /** The request as it was written here. */
  const correctionOf = ({ epoch, seq }: EntryName): CorrectedPayload | null => {
    const [entry] = read.openEntriesAfter(epoch, seq - 1, 1);
    const known = entry === undefined ? null : knowEntry(entry);
    return known?.ok === true && known.value.type === 'dossier.corrected'
      ? known.value.payload
      : null;
  };

  const itemOf = ({ story }: Dossier, entry: EntryName): StoryItem | null =>
    story.find((item) => sameName(item.entry, entry)) ?? null;

  /** Whose value stands where ours does not: the last correction of one of these fields, else the acceptance. */
  const winnerOf = (dossier: Dossier, request: StoryItem, { changes }: CorrectedPayload) => {
    const { skippedBecause } = request;
    if (skippedBecause?.code === 'superseded') return itemOf(dossier, skippedBecause.by);
    const last = dossier.corrections.findLast((one) =>
      Object.keys(changes).some((field) => Object.hasOwn(one.changes, field)),
    );
    return last === undefined ? null : itemOf(dossier, last.entry);
  };

  const requestItem = ({
    dossier: id,
    number,
    entry,
    code,
    field,
  }: RejectedRequest): SettleItem => {
    const dossier = read.dossier(id);
    const request = dossier === null ? null : itemOf(dossier, entry);
    const written = correctionOf(entry);
    const base = {
      ...bare,
      key: `request ${nameText(entry)}`,
      code: code === 'superseded' ? 'request_superseded' : 'entry_rejected',
      values: { reason: code, ...(field === null ? {} : { field }) },
      dossier: id,
      number,
      way: 'open',
    } as const;
    if (dossier === null || request === null || written === null) return base;
    const winner = winnerOf(dossier, request, written);
    return {
      ...base,
      sides: dossier.intake === null ? [] : fieldSides(written.changes, dossier.intake),
      acts: [request, ...(winner === null ? [] : [winner])].map(actOf),
      way: 'correct',
      proposal: { changes: written.changes, reason: written.reason },
    };
  };

  const conflictItems = (dossier: Dossier): readonly SettleItem[] =>
    dossier.conflicts.map((conflict) => ({
      ...bare,
      key: `conflict ${nameText(conflict.entry)}`,
      code: sentenceOf(dossier, conflict),
      values: { number: dossier.number ?? '', person: personOf(dossier) },
      dossier: dossier.id,
      number: dossier.number,
      acts: [conflict.entry, ...(conflict.with === null ? [] : [conflict.with])].flatMap(
        (entry) => {
          const item = itemOf(dossier, entry);
          return item === null ? [] : [actOf(item)];
        },
      ),
      way: isNumberTaken(conflict) && dossier.voided === null ? 'renumber' : 'settle',
      entry: conflict.entry,
    }));

  const plain = (item: {
    readonly code: string;
    readonly dossier: string | null;
    readonly number: string | null;
    readonly values: SettleItem['values'];
  }): SettleItem => ({
    ...bare,
    ...item,
    key: [item.code, item.dossier, ...Object.values(item.values)].join(' '),
    way: plainWays[item.code] ?? 'wait',
    again: askedAgain.has(item.code),
  });

  const aboutDesk = (code: string, values: SettleItem['values']) =>
    plain({ code, dossier: null, number: null, values });

  /** Of what the province cannot read yet: what it is, and who wrote it. */
  const leftItems = (): readonly SettleItem[] => {
    const parked = Map.groupBy(stillParked(read), ({ dossier }) => dossier);
    return leftToSettle(store).map((item) => {
      const entries = item.code === 'entry_parked' ? parked.get(item.dossier) : undefined;
      return {
        ...plain(item),
        acts: (entries ?? []).map(({ header }) => actOf({ ...header, entry: header })),
      };
    });
  };

  /** A desk that may not write any more is enrolled anew; else the province is asked what it has settled. */
  const apartItems = (): readonly SettleItem[] =>
    apartToSettle(read).map((item) => ({
      ...plain(item),
      way: lostStandingOf(read) === null ? 'ask' : 'enrol',
    }));

  /** The province's own bytes are shown where they are here: both values at the exact field. */
  const mismatchItems = (): readonly SettleItem[] =>
    mismatchesToSettle(read).map(({ item, sides, acts }) => ({
      ...plain(item),
      sides,
      acts: acts.map(actOf),
      way: item.dossier === null ? 'close' : 'open',
    }));

  const closeItems = (): readonly SettleItem[] =>
    read.unfinishedCloses().map((state) => {
      const { header, payload } = state.close;
      const { day } = payload;
      // Several closes may bear one day.
      const key = `close ${nameText(header)}`;
      if (stateOf(state) === 'waiting') return { ...aboutDesk('close_open', { day }), key };
      const { differences = [], moreDifferences = false } = (state.completion ?? state.close)
        .payload;
      return {
        ...aboutDesk('close_differs', { day }),
        key,
        way: 'word',
        entry: { desk: header.desk, epoch: header.epoch, seq: header.seq },
        again: true,
        differences: describeDifferences(read, differences),
        moreDifferences,
      };
    });

  /** One line for all: they are decided together, in their own room. */
  const datesToDecide = () =>
    [
      { code: 'calendar_changed', total: recalculation.undecided().length },
      { code: 'deadline_unconfirmed', total: recalculation.undated().length },
    ]
      .filter(({ total }) => total > 0)
      .map(({ code, total }) => ({ code, dossier: null, number: null, values: { total } }));

  const items = (): readonly SettleItem[] => {
    const today = todayOf(context);
    return [
      ...read
        .conflictedDossiers()
        .flatMap(({ id }) => read.dossier(id) ?? [])
        .flatMap(conflictItems),
      ...read.rejectedRequests().map(requestItem),
      ...departmentsToSettle(read).map(plain),
      ...papersToSettle(store).map(plain),
      ...mismatchItems(),
      ...apartItems(),
      ...leftItems(),
      ...datesToDecide().map(plain),
      ...forgottenDays(read, today).map((day) => aboutDesk('day_forgotten', { day })),
      ...closeItems(),
      ...itemsAfterRestore(context, aboutDesk),
      ...published
        .unreadable()
        .map(({ kind, version }) => aboutDesk('publication_unreadable', { kind, version })),
      ...crossAreaToSettle(read).map(plain),
    ];
  };

  return {
    items,
    aboutDossier: (dossier: Dossier): readonly SettleItem[] => [
      ...conflictItems(dossier),
      ...read
        .rejectedRequests()
        .filter((request) => request.dossier === dossier.id)
        .map(requestItem),
    ],
    settle: (id: string, entry: EntryName, note: string): Result<null, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const by = { officer: officer.value, at: nowOf(context) };
      const settled = inOne(store, (tx) =>
        carryOut(tx, id, { command: 'settle', input: { entry, note } }, by),
      );
      if (settled.ok) emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
      return settled;
    },
  };
};

export type Settle = ReturnType<typeof createSettle>;
