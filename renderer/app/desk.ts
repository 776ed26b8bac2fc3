/** The window's only way to the desk: questions with React Query, commands as promises, refusals as values. */
import {
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import type { DeskBridge, DeskEvents } from '#shared/contract/bridge.ts';
import type {
  Answer,
  EndpointName,
  InputOf,
  OutputOf,
  Refusal,
} from '#shared/contract/contract.ts';
import { err } from '#shared/result.ts';
import { useClockQuestion } from './clock-question.ts';
import { usePapersQuestion } from './papers-question.ts';
import { roomsOf } from './stale.ts';

declare global {
  interface Window {
    readonly desk: DeskBridge;
  }
}

/** A refusal on its way through React Query, which knows failure only as a throw. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Of whose papers the desk has to be told before it gives a number. */
const dayAsked = ({ code, values }: Refusal): LocalDate | null => {
  const day = parseLocalDate(code === 'number_papers_asked' ? String(values?.['day']) : '');
  return day.ok ? day.value : null;
};

/** Never throws: a desk that does not answer is a refusal like any other. */
export const tell = async <N extends EndpointName>(
  name: N,
  input: InputOf<N>,
): Promise<Answer<N>> => {
  try {
    const answer = await window.desk.invoke(name, input);
    // Whatever waits for the right time brings the question with it.
    if (!answer.ok && answer.error.code === 'clock_unsettled') useClockQuestion.getState().ask();
    const day = answer.ok ? null : dayAsked(answer.error);
    if (day !== null) usePapersQuestion.getState().ask(day);
    return answer;
  } catch {
    return err({ code: 'desk_silent' });
  }
};

const ask = async <N extends EndpointName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> => {
  const answer = await tell(name, input);
  if (!answer.ok) throw new Refused(answer.error);
  return answer.value;
};

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      // The desk is on this computer: whether the browser believes in a network is of no matter.
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

interface AskOptions<N extends EndpointName> {
  readonly enabled?: boolean;
  /** Milliseconds; for answers that depend on the hour. */
  readonly every?: number;
  /** Shows the last answer while the next is on its way; a function looks at what was asked then. */
  readonly keepLast?: boolean | ((lastInput: InputOf<N>) => boolean);
  /** Asked of every letter typed: an answer that nobody looks at any more is dropped at once, with what it says of a citizen. */
  readonly fleeting?: boolean;
}

export const questionKey = <N extends EndpointName>(
  name: N,
  input: InputOf<N>,
): readonly [N, InputOf<N>] => [name, input];

export const useAsk = <N extends EndpointName>(
  name: N,
  input: InputOf<N>,
  { enabled = true, every, keepLast = false, fleeting = false }: AskOptions<N> = {},
): UseQueryResult<OutputOf<N>, Refused> =>
  useQuery<OutputOf<N>, Refused, OutputOf<N>, readonly [N, InputOf<N>]>({
    queryKey: questionKey(name, input),
    queryFn: () => ask(name, input),
    enabled,
    ...(every === undefined ? {} : { refetchInterval: every }),
    ...(fleeting ? { gcTime: 0 } : {}),
    ...(keepLast === false
      ? {}
      : {
          placeholderData: (last, query) =>
            keepLast === true || (query !== undefined && keepLast(query.queryKey[1]))
              ? last
              : undefined,
        }),
  });

/** The answer is there when it is looked at. A refusal is kept as the answer is, and whoever looks asks again. */
export const askInAdvance = async <N extends EndpointName>(
  client: QueryClient,
  name: N,
  input: InputOf<N>,
): Promise<void> => {
  const answer = client.query({
    queryKey: questionKey(name, input),
    queryFn: () => ask(name, input),
    staleTime: 0,
  });
  await answer.catch(() => undefined);
};

export const useTell = <N extends EndpointName>(
  name: N,
): UseMutationResult<OutputOf<N>, Refused, InputOf<N>> =>
  useMutation<OutputOf<N>, Refused, InputOf<N>>({ mutationFn: (input) => ask(name, input) });

/** What the desk says by itself makes answers stale; the status line is simply replaced. */
export const useDeskEvents = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    const stopChanged = window.desk.on('changed', ({ rooms }: DeskEvents['changed']) => {
      for (const name of roomsOf(rooms)) void client.invalidateQueries({ queryKey: [name] });
    });
    const stopStatus = window.desk.on('status', (status) => {
      client.setQueryData(questionKey('desk.status', {}), status);
    });
    return () => {
      stopChanged();
      stopStatus();
    };
  }, [client]);
};
