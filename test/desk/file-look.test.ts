import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFileLook } from '#electron/desk/dossiers/file-look.ts';
import { lostFiles, noteGone } from '#electron/desk/dossiers/lost-files.ts';
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import { StoreError } from '#electron/desk/store-failure.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
beforeEach(async () => {
  desk = await startTestDesk();
});
afterEach(() => desk.end());

const id = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Seven receipts; the disk gives those of them that are not in `lost`. */
const lookingDesk = async (lost: ReadonlySet<string>) => {
  for (let n = 1; n <= 7; n += 1)
    await desk.must('intake.accept', { draft: id(n), form: birthForm() });
  const papers = desk.store.read.ownPapersAfter(0, 100);
  const read: string[] = [];
  const blobs: Pick<Blobs, 'get' | 'put'> = {
    put: () => ({ sha256: '', bytes: 0 }),
    get: (name) => {
      const document = papers.find(({ sha256 }) => sha256 === name)?.document ?? '';
      read.push(document);
      if (document === papers[5]?.document && lost.has('5'))
        throw new StoreError({ code: 'damaged' }, name);
      return lost.has(String(papers.findIndex((one) => one.document === document)))
        ? null
        : new Uint8Array(1);
    },
  };
  const emitted: string[] = [];
  const look = createFileLook({
    store: desk.store,
    blobs,
    after: () => () => undefined,
    emit: (_event, value) => emitted.push(JSON.stringify(value)),
    log: (message) => {
      throw new Error(message);
    },
  });
  return { look, papers: papers.map(({ document }) => document), read, emitted };
};

describe('xem dần kho bản lưu', () => {
  it('mỗi lần vài tệp, hết thì quay lại từ đầu; tệp mất và tệp hỏng đều được ghi, một lần', async () => {
    const { look, papers, read, emitted } = await lookingDesk(new Set(['1', '5']));
    expect(papers).toHaveLength(7);
    look.lookNow();
    expect(read).toEqual(papers.slice(0, 3));
    expect(lostFiles(desk.store.read)).toEqual([papers[1]]);
    look.lookNow();
    look.lookNow();
    expect(read).toEqual(papers);
    expect(lostFiles(desk.store.read)).toEqual([papers[1], papers[5]]);
    expect(emitted).toHaveLength(2);
    look.lookNow();
    look.lookNow();
    expect(read.slice(7)).toEqual(papers.slice(0, 3));
    expect(lostFiles(desk.store.read)).toHaveLength(2);
    expect(emitted).toHaveLength(2);
  });

  it('điều người đã biết là mất hẳn thì không nhắc nữa', async () => {
    const { look, papers } = await lookingDesk(new Set(['0']));
    const [first = ''] = papers;
    desk.store.write((tx) => noteGone(tx, first));
    look.lookNow();
    expect(lostFiles(desk.store.read)).toEqual([]);
  });
});
