/**
 * The desk copies itself: hourly while something is new, at the close of a day, when it is left, and when somebody
 * asks. What became of it is remembered beside the journal, not in it: it is this machine's own business.
 */
import { defaultBackupRule, isBackupDue, type BackupRule } from '#shared/backup/rule.ts';
import { epochMsOf, type Instant } from '#shared/calendar/local-time.ts';
import type { BackupOverview, BackupState, CopyState } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { instant } from '#shared/journal/fields.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import type { CopiesMade, CopyFailure, CopyMade, CopyRun } from './backup-ports.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';

const STATE = 'backup.state';
const SECOND = 'backup.secondPlace';

/** How often the desk looks whether a copy is due. */
const LOOK_MS = 60_000;
/** A copy that is so many times overdue is said to be. */
const LATE_AFTER = 2;

const copyState = z.object({
  provenAt: instant.nullable(),
  failed: z.string().nullable(),
  failedAt: instant.nullable(),
});
const keptState = z.object({
  lastTry: instant.nullable(),
  /** The journal's head in the newest proven copy. */
  reach: z.object({ epoch: z.int(), seq: z.int() }).nullable(),
  first: copyState,
  second: copyState,
});
type KeptState = z.infer<typeof keptState>;

const noCopy: CopyState = { provenAt: null, failed: null, failedAt: null };
const nothing: KeptState = { lastTry: null, reach: null, first: noCopy, second: noCopy };

const parse = (text: string | null): KeptState => {
  try {
    return text === null ? nothing : (keptState.safeParse(JSON.parse(text)).data ?? nothing);
  } catch {
    // Another program wrote it: the next copy says it again.
    return nothing;
  }
};

const after = (
  before: CopyState,
  outcome: Result<CopyMade, CopyFailure>,
  at: Instant,
): CopyState =>
  outcome.ok
    ? { provenAt: outcome.value.madeAt, failed: null, failedAt: null }
    : { ...before, failed: outcome.error.code, failedAt: at };

export const createBackups = (context: DeskContext, rule: BackupRule = defaultBackupRule) => {
  const { store, emit, log } = context;
  const backups = context.backups ?? null;
  let flight: { readonly run: CopyRun; readonly ended: Promise<void> } | null = null;
  let callOff: (() => void) | null = null;
  let left = false;

  const kept = (): KeptState => parse(store.read.setting(STATE));
  const secondPlace = (): string | null => store.read.setting(SECOND);

  const isNew = ({ reach }: KeptState): boolean => {
    const { epoch, seq } = store.read.head();
    return epoch > 0 && (reach?.epoch !== epoch || reach.seq !== seq);
  };

  const remember = ({ first, second }: CopiesMade, at: Instant): void => {
    const before = kept();
    const reach = first.ok ? { epoch: first.value.epoch, seq: first.value.seq } : before.reach;
    const now: KeptState = {
      lastTry: at,
      reach,
      first: after(before.first, first, at),
      second: second === null ? before.second : after(before.second, second, at),
    };
    store.write((tx) => tx.saveSetting(STATE, JSON.stringify(now)));
  };

  const fly = async (run: CopyRun, at: Instant): Promise<void> => {
    try {
      const made = await run.done;
      if (!left) remember(made, at);
    } catch (fault) {
      if (left) return;
      log('no copy was made', fault);
      const failed = err({ code: 'backup_failed' });
      // A desk that cannot even note it has said so where it failed; the copy before stays.
      remember({ first: failed, second: null }, at);
    }
  };

  const start = (): Promise<void> => {
    if (flight !== null) return flight.ended;
    const identity = store.read.identity();
    if (backups === null || identity === null) return Promise.resolve();
    const at = nowOf(context);
    const run = backups.make({ at, desk: identity.desk, second: secondPlace() });
    const ended = fly(run, at)
      .catch((fault: unknown) => log('the outcome of a copy was not kept', fault))
      .then(() => {
        flight = null;
        emit('changed', { rooms: ['backup'] });
      });
    flight = { run, ended };
    emit('changed', { rooms: ['backup'] });
    return ended;
  };

  const look = (): void => {
    const state = kept();
    if (isBackupDue(state.lastTry, isNew(state), nowOf(context), rule)) void start();
    callOff = context.after(LOOK_MS, look);
  };

  const state = (): BackupState => {
    const now = kept();
    const newSince = isNew(now);
    const path = secondPlace();
    // A restored desk does not remember the copy that it was restored from; it stands there all the same.
    const provenAt = now.first.provenAt ?? backups?.list()[0]?.madeAt ?? null;
    const age =
      provenAt === null
        ? Number.POSITIVE_INFINITY
        : epochMsOf(nowOf(context)) - epochMsOf(provenAt);
    return {
      ...now.first,
      provenAt,
      running: flight !== null,
      newSince,
      late: newSince && age > LATE_AFTER * rule.everyMs,
      second: path === null ? null : { ...now.second, path },
    };
  };

  const overview = (): BackupOverview => ({
    ...state(),
    copies: (backups?.list() ?? []).map(({ name, madeAt, entries, unsent }) => ({
      name,
      madeAt,
      entries,
      unsent,
    })),
  });

  return {
    state,
    overview,

    /** The first look comes a while after the window. */
    watch: (): void => {
      if (backups !== null) callOff ??= context.after(LOOK_MS, look);
    },

    /** Resolves when the copy is made or has failed: the state says which. */
    now: async (): Promise<Result<BackupOverview, Refusal>> => {
      if (store.read.identity() === null) return refuse('not_enrolled');
      await start();
      return ok(overview());
    },

    /** After the close of a day, without keeping anybody waiting. */
    soon: (): void => void start(),

    setSecondPlace: (path: string | null): Result<BackupOverview, Refusal> => {
      const usable = path === null ? ok(null) : backups?.usable(path);
      if (usable?.ok === false) return refuse(usable.error.code, { field: 'path' });
      const before = kept();
      store.write((tx) => {
        if (path === null) tx.deleteSetting(SECOND);
        else tx.saveSetting(SECOND, path);
        tx.saveSetting(STATE, JSON.stringify({ ...before, second: noCopy }));
      });
      emit('changed', { rooms: ['backup'] });
      return ok(overview());
    },

    chooseFolder: async (): Promise<Result<{ readonly path: string | null }, Refusal>> =>
      ok({ path: (await context.chooseFolder?.()) ?? null }),

    /** No further look. */
    stop: (): void => callOff?.(),

    /** When the desk is left: whatever is new is copied, as long as that takes no longer than `withinMs`. */
    leave: async (withinMs: number): Promise<void> => {
      callOff?.();
      if (backups === null || (flight === null && !isNew(kept()))) return;
      const late = Promise.withResolvers<'late'>();
      const stopWaiting = context.after(withinMs, () => late.resolve('late'));
      const outcome = await Promise.race([start(), late.promise]);
      stopWaiting();
      if (outcome === 'late') {
        log('the copy at leaving took too long');
        left = true;
        flight?.run.end();
      }
    },
  };
};

export type DeskBackups = ReturnType<typeof createBackups>;
