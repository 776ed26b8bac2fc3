import { describe, expect, it } from 'vitest';
import type { CertificationForm } from '#shared/contract/certification-form.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { byProcedure, readCertification } from '#shared/intake/read-certification.ts';
import { blocks } from '#shared/intake/remarks.ts';
import { writeSeriesNumber } from '#shared/number/series.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';
import { day } from '../fixtures/calendar.ts';

const { kinds, tariffs: fees } = tryOutCertification();
const rules = { kinds, fees };
const TODAY = day('2026-11-23');
const COPIES = '2.000815';
const SIGNATURE = '2.000884';

const formWith = (
  documents: CertificationForm['documents'],
  submitter: Partial<CertificationForm['submitter']> = {},
): CertificationForm => ({
  submitter: { ...emptyParty, name: 'Nguyễn Thị Thử', ...submitter },
  documents,
  feeTaken: true,
  exemption: '',
  feeReceiptSerial: '',
});

const copies = (document: string, pages: number, count: number) => ({
  procedureCode: COPIES,
  document,
  pages,
  copies: count,
});

const inTheWay = (form: CertificationForm) =>
  readCertification(form, rules, TODAY)
    .remarks.filter(blocks)
    .map(({ code, field }) => [code, field]);

describe('quầy chứng thực: đọc phiếu', () => {
  it('2.000 đ mỗi trang, từ trang thứ ba 1.000 đ, nhân số bản, cộng mọi giấy tờ', () => {
    const { documents, total } = readCertification(
      formWith([copies('Bằng tốt nghiệp', 2, 3), copies('Học bạ', 12, 1)]),
      rules,
      TODAY,
    );
    expect(documents.map((one) => one?.amount)).toEqual([12_000, 14_000]);
    expect(total).toBe(26_000);
  });

  it('một bản không quá mức cao nhất', () => {
    const { documents } = readCertification(formWith([copies('Hồ sơ thầu', 500, 2)]), rules, TODAY);
    expect(documents[0]).toMatchObject({ amount: 400_000, capped: true });
  });

  it('chứng thực chữ ký tính theo việc, không hỏi số trang, nhưng phải có số căn cước', () => {
    const signature = { procedureCode: SIGNATURE, document: 'Giấy ủy quyền', pages: 0, copies: 1 };
    expect(inTheWay(formWith([signature]))).toEqual([['id_number_missing', 'submitter.idNumber']]);
    const named = formWith([signature], { idNumber: '079198000001' });
    expect(inTheWay(named)).toEqual([]);
    expect(readCertification(named, rules, TODAY).total).toBe(10_000);
  });

  it('không hỏi địa chỉ, điện thoại; thiếu tên giấy tờ, số bản thì chỉ đúng ô', () => {
    expect(inTheWay(formWith([copies('Bằng tốt nghiệp', 1, 1)]))).toEqual([]);
    expect(inTheWay(formWith([copies('Học bạ', 1, 1), copies('', 0, 0)], { name: '' }))).toEqual([
      ['name_empty', 'submitter.name'],
      ['document_unnamed', 'documents.1.document'],
      ['certification_counts', 'documents.1.pages'],
    ]);
  });

  it('mức phí chưa có hiệu lực thì không nhận', () => {
    const before = readCertification(formWith([copies('Bằng', 1, 1)]), rules, day('2016-12-31'));
    expect(before.documents).toEqual([null]);
    expect(before.remarks.map(({ code }) => code)).toContain('certification_not_offered');
  });

  it('giấy tờ cùng thủ tục vào một hồ sơ, theo thứ tự gõ', () => {
    const form = formWith(
      [
        copies('Bằng', 1, 1),
        { procedureCode: SIGNATURE, document: 'Đơn', pages: 1, copies: 1 },
        copies('Học bạ', 1, 1),
      ],
      { idNumber: '079198000001' },
    );
    const read = readCertification(form, rules, TODAY);
    const groups = byProcedure(read.documents.filter((one) => one !== null));
    expect(groups.map((group) => group.map(({ document }) => document))).toEqual([
      ['Bằng', 'Học bạ'],
      ['Đơn'],
    ]);
  });

  it('mẫu số của mọi quyển sổ viết được, có số, quầy, năm', () => {
    for (const { series: kind, pattern } of rules.kinds) {
      const series = { kind, agency: 'H00.01', desk: '1', reset: 'year' } as const;
      const text = writeSeriesNumber({ series, year: 2026, value: 501 }, pattern);
      expect(text.ok && text.value).toMatch(/^501, quyển 2-Q1\/2026/u);
    }
  });
});
