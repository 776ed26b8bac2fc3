import { PDFDocument, PDFName, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { withoutNotes } from '#shared/attachment/jpeg-notes.ts';
import { isSignedPdf } from '#shared/attachment/pdf-look.ts';
import { cleanPdf, type DrawSmall } from '#renderer/features/attachments/clean-pdf.ts';
import { jpegHeader, pdfText } from '../fixtures/files.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const TRACE = 'NGUOI-SOAN-THU';
const PLACE = 'THU-MAY-ANH-21.0285N';
const name = (text: string): PDFName => PDFName.of(text);

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** A header, a camera's block, and dots enough to be worth making small. */
const photo = (width: number, height: number, dots = 9000): Bytes => {
  const words = Array.from(`Exif\0\0${PLACE}`, (one) => one.charCodeAt(0));
  const head = jpegHeader(width, height);
  const scan = [0xff, 0xda, 0, 2, ...Array.from({ length: dots }, () => 7), 0xff, 0xd9];
  const block = [0xff, 0xe1, 0, words.length + 2, ...words];
  return new Uint8Array([...head.slice(0, 2), ...block, ...head.slice(2), ...scan]);
};

const small = photo(1240, 1754, 10);
const drawSmall: DrawSmall = () => Promise.resolve(new Uint8Array(withoutNotes(small)));

const image = (extra: Readonly<Record<string, string | number>> = {}) => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: 3000,
  Height: 4000,
  ColorSpace: 'DeviceRGB',
  BitsPerComponent: 8,
  Filter: 'DCTDecode',
  ...extra,
});

/** As a scanner writes one, with everything in it that tells. */
const telling = async (extra: Readonly<Record<string, string | number>> = {}): Promise<Bytes> => {
  const file = await PDFDocument.create({ updateMetadata: false });
  const { context } = file;
  file.setAuthor(TRACE);
  file.setTitle(TRACE);
  const words = (): PDFObject => context.register(context.stream(`<x>${TRACE}</x>`));
  file.catalog.set(name('Metadata'), words());
  const page = file.addPage([595, 842]);
  page.node.set(name('PieceInfo'), context.obj({ App: { Private: PDFString.of(TRACE) } }));
  page.node.set(name('Metadata'), words());
  const note = { Type: 'Annot', Subtype: 'Text', Rect: [0, 0, 9, 9], T: PDFString.of(TRACE) };
  page.node.set(name('Annots'), context.obj([{ ...note, Contents: PDFString.of('Xem mục 2') }]));
  const stream = context.register(PDFRawStream.of(context.obj(image(extra)), photo(3000, 4000)));
  // A font of that name is no action: what lies in a list of names stays.
  const font = { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' };
  page.node.set(
    name('Resources'),
    context.obj({ XObject: { Im0: stream }, Font: { AA: font, Metadata: font } }),
  );
  words();
  return new Uint8Array(await file.save({ useObjectStreams: false }));
};

const photoOf = async (bytes: Uint8Array): Promise<PDFRawStream> => {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const found = file.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .find((object) => object instanceof PDFRawStream && object.dict.has(name('Width')));
  if (!(found instanceof PDFRawStream)) throw new Error('no photo');
  return found;
};

describe('PDF gắn vào hồ sơ được viết lại', () => {
  it('tên người soạn, tiêu đề, XMP, ghi chú của phần mềm và bản cũ nằm trong tệp đều không còn; trang giữ nguyên', async () => {
    const before = await telling();
    expect(latin(before)).toContain(TRACE);
    const clean = await cleanPdf(before, drawSmall);
    const file = await PDFDocument.load(clean, { updateMetadata: false });
    const all = file.context
      .enumerateIndirectObjects()
      .map(([, object]) =>
        object instanceof PDFRawStream ? latin(object.getContents()) : object.toString(),
      )
      .join('\n');
    expect(all).not.toContain(TRACE);
    expect(all).not.toContain(PLACE);
    expect(all).not.toContain('/Metadata <<\n/Private');
    expect(file.context.trailerInfo.Info).toBeUndefined();
    expect(file.context.trailerInfo.ID).toBeUndefined();
    expect(file.getPageCount()).toBe(1);
    expect(all).toContain(`Xem m`);
    expect(all).toContain('/AA <<');
  });

  it('ảnh chụp bên trong thành ảnh nhỏ; kích thước ghi trong tệp theo đúng ảnh mới', async () => {
    const before = await telling();
    const clean = await cleanPdf(before, drawSmall);
    expect(clean.length).toBeLessThan(before.length / 2);
    const { dict } = await photoOf(clean);
    expect(String(dict.get(name('Width')))).toBe('1240');
    expect(String(dict.get(name('Height')))).toBe('1754');
    expect(dict.get(name('ColorSpace'))).toBe(name('DeviceRGB'));
  });

  it('ảnh màu in (CMYK), ảnh không vẽ lại được: giữ từng điểm, chỉ bỏ lời máy ảnh', async () => {
    for (const [extra, draw] of [
      [{ ColorSpace: 'DeviceCMYK' }, drawSmall],
      [{}, () => Promise.resolve(null)],
    ] as const) {
      const clean = await cleanPdf(await telling(extra), draw);
      const kept = await photoOf(clean);
      expect(kept.getContents()).toEqual(withoutNotes(photo(3000, 4000)));
      expect(latin(clean)).not.toContain(PLACE);
    }
  });

  it('tệp cụt thì báo, không viết ra tệp rỗng', async () => {
    const half = (await telling()).slice(0, 200);
    await expect(cleanPdf(half, drawSmall)).rejects.toThrow(/PDF|parse|invalid/iu);
  });

  it('PDF có chữ ký số thì biết, để giữ nguyên từng byte', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    expect(isSignedPdf(bytes(pdfText({ catalog: '/V<</ByteRange [0 9 9 9]>>' })))).toBe(true);
    expect(isSignedPdf(bytes(pdfText({ stream: '/ByteRange [0 9' })))).toBe(false);
  });
});
