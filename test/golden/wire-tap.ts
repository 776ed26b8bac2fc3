/** Stands in the line and writes down what crosses it, one exchange after the other. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { z } from '#shared/schema.ts';
import { TOLD_HEADERS, type WireExchange } from './golden-wire.ts';

export interface WireTap {
  readonly url: string;
  readonly heard: readonly WireExchange[];
  readonly close: () => Promise<void>;
}

const told = (headers: Iterable<readonly [string, unknown]>): Record<string, string> =>
  Object.fromEntries(
    [...headers].flatMap(([name, value]) =>
      typeof value === 'string' && TOLD_HEADERS.test(name) ? [[name, value]] : [],
    ),
  );

const method = z.enum(['GET', 'POST', 'PATCH']);

export const openTap = async (target: string): Promise<WireTap> => {
  const heard: WireExchange[] = [];
  let turn = Promise.resolve();

  const carry = async (request: IncomingMessage, reply: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const path = request.url ?? '';
    const asks = {
      method: method.parse(request.method),
      path,
      headers: told(Object.entries(request.headers)),
      body: body.toString('base64'),
    };
    const answered = await fetch(new URL(path, target), {
      method: asks.method,
      headers: asks.headers,
      body: asks.method === 'GET' ? null : new Uint8Array(body),
      redirect: 'manual',
    });
    const text = await answered.text();
    const { 'content-encoding': _packed, ...headers } = told(answered.headers);
    heard.push({ asks, answers: { status: answered.status, headers, body: text } });
    reply.writeHead(answered.status, headers).end(text);
  };

  const server = createServer((request, reply) => {
    turn = turn.then(() => carry(request, reply));
    turn.catch((fault: unknown) => reply.destroy(fault instanceof Error ? fault : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
