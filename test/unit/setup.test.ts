import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closingLine, honest, noTests, sum } from '#build/check/counts.ts';
import { cached } from '#build/setup/cache.ts';
import { withLock } from '#build/setup/lock.mjs';
import { CannotHave } from '#build/setup/progress.mjs';
import { fetchPackage } from '#build/setup/registry-package.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  vi.stubEnv('QMC_CACHE', join(folder, 'cache'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

describe('kho tạm ngoài mã nguồn', () => {
  it('làm một lần, lần sau dùng lại', async () => {
    const make = vi.fn(async (target: string) => writeFileSync(join(target, 'a'), 'x'));
    const first = await cached('thing', make);
    expect(await cached('thing', make)).toBe(first);
    expect(readdirSync(first)).toEqual(['a']);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('làm dở thì không để lại gì, và làm lại được', async () => {
    const broken = cached('thing', (target) => {
      writeFileSync(join(target, 'half'), 'x');
      return Promise.reject(new Error('mất điện'));
    });
    await expect(broken).rejects.toThrow('mất điện');
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
    const whole = await cached('thing', async (target) => writeFileSync(join(target, 'a'), 'x'));
    expect(readdirSync(whole)).toEqual(['a']);
  });

  it('dọn phần dở dang của lần bị dừng đột ngột', async () => {
    mkdirSync(join(folder, 'cache', 'thing.unfinished-abc'), { recursive: true });
    await cached('thing', async () => undefined);
    expect(readdirSync(join(folder, 'cache'))).toEqual(['thing']);
  });

  it('hai lệnh cùng cần thì chỉ một lệnh làm', async () => {
    const make = vi.fn(async (target: string) => {
      await wait(300);
      writeFileSync(join(target, 'a'), 'x');
    });
    const [one, two] = await Promise.all([cached('thing', make), cached('thing', make)]);
    expect(one).toBe(two);
    expect(make).toHaveBeenCalledTimes(1);
  });
});

describe('khóa giữa các lệnh', () => {
  it('không bao giờ để hai việc cùng tên chạy chồng lên nhau', async () => {
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} bắt đầu`);
      await wait(100);
      steps.push(`${name} xong`);
    };
    await Promise.all([withLock(folder, work('một')), withLock(folder, work('hai'))]);
    const [first, second, third, fourth] = steps;
    expect(new Set([first, third])).toEqual(new Set(['hai bắt đầu', 'một bắt đầu']));
    expect(second).toBe(first?.replace('bắt đầu', 'xong'));
    expect(fourth).toBe(third?.replace('bắt đầu', 'xong'));
  });

  it('việc hỏng vẫn trả khóa', async () => {
    await expect(withLock(folder, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
    expect(await withLock(folder, async () => 'được')).toBe('được');
  });
});

describe('gói tải về', () => {
  it('sai dấu kiểm tra thì không được dùng', async () => {
    const source = join(folder, 'source');
    const target = join(folder, 'target');
    mkdirSync(source);
    mkdirSync(target);
    writeFileSync(
      join(source, 'package.json'),
      JSON.stringify({ name: 'thing', version: '1.0.0' }),
    );
    const fetched = fetchPackage({ spec: source, integrity: 'sha512-AAAA' }, target);
    await expect(fetched).rejects.toBeInstanceOf(CannotHave);
    await expect(fetched).rejects.toThrow('không đúng dấu kiểm tra');
    expect(existsSync(join(target, 'package'))).toBe(false);
  });
});

describe('dòng kết quả cuối', () => {
  it('cộng các bộ chạy thử lại', () => {
    const all = sum([
      { passed: 3, failed: 0, skipped: 0 },
      { passed: 2, failed: 1, skipped: 0 },
    ]);
    expect(closingLine(all)).toBe('5 passed, 1 failed');
  });

  it('nói rõ khi có phép thử bị bỏ qua', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });

  it('bộ chạy thử hỏng mà không nêu phép thử nào vẫn là một lần hỏng', () => {
    expect(honest(noTests, 1).failed).toBe(1);
    expect(honest({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
    expect(honest({ passed: 5, failed: 0, skipped: 0 }, 0).failed).toBe(0);
  });
});
