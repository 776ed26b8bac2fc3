/** Who was here before: found among the office's dossiers on this disk, without a line. */
import type { LocalDateTime } from '#shared/calendar/local-time.ts';
import type { PartyForm } from '#shared/contract/intake-form.ts';
import type { EarlierDossier, KnownPerson } from '#shared/contract/outputs.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { Party } from '#shared/dossier/intake.ts';
import type { DossierState } from '#shared/dossier/states.ts';
import { parseIdentityNumber } from '#shared/identity/identity-number.ts';
import { samenessOf, type Sameness } from '#shared/intake/known-person.ts';
import { readParty } from '#shared/intake/read-party.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { todayOf, type DeskContext } from '../context.ts';
import type { DossierRow } from '../ports.ts';

/** Namesakes are many: no more of them are looked at than an officer would. */
const LOOKED_AT = 100;
/** Dossiers of one person that are shown. */
const SHOWN = 5;

interface Match {
  readonly row: DossierRow;
  readonly dossier: Dossier;
  readonly party: Party;
  readonly by: Sameness;
}

const partiesOf = ({ intake }: Dossier): readonly Party[] =>
  intake === null ? [] : [intake.submitter, ...(intake.owner === null ? [] : [intake.owner])];

/**
 * By number where there is a whole one, by name where something else can tell namesakes apart; without accents, since
 * somebody may have left one out.
 */
const wordsFor = (asked: Party): readonly string[] => {
  const number = asked.kind === 'person' ? parseIdentityNumber(asked.idNumber) : null;
  const whole = number === null ? asked.idNumber : number.ok ? number.value.number : '';
  const named = asked.kind !== 'person' || asked.birthDate !== null ? asked.name : '';
  return [whole, named].map(searchKey).filter((words) => words !== '');
};

/** The citizen has nothing more to expect of it. */
const OVER: readonly (DossierState | null)[] = [null, 'refused', 'withdrawn', 'returned'];

const earlierOf = ({ row, dossier }: Match): EarlierDossier => ({
  dossier: row.id,
  number: row.number,
  procedureCode: row.procedureCode,
  procedureName: row.procedureName,
  receivedAt: row.receivedAt as LocalDateTime,
  dueAt: row.dueAt as LocalDateTime | null,
  open: !OVER.includes(dossier.state),
  returnedAt: dossier.returned?.returnedAt ?? null,
});

export const createKnownPeople = (context: Pick<DeskContext, 'store' | 'surroundings'>) => {
  const { store } = context;

  const rowsFor = (text: string): readonly DossierRow[] =>
    store.read.listDossiers({
      text,
      receivedOn: null,
      openOnly: false,
      dueFrom: null,
      dueTo: null,
      order: 'received',
      offset: 0,
      limit: LOOKED_AT,
    }).rows;

  const matchOf = (asked: Party, row: DossierRow): readonly Match[] => {
    const dossier = store.read.dossier(row.id);
    if (dossier === null) return [];
    return partiesOf(dossier)
      .flatMap((party) => {
        const by = samenessOf(asked, party);
        return by === null ? [] : [{ row, dossier, party, by }];
      })
      .slice(0, 1);
  };

  return {
    /** Null when nobody is surely the same. `procedureCode`: what is asked for now, or empty. */
    known: (typed: PartyForm, procedureCode: string): KnownPerson | null => {
      const today = todayOf(context);
      const asked = readParty(typed, 'submitter', today).value;
      const rows = new Map<string, DossierRow>();
      for (const words of wordsFor(asked))
        for (const row of rowsFor(words)) if (!row.voided) rows.set(row.id, row);
      const matches: Match[] = [];
      for (const row of [...rows.values()].toSorted((a, b) =>
        a.receivedAt < b.receivedAt ? 1 : -1,
      )) {
        matches.push(...matchOf(asked, row));
        if (matches.length > SHOWN) break;
      }
      const [newest] = matches;
      if (newest === undefined) return null;
      const all = matches.slice(0, SHOWN).map(earlierOf);
      const same = ({ procedureCode: code, open }: EarlierDossier): boolean =>
        open && code === procedureCode;
      return {
        party: newest.party,
        by: newest.by,
        underWay: all.filter(same),
        earlier: all.filter((one) => !same(one)),
      };
    },
  };
};
