/** What the store of packs must do on any database behind the province, with chunks that come at once. */
import { createHash, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Database } from '#server/store/database.ts';
import { createPackStore } from '#server/packs/pack-store.ts';
import { PACKS_KEPT } from '#shared/protocol/packs.ts';
import { now, openDesk, openOffice } from './direct-desk.ts';

const CHUNK = 40_000;

export const packContract = (database: () => Database): void => {
  it('gói của quầy: nhiều khúc đến cùng lúc và lặp lại vẫn là một gói; chỉ giữ mấy gói mới nhất', async () => {
    await openOffice(database(), 'H00.95');
    const { speaking } = await openDesk(database(), 'H00.95');
    const desk = speaking.id;
    const store = createPackStore(database());
    const names: string[] = [];
    for (let made = 0; made <= PACKS_KEPT; made += 1) {
      const pack = new Uint8Array(randomBytes(3 * CHUNK));
      const name = createHash('sha256').update(pack).digest('hex');
      names.unshift(name);
      const send = (offset: number) =>
        store.append(
          {
            name,
            desk,
            offset,
            bytes: pack.length,
            content: pack.subarray(offset, offset + CHUNK),
          },
          now,
        );
      for (const offset of [0, CHUNK, 2 * CHUNK])
        for (const answer of await Promise.all([send(offset), send(offset), send(offset)]))
          expect(answer).toMatchObject({ ok: true });
      expect(Buffer.from((await store.read(name, desk)) ?? []).equals(pack)).toBe(true);
      expect(await store.read(name, `${desk} khác`)).toBeNull();
    }
    const kept = await store.keptFor(desk);
    expect(kept.part).toBeNull();
    expect(kept.packs.map(({ sha256 }) => sha256)).toEqual(names.slice(0, PACKS_KEPT));
    expect(kept.packs[0]).toMatchObject({ bytes: 3 * CHUNK, keptAt: now });
  });
};
