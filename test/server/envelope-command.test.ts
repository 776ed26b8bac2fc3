import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '#server/commands.ts';
import { establishKey, openDatabase } from '#server/province.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { readSettings, type Settings } from '#server/settings.ts';
import { migrate } from '#server/store/migrate.ts';
import type { Database } from '#server/store/database.ts';
import { answerFile, SIGNATURE_BYTES } from '#shared/protocol/envelope.ts';
import { keysPublication } from '#shared/protocol/publications.ts';
import { openDesk, openOffice, type DirectDesk } from './direct-desk.ts';
import { postgresBinaries, startPostgres, type PostgresServer } from './postgres-server.ts';
import { sealByHand } from './sealed-by-hand.ts';
import { accept } from './test-province.ts';

const binaries = postgresBinaries();

describe.skipIf(binaries === null)('lệnh "envelope import" trên PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-envelope-command-'));
  let server: PostgresServer;
  let database: Database;
  let settings: Settings;
  let desk: DirectDesk;
  let recipient: string;

  beforeAll(async () => {
    server = await startPostgres(binaries ?? '');
    const read = readSettings({
      QMC_PROVINCE_DATA: join(folder, 'province'),
      QMC_PROVINCE_BLOB_RESERVE: '0',
      DATABASE_URL: server.newDatabase(),
    });
    if (!read.ok) throw new Error(read.error.name);
    settings = read.value;
    database = await openDatabase(settings);
    await migrate(database);
    await establishKey(database, settings.dataFolder);
    await openOffice(database, 'H00.31');
    desk = await openDesk(database, 'H00.31');
    const keys = await latestPublication(database, null, 'keys');
    recipient = keysPublication.parse(keys?.data).envelopeRecipient ?? '';
  }, 120_000);
  afterAll(async () => {
    await database.close();
    await server.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const importing = (file: string, ...more: readonly string[]) =>
    runCommand(settings, 'envelope', ['import', file, ...more]);

  it('phong bì lắp bằng tay theo đúng giao thức: nhận đủ, ghi giấy báo bên cạnh, nhận lại không thêm', async () => {
    accept(desk.desk);
    accept(desk.desk);
    const paper = Buffer.from('%PDF-1.7 giấy thử');
    const { bytes, identity } = await sealByHand(desk.desk, recipient, { files: [paper] });
    const file = join(folder, 'phong-bi.qmc');
    writeFileSync(file, bytes);
    for (let time = 1; time <= 2; time += 1) {
      const said = await importing(file);
      expect(said).toMatchObject({ entries: 2, files: 1, filesLeft: 0, refused: [] });
    }
    const answerPath = join(folder, `giay-bao-${desk.desk.known.desk}-1-2.qmc`);
    const answered = readFileSync(answerPath);
    const start = answered.indexOf('\n', answered.indexOf('\n') + 1) + 1;
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const sealed = new Uint8Array(answered.subarray(start, -SIGNATURE_BYTES));
    const answer = answerFile.parse(JSON.parse(await decrypter.decrypt(sealed, 'text')));
    expect(answer.contact.holds).toMatchObject({ epoch: 1, seq: 2 });
    expect(answer.batches).toMatchObject([
      { taken: true, answer: { entries: [{ state: 'duplicate' }, { state: 'duplicate' }] } },
    ]);
    expect(answer.filesHeld).toHaveLength(1);
    expect(answer.feed.flatMap(({ entries }) => entries.map(({ ord }) => ord))).toEqual([1, 2]);
    const rows = await database.query<{ imports: number }>('select imports from envelope');
    expect(rows).toEqual([{ imports: 2 }]);
  });

  it('tệp sai, thiếu, hay số phần không khớp: một mã, không ghi gì thêm', async () => {
    const file = join(folder, 'sai.qmc');
    const refused = async (bytes: Uint8Array): Promise<unknown> => {
      writeFileSync(file, bytes);
      return importing(file).catch((fault: unknown) => fault);
    };
    const { bytes } = await sealByHand(desk.desk, recipient);
    const code = (name: string): unknown => expect.objectContaining({ code: name });
    expect(await refused(Buffer.from('ảnh'))).toEqual(code('envelope_not_ours'));
    expect(await refused(bytes.subarray(0, -1))).toEqual(code('envelope_damaged'));
    expect(await refused(Buffer.from('qmc-envelope-9\n{}\n'.padEnd(400, 'x')))).toEqual(
      code('envelope_unknown'),
    );
    expect(await refused(Buffer.from('qmc-answer-file-1\n{}\n'.padEnd(400, 'x')))).toEqual(
      code('envelope_is_notice'),
    );
    const miscounted = await sealByHand(desk.desk, recipient, { end: { batches: 2, files: 0 } });
    expect(await refused(miscounted.bytes)).toEqual(code('envelope_damaged'));
    await expect(importing(join(folder, 'khong-co.qmc'))).rejects.toMatchObject({
      code: 'file_unreadable',
    });
    await expect(runCommand(settings, 'envelope', ['export'])).rejects.toMatchObject({
      code: 'usage',
    });
    const rows = await database.query('select 1 from journal');
    expect(rows).toHaveLength(2);
  });
});
