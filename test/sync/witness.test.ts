/** The province is put back to yesterday, and the desk that wrote what it lost is gone: a colleague's desk brings it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { marksOf } from '#electron/desk/dossiers/held-marks.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { chainHash, sealEntry } from '#shared/journal/hash-chain.ts';
import { encodeTestimony, WITNESS_PATH } from '#shared/protocol/witness.ts';
import { sha256 } from '#electron/store/digest.ts';
import { exchange } from '#electron/sync/line.ts';
import { lineOf } from '#electron/sync/push.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import { randomBytes } from 'node:crypto';
import type { TestDesk } from '../desk/test-desk.ts';
import { hex } from '../server/invented-desk.ts';
import {
  attention,
  carryOver,
  dropCurtain,
  expectAllHeld,
  identityOf,
  keepProvince,
  leaving,
  newDesk,
  openDesk,
  raiseCurtain,
  renew,
  restoreProvince,
  stage,
  sync,
  synced,
  take,
} from './lives-stage.ts';

beforeEach(() => raiseCurtain(), 60_000);
afterEach(() => dropCurtain());

/** Today's work of one desk, read by the other; the province only has yesterday's. */
const twoDesks = async (entries = 2) => {
  const writer = await newDesk();
  const colleague = await newDesk();
  await take(writer, 1);
  await synced(writer);
  await synced(colleague);
  await keepProvince();
  const numbers = await take(writer, entries);
  await synced(writer);
  await synced(colleague);
  const { desk, epoch } = identityOf(writer);
  const written = colleague.store.read.entriesOf({ desk, epoch }, 0, 10_000);
  await restoreProvince();
  return { writer, colleague, numbers, chain: { desk, epoch }, written };
};

const heldOf = async ({ desk, epoch }: { readonly desk: string; readonly epoch: number }) => {
  const rows = await stage.province.database.query<{ seq: number; hash: Uint8Array }>(
    'select seq, hash from journal where desk = $1 and epoch = $2 order by seq',
    [desk, epoch],
  );
  return rows.map(({ hash }) => hex(hash));
};

const dossiersAt = async (numbers: readonly string[]): Promise<number> =>
  (
    await stage.province.database.query('select 1 from dossier where number = any($1)', [
      [...numbers],
    ])
  ).length;

const quarantined = async (): Promise<number> =>
  (await stage.province.database.query('select 1 from quarantine')).length;

/** What anybody at that desk could send by hand. */
const testify = (as: TestDesk, entries: readonly SealedEntry[], signature: string) => {
  const { provinceKey, desk: id, privateKey } = identityOf(as);
  const last = entries.at(-1);
  if (last === undefined) throw new Error('nothing to say');
  const { desk, epoch, seq: to } = last;
  const from = entries[0]?.seq ?? to;
  const head = { desk, epoch, from, to, hash: hex(last.hash), signature };
  const surroundings = {
    now: Date.now,
    randomBytes: (length: number) => new Uint8Array(randomBytes(length)),
    sha256,
  };
  return exchange(
    { surroundings, signer: ed25519, fetch },
    { url: stage.province.ready.url, provinceKey, desk: id, privateKey },
    {
      method: 'POST',
      path: WITNESS_PATH,
      body: { text: encodeTestimony({ head, entries: entries.map(lineOf) }), ndjson: true },
      timeoutMs: 10_000,
    },
  );
};

const reasonOf = async (answer: ReturnType<typeof testify>): Promise<string> => {
  const { ok, ...rest } = await answer;
  return !ok && 'error' in rest && 'reason' in rest.error ? rest.error.reason : 'taken';
};

describe('Tỉnh về hôm qua, máy của quầy đã ghi cũng mất', { timeout: 60_000 }, () => {
  it('quầy bên cạnh đã đọc thì mang lại: từng byte như cũ, đứng tên quầy đã ghi', async () => {
    const { colleague, numbers, chain, written } = await twoDesks();
    expect(await dossiersAt(numbers)).toBe(0);
    await synced(colleague);
    expect(await dossiersAt(numbers)).toBe(2);
    expect(await heldOf(chain)).toEqual(written.map(({ hash }) => hex(hash)));
    expect(colleague.store.read.unconfirmed(chain, 1)).toBeNull();
    expect(attention(colleague)).not.toContain('entry_owed');
    expect(colleague.store.read.setting('witness.owed')).toBeNull();
  });

  it('quầy đã ghi sống lại và cũng mang đến: Tỉnh biết rồi, không ghi đôi, không cách ly', async () => {
    const { writer, colleague, numbers } = await twoDesks();
    await synced(colleague);
    await take(writer, 1);
    await synced(writer);
    await expectAllHeld(writer);
    expect(await dossiersAt(numbers)).toBe(2);
    expect(await quarantined()).toBe(0);
    await synced(colleague);
    expect(attention(colleague)).not.toContain('entry_owed');
  });

  it('nhiều mục hơn một lần gửi: đi từng chặng, tới đủ', async () => {
    const { colleague, numbers, chain, written } = await twoDesks(230);
    expect(marksOf(colleague.store.read).length).toBeGreaterThan(1);
    await synced(colleague);
    expect(await dossiersAt(numbers)).toBe(230);
    expect(await heldOf(chain)).toHaveLength(written.length);
  });

  it('quầy sang kỳ mới sau bản sao của Tỉnh: quầy bên cạnh cho Tỉnh biết lại kỳ ấy, rồi mang mục', async () => {
    const writer = await newDesk();
    const colleague = await newDesk();
    await take(writer, 1);
    await synced(writer);
    await synced(colleague);
    await keepProvince();
    const epoch = await renew(writer);
    const numbers = await take(writer, 2);
    await synced(writer);
    await synced(colleague);
    await restoreProvince();
    await synced(colleague);
    expect(await dossiersAt(numbers)).toBe(2);
    expect(await heldOf({ desk: identityOf(writer).desk, epoch })).not.toHaveLength(0);
    expect(attention(colleague)).not.toContain('entry_owed');
    await take(writer, 1);
    await synced(writer);
    await expectAllHeld(writer);
    expect(await quarantined()).toBe(0);
  });

  it('bản sao của quầy đã đi đường khác ở Tỉnh: điều quầy bên cạnh đã đọc được giữ riêng', async () => {
    const writer = await newDesk();
    const colleague = await newDesk();
    await take(writer, 1);
    await synced(writer);
    await synced(colleague);
    await keepProvince();
    const twin = await openDesk();
    stage.desks.push(twin);
    await carryOver(writer, twin);
    await take(writer, 2);
    await synced(writer);
    await synced(colleague);
    await restoreProvince();
    twin.store.write((tx) => tx.append(leaving));
    await synced(twin);
    expect(await quarantined()).toBe(0);
    await sync(colleague);
    expect(await quarantined()).toBeGreaterThan(0);
  });

  it('không có chữ ký của Tỉnh thì không mang được: hiện ở Cần xử lý, tới khi quầy đã ghi tự gửi', async () => {
    const { writer, colleague, numbers } = await twoDesks();
    colleague.store.write((tx) => tx.deleteSetting('witness.marks'));
    await synced(colleague);
    expect(await dossiersAt(numbers)).toBe(0);
    expect(attention(colleague)).toContain('entry_owed');
    await synced(writer);
    await synced(colleague);
    expect(await dossiersAt(numbers)).toBe(2);
    expect(attention(colleague)).not.toContain('entry_owed');
  });
});

describe('quầy nói dối về quầy bên cạnh', { timeout: 60_000 }, () => {
  const lie = async () => {
    const { writer, colleague, chain, written } = await twoDesks();
    const before = await heldOf(chain);
    const tail = written.slice(before.length);
    const mark = marksOf(colleague.store.read).find(({ desk }) => desk === chain.desk);
    if (mark === undefined) throw new Error('no mark');
    return { writer, colleague, chain, before, tail, signature: mark.signature };
  };

  it('sửa một mục, thêm một mục, chữ ký của mình: không vào sổ, không gì đổi', async () => {
    const { colleague, chain, before, tail, signature } = await lie();
    const changed = tail.map((entry, nth) =>
      nth === 1 ? { ...entry, payloadBytes: new TextEncoder().encode('{"reason":"left"}') } : entry,
    );
    expect(await reasonOf(testify(colleague, changed, signature))).toBe('chain_broken');
    const last = tail.at(-1);
    if (last === undefined) throw new Error('nothing was lost');
    const header = {
      schema: 1,
      ...chain,
      seq: last.seq + 1,
      dossier: null,
      type: 'officer.signedOut',
      at: '2026-11-23T02:00:00.000Z' as never,
      officer: 'can-bo',
    };
    const added = sealEntry(header, { reason: 'left' }, last.hash, sha256);
    expect(await reasonOf(testify(colleague, [...tail, added], signature))).toBe(
      'signature_invalid',
    );
    const own = ed25519.sign(identityOf(colleague).privateKey, new Uint8Array(1));
    const signed = Buffer.from(own).toString('base64url');
    expect(await reasonOf(testify(colleague, tail, signed))).toBe('signature_invalid');
    // The label says the true hash, the bytes are others.
    const relabelled = changed.map((entry, nth) => ({
      ...entry,
      hash: tail[nth]?.hash ?? entry.hash,
    }));
    expect(await reasonOf(testify(colleague, relabelled, signature))).toBe('chain_broken');
    expect(await heldOf(chain)).toEqual(before);
    expect(await quarantined()).toBe(0);
  });

  it('quầy đã ghi gửi lại rồi, chữ ký của Tỉnh đúng, byte thì khác: không vào danh sách cách ly', async () => {
    const { colleague, chain, tail, signature, writer } = await lie();
    await synced(writer);
    const before = await heldOf(chain);
    expect(before).toContain(hex(tail.at(-1)?.hash ?? new Uint8Array()));
    const planted = tail.map((entry, nth) =>
      nth === 1 ? { ...entry, payloadBytes: new TextEncoder().encode('{"reason":"left"}') } : entry,
    );
    expect(await reasonOf(testify(colleague, planted, signature))).toBe('chain_broken');
    expect(await quarantined()).toBe(0);
    expect(await heldOf(chain)).toEqual(before);
  });

  it('bỏ một mục ở giữa: chuỗi không nối, không vào sổ', async () => {
    const { colleague, chain, before, tail, signature } = await lie();
    expect(await reasonOf(testify(colleague, tail.slice(1), signature))).toBe('batch_gap');
    const [first, , ...rest] = tail;
    if (first === undefined) throw new Error('nothing was lost');
    const renumbered = [first, ...rest].map((entry, nth) => ({ ...entry, seq: first.seq + nth }));
    let at = new Uint8Array(Buffer.from(before.at(-1) ?? '', 'hex'));
    for (const { headerBytes, payloadBytes } of renumbered)
      at = chainHash(at, headerBytes, payloadBytes, sha256);
    expect(await reasonOf(testify(colleague, renumbered, signature))).toBe('signature_invalid');
    expect(await heldOf(chain)).toEqual(before);
  });
});
