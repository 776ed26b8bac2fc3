import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { paths } from '#shared/protocol/contact.ts';
import type { Ready } from '#server/province.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import { postgresBinaries, startPostgres, type PostgresServer } from './postgres-server.ts';
import { placeEmptyDatabase } from './empty-database.ts';
import { accept } from './test-province.ts';
import { InventedDesk } from './invented-desk.ts';
import { killLaunched, launch, movedTo, readyOf } from './launched-province.ts';

/** Processes start; on a busy machine they take their time. */
vi.setConfig({ testTimeout: 90_000 });

const folder = mkdtempSync(join(tmpdir(), 'qmc-process-'));

const containing = (text: string): unknown => expect.stringContaining(text);
const matching = (shape: RegExp): unknown => expect.stringMatching(shape);

const mintByHttp = async ({ url, operator }: Ready, password = operator?.password) => {
  const basic = Buffer.from(`${operator?.name}:${password}`).toString('base64');
  const response = await fetch(new URL('/try-out/code', url), {
    method: 'POST',
    headers: { authorization: `Basic ${basic}` },
  });
  const text = await response.text();
  return { status: response.status, code: /"code":"([^"]+)"/.exec(text)?.[1] ?? '' };
};

afterEach(killLaunched);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tỉnh thử là một tiến trình', () => {
  const data = join(folder, 'try-out');

  beforeAll(() => placeEmptyDatabase(join(data, 'database')));

  it('một dòng báo sẵn sàng; mất điện thì phần đã nhận còn; tắt êm; mỗi thư mục một tỉnh', async () => {
    const first = launch({ QMC_PROVINCE_DATA: data });
    const ready = await readyOf(first);
    expect(ready).toMatchObject({
      ready: true,
      url: matching(/^http:\/\/127\.0\.0\.1:\d+$/),
      store: 'embedded',
      tryOut: true,
      demo: { officer: 'tran-thi-mau', name: 'Trần Thị Mẫu', personalCode: matching(/^\d{8}$/) },
    });
    expect((await mintByHttp(ready, 'sai')).status).toBe(401);
    const desk = new InventedDesk(ready.url);
    await desk.enrol((await mintByHttp(ready)).code);
    accept(desk);
    const { holds } = await desk.pushed();

    const second = launch({ QMC_PROVINCE_DATA: data });
    expect(await second.line()).toMatchObject({
      error: { code: 'not_started', message: containing(data) },
    });
    expect((await second.ended).code).toBe(1);

    expect((await first.stop('SIGKILL')).signal).toBe('SIGKILL');
    const again = launch({ QMC_PROVINCE_DATA: data, QMC_PROVINCE_TIED: '1' });
    const readyAgain = await readyOf(again);
    expect(readyAgain.operator).toEqual(ready.operator);
    expect((await movedTo(desk, readyAgain.url).contact()).holds).toEqual(holds);
    again.child.stdin?.end();
    expect(await again.ended).toEqual({ code: 0, signal: null });
  });

  it('mất khóa của Tỉnh thì không khởi động bừa', async () => {
    rmSync(join(data, 'province-key.pem'));
    const keyless = launch({ QMC_PROVINCE_DATA: data });
    expect(await keyless.line()).toMatchObject({
      error: { code: 'not_started', message: containing('province-key.pem') },
    });
    expect((await keyless.ended).code).toBe(1);
  });
});

const bin = postgresBinaries();

describe.skipIf(bin === null)('Tỉnh trên PostgreSQL là một tiến trình', () => {
  let server: PostgresServer;
  let env: Record<string, string>;
  let enrolled: InventedDesk;

  const command = async (args: readonly string[], input = ''): Promise<unknown> =>
    launch(env, args, input).line();

  beforeAll(async () => {
    if (bin === null) return;
    server = await startPostgres(bin);
    env = { QMC_PROVINCE_DATA: join(folder, 'real'), DATABASE_URL: server.newDatabase() };
  });
  afterAll(() => server.remove());

  it('người quản trị tạo người vận hành và công bố đơn vị; không có đường tắt của tỉnh thử', async () => {
    expect(await command(['create-operator', 'Lê Thị Mẫu'], 'mat-khau-du-dai\n')).toEqual({
      operator: 'Lê Thị Mẫu',
    });
    const file = join(folder, 'office.json');
    writeFileSync(file, JSON.stringify(office));
    expect(await command(['publish', 'office', file])).toEqual({ n: 1, version: 1 });
    const province = launch(env);
    const ready = await readyOf(province);
    expect(ready).toMatchObject({ store: 'postgresql', tryOut: false, operator: null, demo: null });
    expect((await mintByHttp(ready)).status).toBe(404);
    const signedIn = await fetch(new URL('/board/sign-in', ready.url), {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ name: 'Lê Thị Mẫu', password: 'mat-khau-du-dai' }),
    });
    expect(signedIn.headers.getSetCookie()[0]).toMatch(/^qmc_operator=.*Secure/);
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const page = await (
      await fetch(new URL('/board/desks', ready.url), { headers: { cookie } })
    ).text();
    const formToken = /name="formToken" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const minted = await fetch(new URL('/board/codes', ready.url), {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ for: `office ${office.code}`, formToken }),
    });
    const code = /<output[^>]*>([^<]+)</.exec(await minted.text())?.[1] ?? '';
    const desk = new InventedDesk(ready.url);
    expect((await desk.enrol(code)).status).toBe(200);
    expect(desk.known).toMatchObject({ office: office.code, slot: 1 });
    expect(await province.stop('SIGTERM')).toEqual({ code: 0, signal: null });
    enrolled = desk;
  });

  it('giết chương trình hay cơ sở dữ liệu giữa chừng: cái gì đã báo nhận thì còn', async () => {
    let acknowledged = 0;
    for (const victim of ['program', 'database'] as const) {
      const province = launch(env);
      const desk = movedTo(enrolled, (await readyOf(province)).url);
      const { holds } = await desk.contact();
      expect(holds.seq).toBeGreaterThanOrEqual(acknowledged);
      const working = (async () => {
        for (let from = holds.seq + 1; ; from = acknowledged + 1) {
          while (desk.entries.length < from + 24) accept(desk);
          const answered = await desk.push(from, from + 24).catch(() => null);
          if (answered === null || answered.status !== 200) return;
          acknowledged = from + 24;
        }
      })();
      // Somewhere in the middle of a later batch.
      const before = acknowledged;
      while (acknowledged < before + 50) await new Promise((resolve) => setTimeout(resolve, 17));
      if (victim === 'program') await province.stop('SIGKILL');
      else await server.kill();
      await working;
      enrolled.entries = desk.entries;
      if (victim === 'database') {
        // The program lives on and serves again as soon as its database does.
        const away = await desk.send({ method: 'GET', path: paths.contact });
        expect(away.status).toBe(503);
        await server.start();
        const back = await desk.send({ method: 'GET', path: paths.contact });
        expect(back.status).toBe(200);
        expect(await province.stop('SIGTERM')).toEqual({ code: 0, signal: null });
      }
    }
    const province = launch(env);
    const desk = movedTo(enrolled, (await readyOf(province)).url);
    const { holds, ord } = await desk.contact();
    expect(acknowledged).toBeGreaterThan(0);
    expect(holds.seq).toBeGreaterThanOrEqual(acknowledged);
    expect(ord).toBe(holds.seq);
    expect((await desk.wholeFeed()).map(({ seq }) => seq)).toEqual(
      Array.from({ length: holds.seq }, (_, i) => i + 1),
    );
    await province.stop('SIGTERM');
  });
});
