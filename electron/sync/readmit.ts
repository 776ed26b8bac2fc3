/** A contact with a province that may have been put back to a day before it knew this desk, or this epoch of it. */
import { admissionsOf } from '#electron/desk/access/admissions.ts';
import type { DeskIdentity, DeskStore } from '#electron/desk/ports.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import {
  admittedEpoch,
  ADMISSION_PATH,
  admissionAnswer,
  type Admission,
} from '#shared/protocol/admission.ts';
import { refusalCodes, type ContactAnswer } from '#shared/protocol/contact.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { asFailure } from './line.ts';
import { takeSlot } from './slot.ts';
import { askContact, CONTACT_TIMEOUT_MS, notBelieved, type Ask } from './speak-as.ts';

/** The province answers, and does not know who speaks. */
export const isStranger = (failure: ProvinceFailure): boolean =>
  failure.code === 'province_refused' &&
  (failure.reason === refusalCodes.deskUnknown || failure.reason === refusalCodes.unsigned);

/** Of this desk: an earlier life of the folder may have been another one. */
export const ownAdmissions = (store: DeskStore, desk: string): readonly Admission[] =>
  admissionsOf(store.read).filter(
    ({ text }) => admittedEpoch.safeParse(JSON.parse(text)).data?.desk === desk,
  );

const getKnown = async (
  store: DeskStore,
  { desk }: DeskIdentity,
  ask: Ask,
): Promise<Result<null, ProvinceFailure>> => {
  const body = { text: JSON.stringify({ admissions: ownAdmissions(store, desk) }), ndjson: false };
  const request = { method: 'POST', path: ADMISSION_PATH, body } as const;
  const answer = await ask({ ...request, timeoutMs: CONTACT_TIMEOUT_MS });
  if (!answer.ok) return err(asFailure(answer.error));
  const known = admissionAnswer.safeParse(answer.value.body);
  if (!known.success) return notBelieved;
  store.write((tx) => takeSlot(tx, desk, known.data.slot));
  return ok(null);
};

/** Before anything is sent: what it held before it was put back to an earlier day, it may hold no more. */
const heard = (
  store: DeskStore,
  { desk }: DeskIdentity,
  contact: ContactAnswer,
): Result<ContactAnswer, never> => {
  const { feedEpoch, slot } = contact;
  // Somebody else may have made this desk known again, or the answer to its own asking was lost.
  if (slot !== undefined) store.write((tx) => takeSlot(tx, desk, slot));
  if (store.read.feedCursor().feedEpoch !== feedEpoch) store.write((tx) => tx.resetFeed(feedEpoch));
  return ok(contact);
};

export const meet = async (
  store: DeskStore,
  as: DeskIdentity,
  ask: Ask,
): Promise<Result<ContactAnswer, ProvinceFailure>> => {
  const met = await askContact(ask);
  if (met.ok) return heard(store, as, met.value);
  if (!isStranger(met.error) || ownAdmissions(store, as.desk).length === 0) return met;
  const known = await getKnown(store, as, ask);
  if (!known.ok) return known;
  const again = await askContact(ask);
  return again.ok ? heard(store, as, again.value) : again;
};
