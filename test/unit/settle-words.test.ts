import { describe, expect, it } from 'vitest';
import {
  cashInput,
  cashInTheWay,
  emptyCash,
  readCash,
} from '#renderer/features/close/cash-form.ts';
import { differencesByDossier } from '#shared/journal/differences.ts';
import {
  actWords,
  fieldWords,
  itemSentence,
  valueWords,
} from '#renderer/features/settle/settle-words.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { CloseDifference, SettleItem } from '#shared/contract/outputs.ts';
import { fieldSides } from '#shared/dossier/field-sides.ts';
import { vi } from '#shared/text/vi.ts';
import { acceptance, citizen } from '#test/fixtures/dossier.ts';

const AT = '2026-11-23T02:12:00.000Z' as Instant;

describe('hai giá trị ở đúng ô', () => {
  const standing = acceptance();

  it('chỉ ô khác nhau, chỉ phần mà lần sửa có chạm tới', () => {
    const changes = { submitter: { ...citizen, phone: '0900000022' }, note: standing.note };
    expect(fieldSides(changes, standing)).toEqual([
      { field: 'submitter.phone', ours: '0900000022', theirs: citizen.phone },
    ]);
  });

  it('một bên có chủ hồ sơ, bên kia không: từng ô của chủ hồ sơ, bên kia để trống', () => {
    const sides = fieldSides({ owner: citizen }, standing);
    expect(sides).toContainEqual({ field: 'owner.name', ours: citizen.name, theirs: null });
    expect(sides.every(({ theirs }) => theirs === null)).toBe(true);
  });

  it('giấy tờ và phí đọc được thành lời; cách nhận kết quả theo đúng ô của nó', () => {
    const sides = fieldSides(
      {
        papers: [],
        fees: [{ name: 'Lệ phí', amount: 5000, exemption: null }],
        delivery: { kind: 'home', address: 'Ấp 3' },
      },
      { ...standing, delivery: { kind: 'office', address: '' } },
    );
    expect(sides.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['fees', 'delivery', 'deliveryAddress']),
    );
    expect(sides.find(({ field }) => field === 'fees')?.ours).toBe('Lệ phí: 5000');
  });
});

describe('lời ở "Cần xử lý"', () => {
  const item = (over: Partial<SettleItem>): SettleItem => ({
    key: 'x',
    code: 'request_superseded',
    values: {},
    dossier: null,
    number: null,
    sides: [],
    acts: [],
    way: 'wait',
    proposal: null,
    entry: null,
    again: false,
    differences: [],
    moreDifferences: false,
    ...over,
  });

  it('tên ô, giá trị và ai làm đọc được thành tiếng Việt', () => {
    expect(fieldWords('submitter.phone', vi)).toBe('người nộp – điện thoại');
    expect(fieldWords('papers', vi)).toBe('giấy tờ');
    expect(valueWords('female', vi)).toBe('nữ');
    expect(valueWords(null, vi)).toBe('để trống');
    expect(valueWords('1998-02-05', vi)).toBe('05/02/1998');
    const act = { type: 'dossier.corrected', deskName: 'Quầy 2', at: AT } as const;
    expect(actWords({ ...act, own: false, officer: 'Trần Văn Mẫu' }, vi)).toBe(
      'Quầy 2 (Trần Văn Mẫu), 09:12 23/11/2026: Sửa hồ sơ',
    );
    expect(actWords({ ...act, own: true, officer: null }, vi)).toContain('Quầy này, 09:12');
  });

  it('lần sửa bị bác thì nói vì sao; mã lạ thì vẫn có câu', () => {
    const why = itemSentence(
      item({ code: 'entry_rejected', values: { reason: 'state_does_not_fit' } }),
      vi,
    );
    expect(why).toBe(
      'Tỉnh không áp dụng lần sửa của quầy này: trạng thái hồ sơ không còn cho sửa.',
    );
    expect(itemSentence(item({ code: 'entry_rejected', values: { reason: 'la' } }), vi)).toBe(
      'Tỉnh không áp dụng lần sửa của quầy này.',
    );
    expect(itemSentence(item({ code: 'chua_ai_biet' }), vi)).toContain('chua_ai_biet');
  });
});

describe('tiền mặt như gõ vào', () => {
  const totals = { fees: 8000 };
  const typed = (counted: string, reason = '') => ({ ...emptyCash, counted, reason });
  const read = (counted: string, reason = '') => readCash(typed(counted, reason), totals);

  it('chưa đếm thì không ghi gì, không hỏi gì', () => {
    expect(cashInTheWay(read(' '))).toBeNull();
    expect(cashInput(emptyCash, read(''))).toBeNull();
  });

  it('đếm đúng thì thôi hỏi lý do, kể cả lý do còn sót lại', () => {
    expect(read('8.000')).toEqual({ state: 'equal', counted: 8000 });
    expect(cashInput(typed('8000', 'sót'), read('8000', 'sót'))).toMatchObject({ reason: '' });
  });

  it('thiếu hay thừa thì phải có lý do; gõ chữ thì đứng lại ở ô tiền', () => {
    expect(read('5000')).toMatchObject({ by: -3000, explained: false });
    expect(cashInTheWay(read('9000'))).toBe('reason');
    expect(cashInTheWay(read('9000', 'thừa'))).toBeNull();
    expect(cashInTheWay(read('chín nghìn'))).toBe('counted');
  });
});

describe('chỗ lệch gom theo hồ sơ', () => {
  it('một hồ sơ một dòng cho mỗi kiểu lệch, theo thứ tự mục đầu', () => {
    const entry = (seq: number, dossier: string | null): CloseDifference => ({
      kind: 'not_held',
      epoch: 1,
      seq,
      type: 'dossier.accepted',
      at: AT,
      dossier,
      number: dossier,
    });
    const mixed = [entry(1, 'a'), entry(2, 'b'), entry(3, 'a'), entry(4, null)];
    const gathered = differencesByDossier([...mixed, { ...entry(5, 'a'), kind: 'not_understood' }]);
    expect(gathered.map(({ kind, dossier, entries }) => [kind, dossier, entries.length])).toEqual([
      ['not_held', 'a', 2],
      ['not_held', 'b', 1],
      ['not_held', null, 1],
      ['not_understood', 'a', 1],
    ]);
  });
});
