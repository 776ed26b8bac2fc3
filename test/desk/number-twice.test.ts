/** One number on two real papers: each paper leads to its own dossier, and a number alone to none. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '#shared/calendar/local-time.ts';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import { openHeader } from '#shared/journal/hash-chain.ts';
import { handOn } from './hand-on.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const FIRST = '0193e4a1-7b2c-7def-8abc-000000000001';
const LATER = '0193e4a1-7b2c-7def-8abc-000000000002';
const NEW_NUMBER = 'H00.01-261123-1999';

let here: TestDesk;
let there: TestDesk;

const receiptOf = (desk: TestDesk): string =>
  receiptShape.parse(desk.drawn.findLast(({ kind }) => kind === 'receipt')?.data).qrText ?? '';

const scanned = async (text: string): Promise<string> => {
  const answer = await here.ask('handOver.scan', { text });
  return answer.ok ? answer.value.dossier : answer.error.code;
};

let number: string;
/** Of the acceptance at the other desk; its paper comes after it. */
let accepted: number;

beforeAll(async () => {
  [here, there] = await Promise.all([
    startTestDesk(),
    startTestDesk('2026-11-23T09:30', { enrolledAs: { desk: 'quay-thu-2', slot: 1 } }),
  ]);
  const [own, other] = [
    await here.must('intake.accept', { draft: FIRST, form: birthForm() }),
    await there.must('intake.accept', { draft: LATER, form: birthForm() }),
  ];
  if (other.number !== own.number) throw new Error('two numbers');
  ({ number } = own);
  const written = there.store.read.entriesAfter(1, 0, 100).map(({ headerBytes }) => {
    const header = openHeader(headerBytes);
    return header.ok ? header.value.type : '';
  });
  accepted = written.indexOf('dossier.accepted') + 1;
  const keys = [here, there].map(({ store }) => {
    const { desk = '', publicKey = '' } = store.read.identity() ?? {};
    return { id: `${desk}.1`, publicKey, owner: desk, name: desk, revokedAt: null };
  });
  const day = { publishedAt: '2026-11-23T00:00:00.000Z', effectiveFrom: '2026-01-01' };
  here.store.write((tx) =>
    tx.savePublication({ n: 50, kind: 'keys', version: 50, ...day, data: { keys } }),
  );
});
afterAll(() => {
  here.end();
  there.end();
});

describe('một số trên hai giấy tiếp nhận: nhận về', () => {
  it('giấy của quầy kia chưa về sổ: không đoán là hồ sơ nào', async () => {
    expect(await scanned(number)).toBe(FIRST);
    handOn(there, here, 0, accepted);
    expect(await scanned(receiptOf(there))).toBe('hand_over_scan_number_twice');
    expect(await scanned(number)).toBe('hand_over_scan_number_twice');
    expect(await scanned(receiptOf(here))).toBe(FIRST);
  });

  it('quét giấy nào ra đúng hồ sơ ấy, cả sau khi một hồ sơ đã được số mới', async () => {
    handOn(there, here, accepted, 100);
    const each = async () => [await scanned(receiptOf(here)), await scanned(receiptOf(there))];
    expect(await each()).toEqual([FIRST, LATER]);
    const officer = here.store.read.officers()[0]?.id ?? null;
    const { desk = '' } = there.store.read.identity() ?? {};
    const conflict = { desk, epoch: 1, seq: accepted };
    const payload = { number: NEW_NUMBER, was: number, conflict, reason: 'Trùng số' };
    here.store.write((tx) =>
      tx.append({
        type: 'dossier.renumbered',
        payload,
        dossier: FIRST,
        officer,
        at: instantOf(Date.parse('2026-11-23T03:00:00Z')),
      }),
    );
    expect(await each()).toEqual([FIRST, LATER]);
    const read = await here.must('codes.read', { text: receiptOf(here), askProvince: false });
    expect(read).toMatchObject({ verdict: 'renumbered', dossier: FIRST });
    expect(await scanned(number)).toBe('hand_over_scan_number_twice');
    expect(await scanned(NEW_NUMBER)).toBe(FIRST);
  });
});
