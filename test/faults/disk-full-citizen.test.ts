import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '#shared/result.ts';
import type { CitizenWord } from '#shared/citizen/scene.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import { birthForm, OFFICER, PERSONAL_CODE, PIN } from '../desk/made-up-office.ts';
import { ENROL, openFolderDeskIn, realEnrolment, type FolderDesk } from '../desk/folder-desk.ts';
import { canMount, mountSmallDisk, type SmallDisk } from '../fixtures/small-disk.ts';
import { draftId } from './kill-surroundings.ts';

const RATED = draftId(1, 1);
const SIGNED = draftId(1, 2);
const handing: ReturnForm = {
  receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
  how: 'office',
  reference: '',
  feeTaken: null,
  feeReceiptSerial: '',
  places: [0],
  named: '',
  signOn: 'screen',
};
const strokes = [
  Array.from({ length: 60 }, (_, i): [number, number] => [100 + i * 8, 150 + (i % 7) * 12]),
];

describe.skipIf(!canMount('disk-full-citizen'))('người dân đánh giá, ký khi đĩa đã đầy', () => {
  let disk: SmallDisk;
  let desk: FolderDesk;

  beforeAll(async () => {
    const mounted = mountSmallDisk(8);
    if (mounted === null) throw new Error('a disk could be mounted a moment ago');
    disk = mounted;
    desk = openFolderDeskIn(join(disk.folder, 'data'), {
      renderer: { render: () => Promise.resolve(ok(new Uint8Array(1000))) },
      enrol: realEnrolment({ tryOut: true }),
    });
    await desk.must('desk.enrol', ENROL);
    await desk.must('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
    await desk.must('citizen.choose', { where: 'window', display: null });
    for (const draft of [RATED, SIGNED])
      await desk.must('intake.accept', { draft, form: birthForm() });
    const paper = { name: 'Giấy khai sinh', number: '12/2026', originals: 1, copies: 0 };
    await desk.must('results.finish', {
      id: SIGNED,
      form: { outcome: 'granted', note: '', results: [paper], files: [] },
    });
    // The log begins anew, so that whatever is written next needs room.
    desk = await desk.reopen();
    await desk.must('session.signIn', { officer: OFFICER, pin: PIN });
  });
  afterAll(async () => {
    await desk.open.close();
    disk.remove();
  });

  const say = async (word: CitizenWord): Promise<void> => {
    const { turn } = await desk.must('citizen.shown', {});
    await desk.must('citizen.said', { turn, word: word as never });
  };
  const view = async () => (await desk.must('citizen.shown', {})).view;
  const feedback = async () =>
    (await desk.must('dossiers.open', { id: RATED })).dossier.feedback.length;
  const rate = async (): Promise<void> => {
    // Accepted long ago; asked again because it was never answered.
    await desk.must('intake.accept', { draft: RATED, form: birthForm() });
    await say({ say: 'onward' });
    disk.fill();
    await say({ say: 'rate', score: 3, reasons: [], words: '' });
  };

  it('đánh giá không ghi được: người dân và cán bộ đều được biết, không ai tưởng là đã ghi', async () => {
    await rate();
    expect(await view()).toMatchObject({ at: 'unkept', for: 'rating' });
    expect(await desk.must('citizen.state', {})).toMatchObject({ at: 'unkept', ratingLost: true });
    expect(await feedback()).toBe(0);
    await desk.must('citizen.clear', { what: 'all' });
    expect((await desk.must('citizen.state', {})).ratingLost).toBe(true);
    await desk.must('citizen.clear', { what: 'lost' });
    expect((await desk.must('citizen.state', {})).ratingLost).toBe(false);
  });

  it('chữ ký không lưu được: chưa trả gì; dọn đĩa rồi ký lại thì được', async () => {
    await desk.must('citizen.askSignature', { id: SIGNED, form: handing });
    await say({ say: 'sign', strokes });
    expect(await view()).toMatchObject({ at: 'unkept', for: 'signature' });
    expect(await desk.must('citizen.state', {})).toMatchObject({
      signed: null,
      refused: 'signature_not_kept',
    });
    expect(await desk.ask('results.return', { id: SIGNED, form: handing })).toMatchObject({
      error: { code: 'signature_waits' },
    });
    disk.free();
    await desk.must('citizen.askSignature', { id: SIGNED, form: handing });
    await say({ say: 'sign', strokes });
    expect(await desk.must('citizen.state', {})).toMatchObject({
      signed: { dossier: SIGNED },
      refused: null,
    });
    expect(await desk.must('results.return', { id: SIGNED, form: handing })).toMatchObject({
      whole: true,
    });
  });
});
