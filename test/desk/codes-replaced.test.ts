/** Two papers of one revision under the scanner: only the one that counts is in force. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import { readPaperCode } from '#shared/receipt-code/paper-code.ts';
import { handOn } from './hand-on.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const DOSSIER = '0193e4a1-7b2c-7def-8abc-000000000001';

const publishKeysOf = (desks: readonly TestDesk[], to: TestDesk): void => {
  const keys = desks.map(({ store }) => {
    const { desk = '', publicKey = '' } = store.read.identity() ?? {};
    return { id: `${desk}.1`, publicKey, owner: desk, name: desk, revokedAt: null };
  });
  const day = { publishedAt: '2026-11-23T00:00:00.000Z', effectiveFrom: '2026-01-01' };
  to.store.write((tx) =>
    tx.savePublication({ n: 50, kind: 'keys', version: 50, ...day, data: { keys } }),
  );
};

const lastCode = (desk: TestDesk): string => {
  const receipt = desk.drawn.findLast(({ kind }) => kind === 'receipt');
  return receiptShape.parse(receipt?.data).qrText ?? '';
};

const verdictOf = async (text: string): Promise<string> =>
  (await here.must('codes.read', { text, askProvince: false })).verdict;

let here: TestDesk;
let there: TestDesk;

beforeAll(async () => {
  [here, there] = await Promise.all([
    startTestDesk(),
    startTestDesk('2026-11-23T09:30', { enrolledAs: { desk: 'quay-thu-2', slot: 2 } }),
  ]);
});
afterAll(() => {
  here.end();
  there.end();
});

describe('hai tờ cùng một lần sửa', () => {
  it('hai quầy cùng sửa, cùng ra bản 2: quét tờ nào cũng biết tờ ấy còn dùng hay không', async () => {
    await here.must('intake.accept', { draft: DOSSIER, form: birthForm() });
    handOn(here, there, 0, 100);
    const before = there.store.read.head().seq;
    const correct = (desk: TestDesk, changes: Parameters<typeof birthForm>[0]) =>
      desk.must('dossiers.correct', { id: DOSSIER, form: birthForm(changes), reason: 'thiếu' });
    await correct(here, { request: 'xin hai bản' });
    await correct(there, { note: 'gửi thêm bản sao' });
    handOn(there, here, before, before + 100);
    publishKeysOf([here, there], here);

    const papers = here.store.read.dossier(DOSSIER)?.documents ?? [];
    const second = papers.filter(({ revision }) => revision === 2);
    expect(second.filter(({ replacedBy }) => replacedBy === null)).toHaveLength(1);
    for (const desk of [here, there]) {
      const code = lastCode(desk);
      expect(readPaperCode(code)).toMatchObject({ value: { claims: { revision: 2 } } });
      const own = second.find(
        ({ issued }) => issued.entry.desk === desk.store.read.identity()?.desk,
      );
      expect(await verdictOf(code)).toBe(own?.replacedBy === null ? 'genuine' : 'replaced');
    }
  });
});
