/**
 * A desk that is enrolled already comes into a new epoch in the same folder: after it was carried to another machine,
 * taken over by one, or found to have a twin. Whoever answers for the desk does it with a code minted for this desk.
 * What the province does not hold of the epochs before is handed over under the new key.
 */
import type { EnrolledAnew } from '#shared/contract/outputs.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { GENESIS } from '#shared/journal/hash-chain.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { begunBy, notEnrolledBy, pendingKeysFor, takeIn } from './enrol.ts';
import { hexOf } from '../identifiers.ts';
import type { StoreReader } from '../ports.ts';
import { restoredSteps } from './restored-epoch.ts';
import { takingTurns } from '../turns.ts';

/** Hex: what the chain of an epoch stands on, as its first entry says. */
const foundationOf = (read: StoreReader, epoch: number): string => {
  const [first] = read.openEntriesAfter(epoch, 0, 1);
  const known = first === undefined ? null : knowEntry(first);
  return known?.ok === true && known.value.type === 'desk.enrolled'
    ? known.value.payload.prev
    : hexOf(GENESIS);
};

export const createNewEnrolment = (context: DeskContext) => {
  const { store, province } = context;
  const inTurn = takingTurns();

  const enrolAnew = async (code: string): Promise<Result<EnrolledAnew, Refusal>> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const known = identityOf(context);
    if (!known.ok) return known;
    // The province counts epochs too: what a restore has begun here, it has to know first.
    if (restoredSteps(store.read).length > 0) return refuse('enrol_after_restore');
    const { desk, epoch, deskName, provinceUrl } = known.value;
    const keys = pendingKeysFor(context, code);
    const ends = { epoch, publicKey: known.value.publicKey, prev: foundationOf(store.read, epoch) };
    const asked = { code, deskName, publicKey: keys.publicKey, desk, ends };
    const answer = await province.enrol(provinceUrl, asked);
    if (!answer.ok) return notEnrolledBy(answer.error);
    if (answer.value.desk !== desk || answer.value.epoch <= epoch)
      return refuse('enrolment_code_other_desk', { field: 'code' });
    const begun = store.write((tx) => {
      const before = tx.identity();
      if (before === null || before.epoch !== epoch) return false;
      takeIn(context, tx, begunBy(answer.value, provinceUrl, keys), answer.value, officer.value.id);
      return true;
    });
    if (!begun) return refuse('already_enrolled');
    // Numbers wait for it; the line tells how it goes.
    await province.sync();
    return ok({ epoch: answer.value.epoch });
  };

  /** Two quick presses are one after the other. */
  return (code: string): Promise<Result<EnrolledAnew, Refusal>> => inTurn(() => enrolAnew(code));
};
