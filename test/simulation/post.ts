/**
 * The line between desks and province: every request is a letter that lies on the way until somebody carries it.
 * Whoever carries it decides what becomes of it, so that a run can be played again step by step.
 */
export interface WireRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | null;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Letter {
  readonly id: number;
  readonly from: string;
  readonly request: WireRequest;
  /** What the province said, while it is on its way back. */
  answer: WireAnswer | null;
  readonly reply: (answer: WireAnswer) => void;
  /** Nobody answers: the connection breaks, or the desk's patience ends. */
  readonly fail: (how: 'broken' | 'timeout') => void;
}

export interface Post {
  /** As the desk's `fetch`. */
  readonly fetchFor: (desk: string) => typeof fetch;
  /** The oldest first. */
  readonly waiting: () => readonly Letter[];
  readonly take: (letter: Letter) => void;
  /** Whoever asked is gone: nothing that comes back reaches anybody. */
  readonly forget: (desk: string) => readonly Letter[];
}

const bytesOf = (body: BodyInit | null | undefined): Uint8Array | null => {
  if (body === null || body === undefined) return null;
  if (body instanceof Uint8Array) return body;
  throw new Error('a desk sends bytes');
};

const urlOf = (asked: string | URL | Request): URL => {
  if (asked instanceof URL) return asked;
  return new URL(typeof asked === 'string' ? asked : asked.url);
};

const timeout = (): Error => new DOMException('the desk waits no longer', 'TimeoutError');

export const createPost = (): Post => {
  let last = 0;
  const letters = new Map<number, Letter>();

  const send = (from: string, url: URL, init: RequestInit): Promise<Response> => {
    const way = Promise.withResolvers<Response>();
    last += 1;
    const id = last;
    const letter: Letter = {
      id,
      from,
      request: {
        method: init.method ?? 'GET',
        path: `${url.pathname}${url.search}`,
        headers: Object.fromEntries(new Headers(init.headers)),
        body: bytesOf(init.body),
      },
      answer: null,
      reply: ({ status, headers, body }) =>
        way.resolve(new Response(new Uint8Array(body), { status, headers })),
      fail: (how) => way.reject(how === 'timeout' ? timeout() : new TypeError('fetch failed')),
    };
    letters.set(id, letter);
    init.signal?.addEventListener('abort', () => {
      letters.delete(id);
      way.reject(timeout());
    });
    return way.promise;
  };

  return {
    fetchFor: (desk) => (url, init) => send(desk, urlOf(url), init ?? {}),
    waiting: () => [...letters.values()],
    take: ({ id }) => {
      letters.delete(id);
    },
    forget: (desk) => {
      const gone = [...letters.values()].filter(({ from }) => from === desk);
      for (const { id } of gone) letters.delete(id);
      return gone;
    },
  };
};
