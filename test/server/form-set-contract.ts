/** What form sets must do on any database behind the province, with operators who press at once. */
import { expect, it } from 'vitest';
import { addDays } from '#shared/calendar/local-time.ts';
import { bundledSets } from '#shared/forms/texts/legal-forms.ts';
import { copyOf } from '#shared/forms/texts/published-sets.ts';
import {
  publishFormSet,
  readAllSets,
  readFormSets,
  withdrawFormSet,
} from '#server/forms/form-sets.ts';
import {
  dropSetDraft,
  holdSetDraft,
  listSetDrafts,
  readSetDraft,
  saveSetDraft,
} from '#server/forms/set-drafts.ts';
import type { Database } from '#server/store/database.ts';
import { now, today } from './direct-desk.ts';

export const formSetContract = (database: () => Database): void => {
  const newest = bundledSets.at(-1) ?? expect.fail();
  const set = (id: string, ahead: number) =>
    copyOf(newest, { id, basis: `Thông tư thử ${id}`, effectiveFrom: addDays(today, ahead) });
  const by = { by: 'van-hanh-thu', at: now, today };
  const publish = (id: string, ahead: number) =>
    database().transaction((tx) => publishFormSet(tx, set(id, ahead), by));

  it('bộ mẫu: nhiều người cùng công bố thì không bộ nào mất, mỗi ngày một bộ', async () => {
    const pressed = await Promise.all([
      publish('THU-1', 10),
      publish('THU-2', 20),
      publish('THU-3', 20),
    ]);
    expect(pressed.filter((answer) => answer.ok)).toHaveLength(2);
    expect(pressed).toContainEqual({ ok: false, error: { code: 'set_day_taken' } });
    expect(await readFormSets(database())).toHaveLength(2);
    expect((await readAllSets(database())).map(({ id }) => id)).toEqual(
      expect.arrayContaining([...bundledSets.map(({ id }) => id), 'THU-1']),
    );
  });

  it('trước ngày thì sửa được, rút được; đến ngày thì không', async () => {
    expect((await publish('THU-1', 30)).ok).toBe(true);
    expect((await readFormSets(database())).find(({ id }) => id === 'THU-1')?.effectiveFrom).toBe(
      addDays(today, 30),
    );
    const later = { ...by, today: addDays(today, 30) };
    expect(await withdrawFormSet(database(), 'THU-1', later)).toMatchObject({
      error: { code: 'set_in_force' },
    });
    const [one, other] = await Promise.all([
      withdrawFormSet(database(), 'THU-1', by),
      withdrawFormSet(database(), 'THU-1', by),
    ]);
    expect([one, other].filter(({ ok }) => ok)).toHaveLength(1);
    expect((await readFormSets(database())).map(({ id }) => id)).not.toContain('THU-1');
  });

  it('bản nháp của bộ giữ nguyên từng chữ, lưu lại thì thay, bỏ thì thôi', async () => {
    const draft = { set: set('THU-9', 40), at: now, by: 'van-hanh-thu' };
    await saveSetDraft(database(), draft);
    expect(await readSetDraft(database(), 'THU-9')).toEqual(draft);
    const changed = { ...draft, set: { ...draft.set, basis: 'Văn bản khác' } };
    await database().transaction(async (tx) => {
      expect(await holdSetDraft(tx, 'THU-9')).toEqual(draft);
      await saveSetDraft(tx, changed);
    });
    expect(await listSetDrafts(database())).toEqual([changed]);
    await dropSetDraft(database(), 'THU-9');
    expect(await readSetDraft(database(), 'THU-9')).toBeNull();
  });
};
