import { describe, expect, it } from 'vitest';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { EnvelopeReceived, EnvelopeSealed } from '#shared/contract/outputs.ts';
import { vi } from '#shared/text/vi.ts';
import { receivedWords, sealedWords } from '#renderer/features/envelope/envelope-words.ts';

const sealed: EnvelopeSealed = {
  name: 'phong-bi-q7k2m9xart-1-53.qmc',
  folder: 'E:\\',
  entries: 53,
  files: 12,
  bytes: 640_000,
  filesLeft: 0,
};

const received: EnvelopeReceived = {
  at: '2026-11-23T03:05:00.000Z' as Instant,
  held: 53,
  unsent: 0,
  filesHeld: 12,
  received: 60,
  older: false,
  refused: [],
};

describe('gửi bằng USB nói gì', () => {
  it('niêm xong: đếm mục, đếm giấy, nhắc rằng chưa tính là đã gửi', () => {
    const [first = '', ...rest] = sealedWords(sealed, vi);
    expect(first).toContain('53 mục và 12 bản lưu giấy vào phong-bi-q7k2m9xart-1-53.qmc');
    expect(rest).toEqual([vi.envelope.stillUnsent]);
    expect(sealedWords({ ...sealed, filesLeft: 2 }, vi)).toHaveLength(3);
  });

  it('giấy báo: Tỉnh giữ đến đâu, còn gì chưa gửi, phần nào chưa nhận và vì sao', () => {
    const [first = '', ofOffice, last] = receivedWords(received, vi);
    expect(first).toContain('đến mục 53 (giấy báo lúc 10:05 23/11/2026), 12 bản lưu giấy');
    expect([ofOffice, last]).toEqual(['Quầy nhận thêm 60 mục của cơ quan.', vi.envelope.allThere]);
    expect(receivedWords({ ...received, received: 0 }, vi)).toEqual([first, last]);
    expect(receivedWords({ ...received, unsent: 4 }, vi)[2]).toContain('Còn 4 mục');
    const refused = receivedWords({ ...received, unsent: 53, refused: ['desk_revoked'] }, vi);
    expect(refused.at(-1)).toContain(vi.refusals.desk_revoked);
  });

  it('giấy báo cũ: nói là cũ, rồi việc phải làm; không còn gì chưa gửi thì nói vậy', () => {
    const words = receivedWords({ ...received, older: true, unsent: 7 }, vi);
    expect(words[0]).toBe(vi.envelope.older);
    expect(words.slice(1).join()).toContain('7 mục');
    const nothing = receivedWords({ ...received, older: true }, vi);
    expect(nothing).toEqual([vi.envelope.older, vi.envelope.allThere]);
  });
});
