/**
 * The key that closes the copies of dossiers on an office's receipts. Made with the office's first publication and handed
 * on from one to the next: whatever was printed with it has to be opened by a desk that begins with the newest alone.
 */
import { officePublication, type OfficePublication } from '#shared/protocol/publications.ts';
import type { Queryable } from '#server/store/database.ts';
import type { Surroundings } from '#server/surroundings.ts';

const KEY_BYTES = 32;

const before = async (tx: Queryable, office: string): Promise<string | undefined> => {
  const published = await tx.query<{ data: string }>(
    `select data from publication where kind = 'office' and office = $1 order by version desc`,
    [office],
  );
  return published
    .map(({ data }) => officePublication.safeParse(JSON.parse(data)).data?.copyKey)
    .find((key) => key !== undefined);
};

/** What a file says itself counts; it says nothing as a rule. */
export const withCopyKey = async (
  tx: Queryable,
  office: OfficePublication,
  randomBytes: Surroundings['randomBytes'],
): Promise<OfficePublication> => ({
  ...office,
  copyKey:
    office.copyKey ??
    (await before(tx, office.code)) ??
    Buffer.from(randomBytes(KEY_BYTES)).toString('base64'),
});
