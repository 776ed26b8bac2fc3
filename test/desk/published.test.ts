import { afterEach, describe, expect, it } from 'vitest';
import { createPublished } from '#electron/desk/catalogue/published.ts';
import { sha256 } from '#electron/store/digest.ts';
import { epochMsOf, instantOfLocal } from '#shared/calendar/local-time.ts';
import { at, day } from '../fixtures/calendar.ts';
import { startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

describe('danh mục có hiệu lực', () => {
  it('danh mục của hôm nay và của một ngày nhập bù chỉ dựng một lần, hỏi xen kẽ bao nhiêu cũng được', async () => {
    desk = await startTestDesk();
    const published = createPublished({
      store: desk.store,
      surroundings: {
        now: () => epochMsOf(instantOfLocal(at('2026-11-23T08:00'))),
        randomBytes: (length) => new Uint8Array(length),
        sha256,
      },
    });
    const today = published.catalogue();
    const late = published.catalogue(day('2026-11-20'));
    expect(today).not.toBeNull();
    expect(late).not.toBeNull();
    expect(published.catalogue(day('2026-11-20'))).toBe(late);
    expect(published.catalogue()).toBe(today);
    expect(published.catalogue(day('2026-11-20'))).toBe(late);
    expect(published.catalogue(day('2026-11-19'))).not.toBe(late);
    expect(late).not.toBe(today);
  });
});
