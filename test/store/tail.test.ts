/** What was written since the last backup lies beside the database, sealed: what a restore finds of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTail } from '#electron/store/copies/tail.ts';
import { pathsOf } from '#electron/store/data-folder.ts';
import { KEY } from './test-store.ts';
import { accept, asLeft, backUp, makeFolder, openFolder, removeFolder } from './worked-folder.ts';

let folder: string;
const tail = () => pathsOf(folder).tail;

/** Five dossiers in the backup, three after it; then the power went. */
beforeEach(async () => {
  const opened = makeFolder();
  accept(opened, 1, 5);
  await backUp(opened, 1);
  accept(opened, 6, 8);
  const worked = dirname(opened.connection.name);
  folder = asLeft(worked);
  opened.close();
  removeFolder(worked);
});
afterEach(() => removeFolder(folder));

describe('phần đuôi', () => {
  it('ghi những gì bản sao lưu chưa có, và chỉ người có khóa đọc được', () => {
    const entries = readTail(tail(), KEY);
    expect(entries.map(({ seq }) => seq)).toEqual([7, 8, 9]);
    expect(
      readTail(
        tail(),
        KEY.map((byte) => byte ^ 1),
      ),
    ).toEqual([]);
    expect(readFileSync(tail()).includes('Nguyễn')).toBe(false);
  });

  it('bị cắt giữa chừng thì đọc tới chỗ còn nguyên', () => {
    const bytes = readFileSync(tail());
    writeFileSync(tail(), bytes.subarray(0, bytes.length - 5));
    expect(readTail(tail(), KEY).map(({ seq }) => seq)).toEqual([7, 8]);
  });

  it('bắt đầu lại sau mỗi bản sao lưu', async () => {
    const desk = openFolder(folder);
    await backUp(desk, 2);
    expect(readTail(tail(), KEY)).toEqual([]);
    accept(desk, 9, 9);
    expect(readTail(tail(), KEY).map(({ seq }) => seq)).toEqual([10]);
    desk.close();
  });
});
