import { describe, expect, it } from 'vitest';
import { identityCommand } from '#electron/cli/identity.ts';
import { parseLocalDate } from '#shared/calendar/local-time.ts';

const run = (...argv: string[]) =>
  identityCommand(argv, {
    today: () => {
      const date = parseLocalDate('2026-11-23');
      if (!date.ok) throw new Error(date.error);
      return date.value;
    },
    sentence: ({ code }) => `câu của ${code}`,
  });

const QR = '079198000001|023456789|Nguyễn Thị Thử|05021998|Nữ|Ấp 3, xã Thử Nghiệm|12082021';

describe('lệnh identity', () => {
  it('in đúng mười trường', async () => {
    const result = await run('--qr', QR, '--json');
    expect(result).toEqual({
      exit: 0,
      output: {
        number: '079198000001',
        oldNumber: '023456789',
        name: 'Nguyễn Thị Thử',
        birthDate: '1998-02-05',
        sex: 'female',
        address: 'Ấp 3, xã Thử Nghiệm',
        issuedAt: '2021-08-12',
        registeredProvince: 'TP Hồ Chí Minh',
        presentProvince: 'Hồ Chí Minh',
        warnings: [],
      },
    });
  });

  it('không khớp giới tính thì cảnh báo mà vẫn ra 0', async () => {
    expect(await run(`--qr=${QR.replace('Nữ', 'Nam')}||thêm`)).toMatchObject({
      exit: 0,
      output: { sex: 'male', warnings: ['number_disagrees_with_sex'] },
    });
  });

  it('không phải thẻ thì từ chối bằng một câu', async () => {
    expect(await run('--qr', 'abc')).toEqual({
      exit: 1,
      output: {
        error: { code: 'identity_qr_not_a_card', message: 'câu của identity_qr_not_a_card' },
      },
    });
    expect(await run('--qr', '')).toMatchObject({
      exit: 1,
      output: { error: { code: 'identity_qr_empty' } },
    });
  });

  it.each([[[]], [['--qr']], [[QR]], [['--qr', QR, '--lạ']]])(
    'gọi sai %j thì ra 2',
    async (argv) => {
      expect(await run(...argv)).toMatchObject({ exit: 2, output: { error: { code: 'usage' } } });
    },
  );
});
