import { afterEach, expect, it, vi } from 'vitest';
import { birthForm, signIn, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const PAPERS = 10;

const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

it('mới mở máy, nhiều giấy chờ trả lời: quầy vẫn trả lời việc khác giữa chừng; hỏi lần nữa thì không đọc lại hồ sơ nào', async () => {
  desk = await startTestDesk();
  await desk.must('printers.choose', { printer: 'Quay1-A5', paper: 'A5', copies: 1 });
  for (let n = 1; n <= PAPERS; n += 1)
    await desk.must('intake.accept', { draft: draft(n), form: birthForm() });
  desk = await desk.restart();
  await signIn(desk);
  const { dossier: fold } = desk.store.read;
  let inOneTurn: number | null = null;
  const folds = vi.spyOn(desk.store.read, 'dossier').mockImplementation((id) => {
    if (folds.mock.calls.length === 1)
      setTimeout(() => {
        inOneTurn = folds.mock.calls.length;
      }, 0);
    return fold(id);
  });
  const jobs = await desk.must('documents.jobs', {});
  expect(new Set(jobs.map(({ dossier }) => dossier)).size).toBe(PAPERS);
  expect(inOneTurn).toBeLessThan(PAPERS);
  expect(folds).toHaveBeenCalledTimes(PAPERS);
  await desk.must('documents.jobs', {});
  expect(folds).toHaveBeenCalledTimes(PAPERS);
});
