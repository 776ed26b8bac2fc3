import { describe, expect, it } from 'vitest';
import { answerOwedOn } from '#shared/dossier/answer-owed.ts';
import { extraTrips } from '#shared/dossier/extra-trips.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import { actsOn, spentOn } from '#shared/dossier/work-acts.ts';
import { localTimeOf } from '#shared/calendar/local-time.ts';
import { moneyTyped } from '#renderer/features/work/money-typed.ts';
import { formHandedIn } from '#renderer/features/work/handed-in.ts';
import { acceptance, DESK, DOSSIER, entryOf, openBench } from '#test/fixtures/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';

const stopWith = (notice: string | null) => {
  const bench = openBench();
  bench.work('accept');
  const input = {
    reason: 'Tranh chấp',
    basis: '',
    ...(notice === null ? {} : { notice }),
    pausedAt: localTimeOf(bench.now()),
    remaining: { unit: 'working_day', days: 2 } as const,
  };
  return bench.work({ command: 'stop', input });
};

describe('việc làm được trên hồ sơ', () => {
  it('theo trạng thái, theo vai, và chỉ yêu cầu bổ sung một lần', () => {
    const bench = openBench();
    const accepted = bench.work('accept');
    expect(actsOn(accepted, 'officer', defaultPolicy)).toEqual([
      'requestSupplement',
      'requestObligation',
      'handOver',
      'withdraw',
    ]);
    expect(actsOn(accepted, 'head', defaultPolicy)).toContain('stop');
    expect(actsOn(accepted, 'administrator', defaultPolicy)).toEqual([]);
    const asked = bench.work('requestSupplement');
    expect(actsOn(asked, 'officer', defaultPolicy)).toEqual(['receiveSupplement', 'withdraw']);
    const back = bench.work('receiveSupplement');
    expect(actsOn(back, 'officer', defaultPolicy)).not.toContain('requestSupplement');
    expect(spentOn(back, 'officer', defaultPolicy)).toEqual(['requestSupplement']);
    const twice = { ...defaultPolicy, supplements: { times: 2, beyond: 'refuse' } as const };
    expect(actsOn(back, 'officer', twice)).toContain('requestSupplement');
    expect(actsOn(bench.work('withdraw'), 'head', defaultPolicy)).toEqual([]);
  });

  it('đếm lần phải quay lại, kèm giấy gây ra', () => {
    const bench = openBench();
    expect(extraTrips(bench.work('accept', 'requestSupplement'))).toMatchObject([
      { nth: 1, items: ['Giấy chứng sinh'], backAt: null },
    ]);
    expect(extraTrips(bench.work('receiveSupplement'))[0]?.backAt).not.toBeNull();
  });
});

describe('giấy còn nợ', () => {
  it('yêu cầu bổ sung sau tiếp nhận thì nợ mẫu 02, nhận lại rồi thì thôi', () => {
    const bench = openBench();
    expect(answerOwedOn(bench.work('accept'))).toBeNull();
    expect(answerOwedOn(bench.work('requestSupplement'))).toMatchObject({
      kind: 'supplement_request',
      items: ['Giấy chứng sinh'],
    });
    expect(answerOwedOn(bench.work('receiveSupplement'))).toBeNull();
  });

  it('dừng xử lý chỉ nợ thông báo khi bộ mẫu có', () => {
    expect(answerOwedOn(stopWith('thong-bao'))).toMatchObject({
      kind: 'stop_notice',
      document: 'thong-bao',
    });
    expect(answerOwedOn(stopWith(null))).toBeNull();
  });
});

describe('hai quầy cùng làm một hồ sơ lúc mất mạng', () => {
  it('một quầy ghi rút, quầy kia nhận bổ sung: cả hai còn đó, lần sau được báo là không khớp', () => {
    const bench = openBench();
    bench.work('accept', 'requestSupplement', 'withdraw');
    const other = entryOf(
      {
        type: 'supplement.received',
        payload: { items: [], resumedAt: localTimeOf(bench.now()), dueAt: '2026-11-27T17:00' },
      },
      { desk: 'quay-kia', epoch: 1, seq: 1, dossier: DOSSIER, at: bench.now(), officer: 'mau' },
      { ord: 90, verdict: null },
    );
    const mine = bench.entries().map((entry, index) => ({ ...entry, ord: index + 1 }));
    const dossier = foldDossier([...mine, other]);
    expect(dossier?.conflicts).toMatchObject([
      { entry: { desk: 'quay-kia' }, with: { desk: DESK }, code: 'state_does_not_fit' },
    ]);
    expect(dossier?.withdrawal).not.toBeNull();
    expect(dossier?.story).toHaveLength(4);
  });
});

describe('giấy nộp ở quầy mở lại để tiếp nhận', () => {
  it('thủ tục không còn thì giấy đã nộp vẫn còn; tệp nằm đúng giấy của nó', () => {
    const { receivedAt, ...accepted } = acceptance();
    const [first, second] = accepted.papers;
    const papers = [first, second].flatMap((paper) =>
      paper === undefined ? [] : [{ ...paper, unforeseen: true }],
    );
    const file = {
      name: 'chung-sinh.jpg',
      sha256: 'ab'.repeat(32),
      bytes: 10,
      type: 'image/jpeg' as const,
      pages: 1,
      paper: 1,
    };
    const form = formHandedIn(
      {
        ...accepted,
        papers,
        note: 'Hẹn chiều mang tới',
        handedInAt: receivedAt,
        caseIndex: null,
        attachments: [file],
      },
      null,
      'Lệ phí',
    );
    expect(form.submitter.name).toBe('Nguyễn Thị Thử');
    expect(form.note).toBe('Hẹn chiều mang tới');
    expect(form.papers.map(({ name, attachments = [] }) => [name, attachments.length])).toEqual([
      ['Tờ khai', 0],
      ['Giấy chứng sinh', 1],
    ]);
  });
});

it('số tiền gõ có chấm, có đ; chữ lạ thì không nhận', () => {
  expect(moneyTyped(' 150.000 đ')).toBe(150_000);
  expect(moneyTyped('')).toBeNull();
  expect(moneyTyped('một trăm')).toBe('wrong');
  expect(moneyTyped('9'.repeat(14))).toBe('wrong');
});
