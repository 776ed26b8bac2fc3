/** From a name and an unknown input to an answer; the one place where a window's words become a use case. */
import {
  contract,
  type Access,
  type Answer,
  type EndpointName,
  type ParsedInputOf,
  type Refusal,
} from '#shared/contract/contract.ts';
import type { Result } from '#shared/result.ts';
import type { z } from '#shared/schema.ts';
import { refuse, type DeskContext } from './context.ts';
import { storeFailureOf } from './store-failure.ts';

export type Handlers = {
  readonly [N in EndpointName]: (input: ParsedInputOf<N>) => Promise<Answer<N>> | Answer<N>;
};

/** The part of them that one room of the contract asks for. */
export type HandlersOf<Endpoints> = Pick<Handlers, keyof Endpoints & EndpointName>;

export interface Router {
  /** Never throws: a defect is logged and answered as `desk_fault`. */
  readonly invoke: (name: string, input: unknown) => Promise<Result<unknown, Refusal>>;
}

const isEndpoint = (name: string): name is EndpointName => Object.hasOwn(contract, name);

const mayEnter = (access: Access, context: DeskContext): Result<null, Refusal> => {
  if (access === 'open') return { ok: true, value: null };
  const session = context.session.current();
  if (session === null || session.locked) return refuse('not_signed_in');
  if (access === 'signed_in' || session.officer.role === 'administrator')
    return { ok: true, value: null };
  return session.officer.role === access ? { ok: true, value: null } : refuse('not_permitted');
};

/** A rule of the contract may have a sentence of its own. */
const codeOf = (issue: z.core.$ZodIssue | undefined): string => {
  const own: unknown = issue?.code === 'custom' ? issue.params?.['code'] : undefined;
  return typeof own === 'string' ? own : 'input_invalid';
};

export const createRouter = (context: DeskContext, handlers: Handlers): Router => ({
  invoke: async (name, input) => {
    if (!isEndpoint(name)) return refuse('endpoint_unknown', { values: { name } });
    const { access, input: schema } = contract[name];
    const entry = mayEnter(access, context);
    if (!entry.ok) return entry;
    const parsed = schema.safeParse(input);
    if (!parsed.success) {
      // The screen knows its fields by their place in the form.
      const [issue] = parsed.error.issues;
      const field = (issue?.path.join('.') ?? '').replace(/^form\./, '');
      return refuse(codeOf(issue), { field });
    }
    try {
      const handler = handlers[name] as (input: unknown) => Promise<Result<unknown, Refusal>>;
      return await handler(parsed.data);
    } catch (fault) {
      const failure = storeFailureOf(fault);
      context.log(`${name} failed`, fault instanceof Error ? fault.stack : fault);
      return failure === null ? refuse('desk_fault') : refuse(failure.code);
    }
  },
});
