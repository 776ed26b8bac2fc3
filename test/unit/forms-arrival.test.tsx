import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { receiptShape, type ReceiptFacts } from '#shared/forms/receipt-data.ts';
import { Receipt } from '#shared/forms/receipt.tsx';
import { ordinaryFacts, receiptOf } from '../e2e/paper-fixtures/receipt-facts.ts';

const wordsOf = (arrival: ReceiptFacts['arrival']): string => {
  const facts = arrival === undefined ? ordinaryFacts : { ...ordinaryFacts, arrival };
  // As it goes to the window that draws it.
  const data = receiptShape.parse(JSON.parse(JSON.stringify(receiptOf(facts))));
  return renderToStaticMarkup(<Receipt data={data} paper="A5" single />)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
};

describe('giấy tiếp nhận ghi hồ sơ đến bằng cách nào', () => {
  it('nộp tại quầy thì không có dòng này', () => {
    expect(wordsOf(undefined)).not.toContain('Hình thức nộp hồ sơ');
  });

  it('bưu chính: người gửi, dấu bưu điện, và giấy gửi lại qua bưu chính', () => {
    const post = {
      sender: 'Trần Văn Mẫu',
      postmarkedOn: '2026-11-20' as LocalDate,
      reference: 'EA1',
    };
    expect(wordsOf({ post })).toContain(
      'Hình thức nộp hồ sơ: qua bưu chính, người gửi: Trần Văn Mẫu, dấu bưu điện ngày 20/11/2026, số hiệu EA1, giấy này gửi qua bưu chính',
    );
    expect(wordsOf({ post: { sender: '', postmarkedOn: null, reference: '' } })).toContain(
      'người gửi: Nguyễn Thị Thử, giấy này',
    );
  });

  it('cán bộ nộp trực tuyến hộ thì ghi tên cán bộ', () => {
    expect(wordsOf({ helpedOnline: true })).toContain('trực tuyến, Trần Thị Mẫu nộp hộ tại quầy');
  });

  it('phi địa giới: ba cơ quan', () => {
    const words = wordsOf({
      crossArea: { assisting: 'Xã Thử', receiving: 'Xã Mẫu', competent: 'UBND xã Mẫu' },
    });
    expect(words).toContain('nơi hỗ trợ: Xã Thử; nơi tiếp nhận: Xã Mẫu');
    expect(words).toContain('cơ quan có thẩm quyền: UBND xã Mẫu');
  });
});
