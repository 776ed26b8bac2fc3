import { describe, expect, it } from 'vitest';
import { readPrinters } from '#electron/main/paper/lpstat.ts';
import { mediaOf } from '#electron/main/paper/media.ts';
import { createPrinters } from '#electron/main/paper/printers.ts';
import { runProgram, type ProgramAnswer } from '#electron/main/paper/run-program.ts';

const states = `printer quay2 is idle.  enabled since Sat 21 Nov 2026 07:12:00 AM
	Form mounted:
	Content types: any
	Description: Máy in quầy 2
	Alerts: none
printer cu disabled since Sat 21 Nov 2026 07:12:00 AM -
	reason unknown
	Description:
printer ban now printing ban-5.  enabled since Sat 21 Nov 2026 07:12:00 AM
	Description: Bàn 3
`;
const accepting = `quay2 accepting requests since Sat 21 Nov 2026 07:12:00 AM
cu accepting requests since Sat 21 Nov 2026 07:12:00 AM
ban not accepting requests since Sat 21 Nov 2026 07:12:00 AM -
	reason unknown
`;

const pdf = new TextEncoder().encode('%PDF-1.4 << /MediaBox [0 0 227.04 847.92] >>');
const options = { printer: 'quay2', copies: 2, paper: 'A5', title: 'Giấy hẹn H15' } as const;

const printersAnswering = (answer: Partial<ProgramAnswer>) => {
  const calls: {
    readonly program: string;
    readonly args: readonly string[];
    readonly input: Uint8Array | undefined;
  }[] = [];
  const printers = createPrinters((program, args, input) => {
    calls.push({ program, args, input });
    return Promise.resolve({ code: 0, stdout: '', stderr: '', ...answer });
  });
  return { printers, calls };
};

describe('máy in của hệ thống', () => {
  it('đọc tên, mô tả và tình trạng', () => {
    expect(readPrinters(states, accepting)).toEqual([
      { name: 'quay2', description: 'Máy in quầy 2', ready: true },
      { name: 'cu', description: 'cu', ready: false },
      { name: 'ban', description: 'Bàn 3', ready: false },
    ]);
    expect(readPrinters('', '')).toEqual([]);
  });

  it('không có máy in nào thì danh sách rỗng', async () => {
    const { printers } = printersAnswering({
      code: 1,
      stderr: 'lpstat: No destinations added.',
    });
    expect(await printers.list()).toEqual([]);
  });

  it('giao đúng tệp, đúng khổ, đúng số bản, tên việc không dấu', async () => {
    const { printers, calls } = printersAnswering({
      stdout: 'request id is quay2-17 (1 file(s))\n',
    });
    expect(await printers.print(pdf, options)).toEqual({
      ok: true,
      value: { systemJob: 'quay2-17' },
    });
    expect(calls).toHaveLength(1);
    expect(calls[0]?.input).toBe(pdf);
    expect(`${calls[0]?.program} ${calls[0]?.args.join(' ')}`).toBe(
      'lp -d quay2 -n 2 -t Giay hen H15 -o media=A5 -o print-scaling=none -o sides=one-sided -',
    );
  });

  it('cuộn giấy 80 mm lấy chiều dài từ chính tệp in', () => {
    expect(mediaOf('80mm', pdf)).toBe('Custom.80x299mm');
    expect(mediaOf('80mm', new Uint8Array(3))).toBe('Custom.80x200mm');
    expect(mediaOf('A4', pdf)).toBe('A4');
  });

  it('chưa chọn máy in, máy in đã gỡ, in hỏng là ba lời từ chối khác nhau', async () => {
    const refusal = async (answer: Partial<ProgramAnswer>, printer = 'quay2') => {
      const { printers, calls } = printersAnswering(answer);
      const printed = await printers.print(pdf, { ...options, printer });
      return { code: printed.ok ? 'in được' : printed.error.code, calls: calls.length };
    };
    expect(await refusal({}, '')).toEqual({ code: 'no_printer', calls: 0 });
    expect(await refusal({}, '-o')).toEqual({ code: 'printer_gone', calls: 0 });
    expect(await refusal({ code: 1, stderr: 'lp: The printer or class does not exist.' })).toEqual({
      code: 'printer_gone',
      calls: 1,
    });
    expect(
      await refusal({ code: 1, stderr: 'lp: Destination "quay2" is not accepting jobs.' }),
    ).toEqual({ code: 'print_failed', calls: 1 });
    expect(await refusal({ code: 0, stdout: 'không có số việc' })).toEqual({
      code: 'print_failed',
      calls: 1,
    });
  });

  it('máy không có chương trình in thì từ chối chứ không đổ', async () => {
    const answer = await runProgram('khong-co-chuong-trinh-nay', []);
    expect(answer.code).toBeNull();
    expect(answer.stderr).toContain('ENOENT');
  });

  it('chương trình kết thúc sớm không đọc hết tệp cũng không làm đổ', async () => {
    const answer = await runProgram('false', [], new Uint8Array(5_000_000));
    expect(answer.code).toBe(1);
  });
});
