/**
 * What is on paper in the world, and what people say of it when a desk asks. They look at the papers and answer truly;
 * now and then nobody finds any, and they remember whether they have said so before.
 */
import type { ParsedInputOf } from '#shared/contract/contract.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Workplace, World } from './world.ts';

/** By the pattern of the try-out's office. */
const PER_SLOT = 1000;

/** In so many of a hundred questions nobody knows. */
const NOBODY_KNOWS = 15;

const counterOf = (number: string): number => Number(number.split('-').at(-1));

interface Given {
  readonly number: string;
}

/** Every paper that this disk has drawn, whoever carries it: a desk that died over an answer draws it at its next start. */
export const notePapers = (world: World, { seat, nth }: Workplace): void => {
  const drawn = seat.sql().all<Given>(
    `SELECT json_extract(CAST(accepted.payload AS TEXT), '$.number') AS number
       FROM entry accepted JOIN chain ON chain.id = accepted.chain
      WHERE chain.own = 1 AND accepted.type IN ('dossier.accepted', 'dossier.renumbered') AND EXISTS (
        SELECT 1 FROM entry drawn
         WHERE drawn.type = 'document.issued' AND drawn.dossier = accepted.dossier)`,
  );
  for (const { number } of drawn) world.papers.push({ nth, number });
};

const papersOf = (world: World, { nth }: Workplace, day: LocalDate): readonly number[] => {
  const ofDay = `-${day.slice(2).replaceAll('-', '')}-`;
  return world.papers
    .filter((paper) => paper.nth === nth && paper.number.includes(ofDay))
    .map(({ number }) => counterOf(number));
};

/** The greatest on any paper of this desk and that day; null where there is none. */
export const counterOnPaper = (
  world: World,
  place: Workplace,
  slot: number,
  day: LocalDate,
): number | null => {
  const counters = papersOf(world, place, day).filter(
    (counter) => Math.floor(counter / PER_SLOT) === slot,
  );
  return counters.length === 0 ? null : Math.max(...counters);
};

/** Whether somebody holds a paper of this counter that its desk knows nothing of. */
export const hasUnknownPaper = (world: World, { seat, nth }: Workplace): boolean => {
  const known = new Set(
    seat
      .sql()
      .all<Given>(
        `SELECT json_extract(CAST(payload AS TEXT), '$.number') AS number
           FROM entry WHERE type IN ('dossier.accepted', 'dossier.renumbered')`,
      )
      .map(({ number }) => number),
  );
  return world.papers.some((paper) => paper.nth === nth && !known.has(paper.number));
};

/** Of some day at this counter: after a second time nothing of its range is left to give on that day. */
export const nobodyKnew = ({ saidUnknown }: World, { nth }: Workplace): boolean =>
  [...saidUnknown].some((memory) => memory.startsWith(`${nth} `));

type Said = ParsedInputOf<'numbers.tellPapers'>['said'];

export const sayOfPapers = (world: World, place: Workplace, day: LocalDate): Said => {
  const memory = `${place.nth} ${day}`;
  const nobodyCanTell = (): Said => {
    const before = world.saidUnknown.has(memory);
    world.saidUnknown.add(memory);
    return { kind: 'unknown', before };
  };
  if (world.chance.happens(NOBODY_KNOWS)) return nobodyCanTell();
  const slot = place.seat.life()?.disk.read.identity()?.slot ?? 0;
  const counter = counterOnPaper(world, place, slot, day);
  if (counter !== null) return { kind: 'number', text: String(counter) };
  // Those of a range that it counts in no more say nothing of this one; nor does anybody call them none.
  return papersOf(world, place, day).length === 0 ? { kind: 'none' } : nobodyCanTell();
};
