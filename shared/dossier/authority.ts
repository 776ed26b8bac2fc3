/** On what somebody hands in a dossier that is another's (BLDS 2015, chương IX: đại diện). */
import { localDate } from '#shared/journal/fields.ts';
import { z } from '#shared/schema.ts';

/**
 * `authorised`: by a paper of authorisation; `guardian`: parent or guardian; `representative`: who speaks for an
 * organisation by law; `messenger`: only brings what the owner has signed.
 */
export const authorityGrounds = ['authorised', 'guardian', 'representative', 'messenger'] as const;
export type AuthorityGround = (typeof authorityGrounds)[number];

export const authority = z.looseObject({
  ground: z.enum(authorityGrounds),
  /** Of the paper that says so; empty where it bears none, or there is none. */
  number: z.string().max(200),
  date: localDate.nullable(),
});
export type Authority = z.infer<typeof authority>;
