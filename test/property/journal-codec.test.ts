import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '#shared/edge/clean-text.ts';
import type { EntryHeader, SealedEntry } from '#shared/journal/entry.ts';
import {
  GENESIS,
  openHeader,
  openPayload,
  sealEntry,
  verifyChain,
} from '#shared/journal/hash-chain.ts';
import { sameValue, uncleanAt } from '#shared/journal/json.ts';
import { runs } from '#test/fixtures/calendar-arbitraries.ts';
import { refusal, value } from '#test/fixtures/calendar.ts';
import { NOW, sha256 } from '#test/fixtures/dossier.ts';

const START = { seq: 0, hash: GENESIS };

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.constantFrom('Nguyễn Thị Thử', 'Đặng Ánh', '"\\', '\u2028', '🇻🇳', '__proto__'),
);

/** Every JSON value, written and read once, so that -0 and the like have become what JSON makes of them. */
const anyPayload = fc
  .jsonValue({ maxDepth: 4 })
  .map((json): unknown => JSON.parse(JSON.stringify(json)));

const anyHeader: fc.Arbitrary<Omit<EntryHeader, 'seq'>> = fc.record({
  schema: fc.integer({ min: 1, max: 9 }),
  desk: anyText,
  epoch: fc.integer({ min: 1, max: 1_000_000 }),
  dossier: fc.option(anyText, { nil: null }),
  type: anyText,
  at: fc.constant(NOW),
  officer: fc.option(anyText, { nil: null }),
});

const anyChain = fc
  .tuple(anyHeader, fc.array(anyPayload, { minLength: 1, maxLength: 6 }))
  .map(([header, payloads]) => {
    const chain: SealedEntry[] = [];
    for (const [index, payload] of payloads.entries()) {
      const prev = chain.at(-1)?.hash ?? GENESIS;
      chain.push(sealEntry({ ...header, seq: index + 1 }, payload, prev, sha256));
    }
    return chain;
  });

const PARTS = ['headerBytes', 'payloadBytes', 'hash'] as const;

const withBitFlipped = (entry: SealedEntry, part: (typeof PARTS)[number], bit: number) => {
  const bytes = entry[part].slice();
  const place = bit % (bytes.length * 8);
  bytes[place >> 3] = (bytes[place >> 3] ?? 0) ^ (1 << (place & 7));
  return { ...entry, [part]: bytes };
};

describe('niêm và mở, với mọi nội dung', () => {
  it('mở ra đúng là cái đã niêm', () => {
    fc.assert(
      fc.property(anyHeader, anyPayload, (header, payload) => {
        const sealed = sealEntry({ ...header, seq: 1 }, payload, GENESIS, sha256);
        expect(value(openHeader(sealed.headerBytes))).toEqual({ ...header, seq: 1 });
        expect(value(openPayload(sealed.payloadBytes))).toEqual(payload);
      }),
      runs,
    );
  });

  it('mở rồi niêm lại cùng chỗ thì ra đúng từng byte', () => {
    fc.assert(
      fc.property(anyHeader, anyPayload, (header, payload) => {
        const first = sealEntry({ ...header, seq: 1 }, payload, GENESIS, sha256);
        const again = sealEntry(
          value(openHeader(first.headerBytes)),
          value(openPayload(first.payloadBytes)),
          GENESIS,
          sha256,
        );
        expect(again).toEqual(first);
      }),
      runs,
    );
  });

  it('chữ đã làm sạch ở ngoài thì trong nhật ký là NFC, không ký tự điều khiển', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const clean = { note: cleanText(typed) };
        expect(uncleanAt(clean)).toBeNull();
        const { payloadBytes } = sealEntry(
          {
            schema: 1,
            desk: 'd',
            epoch: 1,
            seq: 1,
            dossier: null,
            type: 't',
            at: NOW,
            officer: null,
          },
          clean,
          GENESIS,
          sha256,
        );
        const written = new TextDecoder('utf-8', { fatal: true }).decode(payloadBytes);
        expect(written.normalize('NFC')).toBe(written);
        expect(written).not.toMatch(/\p{Cc}/u);
      }),
      runs,
    );
  });

  it('chữ nào không qua được làm sạch thì bị chỉ ra', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const dirty = typed.normalize('NFC') !== typed || /[\p{Cs}]|[^\P{Cc}\n]/u.test(typed);
        expect(uncleanAt({ a: [typed] })).toBe(dirty ? 'a.0' : null);
      }),
      runs,
    );
  });

  it('so giá trị không phụ thuộc thứ tự ô', () => {
    const shuffled = (json: unknown): unknown => {
      if (Array.isArray(json)) return json.map(shuffled);
      if (typeof json !== 'object' || json === null) return json;
      return Object.fromEntries(
        Object.entries(json)
          .toReversed()
          .map(([key, item]) => [key, shuffled(item)]),
      );
    };
    fc.assert(
      fc.property(anyPayload, anyPayload, (one, other) => {
        expect(sameValue(one, shuffled(one))).toBe(true);
        expect(sameValue(one, other)).toBe(sameValue(other, one));
        const sameText = JSON.stringify(one) === JSON.stringify(other);
        expect(sameText && !sameValue(one, other)).toBe(false);
      }),
      runs,
    );
  });
});

describe('chuỗi, với mọi nhật ký', () => {
  it('nguyên vẹn thì thông suốt', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        expect(value(verifyChain(START, chain, sha256)).seq).toBe(chain.length);
      }),
      runs,
    );
  });

  it('lật một bit ở bất cứ đâu cũng đứt đúng ở mục ấy', () => {
    fc.assert(
      fc.property(
        anyChain,
        fc.nat(),
        fc.constantFrom(...PARTS),
        fc.nat(),
        (chain, which, part, bit) => {
          const seq = (which % chain.length) + 1;
          const broken = chain.map((entry) =>
            entry.seq === seq ? withBitFlipped(entry, part, bit) : entry,
          );
          expect(refusal(verifyChain(START, broken, sha256)).seq).toBe(seq);
        },
      ),
      runs,
    );
  });

  it('thay một mục và băm lại mục ấy thì đứt ở mục sau', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), anyPayload, (chain, which, payload) => {
        fc.pre(chain.length > 1);
        const index = which % (chain.length - 1);
        const old = chain[index];
        if (old === undefined) return;
        const header = value(openHeader(old.headerBytes));
        const forged = sealEntry(header, payload, chain[index - 1]?.hash ?? GENESIS, sha256);
        fc.pre(Buffer.compare(forged.payloadBytes, old.payloadBytes) !== 0);
        expect(refusal(verifyChain(START, chain.with(index, forged), sha256)).seq).toBe(index + 2);
      }),
      runs,
    );
  });
});
