/** The desk's port to the province over HTTP: the state of the line and the whole of one synchronisation. */
import type { Blobs } from '#electron/desk/papers/paper-ports.ts';
import { nowOf } from '#electron/desk/context.ts';
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { LineState, Province, ProvinceFailure } from '#electron/desk/line/province.ts';
import { isElsewhere } from '#electron/desk/access/machine.ts';
import { noteRenewal } from '#electron/desk/access/renew-key.ts';
import { lostStandingOf, saveStanding, type StandingSaid } from '#electron/desk/standing.ts';
import { localDayOf, type Instant } from '#shared/calendar/local-time.ts';
import type { ContactAnswer } from '#shared/protocol/contact.ts';
import { MAX_BATCH_ENTRIES } from '#shared/protocol/journal-push.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createFileSending } from './file-sending.ts';
import { exchange, type LinePorts, type Speaker } from './line.ts';
import { noteClock } from './province-clock.ts';
import { pullFeed, pullPublications } from './pull.ts';
import { isOurs, type PushPorts } from './push.ts';
import { createQuestions } from './questions.ts';
import { isStranger, meet } from './readmit.ts';
import { handOverEarlier } from './earlier-epochs.ts';
import { tellRestored } from './restored.ts';
import { sendEpoch } from './send-epoch.ts';
import { notEnrolled, type Ask, type SpeakAs } from './speak-as.ts';
import { bearWitness } from './witness.ts';

export interface SyncPorts extends LinePorts {
  readonly store: DeskStore;
  /** The archived files that go up after the entries; without them only entries do. */
  readonly blobs?: Pick<Blobs, 'get'>;
  /** Where the province is today, when that is not where the desk enrolled; only a try-out's moves. */
  readonly urlOverride: string | null;
  /** Most entries in one batch; smaller only in tests. */
  readonly maxBatchEntries?: number;
  /** The line's state or the progress has changed. */
  readonly changed: () => void;
  /** Something of the province is stored: publications, a page of the office's entries, or its refusal. */
  readonly arrived: () => void;
  readonly log: (message: string, detail: unknown) => void;
}

const elsewhere = err({ code: 'province_refused', reason: 'desk_moved' } as const);

export const speakerOf = (identity: DeskIdentity, urlOverride: string | null): Speaker => ({
  url: urlOverride ?? identity.provinceUrl,
  provinceKey: identity.provinceKey,
  desk: identity.desk,
  privateKey: identity.privateKey,
});

/**
 * What the province's answer to "how do we stand" takes from this desk; null when all is well. Where another life is in
 * force and the books hold others under our names too, the second is said: what is here does not go into the books.
 */
export const lostBy = (
  identity: DeskIdentity,
  { revoked, currentEpoch }: ContactAnswer,
  ours: boolean,
): StandingSaid | null => {
  if (revoked) return 'desk_revoked';
  if (!ours) return 'desk_forked';
  return (currentEpoch ?? identity.epoch) === identity.epoch ? null : 'desk_superseded';
};

export interface ProvinceLine extends Province {
  /** Resolves when no entries move: whatever can wait for them goes then. */
  readonly turn: () => Promise<void>;
}

export const createProvince = (ports: SyncPorts): ProvinceLine => {
  const { store, signer, changed, arrived, log } = ports;
  const lostBefore = lostStandingOf(store.read);
  let line: Pick<LineState, 'state' | 'since' | 'lastContact' | 'code'> = {
    state: lostBefore === null ? 'never' : 'refused',
    since: null,
    lastContact: null,
    code: lostBefore,
  };
  let progress = { done: 0, total: 0 };
  let flight: ReturnType<Province['sync']> | null = null;
  const underWay = new Set<AbortController>();
  const now = (): Instant => nowOf(ports);
  const files = createFileSending({ store, blobs: ports.blobs ?? null, now, changed, log });
  let closed = false;

  const setLine = (state: LineState['state'], code: string | null): void => {
    const since = line.state === state ? line.since : now();
    // A refusal is an answer too: the province was there.
    line = { state, since, code, lastContact: state === 'offline' ? line.lastContact : now() };
    changed();
  };

  const noteFailure = (failure: ProvinceFailure): void => {
    if (failure.code === 'sync_cancelled' || failure.code === 'sync_failed') return;
    if (failure.code === 'province_refused') setLine('refused', failure.reason);
    else setLine('offline', failure.code);
  };

  /** Whatever waits for the province can be called off. */
  const cancellable = async <T>(work: (cancel: AbortSignal) => Promise<T>): Promise<T> => {
    const stop = new AbortController();
    underWay.add(stop);
    try {
      return await work(stop.signal);
    } finally {
      underWay.delete(stop);
    }
  };

  const callOff = (): void => {
    for (const stop of underWay) stop.abort();
  };

  const asking =
    (identity: DeskIdentity, cancel: AbortSignal): Ask =>
    (request) =>
      exchange(ports, speakerOf(identity, ports.urlOverride), request, cancel);

  /** Each answer that is believed tells what the province's clock says. */
  const measuring =
    (ask: Ask): Ask =>
    async (request) => {
      const answer = await ask(request);
      if (answer.ok) noteClock(store, answer.value);
      return answer;
    };

  /** The line is there; whether this desk may still write is another matter. */
  const noteAnswered = (): void => {
    const lost = lostStandingOf(store.read);
    setLine(lost === null ? 'connected' : 'refused', lost);
  };

  /** How the province stands to this desk, and this desk to the province; whatever comes next builds on it. */
  const contact = async (identity: DeskIdentity, ask: Ask) => {
    const met = await meet(store, identity, measuring(ask));
    if (!met.ok) return met;
    const { holds, renewKey = false } = met.value;
    const lost = lostBy(identity, met.value, isOurs(store, identity, holds));
    store.write((tx) => {
      saveStanding(tx, identity, lost);
      noteRenewal(tx, renewKey);
    });
    return met;
  };

  const sending: Omit<PushPorts, 'ask'> = {
    store,
    signer,
    now,
    maxEntries: ports.maxBatchEntries ?? MAX_BATCH_ENTRIES,
    progress: (sent) => {
      progress = { done: sent, total: Math.max(progress.total, sent) };
      changed();
    },
  };

  const send: SpeakAs['send'] = (as, ask, met) => sendEpoch(sending, as, ask, met);

  const run = async (
    identity: DeskIdentity,
    speakAs: (as: DeskIdentity) => Ask,
  ): Promise<Result<{ readonly sent: number; readonly received: number }, ProvinceFailure>> => {
    const known = (as: DeskIdentity, ask: Ask) => meet(store, as, ask);
    const telling = { store, signer, sending, send, log, asking: speakAs, meet: known };
    const told = await tellRestored(telling, identity);
    if (!told.ok) return told;
    const ask = speakAs(identity);
    const met = await contact(identity, ask);
    if (!met.ok) return met;
    noteAnswered();
    const { holds } = met.value;
    const total = store.read.head().seq - (holds.epoch === identity.epoch ? holds.seq : 0);
    progress = { done: 0, total: Math.max(0, total) };
    const handed = await handOverEarlier({ store, ask, send, log }, identity);
    if (!handed.ok) return handed;
    const sent = await send(identity, ask, met.value);
    if (!sent.ok) return sent;
    const { apart } = sent.value;
    if (apart !== null) {
      // What is done and what is shown are one: nothing is read either.
      store.write((tx) => saveStanding(tx, identity, apart));
      return err({ code: 'province_refused', reason: apart });
    }
    const pull = {
      store,
      ask,
      arrived,
      today: () => localDayOf(now()),
      overtaken: () => contact(identity, ask),
    };
    const published = await pullPublications(pull);
    if (!published.ok) return published;
    const pullAll = () => pullFeed(pull, met.value.feedEpoch);
    const pulled = await pullAll();
    if (!pulled.ok) return pulled;
    const borne = await bearWitness({ store, ask, log }, pullAll);
    if (!borne.ok) return borne;
    const received = pulled.value.received + borne.value.received + published.value.received;
    return ok({ sent: sent.value.sent, received });
  };

  /** One synchronisation from beginning to end; a fault of our own is an outcome like any other. */
  const fly: (identity: DeskIdentity) => ReturnType<Province['sync']> = async (identity) => {
    changed();
    files.pause();
    try {
      const outcome = await cancellable(async (cancel) => {
        const speakAs = (as: DeskIdentity): Ask => asking(as, cancel);
        const first = await run(identity, speakAs);
        // Put back in the midst of our questions it no longer knows who asks; asked from the beginning it does.
        return !first.ok && isStranger(first.error) ? run(identity, speakAs) : first;
      });
      if (outcome.ok) {
        noteAnswered();
        if (!closed) files.begin((pass) => cancellable((cancel) => pass(asking(identity, cancel))));
      } else {
        noteFailure(outcome.error);
        // What it keeps apart, and that this desk may write no more, is for people to see at once.
        if (outcome.error.code === 'province_refused') arrived();
      }
      return outcome;
    } catch (fault) {
      log('synchronisation failed', fault);
      return err({ code: 'sync_failed' });
    } finally {
      flight = null;
      files.resume();
      changed();
    }
  };

  return {
    ...createQuestions({ ...ports, asking, cancellable }),

    sync: () => {
      const identity = store.read.identity();
      if (identity === null) return Promise.resolve(notEnrolled);
      // What this copy would send first, its twin could send no more.
      if (isElsewhere(store.read)) return Promise.resolve(elsewhere);
      flight ??= fly(identity);
      return flight;
    },

    cancel: () => {
      files.stop();
      callOff();
      changed();
    },
    release: files.release,
    turn: files.turn,

    state: () => ({
      ...line,
      running: flight !== null,
      ...progress,
      files: files.state(),
      filesStoppedUntil: files.stoppedUntil(),
    }),
    close: async () => {
      closed = true;
      callOff();
      await flight;
      await files.ended();
    },
  };
};
