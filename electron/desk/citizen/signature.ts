/** A signature on the screen: asked for one hand-over, kept in the archive, and good for that hand-over alone. */
import {
  inkFile,
  inkRefusals,
  pathOfInkFile,
  readInk,
  type InkRefusal,
  type InkStrokes,
} from '#shared/citizen/ink.ts';
import type { SignatureAsked } from '#shared/citizen/scene.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import { resultStanding } from '#shared/dossier/result-standing.ts';
import type { Returned } from '#shared/dossier/processing.ts';
import type { ResultPaper } from '#shared/dossier/result-papers.ts';
import { ok, type Result } from '#shared/result.ts';
import { nowOf, refuse, type DeskContext } from '../context.ts';
import { readHanding, titleOf } from '../dossiers/handing.ts';
import { hexOf } from '../identifiers.ts';
import type { CitizenScreen, HeldSignature } from './screen.ts';

type KeptSignature = NonNullable<Returned['signature']>;

type Handed = Pick<Returned, 'receiver'> & { readonly given: readonly ResultPaper[] };

/** Another identity, ground or paper of authority under the same name is another receiver. */
const boundTo = ({ receiver, given }: Handed): string => JSON.stringify([receiver, given]);

/** Who shall sign for what: the form as it stands, refused like the hand-over itself. Only who is at the desk signs there. */
export const signatureAsked = (
  { store }: Pick<DeskContext, 'store'>,
  id: string,
  form: ReturnForm,
): Result<SignatureAsked, Refusal> => {
  if (form.how !== 'office') return refuse('signature_elsewhere');
  const dossier = store.read.dossier(id);
  if (dossier === null) return refuse('dossier_unknown');
  const { intake, number } = dossier;
  if (intake === null || number === null) return refuse('result_not_accepted');
  if (resultStanding(dossier).step !== 'return') return refuse('result_not_finished');
  const handing = readHanding({ dossier, intake }, form);
  if (!handing.ok) return handing;
  const { receiver, given } = handing.value;
  return ok({
    dossier: id,
    number,
    procedure: intake.procedure.name,
    receiver: receiver.name,
    given: given.map(titleOf),
    bound: boundTo({ receiver, given }),
  });
};

/** The citizen can do better, with a finger. */
export const isInkRefusal = (code: string): code is InkRefusal['code'] =>
  inkRefusals.some((one) => one === code);

/** In the archive before anything names it; one that no hand-over names is swept away with other files of that kind. */
export const keepInk = (
  context: DeskContext,
  asked: SignatureAsked,
  strokes: InkStrokes,
): Result<HeldSignature, Refusal> => {
  const { store, blobs, surroundings } = context;
  const ink = readInk(strokes);
  if (!ink.ok) return refuse(ink.error.code);
  const bytes = inkFile(ink.value);
  store.write((tx) => tx.saveAttached(hexOf(surroundings.sha256(bytes)), nowOf(context)));
  const kept = blobs.put(bytes);
  const { dossier, receiver, bound } = asked;
  return ok({ dossier, name: receiver, path: ink.value, bound, ...kept });
};

/** For the hand-over that is being written; undefined where its note is signed by pen. */
export const signatureFor = (
  screen: Pick<CitizenScreen, 'signature'>,
  id: string,
  { signOn, how }: ReturnForm,
  handed: Handed,
): Result<KeptSignature | undefined, Refusal> => {
  // The hand that receives it elsewhere signs the note by pen.
  if (signOn !== 'screen' || how !== 'office') return ok(undefined);
  const held = screen.signature();
  if (held === null || held.dossier !== id) return refuse('signature_waits');
  if (held.bound !== boundTo(handed)) return refuse('signature_of_another');
  return ok({ sha256: held.sha256, bytes: held.bytes });
};

/** Path data for the note; null where the archive does not have it. */
export const drawnSignature = (
  { blobs }: Pick<DeskContext, 'blobs'>,
  { sha256 }: KeptSignature,
): string | null => {
  const bytes = blobs.get(sha256);
  return bytes === null ? null : pathOfInkFile(bytes);
};
