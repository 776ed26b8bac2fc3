/** The province's answer, come back on a stick: believed by its signature, and worth what the line's answer is worth. */
import { readFile, stat } from 'node:fs/promises';
import { Decrypter } from 'age-encryption';
import type { ReceivedAnswer } from '#electron/desk/line/envelope-ports.ts';
import { keepMarks } from '#electron/desk/dossiers/held-marks.ts';
import { keepAdmissions } from '#electron/desk/access/admissions.ts';
import type { DeskIdentity, DeskStore, Signer, StoreWriter } from '#electron/desk/ports.ts';
import { forgetStep, restoredSteps } from '#electron/desk/access/restored-epoch.ts';
import { takePublication } from '#electron/desk/catalogue/take-publication.ts';
import type { PushAnswer } from '#shared/protocol/journal-push.ts';
import type { Publication } from '#shared/protocol/publications.ts';
import { saveStanding } from '#electron/desk/standing.ts';
import { localDayOf, type Instant, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import {
  answerFile,
  ANSWER_FILES,
  answerFileHeader,
  answerFilePrefix,
  MAX_ANSWER_FILE_BYTES,
  SEALED_KINDS,
  type AnswerFile,
  type AnswerFileHeader,
} from '#shared/protocol/envelope.ts';
import type { FeedAnswer } from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { answerIdentity } from '../answer-identity.ts';
import { feedItem } from '../feed-page.ts';
import { lostBy } from '../province.ts';
import { noteWhereabouts } from '../hand-over.ts';
import { hearStates, isOurs } from '../push.ts';
import { coatOf, isSignedAnswer, parseJson } from './sealed-coat.ts';
import { isAsSigned } from '#electron/desk/close/province-word.ts';
import { takeSlot } from '../slot.ts';
import { filesAt, onStick } from './stick.ts';

export interface ReceivePorts {
  readonly store: DeskStore;
  readonly signer: Signer;
}

const refused = (code: string): { readonly ok: false; readonly error: Refusal } => err({ code });

interface Opened {
  readonly header: AnswerFileHeader;
  readonly sealed: Uint8Array;
}

/** The coat alone: a file of this kind, for this desk, signed by our province. */
const takeOffCoat = (
  { signer }: ReceivePorts,
  identity: DeskIdentity,
  file: Uint8Array,
): Result<Opened, Refusal> => {
  const coat = coatOf(file);
  if (!coat.ok) return refused(coat.error === 'not_ours' ? 'answer_not_ours' : 'answer_damaged');
  const { kind, sealed } = coat.value;
  if (kind === SEALED_KINDS.envelope) return refused('answer_is_envelope');
  if (kind !== SEALED_KINDS.answer) return refused('answer_unknown');
  const header = answerFileHeader.safeParse(coat.value.header);
  if (!header.success) return refused('answer_damaged');
  if (header.data.desk !== identity.desk) return refused('answer_other_desk');
  if (!isSignedAnswer(signer, identity.provinceKey, coat.value)) return refused('answer_damaged');
  if (header.data.epoch !== identity.epoch) return refused('answer_other_epoch');
  return ok({ header: header.data, sealed });
};

const openAnswer = async (
  { store }: ReceivePorts,
  sealed: Uint8Array,
): Promise<Result<AnswerFile, Refusal>> => {
  const own = answerIdentity(store);
  if (own === null) return refused('answer_not_for_us');
  const decrypter = new Decrypter();
  decrypter.addIdentity(own);
  try {
    const parsed = answerFile.safeParse(parseJson(await decrypter.decrypt(sealed, 'text')));
    return parsed.success ? ok(parsed.data) : refused('answer_unknown');
  } catch {
    // age says only that no key of ours opens it: the data was put back to a day before this key was made.
    return refused('answer_not_for_us');
  }
};

/** The desk has heard something later, on the line or from another stick. */
const isOlder = ({ store }: ReceivePorts, { contact }: AnswerFile): boolean => {
  const known = store.read.provinceHolds();
  const cursor = store.read.feedCursor();
  if (contact.feedEpoch !== cursor.feedEpoch) return contact.feedEpoch < cursor.feedEpoch;
  return known !== null && known.epoch === contact.holds.epoch && known.seq > contact.holds.seq;
};

/** The part of a page that the desk has not read; nothing when something before it is missing. */
const takePage = (store: DeskStore, page: FeedAnswer): number => {
  const from = store.read.feedCursor();
  if (page.feedEpoch !== from.feedEpoch) return 0;
  const fresh = page.entries.filter(({ ord }) => ord > from.ord);
  const last = fresh.at(-1);
  if (last === undefined || fresh[0]?.ord !== from.ord + 1) return 0;
  const to = { feedEpoch: from.feedEpoch, ord: last.ord };
  const taken = store.write((tx) => {
    const applied = tx.applyFeed(from, fresh.map(feedItem), to);
    if (applied.ok) keepMarks(tx, page.marks);
    return applied;
  });
  return taken.ok ? fresh.length : 0;
};

/** To the end of what the office had, with nothing left out. */
const isReadToEnd = (store: DeskStore, { feed }: AnswerFile): boolean => {
  const last = feed.at(-1);
  const cursor = store.read.feedCursor();
  if (last === undefined || last.more || last.feedEpoch !== cursor.feedEpoch) return false;
  return (last.entries.at(-1)?.ord ?? 0) <= cursor.ord;
};

/** Of whichever epoch: what is in the books, and what is kept apart. */
const hearBatch = (
  tx: StoreWriter,
  identity: DeskIdentity,
  { holds: { epoch }, entries }: PushAnswer,
): void => {
  const ours = hearStates(tx, { ...identity, epoch }, entries);
  if (epoch === identity.epoch) return;
  noteWhereabouts(tx, ours ? 'held' : 'apart', { epoch, seq: entries.at(-1)?.seq ?? 0 });
};

/** As a contact and its push would: what is held, what is lost, state by state. */
const hear = (
  { store }: ReceivePorts,
  identity: DeskIdentity,
  { contact, batches, filesHeld, admissions, slot }: AnswerFile,
  at: Instant,
): void => {
  const ours = isOurs(store, identity, contact.holds);
  const known = store.read.provinceHolds();
  const lost = lostBy(identity, contact, ours);
  // An older province says it only when it has just come to know the desk again.
  const given = contact.slot ?? slot;
  if (store.read.feedCursor().feedEpoch !== contact.feedEpoch)
    store.write((tx) => tx.resetFeed(contact.feedEpoch));
  store.write((tx) => {
    // What the line has said against this desk, only the line takes back.
    if (lost !== null) saveStanding(tx, identity, lost);
    for (const batch of batches) if (batch.taken) hearBatch(tx, identity, batch.answer);
    // It answers as the epoch of now: it has taken whatever the envelope told of it.
    if (contact.holds.epoch === identity.epoch)
      for (const step of restoredSteps(tx)) forgetStep(tx, step);
    keepAdmissions(tx, admissions);
    if (given !== undefined) takeSlot(tx, identity.desk, given);
    if (ours && known?.hash !== contact.holds.hash) tx.saveProvinceHolds({ ...contact.holds, at });
    tx.saveFilesHeld(filesHeld);
  });
};

/** Those that the desk has not read, in their order: none is passed by. */
const takePublications = (
  store: DeskStore,
  publications: readonly Publication[],
  today: LocalDate,
): number => {
  const fresh = publications.filter(({ n }) => n > store.read.publicationHead());
  store.write((tx) => {
    for (const publication of fresh) takePublication(tx, publication, today);
  });
  return fresh.length;
};

const receiveFile = async (
  ports: ReceivePorts,
  identity: DeskIdentity,
  path: string,
): Promise<Result<ReceivedAnswer, Refusal>> => {
  const { store } = ports;
  if ((await stat(path)).size > MAX_ANSWER_FILE_BYTES) return refused('answer_not_ours');
  const coat = takeOffCoat(ports, identity, await readFile(path));
  if (!coat.ok) return coat;
  const opened = await openAnswer(ports, coat.value.sealed);
  if (!opened.ok) return opened;
  const answer = opened.value;
  const older = isOlder(ports, answer);
  const at = coat.value.header.at as Instant;
  let received = 0;
  if (older) {
    // Files are held for good once the province has said so.
    if (answer.contact.feedEpoch === store.read.feedCursor().feedEpoch)
      store.write((tx) => tx.saveFilesHeld(answer.filesHeld));
  } else {
    hear(ports, identity, answer, at);
    for (const page of answer.feed) received += takePage(store, page);
  }
  received += takePublications(store, answer.publications ?? [], localDayOf(at));
  const holds = store.read.provinceHolds();
  return ok({
    report: {
      at,
      held: holds?.epoch === identity.epoch ? holds.seq : 0,
      unsent: store.read.unsent().count,
      filesHeld: answer.filesHeld.length,
      received,
      older,
      refused: [...new Set(answer.batches.flatMap((batch) => (batch.taken ? [] : [batch.code])))],
    },
    complete: !older && isReadToEnd(store, answer),
    // An older province answers of the desk's epoch alone, and does not name it.
    totals: answer.totals
      .map(({ range, answer: said }) => ({
        range: { epoch: range.epoch ?? identity.epoch, from: range.from, to: range.to },
        answer: said,
      }))
      .filter((one) => isAsSigned(ports.signer.verify, identity, one.range.epoch, one.answer)),
  });
};

/** Names end in epoch and seq: the number counts, not the clock that a stick bears. */
const collator = new Intl.Collator('en', { numeric: true });

/** Of several answers in a folder the newest is taken: it says all that the others said. */
export const receiveAnswer = async (
  ports: ReceivePorts,
  path: string,
): Promise<Result<ReceivedAnswer, Refusal>> => {
  const identity = ports.store.read.identity();
  if (identity === null) return refused('not_enrolled');
  return onStick(async () => {
    const found = await filesAt(path, answerFilePrefix(identity.desk));
    const newest = found.toSorted((a, b) => collator.compare(a, b)).at(-1);
    if (newest !== undefined) return receiveFile(ports, identity, newest);
    const others = await filesAt(path, ANSWER_FILES);
    return refused(others.length === 0 ? 'answer_missing' : 'answer_only_others');
  });
};
