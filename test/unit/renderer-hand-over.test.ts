import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { ScannedBack } from '#shared/contract/outputs/hand-over.ts';
import { noFilter } from '#shared/contract/list-filter.ts';
import { ok } from '#shared/result.ts';
import { roomsOf } from '#renderer/app/stale.ts';
import { marksOf } from '#renderer/features/dossiers/marks.ts';
import { handLabels, handTyped } from '#renderer/features/hand-over/hand-choice.ts';
import { isLateResult, receivedItems } from '#renderer/features/hand-over/late-results.ts';
import { cameBackOf, firstChoice } from '#renderer/features/hand-over/receive-choice.tsx';
import { useScanned, type CameBack } from '#renderer/features/hand-over/use-scanned.ts';

const hands = [
  { id: 'phong-tu-phap', name: 'Phòng Tư pháp thử', title: '' },
  { id: 'hoa-1', name: 'Nguyễn Thị Thử', title: 'Công chức' },
  { id: 'hoa-2', name: 'Nguyễn Thị Thử', title: 'Công chức' },
  { id: 'mau-1', name: 'Trần Văn Mẫu', title: 'Công chức' },
  { id: 'mau-2', name: 'Trần Văn Mẫu', title: 'Chuyên viên' },
  { id: 'le-thu', name: 'Lê Văn Thử', title: 'Phó Giám đốc' },
];

describe('giao cho ai', () => {
  it('hai người trùng tên trùng chức danh là hai dòng, chọn dòng nào ra đúng người ấy', () => {
    const labels = handLabels(hands);
    expect(new Set(labels).size).toBe(hands.length);
    expect(labels.map((label) => handTyped(label, hands))).toEqual(
      hands.map(({ id }) => ({ is: 'one', to: id })),
    );
  });

  it('gõ tên mà nhiều người cùng mang thì phải chọn; khác chữ hoa, thừa dấu cách vẫn ra người ấy', () => {
    for (const typed of ['Nguyễn Thị Thử', 'Nguyễn Thị Thử – Công chức', 'trần văn mẫu'])
      expect(handTyped(typed, hands)).toEqual({ is: 'several' });
    expect(handTyped(' lê  văn THỬ ', hands)).toEqual({ is: 'one', to: 'le-thu' });
    expect(handTyped(' Phòng Kinh tế thử ', hands)).toEqual({ is: 'one', to: 'Phòng Kinh tế thử' });
    expect(handTyped('  ', hands)).toEqual({ is: 'none' });
  });
});

describe('giao một hồ sơ, phòng của Tỉnh có lời riêng', () => {
  it('chọn dòng nào hay gõ đúng tên phòng đều ra phòng ấy', () => {
    const label = 'Phòng Tư pháp thử – phòng của Tỉnh';
    const shown = [{ id: 'Phòng Tư pháp thử', name: 'Phòng Tư pháp thử', title: '', label }];
    expect(handLabels(shown)).toEqual([label]);
    for (const typed of [label, 'phòng tư pháp thử'])
      expect(handTyped(typed, shown)).toEqual({ is: 'one', to: 'Phòng Tư pháp thử' });
  });
});

const scanned = (n: number, dueAt: string | null = null): ScannedBack => ({
  dossier: `ho-so-${n}`,
  number: `H00.01-261123-${1000 + n}`,
  name: 'Nguyễn Thị Thử',
  procedure: 'Đăng ký khai sinh',
  holder: null,
  heldSince: null,
  dueAt: dueAt as LocalDateTime | null,
});
const result: CameBack = { as: 'result', outcome: 'granted' };
const dossiers = () => useScanned.getState().rows.map((row) => row.scanned.dossier);

describe('nhận về quầy', () => {
  let answer: (back: ScannedBack) => void = () => undefined;
  beforeEach(() => {
    const invoke = () =>
      new Promise((resolve) => {
        answer = (back) => resolve(ok(back));
      });
    vi.stubGlobal('window', { desk: { invoke } });
    useScanned.getState().belongTo('can-bo-mau');
  });
  afterEach(() => {
    useScanned.setState({ rows: [], refusal: null, officer: null, lateReason: '' });
    vi.unstubAllGlobals();
  });
  const scan = (n: number): Promise<void> => {
    const taken = useScanned.getState().take(String(n), result);
    answer(scanned(n));
    return taken;
  };

  it('giấy quét trong lúc đang ghi F9 thì còn trong danh sách', async () => {
    await scan(1);
    const sent = dossiers();
    await scan(2);
    useScanned.getState().sent(sent);
    expect(dossiers()).toEqual(['ho-so-2']);
  });

  it('đổi cán bộ thì danh sách trống, giấy đang hỏi dở cũng không sang tay người sau', async () => {
    await scan(1);
    const asked = useScanned.getState().take('2', result);
    useScanned.getState().belongTo('can-bo-khac');
    answer(scanned(2));
    await asked;
    expect(dossiers()).toEqual([]);
    useScanned.getState().belongTo('can-bo-khac');
    await scan(3);
    expect(dossiers()).toEqual(['ho-so-3']);
  });

  it('đủ hai nghìn hồ sơ thì không thêm nữa, có câu nói rõ', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => ({
      scanned: scanned(n),
      cameBack: result,
    }));
    useScanned.setState({ rows });
    await scan(9_000);
    expect(dossiers()).toHaveLength(2_000);
    expect(useScanned.getState().refusal).toMatchObject({ code: 'hand_over_scan_full' });
  });

  it('lý do trễ hạn chỉ đi cùng kết quả đã quá giờ hẹn', () => {
    const now = '2026-11-23T16:00' as LocalDateTime;
    const rows = [
      { scanned: scanned(1, '2026-11-23T10:00'), cameBack: result },
      { scanned: scanned(2, '2026-11-23T16:30'), cameBack: result },
      { scanned: scanned(3, '2026-11-20T10:00'), cameBack: { as: 'hand' } as const },
    ];
    expect(rows.map((row) => isLateResult(row, now))).toEqual([true, false, false]);
    expect(receivedItems(rows, ' chờ ý kiến ', now).map(({ cameBack }) => cameBack)).toEqual([
      { ...result, lateReason: 'chờ ý kiến' },
      result,
      { as: 'hand' },
    ]);
    expect(receivedItems(rows, ' ', now)[0]?.cameBack).toEqual(result);
  });

  it('phải bổ sung: nói đúng thứ còn thiếu, giấy tờ hay lý do', () => {
    const choice = { ...firstChoice, mode: 'supplement' } as const;
    expect(cameBackOf(choice)).toBe('items');
    expect(cameBackOf({ ...choice, items: 'Bản chụp rõ dấu' })).toBe('reason');
    expect(cameBackOf({ ...choice, items: ' a \n\n b', reason: ' mờ ' })).toEqual({
      as: 'supplement',
      items: ['a', 'b'],
      reason: 'mờ',
    });
  });
});

describe('đổi cán bộ', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('dấu của ai người ấy giữ: người sau không thấy, người trước quay lại vẫn còn', async () => {
    let answer: (dossiers: readonly string[]) => void = () => undefined;
    const invoke = () =>
      new Promise((resolve) => {
        answer = (taken) => resolve(ok({ dossiers: taken, more: false }));
      });
    vi.stubGlobal('window', { desk: { invoke } });
    const [first, next] = [marksOf('can-bo-mau'), marksOf('can-bo-khac')];
    first.toggle('ho-so-1');
    const found = first.markFound({ scope: 'all', text: '', filter: noFilter });
    next.markAll(['ho-so-7']);
    answer(['ho-so-2']);
    await found;
    expect([...next.now().marked]).toEqual(['ho-so-7']);
    next.clear();
    expect([...first.now().marked]).toEqual(['ho-so-1', 'ho-so-2']);
    first.toggle('ho-so-1');
    expect([...first.now().marked]).toEqual(['ho-so-2']);
  });

  it('danh sách riêng của người trước được hỏi lại', () => {
    expect(roomsOf(['session'])).toContain('finding.views');
  });
});
