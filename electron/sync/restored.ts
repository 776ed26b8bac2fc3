/**
 * Tells the province, step by step, in which epoch this desk went on. What the epoch that ended holds unsent goes up
 * first, under its own key: the new epoch can only stand on what the province has. Where another life of this desk is in
 * force there, or the desk was stopped, the province lets the new epoch in to hand over and says so at the contact.
 */
import { keepAdmissions } from '#electron/desk/access/admissions.ts';
import type { DeskIdentity, DeskStore, Signer } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import {
  forgetStep,
  restoredSteps,
  type RestoredStep,
} from '#electron/desk/access/restored-epoch.ts';
import { saveStanding } from '#electron/desk/standing.ts';
import type { ContactAnswer } from '#shared/protocol/contact.ts';
import {
  goingOnText,
  RESTORED_PATH,
  restoredAnswer,
  type RestoredRequest,
} from '#shared/protocol/restored.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure } from './line.ts';
import { handOverEarlier } from './earlier-epochs.ts';
import { handOver } from './hand-over.ts';
import type { PushPorts } from './push.ts';
import { CONTACT_TIMEOUT_MS, notBelieved, type Ask, type SpeakAs } from './speak-as.ts';

export interface RestoredPorts extends SpeakAs {
  readonly store: DeskStore;
  readonly signer: Signer;
  readonly sending: Omit<PushPorts, 'ask'>;
  readonly log: (message: string, detail: unknown) => void;
  /** A contact; whoever is not known any more gets known again first. */
  readonly meet: (as: DeskIdentity, ask: Ask) => Promise<Result<ContactAnswer, ProvinceFailure>>;
}

/** The desk as it was in the epoch that ended. */
export const before = (identity: DeskIdentity, step: RestoredStep): DeskIdentity => ({
  ...identity,
  epoch: step.epoch,
  privateKey: step.privateKey,
  publicKey: step.publicKey,
});

/** Proven with the key that the step brings: the next step has it, or the desk of now. */
export const statementOf = (
  { store, signer }: Pick<RestoredPorts, 'store' | 'signer'>,
  { desk, privateKey }: DeskIdentity,
  step: RestoredStep,
): RestoredRequest => {
  const { epoch, seq, hash, next, newPublicKey: publicKey, reason } = step;
  const after = restoredSteps(store.read).find((other) => other.epoch === next);
  const text = goingOnText({ desk, epoch, seq, hash, next, publicKey, reason });
  const signature = signer.sign(after?.privateKey ?? privateKey, text);
  const proof = Buffer.from(signature).toString('base64url');
  return { epoch, seq, hash, next, publicKey, reason, proof };
};

const isFork = (failure: ProvinceFailure): boolean =>
  failure.code === 'province_refused' && failure.reason === 'chain_broken';

/** Everything up to the step is at the province; whether its books hold another chain than ours. */
const bring = async (
  { store, send }: RestoredPorts,
  then: DeskIdentity,
  ask: Ask,
  contact: ContactAnswer,
): Promise<Result<{ readonly aside: boolean }, ProvinceFailure>> => {
  const own = store.read.ownEpochs().find(({ epoch }) => epoch === then.epoch);
  // What the province has beyond our backup cannot be compared here; its own answer to the step does it.
  if (!contact.revoked && contact.holds.seq >= (own?.last ?? 0)) return ok({ aside: false });
  const sent = await send(then, ask, contact);
  return sent.ok ? ok({ aside: sent.value.apart !== null }) : sent;
};

const say = async (
  { store }: RestoredPorts,
  ask: Ask,
  step: RestoredStep,
  statement: RestoredRequest,
): Promise<Result<null, ProvinceFailure>> => {
  const answer = await ask({
    method: 'POST',
    path: RESTORED_PATH,
    body: { text: JSON.stringify(statement), ndjson: false },
    timeoutMs: CONTACT_TIMEOUT_MS,
  });
  if (!answer.ok) return err(asFailure(answer.error));
  const begun = restoredAnswer.safeParse(answer.value.body);
  if (!begun.success || begun.data.epoch !== step.next || begun.data.prev !== step.hash)
    return notBelieved;
  store.write((tx) => {
    keepAdmissions(tx, begun.data.admissions);
    forgetStep(tx, step);
  });
  return ok(null);
};

const tellStep = async (
  ports: RestoredPorts,
  identity: DeskIdentity,
  step: RestoredStep,
): Promise<Result<null, ProvinceFailure>> => {
  const then = before(identity, step);
  const ask = ports.asking(then);
  const met = await ports.meet(then, ask);
  if (!met.ok) return met;
  // Older epochs first: a correction comes after what it corrects.
  const earlier = await handOverEarlier({ ...ports, ask }, then);
  if (!earlier.ok) return earlier;
  const brought = await bring(ports, then, ask, met.value);
  if (!brought.ok) return brought;
  const statement = statementOf(ports, identity, step);
  const { aside } = brought.value;
  const said = await say(ports, ask, step, aside ? { ...statement, aside } : statement);
  if (said.ok || aside || !isFork(said.error)) return said;
  // Somewhere below they part: nobody here knows where.
  const handed = await handOver({ ...ports.sending, ask }, then, 0);
  return handed.ok ? say(ports, ask, step, { ...statement, aside: true }) : handed;
};

export const tellRestored = async (
  ports: RestoredPorts,
  identity: DeskIdentity,
): Promise<Result<null, ProvinceFailure>> => {
  for (const step of restoredSteps(ports.store.read)) {
    const told = await tellStep(ports, identity, step);
    if (told.ok) continue;
    // The very number is another life's: it will never be taken, and a new enrolment brings another one.
    if (told.error.code === 'province_refused' && told.error.reason === 'desk_superseded')
      ports.store.write((tx) => {
        saveStanding(tx, identity, 'desk_superseded');
        for (const left of restoredSteps(tx)) forgetStep(tx, left);
      });
    return told;
  }
  return ok(null);
};
