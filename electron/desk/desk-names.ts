/** What the desks of the province are called, as its directory of keys says; a desk without a name goes by its id. */
import { keysPublication } from '#shared/protocol/publications.ts';
import type { StoreReader } from './ports.ts';

export const deskNames = (
  read: Pick<StoreReader, 'identity' | 'publication'>,
): ((desk: string) => string) => {
  const own = read.identity();
  const keys = keysPublication.safeParse(read.publication('keys')?.data);
  const names = new Map(
    (keys.data?.keys ?? []).flatMap(({ owner, name }) =>
      name === undefined ? [] : [[owner, name] as const],
    ),
  );
  return (desk) => (desk === own?.desk ? own.deskName : (names.get(desk) ?? desk));
};
