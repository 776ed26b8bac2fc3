import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { recoveryKeyShape } from '#shared/forms/recovery-key-data.ts';
import { err, ok } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { ENROL, openFolderDesk, type FolderDesk } from './folder-desk.ts';
import { printerNamed } from './made-up-printers.ts';

let desk: FolderDesk;
afterEach(() => desk.end());

const PRINTER = printerNamed('may-in-thu', { description: 'Máy in thử' });

/** A printer that draws the typed data as it came, and may be out of order. */
const open = () => {
  const state = { broken: false, logged: [] as string[] };
  const printed: { readonly text: string; readonly copies: number; readonly title: string }[] = [];
  desk = openFolderDesk({
    log: (...said) => state.logged.push(JSON.stringify(said)),
    renderer: {
      render: ({ kind, data }) =>
        Promise.resolve(
          ok(
            new TextEncoder().encode(JSON.stringify({ kind, data: recoveryKeyShape.parse(data) })),
          ),
        ),
    },
    printers: {
      list: () => Promise.resolve([PRINTER]),
      print: (pdf, { copies, title }) => {
        if (state.broken) return Promise.resolve(err({ code: 'print_failed', detail: 'hết giấy' }));
        printed.push({ text: new TextDecoder().decode(pdf), copies, title });
        return Promise.resolve(ok({ systemJob: 'thu-1' }));
      },
      withdraw: () => Promise.resolve(false),
    },
  });
  return { state, printed };
};

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((file) =>
    file.isFile() ? [join(file.parentPath, file.name)] : [],
  );

describe('in khóa khôi phục', () => {
  it('in một tờ khi khóa đang hiện: đủ khóa, tên quầy, ngày, chỗ cất; không lưu, không vào nhật ký', async () => {
    const { state, printed } = open();
    const { recoveryKey } = await desk.must('desk.enrol', ENROL);
    expect(await desk.must('desk.recoveryPrinters', {})).toEqual([PRINTER]);
    await desk.must('desk.printRecovery', { printer: PRINTER.name });
    const [paper] = printed;
    const drawn = z
      .object({ kind: z.literal('recovery_key'), data: recoveryKeyShape })
      .parse(JSON.parse(paper?.text ?? '{}'));
    const { data } = drawn;
    expect(data.groups.join('-')).toBe(recoveryKey);
    expect(data.desk).toBe(ENROL.deskName);
    expect(data.facts.map(({ value }) => value).join(' ')).toMatch(/\d{2}\/\d{2}\/\d{4}/);
    expect(data.advice.join(' ')).toContain('ngoài phòng');
    expect(paper).toMatchObject({ copies: 1 });
    expect(paper?.title).not.toContain(data.groups[0] ?? recoveryKey);

    const folder = dirname(desk.keyFile);
    expect(filesUnder(folder).filter((file) => file.includes('/blobs/'))).toEqual([]);
    for (const secret of [recoveryKey, data.groups.join(' - ')]) {
      expect(state.logged.join('\n')).not.toContain(secret);
      for (const file of filesUnder(folder))
        expect(readFileSync(file).includes(secret), file).toBe(false);
    }
  });

  it('máy in hỏng thì nói, khóa vẫn hiện và in lại được; xác nhận xong thì không in được nữa', async () => {
    const { state, printed } = open();
    const { recoveryKey } = await desk.must('desk.enrol', ENROL);
    state.broken = true;
    expect(await desk.ask('desk.printRecovery', { printer: PRINTER.name })).toMatchObject({
      error: { code: 'recovery_not_printed', field: 'printer' },
    });
    state.broken = false;
    await desk.must('desk.printRecovery', { printer: PRINTER.name });
    await desk.must('desk.confirmRecovery', { part: recoveryKey.split('-').at(-1) ?? '' });
    expect(await desk.ask('desk.printRecovery', { printer: PRINTER.name })).toMatchObject({
      error: { code: 'recovery_not_shown' },
    });
    expect(await desk.must('desk.recoveryPrinters', {})).toEqual([]);
    expect(printed).toHaveLength(1);
  });
});
