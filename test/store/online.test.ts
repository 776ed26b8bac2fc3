import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../fixtures/calendar.ts';
import { acceptance, citizen } from '../fixtures/dossier.ts';
import { otherDesk, ownEntries, pull } from './office.ts';
import { dossierId, moment, startTestStore, type TestStore } from './test-store.ts';

const NUMBER = 'H00.01-261125-0001';
const SENT_AT = '2026-11-25T08:00';

const { procedure, papers, sets, fees, delivery } = acceptance();
const submission = {
  number: NUMBER,
  submittedAt: SENT_AT,
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
  attachments: [],
  payment: null,
};
const registered = (n: number) => ({
  type: 'dossier.registered',
  payload: { source: 'Cổng thử', onlineNumber: `CONG-${n}`, submission },
  dossier: dossierId(n),
});

const refused = {
  type: 'dossier.refused' as const,
  payload: {
    reason: 'Không thuộc thẩm quyền',
    procedure,
    submitter: citizen,
    online: { submittedAt: at(SENT_AT), answerBy: null },
  },
};

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
  test.store.write((tx) => tx.resetFeed(1));
});
afterEach(() => test.end());

const by = (n: number) => ({ dossier: dossierId(1), officer: 'thu', at: moment(n) });

describe('hồ sơ trực tuyến trong kho của quầy', () => {
  it('Tỉnh phục hồi rồi cấp trùng một số: tiếp nhận hồ sơ này, hồ sơ kia vẫn chờ', () => {
    const portal = otherDesk('cong-tinh');
    expect(pull(test, [portal.write(registered(1)), portal.write(registered(2))]).ok).toBe(true);
    expect(test.store.read.onlineWaiting()).toEqual([dossierId(1), dossierId(2)]);
    const payload = acceptance({ number: NUMBER, channel: 'online' });
    test.append({ type: 'dossier.accepted', payload, ...by(5) });
    expect(test.store.read.onlineWaiting()).toEqual([dossierId(2)]);
  });

  it('nợ phiếu từ chối là do sổ mà biết: lập rồi thì hết nợ, dựng lại sổ vẫn thế', () => {
    const portal = otherDesk('cong-tinh');
    pull(test, [portal.write(registered(1))]);
    const id = dossierId(1);
    test.append({ ...refused, ...by(5) });
    expect(test.store.read.answersWithoutPaper()).toEqual([id]);
    expect(test.store.read.dossiersWithoutReceipt()).toEqual([]);
    test.append({
      type: 'document.issued',
      payload: {
        document: 'phieu',
        kind: 'refusal',
        revision: 1,
        dossiers: [id],
        sha256: 'ab'.repeat(32),
        bytes: 40_000,
        paper: 'A4',
        copies: 1,
        formSet: 'TT03-2025',
        replaces: null,
      },
      ...by(6),
    });
    expect(test.store.read.answersWithoutPaper()).toEqual([]);
  });

  it('quầy khác đã trả lời thì phiếu là việc của quầy ấy', () => {
    const portal = otherDesk('cong-tinh');
    const other = otherDesk();
    pull(test, [
      ...ownEntries(test),
      portal.write(registered(1)),
      other.write({ ...refused, dossier: dossierId(1) }),
    ]);
    expect(test.store.read.dossier(dossierId(1))?.state).toBe('refused');
    expect(test.store.read.answersWithoutPaper()).toEqual([]);
  });
});
