/**
 * What stands between a desk and its province on a bad day. A real HTTP proxy on this machine's own address that
 * misbehaves as it is told; whatever passes, passes byte for byte.
 */
import {
  createServer,
  request as send,
  type IncomingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';

export type Fault =
  | { readonly kind: 'none' }
  /** The connection ends before anything is read. */
  | { readonly kind: 'down' }
  /** `count` requests of this kind pass, then the line is down. */
  | { readonly kind: 'down_after'; readonly request: string; readonly count: number }
  | { readonly kind: 'slow'; readonly ms: number }
  /** The province gets every request twice; the desk sees the second answer. */
  | { readonly kind: 'twice' }
  /** A proxy on the way says 502, with a page. */
  | { readonly kind: 'bad_gateway' }
  /** The hotel's sign-in page: 200, HTML. */
  | { readonly kind: 'captive_portal' }
  /** The province hears the request, the desk gets only the first bytes of the answer. */
  | { readonly kind: 'cut_answer'; readonly after: number }
  /** The province does not hear the end of the request. */
  | { readonly kind: 'cut_request'; readonly after: number }
  /** The head of the answer names so many bytes more, or fewer, than follow. */
  | { readonly kind: 'wrong_length'; readonly by: number }
  /** The desk gets the answer to an earlier request of the same path. */
  | { readonly kind: 'previous_answer' };

export interface FaultProxy {
  readonly url: string;
  readonly set: (fault: Fault) => void;
  /** Requests that came, `POST /v1/journal`. */
  readonly seen: readonly string[];
  readonly close: () => Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const read = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const page = (title: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;

export const startFaultProxy = async (target: string): Promise<FaultProxy> => {
  let fault: Fault = { kind: 'none' };
  const seen: string[] = [];
  const earlier = new Map<string, Answer>();
  const upstream = new URL(target);

  const forward = (
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    body: Buffer,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = send(
        {
          host: upstream.hostname,
          port: upstream.port,
          method,
          path,
          headers: { ...headers, host: upstream.host },
        },
        (response) => {
          read(response).then(
            (answer) =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: answer,
              }),
            reject,
          );
        },
      );
      request.on('error', reject);
      request.end(body);
    });

  const give = (response: ServerResponse, { status, headers, body }: Answer): void => {
    const kept = { ...headers };
    delete kept['transfer-encoding'];
    response.writeHead(status, { ...kept, 'content-length': body.length });
    response.end(body);
  };

  const html = (response: ServerResponse, status: number, title: string): void => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page(title));
  };

  const server = createServer((request, response) => {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    const key = `${method} ${path.split('?')[0] ?? ''}`;
    seen.push(key);
    const now = fault;
    if (now.kind === 'down_after' && key === now.request)
      fault = now.count > 1 ? { ...now, count: now.count - 1 } : { kind: 'down' };
    const handle = async (): Promise<void> => {
      if (now.kind === 'down') {
        request.socket.destroy();
        return;
      }
      const body = await read(request);
      if (now.kind === 'bad_gateway') {
        html(response, 502, '502 Bad Gateway');
        return;
      }
      if (now.kind === 'captive_portal') {
        html(response, 200, 'Chào mừng đến với Wi-Fi');
        return;
      }
      if (now.kind === 'cut_request') {
        const part = body.subarray(0, now.after);
        const cut = send({
          host: upstream.hostname,
          port: upstream.port,
          method,
          path,
          headers: request.headers,
        });
        cut.on('error', () => undefined);
        cut.write(part);
        setTimeout(() => cut.destroy(), 20);
        request.socket.destroy();
        return;
      }
      if (now.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, now.ms));
      if (now.kind === 'twice') await forward(method, path, request.headers, body);
      const answer = await forward(method, path, request.headers, body);
      const before = earlier.get(key);
      earlier.set(key, answer);
      if (now.kind === 'previous_answer' && before !== undefined) {
        give(response, before);
        return;
      }
      if (now.kind === 'wrong_length') {
        // Past the checks of the HTTP library, which would not lie.
        const head = Object.entries(answer.headers).filter(([name]) => name !== 'content-length');
        const lines = head.map(([name, value]) => `${name}: ${String(value)}\r\n`).join('');
        const length = Math.max(0, answer.body.length + now.by);
        const socket = request.socket;
        socket.write(`HTTP/1.1 ${answer.status} OK\r\n${lines}content-length: ${length}\r\n\r\n`);
        socket.end(answer.body);
        return;
      }
      if (now.kind === 'cut_answer') {
        response.writeHead(answer.status, {
          ...answer.headers,
          'content-length': answer.body.length,
        });
        response.write(answer.body.subarray(0, now.after), () => response.destroy());
        return;
      }
      give(response, answer);
    };
    handle().catch(() => request.socket.destroy());
  });
  // A desk that works for seconds on end in this very process finds its connection again.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    set: (next) => {
      fault = next;
    },
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
