// What Electron's own default application does for "electron FOLDER": starts the application in that folder.
// The stand-in Electron comes without one.
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (given === undefined) {
  process.stderr.write('usage: electron FOLDER\n');
  app.exit(2);
} else {
  // Awaited here: Electron holds back its "ready" until this module has ended, and the application counts on that.
  await start(resolve(given));
}

/**
 * @typedef {{ name: string, productName?: string, version: string, main: string }} Manifest
 * @typedef {{ setName(name: string): void, setVersion(version: string): void, setAppPath(path: string): void }} Settings
 */

/** @param {string} folder */
async function start(folder) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = /** @type {Manifest} */ (
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  );
  // Two of the three are not in Electron's public types; its own default application calls them just so.
  const settings = /** @type {Settings} */ (/** @type {unknown} */ (app));
  settings.setName(manifest.productName ?? manifest.name);
  settings.setVersion(manifest.version);
  settings.setAppPath(folder);
  try {
    await import(pathToFileURL(join(folder, manifest.main)).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    app.exit(1);
  }
}
