/** What drafts of publications must do on any database behind the province, with operators who press at once. */
import { expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import {
  keepDraft,
  listDrafts,
  publishDraft,
  readDraft,
  type Made,
} from '#server/drafts/drafts.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database } from '#server/store/database.ts';
import { now, surroundings, today } from './direct-desk.ts';

const calendar = (completeUntil: string) => ({ publisher: 'Tỉnh thử', completeUntil, daysOff: [] });

const made = (completeUntil: string, changes: Partial<Made> = {}): Made => ({
  data: calendar(completeUntil),
  refused: [],
  ignoredSheets: ['Ghi chú'],
  changes: true,
  ...changes,
});

export const draftContract = (database: () => Database): void => {
  let drafts = 0;
  const keep = async (what: Made, effectiveFrom = today) => {
    drafts += 1;
    const id = String(drafts).padStart(32, '0');
    const about = { subject: 'calendar', office: null } as const;
    const by = { readAt: now, readBy: 'van-hanh-thu', fileName: 'lich.xlsx' };
    const kept = await keepDraft(database(), { ...about, ...by, id, effectiveFrom }, () => ({
      ok: true,
      value: what,
    }));
    return { id, kept };
  };
  const publish = (id: string) => publishDraft(database(), surroundings, id, now);
  const newest = () => latestPublication(database(), null, 'calendar');

  it('bản nháp: giữ nguyên từng chữ; hai người cùng bấm Ban hành thì chỉ ra một bản', async () => {
    const refused = {
      place: { sheet: 'Lịch', row: 7 },
      column: { letter: 'C', title: 'Buổi' },
      code: 'day_part_unclear',
      values: { found: '“trưa”' },
    } as const;
    const wrong = await keep(made('2027-12-31', { refused: [refused] }));
    expect(await readDraft(database(), wrong.id)).toMatchObject({
      refused: [refused],
      ignoredSheets: ['Ghi chú'],
      data: calendar('2027-12-31'),
      effectiveFrom: today,
      fileName: 'lich.xlsx',
    });
    expect(await publish(wrong.id)).toMatchObject({ error: { code: 'draft_with_refused_rows' } });
    const { id } = await keep(made('2027-12-31'));
    const pressed = await Promise.all([publish(id), publish(id), publish(id)]);
    expect(pressed.filter((answer) => answer?.ok === true)).toHaveLength(1);
    const { version, data } = (await newest()) ?? { version: 0, data: null };
    expect(data).toEqual(calendar('2027-12-31'));
    expect((await readDraft(database(), id))?.publishedVersion).toBe(version);
    expect((await listDrafts(database(), 10)).map((line) => line.published_version)).toContain(
      version,
    );
  });

  it('hai bản nháp trên cùng một nền: bản sau không đè bản trước; không đổi gì, quá sớm thì không giữ', async () => {
    const [one, other] = [await keep(made('2028-12-31')), await keep(made('2029-12-31'))];
    const pressed = await Promise.all([publish(one.id), publish(other.id)]);
    expect(pressed.filter((answer) => answer?.ok === true)).toHaveLength(1);
    expect(pressed).toContainEqual({ ok: false, error: { code: 'draft_outdated' } });
    const same = await keep(made('2028-12-31', { changes: false }));
    expect(same.kept).toMatchObject({ error: { code: 'draft_changes_nothing' } });
    const early = await keep(made('2030-12-31'), '2020-01-01' as LocalDate);
    expect(early.kept).toMatchObject({ error: { code: 'draft_before_newest' } });
    expect(await readDraft(database(), early.id)).toBeNull();
    expect(await publish('f'.repeat(32))).toBeNull();
  });
};
