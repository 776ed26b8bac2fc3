import { gunzipSync } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { coatOf } from '#electron/sync/envelope/sealed-coat.ts';
import { operations, type Operation } from '#server/board/openapi.ts';
import { feedAnswer, paths, refusal, verdict } from '#shared/protocol/contact.ts';
import {
  answerFile,
  answerFileHeader,
  envelopeHeader,
  envelopePath,
  noticeAnswer,
} from '#shared/protocol/envelope.ts';
import {
  keysPublication,
  officePublication,
  officersPublication,
  publication,
} from '#shared/protocol/publications.ts';
import { CONTENT_TYPE, NDJSON_TYPE } from '#shared/protocol/signing.ts';
import { z } from '#shared/schema.ts';
import { undeclared } from './declared.ts';
import { goldenReleases, pathOf, readWire, type WireExchange } from './golden-wire.ts';

/** Something that was said, and what this program reads it with. */
interface Said {
  readonly what: string;
  readonly schema: z.ZodType;
  readonly value: unknown;
}

const operationOf = (exchange: WireExchange): Operation => {
  const path = pathOf(exchange).replace(/[0-9a-f]{64}$/, '{sha256}');
  const found = operations.find(
    (one) => one.path === path && one.method === exchange.asks.method.toLowerCase(),
  );
  if (found === undefined)
    throw new Error(`nobody answers ${exchange.asks.method} ${path} any more`);
  return found;
};

const bodyOf = ({ asks }: WireExchange): string => {
  const bytes = Buffer.from(asks.body, 'base64');
  return (asks.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString('utf8');
};

const parsed = (text: string): unknown => JSON.parse(text);

const askedIn = (exchange: WireExchange, { query, request }: Operation): readonly Said[] => {
  const { asks } = exchange;
  const what = `${asks.method} ${asks.path}`;
  const said = new URL(asks.path, 'http://tinh.invalid').searchParams;
  const queried = query === null ? [] : [{ what, schema: query, value: Object.fromEntries(said) }];
  const type = asks.headers['content-type'];
  if (type !== CONTENT_TYPE && type !== NDJSON_TYPE) return queried;
  const lines = type === NDJSON_TYPE ? bodyOf(exchange).trim().split('\n') : [bodyOf(exchange)];
  return [
    ...queried,
    ...lines.flatMap((line, index) => {
      const schema = request[Math.min(index, request.length - 1)];
      return schema === undefined ? [] : [{ what, schema, value: parsed(line) }];
    }),
  ];
};

const dataSchemas: Readonly<Record<string, z.ZodType>> = {
  office: officePublication,
  officers: officersPublication,
  keys: keysPublication,
};

/** What stands inside an answer and is read by a schema of its own. */
const insideOf = (what: string, body: unknown): readonly Said[] => {
  const published = z.looseObject({ publications: z.array(publication) }).safeParse(body);
  if (published.success)
    return published.data.publications.flatMap(({ kind, data }) => {
      const schema = dataSchemas[kind];
      return schema === undefined ? [] : [{ what: `${what} ${kind}`, schema, value: data }];
    });
  const fed = z.looseObject({ entries: z.array(z.looseObject({ verdict: z.unknown() })) });
  const page = fed.safeParse(body);
  return page.success
    ? page.data.entries
        .filter((entry) => entry.verdict !== undefined)
        .map((entry) => ({ what: `${what} verdict`, schema: verdict, value: entry.verdict }))
    : [];
};

/** A verdict is open for a newer province's words; what is known of it is looked at by itself. */
const withoutVerdicts = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (name, field: unknown) =>
    name === 'verdict' ? { kind: 'applied' } : field,
  );

const answeredIn = (exchange: WireExchange, { answer }: Operation): readonly Said[] => {
  const { status, body } = exchange.answers;
  const what = `${status} ${exchange.asks.path}`;
  const value = parsed(body);
  const schema = status === 200 ? answer : refusal;
  return [{ what, schema, value: withoutVerdicts(value) }, ...insideOf(what, value)];
};

it('có lời của ít nhất một bản phát hành', () => {
  expect(goldenReleases()).toContain('0.1.0');
});

describe.each(goldenReleases())('lời của bản phát hành %s', (release) => {
  const { scene, line } = readWire(release);
  const said = line.flatMap((exchange) => {
    const operation = operationOf(exchange);
    return [...askedIn(exchange, operation), ...answeredIn(exchange, operation)];
  });

  it('phong bì và giấy báo: vỏ và lõi, không trường nào bị bỏ hay siết', async () => {
    const carried = line.find((exchange) => pathOf(exchange) === envelopePath);
    if (carried === undefined) throw new Error('no envelope was carried');
    const { notice } = noticeAnswer.parse(parsed(carried.answers.body));
    const [there, back] = [
      coatOf(Buffer.from(carried.asks.body, 'base64')),
      coatOf(Buffer.from(notice, 'base64')),
    ];
    if (!there.ok || !back.ok) throw new Error('a coat that cannot be read');
    const opener = new Decrypter();
    opener.addIdentity(scene.envelope.answerIdentity);
    const content = parsed(await opener.decrypt(back.value.sealed, 'text'));
    for (const [schema, value] of [
      [envelopeHeader, there.value.header],
      [answerFileHeader, back.value.header],
      [answerFile, withoutVerdicts(content)],
    ] as const) {
      expect(schema.safeParse(value).error?.issues).toBeUndefined();
      expect(undeclared(schema, value)).toEqual([]);
    }
  });

  it('đủ mọi đường của giao thức, hỏi lẫn đáp, nén lẫn không nén, được lẫn bị từ chối', () => {
    const asked = new Set(line.map((exchange) => operationOf(exchange).path));
    expect(asked.size).toBeGreaterThanOrEqual(10);
    const encodings = new Set(
      line
        .filter((exchange) => pathOf(exchange) === paths.journal)
        .map(({ asks }) => asks.headers['content-encoding'] ?? 'identity'),
    );
    expect(encodings).toEqual(new Set(['gzip', 'identity']));
    expect(new Set(line.map(({ answers }) => answers.status))).toEqual(new Set([200, 409]));
    const verdicts = said.filter(({ schema }) => schema === verdict).map(({ value }) => value);
    const kinds = new Set(verdicts.map((value) => verdict.parse(value).kind));
    expect(kinds).toEqual(new Set(['applied', 'conflict', 'superseded', 'rejected']));
  });

  it('mẫu của ngày nay đọc được hết: không chỗ nào bị siết lại', () => {
    for (const { what, schema, value } of said)
      expect({ what, error: schema.safeParse(value).error?.issues }).toEqual({
        what,
        error: undefined,
      });
  });

  it('mẫu của ngày nay vẫn khai từng trường mà bản ấy nói: không trường nào bị bỏ', () => {
    for (const { what, schema, value } of said)
      expect({ what, unknown: undeclared(schema, value) }).toEqual({ what, unknown: [] });
  });
});

describe('cách tìm trường bị bỏ', () => {
  const page = {
    feedEpoch: 1,
    more: false,
    entries: [
      {
        ord: 1,
        desk: 'quay',
        epoch: 1,
        seq: 1,
        h: '{}',
        p: '{}',
        hash: 'ab'.repeat(32),
        verdict: { kind: 'applied' },
      },
    ],
  };

  it('mẫu còn đủ thì không thấy gì; bỏ một trường, dù ở trong, thì thấy đúng chỗ', () => {
    expect(undeclared(feedAnswer, page)).toEqual([]);
    expect(undeclared(feedAnswer.omit({ more: true }), page)).toEqual(['more']);
    const entry = feedAnswer.shape.entries.element.omit({ hash: true });
    const poorer = feedAnswer.extend({ entries: z.array(entry) });
    expect(poorer.safeParse(page).success).toBe(true);
    expect(undeclared(poorer, page)).toEqual(['entries[0].hash']);
  });

  it('trong các mẫu khác nhau của một chỗ, mẫu nào biết nhiều nhất thì tính', () => {
    const either = z.union([
      z.looseObject({ a: z.int() }),
      z.looseObject({ a: z.int(), b: z.int() }),
    ]);
    expect(undeclared(either, { a: 1, b: 2 })).toEqual([]);
    expect(undeclared(either, { a: 1, c: 2 })).toEqual(['c']);
  });
});
