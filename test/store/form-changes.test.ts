import { afterEach, beforeEach, expect, it } from 'vitest';
import { communeEditions } from '#electron/desk/papers/paper-forms.ts';
import { otherDesk, ownEntries, pull } from './office.ts';
import { day } from '../fixtures/calendar.ts';
import { moment, startTestStore, type TestStore } from './test-store.ts';

let test: TestStore;
beforeEach(() => {
  test = startTestStore();
  test.store.write((tx) => tx.resetFeed(1));
});
afterEach(() => test.end());

const change = (title: string) => ({
  type: 'form.changed' as const,
  payload: { form: 'fee_slip', effectiveFrom: day('2026-11-23'), texts: { title } },
  dossier: null,
});

const titles = (): readonly unknown[] =>
  communeEditions(test.store.read).map(({ texts }) => texts['title']);

it('quầy bên cạnh sửa mẫu giấy thì quầy này cũng theo, lần Tỉnh nhận sau là lần có hiệu lực', () => {
  test.store.write((tx) => tx.append({ ...change('Ở đây'), officer: 'mau', at: moment(1) }));
  expect(titles()).toEqual(['Ở đây']);
  const other = otherDesk().write(change('Bên cạnh'));
  pull(test, [...ownEntries(test), other]);
  expect(titles()).toEqual(['Ở đây', 'Bên cạnh']);
  test.store.write((tx) => tx.append({ ...change('Chưa gửi'), officer: 'mau', at: moment(2) }));
  expect(titles()).toEqual(['Ở đây', 'Bên cạnh', 'Chưa gửi']);
});
