/** The catalogue as the intake screen shows it. */
import { findProcedures } from '#shared/catalogue/find.ts';
import { casesOf, shownName } from '#shared/catalogue/offer.ts';
import type { ChannelOffer, Procedure } from '#shared/catalogue/procedure.ts';
import type { DeadlineView, ProcedureHit, ProcedureView } from '#shared/contract/outputs.ts';
import { channels } from '#shared/dossier/intake.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, refuse, type DeskContext } from './context.ts';
import { FAVOURITES, favouritesOf, markFavourite, recentProcedures } from './habits.ts';

const deadlineView = (offer: ChannelOffer | undefined): DeadlineView => {
  if (offer === undefined || offer.deadline.state === 'needs_confirmation') {
    return { state: 'unconfirmed' };
  }
  const { rule } = offer.deadline;
  return rule.kind === 'same_day'
    ? { state: 'same_day' }
    : { state: 'amount', amount: rule.amount, unit: rule.unit };
};

const hit = (procedure: Procedure, favourites: readonly string[]): ProcedureHit => ({
  code: procedure.code,
  name: shownName(procedure.name),
  field: procedure.field,
  deadline: deadlineView(casesOf(procedure, 'in_person')[0] ?? procedure.channels[0]),
  favourite: favourites.includes(procedure.code),
});

/** Of whoever is signed in. */
const favouritesHere = ({ store, session }: DeskContext): readonly string[] => {
  const officer = session.current()?.officer.id;
  return officer === undefined ? [] : favouritesOf(store.read, officer);
};

export const searchCatalogue = (
  context: DeskContext,
  text: string,
  limit: number,
): readonly ProcedureHit[] => {
  const catalogue = context.published.catalogue();
  if (catalogue === null) return [];
  const favourites = favouritesHere(context);
  const habits = { recent: recentProcedures(context.store.read), favourites };
  return findProcedures(catalogue.index, text, habits, limit).map((one) => hit(one, favourites));
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

export const procedureView = (context: DeskContext, procedure: Procedure): ProcedureView => {
  const first = channels.flatMap((channel) => {
    const offers = casesOf(procedure, channel);
    return offers.length > 1 ? [offers] : [];
  })[0];
  const confirmed = procedure.channels.find(({ deadline }) => deadline.state === 'confirmed');
  return {
    ...hit(procedure, favouritesHere(context)),
    version: procedure.version,
    decision: procedure.decision,
    channels: channels.flatMap((channel) => {
      const offers = casesOf(procedure, channel);
      if (offers.length === 0) return [];
      const deadlines = offers.map(deadlineView);
      return [
        { channel, deadlines, fees: offers.flatMap(({ fees }) => fees.map(({ raw }) => raw)) },
      ];
    }),
    cases: procedure.cases.map(({ name, papers }) => ({ name: name ?? '', papers })),
    deadlineCases: (first ?? []).map((offer, index) => ({
      name: offer.caseName ?? String(index + 1),
      deadline: deadlineView(offer),
    })),
    fees: procedure.channels.flatMap(({ channel, fees }) =>
      fees.map((fee) => ({
        channel,
        name: fee.kind ?? fee.raw,
        amount: fee.amountVnd,
        raw: fee.raw,
      })),
    ),
    source: confirmed?.deadline.state === 'confirmed' ? confirmed.deadline.source : null,
  };
};
