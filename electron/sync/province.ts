/** The desk's port to the province over HTTP: enrolment, totals, and the whole of one synchronisation. */
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { LineState, Province, ProvinceFailure } from '#electron/desk/province.ts';
import { instantOf, type Instant } from '#shared/calendar/local-time.ts';
import { contactAnswer, enrolAnswer, paths, totalsAnswer } from '#shared/protocol/contact.ts';
import { MAX_BATCH_ENTRIES } from '#shared/protocol/journal-push.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  exchange,
  type BelievedAnswer,
  type Exchange,
  type LineFailure,
  type LinePorts,
  type Speaker,
} from './line.ts';
import { pullFeed, pullPublications } from './pull.ts';
import { pushJournal } from './push.ts';

export interface SyncPorts extends LinePorts {
  readonly store: DeskStore;
  /** Where the province is today, when that is not where the desk enrolled; only a try-out's moves. */
  readonly urlOverride: string | null;
  /** Most entries in one batch; smaller only in tests. */
  readonly maxBatchEntries?: number;
  /** The line's state or the progress has changed. */
  readonly changed: () => void;
  readonly log: (message: string, detail: unknown) => void;
}

const CONTACT_TIMEOUT_MS = 15_000;

type Ask = (request: Exchange) => Promise<Result<BelievedAnswer, LineFailure>>;

const asFailure = (failure: LineFailure): ProvinceFailure =>
  failure.code === 'province_too_slow' ? { code: 'province_unreachable' } : failure;

const notEnrolled = err({ code: 'province_refused', reason: 'not_enrolled' } as const);
const unbelievable = err({ code: 'province_not_believed' } as const);

const speakerOf = (identity: DeskIdentity, urlOverride: string | null): Speaker => ({
  url: urlOverride ?? identity.provinceUrl,
  provinceKey: identity.provinceKey,
  desk: identity.desk,
  privateKey: identity.privateKey,
});

export const createProvince = (ports: SyncPorts): Province => {
  const { store, surroundings, signer, changed, log } = ports;
  let line: Omit<LineState, 'running' | 'done' | 'total'> = {
    state: 'never',
    since: null,
    lastContact: null,
    code: null,
  };
  let progress = { done: 0, total: 0 };
  let flight: ReturnType<Province['sync']> | null = null;
  let stop: AbortController | null = null;

  const now = (): Instant => instantOf(Math.floor(surroundings.now()));

  const setLine = (state: LineState['state'], code: string | null): void => {
    const since = line.state === state ? line.since : now();
    line = { state, since, code, lastContact: state === 'connected' ? now() : line.lastContact };
    changed();
  };

  const noteFailure = (failure: ProvinceFailure): void => {
    if (failure.code === 'sync_cancelled' || failure.code === 'sync_failed') return;
    if (failure.code === 'province_refused') setLine('refused', failure.reason);
    else setLine('offline', failure.code);
  };

  const asking =
    (identity: DeskIdentity, cancel?: AbortSignal): Ask =>
    (request) =>
      exchange(ports, speakerOf(identity, ports.urlOverride), request, cancel);

  const contact = async (ask: Ask) => {
    const answer = await ask({ method: 'GET', path: paths.contact, timeoutMs: CONTACT_TIMEOUT_MS });
    if (!answer.ok) return err(asFailure(answer.error));
    const parsed = contactAnswer.safeParse(answer.value.body);
    if (!parsed.success) return unbelievable;
    const offset = Math.round(answer.value.provinceTime - answer.value.ownTime);
    if (Number.isFinite(offset)) store.write((tx) => tx.saveClockOffset(offset));
    return ok(parsed.data);
  };

  const run = async (
    identity: DeskIdentity,
    ask: Ask,
  ): Promise<Result<{ readonly sent: number; readonly received: number }, ProvinceFailure>> => {
    const met = await contact(ask);
    if (!met.ok) return met;
    setLine('connected', null);
    const total =
      store.read.head().seq - (met.value.holds.epoch === identity.epoch ? met.value.holds.seq : 0);
    progress = { done: 0, total: Math.max(0, total) };
    const pushed = await pushJournal(
      {
        store,
        signer,
        ask,
        now: surroundings.now,
        maxEntries: ports.maxBatchEntries ?? MAX_BATCH_ENTRIES,
        progress: (sent) => {
          progress = { done: sent, total: Math.max(progress.total, sent) };
          changed();
        },
      },
      identity,
      met.value.holds,
    );
    if (!pushed.ok) return pushed;
    const published = await pullPublications({ store, surroundings, ask });
    if (!published.ok) return published;
    const pulled = await pullFeed({ store, surroundings, ask }, met.value.feedEpoch);
    if (!pulled.ok) return pulled;
    return ok({
      sent: pushed.value.sent,
      received: pulled.value.received + published.value.received,
    });
  };

  /** One synchronisation from beginning to end; a fault of our own is an outcome like any other. */
  const fly: (identity: DeskIdentity) => ReturnType<Province['sync']> = async (identity) => {
    stop = new AbortController();
    changed();
    try {
      const outcome = await run(identity, asking(identity, stop.signal));
      if (outcome.ok) setLine('connected', null);
      else noteFailure(outcome.error);
      return outcome;
    } catch (fault) {
      log('synchronisation failed', fault);
      return err({ code: 'sync_failed' });
    } finally {
      flight = null;
      stop = null;
      changed();
    }
  };

  return {
    enrol: async (url, request) => {
      const answer = await exchange(
        ports,
        { url, provinceKey: null, desk: null, privateKey: null },
        {
          method: 'POST',
          path: paths.enrol,
          body: { text: JSON.stringify(request), ndjson: false },
          timeoutMs: CONTACT_TIMEOUT_MS,
        },
      );
      if (!answer.ok) return err(asFailure(answer.error));
      const parsed = enrolAnswer.safeParse(answer.value.body);
      return parsed.success ? ok(parsed.data) : unbelievable;
    },

    totals: async (from, to) => {
      const identity = store.read.identity();
      if (identity === null) return notEnrolled;
      const body = { text: JSON.stringify({ epoch: identity.epoch, from, to }), ndjson: false };
      const answer = await asking(identity)({
        method: 'POST',
        path: paths.totals,
        body,
        timeoutMs: CONTACT_TIMEOUT_MS,
      });
      if (!answer.ok) return err(asFailure(answer.error));
      const parsed = totalsAnswer.safeParse(answer.value.body);
      return parsed.success ? ok(parsed.data) : unbelievable;
    },

    sync: () => {
      const identity = store.read.identity();
      if (identity === null) return Promise.resolve(notEnrolled);
      flight ??= fly(identity);
      return flight;
    },

    cancel: () => stop?.abort(),

    state: () => ({ ...line, running: flight !== null, ...progress }),
  };
};
