import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldDossier, type Dossier } from '#shared/dossier/fold.ts';
import { nameOf, type OrderedEntry } from '#shared/journal/entry.ts';
import { sealEntry } from '#shared/journal/hash-chain.ts';
import { planRun, type NumberOwner } from '#server/ingest/plan.ts';
import { readEntry, type Reading } from '#server/ingest/reading.ts';
import type { Story } from '#server/ingest/story.ts';
import { acceptance, entryOf, minutesAfter, NOW, sha256 } from '#test/fixtures/dossier.ts';
import { runs } from '#test/fixtures/calendar-arbitraries.ts';

/** A few dossiers, and so few numbers that they must collide; each collision is answered as an officer would. */
const FEW = 4;
const few = fc.integer({ min: 1, max: FEW });
const dossiers = fc.array(few, { minLength: 2, maxLength: 8 });

const numberOf = (counter: number): string =>
  `H15.50.05.13-261125-${String(1000 + counter).padStart(4, '0')}`;

const NOWHERE = new Uint8Array(32);

const readingOf = ({ header, payload }: OrderedEntry): Reading => {
  const sealed = sealEntry(header, payload, NOWHERE, sha256);
  return readEntry({ ...sealed, header: sealed.headerBytes, payload: sealed.payloadBytes });
};

/** The province's own plan, one entry after the other, and what it made of each. */
const office = () => {
  const stories = new Map<string, Story>();
  const numbers = new Map<string, NumberOwner>();
  const journal: OrderedEntry[] = [];
  let ord = 0;
  return {
    push: (entry: OrderedEntry): void => {
      const state = { ord, blocked: new Set<string>(), stories, numbers };
      const plan = planRun(state, [readingOf(entry)], (fault) => {
        throw fault;
      });
      for (const [id, story] of plan.stories) stories.set(id, story);
      for (const [number, owner] of plan.numbers) numbers.set(number, owner);
      for (const placed of plan.applied)
        journal.push({ ...entry, ord: placed.ord, verdict: placed.verdict });
      ord = plan.ord;
    },
    folded: (id: string): Dossier | null =>
      foldDossier(journal.filter(({ header }) => header.dossier === id)),
  };
};

/** What waits for people in a dossier over its number. */
const takenIn = (dossier: Dossier | null) =>
  dossier?.conflicts.find(({ code }) => code === 'number_taken') ?? null;

describe('số hồ sơ trùng nhau', () => {
  it('cấp số mới xong thì không hai hồ sơ nào mang một số, và không hồ sơ nào mất', () => {
    fc.assert(
      fc.property(dossiers, fc.array(few, { minLength: 40, maxLength: 40 }), (taken, offered) => {
        const { push, folded } = office();
        let seq = 0;
        const write = (type: string, payload: unknown, dossier: string): void => {
          seq += 1;
          const name = { desk: 'quaythu2ab', epoch: 1, seq };
          const at = minutesAfter(NOW, seq);
          push(entryOf({ type, payload }, { ...name, dossier, at, officer: 'thu' }));
        };
        const ids = taken.map((_, index) => `ho-so-${index}`);
        for (const [index, id] of ids.entries())
          write('dossier.accepted', acceptance({ number: numberOf(taken[index] ?? 1) }), id);
        let fresh = FEW;
        for (const id of ids) {
          for (let dossier = folded(id); dossier !== null; dossier = folded(id)) {
            const conflict = takenIn(dossier);
            if (conflict === null) break;
            // Some desk offers one that collides again; in the end one gives a number that nobody bears.
            const next = numberOf(offered[fresh % offered.length] ?? 1);
            const collides = fresh % 2 === 0 && !dossier.numbers.includes(next);
            fresh += 1;
            const payload = {
              number: collides ? next : numberOf(fresh),
              was: dossier.number,
              conflict: { ...nameOf(conflict.entry) },
              reason: 'Trùng số',
            };
            write('dossier.renumbered', payload, id);
          }
        }
        const numbers = ids.map((id) => folded(id)?.number ?? null);
        expect(numbers).not.toContain(null);
        expect(new Set(numbers).size).toBe(ids.length);
      }),
      runs,
    );
  });
});
