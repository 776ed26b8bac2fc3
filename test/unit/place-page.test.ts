import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawnWords, lapsedMarks, marksFile } from '#build/paper/lapsed-marks.ts';
import { placePages } from '#electron/main/paper/place-page.ts';
import { asDrawn } from '#shared/printing/printer-profile.ts';

/** Two pages, put together as Chromium writes them. */
const drawn = (): Uint8Array<ArrayBuffer> => {
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R>>',
    '<</Type /Pages\n/Count 2\n/Kids [3 0 R 4 0 R]>>',
    '<</Type /Page\n/Resources <</ProcSet [/PDF]>>\n/MediaBox [0 0 420 595.92]\n/Contents 5 0 R\n/Parent 2 0 R>>',
    '<</Type /Page\n/Resources <</ProcSet [/PDF]>>\n/MediaBox [0 0 420 595.92]\n/Contents 5 0 R\n/Parent 2 0 R>>',
    '<</Length 2>>\nstream\nBT\nendstream',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<</Size 6\n/Root 1 0 R>>\nstartxref\n${table}\n%%EOF`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
};

const textOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

/** What the newest table says of where an object stands. */
const objectAt = (text: string, object: number): string => {
  const table = text.slice(Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]));
  const at = new RegExp(`\\n${object} 1\\n(\\d{10}) 00000 n`).exec(table)?.[1];
  return text.slice(Number(at)).split('\nendobj')[0] ?? '';
};

describe('dời chỗ in của một trang', () => {
  it('không dời gì thì máy in nhận đúng tệp lưu', () => {
    const pdf = drawn();
    expect(placePages(pdf, asDrawn)).toBe(pdf);
  });

  it('tệp lưu nằm nguyên ở đầu, phần dời chỉ được nối thêm vào sau', () => {
    const pdf = drawn();
    const placed = placePages(pdf, { right: 5, down: -2.5, scale: 100 });
    expect(placed?.subarray(0, pdf.length)).toEqual(pdf);
    expect(placed?.length).toBeGreaterThan(pdf.length);
  });

  it('trang nào cũng được dời, đúng số mm, đúng chiều', () => {
    const placed = textOf(placePages(drawn(), { right: 25.4, down: 12.7, scale: 100 }) ?? drawn());
    for (const [page, opening] of [
      [3, 7],
      [4, 8],
    ] as const) {
      expect(objectAt(placed, page)).toContain(`/Contents [${opening} 0 R 5 0 R 6 0 R]`);
      expect(objectAt(placed, opening)).toContain('q 1.0000 0 0 1.0000 72.0000 -36.0000 cm');
    }
    expect(objectAt(placed, 6)).toContain('Q\n');
    expect(placed).toContain('<</Size 9\n/Root 1 0 R\n/Prev ');
  });

  it('thu nhỏ quanh giữa tờ giấy', () => {
    const placed = textOf(placePages(drawn(), { right: 0, down: 0, scale: 90 }) ?? drawn());
    expect(objectAt(placed, 7)).toContain('q 0.9000 0 0 0.9000 21.0000 29.7960 cm');
  });

  it('bản in lại để lưu có chữ chéo mọi trang, trên nội dung, tệp lưu vẫn nằm nguyên ở đầu', () => {
    const pdf = drawn();
    const placed = placePages(pdf, asDrawn, { width: 1000, path: '0 0 m\n9 9 l\nh\n' });
    expect(placed?.subarray(0, pdf.length)).toEqual(pdf);
    const text = textOf(placed ?? pdf);
    for (const [page, across, frame] of [
      [3, 8, 9],
      [4, 10, 11],
    ] as const) {
      expect(objectAt(text, page)).toContain(
        `/Contents [${frame} 0 R 5 0 R 6 0 R ${across} 0 R 7 0 R]`,
      );
      expect(objectAt(text, across)).toMatch(/q 0\.3 G 20 w [\d. -]+ cm/);
    }
    expect(objectAt(text, 7)).toContain('0 0 m\n9 9 l\nh\nS Q');
  });

  it('chữ đóng dấu là đúng lời của chương trình, đủ dấu tiếng Việt', () => {
    expect(readFileSync(marksFile, 'utf8')).toBe(lapsedMarks());
    const plain = drawnWords('BAN');
    expect(drawnWords('BẢN').width).toBe(plain.width);
    expect(drawnWords('BẢN').path.length).toBeGreaterThan(plain.path.length);
  });

  it('tệp của chương trình khác vẽ thì không đụng vào', () => {
    const foreign = new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<</Type/Page>>\nendobj\n');
    expect(placePages(foreign, { right: 1, down: 0, scale: 100 })).toBeNull();
    const compressed = textOf(drawn()).replace('trailer', 'hailer');
    const bytes = new Uint8Array(Buffer.from(compressed, 'latin1'));
    expect(placePages(bytes, { right: 1, down: 0, scale: 100 })).toBeNull();
  });
});
