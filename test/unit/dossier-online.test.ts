import { describe, expect, it } from 'vitest';
import { filesOfDossier } from '#shared/dossier/attached.ts';
import { decide } from '#shared/dossier/decide.ts';
import { isValid, type Dossier } from '#shared/dossier/dossier.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { knownBy, shownNumber } from '#shared/dossier/known-by.ts';
import { validReceiptOf } from '#shared/dossier/receipts.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { filesNamedBy } from '#shared/journal/named-files.ts';
import type { OrderedEntry } from '#shared/journal/entry.ts';
import { at } from '#test/fixtures/calendar.ts';
import {
  acceptance,
  citizen,
  contextAt,
  DESK,
  DOSSIER,
  entryOf,
  minutesAfter,
  NOW,
  receipt,
} from '#test/fixtures/dossier.ts';

const PORTAL = 'congthu0aa';
const OTHER = 'quaymau3cd';
const NUMBER = 'H15.50.05.13-261125-0001';

interface Written {
  readonly type: string;
  readonly payload: unknown;
}

const file = {
  name: 'to-khai.pdf',
  sha256: 'a'.repeat(64),
  bytes: 9,
  type: 'application/pdf',
  pages: 1,
  paper: 0,
};
const { procedure, papers, sets, delivery, fees } = acceptance();
const submission = {
  number: NUMBER,
  submittedAt: '2026-11-25T08:00',
  procedure,
  caseIndex: null,
  submitter: citizen,
  owner: null,
  request: '',
  papers,
  sets,
  fees,
  delivery,
  note: '',
  attachments: [file],
  payment: { amount: 8000, reference: 'GD-1', paidAt: '2026-11-25T07:59' },
};
const registered: Written = {
  type: 'dossier.registered',
  payload: { source: 'Cổng thử', onlineNumber: 'CONG-1', submission },
};
const accepted: Written = {
  type: 'dossier.accepted',
  payload: acceptance({ number: NUMBER, channel: 'online' }),
};
const asked: Written = {
  type: 'supplement.requested',
  payload: {
    items: ['Giấy chứng sinh'],
    reason: 'mờ',
    pausedAt: '2026-11-25T09:00',
    remaining: null,
  },
};
const received: Written = {
  type: 'supplement.received',
  payload: { items: ['Giấy chứng sinh'], resumedAt: '2026-11-25T10:00', dueAt: null },
};

const placed = (entry: Written, ord: number, desk = DESK): OrderedEntry =>
  entryOf(
    entry,
    { desk, epoch: 1, seq: ord, dossier: DOSSIER, at: minutesAfter(NOW, ord), officer: 'thu' },
    { ord, verdict: { kind: 'applied' } },
  );

const fold = (...entries: readonly OrderedEntry[]): Dossier => {
  const dossier = foldDossier(entries);
  if (dossier === null) throw new Error('phải có hồ sơ');
  return dossier;
};

const sent = placed(registered, 1, PORTAL);

describe('hồ sơ người dân gửi trực tuyến', () => {
  it('mới đăng ký: chưa có số của mình, nhưng tìm được theo số của Tỉnh, tên và thủ tục', () => {
    const dossier = fold(sent);
    expect(dossier).toMatchObject({ state: 'registered', number: null, numbers: [NUMBER] });
    expect(shownNumber(dossier)).toBe(NUMBER);
    expect(knownBy(dossier)).toMatchObject({ submitter: citizen, owner: citizen, procedure });
    expect(filesOfDossier(dossier)).toMatchObject([{ sha256: file.sha256, paperName: 'Tờ khai' }]);
    const known = knowEntry(sent);
    expect(known.ok ? filesNamedBy(known.value) : []).toMatchObject([{ sha256: file.sha256 }]);
  });

  it('mục của Tỉnh bản cũ, không kể đã gửi gì, vẫn là một hồ sơ', () => {
    const payload = { source: 'Cổng', onlineNumber: 'X' };
    const dossier = fold(placed({ type: 'dossier.registered', payload }, 1, PORTAL));
    expect(dossier).toMatchObject({ state: 'registered', numbers: [], conflicts: [] });
  });

  it('tiếp nhận xong mang đúng số ấy một lần; tiền nộp trực tuyến không còn phải thu', () => {
    const dossier = fold(sent, placed(accepted, 2));
    expect(dossier).toMatchObject({
      state: 'accepted',
      number: NUMBER,
      numbers: [NUMBER],
      conflicts: [],
      fees: { owed: 0, total: 0 },
    });
  });

  it('yêu cầu bổ sung rồi: tiếp nhận hay từ chối đều được; giấy đến thì về lại mới đăng ký', () => {
    expect(fold(sent, placed(asked, 2))).toMatchObject({ state: 'awaiting_supplement' });
    const taken = fold(sent, placed(asked, 2), placed(accepted, 3));
    expect(taken).toMatchObject({ state: 'accepted', conflicts: [] });
    const refused = {
      type: 'dossier.refused',
      payload: { reason: 'x', procedure, submitter: null },
    };
    expect(fold(sent, placed(asked, 2), placed(refused, 3))).toMatchObject({
      state: 'refused',
      conflicts: [],
    });
    const back = fold(sent, placed(asked, 2), placed(received, 3));
    expect(back).toMatchObject({ state: 'registered', conflicts: [] });
  });

  it('đã tiếp nhận thì chờ bổ sung không còn từ chối được', () => {
    const dossier = fold(sent, placed(accepted, 2), placed(asked, 3));
    const input = { reason: 'muộn rồi', procedure: null, submitter: null };
    expect(decide(dossier, { command: 'refuse', input }, contextAt(NOW))).toMatchObject({
      ok: false,
      error: { code: 'state_does_not_fit' },
    });
  });

  it('gửi lại lần nữa không đưa hồ sơ lùi lại, chỉ được báo', () => {
    const dossier = fold(sent, placed(accepted, 2), placed(registered, 3, PORTAL));
    expect(dossier.state).toBe('accepted');
    expect(dossier.conflicts).toMatchObject([{ code: 'state_does_not_fit' }]);
  });

  it('hai quầy cùng tiếp nhận: giấy của lần đứng trước có giá trị, giấy kia hết giá trị', () => {
    const dossier = fold(
      sent,
      placed(accepted, 2),
      placed(receipt('giay-mot'), 3),
      placed(accepted, 4, OTHER),
      placed(receipt('giay-hai'), 5, OTHER),
    );
    expect(dossier.conflicts).toMatchObject([{ code: 'accepted_twice' }]);
    expect(dossier.numbers).toEqual([NUMBER]);
    expect(validReceiptOf(dossier)?.document).toBe('giay-mot');
    expect(dossier.documents.map(({ replacedBy }) => replacedBy)).toEqual([null, 'giay-mot']);
  });

  const online = { submittedAt: '2026-11-25T08:00', answerBy: '2026-11-25T17:00' };
  const refusedOnline: Written = {
    type: 'dossier.refused',
    payload: { reason: 'không thuộc thẩm quyền', procedure, submitter: citizen, online },
  };
  const askedOnline: Written = { ...asked, payload: { ...Object(asked.payload), online } };
  const slip = (document: string, kind: 'refusal' | 'supplement_request'): Written => {
    const { type, payload } = receipt(document);
    return { type, payload: { ...payload, kind, paper: 'A4' } };
  };
  const validPapers = ({ documents }: Dossier) =>
    documents.filter(isValid).map(({ document }) => document);

  it('quầy này tiếp nhận, quầy kia không tiếp nhận: lần tiếp nhận được tính dù đến trước hay sau', () => {
    const first = fold(
      sent,
      placed(accepted, 2),
      placed(receipt('giay'), 3),
      placed(refusedOnline, 4, OTHER),
      placed(slip('phieu-tu-choi', 'refusal'), 5, OTHER),
    );
    const last = fold(
      sent,
      placed(refusedOnline, 2, OTHER),
      placed(slip('phieu-tu-choi', 'refusal'), 3, OTHER),
      placed(accepted, 4),
      placed(receipt('giay'), 5),
    );
    for (const dossier of [first, last]) {
      expect(dossier).toMatchObject({
        state: 'accepted',
        number: NUMBER,
        deadline: { dueAt: '2026-11-27T17:00' },
        conflicts: [{ code: 'refused_and_accepted' }],
      });
      expect(validPapers(dossier)).toEqual(['giay']);
    }
  });

  it('quầy này tiếp nhận, quầy kia yêu cầu bổ sung: vẫn là đã tiếp nhận, hạn vẫn chạy, có người được báo', () => {
    const dossier = fold(
      sent,
      placed(accepted, 2),
      placed(receipt('giay'), 3),
      placed(askedOnline, 4, OTHER),
      placed(slip('phieu-bo-sung', 'supplement_request'), 5, OTHER),
    );
    expect(dossier).toMatchObject({
      state: 'accepted',
      deadline: { pause: null, dueAt: '2026-11-27T17:00' },
      conflicts: [{ code: 'asked_and_accepted' }],
    });
    expect(validPapers(dossier)).toEqual(['giay']);
  });

  it('yêu cầu bổ sung trước, tiếp nhận sau: hạn chạy, giấy tiếp nhận thay phiếu yêu cầu', () => {
    const dossier = fold(
      sent,
      placed(askedOnline, 2, OTHER),
      placed(slip('phieu-bo-sung', 'supplement_request'), 3, OTHER),
      placed(accepted, 4),
      placed(receipt('giay'), 5),
    );
    expect(dossier).toMatchObject({ state: 'accepted', deadline: { pause: null }, conflicts: [] });
    expect(validPapers(dossier)).toEqual(['giay']);
  });

  it('đã tiếp nhận thì quầy không ghi yêu cầu bổ sung trực tuyến nữa', () => {
    const input = {
      items: ['Giấy chứng sinh'],
      reason: 'mờ',
      pausedAt: at('2026-11-25T09:00'),
      remaining: { unit: 'working_day', days: 2 } as const,
      online: { submittedAt: at('2026-11-25T08:00'), answerBy: null },
    };
    const dossier = fold(sent, placed(accepted, 2));
    expect(decide(dossier, { command: 'requestSupplement', input }, contextAt(NOW))).toMatchObject({
      ok: false,
      error: { code: 'state_does_not_fit' },
    });
  });
});
