import { afterEach, describe, expect, it } from 'vitest';
import { saveStanding, standingsSaid } from '#electron/desk/standing.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const DRAFT = '019abc00-0000-7000-8000-000000000001';

describe('quầy không còn được cấp số', () => {
  for (const lost of standingsSaid) {
    it(`${lost}: không cấp số mới, bản nháp còn nguyên, hồ sơ cũ vẫn mở được`, async () => {
      desk = await startTestDesk();
      await desk.must('intake.accept', { draft: DRAFT, form: birthForm() });
      desk.store.write((tx) => {
        const identity = tx.identity();
        if (identity !== null) saveStanding(tx, identity, lost);
      });
      const next = DRAFT.replace(/1$/, '2');
      await desk.must('draft.save', { id: next, form: birthForm() });
      expect(await desk.ask('intake.accept', { draft: next, form: birthForm() })).toMatchObject({
        ok: false,
        error: { code: lost },
      });
      expect(await desk.must('draft.current', {})).toMatchObject({ id: next });
      expect((await desk.must('dossiers.open', { id: DRAFT })).row.number).toBe(
        'H00.01-261123-1001',
      );
    });
  }
});
