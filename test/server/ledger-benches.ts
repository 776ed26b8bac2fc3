/** The ledgers that the contract is asked of. */
import { codeText, CODE_BYTES } from '#shared/keys/one-time-code.ts';
import { CODE_LIFETIME_MS, mintCode } from '#server/enrolment/mint.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import type { Database } from '#server/store/database.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { migrate } from '#server/store/migrate.ts';
import { instantOf } from '#shared/calendar/local-time.ts';
import tryOutOffice from '#shared/try-out/office.json' with { type: 'json' };
import { createMemoryLedger } from '../simulation/memory-ledger.ts';
import { now, openOffice, surroundings, today } from './direct-desk.ts';
import type { LedgerBench } from './ledger-contract.ts';

export const sqlBench = async (database: Database): Promise<LedgerBench> => {
  await migrate(database);
  await database.query('insert into province (public_key) values ($1)', [new Uint8Array(32)]);
  return {
    ledger: createSqlLedger(database),
    openOffice: (code) => openOffice(database, code),
    mint: async (office, desk) => {
      const minted = await mintCode(database, surroundings, { office, desk, mintedBy: 'thử' });
      if (!minted.ok) throw new Error(minted.error.code);
      return minted.value.code;
    },
    revoke: (desk) => revokeDesk(database, surroundings, desk),
    close: () => database.close(),
  };
};

export const memoryBench = async (): Promise<LedgerBench> => {
  const ledger = createMemoryLedger(new Uint8Array(32));
  return {
    ledger,
    openOffice: async (code) => {
      ledger.addOffice(code, code);
      ledger.publish(code, 'office', { ...tryOutOffice, code }, now, today);
    },
    mint: async (office, desk) => {
      const code = codeText(surroundings.randomBytes(CODE_BYTES));
      ledger.mint(code, { office, desk }, instantOf(surroundings.now() + CODE_LIFETIME_MS));
      return code;
    },
    revoke: async (desk) => ledger.revoke(desk),
    close: async () => undefined,
  };
};
