/**
 * The real window in an ordinary browser, in front of the real desk: to look at screens without Electron.
 * `node test/harness/serve.ts FOLDER [YYYY-MM-DDTHH:MM]` prints the address; everything in FOLDER is invented.
 */
import react from '@vitejs/plugin-react';
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import { createServer, type Plugin } from 'vite';
import { openDesk } from '#electron/assembly/open-desk.ts';
import { localEnrolment } from '#electron/cli/day/local-enrolment.ts';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import {
  epochMsOf,
  instantOf,
  instantOfLocal,
  parseLocalDateTime,
} from '#shared/calendar/local-time.ts';
import { ok } from '#shared/result.ts';
import { printerNamed } from '../desk/made-up-printers.ts';

const [folder, clock] = process.argv.slice(2);
if (folder === undefined) throw new Error('name a folder for the invented data');
const at = parseLocalDateTime(clock ?? '');
const offset = at.ok ? epochMsOf(instantOfLocal(at.value)) - Date.now() : 0;
const now = (): number => Date.now() + offset;

/** A page of one line: enough to be archived, printed and shown. */
const pdf = new TextEncoder().encode(
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 595]>>endobj trailer<</Root 1 0 R>>`,
);

const listeners = new Set<ServerResponse>();
const desk = openDesk(resolve(folder), {
  now,
  renderer: { render: () => Promise.resolve(ok(pdf)) },
  printers: {
    list: () => Promise.resolve([printerNamed('Quay-A5', { description: 'Máy in thử' })]),
    print: () => Promise.resolve(ok({ systemJob: 'Quay-A5-1' })),
    withdraw: () => Promise.resolve(false),
  },
  emit: (event, value) => {
    for (const to of listeners) to.write(`data: ${JSON.stringify([event, value])}\n\n`);
  },
  log: (message, detail) => console.error(message, detail ?? ''),
  tryOutPin: '258036',
  provinceUrl: process.env['PROVINCE_URL'] ?? null,
  keyring: null,
  enrol:
    process.env['PROVINCE_URL'] === undefined
      ? localEnrolment(
          createSecretHash((n) => new Uint8Array(randomBytes(n))),
          () => instantOf(now()),
        )
      : null,
});

const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part instanceof Uint8Array ? { base64: Buffer.from(part).toString('base64') } : part,
  );

const invoke = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  const [name, input] = JSON.parse(body) as [string, unknown];
  response.setHeader('content-type', 'application/json');
  response.end(asJson(await desk.router.invoke(name, input)));
};

const BRIDGE = `
const revive = (key, part) => part && typeof part === 'object' && typeof part.base64 === 'string'
  ? Uint8Array.from(atob(part.base64), (c) => c.charCodeAt(0)) : part;
const source = new EventSource('/__desk/events');
window.desk = {
  invoke: async (name, input) => JSON.parse(
    await (await fetch('/__desk/invoke', { method: 'POST', keepalive: true, body: JSON.stringify([name, input]) })).text(),
    revive,
  ),
  on: (event, listener) => {
    const pass = ({ data }) => { const [name, value] = JSON.parse(data); if (name === event) listener(value); };
    source.addEventListener('message', pass);
    return () => source.removeEventListener('message', pass);
  },
};`;

const bridge: Plugin = {
  name: 'desk-bridge',
  transformIndexHtml: () => [{ tag: 'script', children: BRIDGE, injectTo: 'head-prepend' }],
  configureServer: (server) => {
    server.middlewares.use('/__desk/invoke', (request, response) => void invoke(request, response));
    server.middlewares.use('/__desk/events', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    });
  },
};

const root = resolve(import.meta.dirname, '..', '..');
const server = await createServer({
  configFile: false,
  root: resolve(root, 'renderer'),
  cacheDir: resolve(root, 'out', 'harness-cache'),
  plugins: [react(), bridge],
  server: { host: '127.0.0.1', port: 0, hmr: false, fs: { allow: [root] } },
  logLevel: 'warn',
});
await server.listen();
const address = server.httpServer?.address();
console.log(
  `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`,
);
