import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptance } from '../fixtures/dossier.ts';
import { applied, feedItem, otherDesk, ownEntries, pull } from './office.ts';
import {
  acceptedEntry,
  dossierId,
  moment,
  numberOf,
  startTestStore,
  type TestStore,
} from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
  test.store.write((tx) => tx.resetFeed(1));
});
afterEach(() => test.end());

const elsewhere = (n: number) => ({
  type: 'dossier.accepted',
  payload: acceptance({ number: numberOf(n) }),
  dossier: dossierId(n),
});

describe('luồng tin của cơ quan', () => {
  it('mục của quầy mình được xác nhận, mục của quầy khác vào cùng một sổ', () => {
    test.accept(1);
    const other = otherDesk().write(elsewhere(500));
    expect(pull(test, [...ownEntries(test), other])).toEqual({ ok: true, value: undefined });
    expect(test.store.read.feedCursor()).toEqual({ feedEpoch: 1, ord: 3 });
    expect(test.store.read.dossier(dossierId(1))?.unconfirmed).toBe(0);
    expect(test.store.read.dossier(dossierId(500))?.number).toBe(numberOf(500));
    expect(test.store.read.dossierRow(dossierId(500))).toMatchObject({ atProvince: true });
    expect(test.store.read.unsent().count).toBe(0);
    expect(test.store.read.head().seq).toBe(2);
  });

  it('trang đến hai lần không làm gì thêm: con trỏ đã đi qua', () => {
    const other = otherDesk().write(elsewhere(500));
    const from = test.store.read.feedCursor();
    const apply = () =>
      test.store.write((tx) => tx.applyFeed(from, [feedItem(other, 1)], { feedEpoch: 1, ord: 1 }));
    expect(apply().ok).toBe(true);
    expect(apply()).toEqual({ ok: false, error: { code: 'cursor_moved' } });
    expect(test.sql.all('SELECT id FROM entry')).toHaveLength(2);
  });

  it('luồng của kỷ khác không được nhận vào con trỏ này', () => {
    const answer = test.store.write((tx) =>
      tx.applyFeed({ feedEpoch: 1, ord: 0 }, [], { feedEpoch: 2, ord: 0 }),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'cursor_moved' } });
  });

  it.each([
    { ords: [2, 3], to: 3, after: 0 },
    { ords: [1, 3], to: 3, after: 1 },
    { ords: [1, 2], to: 3, after: 2 },
    { ords: [2, 1], to: 2, after: 0 },
  ])(
    'thiếu số thì cả trang bị từ chối và thấy được số thiếu ($ords → $to)',
    ({ ords, to, after }) => {
      const desk = otherDesk();
      const items = ords.map((ord) => feedItem(desk.write(elsewhere(500 + ord)), ord));
      const answer = test.store.write((tx) =>
        tx.applyFeed({ feedEpoch: 1, ord: 0 }, items, { feedEpoch: 1, ord: to }),
      );
      expect(answer).toEqual({ ok: false, error: { code: 'feed_gap', after } });
      expect(test.store.read.feedCursor().ord).toBe(0);
      expect(test.sql.all('SELECT id FROM entry')).toHaveLength(1);
    },
  );

  it('yêu cầu bị Tỉnh từ chối thì thôi tính, dữ kiện thì không bao giờ', () => {
    test.accept(1);
    const request = test.append({
      type: 'dossier.corrected',
      payload: { changes: { note: 'Sửa' }, was: { note: '' }, reason: 'Ghi thiếu' },
      dossier: dossierId(1),
      officer: 'thu',
      at: moment(2),
    });
    expect(test.store.read.dossier(dossierId(1))?.intake?.note).toBe('Sửa');
    const [enrolled, accepted] = ownEntries(test);
    if (enrolled === undefined || accepted === undefined) throw new Error('no entries');
    const rejected = { kind: 'rejected', code: 'field_owned', field: 'note' } as const;
    const items = [
      feedItem(enrolled, 1),
      feedItem(accepted, 2, rejected),
      feedItem(request, 3, rejected),
    ];
    test.store.write((tx) =>
      tx.applyFeed({ feedEpoch: 1, ord: 0 }, items, { feedEpoch: 1, ord: 3 }),
    );
    const dossier = test.store.read.dossier(dossierId(1));
    expect(dossier?.intake?.note).toBe('');
    expect(dossier?.number).toBe(numberOf(1));
  });

  it('cùng tên khác byte: giữ cả hai, của mình không đổi, người thấy được', () => {
    const mine = test.accept(1);
    const twin = otherDesk('quay-thu-1').write(elsewhere(1));
    const second = otherDesk('quay-thu-1');
    second.write({ type: 'officer.signedIn', payload: { method: 'pin' }, dossier: null });
    const forged = second.write(elsewhere(77));
    expect(pull(test, [twin, forged]).ok).toBe(true);
    const kept = test.store.read.quarantined();
    expect(kept.map(({ seq, ord, reason }) => ({ seq, ord, reason }))).toEqual([
      { seq: 1, ord: 1, reason: 'mismatch' },
      { seq: 2, ord: 2, reason: 'mismatch' },
    ]);
    expect(kept[1]?.payloadBytes).toEqual(forged.payloadBytes);
    expect(test.store.read.entriesAfter(1, 1, 1)).toEqual([mine]);
    expect(test.store.read.dossier(dossierId(77))).toBeNull();
    expect(test.store.read.dossier(dossierId(1))?.unconfirmed).toBe(1);
  });

  it('mang tên mình mà mình chưa viết: thư mục có bản sao, mục ấy để riêng', () => {
    const twin = otherDesk('quay-thu-1');
    twin.write(elsewhere(1));
    const ahead = twin.write(elsewhere(2));
    expect(pull(test, [ahead]).ok).toBe(true);
    expect(test.store.read.quarantined()).toMatchObject([{ seq: 2, reason: 'not_written_here' }]);
    expect(test.accept(3).seq).toBe(2);
  });

  it('ghi danh lại rồi thì mục của bản sao là việc của đời trước: đọc lại, không đứng riêng mãi', () => {
    const twin = otherDesk('quay-thu-1');
    twin.write(elsewhere(1));
    const ahead = twin.write(elsewhere(2));
    const after = otherDesk().write(elsewhere(3));
    expect(pull(test, [ahead, after]).ok).toBe(true);
    const identity = test.store.read.identity();
    if (identity === null) throw new Error('not enrolled');
    const { hash } = test.store.read.head();
    test.store.write((tx) => tx.enrol({ ...identity, epoch: identity.epoch + 1 }, hash));
    expect(test.store.read.feedCursor().ord).toBe(0);
    expect(pull(test, [ahead, after]).ok).toBe(true);
    expect(test.store.read.quarantined()).toEqual([]);
    expect(test.store.read.dossier(dossierId(2))).not.toBeNull();
  });

  it('hai quầy lỡ cấp cùng một số: giữ cả hai hồ sơ, số thuộc về hồ sơ đến trước', () => {
    test.accept(1);
    const clash = otherDesk().write({ ...elsewhere(1), dossier: dossierId(900) });
    expect(pull(test, [clash]).ok).toBe(true);
    expect(test.store.read.dossier(dossierId(900))?.number).toBe(numberOf(1));
    expect(test.store.read.dossierByNumber(numberOf(1))?.id).toBe(dossierId(1));
    expect(test.sql.all('SELECT clash FROM number ORDER BY clash')).toEqual([
      { clash: 0 },
      { clash: 1 },
    ]);
  });

  it('mục thuộc loại chưa biết vẫn được giữ nguyên byte', () => {
    const future = otherDesk().write({
      type: 'dossier.teleported',
      payload: { to: 'Sao Hỏa' },
      dossier: dossierId(5),
    });
    expect(pull(test, [future]).ok).toBe(true);
    expect(test.sql.all<{ type: string }>('SELECT type FROM entry WHERE ord = 1')).toEqual([
      { type: 'dossier.teleported' },
    ]);
    expect(test.store.read.dossier(dossierId(5))?.state).toBeNull();
  });

  it('Tỉnh mở luồng mới: mọi xác nhận được quên, sổ còn nguyên, kéo lại từ đầu được', () => {
    test.accept(1);
    const other = otherDesk().write(elsewhere(500));
    const all = [...ownEntries(test), other];
    pull(test, all);
    test.store.write((tx) => tx.resetFeed(2));
    expect(test.store.read.feedCursor()).toEqual({ feedEpoch: 2, ord: 0 });
    expect(test.store.read.dossier(dossierId(1))?.unconfirmed).toBe(1);
    expect(test.store.read.dossier(dossierId(500))).not.toBeNull();
    expect(pull(test, all.toReversed()).ok).toBe(true);
    expect(test.store.read.dossier(dossierId(1))?.unconfirmed).toBe(0);
    expect(test.sql.all('SELECT id FROM entry')).toHaveLength(3);
  });

  it('mục cũ của chính mình ở kỷ trước trở về qua luồng thì vào sổ', () => {
    const past = otherDesk('quay-thu-1', 1);
    const lost = [past.write(elsewhere(41)), past.write(elsewhere(42))];
    test.store.write((tx) => {
      const identity = tx.identity();
      if (identity === null) throw new Error('not enrolled');
      tx.enrol({ ...identity, desk: 'quay-thu-1', epoch: 2 }, lost[1]?.hash ?? new Uint8Array(32));
    });
    const [enrolled] = test.store.read.entriesAfter(1, 0, 1);
    if (enrolled === undefined || lost[1] === undefined) throw new Error('no entries');
    expect(pull(test, [enrolled, lost[1]]).ok).toBe(true);
    expect(test.store.read.dossier(dossierId(42))?.number).toBe(numberOf(42));
    expect(test.store.write((tx) => tx.append(acceptedEntry(50)))).toMatchObject({
      epoch: 2,
      seq: 1,
    });
  });

  it('xác nhận giữ đúng thứ tự và phán quyết đã nhận', () => {
    const sealed = test.accept(1);
    pull(test, ownEntries(test));
    const [entry] = test.store.read.openEntriesAfter(1, sealed.seq - 1, 1);
    expect(entry).toMatchObject({ ord: 2, verdict: applied });
  });
});
