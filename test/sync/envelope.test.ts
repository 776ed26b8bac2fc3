import { randomBytes } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import { createProvince } from '#electron/sync/province.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { revokeDesk } from '#server/board/revoke.ts';
import { importEnvelope } from '#server/envelope/import.ts';
import { openProvinceKey } from '#server/keys/province-key.ts';
import { openFileStore } from '#server/blobs/file-store.ts';
import { createSqlLedger } from '#server/store/ledger/sql-ledger.ts';
import { epochMsOf, instantOfLocal, type LocalDateTime } from '#shared/calendar/local-time.ts';
import { boardTextsOf } from '#shared/text/board.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import {
  birthForm,
  openTestDesk,
  PIN,
  type TestDesk,
  type TestDeskParts,
} from '../desk/test-desk.ts';
import { formTokenIn, signedInBrowser } from '../server/board-browser.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** Two real provinces in this process, a real desk, and a folder that is carried between them. */
const NOW = '2026-11-23T09:12' as LocalDateTime;
const [officer] = staff.officers;
const secretHash = createSecretHash((length) => randomBytes(length), {
  memoryKiB: 1024,
  passes: 1,
});

const startAtNow = async (): Promise<TestProvince> => {
  const province = await startTestProvince();
  province.pass(epochMsOf(instantOfLocal(NOW)) - Date.now());
  return province;
};

let province: TestProvince;
let stick: string;
const desks: TestDesk[] = [];
/** The line to the province. */
let online = false;

beforeAll(async () => {
  province = await startAtNow();
}, 60_000);
afterAll(() => province.remove());
beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'qmc-stick-'));
});
afterEach(async () => {
  online = false;
  rmSync(stick, { recursive: true, force: true });
  for (const desk of desks.splice(0)) {
    await desk.line.close();
    desk.end();
  }
});

const overLine: typeof fetch = (input, init) =>
  online ? fetch(input, init) : Promise.reject(new TypeError('fetch failed'));

let seat: string | null = null;

/** An office has few seats: most tests take the same one, each in an epoch of its own. */
const newDesk = async (
  at: string | null = seat,
  blobs: TestDeskParts['blobs'] = (usual) => usual,
): Promise<TestDesk> => {
  const desk = await openTestDesk(NOW, {
    secretHash,
    blobs,
    province: ({ store, surroundings, blobs: archive }) =>
      createProvince({
        store,
        blobs: archive,
        surroundings,
        signer: ed25519,
        fetch: overLine,
        urlOverride: null,
        changed: () => undefined,
        arrived: () => undefined,
        log: () => undefined,
      }),
  });
  desks.push(desk);
  online = true;
  const code = await province.mint(at);
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
  online = false;
  seat ??= desk.store.read.identity()?.desk ?? null;
  await desk.must('session.setPin', {
    officer: officer?.id ?? '',
    personalCode: officer?.personalCode ?? '',
    pin: PIN,
  });
  return desk;
};

const accept = async (desk: TestDesk, count = 1): Promise<void> => {
  for (let n = 0; n < count; n += 1)
    await desk.must('intake.accept', {
      draft: `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`,
      form: birthForm(),
    });
};

const portsOf = async (at: TestProvince) => ({
  database: at.database,
  ledger: createSqlLedger(at.database),
  blobs: await openFileStore({ folder: join(at.folder, 'blobs'), reserveBytes: 0, now: Date.now }),
  key: openProvinceKey(at.folder, null),
  surroundings: at.surroundings,
  onDefect: () => undefined,
});

const bring = async (file: string, to = province) =>
  importEnvelope(await portsOf(to), file, 'van-hanh-thu');

/** Sealed on the stick; its path. */
const seal = async (desk: TestDesk): Promise<string> => {
  const { name } = await desk.must('envelope.seal', { folder: stick });
  return join(stick, name);
};

/** Taken in by the province, whose answer lies on the stick then; its path. */
const carry = async (file: string): Promise<string> => {
  const imported = await bring(file);
  if (!imported.ok) throw new Error(imported.error.code);
  const path = join(stick, imported.value.answerName);
  writeFileSync(path, imported.value.answer);
  return path;
};

const codeOf = async (answer: Promise<{ ok: boolean; error?: { code: string } }>) => {
  const { ok, error } = await answer;
  return ok ? 'ok' : error?.code;
};

const entriesAt = async (desk: TestDesk): Promise<number> => {
  const { desk: id = '', epoch = 0 } = desk.store.read.identity() ?? {};
  const [row] = await province.database.query<{ n: number }>(
    'select count(*) as n from journal where desk = $1 and epoch = $2',
    [id, epoch],
  );
  return row?.n ?? 0;
};

const tampered = (file: string, at: number): string => {
  const bytes = readFileSync(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  const path = join(stick, 'hong.qmc');
  writeFileSync(path, bytes);
  return path;
};

describe('gửi bằng USB', () => {
  it('niêm, đọc hai lần, giấy báo về: Tỉnh đủ, quầy hết việc chưa gửi, giấy lưu cũng đủ', async () => {
    const desk = await newDesk(null);
    await accept(desk, 3);
    const sealed = await desk.must('envelope.seal', { folder: stick });
    expect(sealed).toMatchObject({ folder: stick, files: 3, filesLeft: 0 });
    expect(sealed.entries).toBe(desk.store.read.head().seq);
    expect(readdirSync(stick)).toEqual([sealed.name]);
    const file = join(stick, sealed.name);
    expect(readFileSync(file).length).toBe(sealed.bytes);
    expect(readFileSync(file).includes('Nguyễn')).toBe(false);

    const first = await bring(file);
    const again = await bring(file);
    expect(first).toMatchObject({ ok: true, value: { entries: sealed.entries, refused: [] } });
    expect(again).toMatchObject({ ok: true, value: { entries: sealed.entries, refused: [] } });
    expect(await entriesAt(desk)).toBe(sealed.entries);

    await carry(file);
    const heard = await desk.must('envelope.receive', { path: stick });
    expect(heard).toMatchObject({ held: sealed.entries, unsent: 0, filesHeld: 3, older: false });
    expect(heard.received).toBe(sealed.entries);
    expect(desk.store.read.unsent().count).toBe(0);
    expect(desk.store.read.unsentFilesTotal().count).toBe(0);
    const { rows } = await desk.must('dossiers.list', {
      text: '',
      scope: 'all',
      offset: 0,
      limit: 10,
    });
    expect(rows.map(({ atProvince }) => atProvince)).toEqual([true, true, true]);
    expect(await codeOf(desk.ask('envelope.seal', { folder: stick }))).toBe('envelope_nothing');
  });

  it('giấy báo đọc lần hai không đổi gì', async () => {
    const desk = await newDesk();
    await accept(desk);
    const answer = await carry(await seal(desk));
    const once = await desk.must('envelope.receive', { path: answer });
    const twice = await desk.must('envelope.receive', { path: answer });
    expect(twice).toMatchObject({ held: once.held, unsent: 0, received: 0 });
  });

  it('phong bì cũ đọc sau phong bì mới: không thêm, không mất, giấy báo cũ được nói là cũ', async () => {
    const desk = await newDesk();
    await accept(desk);
    const old = await seal(desk);
    const oldAnswer = readFileSync(await carry(old));
    await accept(desk);
    const late = await seal(desk);
    expect(late).not.toBe(old);
    const newest = await carry(late);
    expect(await desk.must('envelope.receive', { path: newest })).toMatchObject({ unsent: 0 });
    const before = await entriesAt(desk);
    expect(await bring(old)).toMatchObject({ ok: true, value: { refused: [] } });
    expect(await entriesAt(desk)).toBe(before);
    const path = join(stick, 'cu.qmc');
    writeFileSync(path, oldAnswer);
    const heard = await desk.must('envelope.receive', { path });
    expect(heard).toMatchObject({ older: true, unsent: 0 });
    expect(desk.store.read.unsent().count).toBe(0);
  });

  it('nửa tệp, lật bất kỳ byte nào, tệp lạ: từ chối đúng câu, Tỉnh không ghi gì', async () => {
    const desk = await newDesk();
    await accept(desk);
    const file = await seal(desk);
    const bytes = readFileSync(file);
    const half = join(stick, 'nua.qmc');
    for (const length of [0, 3, 20, 200, bytes.length - 1, Math.floor(bytes.length / 2)]) {
      writeFileSync(half, bytes.subarray(0, length));
      const refused = await bring(half);
      expect(refused.ok).toBe(false);
      expect(refused).toMatchObject({
        error: { code: length < 4 ? 'envelope_not_ours' : 'envelope_damaged' },
      });
    }
    for (const place of [40, 300, Math.floor(bytes.length / 2), -65, -1])
      expect((await bring(tampered(file, place))).ok).toBe(false);
    writeFileSync(half, 'Đây là một bức ảnh.');
    expect(await bring(half)).toMatchObject({ error: { code: 'envelope_not_ours' } });
    expect(await entriesAt(desk)).toBe(0);
    expect(await bring(file)).toMatchObject({ ok: true });
  });

  it('phong bì của tỉnh khác: tỉnh này không mở', async () => {
    const other = await startAtNow();
    try {
      const desk = await newDesk();
      await accept(desk);
      const file = await seal(desk);
      expect(await bring(file, other)).toMatchObject({ error: { code: 'desk_unknown' } });
      // Known by name in both, as after a province was split: the key decides.
      const keys = { ...(await portsOf(province)), key: (await portsOf(other)).key };
      expect(await importEnvelope(keys, file, 'thử')).toMatchObject({
        error: { code: 'envelope_other_province' },
      });
    } finally {
      await other.remove();
    }
  });

  it('quầy đã ngừng: mục vào cách ly, không mất; giấy báo nói rõ', async () => {
    const desk = await newDesk(null);
    await accept(desk);
    const file = await seal(desk);
    const id = desk.store.read.identity()?.desk ?? '';
    await revokeDesk(province.database, province.surroundings, id);
    const answer = await carry(file);
    const heard = await desk.must('envelope.receive', { path: answer });
    expect(heard.refused).toEqual(['desk_revoked']);
    expect(heard.unsent).toBeGreaterThan(0);
    expect(
      await codeOf(desk.ask('intake.accept', { draft: 'nhap-moi-1', form: birthForm() })),
    ).toBe('desk_revoked');
    const rows = await province.database.query('select 1 from quarantine where desk = $1', [id]);
    expect(rows.length).toBe(desk.store.read.head().seq);
  });

  it('giấy báo của quầy khác, của kỳ khác, bị sửa, hay là chính phong bì: từ chối, không đổi gì', async () => {
    const desk = await newDesk();
    await accept(desk);
    const file = await seal(desk);
    const answer = await carry(file);
    const stranger = await newDesk(null);
    await accept(stranger);
    await stranger.must('envelope.seal', { folder: stick });
    const ask = (of: TestDesk, path: string) => codeOf(of.ask('envelope.receive', { path }));
    expect(await ask(stranger, answer)).toBe('answer_other_desk');
    const successor = await newDesk();
    await accept(successor);
    await successor.must('envelope.seal', { folder: stick });
    expect(await ask(successor, answer)).toBe('answer_other_epoch');
    expect(await ask(desk, tampered(answer, -100))).toBe('answer_damaged');
    expect(await ask(desk, file)).toBe('answer_is_envelope');
    const photo = join(stick, 'anh.qmc');
    writeFileSync(photo, 'ảnh');
    expect(await ask(desk, photo)).toBe('answer_not_ours');
    expect(await ask(desk, join(stick, 'không-có'))).toBe('stick_gone');
    expect(await ask(stranger, stick)).toBe('answer_missing');
    expect(desk.store.read.provinceHolds()).toBeNull();
  });

  it('vừa USB vừa mạng, xen kẽ: không đôi, không mất, hết việc chưa gửi', async () => {
    const desk = await newDesk();
    await accept(desk);
    const first = await seal(desk);
    await accept(desk);
    online = true;
    expect((await desk.line.sync()).ok).toBe(true);
    online = false;
    await accept(desk);
    const second = await seal(desk);
    const answerOfFirst = await carry(first);
    const heard = await desk.must('envelope.receive', { path: answerOfFirst });
    expect(heard.unsent).toBeGreaterThan(0);
    const answerOfSecond = await carry(second);
    online = true;
    expect((await desk.line.sync()).ok).toBe(true);
    online = false;
    expect(await desk.must('envelope.receive', { path: answerOfSecond })).toMatchObject({
      unsent: 0,
    });
    expect(await entriesAt(desk)).toBe(desk.store.read.head().seq);
    const { seq } = desk.store.read.head();
    online = true;
    const theirs = await desk.line.totals(1, seq);
    expect(theirs).toMatchObject({ ok: true, value: { missing: [] } });
    expect(theirs.ok && theirs.value.totals).toEqual(desk.store.read.totals(1, seq));
  });

  it('khóa sổ không mạng rồi gửi USB: giấy báo về thì có luôn phần đối chiếu của Tỉnh', async () => {
    const desk = await newDesk();
    await accept(desk);
    await desk.must('close.day', { offline: true });
    expect(desk.store.read.openCloses()).toHaveLength(1);
    const answer = await carry(await seal(desk));
    await desk.must('envelope.receive', { path: answer });
    expect(desk.store.read.openCloses()).toEqual([]);
    expect((await desk.must('home.overview', {})).lastClose).toMatchObject({ equal: null });
  });

  it('chưa chọn đúng chỗ, rút USB, USB chỉ đọc: mỗi thứ một câu, không để lại tệp dở', async () => {
    const desk = await newDesk();
    await accept(desk);
    const ask = (folder: string) => codeOf(desk.ask('envelope.seal', { folder }));
    expect(await ask('usb')).toBe('stick_path');
    expect(await ask(join(stick, 'rút-rồi'))).toBe('stick_gone');
    const file = join(stick, 'tep');
    writeFileSync(file, '');
    expect(await ask(file)).toBe('stick_gone');
    expect(readdirSync(stick)).toEqual(['tep']);
  });

  const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
  it.skipIf(!mayMount)(
    'USB đầy: nói cần bao nhiêu, không để lại gì; hồ sơ đi trước khi chỉ thiếu chỗ cho giấy',
    async () => {
      const desk = await newDesk();
      await accept(desk, 2);
      const mount = (size: string) =>
        execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', stick]);
      mount('32k');
      try {
        const refused = await desk.ask('envelope.seal', { folder: stick });
        expect(refused).toMatchObject({
          error: { code: 'stick_full', values: { need: 1, free: 1 } },
        });
        expect(readdirSync(stick)).toEqual([]);
        execFileSync('mount', ['-o', 'remount,size=1m', stick]);
        const large = desk.blobs.put(new Uint8Array(randomBytes(3_000_000)));
        desk.store.write((tx) =>
          tx.append({
            type: 'document.issued',
            dossier: null,
            officer: officer?.id ?? null,
            at: instantOfLocal(NOW),
            payload: {
              document: 'bien-ban-lon',
              kind: 'reconciliation',
              revision: 1,
              dossiers: [],
              ...large,
              paper: 'A4',
              copies: 1,
              formSet: 'thu',
              replaces: null,
            },
          }),
        );
        const sealed = await desk.must('envelope.seal', { folder: stick });
        expect(sealed).toMatchObject({ files: 2, filesLeft: 1 });
        expect(await bring(join(stick, sealed.name))).toMatchObject({ ok: true });
        // The disk claims room that is not there: what was begun is gone again.
        execFileSync('mount', ['-o', 'remount,ro', stick]);
        await accept(desk);
        expect(await codeOf(desk.ask('envelope.seal', { folder: stick }))).toBe('stick_read_only');
      } finally {
        execFileSync('umount', [stick]);
      }
    },
  );

  it('rút USB giữa lúc niêm: nói đã rút, không có phong bì; cắm lại thì niêm được', async () => {
    const gone = join(stick, 'usb');
    let pulled = false;
    const desk = await newDesk(seat, (usual) => ({
      ...usual,
      get: (name) => {
        if (!pulled) rmSync(gone, { recursive: true });
        pulled = true;
        return usual.get(name);
      },
    }));
    await accept(desk);
    mkdirSync(gone);
    expect(await codeOf(desk.ask('envelope.seal', { folder: gone }))).toBe('stick_gone');
    expect(existsSync(gone)).toBe(false);
    mkdirSync(gone);
    const { name } = await desk.must('envelope.seal', { folder: gone });
    expect(readdirSync(gone)).toEqual([name]);
  });
});

describe('trang "Phong bì USB" của Tỉnh', () => {
  const form = (token: string | null, file: string | null): FormData => {
    const data = new FormData();
    if (token !== null) data.append('formToken', token);
    if (file !== null) data.append('file', new Blob([readFileSync(file)]), basename(file));
    return data;
  };

  it('tải lên, tải giấy báo về, quầy đọc giấy báo: Tỉnh đã nhận đủ', async () => {
    const desk = await newDesk();
    await accept(desk, 2);
    const file = await seal(desk);
    const board = await signedInBrowser(province);
    const page = await board('/board/envelopes');
    const token = formTokenIn(page.text);
    const taken = await board('/board/envelopes', { method: 'POST', body: form(token, file) });
    expect(taken.status).toBe(200);
    const [, link = ''] =
      /href="(\/board\/envelopes\/[0-9a-f]{64}\/answer)"/.exec(taken.text) ?? [];
    const answer = await board(link);
    const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
    writeFileSync(join(stick, name ?? ''), answer.bytes);
    expect(await desk.must('envelope.receive', { path: stick })).toMatchObject({ unsent: 0 });
    await board('/board/envelopes', { method: 'POST', body: form(token, file) });
    expect((await board('/board/envelopes')).text).toContain(name);
    expect(await entriesAt(desk)).toBe(desk.store.read.head().seq);
  });

  it('thiếu dấu của phiên, thiếu tệp, tệp hỏng, chưa đăng nhập: không ghi gì, mỗi thứ một câu', async () => {
    const desk = await newDesk();
    await accept(desk);
    const file = await seal(desk);
    const board = await signedInBrowser(province);
    const token = formTokenIn((await board('/board/envelopes')).text);
    const post = (body: FormData) => board('/board/envelopes', { method: 'POST', body });
    expect((await post(form(null, file))).status).toBe(403);
    expect((await post(form('bậy', file))).status).toBe(403);
    const texts = boardTextsOf('vi').envelopes.refused;
    const none = await post(form(token, null));
    expect([none.status, none.text.includes(texts.envelope_missing)]).toEqual([422, true]);
    const bad = await post(form(token, tampered(file, -80)));
    expect([bad.status, bad.text.includes(texts.envelope_damaged)]).toEqual([422, true]);
    const short = await board('/board/envelopes', {
      method: 'POST',
      body: `formToken=${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(short.status).toBe(415);
    const stranger = await fetch(new URL('/board/envelopes', province.ready.url), {
      method: 'POST',
      redirect: 'manual',
      body: form(token, file),
    });
    expect(stranger.status).toBe(303);
    expect(await entriesAt(desk)).toBe(0);
  });
});
