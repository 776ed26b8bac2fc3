/** `app://desk/…`: the built window files, with a content security policy that admits nothing else. */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';

export const ORIGIN = 'app://desk';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src ${ORIGIN}`,
    `style-src ${ORIGIN} 'nonce-${nonce}'`,
    `font-src ${ORIGIN}`,
    `img-src ${ORIGIN} data: blob:`,
    `connect-src ${ORIGIN}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Before the application is ready. */
export const declareScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

const notFound = (): Response => new Response('not found', { status: 404 });

/** `folder` is the built renderer; nothing outside it can be named. */
export const serveWindowFiles = (folder: string): void =>
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'desk') return notFound();
    const path = normalize(join(folder, decodeURIComponent(url.pathname)));
    const type = TYPES[extname(path)];
    if (!path.startsWith(folder + sep) || type === undefined) return notFound();
    const headers: Record<string, string> = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    };
    try {
      const file = await readFile(path);
      if (extname(path) !== '.html') return new Response(new Uint8Array(file), { headers });
      const nonce = randomBytes(16).toString('base64');
      headers['content-security-policy'] = policy(nonce);
      return new Response(file.toString('utf8').replaceAll('__CSP_NONCE__', nonce), { headers });
    } catch {
      return notFound();
    }
  });
