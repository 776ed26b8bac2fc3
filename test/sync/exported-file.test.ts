import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { FileOrder } from '#electron/desk/exports/export-ports.ts';
import { exportFolder } from '#electron/sync/exported-file.ts';

it('đang ghi một tệp thì không ai dọn mất nó; hai tệp một tên không đè nhau', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-stick-'));
  const started = Promise.withResolvers<null>();
  const go = Promise.withResolvers<null>();
  const order = (chunks: AsyncIterable<Uint8Array>): FileOrder => ({
    folder,
    name: 'so.pdf',
    chunks,
    begun: () => undefined,
    stopped: () => false,
    proven: () => undefined,
  });
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('Nguyễn Thị ');
    started.resolve(null);
    await go.promise;
    yield Buffer.from('Thử');
  }
  async function* quick(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('Trần Văn Mẫu');
  }
  const writing = exportFolder.write(order(slow()));
  await started.promise;
  expect(await exportFolder.discard(folder, 'so.pdf')).toBe(false);
  const other = await exportFolder.write(order(quick()));
  go.resolve(null);
  expect([await writing, other]).toMatchObject([
    { value: { name: 'so.pdf' } },
    { value: { name: 'so (2).pdf' } },
  ]);
  expect(readFileSync(join(folder, 'so.pdf'), 'utf8')).toBe('Nguyễn Thị Thử');
  expect(await exportFolder.discard(folder, 'so.pdf')).toBe(true);
  rmSync(folder, { recursive: true });
});
