/** One thing that a window may ask: what goes in, what comes out, who may. */
import { z } from '#shared/schema.ts';

/** Who must be signed in: nobody, anybody, or one of the roles. */
export type Access = 'open' | 'signed_in' | 'head' | 'administrator';

export interface Endpoint<I extends z.ZodType, O> {
  readonly kind: 'query' | 'command';
  readonly access: Access;
  readonly input: I;
  /** Never set: carries the output's type. */
  readonly output?: O;
}

export const query = <O>() => ({
  with: <I extends z.ZodType>(access: Access, input: I): Endpoint<I, O> => ({
    kind: 'query',
    access,
    input,
  }),
});

export const command = <O>() => ({
  with: <I extends z.ZodType>(access: Access, input: I): Endpoint<I, O> => ({
    kind: 'command',
    access,
    input,
  }),
});

export const nothing = z.strictObject({});

/** Whole from the root: a name alone would lie wherever the program happens to run. */
export const stickPath = z
  .string()
  .trim()
  .max(1000)
  .refine((path) => /^(?:\/|[a-z]:[\\/]|\\\\)/i.test(path), { params: { code: 'stick_path' } });

export const id = z.string().min(1).max(64);
export const reason = z.string().trim().min(1).max(2000);
export const secret = z.string().min(1).max(64);
