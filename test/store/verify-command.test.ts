import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyCommand, type VerifyDeps } from '#electron/cli/verify.ts';
import { writeKeyFile } from '#electron/store/keys/key-file.ts';
import {
  keyFileWithUnprotected,
  withoutSlot,
  withRecovery,
} from '#electron/store/keys/key-slots.ts';
import { KEY, startTestStore, type TestStore } from './test-store.ts';

const HEX = Buffer.from(KEY).toString('hex');
const random = (length: number) => new Uint8Array(randomBytes(length));

let test: TestStore;
let recoveryKey: string;
const protect = (): void => {
  const made = withRecovery(keyFileWithUnprotected(KEY), KEY, random);
  recoveryKey = made.recoveryKey;
  const closed = withoutSlot(made.file, 'unprotected');
  if (!closed.ok) throw new Error(closed.error.code);
  writeKeyFile(join(test.folder, 'keys.json'), closed.value);
};

beforeEach(() => {
  test = startTestStore();
  for (let n = 1; n <= 3; n += 1) test.accept(n);
  writeKeyFile(join(test.folder, 'keys.json'), keyFileWithUnprotected(KEY));
});
afterEach(() => {
  if (test.db.open) test.store.close();
  rmSync(test.folder, { recursive: true, force: true });
});

const verify = (argv: readonly string[], deps: Partial<VerifyDeps> = {}) =>
  verifyCommand(argv, {
    env: {},
    readInput: () => Promise.resolve(''),
    sentence: ({ code }) => `câu của ${code}`,
    ...deps,
  });
const here = (deps: Partial<VerifyDeps> = {}) => verify(['--data', test.folder, '--json'], deps);
const refusal = (code: string) => ({
  exit: 1,
  output: { error: { code, message: `câu của ${code}` } },
});
const whole = {
  exit: 0,
  output: { entries: 4, chain: 'ok', projections: 'equal', unsent: 4 },
};

describe('lệnh verify', () => {
  it('xem được ngay cả khi quầy đang mở, và không thay đổi gì', async () => {
    expect(await here()).toEqual(whole);
    test.accept(4);
    expect(await here()).toMatchObject({ exit: 0, output: { entries: 5 } });
    test.store.close();
    const before = readFileSync(test.file);
    expect(await here()).toMatchObject({ exit: 0, output: { entries: 5 } });
    expect(readFileSync(test.file).equals(before)).toBe(true);
  });

  it('lấy khóa từ môi trường, từ đầu vào, hay từ khóa khôi phục gõ vào', async () => {
    protect();
    expect(await here({ env: { QMC_DATABASE_KEY: HEX } })).toEqual(whole);
    expect(await here({ readInput: () => Promise.resolve(`${HEX}\n`) })).toEqual(whole);
    expect(await here({ readInput: () => Promise.resolve(recoveryKey) })).toEqual(whole);
    expect(await here()).toEqual(refusal('key_missing'));
  });

  it('khóa sai thì nói là sai, kể cả khi tệp khóa đã mất', async () => {
    const wrong = 'ab'.repeat(32);
    expect(await here({ env: { QMC_DATABASE_KEY: wrong } })).toEqual(refusal('wrong_key'));
    expect(await here({ env: { QMC_DATABASE_KEY: 'không phải khóa' } })).toEqual(
      refusal('wrong_key'),
    );
    rmSync(join(test.folder, 'keys.json'));
    expect(await here({ env: { QMC_DATABASE_KEY: wrong } })).toEqual(refusal('wrong_key'));
    expect(await here({ env: { QMC_DATABASE_KEY: HEX } })).toEqual(whole);
  });

  it('chuỗi đứt ở đâu thì chỉ ra ở đó', async () => {
    test.db.exec('DROP TRIGGER entry_unchanged');
    test.db.exec(
      `UPDATE entry SET payload = CAST(replace(CAST(payload AS TEXT), 'Thử', 'Giả') AS BLOB) WHERE seq = 3`,
    );
    expect(await here()).toMatchObject({ exit: 1, output: { chain: 'broken at 3', entries: 4 } });
  });

  it('mất một mục giữa chuỗi cũng là đứt', async () => {
    test.db.exec(
      'DROP TRIGGER entry_kept; PRAGMA foreign_keys = OFF; DELETE FROM entry WHERE seq = 2',
    );
    expect(await here()).toMatchObject({ exit: 1, output: { chain: 'broken at 2' } });
  });

  it('danh sách không khớp nhật ký thì ra 1', async () => {
    test.db.exec(`UPDATE dossier SET state = 9 WHERE row = 2`);
    expect(await here()).toEqual({
      exit: 1,
      output: { entries: 4, chain: 'ok', projections: 'different', unsent: 4 },
    });
  });

  it('dữ liệu hỏng, mới hơn, thiếu: mỗi thứ một mã', async () => {
    test.store.close();
    const good = `${test.file}.good`;
    copyFileSync(test.file, good);
    const bytes = readFileSync(test.file);
    bytes.fill(7, bytes.length / 2);
    writeFileSync(test.file, bytes);
    expect(await here()).toEqual(refusal('damaged'));
    rmSync(test.file);
    expect(await here()).toEqual(refusal('database_missing'));
    copyFileSync(good, test.file);
    expect(await here()).toEqual(whole);
    expect(await verify(['--data', join(test.folder, 'không có')])).toEqual(
      refusal('folder_missing'),
    );
    writeFileSync(join(test.folder, 'keys.json'), 'không phải JSON');
    expect(await here()).toEqual(refusal('key_file_damaged'));
  });

  it('gọi sai cách thì ra 2', async () => {
    for (const argv of [[], ['--data'], ['--data', ''], ['--la', 'x'], ['thừa']])
      expect(await verify(argv)).toMatchObject({ exit: 2, output: { error: { code: 'usage' } } });
  });
});
