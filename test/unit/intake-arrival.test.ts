import { describe, expect, it } from 'vitest';
import { emptyIntakeForm, plainArrival, type IntakeForm } from '#shared/contract/intake-form.ts';
import { readArrival } from '#shared/intake/cross-area.ts';
import { vi } from '#shared/text/vi.ts';
import { arrivalLines } from '#renderer/features/dossier/arrival-words.ts';
import { day } from '../fixtures/calendar.ts';

const OWN = 'TRUNG TÂM XÃ THỬ NGHIỆM';

const read = (changes: Partial<IntakeForm>, arrival: Partial<IntakeForm['arrival']> = {}) =>
  readArrival(
    { ...emptyIntakeForm, ...changes, arrival: { ...plainArrival, ...arrival } },
    day('2026-11-23'),
    OWN,
  );

describe('hồ sơ đến bằng cách nào', () => {
  it('nộp trực tiếp thì không ghi gì thêm, dù ô cũ còn chữ', () => {
    const { value, remarks } = read(
      { channel: 'in_person' },
      { sender: 'Trần Văn Mẫu', helpedOnline: true },
    );
    expect(value).toBeNull();
    expect(remarks).toEqual([]);
  });

  it('bưu chính: người gửi, ngày dấu bưu điện, số hiệu; để trống vẫn nhận được', () => {
    const typed = { sender: ' Trần Văn  Mẫu ', postmarkedOn: '20/11/2026', reference: 'EA1' };
    expect(read({ channel: 'postal' }, typed).value).toEqual({
      post: { sender: 'Trần Văn Mẫu', postmarkedOn: '2026-11-20', reference: 'EA1' },
    });
    const empty = read({ channel: 'postal' });
    expect(empty.value).toEqual({ post: { sender: '', postmarkedOn: null, reference: '' } });
    expect(empty.remarks).toEqual([]);
  });

  it('dấu bưu điện của ngày mai, hay không phải ngày, thì nói đúng ô', () => {
    const codeOf = (postmarkedOn: string) =>
      read({ channel: 'postal' }, { postmarkedOn }).remarks.map(({ code, field }) => [code, field]);
    expect(codeOf('24/11/2026')).toEqual([['postmark_in_future', 'arrival.postmarkedOn']]);
    expect(codeOf('31/02/2026')).toHaveLength(1);
  });

  it('cán bộ nộp trực tuyến hộ chỉ có nghĩa khi nộp trực tuyến', () => {
    expect(read({ channel: 'online' }, { helpedOnline: true }).value).toEqual({
      helpedOnline: true,
    });
    expect(read({ channel: 'postal' }, { helpedOnline: true }).value).not.toHaveProperty(
      'helpedOnline',
    );
  });

  it('phi địa giới cần nơi tiếp nhận và cơ quan có thẩm quyền; nơi hỗ trợ bỏ trống là nơi này', () => {
    const missing = read({}, { crossArea: true });
    expect(missing.remarks.map(({ code }) => code)).toEqual([
      'receiving_office_missing',
      'competent_office_missing',
    ]);
    const { value, remarks } = read(
      {},
      { crossArea: true, receiving: 'Xã Mẫu', competent: 'UBND xã Mẫu' },
    );
    expect(remarks).toEqual([]);
    expect(value).toEqual({
      crossArea: { assisting: OWN, receiving: 'Xã Mẫu', competent: 'UBND xã Mẫu' },
    });
  });

  it('trang hồ sơ nói từng điều một dòng', () => {
    const { value } = read(
      { channel: 'postal' },
      { sender: 'Trần Văn Mẫu', crossArea: true, receiving: 'Xã Mẫu', competent: 'UBND xã Mẫu' },
    );
    expect(arrivalLines(value ?? undefined, null, vi)).toEqual([
      'Người gửi: Trần Văn Mẫu',
      `Phi địa giới, nơi hỗ trợ: ${OWN}`,
      'Nơi tiếp nhận: Xã Mẫu',
      'Cơ quan có thẩm quyền: UBND xã Mẫu',
    ]);
    expect(arrivalLines(undefined, null, vi)).toEqual([]);
  });
});
