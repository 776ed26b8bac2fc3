/** `node publish-process.ts FOLDER ARGS…`: puts a file in force at a try-out province that is not running, as `publish` does. */
import { openDatabase } from '#server/province.ts';
import { publishFile } from '#server/publishing/publish-file.ts';
import { readSettings } from '#server/settings.ts';
import { realSurroundings } from '#server/surroundings.ts';

const [folder = '', ...args] = process.argv.slice(2);
const settings = readSettings({ QMC_PROVINCE_DATA: folder });
if (!settings.ok) throw new Error(`${settings.error.name} is not valid`);
const database = await openDatabase(settings.value);
await publishFile(database, realSurroundings, args);
await database.close();
