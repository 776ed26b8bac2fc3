import { describe, expect, it } from 'vitest';
import { kindOf } from '#shared/attachment/file-kind.ts';
import { attachmentsOf, filesHeldBy, keepingFiles } from '#shared/attachment/of-form.ts';
import { drawnSize, LONGEST_SIDE, pictureSize } from '#shared/attachment/picture-size.ts';
import { settledFiles } from '#shared/attachment/scanned.ts';
import { takeForArchive, takeSource } from '#shared/attachment/take-file.ts';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { emptyIntakeForm, storedForm, type PaperForm } from '#shared/contract/intake-form.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { jpegHeader, pdfText, pngHeader, webpHeader } from '../fixtures/files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const refusedWith = (file: Uint8Array): string => {
  const taken = takeSource(file);
  return taken.ok ? `taken: ${taken.value}` : taken.error.code;
};

describe('nhận tệp theo nội dung, không theo tên', () => {
  it('ảnh JPEG, PNG, WebP và PDF thì nhận, dù tên ghi đuôi gì', () => {
    expect(refusedWith(jpegHeader(1654, 2339))).toBe('taken: jpeg');
    expect(refusedWith(pngHeader(1654, 2339))).toBe('taken: png');
    expect(refusedWith(webpHeader(1654, 2339))).toBe('taken: webp');
    expect(refusedWith(bytes(pdfText()))).toBe('taken: pdf');
    expect(refusedWith(bytes(`dòng lạ của máy quét\n${pdfText()}`))).toBe('taken: pdf');
  });

  it('tệp rỗng, tệp chữ mang đuôi .jpg, tệp lạ: mỗi thứ một câu', () => {
    expect(refusedWith(new Uint8Array(0))).toBe('file_empty');
    expect(refusedWith(bytes('Kính gửi Ủy ban nhân dân xã'))).toBe('file_text');
    expect(refusedWith(new Uint8Array([1, 2, 3, 0, 255, 0, 7]))).toBe('file_unknown');
  });

  it('kiểu tệp mà người dân hay mang tới thì gọi đúng tên', () => {
    const heic = new Uint8Array([0, 0, 0, 24, ...bytes('ftypheic'), 0, 0, 0, 0]);
    expect(kindOf(heic)).toBe('heic');
    expect(kindOf(new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0]))).toBe('tiff');
    expect(kindOf(bytes('GIF89a\0'))).toBe('gif');
    expect(kindOf(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]))).toBe('office');
    expect(kindOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('old_office');
    expect(refusedWith(heic)).toBe('file_heic');
  });

  it('ảnh đầu tệp còn mà thân mất thì nói là hỏng', () => {
    expect(refusedWith(jpegHeader(1654, 2339).subarray(0, 12))).toBe('picture_broken');
    expect(refusedWith(pngHeader(0, 10))).toBe('picture_broken');
  });

  it('ảnh quá nhiều điểm thì từ chối từ phần đầu tệp, chưa mở ra', () => {
    expect(takeSource(jpegHeader(7300, 5480))).toEqual({ ok: true, value: 'jpeg' });
    expect(takeSource(jpegHeader(12_000, 9_000))).toEqual({
      ok: false,
      error: { code: 'picture_too_large', values: { megapixels: 108, max: 50 } },
    });
  });

  it('PDF khóa, PDF có lệnh chạy, PDF cụt đuôi thì không nhận', () => {
    expect(refusedWith(bytes(pdfText({ trailer: '/Encrypt 9 0 R' })))).toBe('pdf_locked');
    expect(refusedWith(bytes(pdfText({ catalog: '/OpenAction<</S/JavaScript/JS(x)>>' })))).toBe(
      'pdf_active',
    );
    expect(refusedWith(bytes(pdfText({ catalog: '/AA<</O<</S/J#61vaScript>>>>' })))).toBe(
      'pdf_active',
    );
    expect(refusedWith(bytes(pdfText({ catalog: '/A<</S/Launch>>' })))).toBe('pdf_active');
    expect(refusedWith(bytes(pdfText().replace('%%EOF', '')))).toBe('pdf_broken');
  });

  it('chữ /JS nằm trong thân ảnh của PDF, hay trong tên dài hơn, không phải lệnh', () => {
    expect(refusedWith(bytes(pdfText({ stream: 'rác /JS /Encrypt rác' })))).toBe('taken: pdf');
    expect(refusedWith(bytes(pdfText({ catalog: '/JSonThing 1 /EncryptMetadata true' })))).toBe(
      'taken: pdf',
    );
  });

  it('PDF dựng để làm treo máy: hàng vạn thân mở mà không đóng vẫn xem xong ngay', () => {
    const hostile = bytes(
      pdfText({ catalog: 'stream\n'.repeat(60_000) }).replaceAll('endstream', ''),
    );
    const began = performance.now();
    expect(refusedWith(hostile)).toBe('taken: pdf');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('vào kho chỉ có ảnh đã thu nhỏ và PDF', () => {
    expect(takeForArchive(jpegHeader(1240, 1754))).toEqual({ ok: true, value: 'image/jpeg' });
    expect(takeForArchive(pngHeader(1240, 1754)).ok).toBe(false);
    const heavy = new Uint8Array(2_500_000);
    heavy.set(jpegHeader(1240, 1754));
    expect(takeForArchive(heavy)).toMatchObject({ error: { code: 'file_too_large' } });
  });
});

describe('cỡ ảnh', () => {
  it('đọc từ đầu tệp của cả ba kiểu', () => {
    const size = { width: 1240, height: 1754 };
    expect(pictureSize('jpeg', jpegHeader(1240, 1754))).toEqual(size);
    expect(pictureSize('png', pngHeader(1240, 1754))).toEqual(size);
    for (const kind of ['VP8X', 'VP8L', 'VP8 '] as const)
      expect(pictureSize('webp', webpHeader(1240, 1754, kind))).toEqual(size);
  });

  it('vẽ lại vừa A4 ở 150 dpi, không bao giờ phóng to', () => {
    expect(drawnSize({ width: 4961, height: 7016 })).toEqual({ width: 1240, height: LONGEST_SIDE });
    expect(drawnSize({ width: 7016, height: 4961 })).toEqual({ width: LONGEST_SIDE, height: 1240 });
    expect(drawnSize({ width: 600, height: 400 })).toEqual({ width: 600, height: 400 });
    expect(drawnSize({ width: 100_000, height: 3 })).toEqual({ width: LONGEST_SIDE, height: 1 });
  });
});

const file = (n: number): AttachedFile => ({
  name: `trang ${n}.jpg`,
  sha256: String(n).repeat(64).slice(0, 64),
  bytes: 60_000,
  type: 'image/jpeg',
  pages: 1,
});

const paper = (name: string, ticked: boolean, ...files: readonly AttachedFile[]): PaperForm => ({
  name,
  ticked,
  originals: ticked ? 1 : 0,
  certified: 0,
  photocopies: 0,
  unforeseen: false,
  ...(files.length === 0 ? {} : { attachments: [...files] }),
});

describe('tệp của phiếu', () => {
  const form = {
    ...emptyIntakeForm,
    papers: [
      paper('Tờ khai', true, file(1)),
      paper('Giấy chứng sinh', false, file(2)),
      paper(' ', true, file(3)),
      paper('Giấy ủy quyền', true, file(4), file(5)),
    ],
  };

  it('chỉ giấy đã nhận mới mang tệp theo; thứ tự là thứ tự giấy trên giấy tiếp nhận', () => {
    const named = attachmentsOf(form);
    const { papers } = readIntakeForm(form, null, '2026-11-23' as LocalDate).fields;
    expect(named.map(({ paper: place, sha256 }) => [papers[place]?.name, sha256])).toEqual([
      ['Tờ khai', file(1).sha256],
      ['Giấy ủy quyền', file(4).sha256],
      ['Giấy ủy quyền', file(5).sha256],
    ]);
  });

  it('giấy chưa nhận mà có tệp thì nhắc; bản nháp vẫn giữ mọi tệp', () => {
    const { remarks } = readIntakeForm(form, null, '2026-11-23' as LocalDate);
    expect(remarks).toContainEqual({
      code: 'files_not_received',
      field: 'papers.1.originals',
      level: 'warning',
    });
    expect(filesHeldBy(form)).toHaveLength(5);
    expect(storedForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
  });

  it('đổi thủ tục thì ảnh đã quét không mất: giấy trùng tên giữ ảnh, giấy khác thành giấy thêm', () => {
    const before = [paper('Tờ khai', true, file(1)), paper('Giấy chứng sinh', true, file(2))];
    const after = keepingFiles(before, [paper('Giấy tờ tùy thân', false), paper('Tờ khai', false)]);
    expect(after.map(({ name, ticked, unforeseen }) => [name, ticked, unforeseen])).toEqual([
      ['Giấy tờ tùy thân', false, false],
      ['Tờ khai', true, false],
      ['Giấy chứng sinh', true, true],
    ]);
    expect(filesHeldBy({ papers: after })).toEqual([file(1).sha256, file(2).sha256]);
    expect(keepingFiles([paper('Tờ khai', true)], [paper('Khác', false)])).toHaveLength(1);
  });

  it('hai giấy cùng tên: tệp của dòng nào ở lại dòng ấy, không chép sang dòng kia, không dòng nào mất', () => {
    const copy = (...files: readonly AttachedFile[]) =>
      paper('Bản sao', files.length > 0, ...files);
    const names = (papers: readonly PaperForm[]) =>
      papers.map(({ attachments = [] }) => attachments.map(({ name }) => name));
    const [first, second] = [file(1), file(2)];
    expect(names(keepingFiles([copy(), copy(second)], [copy(), copy()]))).toEqual([
      [],
      [second.name],
    ]);
    expect(names(keepingFiles([copy(first), copy(second)], [copy()]))).toEqual([
      [first.name],
      [second.name],
    ]);
    expect(names(keepingFiles([copy(), copy(second)], [copy()]))).toEqual([[second.name]]);
  });
});

describe('thư mục của máy quét', () => {
  const scan = (name: string, size: number, writtenAt: number) => ({
    name,
    bytes: size,
    writtenAt,
  });

  it('tệp còn đang lớn thì chờ; hai lần nhìn như nhau mới là trọn', () => {
    const first = [scan('1.jpg', 10, 1)];
    const second = [scan('1.jpg', 90, 2), scan('2.pdf', 50, 2)];
    expect(settledFiles([], first)).toEqual([]);
    expect(settledFiles(first, second)).toEqual([]);
    expect(settledFiles(second, second).map(({ name }) => name)).toEqual(['2.pdf', '1.jpg']);
  });

  it('tệp rỗng, tệp tạm, tệp của hệ thống không bao giờ được mời', () => {
    const files = ['a.jpg', '.an', '~$b.pdf', 'c.tmp', 'Thumbs.db', 'desktop.ini'].map((name) =>
      scan(name, name === 'a.jpg' ? 0 : 10, 1),
    );
    expect(settledFiles(files, files)).toEqual([]);
  });

  it('mới nhất đứng đầu', () => {
    const files = [scan('cũ.jpg', 1, 5), scan('mới.jpg', 1, 9), scan('giữa.jpg', 1, 7)];
    expect(settledFiles(files, files).map(({ name }) => name)).toEqual([
      'mới.jpg',
      'giữa.jpg',
      'cũ.jpg',
    ]);
  });
});
