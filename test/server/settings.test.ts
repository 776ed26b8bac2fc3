import { describe, expect, it } from 'vitest';
import { CommandProblem } from '#server/command-problem.ts';
import { runCommand } from '#server/commands.ts';
import { readSettings, type Settings } from '#server/settings.ts';

const settingsOf = (env: Readonly<Record<string, string>>): Settings => {
  const settings = readSettings({ QMC_PROVINCE_DATA: '/tmp/khong-mo', ...env });
  if (!settings.ok) throw new Error(settings.error.name);
  return settings.value;
};

describe('thiết đặt của Tỉnh', () => {
  it('thiếu hay sai thì nêu đúng tên thiết đặt', () => {
    const nameOf = (env: Readonly<Record<string, string>>) => {
      const settings = readSettings(env);
      return settings.ok ? null : settings.error.name;
    };
    expect(nameOf({})).toBe('QMC_PROVINCE_DATA');
    expect(nameOf({ QMC_PROVINCE_DATA: '' })).toBe('QMC_PROVINCE_DATA');
    expect(nameOf({ QMC_PROVINCE_DATA: 'a', QMC_PROVINCE_PORT: '70000' })).toBe(
      'QMC_PROVINCE_PORT',
    );
    expect(nameOf({ QMC_PROVINCE_DATA: 'a', QMC_PROVINCE_RATE_DESK: '0' })).toBe(
      'QMC_PROVINCE_RATE_DESK',
    );
    expect(nameOf({ QMC_PROVINCE_DATA: 'a' })).toBeNull();
  });

  it('tỉnh thử chỉ nghe trên máy này, dù được bảo khác', () => {
    const host = { QMC_PROVINCE_HOST: '0.0.0.0' };
    expect(settingsOf(host)).toMatchObject({ host: '127.0.0.1', databaseUrl: null, log: 'warn' });
    const DATABASE_URL = 'postgresql:///tinh';
    expect(settingsOf({ ...host, DATABASE_URL })).toMatchObject({ host: '0.0.0.0', log: 'info' });
  });

  it('lệnh quản trị không chạy trên tỉnh thử', async () => {
    await expect(runCommand(settingsOf({}), 'create-operator', ['Mẫu'])).rejects.toBeInstanceOf(
      CommandProblem,
    );
  });
});
