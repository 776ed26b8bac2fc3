/** The workbook in a spreadsheet program of another make; it starts slowly, so that only the long form asks it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const mayAsk = process.env['QMC_LONG'] === '1' && spawnSync('soffice', ['--version']).status === 0;

describe.skipIf(!mayAsk)('LibreOffice mở tệp của quầy', () => {
  let desk: TestDesk;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'qmc-office-'));
    desk = await startTestDesk();
    const { submitter } = birthForm();
    const form = birthForm({ submitter: { ...submitter, name: '=1+1 Mẫu', phone: '0900000012' } });
    await desk.must('intake.accept', { draft: '019abc00-0000-7000-8000-000000000001', form });
  });
  afterAll(() => {
    desk.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('ngày là ngày, số là số, chữ là chữ, không công thức nào', { timeout: 120_000 }, async () => {
    const list = { kind: 'intake', from: '2026-11-23', to: '2026-11-23' } as const;
    const { name } = await desk.must('exports.list', { list, format: 'xlsx', folder });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const words = ['--headless', '--convert-to', 'fods', '--outdir', folder, join(folder, name)];
    execFileSync('soffice', [profile, ...words], { stdio: 'ignore' });
    const opened = readFileSync(join(folder, name.replace('.xlsx', '.fods')), 'utf8');
    expect(opened).toMatch(/office:value-type="date" office:date-value="2026-11-23T09:12:00/);
    expect(opened).toMatch(/office:value-type="float" office:value="1"[^>]*>\s*<text:p>1</);
    for (const text of ['0900000012', '=1+1 Mẫu', 'Thủ tục đăng ký khai sinh'])
      expect(opened).toMatch(
        new RegExp(`office:value-type="string"[^>]*>\\s*<text:p>${text.replace('+', '\\+')}<`),
      );
    expect(opened).not.toContain('table:formula');
  });
});
