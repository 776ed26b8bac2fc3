import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import { tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import {
  publicNotice,
  publicNoticeShape,
  type PublicNoticeData,
} from '#shared/forms/public-notice-data.ts';
import { currentPublicNoticeForm } from '#shared/forms/public-notice-form.ts';
import { PublicNotice } from '#shared/forms/public-notice.tsx';
import { longFacts } from '../e2e/paper-fixtures/receipt-facts.ts';
import { currentSet, office } from '../e2e/paper-fixtures/receipt-facts.ts';

const today = '2026-11-23' as LocalDate;
const catalogue = tryOutCatalogue();

const seed = (code: string): Procedure => {
  const found = catalogue.find((procedure) => procedure.code === code);
  if (found === undefined) throw new Error(code);
  return found;
};

const noticeOf = (procedure: Procedure, more: object = {}): PublicNoticeData =>
  publicNoticeShape.parse(
    publicNotice({
      form: currentPublicNoticeForm,
      formSet: currentSet(),
      office: {
        ...office,
        code: 'H00.01',
        lookupUrl: 'https://tra-cuu.vi-du.invalid/h',
        numberPattern: { template: '{counter}', digits: 4, perSlot: 1000 },
        ...more,
      },
      today,
      tryOut: false,
      procedure,
    }),
  );

const wordsOf = (procedure: Procedure, more: object = {}): string =>
  renderToStaticMarkup(<PublicNotice data={noticeOf(procedure, more)} />)
    .replace(/<(?=(p|div|h1|h2|tr|td|th|header|footer|article)[ >])/g, ' <')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('bản niêm yết công khai', () => {
  it('có tên, mã, giấy tờ, thời hạn, phí, căn cứ, nơi nộp', () => {
    const words = wordsOf(seed('1.001193'));
    for (const said of [
      'NIÊM YẾT CÔNG KHAI THỦ TỤC HÀNH CHÍNH',
      '1.001193',
      'Thủ tục đăng ký khai sinh',
      '1. Thành phần hồ sơ',
      'Mọi hình thức nộp: trả trong ngày',
      '3. Phí, lệ phí',
      '163/QĐ-BTP, áp dụng từ ngày 01/07/2025',
      office.name,
    ])
      expect(words).toContain(said);
  });

  it('hai trường hợp thì ghi cả hai thời hạn', () => {
    const words = wordsOf(seed('1.000894'));
    expect(words).toContain('Không cần xác minh: trả trong ngày');
    expect(words).toContain('Cần xác minh điều kiện kết hôn: 05 ngày làm việc');
  });

  it('cam kết rút ngắn ghi cùng thời hạn theo quy định', () => {
    const base = seed('1.013225');
    const bound: Procedure = {
      ...base,
      channels: base.channels.map((offer) => ({
        ...offer,
        commitments: [{ rule: { kind: 'amount', amount: 9, unit: 'day' }, decision: '12/QĐ-THU' }],
      })),
    };
    expect(wordsOf(bound)).toContain(
      '09 ngày (cam kết rút ngắn theo 12/QĐ-THU; theo quy định là 15 ngày)',
    );
  });

  it('mức giảm ghi ngày hết hạn và mức thu sau đó', () => {
    const base = seed('1.001193');
    const half: Procedure = {
      ...base,
      channels: base.channels.map((offer) => ({
        ...offer,
        fees: [
          {
            kind: 'phí',
            amountVnd: 80_000,
            raw: 'Lời ghi',
            endsOn: '2026-12-31' as LocalDate,
            reliefVnd: 40_000,
          },
        ],
      })),
    };
    const words = wordsOf(half);
    expect(words).toMatch(
      /40\.000.đ, áp dụng đến hết ngày 31\/12\/2026; sau đó thu 80\.000.đ\. Lời ghi/u,
    );
  });

  it('nơi phản ánh lấy từ thông tin cơ quan; mã QR dẫn tới trang của thủ tục', () => {
    const more = { complaints: 'Hộp thư góp ý', procedureUrl: 'https://vi-du.invalid/tthc/{code}' };
    expect(wordsOf(seed('1.001193'), more)).toContain(
      'Nơi tiếp nhận phản ánh, kiến nghị: Hộp thư góp ý',
    );
    expect(noticeOf(seed('1.001193'), more).qrText).toBe('https://vi-du.invalid/tthc/1.001193');
    expect(noticeOf(seed('1.001193')).qrText).toBe('https://tra-cuu.vi-du.invalid/h');
  });

  it('tên 1 094 chữ và 55 giấy tờ không mất chữ nào', () => {
    const most = catalogue.find(({ cases }) => cases.flatMap(({ papers }) => papers).length === 55);
    if (most === undefined) throw new Error('no procedure of the seed has 55 papers');
    const html = renderToStaticMarkup(
      <PublicNotice data={noticeOf({ ...most, name: longFacts.procedure.name })} />,
    );
    expect(html).toContain(longFacts.procedure.name);
    expect(
      html.match(/<td class="centred">\d+<\/td><td class="flow">|class="flow item"/g)?.length,
    ).toBeGreaterThanOrEqual(55);
    expect(html).not.toContain('style=');
  });
});
