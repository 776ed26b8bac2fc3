/** What is written of one dossier that changes hands among many, and why it may not be. */
import { localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { decide, type Command } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { resultStanding, type NoResult } from '#shared/dossier/result-standing.ts';
import { ok, unreachable, type Result } from '#shared/result.ts';
import { carryOut, decisionContext, refusalFrom, type By } from '../carry-out.ts';
import { refuse, type DeskContext } from '../context.ts';
import type { StoreReader, StoreWriter } from '../ports.ts';
import type { Batch, BatchAct, BatchItem } from './hand-over-batches.ts';
import { stoppedAt } from './work-clock.ts';

type Hands = Pick<Batch, 'list' | 'to' | 'way'>;

/** The same list says so already: written before a restore, and come back from the province. */
export const isOnList = ({ story }: Dossier, list: string): boolean =>
  story.some(
    ({ type, detail, skippedBecause }) =>
      type === 'dossier.handedOver' && detail['list'] === list && skippedBecause === null,
  );

/** Why no work is done with it now, in the words of whoever has it in hand. */
const codes: Readonly<Record<NoResult['code'], string>> = {
  dossier_voided: 'dossier_voided',
  result_not_accepted: 'hand_over_not_accepted',
  result_refused: 'hand_over_refused',
  result_stopped: 'hand_over_stopped',
  result_withdrawn: 'hand_over_withdrawn',
  result_awaiting_supplement: 'hand_over_awaiting_supplement',
  result_awaiting_obligation: 'hand_over_awaiting_obligation',
  result_returned_already: 'hand_over_returned',
};

export const handOverRefused = (dossier: Dossier): Refusal | null => {
  const standing = resultStanding(dossier);
  if (standing.step === 'finish') return null;
  if (standing.step === 'return') return { code: 'hand_over_finished' };
  return { code: codes[standing.because.code] };
};

/** What the department's word makes of it, once it is back in hand; null where it is just back. */
const followingAct = (
  dossier: Dossier,
  act: BatchAct,
  { at }: By,
  { published }: Pick<DeskContext, 'published'>,
): Result<Command | null, Refusal> => {
  switch (act.as) {
    case 'hand':
    case 'reassign':
      return ok(null);
    case 'result':
      return ok({
        command: 'finish',
        input: {
          outcome: act.outcome,
          finishedAt: localTimeOf(at),
          note: '',
          ...(act.lateReason === undefined ? {} : { lateReason: act.lateReason }),
        },
      });
    case 'supplement': {
      const stopped = stoppedAt(dossier, at, published);
      const { items, reason } = act;
      return stopped.ok
        ? ok({
            command: 'requestSupplement',
            input: { items: [...items], reason, ...stopped.value },
          })
        : stopped;
    }
    default:
      return unreachable(act);
  }
};

/** Into whose hands; null where it is there already and something else is to be written of it. */
const handing = (
  dossier: Dossier,
  { act }: BatchItem,
  { list, to }: Hands,
): Result<Command | null, Refusal> => {
  if (act.as === 'reassign')
    return dossier.holder?.name === to
      ? refuse('hand_over_same')
      : ok({ command: 'reassign', input: { to, reason: act.reason } });
  if (dossier.holder?.name !== to) return ok({ command: 'handOver', input: { to, list } });
  return act.as === 'hand' ? refuse('hand_over_same') : ok(null);
};

/** In order; each fits the dossier as it stands, so that the later ones are not turned down behind the first. */
export const commandsFor = (
  dossier: Dossier,
  item: BatchItem,
  hands: Hands,
  by: By,
  reader: StoreReader,
  context: Pick<DeskContext, 'published'>,
): Result<readonly Command[], Refusal> => {
  const refused = item.act.as === 'reassign' ? null : handOverRefused(dossier);
  if (refused !== null) return { ok: false, error: refused };
  const hand = handing(dossier, item, hands);
  if (!hand.ok) return hand;
  const then = followingAct(dossier, item.act, by, context);
  if (!then.ok) return then;
  const commands = [hand.value, then.value].filter((command) => command !== null);
  for (const command of commands) {
    const decided = decide(dossier, command, decisionContext(reader, by));
    if (!decided.ok) return refusalFrom(decided.error);
  }
  return ok(commands);
};

/** All of it, or nothing with the reason. */
export const handOverOne = (
  tx: StoreWriter,
  item: BatchItem,
  hands: Hands,
  by: By,
  context: Pick<DeskContext, 'published'>,
): Result<null, Refusal> => {
  const dossier = tx.dossier(item.dossier);
  if (dossier === null) return refuse('dossier_unknown');
  if (isOnList(dossier, hands.list)) return ok(null);
  const commands = commandsFor(dossier, item, hands, by, tx, context);
  if (!commands.ok) return commands;
  for (const command of commands.value) {
    const carried = carryOut(tx, item.dossier, command, by);
    // What was just decided is turned down only by a defect, which takes the piece back.
    if (!carried.ok)
      throw new Error(`${command.command} was decided and then ${carried.error.code}`);
  }
  return ok(null);
};
