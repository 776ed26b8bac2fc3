import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { catalogueCommand } from '#electron/cli/catalogue.ts';
import { writeDurably } from '#electron/store/durable-file.ts';
import { addDays, instantOf, localDayOf } from '#shared/calendar/local-time.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { publishFile, type Published } from '#server/publishing/publish-file.ts';
import { nationalFile, nationalRecords } from '#test/fixtures/national-records.ts';
import { openFolderDesk, type FolderDesk } from '../desk/folder-desk.ts';
import { PIN } from '../desk/test-desk.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';

/** From the portal's file to the officer's search, over a real socket. */
let province: TestProvince;
let desk: FolderDesk;
const folder = mkdtempSync(join(tmpdir(), 'qmc-danh-muc-'));
const portal = join(folder, 'cong.jsonl');

beforeAll(async () => {
  writeFileSync(portal, nationalFile());
  province = await startTestProvince();
}, 180_000);
afterAll(async () => {
  await province.remove();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => desk.end());

const today = () => localDayOf(instantOf(Date.now()));

const makeFile = async (version: number, effective: string, from = portal): Promise<string> => {
  const out = join(folder, `danh-muc-${version}-${effective}.json`);
  const argv = ['publication', from, '--version', String(version), '--effective', effective];
  const made = await catalogueCommand([...argv, '--decision', 'QĐ 01/QĐ-UBND', '--out', out], {
    sentence: ({ code }) => code,
    readTextFile: () => Promise.resolve(null),
    writeTextFile: (path, text) => {
      writeDurably(path, Buffer.from(text));
      return true;
    },
  });
  if (made.exit !== 0) throw new Error(JSON.stringify(made.output));
  return out;
};

const publish = (file: string, ...more: string[]): Promise<Published> =>
  publishFile(province.database, province.surroundings, ['catalogue', file, ...more]);

const enrolHere = async (): Promise<void> => {
  const [officer] = staff.officers;
  const code = await province.mint();
  await desk.must('desk.enrol', { url: province.ready.url, code, deskName: 'Quầy thử' });
  await desk.must('session.setPin', {
    officer: officer?.id ?? '',
    personalCode: officer?.personalCode ?? '',
    pin: PIN,
  });
};

const version = async (): Promise<number | undefined> =>
  (await desk.must('home.overview', {})).catalogue?.version;

const lastRecord = nationalRecords().at(-1);
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/giu, 'd');

const findsTheLast = async (): Promise<void> => {
  const hits = await desk.must('catalogue.search', { text: lastRecord?.code ?? '', limit: 5 });
  expect(hits.map(({ code }) => code)).toEqual([lastRecord?.code]);
  const found = await desk.must('catalogue.search', {
    text: plain(lastRecord?.name ?? '').slice(0, 200),
    limit: 50,
  });
  expect(found.map(({ code }) => code)).toContain(lastRecord?.code);
};

describe('danh mục cả nước', () => {
  it('công bố xong thì quầy đang chạy nhận được và tìm thấy', async () => {
    desk = openFolderDesk({ enrol: null });
    await enrolHere();
    expect(await version()).toBe(1);
    expect(await publish(await makeFile(2, today()))).toMatchObject({ version: 2 });
    await vi.waitFor(
      async () => {
        await desk.must('sync.now', {});
        expect(await version()).toBe(2);
      },
      { timeout: 90_000, interval: 200 },
    );
    await findsTheLast();
  }, 180_000);

  it('quầy mới ghi danh nhận cả bản đang có hiệu lực lẫn bản sắp có', async () => {
    await publish(await makeFile(3, addDays(today(), 40)));
    desk = openFolderDesk({ enrol: null });
    await enrolHere();
    expect(await version()).toBe(2);
    await findsTheLast();
  }, 180_000);

  it('bản làm cho số khác, ngày khác, tệp hỏng hay quá lớn thì không công bố', async () => {
    desk = openFolderDesk({ enrol: null });
    const few = join(folder, 'vai-dong.jsonl');
    writeFileSync(few, nationalFile(3));
    const file = await makeFile(9, '2027-05-03', few);
    await expect(publish(file)).rejects.toMatchObject({ code: 'publication_version' });
    await expect(publish(file, '--from', '2027-05-04')).rejects.toMatchObject({
      code: 'publication_day',
    });
    const broken = join(folder, 'hong.json');
    writeFileSync(broken, readFileSync(file, 'utf8').slice(0, 100));
    await expect(publish(broken)).rejects.toMatchObject({ code: 'file_not_json' });
    await expect(publish(join(folder, 'khong-co'))).rejects.toMatchObject({
      code: 'file_unreadable',
    });
    writeFileSync(broken, `${' '.repeat(24_000_000)}{}`);
    await expect(publish(broken)).rejects.toMatchObject({ code: 'publication_too_large' });
    // What was refused has taken no number.
    expect(await publish(await makeFile(4, '2027-05-03', few))).toMatchObject({ version: 4 });
  }, 180_000);
});
