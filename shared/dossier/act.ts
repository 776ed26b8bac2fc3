/** Who did a thing, when, and the entry that says so. */
import { nameOf } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import type { Act } from './dossier.ts';

export const actOf = ({ header }: KnownEntry): Act => ({
  entry: nameOf(header),
  at: header.at,
  officer: header.officer,
});
