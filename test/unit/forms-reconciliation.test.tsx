import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LocalDate, LocalDateTime } from '#shared/calendar/local-time.ts';
import { reconciliationShape, type ReconciliationData } from '#shared/forms/reconciliation-data.ts';
import { currentReconciliationForm } from '#shared/forms/reconciliation-form.ts';
import { reconciliationRows, shortHash } from '#shared/forms/reconciliation-rows.ts';
import { Reconciliation } from '#shared/forms/reconciliation.tsx';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { entryTypes } from '#shared/journal/entry-types.ts';
import { keyFingerprint } from '#shared/protocol/key-fingerprint.ts';
import { entryNames } from '#shared/text/vi/dossiers.ts';
import { deskTotals, minutesOf } from '../e2e/paper-fixtures/reconciliation-facts.ts';

const form = currentReconciliationForm;

const textOf = (data: ReconciliationData): string =>
  renderToStaticMarkup(<Reconciliation data={data} />)
    .replace(/<(?=(p|div|h1|tr|td|th|header|footer)[ >])/g, ' <')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ');

const provinceSays = (changes: Partial<DayTotals>): ReconciliationData['province'] => ({
  totals: { ...deskTotals, ...changes },
  key: 'A0B1 C2D3 E4F5 0617',
  at: '2026-11-23T17:03' as LocalDateTime,
  signed: false,
});

describe('biên bản đối soát cuối ngày', () => {
  it('hai bên khớp thì nói Tỉnh đã nhận đủ', () => {
    const text = textOf(minutesOf());
    expect(text).toContain('BIÊN BẢN ĐỐI SOÁT CUỐI NGÀY Ngày 23/11/2026');
    expect(text).toContain('Số liệu hai bên khớp nhau. Tỉnh đã nhận đủ 53 mục của quầy.');
    expect(text).toContain('Phí, lệ phí đã thu 1.254.000 đ 1.254.000 đ khớp');
    expect(text).not.toContain('lệch nhau');
  });

  it('Tỉnh ký số vào số liệu của mình thì nói; chưa ký đủ thì không', () => {
    const said = provinceSays({});
    const signed = said && { ...said, signed: true };
    expect(textOf(minutesOf({ province: signed }))).toContain('Chữ ký của Tỉnh: Tỉnh đã ký số');
    expect(textOf(minutesOf({ province: said }))).not.toContain('Chữ ký của Tỉnh');
  });

  it('lệch dòng nào thì ghi chênh lệch ở đúng dòng đó', () => {
    const text = textOf(
      minutesOf({
        province: provinceSays({
          count: 52,
          fees: 1_255_000,
          byType: { ...deskTotals.byType, 'document.issued': 6 },
        }),
      }),
    );
    expect(text).toContain('Tổng số mục 53 52 −1');
    expect(text).toContain('Phí, lệ phí đã thu 1.254.000 đ 1.255.000 đ +1.000 đ');
    expect(text).toContain('Lập giấy tờ 7 6 −1');
    expect(text).toContain('Hồ sơ tiếp nhận 6 6 khớp');
    expect(text).toContain('lệch nhau ở 3 dòng');
  });

  it('chỉ khác mã chuỗi cũng là lệch', () => {
    const rows = reconciliationRows(deskTotals, { ...deskTotals, hash: 'f'.repeat(64) }, form);
    expect(rows.filter((row) => !row.equal).map((row) => row.name)).toEqual([form.rows.hash]);
  });

  it('loại mục chỉ một bên có vẫn được ghi ra', () => {
    const rows = reconciliationRows(
      deskTotals,
      { ...deskTotals, byType: { ...deskTotals.byType, 'loai.moi': 2 } },
      form,
    );
    expect(rows).toContainEqual({
      name: 'loai.moi',
      desk: '0',
      province: '2',
      difference: '+2',
      equal: false,
    });
  });

  it('khóa sổ ngoại tuyến chỉ có một bên và nói rõ điều đó', () => {
    const text = textOf(minutesOf({ province: null }));
    expect(text).toContain('chưa có số liệu của Tỉnh');
    expect(text).not.toContain('Tỉnh đang giữ');
    expect(text).not.toContain('khớp');
  });

  it('ghi mã chuỗi rút gọn và khóa ký của cả hai bên', () => {
    expect(shortHash(deskTotals.hash)).toBe('012345…abcdef');
    const text = textOf(minutesOf());
    expect(text).toContain('Mã kiểm tra dữ liệu 012345…abcdef 012345…abcdef khớp');
    expect(text).toContain('Mã nhận dạng khóa ký của quầy: 3F2A 91C0 77BE 04D1');
    expect(text).toContain('Mã nhận dạng khóa ký của Tỉnh: A0B1 C2D3 E4F5 0617');
  });

  it('không ai đếm tiền thì biên bản không nói gì về tiền mặt', () => {
    expect(textOf(minutesOf())).not.toContain('Tiền mặt');
  });

  it('đếm đủ tiền thì ghi khớp; thiếu hay thừa thì ghi bao nhiêu và vì sao', () => {
    const serials = { from: 'BL-000101', to: 'BL-000103' };
    const equal = textOf(minutesOf({ cash: { counted: 1_254_000, serials, reason: null } }));
    expect(equal).toContain('Tiền mặt đếm được: 1.254.000 đ');
    expect(equal).toContain('So với sổ thu phí: khớp 1.254.000 đ');
    expect(equal).toContain('Biên lai đã dùng, từ số – đến số: BL-000101 – BL-000103');
    expect(equal).not.toContain('Lý do chênh lệch');
    const reason = 'Một người nộp thiếu, hẹn sáng mai';
    const short = textOf(minutesOf({ cash: { counted: 1_244_000, serials: null, reason } }));
    expect(short).toContain('thiếu 10.000 đ (sổ ghi 1.254.000 đ)');
    expect(short).toContain(`Lý do chênh lệch: ${reason}`);
    const beyond = textOf(minutesOf({ cash: { counted: 1_255_000, serials: null, reason } }));
    expect(beyond).toContain('thừa 1.000 đ (sổ ghi 1.254.000 đ)');
  });

  it('gọi tên từng hồ sơ lệch, số chưa rõ trên giấy, phần của đợt trước và lời đã ghi', () => {
    const number = 'H00.01-261123-0007';
    const text = textOf(
      minutesOf({
        earlier: [
          { epoch: 1, desk: deskTotals, province: { ...deskTotals, hash: 'f'.repeat(64) } },
        ],
        differences: [
          {
            kind: 'held_differently',
            number,
            entries: [{ type: 'fee.taken', at: '2026-11-23T09:12:00' as LocalDateTime }],
          },
        ],
        openNumbers: [{ day: '2026-11-22' as LocalDate, first: 'H-1', last: 'H-3', count: 3 }],
        later: true,
        note: 'Đã gọi Tỉnh, theo bản của quầy',
      }),
    );
    expect(text).toContain('Mã kiểm tra dữ liệu của đợt 1 012345…abcdef ffffff…ffffff lệch');
    expect(text).toContain(`${number}: Tỉnh giữ bản khác: Thu phí, lệ phí (09:12 23/11/2026)`);
    expect(text).toContain('H-1 – H-3 (3 số), ngày 22/11/2026');
    expect(text).toContain('Biên bản này lập sau khi Tỉnh trả lời');
    expect(text).toContain('Đã gọi Tỉnh, theo bản của quầy');
  });

  it('Tỉnh thử ghi rõ không có giá trị pháp lý, Tỉnh thật thì không', () => {
    expect(textOf(minutesOf({ tryOut: true }))).toContain('Tỉnh thử – không có giá trị pháp lý');
    expect(textOf(minutesOf({ tryOut: false }))).not.toContain('Tỉnh thử');
  });

  it('có chỗ hai bên ký tay, tên người đối soát để trống', () => {
    const html = renderToStaticMarkup(<Reconciliation data={minutesOf()} />);
    expect(html).toContain('<p class="signature-name">Trần Thị Mẫu</p>');
    expect(html).toContain('<p class="signature-name"></p>');
  });

  it('ngày không có mục nào vẫn có biên bản', () => {
    const empty: DayTotals = { ...deskTotals, to: 100, count: 0, byType: {}, accepted: 0, fees: 0 };
    const text = textOf(minutesOf({ desk: empty, province: provinceSays(empty) }));
    expect(text).toContain('Trong kỳ không có mục nào.');
    expect(text).toContain('Các mục, từ số – đến số – – khớp');
  });

  it('giấy và màn hình gọi việc ghi danh bằng một tên', () => {
    expect(form.types['desk.enrolled']).toBe(entryNames['desk.enrolled']);
  });

  it('mã nhận dạng khóa: 64 bit đầu của tóm lược, đọc qua điện thoại được', () => {
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    expect(keyFingerprint(digest, `${'A'.repeat(43)}=`)).toBe('6668 7AAD F862 BD77');
    expect(keyFingerprint(digest, `${'/+'.repeat(21)}8=`)).not.toBe('6668 7AAD F862 BD77');
  });

  it('mọi loại mục của nhật ký đều có tên tiếng Việt', () => {
    const nameless = Object.keys(entryTypes).filter((type) => form.types[type] === undefined);
    expect(nameless).toEqual([]);
  });

  it('dữ liệu sai dạng bị từ chối trước khi vẽ', () => {
    expect(reconciliationShape.safeParse(minutesOf()).success).toBe(true);
    expect(reconciliationShape.safeParse({ ...minutesOf(), desk: null }).success).toBe(false);
  });
});
