import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { carriedOf } from '#shared/dossier/cross-area-entries.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import {
  nameOf,
  nameText,
  sameName,
  type OrderedEntry,
  type Verdict,
} from '#shared/journal/entry.ts';
import { inFoldOrder, knowEntry, trustEntry } from '#shared/journal/entry-types.ts';
import { runs } from '#test/fixtures/calendar-arbitraries.ts';
import { DOSSIER, entryOf, minutesAfter, NOW } from '#test/fixtures/dossier.ts';
import {
  desk,
  anyFact,
  anyRequest,
  anyOffice,
  shuffled,
  fold,
  isFact,
  unsent,
  aboutADossier,
} from '#test/fixtures/office-arbitraries.ts';

describe('gấp, với mọi thứ tự và mọi lời Tỉnh', () => {
  it('mỗi mục có mặt trong chuyện kể đúng một lần, theo thứ tự gấp', () => {
    fc.assert(
      fc.property(anyOffice.filter(aboutADossier), (entries) => {
        expect(fold(entries).story.map(({ entry }) => nameText(entry))).toEqual(
          inFoldOrder(entries).map(({ header }) => nameText(header)),
        );
      }),
      runs,
    );
  });

  it('không sự việc nào bị bỏ: chỉ chính quầy mới rút lại được, và việc ấy cũng còn ghi', () => {
    fc.assert(
      fc.property(anyOffice.filter(aboutADossier), (entries) => {
        const dossier = fold(entries);
        const byName = new Map(dossier.story.map((item) => [nameText(item.entry), item]));
        for (const entry of entries.filter((one) => isFact(one) && knowEntry(one).ok)) {
          const reason = byName.get(nameText(entry.header))?.skippedBecause ?? null;
          if (reason === null) continue;
          // What another office did may be carried here once more: once it counts.
          if (reason.code === 'superseded') {
            expect(carriedOf(entry.payload)).not.toBeNull();
            expect(byName.get(nameText(reason.by))?.skippedBecause?.code).not.toBe('superseded');
            continue;
          }
          expect(reason.code).toBe('undone');
          if (reason.code !== 'undone') continue;
          const undo = byName.get(nameText(reason.by));
          expect(undo).toMatchObject({ type: 'command.undone', skippedBecause: null });
          expect(undo?.entry.desk).toBe(entry.header.desk);
        }
      }),
      runs,
    );
  });

  it('mọi số đã cấp, khoản đã thu, giấy đã lập đều còn trong hồ sơ', () => {
    fc.assert(
      fc.property(anyOffice.filter(aboutADossier), (entries) => {
        const dossier = fold(entries);
        const fees: string[] = [];
        const numbers: string[] = [];
        const arrived: string[] = [];
        const papers = new Set<string>();
        for (const entry of inFoldOrder(entries)) {
          const known = knowEntry(entry);
          if (!known.ok) continue;
          if (known.value.type === 'fee.taken') fees.push(nameText(entry.header));
          if (known.value.type === 'dossier.accepted') numbers.push(known.value.payload.number);
          // It bears the number that the other office gave.
          if (known.value.type === 'crossArea.arrived') {
            const { number } = known.value.payload.intake;
            if (!numbers.includes(number)) numbers.push(number);
            arrived.push(number);
          }
          if (known.value.type === 'document.issued') papers.add(known.value.payload.document);
        }
        expect(dossier.fees.taken.map(({ entry }) => nameText(entry))).toEqual(fees);
        expect(dossier.numbers).toEqual(numbers);
        // The first names it; sent a second time, it bears what the office that sends it names it by now.
        expect([numbers[0] ?? null, ...arrived]).toContain(dossier.number);
        expect(new Set(dossier.documents.map(({ document }) => document))).toEqual(papers);
      }),
      runs,
    );
  });

  it('lời Tỉnh báo vướng luôn đến được người xem, mỗi mục nhiều nhất một lần', () => {
    fc.assert(
      fc.property(anyOffice.filter(aboutADossier), (entries) => {
        const { conflicts } = fold(entries);
        const flagged = conflicts.map(({ entry, code }) => `${nameText(entry)} ${code}`);
        const told = entries.flatMap(({ header, verdict }) =>
          verdict?.kind === 'conflict' ? [`${nameText(header)} ${verdict.code}`] : [],
        );
        expect(flagged).toEqual(expect.arrayContaining(told));
        expect(new Set(conflicts.map(({ entry }) => nameText(entry))).size).toBe(conflicts.length);
      }),
      runs,
    );
  });

  it('yêu cầu Tỉnh không áp dụng thì không đổi gì; áp dụng thì có trong danh sách sửa', () => {
    fc.assert(
      fc.property(anyOffice.filter(aboutADossier), (entries) => {
        const dossier = fold(entries);
        const counting = inFoldOrder(entries).filter(
          ({ header, verdict }) =>
            header.type === 'dossier.corrected' &&
            verdict?.kind !== 'superseded' &&
            verdict?.kind !== 'rejected',
        );
        expect(dossier.corrections.map(({ entry }) => entry)).toEqual(
          counting.map(({ header }) => nameOf(header)),
        );
        const without = entries.filter(
          ({ header, verdict }) =>
            !header.type.startsWith('dossier.corrected') ||
            (verdict?.kind !== 'superseded' && verdict?.kind !== 'rejected'),
        );
        expect(foldDossier(without)?.intake ?? null).toEqual(dossier.intake);
      }),
      runs,
    );
  });

  it('tiền còn giữ bằng tổng các khoản chưa hủy, không bao giờ âm', () => {
    fc.assert(
      fc.property(anyOffice.filter(aboutADossier), (entries) => {
        const { fees } = fold(entries);
        const kept = fees.taken.filter(({ voided }) => voided === null);
        expect(fees.total).toBe(kept.reduce((sum, { amount }) => sum + amount, 0));
        expect(fees.total).toBeGreaterThanOrEqual(0);
      }),
      runs,
    );
  });

  it('mục chưa hiểu không đổi trạng thái, hạn, tiền hay giấy', () => {
    fc.assert(
      fc.property(anyOffice.filter(aboutADossier), (entries) => {
        const understood = entries.filter((entry) => knowEntry(entry).ok);
        fc.pre(aboutADossier(understood));
        const { state, deadline, fees, documents } = fold(entries);
        expect({ state, deadline, fees, documents }).toEqual(
          (({ state: s, deadline: d, fees: f, documents: p }) => ({
            state: s,
            deadline: d,
            fees: f,
            documents: p,
          }))(fold(understood)),
        );
      }),
      runs,
    );
  });
});

describe('hội tụ', () => {
  it('đưa vào theo thứ tự nào cũng gấp ra một hồ sơ', () => {
    fc.assert(
      fc.property(
        anyOffice.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
        ([entries, other]) => {
          expect(foldDossier(other)).toEqual(foldDossier(entries));
        },
      ),
      runs,
    );
  });

  it('mỗi quầy thấy một phần và có mục chưa gửi; nhận đủ lời Tỉnh rồi thì ai cũng thấy như nhau', () => {
    const twoViews = anyOffice.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.tuple(desk, fc.nat({ max: entries.length })),
        fc.tuple(desk, fc.nat({ max: entries.length })),
      ),
    );
    fc.assert(
      fc.property(twoViews, ([entries, one, other]) => {
        const views = [one, other].map(([own, pulled]) => {
          // What the desk held before its last pull: the feed so far, and its own entries not confirmed.
          const feed = entries.slice(0, pulled);
          const mine = entries.slice(pulled).filter(({ header }) => header.desk === own);
          const before = [...mine.map(unsent), ...feed];
          foldDossier(before);
          // The pull replaces each entry by its confirmed self and brings the others'.
          const held = new Map(before.map((entry) => [nameText(entry.header), entry]));
          for (const entry of entries) held.set(nameText(entry.header), entry);
          return foldDossier([...held.values()]);
        });
        expect(views[0]).toEqual(views[1]);
        expect(views[0]).toEqual(foldDossier(entries));
      }),
      runs,
    );
  });

  it('một quầy làm một mình: trước và sau khi Tỉnh xác nhận chỉ khác ở dấu xác nhận', () => {
    const alone = fc
      .array(fc.oneof({ weight: 5, arbitrary: anyFact }, { weight: 2, arbitrary: anyRequest }), {
        minLength: 1,
        maxLength: 14,
      })
      .map((written) =>
        written.map((one, index) => {
          const at = minutesAfter(NOW, index);
          const place = { desk: 'quaythu2ab', epoch: 1, seq: index + 1, dossier: DOSSIER, at };
          return entryOf(one, { ...place, officer: 'thu' });
        }),
      );
    /** The province says what the desk itself found. */
    const confirmedBy = (written: readonly OrderedEntry[]): readonly OrderedEntry[] => {
      const { conflicts, settled } = fold(written);
      return written.map((entry, index) => {
        const found = [...conflicts, ...settled].find((one) => sameName(one.entry, entry.header));
        const verdict: Verdict =
          found === undefined
            ? { kind: 'applied' }
            : { kind: 'conflict', with: found.with, code: found.code };
        return { ...entry, ord: 100 + index, verdict };
      });
    };
    fc.assert(
      fc.property(alone.filter(aboutADossier), (written) => {
        const confirmed = confirmedBy(written);
        const seen = (dossier: Dossier) => ({
          ...dossier,
          unconfirmed: 0,
          story: dossier.story.map((item) => ({ ...item, confirmed: true })),
        });
        expect(seen(fold(written))).toEqual(fold(confirmed));
        expect(fold(written).unconfirmed).toBe(written.length);
      }),
      runs,
    );
  });

  it('đường tin cậy gấp ra đúng như đường kiểm tra, khi mọi mục đã từng được kiểm', () => {
    fc.assert(
      fc.property(anyOffice, (entries) => {
        const checked = entries.filter((entry) => knowEntry(entry).ok);
        expect(foldDossier(checked, trustEntry)).toEqual(foldDossier(checked, knowEntry));
      }),
      runs,
    );
  });
});
