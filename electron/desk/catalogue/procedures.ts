/** The catalogue as the intake screen shows it. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { findProcedures } from '#shared/catalogue/find.ts';
import { casesOf, shownName } from '#shared/catalogue/offer.ts';
import type { ChannelOffer, Procedure } from '#shared/catalogue/procedure.ts';
import { mustChooseCase, variantsOf } from '#shared/catalogue/variants.ts';
import type { CaseView, ProcedureHit, ProcedureView } from '#shared/contract/outputs.ts';
import { channels, type Channel } from '#shared/dossier/intake.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { FAVOURITES, favouritesOf, markFavourite, recentProcedures } from '../intake/habits.ts';
import { committedViews, deadlineView, endedView, feeView, heldView } from './procedure-view.ts';
import type { Catalogue } from './published.ts';

/** A procedure by its code: as it is in force on a day, or as it was when it ended before. */
export interface FoundProcedure {
  readonly procedure: Procedure;
  readonly ended: ReturnType<Catalogue['ended']>;
}

export const findByCode = (
  { published }: Pick<DeskContext, 'published'>,
  code: string,
  day?: LocalDate,
): FoundProcedure | null => {
  const catalogue = published.catalogue(day);
  const procedure = catalogue?.procedure(code) ?? null;
  if (procedure !== null) return { procedure, ended: null };
  const ended = catalogue?.ended(code) ?? null;
  return ended === null ? null : { procedure: ended.procedure, ended };
};

export const isHandled = ({ handled }: Pick<Catalogue, 'handled'>, code: string): boolean =>
  handled === null || handled.has(code);

const hit = (
  procedure: Procedure,
  catalogue: Catalogue,
  favourites: readonly string[],
): ProcedureHit => ({
  code: procedure.code,
  name: shownName(procedure.name),
  field: procedure.field,
  deadline: heldView(casesOf(procedure, 'in_person')[0] ?? procedure.channels[0]),
  favourite: favourites.includes(procedure.code),
  handled: isHandled(catalogue, procedure.code),
});

/** Of whoever is signed in. */
export const favouritesHere = ({ store, session }: DeskContext): readonly string[] => {
  const officer = session.current()?.officer.id;
  return officer === undefined ? [] : favouritesOf(store.read, officer);
};

/** `day`: of the reception. What is to come is not offered yet: a later day is today. */
const offeredOn = (context: DeskContext, day: LocalDate | undefined): LocalDate => {
  const today = todayOf(context);
  return day === undefined || day > today ? today : day;
};

/** Of what was in force on the day of the reception, today's where none is named. */
export const searchCatalogue = (
  context: DeskContext,
  text: string,
  limit: number,
  day?: LocalDate,
): readonly ProcedureHit[] => {
  const catalogue = context.published.catalogue(offeredOn(context, day));
  if (catalogue === null) return [];
  const favourites = favouritesHere(context);
  const recent = recentProcedures(context.store.read);
  const habits = { recent, favourites, handled: catalogue.handled };
  return findProcedures(catalogue.index, text, habits, limit).map((one) =>
    hit(one, catalogue, favourites),
  );
};

/** The officer's own mark; the procedure stands first in every search then. */
export const favour = (
  context: DeskContext,
  code: string,
  marked: boolean,
): Result<null, Refusal> => {
  const officer = officerOf(context);
  if (!officer.ok) return officer;
  const { store, published, emit } = context;
  if (published.catalogue()?.procedure(code) == null) return refuse('procedure_unknown');
  if (!store.write((tx) => markFavourite(tx, officer.value.id, code, marked)))
    return refuse('favourites_full', { values: { most: FAVOURITES } });
  emit('changed', { rooms: ['publications'] });
  return ok(null);
};

const caseViews = (procedure: Procedure, channel: Channel): readonly CaseView[] => {
  const offers = casesOf(procedure, channel);
  return variantsOf(procedure, channel).map(({ name, deadlineCase, groups }) => {
    const offer = offers.find((one) => one.case === deadlineCase);
    return {
      name,
      deadlineCase,
      groups,
      deadline: deadlineView(offer),
      commitments: offer === undefined ? [] : committedViews(offer),
    };
  });
};

const feesOf = (offer: ChannelOffer, day: LocalDate): ProcedureView['fees'] =>
  offer.fees.map((fee) => ({
    ...feeView(fee, day),
    channel: offer.channel,
    deadlineCase: offer.case,
  }));

export const procedureView = (
  context: DeskContext,
  code: string,
  day?: LocalDate,
): Result<ProcedureView, Refusal> => {
  const on = offeredOn(context, day);
  const catalogue = context.published.catalogue(on);
  const found = findByCode(context, code, on);
  if (catalogue === null || found === null) return refuse('procedure_unknown');
  const { procedure, ended } = found;
  const confirmed = procedure.channels.find(({ deadline }) => deadline.state === 'confirmed');
  return ok({
    ...hit(procedure, catalogue, favouritesHere(context)),
    version: procedure.version,
    decision: procedure.decision,
    channels: channels.flatMap((channel) => {
      const cases = caseViews(procedure, channel);
      return cases.length === 0
        ? []
        : [{ channel, mustChoose: mustChooseCase(procedure, channel), cases }];
    }),
    cases: procedure.cases.map(({ name, papers }) => ({ name: name ?? '', papers })),
    fees: procedure.channels.flatMap((offer) => feesOf(offer, on)),
    source: confirmed?.deadline.state === 'confirmed' ? confirmed.deadline.source : null,
    ended: endedView(ended),
  });
};
