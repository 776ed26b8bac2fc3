/** Who may sign in at this desk. */
import type { Officer } from '#electron/desk/ports.ts';
import type { Sql } from '../sql.ts';

interface OfficerRow extends Omit<Officer, 'active'> {
  readonly active: 0 | 1;
}

export const officers = (sql: Sql): readonly Officer[] =>
  sql
    .all<OfficerRow>(
      `SELECT id, name, title, role, active, personal_code_hash AS personalCodeHash,
              pin_hash AS pinHash, failures, locked_until AS lockedUntil
         FROM officer ORDER BY id`,
    )
    .map((row) => ({ ...row, active: row.active === 1 }));

export const saveOfficer = (sql: Sql, officer: Officer): void => {
  sql.run(
    `INSERT INTO officer (id, name, title, role, active, personal_code_hash, pin_hash, failures,
                          locked_until)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title,
         role = excluded.role, active = excluded.active,
         personal_code_hash = excluded.personal_code_hash,
         pin_hash = excluded.pin_hash, failures = excluded.failures,
         locked_until = excluded.locked_until`,
    officer.id,
    officer.name,
    officer.title,
    officer.role,
    officer.active ? 1 : 0,
    officer.personalCodeHash,
    officer.pinHash,
    officer.failures,
    officer.lockedUntil,
  );
};
