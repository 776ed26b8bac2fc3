import { ensureBuilt } from './application.ts';
import { type Runtime, ensureRuntime } from './runtime.ts';
import { type SystemPartName, ensureSystem, systemParts } from './system.ts';

/** LibreOffice is heavy, and only the long form of the tests asks it. */
const partNames = (Object.keys(systemParts) as SystemPartName[]).filter(
  (name) => name !== 'spreadsheet',
);

/** All that the tests stand on: parts of the system, Electron, the built application. */
export async function ensureEverything(): Promise<Runtime> {
  await ensureSystem(partNames);
  const runtime = await ensureRuntime();
  await ensureBuilt();
  return runtime;
}
