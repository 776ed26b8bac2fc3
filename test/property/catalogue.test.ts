import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOfRecord, deadlineUnits } from '#shared/catalogue/deadline.ts';
import { catalogueIndex, findProcedures, noHabits } from '#shared/catalogue/find.ts';
import { importLine } from '#shared/catalogue/import-record.ts';
import { lineSplitter } from '#shared/catalogue/line-splitter.ts';
import { catalogueData } from '#shared/catalogue/procedure.ts';
import { checkCatalogue } from '#shared/catalogue/read-catalogue.ts';
import records from '#shared/catalogue/seed/procedures.json' with { type: 'json' };
import { seedEdition, tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import { searchWords } from '#shared/search/search-key.ts';

const edition = seedEdition();
const seedLines = records.map((record: unknown) => JSON.stringify(record));

describe('thời hạn của bản ghi, với mọi số và đơn vị', () => {
  it('hứa được thì có đơn vị thật hoặc là trong ngày; còn lại đều có lý do', () => {
    fc.assert(
      fc.property(
        fc.option(fc.double({ noNaN: false })),
        fc.option(fc.constantFrom(...deadlineUnits)),
        fc.boolean(),
        (amount, unit, after15hNextDay) => {
          const deadline = deadlineOfRecord({ amount, unit, raw: '', after15hNextDay });
          const isSameDay = unit === null && after15hNextDay;
          const rule = deadline.state === 'needs_confirmation' ? null : deadline.rule;
          expect(rule?.kind === 'same_day').toBe(isSameDay);
          const stated = { kind: 'amount', amount, unit };
          expect([null, { kind: 'same_day' }, stated]).toContainEqual(rule);
          expect(rule?.kind === 'amount' ? rule.amount > 0 : true).toBe(true);
        },
      ),
    );
  });
});

describe('đọc danh mục, với mọi dòng', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc
      .record({ code: fc.anything(), name: fc.anything(), channels: fc.anything() })
      .map((value) => {
        try {
          return JSON.stringify(value) ?? '';
        } catch {
          // a bigint or a cycle cannot be written as JSON: nothing to read then
          return '';
        }
      }),
    fc.constantFrom(...seedLines),
  );

  it('không bao giờ hỏng, và số đọc luôn bằng tổng ba số kia', () => {
    fc.assert(
      fc.property(fc.array(junk, { maxLength: 12 }), (lines) => {
        const report = checkCatalogue(lines, edition);
        expect(report.read).toBe(report.ready + report.needsConfirmation + report.refused.length);
        expect(report.read).toBe(lines.filter((line) => line.trim() !== '').length);
        expect(report.refused.every(({ line }) => line >= 1 && line <= lines.length)).toBe(true);
      }),
    );
  });

  it('bản ghi nào nhận được cũng gửi đi và đọc lại được', () => {
    fc.assert(
      fc.property(junk, (line) => {
        const imported = importLine(line, edition);
        const procedures = imported.ok ? [imported.value.procedure] : [];
        expect(catalogueData.parse(JSON.parse(JSON.stringify({ procedures })))).toEqual({
          procedures,
        });
      }),
    );
  });

  it('cắt dòng: đọc từng mẩu cũng như đọc cả tệp', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\u2028', 'ử') });
    fc.assert(
      fc.property(fc.array(text), (pieces) => {
        const splitter = lineSplitter();
        const lines = [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
        const whole = pieces
          .join('')
          .split('\n')
          .map((line) => line.replace(/\r$/u, ''));
        // what follows the last line break is a line only when something stands there
        const expected =
          pieces.join('').endsWith('\n') || pieces.join('') === '' ? whole.slice(0, -1) : whole;
        expect(lines).toEqual(expected);
      }),
    );
  });
});

describe('tìm thủ tục, với mọi chữ gõ vào', () => {
  const catalogue = tryOutCatalogue();
  const index = catalogueIndex(catalogue);

  it('phần đầu của vài từ trong tên, thứ tự bất kỳ, luôn tìm thấy thủ tục ấy', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue),
        fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 6 })), {
          minLength: 1,
          maxLength: 4,
        }),
        (procedure, picks) => {
          const words = searchWords(procedure.name);
          const typed = picks
            .map(([nth, length]) => (words[nth % words.length] ?? '').slice(0, length))
            .join(' ');
          const hits = findProcedures(index, typed, noHabits, catalogue.length);
          expect(hits).toContain(procedure);
        },
      ),
    );
  });

  it('gõ thêm một chữ không bao giờ thêm kết quả', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue),
        fc.integer({ min: 1, max: 20 }),
        (procedure, length) => {
          const typed = procedure.name.slice(0, length);
          const fewer = findProcedures(
            index,
            `${typed}${procedure.name.charAt(length)}`,
            noHabits,
            500,
          );
          const more = new Set(findProcedures(index, typed, noHabits, 500));
          expect(fewer.every((hit) => more.has(hit))).toBe(true);
        },
      ),
    );
  });
});
