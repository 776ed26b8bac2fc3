/** Everything that came back, with one key: a list for each who gave some, of dossiers and of results apart. */
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { HandOverState } from '#shared/contract/outputs/hand-over.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { unreachable, type Result } from '#shared/result.ts';
import { officerOf, refuse, type DeskContext } from '../context.ts';
import type { BatchAct, BatchItem } from './hand-over-batches.ts';
import type { HandOverMany, HandOverOrder } from './hand-over-many.ts';

type Items = ParsedInputOf<'handOver.receive'>['items'];

const actOf = ({ cameBack }: Items[number]): BatchAct => {
  switch (cameBack.as) {
    case 'hand':
      return cameBack;
    case 'result': {
      const { as, outcome, lateReason } = cameBack;
      const late = cleanText(lateReason ?? '');
      return { as, outcome, ...(late === '' ? {} : { lateReason: late }) };
    }
    case 'supplement':
      return {
        ...cameBack,
        items: cameBack.items.map(cleanText),
        reason: cleanText(cameBack.reason),
      };
    default:
      return unreachable(cameBack);
  }
};

export const createReceiveBack =
  (context: DeskContext, many: Pick<HandOverMany, 'begin'>) =>
  (items: Items): Result<HandOverState | null, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const to = officer.value.id;
    const orders = new Map<string, HandOverOrder & { readonly items: BatchItem[] }>();
    const seen = new Set<string>();
    for (const item of items) {
      const { dossier } = item;
      if (seen.has(dossier)) return refuse('hand_over_scan_twice');
      seen.add(dossier);
      const act = actOf(item);
      const from = context.store.read.dossierRow(dossier)?.holder ?? to;
      const key = JSON.stringify([from, act.as === 'result']);
      const order = orders.get(key) ?? { way: 'back', from, to, sheets: false, items: [] };
      order.items.push({ dossier, act });
      orders.set(key, order);
    }
    return many.begin([...orders.values()]);
  };
