import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, type DecisionContext } from '#shared/dossier/decide.ts';
import { finalDueAt, type Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { roles } from '#shared/dossier/roles.ts';
import { clockOf, dossierStates, type DossierState } from '#shared/dossier/states.ts';
import type { StoryItem } from '#shared/dossier/story.ts';
import { commandNames, transitionOf, type CommandName } from '#shared/dossier/transitions.ts';
import { sameName, type OrderedEntry } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { runs } from '#test/fixtures/calendar-arbitraries.ts';
import {
  contextAt,
  DESK,
  DOSSIER,
  entryOf,
  minutesAfter,
  NOW,
  printed,
  receipt,
  sampleCommand,
} from '#test/fixtures/dossier.ts';

/** One thing that happens at the desk: a command by somebody, or a paper. */
interface Move {
  readonly command: CommandName | 'paper' | 'print';
  readonly role: (typeof roles)[number];
  readonly officer: string;
  readonly minutes: number;
  /** The province has confirmed everything so far. */
  readonly synced: boolean;
  /** Whether an acceptance can promise a date. */
  readonly promised: boolean;
}

const anyMove: fc.Arbitrary<Move> = fc.record({
  // What needs several others before it is seldom asked for by chance alone.
  command: fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...commandNames, 'paper' as const, 'print' as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'undo' as const,
        'takeBack' as const,
        'finish' as const,
        'returnResult' as const,
      ),
    },
  ),
  role: fc.constantFrom('head' as const, ...roles),
  officer: fc.constantFrom('thu', 'thu', 'mau'),
  minutes: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 5000 })),
  synced: fc.boolean(),
  promised: fc.boolean(),
});

/** Mostly a dossier that lives for a while: accepted first, then anything. */
const anyLife = fc
  .tuple(fc.boolean(), anyMove, fc.array(anyMove, { maxLength: 14 }))
  .map(([accepted, first, moves]): readonly Move[] =>
    accepted ? [{ ...first, command: 'accept', role: 'head' }, ...moves] : moves,
  );

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

interface Step {
  readonly command: CommandName;
  readonly context: DecisionContext;
  readonly before: Dossier | null;
  readonly after: Dossier | null;
  readonly decision: ReturnType<typeof decide>;
}

/** Lives the life; everything given to `decide` is frozen, so that touching it would throw. */
const live = (moves: readonly Move[], look: (step: Step) => void = () => undefined) => {
  let entries: readonly OrderedEntry[] = [];
  let now = NOW;
  const write = (
    decided: { readonly type: string; readonly payload: unknown },
    officer: string,
  ) => {
    const seq = entries.length + 1;
    const place = { desk: DESK, epoch: 1, seq, dossier: DOSSIER, at: now, officer };
    entries = [...entries, entryOf(decided, place)];
  };
  for (const [index, move] of moves.entries()) {
    const { command, role, officer, minutes, synced, promised } = move;
    now = minutesAfter(now, minutes);
    if (synced) entries = entries.map((entry, place) => ({ ...entry, ord: place + 1 }));
    const before = foldDossier(entries);
    const paper = before?.documents.at(-1)?.document;
    if (command === 'paper') {
      if (before !== null) write(receipt(`giay-${index}`, paper ?? null), officer);
    } else if (command === 'print') {
      if (paper !== undefined) write(printed(paper, 'handed_over'), officer);
    } else {
      const context = contextAt(now, { officer: { id: officer, role } });
      const asked = frozen(sampleCommand(command, before, now, promised));
      const decision = decide(frozen(before), asked, frozen(context));
      if (decision.ok) for (const decided of decision.value) write(decided, officer);
      look({ command, context, before, after: foldDossier(entries), decision });
    }
  }
  return entries;
};

const undoneSeq = ({ entry, skippedBecause }: StoryItem): readonly number[] =>
  skippedBecause?.code === 'undone' ? [entry.seq] : [];

describe('quyết định, với mọi cuộc đời của một hồ sơ', () => {
  it('điều đã quyết gấp lại thành đúng trạng thái đã hứa, và không vướng gì', () => {
    fc.assert(
      fc.property(anyLife, (moves) => {
        live(moves, ({ command, before, after, decision }) => {
          const { to, toUnaccepted } = transitionOf(command);
          if (!decision.ok || to === 'before') return;
          const end = before?.number === null ? (toUnaccepted ?? to) : to;
          expect(after?.state).toBe(end === 'same' ? before?.state : end);
          expect(after?.conflicts).toEqual([]);
          expect(after?.story.length).toBe((before?.story.length ?? 0) + decision.value.length);
        });
      }),
      runs,
    );
  });

  it('lệnh bị từ chối không để lại gì', () => {
    fc.assert(
      fc.property(anyLife, (moves) => {
        const refused: Step[] = [];
        live(moves, (step) => {
          if (!step.decision.ok) refused.push(step);
        });
        expect(refused.map(({ after }) => after)).toEqual(refused.map(({ before }) => before));
      }),
      runs,
    );
  });

  it('mục nào được ghi cũng đọc lại được từ nhật ký', () => {
    fc.assert(
      fc.property(anyLife, (moves) => {
        for (const entry of live(moves)) expect(knowEntry(entry).ok).toBe(true);
      }),
      runs,
    );
  });

  it('không ai làm được việc ngoài quyền, và trạng thái luôn cho phép', () => {
    fc.assert(
      fc.property(anyLife, (moves) => {
        live(moves, ({ command, context, before, decision }) => {
          if (!decision.ok) return;
          const { roles: allowed, from } = transitionOf(command);
          expect(allowed).toContain(context.officer.role);
          expect(from).toContain(before?.state ?? 'nothing');
        });
      }),
      runs,
    );
  });

  it('đồng hồ dừng đúng khi đang ở trạng thái dừng; hạn còn đó khi chạy tiếp', () => {
    fc.assert(
      fc.property(anyLife, (moves) => {
        live(moves, ({ after }) => {
          if (after === null || after.state === null) return;
          const isPaused = clockOf(after.state) === 'paused';
          expect(after.deadline.pause !== null).toBe(isPaused);
          expect(finalDueAt(after)).toBe(isPaused ? null : after.deadline.dueAt);
        });
      }),
      runs,
    );
  });

  it('hoàn tác đưa về đúng như chưa từng làm', () => {
    fc.assert(
      fc.property(anyLife, (moves) => {
        const entries = live(moves);
        const takenBack = new Set(foldDossier(entries)?.story.flatMap(undoneSeq) ?? []);
        const withoutUndone = entries.filter(
          ({ header }) => header.type !== 'command.undone' && !takenBack.has(header.seq),
        );
        const [lived, plain] = [foldDossier(entries), foldDossier(withoutUndone)];
        for (const part of ['state', 'deadline', 'holder', 'outcome', 'returned'] as const) {
          expect(lived?.[part]).toEqual(plain?.[part]);
        }
      }),
      runs,
    );
  });

  it('số đã cấp, tiền đã thu, giờ đã nhận không bao giờ đổi', () => {
    fc.assert(
      fc.property(anyLife, (moves) => {
        live(moves, ({ before, after }) => {
          if (before === null || before.acceptance === null) return;
          expect(after?.number).toBe(before.number);
          expect(after?.acceptance).toEqual(before.acceptance);
          expect(after?.intake?.receivedAt).toBe(before.intake?.receivedAt);
          for (const fee of before.fees.taken) {
            const kept = after?.fees.taken.find(({ entry }) => sameName(entry, fee.entry));
            expect(kept?.amount).toBe(fee.amount);
          }
        });
      }),
      runs,
    );
  });

  it('cuộc đời ngẫu nhiên đi qua đủ mười trạng thái và mọi lệnh đều có lúc được', () => {
    const seen = new Set<DossierState>();
    const done = new Set<CommandName>();
    fc.assert(
      fc.property(anyLife, (moves) => {
        live(moves, ({ command, after, decision }) => {
          if (after !== null && after.state !== null) seen.add(after.state);
          if (decision.ok) done.add(command);
        });
      }),
      { numRuns: 4000, seed: 20_261_125 },
    );
    expect([...seen].toSorted()).toEqual(Object.keys(dossierStates).toSorted());
    // A life in which every step was decided has nothing in conflict to settle, and no number that is another's; what
    // the province alone writes nobody asks for.
    const possible = commandNames.filter(
      (name) => name !== 'settle' && name !== 'renumber' && transitionOf(name).roles.length > 0,
    );
    expect([...done].toSorted()).toEqual(possible.toSorted());
  });
});
