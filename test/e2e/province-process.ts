/**
 * The try-out province as `server/main.ts` starts it, with a clock that stands where the test's desk stands:
 * `node province-process.ts FOLDER PORT OFFSET_MS`. Ends when its standard input ends.
 */
import { randomBytes } from 'node:crypto';
import { startProvince } from '#server/province.ts';
import { readSettings } from '#server/settings.ts';

const [folder = '', port = '0', offset = '0'] = process.argv.slice(2);
const settings = readSettings({
  QMC_PROVINCE_DATA: folder,
  QMC_PROVINCE_PORT: port,
  QMC_PROVINCE_LOG: 'error',
});
if (!settings.ok) throw new Error(`${settings.error.name} is not valid`);
const province = await startProvince(settings.value, {
  now: () => Date.now() + Number(offset),
  randomBytes,
});
process.stdin.on('end', () => void province.close().then(() => process.exit(0))).resume();
process.stdout.write(`${JSON.stringify(province.ready)}\n`);
