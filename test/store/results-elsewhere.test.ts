import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptance } from '../fixtures/dossier.ts';
import { dossierId, moment, numberOf, startTestStore, type TestStore } from './test-store.ts';

const HERE = { code: 'H00.01', name: 'Xã Thử' };
const THERE = { code: 'H00.02', name: 'Xã Mẫu' };

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

const by = (n: number) => ({ dossier: dossierId(n), officer: 'thu', at: moment(n) });
const finish = (n: number): void => {
  const payload = { outcome: 'granted', finishedAt: '2026-11-25T10:00', note: '' } as never;
  test.append({ type: 'processing.finished', payload, ...by(n) });
};
const move = (n: number, step: 1 | 2 | 3 | 4, to?: typeof THERE): void => {
  const payload = { step, office: THERE.name, ...(to === undefined ? {} : { to }) };
  test.append({ type: 'crossArea.moved', payload, ...by(n) });
};
/** Decided here, handed in elsewhere. */
const arrive = (n: number): void => {
  const intake = acceptance({ number: numberOf(n) });
  const carried = { office: THERE, entry: { desk: 'quay-khac', epoch: 1, seq: n } };
  const payload = { from: THERE, to: HERE, intake, dueAt: null, carried };
  test.append({ type: 'crossArea.arrived', payload, ...by(n), officer: null });
};

const waiting = (): readonly number[] =>
  test.store.read
    .listDossiers({
      text: '',
      receivedOn: null,
      openOnly: false,
      dueFrom: null,
      dueTo: null,
      order: 'received',
      resultWaiting: true,
      offset: 0,
      limit: 50,
    })
    .rows.map(({ id }) => Number(id.slice(-12)));

const kept = () =>
  test.db.prepare('SELECT row, cross_area FROM dossier ORDER BY row').all() as readonly unknown[];

/** As the release before kept it. */
const asBefore = (): void => {
  test.db.exec(`
    UPDATE dossier SET cross_area = NULL WHERE cross_area = 'sent_back';
    UPDATE dossier SET cross_area = 'under_way' WHERE cross_area = 'to_hand_out' AND number = '${numberOf(3)}';
    PRAGMA user_version = 360;
  `);
  test = test.reopen();
};

describe('kết quả của hồ sơ phi địa giới', () => {
  it('chỉ chờ trả ở nơi trao cho dân, khi đã về; nâng cấp máy cũ cũng vậy', () => {
    for (const n of [1, 2, 3, 4]) test.accept(n);
    // Another office works on it, and has decided.
    move(2, 1);
    move(2, 2, THERE);
    move(2, 3);
    // Sent by paper alone; its result was entered here.
    move(3, 1);
    move(3, 2);
    arrive(5);
    move(5, 3);
    for (const n of [1, 2, 3, 5]) finish(n);
    // The citizen may as well fetch it where it was decided.
    expect(waiting()).toEqual([5, 3, 1]);
    move(5, 4);
    expect(waiting()).toEqual([3, 1]);
    const before = kept();
    asBefore();
    expect(waiting()).toEqual([3, 1]);
    expect(kept()).toEqual(before);
  });
});
