import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { receiptCommand } from '#electron/cli/receipt.ts';
import { codeOf, content, KEY, rawKey, spki } from '#test/fixtures/receipt-code.ts';

const text = codeOf();

const keyFile = (publicKey: Buffer, id = KEY) =>
  JSON.stringify({ keys: [{ id, publicKey: publicKey.toString('base64'), owner: 'thu' }] });

const run = async (argv: readonly string[], files: Readonly<Record<string, string>> = {}) =>
  receiptCommand(argv, {
    readTextFile: (path) => Promise.resolve(files[path] ?? null),
    sentence: ({ code }) => `câu cho ${code}`,
  });

const verified = async (keys: string, shown = text) =>
  run(['verify', '--text', shown, '--keys', 'keys.json', '--json'], { 'keys.json': keys });

const claims = { ...content(), desk: 'quaythu2ab' };

describe('lệnh receipt verify', () => {
  it('khóa thô 32 byte hay khóa bọc SPKI đều kiểm được', async () => {
    const expected = { exit: 0, output: { valid: true, ...claims } };
    expect(await verified(keyFile(rawKey))).toEqual(expected);
    expect(await verified(keyFile(spki))).toEqual(expected);
  });

  it('giấy bị sửa: sai, mã thoát 1', async () => {
    const forged = text.replace('example', 'exbmple');
    expect(await verified(keyFile(rawKey), forged)).toEqual({
      exit: 1,
      output: { valid: false, ...claims },
    });
  });

  it('khóa khác dưới cùng tên: sai', async () => {
    const other = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' });
    expect(await verified(keyFile(other))).toMatchObject({ exit: 1, output: { valid: false } });
  });

  it('không có khóa thì nói chưa kiểm được, mã thoát 0', async () => {
    const expected = { exit: 0, output: { valid: 'unknown_key', ...claims } };
    expect(await run(['verify', '--text', text])).toEqual(expected);
    expect(await verified(keyFile(rawKey, 'quaymau3cd.1'))).toEqual(expected);
    expect(await verified('{"keys":[]}')).toEqual(expected);
  });

  it('không đọc được mã: không hợp lệ, có mã lỗi và một câu', async () => {
    const unreadable = (code: string) => ({
      exit: 1,
      output: {
        valid: false,
        number: null,
        dueAt: null,
        error: { code, message: `câu cho ${code}` },
      },
    });
    expect(await verified(keyFile(rawKey), 'xin chào')).toEqual(unreadable('receipt_code_foreign'));
    expect(await verified(keyFile(rawKey), text.slice(0, -1))).toEqual(
      unreadable('receipt_code_truncated'),
    );
  });

  it('tệp khóa không có, không phải JSON, sai dạng, không phải Ed25519', async () => {
    const refused = (code: string) => ({ exit: 1, output: { error: { code } } });
    expect(await run(['verify', '--text', text, '--keys', 'none'])).toMatchObject(
      refused('keys_file_unreadable'),
    );
    const x25519 = generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' });
    for (const keys of [
      'không phải JSON',
      '[]',
      '{"keys":[{"id":"a"}]}',
      keyFile(Buffer.from('ngắn')),
      keyFile(x25519),
    ]) {
      expect(await verified(keys)).toMatchObject(refused('keys_file_invalid'));
    }
  });

  it('gọi sai cách: mã thoát 2 và cách dùng', async () => {
    for (const argv of [
      [],
      ['check'],
      ['verify'],
      ['verify', '--keys', 'x'],
      ['verify', '--text'],
      ['verify', '--text', text, '--huh'],
      ['verify', text],
    ]) {
      const result = await run(argv);
      expect(result).toMatchObject({
        exit: 2,
        output: { error: { code: 'usage' } },
      });
    }
  });
});
