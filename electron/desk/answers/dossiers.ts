import type { dossiersEndpoints } from '#shared/contract/endpoints/dossiers.ts';
import { ok } from '#shared/result.ts';
import type { DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import type { Documents } from '../papers/documents.ts';
import { createDossiers } from '../dossiers/dossiers.ts';
import type { ListWalk } from '../dossiers/list-walk.ts';
import type { Looks } from '../dossiers/looks.ts';
import { createFileMending } from '../dossiers/mend-file.ts';
import { createPresence } from '../dossiers/presence.ts';
import { lookForOtherDays } from '../numbers/look-for-other-days.ts';
import { accountForNumbers } from '../numbers/open-numbers.ts';
import { createRenumber } from '../numbers/renumber.ts';
import type { HandlersOf } from '../router.ts';
import type { Settle } from '../dossiers/settle.ts';

export const dossiersAnswers = (
  context: DeskContext,
  documents: Documents,
  settle: Settle,
  { walk, looks }: { readonly walk: ListWalk; readonly looks: Looks },
  dated: Dated,
): HandlersOf<typeof dossiersEndpoints> => {
  const dossiers = createDossiers(context, documents, settle, walk);
  const presence = createPresence(context);
  const renumber = createRenumber(context, documents);
  const account = accountForNumbers(context);
  const lookedForOthers = lookForOtherDays(context);
  const mendFile = createFileMending(context, documents);
  return {
    'dossiers.list': async (input) => ok(await dossiers.list(input)),
    'dossiers.open': ({ id }) => {
      const opened = dossiers.open(id);
      if (opened.ok) looks.note(id);
      return opened;
    },
    'dossiers.looks': ({ id }) => ok(looks.of(id)),
    'dossiers.correct': dated(({ id, form, reason }) => dossiers.correct(id, form, reason)),
    'dossiers.void': dated(({ id, reason }) => dossiers.void(id, reason)),
    'dossiers.presence': async ({ id }) => ok(await presence.openHere(id)),
    'dossiers.leave': () => ok(presence.leave()),

    'settle.list': () => ok(settle.items()),
    'settle.conflict': ({ dossier, entry, note }) => settle.settle(dossier, entry, note),
    'settle.renumber': dated(({ dossier, entry, reason }) => renumber(dossier, entry, reason)),
    'settle.numbers': dated(({ skip, note }) => account(skip, note)),
    'settle.otherDays': dated(({ begun, note }) => lookedForOthers(begun, note)),
    'settle.mendFile': dated(({ document }) => mendFile(document)),
  };
};
