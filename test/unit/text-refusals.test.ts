/**
 * Every code that an officer or an administrator may be answered with has a sentence in both languages. The codes are
 * read out of the sources: whoever writes a new one is told here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '#build/setup/places.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { envelopeRefusalCodes } from '#shared/protocol/envelope.ts';
import { neighbourRefusalCodes } from '#shared/protocol/neighbour.ts';
import { textsOf } from '#shared/text/languages.ts';

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const codesIn = (folder: string, pattern: RegExp): readonly string[] =>
  sourcesIn(folder).flatMap((source) =>
    [...source.matchAll(pattern)].flatMap(([, code]) => (code === undefined ? [] : [code])),
  );

const inRefusal = /\brefuse\(\s*'([a-z_]+)'/g;
const inError = /\berr\(\{\s*code: '([a-z_]+)'/g;
const inRemark = /\bcode: '([a-z_]+)',\s*field/g;
const inFailure = /^\s*\|? ?\{ readonly code: '([a-z_]+)'/gm;

const refusals = [
  ...codesIn('electron/desk', inRefusal),
  ...codesIn('electron/desk', inFailure),
  ...codesIn('electron/store', inFailure),
  ...codesIn('electron/sync', /reason: '([a-z_]+)'/g),
  ...codesIn('electron/sync', /\brefused\('([a-z_]+)'/g),
  ...codesIn('electron/sync', /'(stick_[a-z]+)'/g),
  ...codesIn('shared/number', inError),
  ...codesIn('shared/attachment', /code: '([a-z_]+)'/g),
  ...['heic', 'tiff', 'gif', 'bmp', 'office', 'old_office', 'text'].map((kind) => `file_${kind}`),
  ...codesIn('shared/calendar', inFailure),
  ...codesIn('electron/sync', /'(neighbour_[a-z_]+)'/g),
  ...Object.values(refusalCodes),
  ...Object.values(neighbourRefusalCodes),
  ...envelopeRefusalCodes,
];

const remarks = [...codesIn('shared/intake', inRemark), ...codesIn('shared/identity', inError)];

const missing = (language: 'vi' | 'en', codes: readonly string[]): readonly string[] => {
  const texts = textsOf(language);
  const known = { ...texts.refusals, ...texts.remarks };
  return [...new Set(codes)].filter((code) => !Object.hasOwn(known, code)).toSorted();
};

describe('mỗi lời từ chối có một câu', () => {
  it('số mượn trên giấy cuối: cả hai thứ tiếng chỉ sang số cuối của dải mình', () => {
    expect(textsOf('vi').refusals.number_of_other_slot).toMatch(/số mượn.*dải của chính quầy này/);
    expect(textsOf('en').refusals.number_of_other_slot).toMatch(/borrowed.*this desk's own range/);
  });
  for (const language of ['vi', 'en'] as const) {
    it(`từ chối (${language})`, () => {
      expect(refusals.length).toBeGreaterThan(40);
      expect(missing(language, refusals)).toEqual([]);
    });
    it(`lời nhắc trên phiếu (${language})`, () => {
      expect(remarks.length).toBeGreaterThan(10);
      expect(missing(language, remarks)).toEqual([]);
    });
  }
});
