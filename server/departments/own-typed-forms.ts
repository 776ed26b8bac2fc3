/** The forms of a department's acts as they come in, and what of them people typed. */
import type { FastifyRequest } from 'fastify';
import { portalReference } from '#shared/protocol/portal.ts';
import { z } from '#shared/schema.ts';
import type { ActTyped } from './own-typed.ts';

const request = portalReference;

export const receiveForm = z.object({ request });
export const askForm = z.object({
  request,
  items: z.string().max(16_000),
  reason: z.string().max(4000),
});
export const reasonForm = z.object({ request, reason: z.string().max(4000) });

export const finishFields = ['request', 'outcome', 'paperName', 'paperNumber', 'note'] as const;
export const finishForm = z.object({
  request,
  outcome: z.enum(['granted', 'denied']),
  paperName: z.string().max(1000),
  paperNumber: z.string().max(200),
  note: z.string().max(4000),
});

/** The last word of an act's address. */
export type FormName = 'received' | 'supplement' | 'return' | 'recall' | 'result';

const formNames: readonly FormName[] = ['received', 'supplement', 'return', 'recall', 'result'];

export const formNameOf = ({ url }: Pick<FastifyRequest, 'url'>): FormName | null =>
  formNames.find((name) => url.endsWith(`/${name}`)) ?? null;

/** Null where it is not what our page sends. */
export const typedIn = (name: FormName, body: unknown): ActTyped | null => {
  switch (name) {
    case 'received':
      return receiveForm.safeParse(body).success ? {} : null;
    case 'supplement': {
      const form = askForm.safeParse(body);
      if (!form.success) return null;
      const { items, reason } = form.data;
      return { ask: { items, reason } };
    }
    case 'return':
    case 'recall': {
      const form = reasonForm.safeParse(body);
      if (!form.success) return null;
      const { reason } = form.data;
      return name === 'return' ? { giveBack: { reason } } : { recall: { reason } };
    }
    case 'result': {
      const form = finishForm.safeParse(body);
      if (!form.success) return null;
      const { outcome, paperName, paperNumber, note } = form.data;
      return { finish: { outcome, paperName, paperNumber, note } };
    }
  }
};
