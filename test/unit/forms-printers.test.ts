import { describe, expect, it } from 'vitest';
import { readFeatures } from '#electron/main/paper/lpoptions.ts';
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
const taken = { stdout: 'request id is quay2-17 (1 file(s))\n' };
const options = { printer: 'quay2', copies: 2, paper: 'A5', title: 'Giấy hẹn H15' } as const;

/** Each program answers what is given for it, else with success and nothing to say. */
const printersAnswering = (
  answers: Readonly<
    Partial<Record<'lp' | 'lpstat' | 'lpoptions' | 'cancel', Partial<ProgramAnswer>>>
  >,
) => {
  const calls: {
    readonly program: string;
    readonly args: readonly string[];
    readonly input: Uint8Array | undefined;
  }[] = [];
  const said: Readonly<Record<string, Partial<ProgramAnswer>>> = answers;
  const printers = createPrinters((program, args, input) => {
    calls.push({ program, args, input });
    return Promise.resolve({ code: 0, stdout: '', stderr: '', ...said[program] });
  });
  return { printers, calls, handed: () => calls.filter(({ program }) => program === 'lp') };
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
      lpstat: { code: 1, stderr: 'lpstat: No destinations added.' },
    });
    expect(await printers.list()).toEqual([]);
  });

  it('giao đúng tệp, đúng khổ, đúng số bản, tên việc không dấu', async () => {
    const { printers, handed } = printersAnswering({ lp: taken });
    expect(await printers.print(pdf, options)).toEqual({
      ok: true,
      value: { systemJob: 'quay2-17' },
    });
    expect(handed()).toHaveLength(1);
    expect(handed()[0]?.input).toBe(pdf);
    expect(handed()[0]?.args.join(' ')).toBe(
      '-d quay2 -n 2 -t Giay hen H15 -o media=A5 -o print-scaling=none -o sides=one-sided -',
    );
  });

  it('cuộn giấy 80 mm lấy chiều dài từ chính tệp in', () => {
    expect(mediaOf('80mm', pdf)).toBe('Custom.80x299mm');
    expect(mediaOf('80mm', new Uint8Array(3))).toBe('Custom.80x200mm');
    expect(mediaOf('A4', pdf)).toBe('A4');
  });

  it('chưa chọn máy in, máy in đã gỡ, in hỏng là ba lời từ chối khác nhau', async () => {
    const refusal = async (answers: Parameters<typeof printersAnswering>[0], printer = 'quay2') => {
      const { printers, handed } = printersAnswering(answers);
      const printed = await printers.print(pdf, { ...options, printer });
      return { code: printed.ok ? 'in được' : printed.error.code, handed: handed().length };
    };
    expect(await refusal({}, '')).toEqual({ code: 'no_printer', handed: 0 });
    expect(await refusal({}, '-o')).toEqual({ code: 'printer_gone', handed: 0 });
    expect(
      await refusal({ lp: { code: 1, stderr: 'lp: The printer or class does not exist.' } }),
    ).toEqual({ code: 'printer_gone', handed: 1 });
    expect(
      await refusal({ lp: { code: 1, stderr: 'lp: Destination "quay2" is not accepting jobs.' } }),
    ).toEqual({ code: 'print_failed', handed: 1 });
    expect(await refusal({ lp: { code: 0, stdout: 'không có số việc' } })).toEqual({
      code: 'print_failed',
      handed: 1,
    });
  });

  it('máy in đang dừng hoặc đã gỡ thì không gửi gì: giấy sẽ không tự ra lúc khác', async () => {
    const stopped = `cu accepting requests since Sat 21 Nov 2026 07:12:00 AM
printer cu disabled since Sat 21 Nov 2026 07:12:00 AM -
	reason unknown
`;
    const standing = printersAnswering({ lpstat: { stdout: stopped }, lp: taken });
    expect(await standing.printers.print(pdf, { ...options, printer: 'cu' })).toMatchObject({
      error: { code: 'printer_stopped' },
    });
    const gone = printersAnswering({
      lpstat: { code: 1, stderr: 'lpstat: Invalid destination name in list "cu".' },
      lp: taken,
    });
    expect(await gone.printers.print(pdf, { ...options, printer: 'cu' })).toMatchObject({
      error: { code: 'printer_gone' },
    });
    expect([...standing.handed(), ...gone.handed()]).toEqual([]);
  });

  it('lpstat không trả lời được thì vẫn thử in, không chặn người dân', async () => {
    const { printers } = printersAnswering({ lpstat: { code: null }, lp: taken });
    expect((await printers.print(pdf, options)).ok).toBe(true);
  });

  it('khay và độ đậm đi theo lời của chính máy in', async () => {
    const { printers, handed } = printersAnswering({ lp: taken });
    await printers.print(pdf, { ...options, options: ['InputSlot=Tray2', 'Darkness=Light'] });
    expect(handed()[0]?.args.join(' ')).toContain('-o InputSlot=Tray2 -o Darkness=Light -');
  });

  it('đọc được máy in có khổ giấy, khay và độ đậm nào; không có trình điều khiển thì không đoán', () => {
    expect(
      readFeatures(`PageSize/Media Size: *A4 A5 Letter Custom.WIDTHxHEIGHT
InputSlot/Media Source: *Auto Tray2
Darkness/Darkness: 1 *2 3
`),
    ).toEqual({
      sizes: ['A4', 'A5', '80mm'],
      trays: ['InputSlot=Auto', 'InputSlot=Tray2'],
      darkness: ['Darkness=1', 'Darkness=2', 'Darkness=3'],
    });
    expect(readFeatures('PageSize/Media Size: *X80MMY200MM RP82.5x297')).toMatchObject({
      sizes: ['80mm'],
    });
    expect(readFeatures('PageSize/Media Size: *Letter')).toMatchObject({ sizes: [] });
    expect(readFeatures('')).toEqual({ sizes: null, trays: [], darkness: [] });
  });

  it('thu lại việc còn nằm trong hàng đợi; việc đã in xong thì không còn gì để thu', async () => {
    const waiting = printersAnswering({});
    expect(await waiting.printers.withdraw('quay2-17')).toBe(true);
    expect(waiting.calls).toMatchObject([{ program: 'cancel', args: ['quay2-17'] }]);
    const ended = printersAnswering({ cancel: { code: 1 } });
    expect(await ended.printers.withdraw('quay2-17')).toBe(false);
    expect(await ended.printers.withdraw('-a')).toBe(false);
    expect(ended.calls).toHaveLength(1);
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
