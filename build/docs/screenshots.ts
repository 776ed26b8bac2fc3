/**
 * `node build/docs/screenshots.ts`: takes the pictures of the user guide anew, from the real application on a fresh
 * try-out with invented people, and keeps them in docs/huong-dan/anh. The walk is test/e2e/guide-pictures.ts.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureBuilt } from '../setup/application.ts';
import { runCommand } from '../setup/command.ts';
import { projectRoot } from '../setup/places.ts';
import { runVisibly } from '../setup/run.ts';
import { ensureRuntime } from '../setup/runtime.ts';
import { ensureSystem } from '../setup/system.ts';
import { smallPng } from './small-png.ts';

const guide = join(projectRoot, 'docs', 'huong-dan');
const pictures = join(guide, 'anh');
const walk = join(projectRoot, 'test', 'e2e', 'guide-pictures.ts');

const isPicture = (file: string): boolean => file.endsWith('.png');

/** Pictures that the pages name, without their ending. */
const namedInGuide = async (): Promise<ReadonlySet<string>> => {
  const pages = (await readdir(guide)).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(pages.map((page) => readFile(join(guide, page), 'utf8')));
  return new Set(
    texts.flatMap((text) =>
      Array.from(text.matchAll(/\]\(anh\/([\w-]+\.png)\)/g), ([, name]) => name ?? ''),
    ),
  );
};

const keep = async (folder: string): Promise<void> => {
  for (const file of (await readdir(folder)).filter(isPicture).toSorted()) {
    const small = smallPng(await readFile(join(folder, file)));
    await writeFile(join(pictures, file), small);
    process.stdout.write(`${file} ${Math.ceil(small.length / 1024)} KB\n`);
  }
};

/** A page without its picture, and a picture that no page shows, are mistakes of ours. */
const complaints = async (): Promise<readonly string[]> => {
  const named = await namedInGuide();
  const kept = new Set((await readdir(pictures)).filter(isPicture));
  return [
    ...[...named].filter((file) => !kept.has(file)).map((file) => `missing: ${file}`),
    ...[...kept].filter((file) => !named.has(file)).map((file) => `shown nowhere: ${file}`),
  ];
};

await runCommand(async () => {
  await ensureSystem(['window', 'display', 'paper', 'printing']);
  await ensureRuntime();
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), `${basename(import.meta.filename, '.ts')}-`));
  const code = await runVisibly(process.execPath, [walk, folder]);
  if (code !== 0) {
    process.stderr.write(`The walk stopped; what it had taken is in ${folder}\n`);
    return code;
  }
  await keep(folder);
  await rm(folder, { recursive: true });
  const said = await complaints();
  for (const line of said) process.stderr.write(`${line}\n`);
  return said.length > 0 ? 1 : 0;
});
