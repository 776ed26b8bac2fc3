import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { projectRoot } from '#build/setup/places.ts';
import { mintCode } from '#build/try-out/code.ts';
import { startProvince } from '#build/try-out/province.ts';

const folder = mkdtempSync(join(tmpdir(), 'qmc-tool-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly exit: number;
  readonly output: Record<string, unknown>;
}

/** The tool as an administrator runs it: a process of its own, one JSON value on standard output. */
const run = (...args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const script = join(projectRoot, 'electron', 'cli', 'index.ts');
    const child = execFile(process.execPath, [script, ...args, '--json'], (_fault, stdout) =>
      resolve({ exit: child.exitCode ?? -1, output: JSON.parse(stdout) as Ran['output'] }),
    );
    child.stdin?.end();
  });

describe('công cụ quản trị', () => {
  it('một ngày không có Tỉnh: mọi mục còn nguyên, chuỗi liền, danh sách khớp, chưa gửi gì', async () => {
    const data = join(folder, 'offline');
    const day = await run('day', '--dossiers', '6', '--seed', '3', '--data', data);
    expect(day).toMatchObject({ exit: 0, output: { accepted: 6, closed: { equal: null } } });
    const verified = await run('verify', '--data', data);
    expect(verified).toMatchObject({ exit: 0, output: { chain: 'ok', projections: 'equal' } });
    expect(verified.output['unsent']).toBe(verified.output['entries']);
    expect(day.output['unsent']).toBe(verified.output['entries']);
  }, 60_000);

  it('cùng hạt giống thì cùng những thủ tục ấy, theo cùng thứ tự', async () => {
    const codes = async (name: string): Promise<unknown> => {
      const { output } = await run(
        'day',
        '--dossiers',
        '4',
        '--seed',
        '5',
        '--data',
        join(folder, name),
      );
      return (output['dossiers'] as readonly { procedure: string }[]).map(
        ({ procedure }) => procedure,
      );
    };
    expect(await codes('one')).toEqual(await codes('two'));
  }, 60_000);

  it('một ngày có Tỉnh thật: hai bên bằng nhau và không còn gì chưa gửi', async () => {
    const province = await startProvince({ data: join(folder, 'province') });
    try {
      const { code } = await mintCode(province);
      const data = join(folder, 'online');
      const line = ['--server', province.url, '--code', code];
      const day = await run('day', '--dossiers', '5', '--seed', '9', '--data', data, ...line);
      expect(day).toMatchObject({
        exit: 0,
        output: { accepted: 5, closed: { equal: true }, unsent: 0 },
      });
      const verified = await run('verify', '--data', data);
      expect(verified).toMatchObject({ exit: 0, output: { chain: 'ok', unsent: 0 } });
    } finally {
      await province.stop();
    }
  }, 90_000);

  it('gọi sai thì mã thoát 2 và nói cách gọi đúng', async () => {
    for (const args of [
      ['day'],
      ['day', '--dossiers', '0', '--seed', '1', '--data', 'x'],
      ['gì đó'],
    ]) {
      expect(await run(...args)).toMatchObject({ exit: 2, output: { error: { code: 'usage' } } });
    }
  }, 60_000);

  it('mã đăng ký sai thì mã thoát 1 và một câu tiếng Việt', async () => {
    const province = await startProvince({ data: join(folder, 'province-2') });
    try {
      const line = ['--server', province.url, '--code', 'SAI0-SAI0-SAI0-SAI0'];
      const day = await run(
        'day',
        '--dossiers',
        '1',
        '--seed',
        '1',
        '--data',
        join(folder, 'x'),
        ...line,
      );
      expect(day).toMatchObject({ exit: 1, output: { error: { code: 'enrolment_code_invalid' } } });
      expect(JSON.stringify(day.output)).toMatch(/mã/iu);
    } finally {
      await province.stop();
    }
  }, 60_000);
});
