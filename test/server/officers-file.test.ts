import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { officersPublication } from '#shared/protocol/publications.ts';
import { secretMatches } from '#server/keys/secret-hash.ts';
import { publishOfficers } from '#server/publishing/officers-file.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { OFFICE, startTestProvince, type TestProvince } from './test-province.ts';

let province: TestProvince;
beforeAll(async () => {
  province = await startTestProvince();
});
afterAll(() => province.remove());

const mau = { id: 'mau-1', name: 'Nguyễn Thị Thử', title: 'Công chức <Một cửa>', role: 'officer' };
const thu = { id: 'thu-2', name: 'Trần Văn Mẫu', title: 'Phó Giám đốc', role: 'head' };

const slipsFile = (): string => join(province.folder, 'phieu.html');

const publish = (officers: readonly object[], ...more: readonly string[]) => {
  const file = join(province.folder, 'can-bo.json');
  writeFileSync(file, JSON.stringify({ officers }));
  rmSync(slipsFile(), { force: true });
  const args = [file, '--office', OFFICE, '--slips', slipsFile(), ...more];
  return publishOfficers(province.database, province.surroundings, args);
};

const codes = (): readonly string[] =>
  [...readFileSync(slipsFile(), 'utf8').matchAll(/<strong>([^<]*)<\/strong>/gu)].map(
    ([, code = '']) => code,
  );

const hashOf = async (id: string): Promise<string> => {
  const latest = await latestPublication(province.database, OFFICE, 'officers');
  const { officers } = officersPublication.parse(latest?.data);
  return officers.find((one) => one.id === id)?.personalCodeHash ?? '';
};

it('cán bộ mới: mỗi người một phiếu có mã; Tỉnh chỉ giữ mã băm, tệp phiếu không ai khác đọc được', async () => {
  expect(await publish([mau, thu])).toMatchObject({ officers: 2, slips: 2 });
  const [first = '', second = ''] = codes();
  expect(first).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/u);
  expect(first).not.toBe(second);
  expect(await secretMatches(first, await hashOf('mau-1'))).toBe(true);
  expect(await secretMatches(second, await hashOf('thu-2'))).toBe(true);
  expect(readFileSync(slipsFile(), 'utf8')).toContain('Công chức &lt;Một cửa&gt;');
  expect(statSync(slipsFile()).mode & 0o777).toBe(0o600);
});

it('công bố lại thì mã cũ còn dùng, không in phiếu; quên mã thì chỉ người ấy có mã mới', async () => {
  const [before, other] = [await hashOf('mau-1'), await hashOf('thu-2')];
  expect(await publish([mau, { ...thu, active: false }])).toMatchObject({ slips: 0 });
  expect(existsSync(slipsFile())).toBe(false);
  expect(await hashOf('mau-1')).toBe(before);
  expect(await publish([mau, thu], '--new-code', 'mau-1')).toMatchObject({ slips: 1 });
  const [code = ''] = codes();
  expect(await secretMatches(code, await hashOf('mau-1'))).toBe(true);
  expect(await hashOf('thu-2')).toBe(other);
});

it('danh sách sai, tên lạ, tệp phiếu đã có: nói vì sao, không công bố gì', async () => {
  const version = async () =>
    (await latestPublication(province.database, OFFICE, 'officers'))?.version;
  const before = await version();
  await expect(publish([{ ...mau, role: 'chief' }])).rejects.toThrow('officers.0.role');
  await expect(publish([mau, mau])).rejects.toThrow('mau-1 twice');
  await expect(publish([mau], '--new-code', 'ai-do')).rejects.toThrow('does not name ai-do');
  const file = join(province.folder, 'can-bo.json');
  writeFileSync(file, JSON.stringify({ officers: [{ ...mau, id: 'moi-3' }] }));
  writeFileSync(slipsFile(), 'của ai đó');
  const args = [file, '--office', OFFICE, '--slips', slipsFile()];
  const again = publishOfficers(province.database, province.surroundings, args);
  await expect(again).rejects.toThrow('cannot be written');
  expect(readFileSync(slipsFile(), 'utf8')).toBe('của ai đó');
  expect(await version()).toBe(before);
});

it('mất liên lạc lúc cơ sở dữ liệu trả lời: danh sách có thể đã công bố nên phiếu còn nguyên, và được nói', async () => {
  const file = join(province.folder, 'can-bo.json');
  writeFileSync(file, JSON.stringify({ officers: [mau, { ...thu, id: 'moi-4' }] }));
  rmSync(slipsFile(), { force: true });
  const args = [file, '--office', OFFICE, '--slips', slipsFile()];
  const { database, surroundings } = province;
  const cut = {
    ...database,
    query: database.query.bind(database),
    transaction: async <T>(work: Parameters<typeof database.transaction<T>>[0]): Promise<T> => {
      await database.transaction(work);
      throw new Error('connection lost');
    },
  };
  await expect(publishOfficers(cut, surroundings, args)).rejects.toThrow('may be in force');
  const [code = ''] = codes();
  expect(await secretMatches(code, await hashOf('moi-4'))).toBe(true);
});

it('hai người công bố cùng lúc: chỉ một danh sách ra, người kia làm lại và không giữ phiếu nào', async () => {
  const file = join(province.folder, 'can-bo.json');
  writeFileSync(file, JSON.stringify({ officers: [mau, { ...thu, id: 'moi-5' }] }));
  const slips = ['mot.html', 'hai.html'].map((name) => join(province.folder, name));
  const both = await Promise.allSettled(
    slips.map((path) => {
      const args = [file, '--office', OFFICE, '--slips', path];
      return publishOfficers(province.database, province.surroundings, args);
    }),
  );
  const done = both.map(({ status }) => status === 'fulfilled');
  expect(done.filter((one) => one)).toHaveLength(1);
  expect(slips.map((path) => existsSync(path))).toEqual(done);
  const kept = readFileSync(slips[done.indexOf(true)] ?? '', 'utf8');
  const code = /<strong>([^<]*)<\/strong>/u.exec(kept)?.[1] ?? '';
  expect(await secretMatches(code, await hashOf('moi-5'))).toBe(true);
});
