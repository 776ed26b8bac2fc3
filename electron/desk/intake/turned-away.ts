/**
 * A citizen at the counter who cannot be taken in: registered without a number until what is missing comes, or not
 * accepted. Either is on paper before they go. The form keeps its name, so that it opens again as it was handed in.
 */
import { attachmentsOf } from '#shared/attachment/of-form.ts';
import { localDayOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Procedure } from '#shared/catalogue/procedure.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { TurnedAway } from '#shared/contract/outputs.ts';
import { waitingAtCounter } from '#shared/dossier/at-counter.ts';
import { AT_COUNTER, type CounterIntake } from '#shared/dossier/counter-intake.ts';
import type { IntakeFields, ProcedureRef } from '#shared/dossier/intake.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { readIntakeForm } from '#shared/intake/read-form.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut, type By } from '../carry-out.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { stateOfFile } from '../dossiers/lost-files.ts';
import { inOne } from '../in-one.ts';
import type { Documents } from '../papers/documents.ts';
import type { StoreWriter } from '../ports.ts';
import { standingOf } from '../standing.ts';
import { procedureRef } from './intake.ts';

interface HandedIn {
  readonly fields: IntakeFields;
  readonly procedure: ProcedureRef | null;
}

export const createTurnedAway = (
  context: DeskContext,
  documents: Pick<Documents, 'issueAnswer'>,
) => {
  const { store, published, blobs, emit } = context;

  /** Half a form is enough: a name must be there, and what is typed must be readable. */
  const read = (form: IntakeForm, by: By): Result<HandedIn, Refusal> => {
    const today = localDayOf(by.at);
    const catalogue = published.catalogue(today);
    const procedure: Procedure | null = catalogue?.procedure(form.procedureCode) ?? null;
    const { fields, remarks } = readIntakeForm(form, procedure, today);
    if (fields.submitter.name === '')
      return refuse('turned_away_no_name', { field: 'submitter.name' });
    const wrong = remarks.find(
      ({ level, field }) => level === 'invalid' && field !== 'procedureCode',
    );
    if (wrong !== undefined) return refuse(wrong.code, wrong);
    const named = fields.owner !== null && fields.owner.name !== '';
    return ok({
      fields: {
        ...fields,
        owner: named ? fields.owner : null,
        fees: fields.fees.filter(({ name }) => name !== ''),
      },
      procedure:
        procedure === null || catalogue === null
          ? null
          : procedureRef(procedure, form, catalogue.version),
    });
  };

  const counterIntake = (
    form: IntakeForm,
    { fields, procedure }: HandedIn,
    { at }: By,
  ): Result<CounterIntake, Refusal> => {
    if (procedure === null) return refuse('turned_away_no_procedure', { field: 'procedureCode' });
    const files = attachmentsOf(form);
    const lost = files.find((file) => stateOfFile(blobs, file) !== 'sound');
    if (lost !== undefined)
      return refuse('attachment_lost', { field: 'papers', values: { name: lost.name } });
    return ok({
      ...fields,
      handedInAt: localTimeOf(at),
      procedure,
      channel: form.channel,
      caseIndex: form.caseIndex,
      ...(files.length === 0 ? {} : { attachments: [...files] }),
    });
  };

  /** One transaction, then the paper. The draft is gone with it: from here on it is a dossier. */
  const turnAway = async (
    draft: string,
    form: IntakeForm,
    work: (tx: StoreWriter, handedIn: HandedIn, by: By) => Result<null, Refusal>,
  ): Promise<Result<TurnedAway, Refusal>> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const by = { officer: officer.value, at: nowOf(context) };
    const handedIn = read(form, by);
    if (!handedIn.ok) return handedIn;
    const done = inOne<null, Refusal>(store, (tx) => {
      const standing = standingOf(tx);
      if (!standing.ok) return standing;
      const before = tx.dossier(draft);
      if (before !== null && waitingAtCounter(before) === null)
        return refuse('turned_away_settled');
      const worked = work(tx, handedIn.value, by);
      if (worked.ok) tx.deleteDraft(draft);
      return worked;
    });
    if (!done.ok) return done;
    emit('changed', { rooms: ['dossiers', 'drafts', 'home', 'print', 'sync'] });
    return ok({ dossier: draft, ...(await documents.issueAnswer(draft)) });
  };

  return {
    ask: (
      draft: string,
      form: IntakeForm,
      items: readonly string[],
      reason: string,
    ): Promise<Result<TurnedAway, Refusal>> =>
      turnAway(draft, form, (tx, handedIn, by) => {
        if (tx.dossier(draft) !== null) return refuse('turned_away_waits');
        const counter = counterIntake(form, handedIn, by);
        if (!counter.ok) return counter;
        const registration = { source: AT_COUNTER, onlineNumber: '', counter: counter.value };
        const registered = carryOut(tx, draft, { command: 'register', input: registration }, by);
        if (!registered.ok) return registered;
        const input = {
          items: [...new Set(items.map(cleanText))],
          reason: cleanText(reason),
          pausedAt: localTimeOf(by.at),
          // No date runs before the acceptance: nothing remains of it.
          remaining: null,
        };
        return carryOut(tx, draft, { command: 'requestSupplement', input }, by);
      }),

    /** Without a procedure the citizen's own words must say what was asked for. */
    refuse: (
      draft: string,
      form: IntakeForm,
      reason: string,
    ): Promise<Result<TurnedAway, Refusal>> =>
      turnAway(draft, form, (tx, { fields: { submitter, request }, procedure }, by) => {
        if (procedure === null && request === '')
          return refuse('turned_away_no_procedure', { field: 'procedureCode' });
        const words = request === '' ? {} : { request };
        const input = { reason: cleanText(reason), procedure, submitter, ...words };
        return carryOut(tx, draft, { command: 'refuse', input }, by);
      }),
  };
};
