import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CertificateSource } from '#shared/contract/endpoints/signature.ts';
import { threadedReckoning } from '#electron/signing/in-thread.ts';
import { ok } from '#shared/result.ts';
import { certificateOffice } from '../fixtures/certificates.ts';
import { smallPdf } from '../fixtures/small-pdf.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

const PASSWORD = 'mật-khẩu-thử';
const DOSSIER = '019abc00-0000-7000-8000-000000000001';
const NAME = 'Nguyễn Thị Thử';

let desk: TestDesk;
let folder: string;
let letters = 0;

const files = { good: '', old: '', ended: '', early: '', server: '', keyless: '', slow: '' };

const source = (name: string): CertificateSource => ({ from: 'file', folder, name });
const read = (name: string) =>
  desk.ask('signature.look', { source: source(name), password: PASSWORD });

const acceptedAt = () => {
  const since = desk.store.read.dossier(DOSSIER)?.since;
  if (since == null) throw new Error('no dossier');
  return since.at;
};

/** A letter of the dossier, archived as any paper is. */
const letter = (kind: 'apology' | 'receipt' = 'apology'): string => {
  letters += 1;
  const document = `thu-xin-loi-${letters}`;
  // Each letter has bytes of its own.
  const { sha256, bytes } = desk.blobs.put(smallPdf(letters));
  desk.store.write((tx) =>
    tx.append({
      type: 'document.issued',
      payload: {
        document,
        kind,
        revision: 1,
        dossiers: [DOSSIER],
        sha256,
        bytes,
        paper: 'A4',
        copies: 2,
        formSet: 'TT03-2025',
        replaces: null,
      },
      dossier: DOSSIER,
      officer: null,
      at: acceptedAt(),
    }),
  );
  return document;
};
const sign = (document: string, name = files.good, password = PASSWORD) =>
  desk.ask('signature.sign', { document, source: source(name), password });

const refusedWith = (code: string) => ({ ok: false, error: { code } });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qmc-cert-'));
  const office = certificateOffice(folder);
  const person = {
    name: NAME,
    organisation: 'UBND xã Thử Nghiệm',
    from: '2026-01-01',
    to: '2027-01-01',
  };
  const file = { password: PASSWORD };
  files.good = office.issue('tot', person, file);
  files.slow = office.issue('cham', person, { ...file, rounds: 70_000 });
  files.old = office.issue('cu', person, { password: PASSWORD, old: true });
  files.ended = office.issue('het-han', { ...person, from: '2025-01-01', to: '2026-01-01' }, file);
  files.early = office.issue('chua', { ...person, from: '2027-01-01', to: '2028-01-01' }, file);
  files.server = office.issue('may-chu', { ...person, extendedUsage: 'serverAuth' }, file);
  files.keyless = office.issue('khong-khoa', person, { ...file, withKey: false });
  desk = await startTestDesk('2026-11-23T09:12', {
    renderer: () => ({ render: () => Promise.resolve(ok(smallPdf())) }),
  });
  await desk.must('intake.accept', { draft: DOSSIER, form: birthForm() });
});
afterAll(() => {
  desk.end();
  rmSync(folder, { recursive: true, force: true });
});

describe('xem chứng thư trước khi ký', () => {
  it('nói của ai, cơ quan nào, ai cấp, hiệu lực đến khi nào', async () => {
    expect(await desk.must('signature.files', { folder })).toContain('tot.p12');
    expect(await read(files.good)).toMatchObject({
      ok: true,
      value: {
        owner: NAME,
        organisation: 'UBND xã Thử Nghiệm',
        issuer: 'CA Thử Nghiệm',
        serial: '1001',
        from: '2026-01-01T00:00:00.000Z',
        to: '2027-01-01T00:00:00.000Z',
        selfSigned: false,
        obstacle: null,
      },
    });
  });

  it('tệp khóa kiểu cũ cũng mở được', async () => {
    expect(await read(files.old)).toMatchObject({ ok: true, value: { owner: NAME } });
  });

  it('hết hạn, chưa đến hạn, cấp cho việc khác thì nói rõ từng điều', async () => {
    const obstacles = [];
    for (const name of [files.ended, files.early, files.server]) {
      const seen = await read(name);
      obstacles.push(seen.ok ? seen.value.obstacle : seen.error);
    }
    expect(obstacles).toEqual([
      { code: 'certificate_expired', values: { to: '2026-01-01T00:00:00.000Z' } },
      { code: 'certificate_not_yet', values: { from: '2027-01-01T00:00:00.000Z' } },
      { code: 'certificate_not_for_signing' },
    ]);
  });

  it('sai mật khẩu, không có khóa, không phải tệp chứng thư, không thấy tệp', async () => {
    const wrong = { source: source(files.good), password: 'sai' };
    expect(await desk.ask('signature.look', wrong)).toMatchObject(
      refusedWith('p12_wrong_password'),
    );
    expect(await read(files.keyless)).toMatchObject(refusedWith('p12_no_key'));
    writeFileSync(join(folder, 'anh.p12'), 'không phải chứng thư');
    expect(await read('anh.p12')).toMatchObject(refusedWith('p12_not_ours'));
    expect(await read('khong-co.p12')).toMatchObject(refusedWith('p12_gone'));
  });
});

describe('tệp chứng thư đòi quá nhiều vòng tính', () => {
  it('đến hạn thì dừng, mỗi lúc chỉ mở một tệp; tệp bình thường vẫn mở được', async () => {
    const [bytes, slow] = [files.good, files.slow].map((name) =>
      Uint8Array.from(readFileSync(join(folder, name))),
    );
    if (bytes === undefined || slow === undefined) throw new Error('no files');
    // The rounds of the seal, three bytes of them, are the last thing in the file: eight millions now.
    slow.set([0x7f, 0xff, 0xff], slow.length - 3);
    const at = acceptedAt();
    const limit = 300;
    const hasty = threadedReckoning(limit);
    const before = performance.now();
    const answers = [1, 2].map(() => hasty.look({ bytes: slow, password: PASSWORD }, at));
    for (const answer of answers) expect(await answer).toMatchObject(refusedWith('p12_too_slow'));
    expect(performance.now() - before).toBeGreaterThan(1.9 * limit);
    const calm = threadedReckoning(20_000);
    expect(await calm.look({ bytes, password: PASSWORD }, at)).toMatchObject({ ok: true });
  });
});

describe('ký số một giấy đã lưu', () => {
  it('tệp ký lưu bên cạnh, bản lưu giữ nguyên; chương trình khác đọc chữ ký thấy đúng', async () => {
    const document = letter();
    const before = await desk.must('documents.pdf', { document });
    const signed = await desk.must('signature.sign', {
      document,
      source: source(files.good),
      password: PASSWORD,
    });
    expect(signed.owner).toBe(NAME);
    const after = await desk.must('documents.pdf', { document });
    expect(after.bytes).toEqual(before.bytes);
    const { bytes } = await desk.must('documents.pdf', { document: signed.document });
    expect(bytes.slice(0, before.bytes.length)).toEqual(before.bytes);
    const path = join(folder, 'ky.pdf');
    writeFileSync(path, bytes);
    const said = execFileSync('pdfsig', [path]).toString();
    for (const line of [
      `Signer Certificate Common Name: ${NAME}`,
      'Signature Type: ETSI.CAdES.detached',
      'Signing Hash Algorithm: SHA-256',
      'Total document signed',
      'Signature is Valid.',
    ])
      expect(said).toContain(line);
    const altered = Buffer.from(bytes).toString('latin1').replace('595 842', '594 842');
    writeFileSync(path, altered, 'latin1');
    expect(execFileSync('pdfsig', [path]).toString()).toContain('Digest Mismatch');
  });

  it('chữ ký mang tên chứng thư và đủ chuỗi đến nơi cấp: openssl kiểm được', async () => {
    const { document } = await desk.must('signature.sign', {
      document: letter(),
      source: source(files.old),
      password: PASSWORD,
    });
    const { bytes } = await desk.must('documents.pdf', { document });
    const text = Buffer.from(bytes).toString('latin1');
    const [, ...range] = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\]/.exec(text) ?? [];
    const [from = 0, first = 0, second = 0, rest = 0] = range.map(Number);
    const hex = text.slice(first + 1, second - 1).replace(/(00)+$/, '');
    writeFileSync(join(folder, 'ky.der'), Buffer.from(hex, 'hex'));
    const covered = [bytes.slice(from, first), bytes.slice(second, second + rest)];
    writeFileSync(join(folder, 'noi-dung'), Buffer.concat(covered));
    const words = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'ky.der', '-cades'];
    const more = ['-content', 'noi-dung', '-CAfile', 'ca.pem', '-purpose', 'any', '-out', 'ra'];
    const checked = spawnSync('openssl', [...words, ...more], { cwd: folder });
    expect(checked.stderr.toString()).toContain('Verification successful');
    expect(readFileSync(join(folder, 'ra')).length).toBe(first + rest);
  });

  it('câu chuyện và danh sách giấy của hồ sơ có tệp ký; gửi lên Tỉnh như mọi giấy khác', async () => {
    const document = letter();
    const unsent = desk.store.read.unsentFilesTotal().count;
    const signed = await sign(document);
    if (!signed.ok) throw new Error(signed.error.code);
    const { documents } = await desk.must('dossiers.open', { id: DOSSIER });
    expect(documents.find((one) => one.document === signed.value.document)).toMatchObject({
      kind: 'apology',
      signedBy: NAME,
      voidReason: null,
    });
    expect(desk.store.read.unsentFilesTotal().count).toBe(unsent + 1);
  });

  it('giấy bị hủy thì tệp ký hết giá trị theo, và không ký giấy ấy nữa', async () => {
    const document = letter();
    const signed = await sign(document);
    if (!signed.ok) throw new Error(signed.error.code);
    desk.store.write((tx) =>
      tx.append({
        type: 'document.voided',
        payload: { document, dossiers: [DOSSIER], reason: 'Ghi nhầm ngày' },
        dossier: DOSSIER,
        officer: null,
        at: acceptedAt(),
      }),
    );
    const { documents } = await desk.must('dossiers.open', { id: DOSSIER });
    const file = documents.find((one) => one.document === signed.value.document);
    expect(file?.voidReason).toBe('Ghi nhầm ngày');
    expect(await sign(document, files.old)).toMatchObject(refusedWith('paper_lapsed'));
  });

  it('biên bản cuối ngày cũng ký được', async () => {
    const closed = await desk.must('close.day', { offline: true });
    const document = closed.document ?? '';
    expect(await sign(document)).toMatchObject({ ok: true, value: { owner: NAME } });
    expect(await sign(document)).toMatchObject(refusedWith('paper_signed_already'));
  });

  it('không ký hai lần bằng một chứng thư, không ký tệp đã ký, không ký giấy trao tay', async () => {
    const document = letter();
    const signed = await sign(document);
    if (!signed.ok) throw new Error(signed.error.code);
    expect(await sign(document)).toMatchObject(refusedWith('paper_signed_already'));
    expect(await desk.ask('documents.pdf', { document: signed.value.document })).toMatchObject({
      ok: true,
    });
    expect(await sign(signed.value.document)).toMatchObject(refusedWith('paper_not_signable'));
    expect(await sign(letter('receipt'))).toMatchObject(refusedWith('paper_not_signable'));
  });

  it('chứng thư hết hạn hay sai mật khẩu thì không có gì được lưu thêm', async () => {
    const document = letter();
    const { seq } = desk.store.read.head();
    expect(await sign(document, files.ended)).toMatchObject(refusedWith('certificate_expired'));
    expect(await sign(document, files.good, 'sai')).toMatchObject(
      refusedWith('p12_wrong_password'),
    );
    expect(desk.store.read.head().seq).toBe(seq);
  });

  it('mật khẩu không nằm trong sổ, trong dữ liệu hay trong nhật ký kỹ thuật', async () => {
    await desk.must('signature.keep', { folder, name: files.good, password: PASSWORD });
    await sign(letter());
    const { epoch, seq } = desk.store.read.head();
    const kept = JSON.stringify([
      desk.store.read.openEntriesAfter(epoch, 0, seq),
      desk.store.read.settings(),
      desk.logged,
    ]);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toContain(NAME);
  });
});

describe('chứng thư lưu trong quầy', () => {
  it('lưu rồi ký không cần USB; bỏ thì thôi; không theo gói dữ liệu lên Tỉnh', async () => {
    const kept = await desk.must('signature.keep', {
      folder,
      name: files.good,
      password: PASSWORD,
    });
    expect(kept).toMatchObject({ owner: NAME });
    expect(await desk.must('signature.kept', {})).toEqual(kept);
    const here = { from: 'kept' } as const;
    const ask = { document: letter(), source: here, password: PASSWORD };
    expect(await desk.ask('signature.sign', ask)).toMatchObject({ ok: true });
    await desk.must('signature.forget', {});
    expect(await desk.ask('signature.sign', { ...ask, document: letter() })).toMatchObject(
      refusedWith('p12_not_kept'),
    );
  });

  it('chỉ lưu tệp mở được và ký được', async () => {
    const ended = { folder, name: files.ended, password: PASSWORD };
    expect(await desk.ask('signature.keep', ended)).toMatchObject(
      refusedWith('certificate_expired'),
    );
    expect(await desk.must('signature.kept', {})).toBeNull();
  });
});
