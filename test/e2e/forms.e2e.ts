/**
 * Every form of every set, drawn by the real print window and held against its golden images (test/golden/forms). After
 * a change that was meant and looked at: `npm run e2e -- test/e2e/forms.e2e.ts --update-snapshots`.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { paperSizes } from '#shared/dossier/documents.ts';
import { supplementRequestShape } from '#shared/forms/supplement-request-data.ts';
import { z } from '#shared/schema.ts';
import { pageImages, popplerVersion } from '../golden/forms/page-images.ts';
import { made, TOLERANCE } from '../golden/forms/renderer.ts';
import { specimens } from '../golden/forms/specimens.ts';
import { needs } from './needs.ts';
import { longText, ordinaryFacts, receiptOf } from './paper-fixtures/receipt-facts.ts';
import { drawPapers, type DrawnFolder } from './paper-fixtures/draw-papers.ts';
import {
  cannotLookBecause,
  codesOf,
  factsOf,
  pagesOf,
  widthsOf,
  wordsOf,
} from './paper-fixtures/look-from-outside.ts';

const golden = join(import.meta.dirname, '..', 'golden', 'forms');

const LONG_NAME = 'Nguyễn'.repeat(50);

/** Names of 300 letters on the receipt of every size: one of the words of a company, one without a space. */
const longNames = Object.fromEntries(
  paperSizes.map((paper) => [
    `ten-300-chu-${paper}`,
    {
      kind: 'receipt' as const,
      paper,
      data: receiptOf({
        ...ordinaryFacts,
        submitter: { ...ordinaryFacts.submitter, name: LONG_NAME },
        owner: { ...ordinaryFacts.submitter, kind: 'company', name: longText(300) },
      }),
    },
  ]),
);

/** The notice as it is put up on a wall: every other paper goes into a folder. */
const wallNotices = Object.fromEntries(
  specimens.flatMap(({ name, request }) =>
    request.kind === 'public_notice'
      ? [[`${name}-a3`, { ...request, paper: 'A3' as const }] as const]
      : [],
  ),
);

const besides = { ...longNames, ...wallNotices };

const solid = (text: string): string => text.replaceAll(/\s+/g, '');

const numbered = z.looseObject({ number: z.string() });
const naming = z.looseObject({
  dossier: z.union([z.string(), numbered]).nullish(),
  dossiers: z.array(numbered).optional(),
  seriesNumber: z.string().optional(),
});

/** What the foot of every page has to say: the dossier's number, else the paper's own. */
const namedBy = (data: unknown): string | null => {
  const { dossier, dossiers, seriesNumber } = naming.parse(data);
  const number = typeof dossier === 'string' ? dossier : dossier?.number;
  return number ?? dossiers?.[0]?.number ?? seriesNumber ?? null;
};

const titled = z.looseObject({ title: z.string() });
const signing = z.looseObject({
  form: z
    .looseObject({ signature: titled.optional(), signatures: z.array(titled).default([]) })
    .optional(),
});

/** Titles of the blocks that are signed. */
const signedBy = (data: unknown): readonly string[] => {
  const { signature, signatures = [] } = signing.parse(data).form ?? {};
  return [...signatures, ...(signature === undefined ? [] : [signature])].map(({ title }) => title);
};

test.describe('mọi mẫu giấy', () => {
  test.beforeEach(() => needs(cannotLookBecause()));

  let drawn: DrawnFolder;
  const pdf = (name: string): string => join(drawn.folder, `${name}.pdf`);

  test.beforeAll(async () => {
    drawn = await drawPapers({
      ...Object.fromEntries(specimens.map(({ name, request }) => [name, request])),
      ...besides,
    });
  });
  test.afterAll(() => rmSync(drawn.folder, { recursive: true }));

  test('mẫu nào cũng vẽ được với số liệu thường, dài nhất và trống nhất', () => {
    expect(drawn.papers.filter(({ fault }) => fault !== null)).toEqual([]);
    expect(drawn.papers).toHaveLength(specimens.length + Object.keys(besides).length);
    expect(drawn.console).toEqual([]);
  });

  test('tên 300 chữ in đủ trên mọi khổ, không chữ nào ra ngoài mép giấy', async () => {
    for (const name of Object.keys(longNames)) {
      const text = solid((await pagesOf(pdf(name))).join(''));
      expect.soft(text, name).toContain(LONG_NAME);
      expect.soft(text, name).toContain(solid(longText(300)));
      for (const { page, words } of await widthsOf(pdf(name)))
        expect.soft(words, name).toBeLessThan(page - 5);
    }
  });

  test('bản niêm yết khổ A3: đúng khổ, cùng chữ như A4, không nhiều trang hơn', async () => {
    expect(Object.keys(wallNotices).length).toBeGreaterThan(0);
    for (const name of Object.keys(wallNotices)) {
      const [wall, usual] = [
        await factsOf(pdf(name)),
        await factsOf(pdf(name.replace(/-a3$/, ''))),
      ];
      expect.soft([wall.width, wall.height].map(Math.round), name).toEqual([842, 1191]);
      expect.soft(wall.pages, name).toBeLessThanOrEqual(usual.pages);
      // Lines break elsewhere, and the foot stands on every page: the same letters on as many pages.
      const letters = async (file: string) =>
        Array.from(solid((await pagesOf(pdf(file))).join('')))
          .toSorted()
          .join('');
      if (wall.pages === usual.pages)
        expect.soft(await letters(name), name).toBe(await letters(name.replace(/-a3$/, '')));
    }
  });

  test('trang nào cũng nhắc mã hồ sơ hoặc số của giấy', async () => {
    for (const { name, request } of specimens) {
      const number = namedBy(request.data);
      if (number === null) continue;
      for (const [index, page] of (await pagesOf(pdf(name))).entries())
        expect.soft(solid(page), `${name}, trang ${index + 1}`).toContain(solid(number));
    }
  });

  test('chữ ký không đứng một mình trên trang, không bị cắt đôi', async () => {
    for (const { name, request } of specimens) {
      const titles = signedBy(request.data);
      for (const [index, page] of (await pagesOf(pdf(name))).entries()) {
        const found = titles.filter((title) => solid(page).includes(solid(title)));
        const where = `${name}, trang ${index + 1}`;
        expect.soft([0, titles.length], where).toContain(found.length);
        for (const title of found)
          expect.soft(solid(page).startsWith(solid(title)), where).toBe(false);
      }
    }
  });

  test('chữ không tràn xuống chân trang', async () => {
    for (const { name } of specimens) {
      for (const [index, words] of (await wordsOf(pdf(name))).entries()) {
        const foot = words.findLast(({ text }) => text === 'Trang')?.top ?? Infinity;
        const over = words.filter(({ top, bottom }) => top < foot - 2 && bottom > foot + 1);
        expect
          .soft(
            over.map(({ text }) => text),
            `${name}, trang ${index + 1}`,
          )
          .toEqual([]);
      }
    }
  });

  test('94 mục phải bổ sung còn đủ, theo thứ tự', async () => {
    const name = 'TT03-2025-02-supplement-request-long';
    const { items } = supplementRequestShape.parse(
      specimens.find((specimen) => specimen.name === name)?.request.data,
    );
    const pages = await pagesOf(pdf(name));
    const flow = pages
      .map((page, index) => {
        const foot = solid(`· Số: 17/HDHS Trang ${index + 1}/${pages.length}`);
        return solid(page)
          .replace(foot, '')
          .replace(solid('Mã hồ sơ: H00.50.05.13-261123-1001'), '');
      })
      .join('');
    const lost = items.filter((item, index) => !flow.includes(solid(`${index + 1}. ${item}`)));
    expect(items).toHaveLength(94);
    expect(lost.map((item) => item.slice(0, 20))).toEqual([]);
  });

  test('dòng bảng dài bị cắt qua trang không mất chữ nào', async () => {
    // A word of the specimens' long texts that no form says by itself.
    const timesIn = (text: string): number => text.split('khuyết').length - 1;
    const kinds = ['register', 'route_sheet', 'control_sheet'];
    const long = specimens.filter(
      ({ name, request }) => name.endsWith('-long') && kinds.includes(request.kind),
    );
    expect(long).toHaveLength(5);
    for (const { name, request } of long) {
      const drawnTimes = timesIn((await pagesOf(pdf(name))).join('\n'));
      expect.soft(drawnTimes, name).toBe(timesIn(JSON.stringify(request.data)));
    }
  });

  test('mã QR trên giấy đọc được ở 203 dpi', async () => {
    const shown = specimens.filter(({ name }) => name.endsWith('-ordinary'));
    let read = 0;
    for (const { name, request } of shown) {
      const { qrText } = z.looseObject({ qrText: z.string().nullish() }).parse(request.data);
      if (typeof qrText !== 'string') continue;
      // A receipt bears the barcode of its number beside it.
      expect.soft(await codesOf(pdf(name)), name).toContain(`QR-Code:${qrText}`);
      read += 1;
    }
    expect(read).toBeGreaterThan(16);
  });

  test('giống ảnh mẫu đã xem', async () => {
    const here = { electron: drawn.electron, poppler: await popplerVersion() };
    needs(
      here.electron === made.electron && here.poppler === made.poppler
        ? null
        : `the images were made by Electron ${made.electron} and poppler ${made.poppler}, here are ${here.electron} and ${here.poppler}`,
    );
    const compared: string[] = [];
    for (const { name } of specimens) {
      const { pages } = await factsOf(pdf(name));
      for (const { page, png } of await pageImages(pdf(name), pages)) {
        const file = `${name}-${page}.png`;
        expect
          .soft(png, `${name}, trang ${page}/${pages}`)
          .toMatchSnapshot(['forms', file], { maxDiffPixelRatio: TOLERANCE });
        compared.push(file);
      }
    }
    const kept = readdirSync(golden).filter((file) => file.endsWith('.png'));
    expect(kept.toSorted()).toEqual(compared.toSorted());
  });
});
