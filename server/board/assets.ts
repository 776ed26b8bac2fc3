/** The board's stylesheets and fonts, read once at the start. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

interface Asset {
  readonly name: string;
  readonly type: string;
  readonly body: Buffer;
}

const read = (url: string): Buffer => readFileSync(fileURLToPath(url));

const font = (weight: 400 | 600, file: string): Asset => ({
  name: `be-vietnam-pro-${weight}.ttf`,
  type: 'font/ttf',
  body: read(import.meta.resolve(`@expo-google-fonts/be-vietnam-pro/${file}`)),
});

const sheet = (name: string): Asset => ({
  name,
  type: 'text/css; charset=utf-8',
  body: read(new URL(`assets/${name}`, import.meta.url).href),
});

export const assetRoutes = (app: FastifyInstance): void => {
  const assets: readonly Asset[] = [
    sheet('board.css'),
    sheet('forms.css'),
    font(400, '400Regular/BeVietnamPro_400Regular.ttf'),
    font(600, '600SemiBold/BeVietnamPro_600SemiBold.ttf'),
  ];
  for (const { name, type, body } of assets) {
    app.get(`/board/assets/${name}`, async (_request, reply) =>
      reply.type(type).header('cache-control', 'public, max-age=3600').send(body),
    );
  }
};
