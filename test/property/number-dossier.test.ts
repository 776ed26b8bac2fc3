import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LocalDate, addDays } from '#shared/calendar/local-time.ts';
import { skipsAfterRestore, type ToldOfPapers } from '#shared/number/after-restore.ts';
import { readAnyNumber, readNumber, writeNumber } from '#shared/number/dossier-number.ts';
import { type DeskDay, nextNumber, numbersLeft } from '#shared/number/next-number.ts';
import { type NumberFormat, numberFormatOf } from '#shared/number/number-format.ts';
import { registerOfDay } from '#shared/number/register.ts';
import { type Slip, slipNumber, slipsToPrint } from '#shared/number/slips.ts';
import { counterOf, isOfSlip, lastOfSlot, placeOf, slotCount } from '#shared/number/slots.ts';
import { runs } from '#test/fixtures/calendar-arbitraries.ts';
import { day, value } from '#test/fixtures/calendar.ts';

const anyFormat: fc.Arbitrary<NumberFormat> = fc
  .record({
    template: fc.constantFrom(
      '{agencyCode}-{yymmdd}-{counter}',
      '{yymmdd}{counter}/{agencyCode}',
      'HS {counter}.{yyyymmdd}-{agencyCode}/XÃ',
    ),
    digits: fc.integer({ min: 3, max: 6 }),
    slots: fc.integer({ min: 2, max: 40 }),
    slips: fc.nat({ max: 20 }),
  })
  .map(({ template, digits, slots, slips }) => {
    const perSlot = Math.floor(10 ** digits / slots);
    return value(numberFormatOf({ template, digits, perSlot, slips }));
  });

const anyAgency = fc
  .array(
    fc.string({ unit: fc.constantFrom(...Array.from('H0123456789')), minLength: 1, maxLength: 3 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((groups) => groups.join('.'));

const anyDay = fc.integer({ min: 0, max: 36_524 }).map((days) => addDays(day('2000-01-01'), days));

const anyNumber = fc.record({ agencyCode: anyAgency, day: anyDay, counter: fc.nat({ max: 999 }) });

describe('số hồ sơ, với mọi mẫu, mọi cơ quan, mọi ngày', () => {
  it('viết ra rồi đọc lại vẫn như cũ', () => {
    fc.assert(
      fc.property(anyNumber, anyFormat, (number, format) => {
        const text = value(writeNumber(number, format));
        expect(value(readNumber(text, format))).toEqual(number);
        expect(value(readNumber(` ${text.toLowerCase()}\n`, format))).toEqual(number);
      }),
      runs,
    );
  });

  it('hai số khác nhau không bao giờ viết giống nhau', () => {
    fc.assert(
      fc.property(anyNumber, anyNumber, anyFormat, (a, b, format) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(value(writeNumber(a, format)) === value(writeNumber(b, format))).toBe(same);
      }),
      runs,
    );
  });

  it('chữ gì cũng được trả lời, không bao giờ sập', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), anyFormat, (text, format) => {
        expect(readNumber(text, format)).toHaveProperty('ok');
        expect(readAnyNumber(text)).toHaveProperty('ok');
      }),
      runs,
    );
  });

  it('khoảng của các quầy không bao giờ chạm nhau', () => {
    fc.assert(
      fc.property(anyFormat, fc.nat(), fc.nat(), (format, slotSeed, nSeed) => {
        const slot = slotSeed % slotCount(format);
        const n = 1 + (nSeed % lastOfSlot(format));
        const counter = counterOf({ slot, n }, format);
        expect(placeOf(counter, format)).toEqual({ slot, n });
        expect(counter).toBeLessThan(10 ** format.digits);
      }),
      runs,
    );
  });
});

/** A desk as the store keeps it: what it knows to be gone, per day; it can be set back. */
interface Desk {
  readonly slot: number;
  readonly gone: Map<LocalDate, number[]>;
  backup: ReadonlyMap<LocalDate, readonly number[]>;
  today: LocalDate;
  /** Slips that were ever printed; each lies in the drawer, or was written and keyed in. */
  slips: readonly Slip[];
}

type Step =
  | { readonly do: 'accept' }
  | { readonly do: 'void' }
  | { readonly do: 'print'; readonly count: number }
  /** Written during a power cut and keyed in later; `nth` picks it from the drawer. */
  | { readonly do: 'slip'; readonly nth: number }
  | { readonly do: 'spoil'; readonly nth: number }
  | { readonly do: 'clock'; readonly days: number }
  | { readonly do: 'backup' }
  | { readonly do: 'restore'; readonly askPaper: boolean };

const anyStep: fc.Arbitrary<{ readonly desk: number; readonly step: Step }> = fc.record({
  desk: fc.nat({ max: 3 }),
  step: fc.oneof(
    { weight: 8, arbitrary: fc.constant<Step>({ do: 'accept' }) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'void' }) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: 1, max: 9 }).map((count): Step => ({ do: 'print', count })),
    },
    { weight: 4, arbitrary: fc.nat({ max: 9 }).map((nth): Step => ({ do: 'slip', nth })) },
    { weight: 1, arbitrary: fc.nat({ max: 9 }).map((nth): Step => ({ do: 'spoil', nth })) },
    {
      weight: 2,
      arbitrary: fc
        .constantFrom(-365, -2, -1, 1, 2, 31, 365)
        .map((days): Step => ({ do: 'clock', days })),
    },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'backup' }) },
    {
      weight: 1,
      arbitrary: fc.boolean().map((askPaper): Step => ({ do: 'restore', askPaper })),
    },
  ),
});

describe('nhiều quầy, nhiều ngày, đồng hồ lùi qua nửa đêm và qua năm, khôi phục, phiếu giấy in sẵn', () => {
  const format = value(
    numberFormatOf({
      template: '{agencyCode}-{yymmdd}-{counter}',
      digits: 4,
      perSlot: 1000,
      slips: 12,
    }),
  );
  const deskDay = (desk: Desk): DeskDay => ({
    format,
    agencyCode: 'H15.50.05.13',
    day: desk.today,
    slots: [desk.slot],
    gone: desk.gone.get(desk.today) ?? [],
  });
  const use = (desk: Desk, counter: number): void => {
    desk.gone.set(desk.today, [...(desk.gone.get(desk.today) ?? []), counter]);
  };

  it('không số nào được cấp hai lần', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 120 }), (steps) => {
        const onPaper: string[] = [];
        const printed = new Map<string, number>();
        const saidUnknown = new Set<string>();
        const desks = [1, 2, 3, 4].map((slot): Desk => ({
          slot,
          gone: new Map(),
          backup: new Map(),
          today: day('2026-12-30'),
          slips: [],
        }));
        const give = (desk: Desk, text: string, counter: number): void => {
          onPaper.push(text);
          const key = `${desk.slot} ${desk.today}`;
          printed.set(key, Math.max(printed.get(key) ?? 0, placeOf(counter, format).n));
        };
        for (const { desk: i, step } of steps) {
          const desk = desks[i];
          if (desk === undefined) continue;
          switch (step.do) {
            case 'accept':
            case 'void': {
              const next = nextNumber(deskDay(desk));
              // Twice nobody knew how far that day had gone.
              if (!next.ok) break;
              use(desk, next.value.counter);
              give(desk, next.value.text, next.value.counter);
              break;
            }
            case 'print': {
              const sheet = slipsToPrint(format, desk.slot, desk.slips, step.count);
              if (!sheet.ok) break;
              const fresh = sheet.value.map((counter): Slip => ({
                counter,
                printedOn: desk.today,
                state: 'out',
              }));
              const again = new Set(sheet.value);
              desk.slips = [...desk.slips.filter(({ counter }) => !again.has(counter)), ...fresh];
              break;
            }
            case 'slip': {
              const slip = desk.slips.filter(({ state }) => state === 'out')[step.nth];
              if (slip === undefined) break;
              const { gone, ...where } = deskDay(desk);
              const typed = String(slip.counter);
              const keyedIn = slipNumber(typed, {
                ...where,
                slips: desk.slips,
                borne: new Set(gone),
              });
              // A clock that was set back; the paper bears a day on which it was not printed yet.
              if (!keyedIn.ok) break;
              use(desk, slip.counter);
              onPaper.push(keyedIn.value.text);
              desk.slips = desk.slips.map((one) =>
                one === slip ? { ...one, state: 'used' } : one,
              );
              break;
            }
            case 'spoil': {
              const slip = desk.slips.filter(({ state }) => state === 'out')[step.nth];
              desk.slips = desk.slips.map((one) =>
                one === slip ? { ...one, state: 'spoiled' } : one,
              );
              break;
            }
            case 'clock':
              desk.today = addDays(desk.today, step.days);
              break;
            case 'backup':
              desk.backup = new Map(desk.gone);
              break;
            case 'restore':
              restore(desk, step.askPaper, printed, saidUnknown);
          }
        }
        expect(new Set(onPaper).size).toBe(onPaper.length);
      }),
      runs,
    );
  });

  /** Goes back to the backup; every day on which numbers were lost is skipped forward. */
  const restore = (
    desk: Desk,
    knows: boolean,
    printed: ReadonlyMap<string, number>,
    saidUnknown: Set<string>,
  ): void => {
    const days = [...desk.gone.keys()];
    desk.gone.clear();
    for (const [date, counters] of desk.backup) desk.gone.set(date, [...counters]);
    for (const date of days) {
      const key = `${desk.slot} ${date}`;
      const known = (desk.gone.get(date) ?? [])
        .filter((counter) => !isOfSlip(counter, format))
        .map((counter) => placeOf(counter, format).n);
      const onPaper = printed.get(key);
      const papers: ToldOfPapers =
        onPaper === undefined || onPaper < Math.max(0, ...known)
          ? { kind: 'none' }
          : { kind: 'number', n: onPaper };
      // Whoever does not know says so, and remembers whether it was said of that day before.
      const told: ToldOfPapers = knows ? papers : { kind: 'unknown', before: saidUnknown.has(key) };
      const missed = value(skipsAfterRestore(known, told, format));
      if (!knows) saidUnknown.add(key);
      const skipped = missed
        .flatMap(({ from, to }) => [from, to])
        .map((n) => counterOf({ slot: desk.slot, n }, format));
      desk.gone.set(date, [...(desk.gone.get(date) ?? []), ...skipped]);
    }
  };
});

describe('sổ số trong ngày', () => {
  const format = value(
    numberFormatOf({ template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 500 }),
  );
  const anyNumbers = fc.array(
    fc.record({
      counter: fc.integer({ min: 501, max: 999 }),
      state: fc.constantFrom('used' as const, 'void' as const, 'skipped' as const),
    }),
    { maxLength: 60 },
  );

  it('mỗi số có đúng một dòng, và số còn lại khớp với số còn cấp được', () => {
    fc.assert(
      fc.property(anyNumbers, (numbers) => {
        const [register] = registerOfDay(numbers, [1], format);
        const gone = numbers.map(({ counter }) => counter);
        const highest = Math.max(500, ...gone) - 500;
        expect(register?.rows.map(({ n }) => n)).toEqual(
          Array.from({ length: highest }, (_, i) => i + 1),
        );
        const listed = register?.rows.filter(({ state }) => state !== 'missing') ?? [];
        expect(new Set(listed.map(({ counter }) => counter))).toEqual(new Set(gone));
        expect(listed.length + (register?.counts.missing ?? 0)).toBe(highest);
        expect(register?.left).toBe(
          numbersLeft({
            format,
            agencyCode: 'H15',
            day: day('2026-10-08'),
            slots: [1],
            gone,
          }),
        );
      }),
      runs,
    );
  });
});
