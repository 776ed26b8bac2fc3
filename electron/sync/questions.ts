/** What a desk asks of the province beside the synchronisations: each a question and its answer, whatever else is under way. */
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { Province, ProvinceFailure } from '#electron/desk/line/province.ts';
import { enrolAnswer, paths, totalsAnswer } from '#shared/protocol/contact.ts';
import { presenceAnswer, presencePath } from '#shared/protocol/presence.ts';
import { borrowAnswer, slotsPath } from '#shared/protocol/slots.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { z } from '#shared/schema.ts';
import { fetchFile } from './fetch-file.ts';
import { asFailure, exchange, type LinePorts } from './line.ts';
import { noteClock } from './province-clock.ts';
import { PUBLICATIONS_TIMEOUT_MS } from './pull.ts';
import { isStranger, meet } from './readmit.ts';
import { isAsSigned } from '#electron/desk/close/province-word.ts';
import { CONTACT_TIMEOUT_MS, notBelieved, notEnrolled, type Ask } from './speak-as.ts';

export interface QuestionPorts extends LinePorts {
  readonly store: DeskStore;
  readonly asking: (identity: DeskIdentity, cancel: AbortSignal) => Ask;
  /** Whatever waits for the province can be called off. */
  readonly cancellable: <T>(work: (cancel: AbortSignal) => Promise<T>) => Promise<T>;
}

export type Questions = Pick<
  Province,
  'enrol' | 'totals' | 'presence' | 'borrowSlot' | 'fetchFile'
>;

/** A courtesy: whoever waits for it waits in vain. */
const PRESENCE_TIMEOUT_MS = 5_000;

export const createQuestions = (ports: QuestionPorts): Questions => {
  const { store, asking, cancellable } = ports;

  /** Asked once more where the province had to be shown who asks. `said`: the body. */
  const question = async <T>(
    path: string,
    said: (identity: DeskIdentity) => object,
    shape: z.ZodType<T>,
    timeoutMs: number,
  ): Promise<Result<T, ProvinceFailure>> => {
    const identity = store.read.identity();
    if (identity === null) return notEnrolled;
    const body = { text: JSON.stringify(said(identity)), ndjson: false };
    const answer = await cancellable(async (cancel) => {
      const ask = asking(identity, cancel);
      const first = await ask({ method: 'POST', path, body, timeoutMs });
      if (first.ok || !isStranger(asFailure(first.error))) return first;
      const met = await meet(store, identity, ask);
      return met.ok ? ask({ method: 'POST', path, body, timeoutMs }) : met;
    });
    if (!answer.ok) return err(asFailure(answer.error));
    const parsed = shape.safeParse(answer.value.body);
    return parsed.success ? ok(parsed.data) : notBelieved;
  };

  return {
    // The answer brings everything that is in force, the catalogue too.
    enrol: async (url, request) => {
      const stranger = { url, provinceKey: null, desk: null, privateKey: null };
      const body = { text: JSON.stringify(request), ndjson: false };
      const exchanged = { method: 'POST', path: paths.enrol, body } as const;
      const answer = await cancellable((cancel) =>
        exchange(ports, stranger, { ...exchanged, timeoutMs: PUBLICATIONS_TIMEOUT_MS }, cancel),
      );
      if (!answer.ok) return err(asFailure(answer.error));
      const parsed = enrolAnswer.safeParse(answer.value.body);
      if (!parsed.success) return notBelieved;
      noteClock(store, answer.value);
      return ok(parsed.data);
    },

    totals: async (from, to, of) => {
      const identity = store.read.identity();
      if (identity === null) return notEnrolled;
      const epoch = of ?? identity.epoch;
      const said = () => ({ epoch, from, to });
      const answer = await question(paths.totals, said, totalsAnswer, CONTACT_TIMEOUT_MS);
      if (!answer.ok) return answer;
      return isAsSigned(ports.signer.verify, identity, epoch, answer.value) ? answer : notBelieved;
    },

    presence: async (dossier, officer) => {
      const said = () => ({ dossier, officer });
      const answer = await question(presencePath, said, presenceAnswer, PRESENCE_TIMEOUT_MS);
      return answer.ok ? ok(answer.value.others) : answer;
    },

    borrowSlot: async (day, slots, unusable) => {
      const said = () => ({ day, slots, ...(unusable.length === 0 ? {} : { unusable }) });
      const answer = await question(slotsPath, said, borrowAnswer, CONTACT_TIMEOUT_MS);
      if (!answer.ok) return answer;
      return answer.value.day === day ? ok(answer.value.slot) : notBelieved;
    },

    fetchFile: async (name) => {
      const identity = store.read.identity();
      if (identity === null) return notEnrolled;
      const { sha256 } = ports.surroundings;
      return cancellable((cancel) => fetchFile({ ask: asking(identity, cancel), sha256 }, name));
    },
  };
};
