/**
 * Writes what desks and the province of this release say to each other: `node test/golden/record-wire.ts`. Once for
 * each release, before it is given out; what exists is not written again. Three invented desks of one office work
 * through the tap: two as people have them, one that sends the golden journal of the release by the letter.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '#build/setup/places.ts';
import { hashSecret } from '#server/keys/secret-hash.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { seedConfirmed, seedProcedures } from '#shared/catalogue/seed/seed.ts';
import { ADMISSION_PATH } from '#shared/protocol/admission.ts';
import type { SealedEntry } from '#shared/journal/entry.ts';
import { openHeader } from '#shared/journal/hash-chain.ts';
import { totalsRequest, paths } from '#shared/protocol/contact.ts';
import { ENVELOPE_TYPE, envelopePath, noticeAnswer } from '#shared/protocol/envelope.ts';
import { encodeBatch } from '#shared/protocol/journal-push.ts';
import { encodeOwn } from '#shared/protocol/own-entries.ts';
import { NDJSON_TYPE } from '#shared/protocol/signing.ts';
import { z } from '#shared/schema.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { onALine, sitDown } from '../desk/desk-on-a-line.ts';
import { birthForm, openTestDesk, presentTime, type TestDesk } from '../desk/test-desk.ts';
import { goOn } from '../server/going-on.ts';
import { InventedDesk, parse } from '../server/invented-desk.ts';
import { readGolden, summaryOf } from './golden-journal.ts';
import { sealedOf, wireFiles, type WireDesk, type WireScene } from './golden-wire.ts';
import { OFFICE, openWireProvince, seat, type WireProvince } from './wire-province.ts';
import { openTap, type WireTap } from './wire-tap.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
const files = wireFiles(version);
if (existsSync(files.folder)) throw new Error(`${version} has its wire already`);

/** What the birth of a child needs, and no more. */
const publications = async (): Promise<WireScene['publications']> => {
  const officers = [];
  for (const { id, name, title, role, personalCode } of staff.officers) {
    const personalCodeHash = await hashSecret(personalCode, randomBytes);
    officers.push({ id, name, title, role, personalCodeHash, active: true });
  }
  const procedures = seedProcedures().filter(({ code }) => code === '1.001193');
  return [
    { kind: 'catalogue', office: null, data: { procedures } },
    { kind: 'confirmed', office: null, data: seedConfirmed() },
    { kind: 'calendar', office: null, data: tryOutCalendar },
    { kind: 'office', office: OFFICE, data: office },
    { kind: 'officers', office: OFFICE, data: { officers } },
  ];
};

const codes: string[] = [];

const seated = async (
  province: WireProvince,
  tap: WireTap,
  deskName: string,
  chair: number,
): Promise<TestDesk> => {
  const desk = await openTestDesk(presentTime(), onALine({ maxBatchEntries: 4, withFiles: true }));
  const code = await province.mint();
  codes.push(code);
  await desk.must('desk.enrol', { url: tap.url, code, deskName });
  await sitDown(desk, chair);
  return desk;
};

const until = async (done: () => boolean): Promise<void> => {
  for (let tries = 0; !done(); tries += 1) {
    if (tries > 600) throw new Error('what was waited for does not come');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

const sync = async (desk: TestDesk): Promise<void> => {
  const done = await desk.line.sync();
  if (!done.ok) throw new Error(done.error.code);
  desk.desk.arrived();
  await until(() => desk.store.read.unsentFilesTotal().count === 0);
};

let drafts = 0;
const accept = async (desk: TestDesk): Promise<string> => {
  drafts += 1;
  const draft = `019abc00-0000-7000-8000-${String(drafts).padStart(12, '0')}`;
  return (await desk.must('intake.accept', { draft, form: birthForm() })).dossier;
};

const correct = (desk: TestDesk, id: string, phone: string) => {
  const form = birthForm();
  const submitter = { ...form.submitter, phone };
  const reason = `Người nộp đọc lại số ${phone}`;
  return desk.must('dossiers.correct', { id, form: { ...form, submitter }, reason });
};

/** Every kind of verdict, papers and their files, a close. */
const workTogether = async (one: TestDesk, two: TestDesk): Promise<void> => {
  const [first, second] = [await accept(one), await accept(one)];
  await accept(one);
  await sync(one);
  await sync(two);
  await correct(one, first, '0900 000 011');
  await correct(two, first, '0900 000 022');
  await two.must('dossiers.void', { id: second, reason: 'Ghi nhầm người' });
  await correct(one, second, '0900 000 033');
  await sync(two);
  await sync(one);
  await one.must('dossiers.presence', { id: first });
  await one.must('close.day', { offline: false, through: null, cash: null });
  await sync(one);
  await sync(two);
};

const letterDesk = (url: string, provinceKey: string): InventedDesk => {
  const desk = new InventedDesk(url);
  const golden = readGolden(`${version}.ndjson`);
  desk.identity = {
    desk: golden.desk,
    epoch: 1,
    prev: '0'.repeat(64),
    office: OFFICE,
    slot: 9,
    provinceKey,
  };
  desk.entries = [...golden.sealed];
  return desk;
};

const journalOf = (sealed: readonly SealedEntry[]): WireDesk['journal'] =>
  sealed.map(({ headerBytes, payloadBytes, hash }) => ({
    h: text(headerBytes),
    p: text(payloadBytes),
    hash: hex(hash),
  }));

/** Of another release: a type, a version and fields that this one has no word for, and what waits behind them. */
const writeWhatIsNotKnown = (desk: InventedDesk): void => {
  const [first, second] = [98, 99].map(
    (n) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  );
  const reason = { reason: 'đổi ý' };
  desk.write({ type: 'dossier.taughtToFly', dossier: first ?? null, payload: { chưa: 'ai hiểu' } });
  desk.write({ type: 'dossier.withdrawn', dossier: first ?? null, payload: reason });
  desk.write({ type: 'dossier.voided', dossier: second ?? null, payload: reason, schema: 99 });
  desk.write({ type: 'dossier.withdrawn', dossier: second ?? null, payload: reason });
  const { h } = journalOf(desk.entries.slice(0, 3))[2] ?? { h: '' };
  const header: unknown = JSON.parse(h);
  const more = { ...z.looseObject({}).parse(header), seq: desk.entries.length + 1, máy: 'điều lạ' };
  desk.writeRaw(JSON.stringify(more), '{"method":"pin","thêm":"điều lạ"}');
};

/** Packed and not, twice, with a gap, with what is not understood yet, asked as an older desk asks and as this one. */
const workByTheLetter = async (desk: InventedDesk): Promise<void> => {
  const all = desk.entries.length;
  const half = Math.floor(all / 2);
  await desk.contact();
  await desk.pushed(1, half);
  await desk.push(half + 2, all);
  const rest = encodeBatch(desk.batch(half + 1, all));
  await desk.send({ path: paths.journal, body: rest, type: NDJSON_TYPE });
  await desk.pushed(half - 2, half + 3);
  writeWhatIsNotKnown(desk);
  await desk.pushed(all + 1);
  await desk.wholeFeed(20);
  const { feedEpoch } = await desk.contact();
  const own = encodeOwn([{ epoch: 1, seq: desk.entries.length }]);
  await desk.feed(`epoch=${feedEpoch}&after=0&limit=200&own=${own}`);
  await desk.feed(`epoch=${feedEpoch + 7}&after=0`);
  await desk.send({ method: 'GET', path: `${paths.publications}?after=0&limit=20` });
  const range = totalsRequest.parse({ epoch: 1, from: 1, to: all });
  await desk.send({ path: paths.totals, body: JSON.stringify(range), gzip: true });
};

/** Its key is renewed: it goes on in another epoch, asks after the one before, and shows by what it was let in. */
const renewKey = async (desk: InventedDesk): Promise<InventedDesk> => {
  const next = new InventedDesk(desk.url);
  const { admissions } = await goOn(desk, next, desk.entries.length, { reason: 'renewed' });
  next.write({ type: 'officer.signedIn', payload: { method: 'pin' } });
  await next.pushed();
  await next.send({ method: 'GET', path: `${paths.contact}?of=${desk.known.epoch}` });
  await next.send({ path: ADMISSION_PATH, body: JSON.stringify({ admissions }), gzip: true });
  return next;
};

/** Sealed at one desk, brought by another; the notice goes back. */
const byEnvelope = async (of: TestDesk, carrier: InventedDesk): Promise<string> => {
  const stick = mkdtempSync(join(tmpdir(), 'qmc-golden-stick-'));
  try {
    await accept(of);
    const { name } = await of.must('envelope.seal', { folder: stick });
    const body = readFileSync(join(stick, name));
    const answered = await carrier.send({ path: envelopePath, body, type: ENVELOPE_TYPE });
    const { notice } = parse(noticeAnswer, answered);
    const path = join(stick, 'giay-bao.qmc');
    writeFileSync(path, Buffer.from(notice, 'base64'));
    await of.must('envelope.receive', { path });
  } finally {
    rmSync(stick, { recursive: true, force: true });
  }
  const identity = of.store.read.setting('envelope.identity');
  if (identity === null) throw new Error('the desk has sealed nothing');
  return identity;
};

const lifeOf = ({ known: { epoch }, publicKey, entries }: InventedDesk) => ({
  epoch,
  publicKey,
  journal: journalOf(entries),
});

const sceneDesk = ({ store }: TestDesk): WireDesk => {
  const identity = store.read.identity();
  if (identity === null) throw new Error('not enrolled');
  const { desk, epoch, office: of, deskName: name, slot, publicKey } = identity;
  const journal = journalOf(store.read.entriesAfter(epoch, 0, 1_000_000));
  return { desk, epoch, office: of, name, slot, publicKey, journal };
};

const dossiersOf = (desks: readonly WireDesk[]): readonly string[] => {
  const headers = desks.flatMap(sealedOf).map(({ headerBytes }) => openHeader(headerBytes));
  const named = headers.flatMap((header) => (header.ok ? [header.value.dossier] : []));
  return [...new Set(named)].filter((dossier) => dossier !== null);
};

const record = async (): Promise<string> => {
  const made = generateKeyPairSync('ed25519').privateKey;
  const provinceKey = made.export({ format: 'der', type: 'pkcs8' }).toString('base64');
  const published = await publications();
  const province = await openWireProvince(provinceKey, published);
  const tap = await openTap(province.ready.url);
  const one = await seated(province, tap, 'Quầy 1', 0);
  const two = await seated(province, tap, 'Quầy 2', 1);
  try {
    await workTogether(one, two);
    const letter = letterDesk(tap.url, one.store.read.identity()?.provinceKey ?? '');
    const { desk, epoch, slot } = letter.known;
    const { publicKey } = letter;
    const bare = { desk, epoch, slot, office: OFFICE, name: 'Quầy 9', publicKey };
    await seat(province, { ...bare, journal: [] });
    await workByTheLetter(letter);
    const renewed = await renewKey(letter);
    const answerIdentity = await byEnvelope(one, renewed);
    await sync(one);
    await sync(two);
    await sync(one);
    const desks = [
      sceneDesk(one),
      sceneDesk(two),
      { ...bare, ...lifeOf(letter) },
      { ...bare, ...lifeOf(renewed) },
    ];
    const ids = dossiersOf(desks);
    const scene: WireScene = {
      release: version,
      provinceKey,
      publications: published,
      desks,
      envelope: { of: one.store.read.identity()?.desk ?? '', answerIdentity },
      codes,
      dossiers: Object.fromEntries(
        ids.map((id) => {
          const dossier = one.store.read.dossier(id);
          return [id, dossier === null ? null : summaryOf(dossier)];
        }),
      ),
    };
    mkdirSync(files.folder, { recursive: true });
    writeFileSync(files.scene, `${JSON.stringify(scene, null, 2)}\n`);
    writeFileSync(files.line, tap.heard.map((each) => `${JSON.stringify(each)}\n`).join(''));
    return `${tap.heard.length} exchanges, ${ids.length} dossiers in ${files.folder}`;
  } finally {
    for (const desk of [one, two]) {
      await desk.line.close();
      desk.end();
    }
    await tap.close();
    await province.remove();
  }
};

process.stdout.write(`${await record()}\n`);
