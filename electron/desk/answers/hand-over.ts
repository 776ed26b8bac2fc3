import type { handOverEndpoints } from '#shared/contract/endpoints/hand-over.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { ok, type Result } from '#shared/result.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { HandOverState } from '#shared/contract/outputs/hand-over.ts';
import { officerOf, type DeskContext } from '../context.ts';
import type { Dated } from '../dated.ts';
import { handNamed } from '../dossiers/hand-named.ts';
import { createHandOverLook, noteHand } from '../dossiers/hand-over-look.ts';
import type { HandOverMany } from '../dossiers/hand-over-many.ts';
import { createReceiveBack } from '../dossiers/receive-back.ts';
import { createScanBack } from '../dossiers/scan-back.ts';
import { createWhoHolds } from '../dossiers/who-holds.ts';
import type { HandlersOf } from '../router.ts';

type Answered = Result<HandOverState | null, Refusal>;

export const handOverAnswers = (
  context: DeskContext,
  many: HandOverMany,
  dated: Dated,
): HandlersOf<typeof handOverEndpoints> => {
  const { store } = context;
  const { look } = createHandOverLook(context);
  const scan = createScanBack(context);
  const receive = createReceiveBack(context, many);
  const whoHolds = createWhoHolds(context);

  /** Into the hands of `to`, from whoever is signed in. */
  const give = (
    way: 'out' | 'reassign',
    typed: string,
    sheets: boolean,
    items: Parameters<HandOverMany['begin']>[0][number]['items'],
  ): Answered => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const to = handNamed(context, typed);
    if (!to.ok) return to;
    const begun = many.begin([{ way, from: officer.value.id, to: to.value, sheets, items }]);
    if (begun.ok) store.write((tx) => noteHand(tx, to.value));
    return begun;
  };

  const each = (dossiers: readonly string[]): readonly string[] => [...new Set(dossiers)];

  return {
    'handOver.look': async ({ dossiers }) => ok(await look(dossiers)),
    'handOver.begin': dated(({ dossiers, to, sheets }) =>
      give(
        'out',
        to,
        sheets,
        each(dossiers).map((dossier) => ({ dossier, act: { as: 'hand' } })),
      ),
    ),
    'handOver.reassign': dated(({ dossiers, to, reason }) =>
      give(
        'reassign',
        to,
        false,
        each(dossiers).map((dossier) => ({
          dossier,
          act: { as: 'reassign', reason: cleanText(reason) },
        })),
      ),
    ),
    'handOver.state': () => ok(many.state()),
    'handOver.stop': () => ok(many.stop()),
    'handOver.goOn': dated(() => many.goOn()),
    'handOver.endHere': dated(() => many.endHere()),
    'handOver.seen': ({ lists }) => ok(many.seen(lists)),
    'handOver.holders': () => whoHolds(),
    'handOver.scan': ({ text }) => scan(text),
    'handOver.receive': dated(({ items }) => receive(items)),
  };
};
