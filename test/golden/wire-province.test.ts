import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeHash } from '#server/enrolment/mint.ts';
import { enrolAnswer, enrolRequest, paths, publicationsAnswer } from '#shared/protocol/contact.ts';
import { envelopePath, noticeAnswer } from '#shared/protocol/envelope.ts';
import { gunzipSync } from 'node:zlib';
import { nameText } from '#shared/journal/entry.ts';
import { RESTORED_PATH } from '#shared/protocol/restored.ts';
import { goldenReleases, pathOf, readWire, type WireExchange } from './golden-wire.ts';
import { OFFICE, openWireProvince, seat, type WireProvince } from './wire-province.ts';

interface Heard {
  readonly status: number;
  readonly body: unknown;
}

const bodyOf = ({ answers }: WireExchange): unknown => JSON.parse(answers.body);

/** The very bytes of then, signature and all. */
const askAgain = async (province: WireProvince, { asks }: WireExchange): Promise<Heard> => {
  const answered = await fetch(new URL(asks.path, province.ready.url), {
    method: asks.method,
    headers: asks.headers,
    body: asks.method === 'GET' ? null : new Uint8Array(Buffer.from(asks.body, 'base64')),
  });
  return { status: answered.status, body: await answered.json() };
};

/** Keys are published when somebody enrols, and nobody did here. */
const withoutKeys = (body: unknown) =>
  publicationsAnswer.parse(body).publications.filter(({ kind }) => kind !== 'keys');

/** What must be as it was: everything, but what says how the province stands by itself. */
const comparable = (exchange: WireExchange, body: unknown): unknown => {
  switch (pathOf(exchange)) {
    case paths.contact: {
      const { publication: _, ...standing } = body as Readonly<Record<string, unknown>>;
      return standing;
    }
    case paths.publications:
      return withoutKeys(body);
    case RESTORED_PATH: {
      // What it signs of an epoch says when that one began here.
      const { admissions: _, ...begun } = body as Readonly<Record<string, unknown>>;
      return begun;
    }
    case envelopePath:
      return noticeAnswer.safeParse(body).success;
    default:
      return body;
  }
};

describe.each(goldenReleases())('Tỉnh ngày nay nghe quầy của bản %s', (release) => {
  const { scene, line } = readWire(release);
  const enrolments = line.filter((exchange) => pathOf(exchange) === paths.enrol);
  const rest = line.filter((exchange) => pathOf(exchange) !== paths.enrol);
  let province: WireProvince;
  beforeAll(async () => {
    province = await openWireProvince(scene.provinceKey, scene.publications);
    const begun = Map.groupBy(scene.desks, ({ desk }) => desk);
    for (const [first] of begun.values()) if (first !== undefined) await seat(province, first);
  }, 120_000);
  afterAll(() => province.remove());

  it('từng câu hỏi cũ, đúng từng byte, được trả lời như ngày ấy: cùng thứ tự, phán quyết, số liệu', async () => {
    for (const [index, exchange] of rest.entries()) {
      const heard = await askAgain(province, exchange);
      const where = `${index} ${exchange.asks.method} ${exchange.asks.path}`;
      expect({ where, status: heard.status }).toEqual({ where, status: exchange.answers.status });
      // A newer province may say more; what was said then is still said.
      expect({ where, body: comparable(exchange, heard.body) }).toMatchObject({
        where,
        body: comparable(exchange, bodyOf(exchange)),
      });
    }
  }, 120_000);

  it('mọi mục quầy cũ đã ghi đều ở Tỉnh, đúng từng byte; điều chưa hiểu được giữ riêng', async () => {
    const rows = await province.database.query<{
      desk: string;
      epoch: number;
      seq: number;
      header: Uint8Array;
      payload: Uint8Array;
      ord: number | null;
    }>('select desk, epoch, seq, header, payload, ord from journal');
    const written = scene.desks.flatMap((desk) =>
      desk.journal.map(({ h, p }, index) => [nameText({ ...desk, seq: index + 1 }), h, p]),
    );
    const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
    const held = rows.map((row) => [nameText(row), text(row.header), text(row.payload)]);
    const byName = ([a = '']: readonly string[], [b = '']: readonly string[]): number =>
      a < b ? -1 : 1;
    expect(held.toSorted(byName)).toEqual(written.toSorted(byName));
    expect(rows.filter(({ ord }) => ord === null)).toHaveLength(4);
  });

  it('quầy cũ ghi danh bằng mã của ngày ấy: được nhận, câu trả lời có đủ mọi trường nó chờ', async () => {
    expect(enrolments).toHaveLength(scene.codes.length);
    for (const [index, exchange] of enrolments.entries()) {
      const code = scene.codes[index] ?? '';
      const asked = enrolRequest.parse(
        JSON.parse(gunzipSync(Buffer.from(exchange.asks.body, 'base64')).toString('utf8')),
      );
      expect(asked.code).toBe(code);
      const soon = new Date(Date.now() + 600_000).toISOString();
      await province.database.query(
        `insert into enrolment_code (hash, office, desk, minted_by, minted_at, expires_at)
         values ($1, $2, null, 'van-hanh-thu', $3, $3)`,
        [codeHash(code), OFFICE, soon],
      );
      const heard = await askAgain(province, exchange);
      expect(heard.status).toBe(200);
      const then = enrolAnswer.parse(bodyOf(exchange));
      const now = enrolAnswer.parse(heard.body);
      expect(Object.keys(now)).toEqual(expect.arrayContaining(Object.keys(then)));
      const { office, agencyCode, deskName, provinceKey, prev, epoch } = then;
      expect(now).toMatchObject({ office, agencyCode, deskName, provinceKey, prev, epoch });
      expect(withoutKeys({ publications: now.publications, more: false })).toMatchObject(
        withoutKeys({ publications: then.publications, more: false }),
      );
    }
  });
});
