/** Today's migration of a province's database in a process of its own, with a pause before each statement: to be killed. */
import { writeSync } from 'node:fs';
import { migrate } from '#server/store/migrate.ts';
import { openOwnWay } from './old-province.ts';
import { pause } from './unsteady-database.ts';

const PAUSE_MS = 15;

const [url = ''] = process.argv.slice(2);
const database = await openOwnWay(url);
writeSync(1, 'begun\n');
await migrate({
  ...database,
  transaction: (work) =>
    database.transaction((tx) =>
      work({
        query: async (sql, params) => {
          await pause(PAUSE_MS);
          return tx.query(sql, params);
        },
      }),
    ),
});
writeSync(1, 'done\n');
setInterval(() => undefined, 1000);
