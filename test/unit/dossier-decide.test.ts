import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/dossier/decide.ts';
import { finalDueAt } from '#shared/dossier/dossier.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import { commandNames } from '#shared/dossier/transitions.ts';
import { at, refusal, value } from '#test/fixtures/calendar.ts';
import {
  acceptance,
  citizen,
  DOSSIER,
  NUMBER,
  openBench,
  receipt,
  sampleCommand,
  unconfirmed,
  type Bench,
} from '#test/fixtures/dossier.ts';

const accept = (changes: Parameters<typeof acceptance>[0] = {}): Command => ({
  command: 'accept',
  input: acceptance(changes),
});

const sample = (bench: Bench, name: Command['command']): Command =>
  sampleCommand(name, bench.dossier(), bench.now());

const codeOf = (bench: Bench, command: Command, context = {}): string =>
  refusal(bench.ask(command, context)).code;

describe('tiếp nhận', () => {
  it('ghi một mục với đúng những gì đã nhận', () => {
    const bench = openBench();
    expect(value(bench.ask(accept()))).toEqual([
      { type: 'dossier.accepted', payload: acceptance() },
    ]);
    expect(bench.dossier()).toMatchObject({ id: DOSSIER, state: 'accepted', number: NUMBER });
  });

  it('hồ sơ trực tuyến đã về quầy thì tiếp nhận từ trạng thái 1', () => {
    expect(openBench().work('register', 'accept').state).toBe('accepted');
  });

  it('lần thứ hai bị từ chối và nói số đã cấp', () => {
    const bench = openBench();
    bench.work('accept');
    expect(refusal(bench.ask(accept({ number: 'H15.50.05.13-261125-1002' })))).toEqual({
      code: 'accepted_twice',
      number: NUMBER,
    });
  });

  it('không nhận giờ tiếp nhận chưa tới', () => {
    expect(refusal(openBench().ask(accept({ receivedAt: at('2026-11-25T09:00:01') })))).toEqual({
      code: 'time_in_future',
      field: 'receivedAt',
      time: '2026-11-25T09:00:01',
      now: '2026-11-25T09:00',
    });
  });

  it('nhập bù phải nói lý do; có lý do thì giữ đúng giờ thật', () => {
    const receivedAt = at('2026-11-24T14:10');
    expect(refusal(openBench().ask(accept({ receivedAt })))).toEqual({
      code: 'late_entry_unexplained',
      minutes: 1130,
    });
    const bench = openBench();
    value(bench.ask(accept({ receivedAt, lateEntry: { reason: 'Mất điện', slip: '07' } })));
    expect(bench.dossier()?.intake).toMatchObject({ receivedAt, lateEntry: { slip: '07' } });
    expect(bench.dossier()?.acceptance?.at).toBe('2026-11-25T02:00:00.000Z');
  });

  it('đúng hạn nhập bù của chính sách thì chưa phải giải thích', () => {
    const receivedAt = at('2026-11-25T08:00');
    expect(openBench().ask(accept({ receivedAt })).ok).toBe(true);
    const policy = { ...defaultPolicy, lateEntryAfterMinutes: 59 };
    expect(codeOf(openBench(), accept({ receivedAt }), { policy })).toBe('late_entry_unexplained');
  });

  it('không hẹn trả trước lúc nhận', () => {
    const deadline = { ...acceptance().deadline, dueAt: at('2026-11-25T08:59') };
    expect(codeOf(openBench(), accept({ deadline }))).toBe('due_too_early');
  });

  it('không hẹn được ngày thì vẫn tiếp nhận, và chưa có hạn', () => {
    const bench = openBench();
    const dossier = bench.work({ command: 'accept', input: unconfirmed });
    expect(dossier.state).toBe('accepted');
    expect(finalDueAt(dossier)).toBeNull();
  });
});

describe('ai và lúc nào', () => {
  it('cán bộ không gia hạn được, và biết ai được', () => {
    const bench = openBench();
    bench.work('accept');
    const officer = { id: 'thu', role: 'officer' } as const;
    expect(refusal(bench.ask(sample(bench, 'extend'), { officer }))).toEqual({
      code: 'not_permitted',
      command: 'extend',
      role: 'officer',
      roles: ['head'],
    });
  });

  it('chưa có hồ sơ thì chỉ đăng ký, tiếp nhận hoặc từ chối được', () => {
    const possible = commandNames.filter((name) => openBench().ask(sample(openBench(), name)).ok);
    expect(possible).toEqual(['register', 'accept', 'refuse']);
    expect(codeOf(openBench(), sample(openBench(), 'finish'))).toBe('dossier_missing');
  });

  it('chưa xong thì không trả kết quả được, và biết phải ở trạng thái nào', () => {
    const bench = openBench();
    bench.work('accept');
    expect(refusal(bench.ask(sample(bench, 'returnResult')))).toEqual({
      code: 'state_does_not_fit',
      command: 'returnResult',
      state: 'accepted',
      from: ['finished'],
    });
  });

  it('hồ sơ đã hủy chỉ còn hủy được khoản thu', () => {
    const bench = openBench();
    bench.work('accept', 'takeFee', 'void');
    const possible = commandNames.filter((name) => {
      const copy = openBench();
      copy.work('accept', 'takeFee', 'void');
      return copy.ask(sample(copy, name)).ok;
    });
    expect(possible).toEqual(['voidFee']);
    expect(codeOf(bench, sample(bench, 'handOver'))).toBe('dossier_voided');
  });

  it('chứng thực làm ngay tại quầy: nhận, xong, trả trong một lượt', () => {
    expect(openBench().work('accept', 'takeFee', 'finish', 'returnResult').state).toBe('returned');
  });
});

describe('sửa sau khi tiếp nhận', () => {
  const correct = (changes: Parameters<typeof acceptance>[0]): Command => ({
    command: 'correct',
    input: { changes: changes ?? {}, reason: 'gõ nhầm' },
  });

  it('chỉ ghi ô thật sự khác, kèm điều đã thấy', () => {
    const bench = openBench();
    bench.work('accept');
    const submitter = { ...citizen, name: 'Nguyễn Thị Thứ' };
    const { papers, sets } = acceptance();
    expect(value(bench.ask(correct({ submitter, papers, sets })))).toEqual([
      {
        type: 'dossier.corrected',
        payload: { changes: { submitter }, was: { submitter: citizen }, reason: 'gõ nhầm' },
      },
    ]);
    expect(bench.dossier()?.intake?.submitter.name).toBe('Nguyễn Thị Thứ');
    expect(bench.dossier()?.acceptance?.as.submitter.name).toBe('Nguyễn Thị Thử');
  });

  it('không khác gì thì từ chối', () => {
    const bench = openBench();
    bench.work('accept');
    expect(codeOf(bench, correct({ note: '' }))).toBe('nothing_changes');
  });

  it('không bao giờ đổi được số, giờ nhận, thủ tục và hạn đã hẹn', () => {
    const bench = openBench();
    bench.work(accept());
    const changes = { ...acceptance({ note: 'mới', number: 'H15.50.05.13-261125-1999' }) };
    value(bench.ask(correct(changes)));
    bench.write({
      type: 'dossier.corrected',
      payload: { changes: { number: 'khác', receivedAt: 'khác' }, was: {}, reason: 'lạ' },
    });
    expect(bench.dossier()?.intake).toMatchObject({
      note: 'mới',
      number: NUMBER,
      receivedAt: '2026-11-25T09:00',
    });
  });

  it('trả kết quả rồi vẫn sửa được, trạng thái giữ nguyên', () => {
    const bench = openBench();
    bench.work('accept', 'finish', 'returnResult');
    value(bench.ask(correct({ note: 'ghi lại' })));
    expect(bench.dossier()).toMatchObject({ state: 'returned', intake: { note: 'ghi lại' } });
  });

  it('xóa được chủ hồ sơ đã ghi thừa', () => {
    const bench = openBench();
    bench.work(accept({ owner: { ...citizen, name: 'Trần Văn Mẫu' } }));
    value(bench.ask(correct({ owner: null })));
    expect(bench.dossier()?.intake?.owner).toBeNull();
  });

  it('sửa phí thì số phải thu đổi theo', () => {
    const bench = openBench();
    bench.work('accept');
    value(bench.ask(correct({ fees: [{ name: 'Lệ phí', amount: 5000, exemption: 'hộ nghèo' }] })));
    expect(bench.dossier()?.fees.owed).toBe(5000);
  });

  it('giao lại cho đúng người đang giữ là không đổi gì', () => {
    const bench = openBench();
    bench.work('accept', 'handOver');
    const to = 'Phòng Thử nghiệm';
    expect(codeOf(bench, { command: 'reassign', input: { to, reason: 'bận' } })).toBe(
      'nothing_changes',
    );
    const moved = bench.work({ command: 'reassign', input: { to: 'Lê Văn Giả', reason: 'bận' } });
    expect(moved.holder?.name).toBe('Lê Văn Giả');
  });
});

describe('phí, hủy, phi địa giới', () => {
  it('hủy khoản thu ghi lại số tiền của nó; không hủy hai lần, không hủy khoản lạ', () => {
    const bench = openBench();
    const taken = bench.work('accept', 'takeFee');
    const fee = taken.lastEntry;
    const cancel: Command = { command: 'voidFee', input: { fee, reason: 'thu nhầm' } };
    expect(value(bench.ask(cancel))).toMatchObject([{ payload: { fee, amount: 8000 } }]);
    expect(bench.dossier()?.fees).toMatchObject({ owed: 8000, total: 0 });
    expect(codeOf(bench, cancel)).toBe('fee_voided_twice');
    const unknown = { ...fee, seq: 99 };
    expect(codeOf(bench, { command: 'voidFee', input: { fee: unknown, reason: 'x' } })).toBe(
      'fee_unknown',
    );
  });

  it('hủy hồ sơ làm giấy của nó hết giá trị, trừ giấy chung với hồ sơ khác', () => {
    const bench = openBench();
    bench.work('accept');
    bench.write(receipt('giay-1'));
    const shared = receipt('giay-2');
    bench.write({ ...shared, payload: { ...shared.payload, dossiers: [DOSSIER, 'khac'] } });
    const decided = value(bench.ask({ command: 'void', input: { reason: 'nhập trùng' } }));
    expect(decided.map(({ type }) => type)).toEqual(['dossier.voided', 'document.voided']);
    const dossier = bench.dossier();
    expect(dossier?.voided?.reason).toBe('nhập trùng');
    expect(dossier?.documents.map(({ voidReason }) => voidReason)).toEqual(['nhập trùng', null]);
  });

  it('phi địa giới đi từng bước', () => {
    const bench = openBench();
    bench.work('accept', 'moveCrossArea');
    const jump: Command = { command: 'moveCrossArea', input: { step: 3, office: 'Xã Thử' } };
    expect(refusal(bench.ask(jump))).toEqual({ code: 'cross_area_step', current: 1, step: 3 });
    expect(bench.work('moveCrossArea', 'moveCrossArea', 'moveCrossArea').crossArea?.step).toBe(4);
    expect(codeOf(bench, sample(bench, 'moveCrossArea'))).toBe('cross_area_step');
  });

  it('không xong trước lúc nhận, không trả trước lúc xong', () => {
    const bench = openBench();
    bench.work('accept');
    const finish = (finishedAt: string): Command => ({
      command: 'finish',
      input: { outcome: 'denied', finishedAt: at(finishedAt), note: '' },
    });
    expect(codeOf(bench, finish('2026-11-25T08:00'))).toBe('time_too_early');
    expect(codeOf(bench, finish('2026-11-25T10:00'))).toBe('time_in_future');
    bench.work('finish');
    const early = sample(bench, 'returnResult');
    if (early.command !== 'returnResult') throw new Error('another command');
    const input = { ...early.input, returnedAt: at('2026-11-25T09:00') };
    expect(codeOf(bench, { ...early, input })).toBe('time_too_early');
  });
});

describe('cửa cuối trước nhật ký', () => {
  it('lý do trống thì từ chối và chỉ đúng ô', () => {
    const bench = openBench();
    bench.work('accept');
    expect(refusal(bench.ask({ command: 'void', input: { reason: '' } }))).toEqual({
      code: 'payload_invalid',
      field: 'reason',
    });
  });

  it('ngày không có thật thì từ chối', () => {
    const submitter = { ...citizen, birthDate: '1987-02-31' };
    expect(refusal(openBench().ask(accept({ submitter })))).toEqual({
      code: 'payload_invalid',
      field: 'submitter.birthDate',
    });
  });

  it('chữ chưa chuẩn hóa hoặc lẫn ký tự điều khiển thì từ chối', () => {
    const dirty = (name: string) =>
      refusal(openBench().ask(accept({ submitter: { ...citizen, name } })));
    const expected = { code: 'text_not_clean', field: 'submitter.name' };
    expect(dirty('Nguyễn Thị Thử'.normalize('NFD'))).toEqual(expected);
    expect(dirty('Nguyễn\u0000Thị Thử')).toEqual(expected);
    expect(dirty('Nguyễn Thị Thử\ud800')).toEqual(expected);
  });

  it('ghi chú nhiều dòng thì được', () => {
    expect(openBench().ask(accept({ note: 'dòng một\ndòng hai' })).ok).toBe(true);
  });
});
