import { expect, it, vi } from 'vitest';
import { prepareFile } from '#renderer/features/attachments/prepare-file.ts';
import { pdfText } from '../fixtures/files.ts';

vi.mock('#renderer/features/print/pdf.ts', () => ({
  lookIntoPdf: () => Promise.resolve({ ok: true, value: { pages: 1, acts: false } }),
}));
vi.mock('#renderer/features/attachments/shrink.ts', () => ({
  shrinkPdf: () => Promise.resolve(null),
  shrinkPicture: () => Promise.resolve(null),
}));

it('PDF mở được mà không làm sạch được thì không nói là hỏng', async () => {
  expect(await prepareFile(new Uint8Array(new TextEncoder().encode(pdfText())))).toEqual({
    ok: false,
    error: { code: 'pdf_not_cleanable' },
  });
});
