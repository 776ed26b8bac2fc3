/**
 * A shell with nothing but the print window: reads render requests from the file named on the command line, writes
 * the PDFs beside it and `results.json` last. Built and started by `draw-papers.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import type { RenderRequest } from '#electron/desk/papers/paper-ports.ts';
import { declareScheme, serveWindowFiles } from '#electron/main/app-protocol.ts';
import { harden } from '#electron/main/hardening.ts';
import { createDocumentRenderer } from '#electron/main/paper/document-renderer.ts';
import type { DrawnPaper, DrawResults } from './draw-papers.ts';

interface NamedRequest {
  readonly name: string;
  readonly request: RenderRequest;
}

const here = dirname(fileURLToPath(import.meta.url));
const file = process.argv.at(-1) ?? '';
const folder = dirname(file);
const consoleLines: string[] = [];

app.setPath('userData', join(folder, 'user-data'));
declareScheme();

const drawAll = async (requests: readonly NamedRequest[]): Promise<DrawResults> => {
  const renderer = createDocumentRenderer({ preload: join(here, 'preload.cjs') });
  const papers: DrawnPaper[] = [];
  for (const { name, request } of requests) {
    const start = performance.now();
    const drawn = await renderer.render(request);
    const ms = performance.now() - start;
    if (drawn.ok) writeFileSync(join(folder, `${name}.pdf`), drawn.value);
    papers.push(
      drawn.ok
        ? { name, ms, bytes: drawn.value.length, fault: null }
        : { name, ms, bytes: 0, fault: drawn.error.detail },
    );
  }
  renderer.close();
  return { electron: process.versions['electron'] ?? '', papers, console: consoleLines };
};

app.on('web-contents-created', (_event, contents) => {
  contents.on('console-message', (...said: readonly unknown[]) => {
    consoleLines.push(said.map(String).join(' '));
  });
});
app.on('window-all-closed', () => undefined);

void app.whenReady().then(async () => {
  harden();
  serveWindowFiles(join(here, 'renderer'));
  const requests = JSON.parse(readFileSync(file, 'utf8')) as readonly NamedRequest[];
  writeFileSync(join(folder, 'results.json'), JSON.stringify(await drawAll(requests)));
  app.exit(0);
});
