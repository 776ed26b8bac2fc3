/**
 * Writes the journal of this release: `node test/golden/record-journal.ts`. Once for each release, before it is
 * given out; a file that exists is not written again.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#build/setup/places.ts';
import { localTimeOf } from '#shared/calendar/local-time.ts';
import { decide } from '#shared/dossier/decide.ts';
import type { Command } from '#shared/dossier/decide.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import type { CommandName } from '#shared/dossier/transitions.ts';
import { nameOf, type OrderedEntry, type SealedEntry } from '#shared/journal/entry.ts';
import { dossiersOf, entryTypes, knowEntry } from '#shared/journal/entry-types.ts';
import { GENESIS, sealEntry } from '#shared/journal/hash-chain.ts';
import { z } from '#shared/schema.ts';
import {
  contextAt,
  DESK,
  entryOf,
  minutesAfter,
  NOW,
  printed,
  receipt,
  sampleCommand,
  sha256,
} from '../fixtures/dossier.ts';
import { goldenFolder, summaryOf } from './golden-journal.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const sealed: SealedEntry[] = [];
const entries: OrderedEntry[] = [];
let now = NOW;

const write = (
  entry: { readonly type: string; readonly payload: unknown },
  dossier: string | null,
): OrderedEntry => {
  const place = { desk: DESK, epoch: 1, seq: sealed.length + 1, dossier, at: now, officer: 'thu' };
  const written = entryOf(entry, place);
  const known = knowEntry(written);
  if (!known.ok) throw new Error(`not an entry: ${JSON.stringify(known.error)}`);
  entries.push(written);
  const prev = sealed.at(-1)?.hash ?? GENESIS;
  sealed.push(sealEntry(written.header, written.payload, prev, sha256));
  now = minutesAfter(now, 1);
  return written;
};

const idOf = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const dossierOf = (id: string) =>
  foldDossier(entries.filter((entry) => dossiersOf(entry).includes(id)));

/** As an officer would, one after the other; a refusal is a defect of this script. */
const work = (n: number, ...commands: readonly (CommandName | Command)[]): void => {
  const id = idOf(n);
  for (const wanted of commands) {
    const command = typeof wanted === 'string' ? sampleCommand(wanted, dossierOf(id), now) : wanted;
    const decided = decide(dossierOf(id), command, contextAt(now));
    if (!decided.ok) throw new Error(`${command.command}: ${JSON.stringify(decided.error)}`);
    for (const entry of decided.value) write(entry, id);
  }
};

const acceptAs = (n: number, promised = true): Command => {
  const sample = sampleCommand('accept', null, now, promised);
  if (sample.command !== 'accept') throw new Error('not an acceptance');
  const number = `H15.50.05.13-261125-${1000 + n}`;
  return { ...sample, input: { ...sample.input, number } };
};

/** The sample of a paper stands for the first dossier. */
const paperOf = (
  n: number,
  { type, payload }: { readonly type: string; readonly payload: object },
): void => void write({ type, payload: { ...payload, dossiers: [idOf(n)] } }, idOf(n));

const desk = (type: string, payload: unknown): void => void write({ type, payload }, null);

const signature = (n: number): string =>
  Buffer.from(sha256(Buffer.from(`signature ${n}`))).toString('base64url');

const record = (): void => {
  const enrolled = { office: 'xa-thu-nghiem', slot: 1, agencyCode: 'H15.50.05.13' };
  desk('desk.enrolled', { ...enrolled, prev: hex(GENESIS) });
  desk('officer.pinSet', {});
  desk('officer.signedIn', { method: 'pin' });
  desk('clock.corrected', { offsetMs: -90_000, by: 'province', wasMs: 0, measuredMs: -90_000 });

  work(1, 'register', acceptAs(1));
  paperOf(1, receipt('giay-1'));
  paperOf(1, printed('giay-1', 'handed_over'));
  paperOf(1, printed('giay-1', 'confirmed'));
  work(1, 'takeFee', 'correct');
  paperOf(1, receipt('giay-1b', 'giay-1'));
  work(1, 'handOver', 'requestSupplement', 'receiveSupplement');
  work(1, 'requestObligation', 'meetObligation', 'reassign', 'extend', 'excludeTime');
  work(1, 'moveCrossArea', 'finish', 'returnResult');

  work(2, acceptAs(2, false));
  paperOf(2, receipt('giay-2'));
  work(2, 'confirmDeadline', 'takeFee', 'voidFee');
  paperOf(2, { type: 'document.voided', payload: { document: 'giay-2', reason: 'Nhầm người' } });
  work(2, 'void');

  work(3, 'refuse');
  work(4, acceptAs(4), 'stop', 'resume', 'withdraw');

  work(5, acceptAs(5), 'handOver');
  const handedOver = dossierOf(idOf(5))?.lastEntry;
  if (handedOver === undefined) throw new Error('nothing was handed over');
  work(5, { command: 'undo', input: { entry: nameOf(handedOver), reason: 'Nhầm phòng' } });

  // Finished twice, as two desks may without a line between them: people settle it.
  work(6, acceptAs(6), 'finish');
  const finished = entries.at(-1);
  if (finished === undefined) throw new Error('nothing was finished');
  write({ type: finished.header.type, payload: finished.payload }, idOf(6));
  work(6, 'settle');

  const day = localTimeOf(now).slice(0, 10);
  desk('number.skipped', { day, slot: 1, from: 7, to: 9, reason: 'Khôi phục từ bản sao lưu' });
  desk('officer.signedOut', { reason: 'left' });
  const last = sealed.at(-1);
  if (last === undefined) throw new Error('nothing was written');
  const byType = Object.groupBy(entries, ({ header }) => header.type);
  const totals = {
    from: 1,
    to: last.seq,
    count: last.seq,
    hash: hex(last.hash),
    byType: Object.fromEntries(
      Object.entries(byType).map(([type, list]) => [type, list?.length ?? 0]),
    ),
    accepted: 5,
    fees: 8000,
  };
  const close = last.seq + 1;
  desk('day.closed', { headSignature: signature(close), totals, province: null, day });
  desk('day.completed', { close, province: totals, equal: true });
};

record();
const written = new Set(entries.map(({ header }) => header.type));
const missing = Object.keys(entryTypes).filter((type) => !written.has(type));
if (missing.length > 0) throw new Error(`not in the journal: ${missing.join(', ')}`);

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
const file = join(goldenFolder, `${version}.ndjson`);
if (existsSync(file)) throw new Error(`${version} has its journal already`);
const ids = [...new Set(entries.flatMap(dossiersOf))];
const head = {
  release: version,
  desk: DESK,
  entries: sealed.length,
  hash: hex(sealed.at(-1)?.hash ?? GENESIS),
  dossiers: Object.fromEntries(
    ids.map((id) => {
      const dossier = dossierOf(id);
      return [id, dossier === null ? null : summaryOf(dossier)];
    }),
  ),
};
const lines = sealed.map(({ headerBytes, payloadBytes, hash }) => ({
  h: text(headerBytes),
  p: text(payloadBytes),
  hash: hex(hash),
}));
mkdirSync(goldenFolder, { recursive: true });
writeFileSync(file, [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join(''));
process.stdout.write(`${sealed.length} entries, ${ids.length} dossiers in ${file}\n`);
