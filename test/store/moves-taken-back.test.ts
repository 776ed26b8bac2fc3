import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { crossArea } from '#electron/store/migrations/0320-cross-area.ts';
import { movesTakenBack } from '#electron/store/migrations/0340-moves-taken-back.ts';
import { dossierId, moment, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
});
afterEach(() => test.end());

const by = (n: number) => ({ dossier: dossierId(n), officer: 'thu', at: moment(n) });

const move = (n: number): number => {
  const payload = { step: 1, office: 'Xã Khác thử' } as const;
  test.append({ type: 'crossArea.moved', payload, ...by(n) });
  return test.store.read.head().seq;
};
const takeBack = (n: number, seq: number): void => {
  test.append({ type: 'command.undone', payload: { epoch: 1, seq, reason: 'Nhầm xã' }, ...by(n) });
};
const toSend = () => test.store.read.crossAreaAt('to_send', 100);

/** As the file was before it knew which dossiers are shared, and what upgrading makes of it. */
const upgradeAgain = (): void => {
  test.db.exec('DROP INDEX dossier_cross_area; ALTER TABLE dossier DROP COLUMN cross_area;');
  crossArea(test.db);
  movesTakenBack(test.db);
};

describe('nâng cấp: hồ sơ phi địa giới chờ gửi', () => {
  it('chuyển rồi hoàn tác thì không phải gửi; chuyển lại, hay còn một lần chuyển, thì vẫn phải gửi', () => {
    for (const n of [1, 2, 3, 4]) test.accept(n);
    move(1);
    takeBack(2, move(2));
    takeBack(3, move(3));
    move(3);
    const before = [dossierId(1), dossierId(3)];
    expect(toSend()).toEqual(before);
    upgradeAgain();
    expect(toSend()).toEqual(before);
  });
});
