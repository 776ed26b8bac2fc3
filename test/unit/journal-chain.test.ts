import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { EntryHeader, SealedEntry } from '#shared/journal/entry.ts';
import {
  chainHash,
  GENESIS,
  openHeader,
  openPayload,
  sealEntry,
  verifyChain,
} from '#shared/journal/hash-chain.ts';
import { refusal, value } from '#test/fixtures/calendar.ts';
import { DESK, DOSSIER, NOW, sha256 } from '#test/fixtures/dossier.ts';

const header = (seq: number): EntryHeader => ({
  schema: 1,
  desk: DESK,
  epoch: 1,
  seq,
  dossier: DOSSIER,
  type: 'fee.taken',
  at: NOW,
  officer: 'thu',
});

const chainOf = (length: number): readonly SealedEntry[] => {
  const chain: SealedEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    chain.push(sealEntry(header(seq), { amount: seq }, chain.at(-1)?.hash ?? GENESIS, sha256));
  }
  return chain;
};

const START = { seq: 0, hash: GENESIS };
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (content: string) => new Uint8Array(Buffer.from(content));

const changed = (
  chain: readonly SealedEntry[],
  seq: number,
  change: (entry: SealedEntry) => SealedEntry,
) => chain.map((entry) => (entry.seq === seq ? change(entry) : entry));

describe('niêm một mục', () => {
  it('tiêu đề viết một cách duy nhất, không phụ thuộc thứ tự ô', () => {
    const shuffled = Object.fromEntries(Object.entries(header(1)).toReversed());
    const one = sealEntry(header(1), null, GENESIS, sha256);
    const two = sealEntry({ ...header(1), ...shuffled }, null, GENESIS, sha256);
    expect(text(one.headerBytes)).toBe(
      `{"schema":1,"desk":"${DESK}","epoch":1,"seq":1,"dossier":"${DOSSIER}","type":"fee.taken","at":"${NOW}","officer":"thu"}`,
    );
    expect(two).toEqual(one);
  });

  it('mã băm phủ mục trước, tiêu đề và nội dung, tính lại được bằng công cụ khác', () => {
    const { headerBytes, payloadBytes, hash } = sealEntry(
      header(1),
      { tên: 'Thử' },
      GENESIS,
      sha256,
    );
    const inner = createHash('sha256').update(payloadBytes).digest();
    const outer = createHash('sha256').update(Buffer.alloc(32)).update(headerBytes).update(inner);
    expect(hex(hash)).toBe(outer.digest('hex'));
    expect(hash).toEqual(chainHash(GENESIS, headerBytes, payloadBytes, sha256));
  });

  it('mở ra đúng như lúc niêm', () => {
    const sealed = sealEntry(header(7), { amount: 8000 }, GENESIS, sha256);
    expect(value(openHeader(sealed.headerBytes))).toEqual(header(7));
    expect(value(openPayload(sealed.payloadBytes))).toEqual({ amount: 8000 });
    expect(sealed).toMatchObject({ desk: DESK, epoch: 1, seq: 7 });
  });

  it('ô lạ của phiên bản sau nằm nguyên trong chuỗi byte, không cản việc đọc', () => {
    const later = bytes(JSON.stringify({ ...header(1), schema: 2, shift: 'sáng' }));
    expect(value(openHeader(later))).toEqual({ ...header(1), schema: 2 });
  });

  it('tiêu đề hỏng hoặc thiếu thì nói là không đọc được, không đoán', () => {
    const unreadable = { code: 'entry_unreadable', part: 'header' };
    for (const broken of [
      '',
      '{',
      '[]',
      'null',
      JSON.stringify({ ...header(1), seq: 0 }),
      JSON.stringify({ ...header(1), seq: 1.5 }),
      JSON.stringify({ ...header(1), epoch: 0 }),
      JSON.stringify({ ...header(1), desk: '' }),
      JSON.stringify({ ...header(1), at: '2026-02-30T00:00:00.000Z' }),
      JSON.stringify({ ...header(1), at: '2026-11-25T09:00:00+07:00' }),
      JSON.stringify({ ...header(1), officer: undefined }),
    ]) {
      expect(refusal(openHeader(bytes(broken)))).toEqual(unreadable);
    }
    expect(refusal(openHeader(new Uint8Array([0xff, 0xfe])))).toEqual(unreadable);
  });

  it('nội dung không phải JSON hoặc không phải UTF-8 thì không đọc được', () => {
    const unreadable = { code: 'entry_unreadable', part: 'payload' };
    expect(refusal(openPayload(bytes('{"amount":')))).toEqual(unreadable);
    expect(refusal(openPayload(new Uint8Array([0x22, 0xc3, 0x22])))).toEqual(unreadable);
  });
});

describe('chuỗi của một quầy', () => {
  it('nối liền thì đi đến mục cuối', () => {
    const chain = chainOf(4);
    expect(value(verifyChain(START, chain, sha256))).toEqual({ seq: 4, hash: chain[3]?.hash });
    expect(value(verifyChain(START, [], sha256))).toEqual(START);
  });

  it('đi tiếp được từ một mốc đã chứng minh', () => {
    const chain = chainOf(4);
    const middle = value(verifyChain(START, chain.slice(0, 2), sha256));
    expect(value(verifyChain(middle, chain.slice(2), sha256)).seq).toBe(4);
  });

  it('thiếu, đổi chỗ, lặp hay bắt đầu giữa chừng đều bị thấy ở đúng mục', () => {
    const [one, two, three] = chainOf(3);
    if (one === undefined || two === undefined || three === undefined) throw new Error('short');
    const brokenAt = (entries: readonly SealedEntry[]) =>
      refusal(verifyChain(START, entries, sha256)).seq;
    expect(brokenAt([one, three])).toBe(2);
    expect(brokenAt([one, three, two])).toBe(2);
    expect(brokenAt([one, one, two])).toBe(2);
    expect(brokenAt([two, three])).toBe(1);
  });

  it('đứt ở đâu thì biết mốc cuối cùng còn đúng', () => {
    const chain = chainOf(3);
    const broken = changed(chain, 2, (entry) => ({
      ...entry,
      payloadBytes: bytes('{"amount":9}'),
    }));
    expect(refusal(verifyChain(START, broken, sha256))).toEqual({
      code: 'chain_broken',
      seq: 2,
      head: { seq: 1, hash: chain[0]?.hash },
    });
  });

  it('mã băm dài thêm một byte cũng là đứt', () => {
    const broken = changed(chainOf(2), 1, (entry) => ({
      ...entry,
      hash: new Uint8Array([...entry.hash, 0]),
    }));
    expect(refusal(verifyChain(START, broken, sha256)).seq).toBe(1);
  });

  it('nhãn bên ngoài khác tên trong tiêu đề là đứt, dù mã băm vẫn khớp', () => {
    for (const label of [{ desk: 'quaymau3cd' }, { epoch: 2 }]) {
      const broken = changed(chainOf(3), 2, (entry) => ({ ...entry, ...label }));
      expect(refusal(verifyChain(START, broken, sha256)).seq).toBe(2);
    }
  });
});
