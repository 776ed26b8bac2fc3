/**
 * A desk's program of one version before: it asks for whole pages of the feed, its own entries too, keeps no proof of
 * what colleagues have sent, and has looked at what came by the rules of its day.
 */
import { MARKS } from '#electron/desk/dossiers/held-marks.ts';
import type { DeskStore } from '#electron/desk/ports.ts';
import { rebuildIfOutdated } from '#electron/store/projections/rebuild.ts';
import type { Sql } from '#electron/store/sql.ts';
import { reading, writing } from './changed-store.ts';

export const asBefore = (store: DeskStore): DeskStore =>
  writing(
    reading(store, () => ({ ownReaches: () => [] })),
    (tx) => ({
      saveSetting: (key, value) => {
        if (key !== MARKS) tx.saveSetting(key, value);
      },
    }),
  );

/** What the program of today does at its first start: other rules looked at these entries and made these rows. */
export const installToday = (sql: Sql): void => {
  sql.write(() => {
    sql.run('UPDATE entry SET understood = 0');
    sql.run('UPDATE projection SET rules = 0');
    rebuildIfOutdated(sql);
  });
};
