import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskIdentity } from '#electron/desk/ports.ts';
import { sha256 } from '#electron/store/digest.ts';
import { chainOf } from '#electron/store/journal/chains.ts';
import { insertEntry } from '#electron/store/journal/rows.ts';
import { differingProjections } from '#electron/store/projections/compare.ts';
import { project } from '#electron/store/projections/project.ts';
import { receiveAnswer } from '#electron/sync/envelope/envelope-receive.ts';
import { exchange } from '#electron/sync/line.ts';
import { createProvince } from '#electron/sync/province.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { GENESIS, openHeader, openPayload } from '#shared/journal/hash-chain.ts';
import {
  contactAnswer,
  enrolAnswer,
  feedAnswer,
  paths,
  totalsAnswer,
  totalsRequest,
} from '#shared/protocol/contact.ts';
import { envelopePath, noticeAnswer } from '#shared/protocol/envelope.ts';
import { pushAnswer } from '#shared/protocol/journal-push.ts';
import { REQUEST_HEADERS } from '#shared/protocol/signing.ts';
import { gunzipSync } from 'node:zlib';
import { newFolder, storeAt, type TestStore } from '../store/test-store.ts';
import { summaryOf } from './golden-journal.ts';
import {
  deskOfExchange,
  goldenReleases,
  pathOf,
  readWire,
  sealedOf,
  type WireDesk,
  type WireExchange,
} from './golden-wire.ts';
import { ANYWHERE, keyOf, provinceOfThen, publicOf, responseOf } from './province-of-then.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
const random = (length: number) => new Uint8Array(randomBytes(length));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const bodyOf = ({ answers }: WireExchange): unknown => JSON.parse(answers.body);

/** What lies between one "how do we stand" and the next. */
const meetings = (said: readonly WireExchange[]): readonly (readonly WireExchange[])[] => {
  const starts = said.flatMap((each, index) => (pathOf(each) === paths.contact ? [index] : []));
  return starts.map((start, nth) => said.slice(start, starts[nth + 1]));
};

/** How far the desk's own journal went, as this was said. */
const reachOf = (said: readonly WireExchange[]): number =>
  Math.max(
    ...said.map((each) => {
      if (pathOf(each) === paths.contact) return contactAnswer.parse(bodyOf(each)).holds.seq;
      return pathOf(each) === paths.journal ? pushAnswer.parse(bodyOf(each)).holds.seq : 0;
    }),
  );

describe.each(goldenReleases())('quầy ngày nay nghe Tỉnh của bản %s', (release) => {
  const { scene, line } = readWire(release);
  const key = keyOf(scene);
  const provinceKey = publicOf(key);
  let test: TestStore;
  beforeEach(() => {
    test = storeAt(newFolder(), 'create');
  });
  afterEach(() => test.end());

  const enrolmentOf = ({ desk }: WireDesk) => {
    const answers = line
      .filter((each) => pathOf(each) === paths.enrol)
      .map((each) => enrolAnswer.parse(bodyOf(each)));
    const own = answers.find((answer) => answer.desk === desk);
    if (own === undefined) throw new Error(`nobody let ${desk} in`);
    return own;
  };

  /** As that desk stood when it had enrolled: by the province's answer of then. */
  const enrol = (desk: WireDesk): DeskIdentity => {
    const { publications, ...answer } = enrolmentOf(desk);
    const identity: DeskIdentity = {
      ...answer,
      provinceUrl: ANYWHERE,
      ...ed25519.newKeyPair(),
    };
    test.store.write((tx) => {
      tx.enrol(identity, GENESIS);
      for (const each of publications) tx.savePublication(each);
      tx.saveSetting('envelope.identity', scene.envelope.answerIdentity);
    });
    return identity;
  };

  /** Its own entries up to there, as its own release wrote them. */
  const writeUpTo = (sealed: readonly SealedEntry[], seq: number): void => {
    const { sql, store } = test;
    const from = store.read.head().seq;
    sql.write(() => {
      for (const entry of sealed.slice(from, seq)) {
        const header = openHeader(entry.headerBytes);
        const payload = openPayload(entry.payloadBytes);
        if (!header.ok || !payload.ok) throw new Error('a golden entry cannot be read');
        const opened = { header: header.value, payload: payload.value };
        const trusted = knowEntry(opened).ok;
        const chain = chainOf(sql, entry.desk, entry.epoch);
        const id = insertEntry(sql, chain.id, header.value, entry, trusted, null);
        project(sql, { id, own: true, entry: { ...opened, ord: null, verdict: null }, trusted });
      }
    });
  };

  const synchronise = async (said: readonly WireExchange[]): Promise<void> => {
    const faults: unknown[] = [];
    const province = createProvince({
      store: test.store,
      surroundings: { now: Date.now, randomBytes: random, sha256 },
      signer: ed25519,
      fetch: provinceOfThen(key, said),
      urlOverride: null,
      changed: () => undefined,
      arrived: () => undefined,
      log: (message, detail) => faults.push([message, detail]),
    });
    expect(await province.sync()).toMatchObject({ ok: true });
    expect(faults).toEqual([]);
    await province.close();
  };

  const takeNotice = async (said: WireExchange): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'qmc-golden-stick-'));
    const path = join(folder, 'giay-bao.qmc');
    try {
      const { notice } = noticeAnswer.parse(bodyOf(said));
      writeFileSync(path, Buffer.from(notice, 'base64'));
      const { store } = test;
      expect(await receiveAnswer({ store, signer: ed25519 }, path)).toMatchObject({
        ok: true,
        value: { report: { unsent: 0, older: false, refused: [] } },
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  /** Everything that this desk was told, in its order. */
  const relive = async (desk: WireDesk): Promise<void> => {
    enrol(desk);
    const journal = sealedOf(desk);
    const own = line.filter(
      (each) =>
        deskOfExchange(each) === desk.desk ||
        (scene.envelope.of === desk.desk && pathOf(each) === envelopePath),
    );
    const start = own.findIndex((each) => pathOf(each) === envelopePath);
    const before = start < 0 ? own : own.slice(0, start);
    for (const said of meetings(before)) {
      writeUpTo(journal, reachOf(said));
      await synchronise(said);
    }
    const brought = own[start];
    if (brought === undefined) return;
    writeUpTo(journal, journal.length);
    await takeNotice(brought);
    for (const said of meetings(own.slice(start))) await synchronise(said);
  };

  it('từng câu trả lời, đúng từng byte và chữ ký ngày ấy, quầy ngày nay tin', async () => {
    for (const { asks, answers } of line) {
      const nonce = asks.headers[REQUEST_HEADERS.nonce] ?? '';
      const heard = await exchange(
        {
          surroundings: {
            now: Date.now,
            randomBytes: () => new Uint8Array(Buffer.from(nonce, 'base64url')),
            sha256,
          },
          signer: ed25519,
          fetch: () => Promise.resolve(responseOf(answers)),
        },
        {
          url: ANYWHERE,
          provinceKey: asks.path === paths.enrol ? null : provinceKey,
          desk: null,
          privateKey: null,
        },
        { method: asks.method, path: asks.path, timeoutMs: 5_000 },
      );
      if (answers.status === 200)
        expect(heard.ok && heard.value.body).toEqual(JSON.parse(answers.body));
      else expect(heard).toMatchObject({ ok: false, error: { code: 'province_refused' } });
    }
  });

  it.each(scene.desks.slice(0, 2).map((desk) => ({ name: desk.name, desk })))(
    '$name sống lại những lần đồng bộ ấy: cùng thứ tự, cùng phán quyết, cùng hồ sơ',
    async ({ desk }) => {
      await relive(desk);
      const { store, sql, db } = test;
      expect(store.read.quarantined()).toEqual([]);
      expect(store.read.unsent().count).toBe(0);
      for (const [id, expected] of Object.entries(scene.dossiers)) {
        const dossier = store.read.dossier(id);
        expect({ id, is: dossier === null ? null : plain(summaryOf(dossier)) }).toEqual({
          id,
          is: expected,
        });
      }
      expect(differingProjections(db)).toEqual([]);

      // The office's order as a third desk read it in whole: bytes, unknown fields, verdicts.
      const whole = line
        .filter((each) => pathOf(each) === paths.feed && !each.asks.path.includes('own='))
        .filter(({ answers }) => answers.status === 200)
        .flatMap((each) => feedAnswer.parse(bodyOf(each)).entries);
      expect(whole.length).toBeGreaterThan(60);
      const rows = sql.all<{
        readonly ord: number;
        readonly header: Uint8Array;
        readonly payload: Uint8Array;
        readonly verdict: string;
      }>(
        'SELECT ord, header, payload, verdict FROM entry WHERE ord <= ? ORDER BY ord',
        whole.length,
      );
      expect(
        rows.map(({ ord, header, payload, verdict }) => ({
          ord,
          h: text(header),
          p: text(payload),
          verdict: JSON.parse(verdict) as unknown,
        })),
      ).toEqual(whole.map(({ ord, h, p, verdict }) => ({ ord, h, p, verdict })));
    },
  );

  it('số liệu khóa sổ của Tỉnh ngày ấy là số liệu mà quầy ngày nay tính ra', async () => {
    const [desk] = scene.desks;
    if (desk === undefined) throw new Error('no desk');
    await relive(desk);
    const asked = line.filter(
      (each) => pathOf(each) === paths.totals && deskOfExchange(each) === desk.desk,
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const each of asked) {
      const bytes = gunzipSync(Buffer.from(each.asks.body, 'base64'));
      const { from, to } = totalsRequest.parse(JSON.parse(bytes.toString('utf8')));
      const { totals, missing } = totalsAnswer.parse(bodyOf(each));
      expect(missing).toEqual([]);
      expect(test.store.read.totals(from, to)).toEqual(totals);
    }
  });
});
