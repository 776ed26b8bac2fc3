/** `npm run -s forms -- --out DIR`: every specimen as a PDF, drawn by the real print window, for anyone to look at. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '#build/setup/command.ts';
import { CannotHave } from '#build/setup/progress.mjs';
import { ensureSystem } from '#build/setup/system.ts';
import { drawPapers } from '../../e2e/paper-fixtures/draw-papers.ts';
import { factsOf } from '../../e2e/paper-fixtures/look-from-outside.ts';
import { specimens } from './specimens.ts';

await runCommand(async (args) => {
  const { out } = parseArgs({ args: [...args], options: { out: { type: 'string' } } }).values;
  if (out === undefined || out === '')
    throw new CannotHave(
      'Hãy nói thư mục: npm run -s forms -- --out THU_MUC',
      'Name a folder: npm run -s forms -- --out DIR',
    );
  await ensureSystem(['window', 'display', 'paper']);
  const folder = resolve(out);
  await mkdir(folder, { recursive: true });
  const drawn = await drawPapers(
    Object.fromEntries(specimens.map(({ name, request }) => [name, request])),
  );
  let pages = 0;
  for (const { name, fault } of drawn.papers) {
    if (fault !== null) {
      process.stderr.write(`${name}: ${fault}\n`);
      continue;
    }
    const file = `${name}.pdf`;
    await copyFile(join(drawn.folder, file), join(folder, file));
    pages += (await factsOf(join(folder, file))).pages;
  }
  await rm(drawn.folder, { recursive: true });
  const forms = drawn.papers.filter(({ fault }) => fault === null).length;
  process.stdout.write(`${JSON.stringify({ forms, pages, folder })}\n`);
  return forms === specimens.length ? 0 : 1;
});
