/**
 * The desk keeps a sealed pack at the province: looked at after a synchronisation, hourly at most and after the close of
 * a day, and sent where it changed. One that did not get through waits on the disk and goes on where it broke off. It is
 * proven when it was opened again here and the province signed for its hash.
 */
import { epochMsOf, type Instant } from '#shared/calendar/local-time.ts';
import type { PackState } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { instant } from '#shared/journal/fields.ts';
import { refusalCodes } from '#shared/protocol/contact.ts';
import { contentBytes } from '#shared/protocol/packs.ts';
import { ok, type Result } from '#shared/result.ts';
import { z } from '#shared/schema.ts';
import { identityOf, nowOf, refuse, type DeskContext } from '../context.ts';
import { hexOf } from '../identifiers.ts';
import { fillPack } from './pack-content.ts';
import type { Packs, SealedPack } from './pack-ports.ts';
import { isPackOn, keepPackOff, keepPackOn } from './pack-switch.ts';
import { UNCONFIRMED_RECOVERY } from '../access/protect-keys.ts';
import type { ProvinceFailure } from '../line/province.ts';
import { lostStandingOf } from '../standing.ts';

const STATE = 'pack.state';
const HOUR_MS = 3_600_000;
const LATE_MS = 2 * HOUR_MS;

const keptState = z.object({
  /** When the desk last looked whether anything changed. */
  lookedAt: instant.nullable(),
  /** Hex sha256 of the content that the province signed for, and its feed then: one that was put back may have lost it. */
  held: z.object({ content: z.string(), feedEpoch: z.int() }).nullable(),
  provenAt: instant.nullable(),
  failed: z.string().nullable(),
  failedAt: instant.nullable(),
});
type KeptState = z.infer<typeof keptState>;

const nothing: KeptState = {
  lookedAt: null,
  held: null,
  provenAt: null,
  failed: null,
  failedAt: null,
};

const parse = (text: string | null): KeptState => {
  try {
    return text === null ? nothing : (keptState.safeParse(JSON.parse(text)).data ?? nothing);
  } catch {
    // Another program wrote it: the next pack says it again.
    return nothing;
  }
};

/** Null where it is the line's own affair, and the next synchronisation tries again. */
const codeOf = (failure: ProvinceFailure): string | null => {
  if (failure.code !== 'province_refused') return null;
  return failure.reason === refusalCodes.notFound ? 'pack_province_older' : failure.reason;
};

export const createPacks = (context: DeskContext) => {
  const { store, province, surroundings, emit, log } = context;
  let flight: Promise<void> | null = null;
  let asked = false;
  let stopped = false;

  const kept = (): KeptState => parse(store.read.setting(STATE));
  const remember = (changes: Partial<KeptState>): void =>
    store.write((tx) => {
      const now = { ...parse(tx.setting(STATE)), ...changes };
      tx.saveSetting(STATE, JSON.stringify(now));
    });
  const markOf = (content: string): string => hexOf(surroundings.sha256(contentBytes(content)));

  /** Why this desk has no pack; a key that nobody wrote down opens none. */
  const may = (): Result<Packs, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    if (identity.value.tryOut) return refuse('pack_try_out');
    if (store.read.setting(UNCONFIRMED_RECOVERY) !== null) return refuse('pack_no_recovery');
    const { packs } = context;
    return packs === null || packs === undefined ? refuse('pack_unavailable') : ok(packs);
  };

  const isDue = ({ lookedAt, held }: KeptState, at: Instant): boolean =>
    asked ||
    lookedAt === null ||
    Math.abs(epochMsOf(at) - epochMsOf(lookedAt)) >= HOUR_MS ||
    (held !== null && held.feedEpoch !== store.read.feedCursor().feedEpoch);

  /** The pack that is to be sent now; null when the province has all that there is. */
  const next = ({ seals }: Packs, desk: string, at: Instant): SealedPack | null => {
    const before = kept();
    if (!isDue(before, at)) return seals.waiting();
    asked = false;
    const content = fillPack(store.read, at);
    const mark = markOf(content);
    const { feedEpoch } = store.read.feedCursor();
    if (before.held?.content === mark && before.held.feedEpoch === feedEpoch) {
      seals.drop();
      remember({ lookedAt: at, provenAt: at, failed: null, failedAt: null });
      return null;
    }
    remember({ lookedAt: at });
    const waiting = seals.waiting();
    if (waiting?.content === content && waiting.desk === desk) return waiting;
    const sealed = seals.seal(content, { desk, madeAt: at });
    if (sealed.ok) return sealed.value;
    remember({ failed: sealed.error.code, failedAt: at });
    return null;
  };

  const bring = async (packs: Packs, pack: SealedPack): Promise<void> => {
    const sent = await packs.line.send(pack);
    if (stopped) return;
    if (sent.ok) {
      packs.seals.drop();
      const held = { content: markOf(pack.content), feedEpoch: store.read.feedCursor().feedEpoch };
      remember({ held, provenAt: pack.madeAt, failed: null, failedAt: null });
      return;
    }
    const code = codeOf(sent.error);
    if (code !== null) remember({ failed: code, failedAt: nowOf(context) });
  };

  const look = async (): Promise<void> => {
    const packs = may();
    const identity = store.read.identity();
    if (!packs.ok || identity === null || !isPackOn(store.read)) return;
    // Entries first: before the province was met once, there is nobody to keep anything.
    const hasMet = store.read.feedCursor().feedEpoch > 0;
    if (!hasMet || lostStandingOf(store.read) !== null) return;
    const pack = next(packs.value, identity.desk, nowOf(context));
    if (pack !== null) await bring(packs.value, pack);
  };

  const fly = (): Promise<void> => {
    flight ??= look()
      .catch((fault: unknown) => {
        if (!stopped) log('no pack was kept at the province', fault);
      })
      .then(() => {
        flight = null;
        if (!stopped) emit('changed', { rooms: ['backup'] });
      });
    return flight;
  };

  const state = (): PackState => {
    const { provenAt, failed, failedAt } = kept();
    const on = isPackOn(store.read);
    const able = may();
    const age =
      provenAt === null
        ? Number.POSITIVE_INFINITY
        : epochMsOf(nowOf(context)) - epochMsOf(provenAt);
    return {
      on,
      cannot: able.ok ? null : able.error.code,
      running: flight !== null,
      provenAt,
      late: on && age > LATE_MS,
      failed,
      failedAt,
    };
  };

  return {
    state,

    /** Off: what the province has stays there until newer ones take its place. */
    keep: (on: boolean): Result<PackState, Refusal> => {
      const able = may();
      if (on && !able.ok) return able;
      store.write((tx) => {
        if (on) keepPackOn(tx);
        else keepPackOff(tx);
        tx.deleteSetting(STATE);
      });
      if (able.ok && !on) able.value.seals.drop();
      asked = on;
      if (on) void fly();
      emit('changed', { rooms: ['backup'] });
      return ok(state());
    },

    /** Entries first. */
    now: async (): Promise<Result<PackState, Refusal>> => {
      const able = may();
      if (!able.ok) return able;
      await province.sync();
      await flight;
      asked = true;
      await fly();
      return ok(state());
    },

    /** The next synchronisation brings it, whatever the hour. */
    soon: (): void => {
      asked = true;
    },

    /** After a synchronisation that went through; nobody waits for it. */
    synced: (): void => void fly(),

    stop: (): void => {
      stopped = true;
    },
  };
};

export type DeskPacks = ReturnType<typeof createPacks>;
