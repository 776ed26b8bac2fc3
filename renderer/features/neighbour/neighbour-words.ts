/** What the desks next door are said to do, in sentences. Pure. */
import type { NeighbourGuest } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import { formatInstant, formatSize } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

export const guestWords = (
  { name, envelopes, bytes, since, notices }: NeighbourGuest,
  { neighbour: { door } }: Texts,
): string => {
  const kept =
    since === null
      ? fill(door.guestEmpty, { name })
      : fill(door.guest, { name, envelopes, size: formatSize(bytes), time: formatInstant(since) });
  return notices === 0 ? kept : `${kept} · ${fill(door.guestNotices, { total: notices })}`;
};
