import { get } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sayFault } from '#server/http/log.ts';
import { countingWindow } from '#server/http/rate-limit.ts';
import { paths } from '#shared/protocol/contact.ts';
import { departmentPaths } from '#shared/protocol/departments.ts';
import { openDepartment } from './department-client.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';
import { errorOf, InventedDesk } from './invented-desk.ts';

let province: TestProvince;

beforeAll(async () => {
  province = await startTestProvince({ perDesk: 5, enrolments: 5, signIns: 3 });
});
afterAll(() => province.remove());

describe('giới hạn số lần hỏi', () => {
  it('mỗi phút tính lại từ đầu, mỗi bên tính riêng', () => {
    let now = 0;
    const take = countingWindow(2, () => now);
    expect([take('a'), take('a'), take('a'), take('b')]).toEqual([0, 0, 60, 0]);
    now = 45_000;
    expect(take('a')).toBe(15);
    now = 60_000;
    expect(take('a')).toBe(0);
  });

  it('một quầy hỏi quá dày thì được bảo chờ, quầy khác không bị vạ lây', async () => {
    const eager = await province.enrolDesk();
    const calm = await province.enrolDesk();
    const ask = (desk: InventedDesk) => desk.send({ method: 'GET', path: paths.contact });
    for (let i = 0; i < 5; i += 1) expect((await ask(eager)).status).toBe(200);
    const refused = await ask(eager);
    expect(refused).toMatchObject({ status: 429, believed: true });
    expect(errorOf(refused)).toEqual({ code: 'too_many_requests', field: null });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await ask(calm)).status).toBe(200);
    province.pass(60_001);
    expect((await ask(eager)).status).toBe(200);
  });

  it('dò mã ghi danh bị chặn theo địa chỉ', async () => {
    const stranger = new InventedDesk(province.ready.url);
    const statuses = [];
    for (let i = 0; i < 6; i += 1)
      statuses.push((await stranger.enrol('0000-0000-0000-0000')).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429]);
  });

  it('dò mật khẩu người vận hành bị chặn theo địa chỉ', async () => {
    const statuses = [];
    for (let i = 0; i < 4; i += 1) {
      const { status } = await fetch(new URL('/board/sign-in', province.ready.url), {
        method: 'POST',
        body: new URLSearchParams({ name: 'van-hanh-thu', password: 'do-mat-khau' }),
      });
      statuses.push(status);
    }
    expect(statuses).toEqual([403, 403, 403, 429]);
  });
});

describe('phần mềm có khóa riêng', () => {
  it('hỏi quá dày thì được bảo chờ, từ máy nào cũng là một khóa', async () => {
    const counting = await startTestProvince({ perAddress: 4 });
    try {
      const { key } = await openDepartment(counting, 'Phòng thử giới hạn');
      const ask = (localAddress: string): Promise<number> =>
        new Promise((resolve, reject) => {
          const url = new URL(departmentPaths.dossiers, counting.ready.url);
          const headers = { authorization: `Bearer ${key}` };
          get(url, { localAddress, headers, agent: false }, (answer) => {
            answer.resume();
            resolve(answer.statusCode ?? 0);
          }).on('error', reject);
        });
      const statuses = [];
      for (const from of ['127.0.0.1', '127.0.0.1', '127.0.0.2', '127.0.0.2', '127.0.0.2'])
        statuses.push(await ask(from));
      expect(statuses).toEqual([200, 200, 200, 200, 429]);
    } finally {
      await counting.remove();
    }
  });
});

describe('những gì không phải HTTP của ta', () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(province.ready.url);
      const socket = connect(Number(port), hostname, () => socket.write(text));
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString();
      });
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });

  it('rác trên đường dây được trả lời 400 gọn, đầu quá dài cũng vậy', async () => {
    const answers = [
      await raw('xin chào\r\n\r\n'),
      await raw(`GET /v1/contact HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(20_000)}\r\n\r\n`),
    ];
    for (const answer of answers) {
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain('{"error":{"code":"request_invalid","field":null}}');
    }
  });

  it('Tỉnh gặp lỗi thì nói gọn một mã, có chữ ký, không lộ bên trong', async () => {
    province.pass(60_001);
    const desk = await province.enrolDesk();
    await province.database.query('alter table desk_epoch rename to desk_epoch_away');
    const failed = await desk.send({ method: 'GET', path: paths.contact });
    await province.database.query('alter table desk_epoch_away rename to desk_epoch');
    expect(failed).toMatchObject({ status: 500, believed: true });
    expect(failed.body).toEqual({ error: { code: 'province_error', field: null } });
    expect((await desk.contact()).holds.seq).toBe(0);
  });

  it('nhật ký không chép lời của cơ sở dữ liệu, vì trong đó có tên người', async () => {
    const fault = await province.database
      .query("select 'Nguyễn Thị Thử'::integer")
      .catch((thrown: unknown) => thrown);
    expect(String(fault)).toContain('Nguyễn Thị Thử');
    const said = sayFault(fault);
    expect(said.sqlState).toBe('22P02');
    expect(JSON.stringify(said)).not.toContain('Thử');
  });

  it('địa chỉ không có dưới /v1 là lỗi chính xác, có chữ ký', async () => {
    const desk = new InventedDesk(province.ready.url);
    const answered = await desk.send({ method: 'GET', path: '/v1/khong-co' });
    expect(answered.status).toBe(404);
    expect(errorOf(answered).code).toBe('not_found');
    expect(answered.headers.get('x-qmc-province-signature')).toMatch(/^[\w-]{86}$/);
    const broken = await fetch(new URL('/v1/%zz', province.ready.url));
    expect(broken.status).toBe(400);
    expect(await broken.json()).toEqual({ error: { code: 'request_invalid', field: null } });
  });
});
