/** A scanned code at this desk: its verdict by what is known here, the dossier that it names, what it brings back. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { CodeRead, ScannedPaper } from '#shared/contract/outputs/codes.ts';
import { isValid, type Dossier } from '#shared/dossier/dossier.ts';
import { documentKinds } from '#shared/dossier/documents.ts';
import { papersShown } from '#shared/dossier/papers-shown.ts';
import { newestKnownRevision, scannedRevision } from '#shared/dossier/receipts.ts';
import { keysPublication } from '#shared/protocol/publications.ts';
import type { PaperClaims, UnprovenCode } from '#shared/receipt-code/paper-code.ts';
import {
  isProven,
  judgeCode,
  type JudgedCode,
  type KeyAnswer,
  type Standing,
} from '#shared/receipt-code/verdict.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, type DeskContext } from '../context.ts';
import { deskNames } from '../desk-names.ts';
import { deskOfKey, keyOf } from './paper-code.ts';
import { openCopy } from './paper-copy.ts';
import type { StoreReader } from '../ports.ts';

/** An officer with a paper in the hand waits no longer for a bad line. */
const ASK_MS = 5_000;

/** They tell of the desk or of nobody's dossier: the signature is all that there is to check. */
const STANDS_ALONE: ReadonlySet<PaperClaims['kind']> = new Set([
  'reconciliation',
  'handover',
  'route_sheet',
  'guidance_slip',
  'appointment_slip',
]);

const shownIn = (dossier: Dossier, { kind, revision, key, issuedOn }: PaperClaims) =>
  papersShown(dossier, { kind, revision, desk: deskOfKey(key), issuedOn });

const standingIn = (dossier: Dossier, claims: PaperClaims): Standing => {
  const { kind, number, revision } = claims;
  if (dossier.voided !== null) return { state: 'dossier_voided' };
  if (dossier.number !== null && dossier.number !== number)
    return { state: 'renumbered', number: dossier.number };
  if (!documentKinds.some((known) => known === kind)) return { state: 'current' };
  const papers = dossier.documents.filter((one) => one.kind === kind && one.redraws === undefined);
  // Where one code is on several papers, it is worth what the least of them is.
  const shown = shownIn(dossier, claims);
  const reason = shown.find(({ voidReason }) => voidReason !== null)?.voidReason ?? null;
  if (reason !== null) return { state: 'paper_voided', reason };
  if (kind === 'receipt' && revision > newestKnownRevision(dossier))
    return { state: 'newer_paper' };
  const newer = papers.findLast((one) => one.revision > revision && isValid(one));
  if (newer !== undefined) return { state: 'superseded', revision: newer.revision };
  if (shown.some(({ replacedBy }) => replacedBy !== null)) return { state: 'replaced' };
  if (kind === 'receipt' && revision < scannedRevision(dossier))
    return { state: 'superseded', revision: scannedRevision(dossier) };
  return { state: 'current' };
};

/** Those that the paper may be of: where its number was given twice, whichever has a paper with these claims. */
export const dossiersOf = (
  read: Pick<StoreReader, 'dossiersByNumber'>,
  claims: PaperClaims,
): readonly Dossier[] => {
  const numbered = read.dossiersByNumber(claims.number);
  const fitting = numbered.filter((dossier) => shownIn(dossier, claims).length > 0);
  return numbered.length > 1 && fitting.length > 0 ? fitting : numbered;
};

type ByNumber = Pick<StoreReader, 'dossiersByNumber' | 'sentUnder'>;

/** Also one sent online that nobody has accepted: its papers bear the number under which it was sent. */
const dossierOn = (read: ByNumber, claims: PaperClaims): Dossier | null => {
  const { kind, number } = claims;
  const [accepted] = dossiersOf(read, claims);
  if (accepted !== undefined) return accepted;
  const sent = read.sentUnder(number);
  return (
    sent.find(({ documents }) => documents.some((one) => one.kind === kind)) ?? sent[0] ?? null
  );
};

const standingOf =
  (read: ByNumber) =>
  (claims: PaperClaims): Standing => {
    if (STANDS_ALONE.has(claims.kind)) return { state: 'current' };
    const dossier = dossierOn(read, claims);
    return dossier === null ? { state: 'not_here' } : standingIn(dossier, claims);
  };

type Verify = (key: string, bytes: Uint8Array, signature: Uint8Array) => KeyAnswer;

/** By the directory that the province publishes, and by this desk's own key before it is in there. */
const verifier = ({ store, signer }: Pick<DeskContext, 'store' | 'signer'>): Verify => {
  const identity = store.read.identity();
  const directory =
    keysPublication.safeParse(store.read.publication('keys')?.data).data?.keys ?? [];
  return (key, bytes, signature) => {
    const published = directory.find(({ id }) => id === key);
    const own = identity !== null && keyOf(identity) === key ? identity.publicKey : null;
    const publicKey = published?.publicKey ?? own;
    if (publicKey === null) return 'unknown_key';
    if (!signer.verify(publicKey, bytes, signature)) return 'not_signed';
    return published?.revokedAt == null ? 'signed' : 'stopped_key';
  };
};

/** Null before enrolment, or without the office's data. */
export const judgeHere = (context: DeskContext, text: string): Result<JudgedCode, Refusal> => {
  const identity = identityOf(context);
  if (!identity.ok) return identity;
  return ok(
    judgeCode(text, {
      verify: verifier(context),
      lookUpUrl: context.published.office()?.data.lookupUrl ?? '',
      agencyCode: identity.value.agencyCode,
      standingOf: standingOf(context.store.read),
    }),
  );
};

export const createCodeReader = (context: DeskContext) => {
  const { store, province, published, after, emit } = context;

  const paperOf = ({ claims }: UnprovenCode): ScannedPaper => {
    const { key, ...said } = claims;
    return {
      ...said,
      procedureName: published.catalogue()?.procedure(said.procedure)?.name ?? null,
      desk: deskNames(store.read)(deskOfKey(key)),
    };
  };

  const copyOf = ({ verdict, code }: JudgedCode): CodeRead['copy'] => {
    if (code === null || code.copy === null || !isProven(verdict)) return 'none';
    return openCopy(context, code) === null ? 'closed' : 'opens';
  };

  const read = (judged: JudgedCode, asked: CodeRead['asked']): CodeRead => {
    const { verdict, values, code } = judged;
    const dossier = code === null ? null : dossierOn(store.read, code.claims);
    return {
      verdict,
      values,
      paper: code === null ? null : paperOf(code),
      dossier: dossier?.id ?? null,
      copy: copyOf(judged),
      asked,
    };
  };

  /** What the office wrote elsewhere comes down, keys included. */
  const ask = async (): Promise<CodeRead['asked']> => {
    const { promise, resolve } = Promise.withResolvers<CodeRead['asked']>();
    const callOff = after(ASK_MS, () => resolve('no_line'));
    province.sync().then(
      ({ ok: answered }) => resolve(answered ? 'answered' : 'no_line'),
      () => resolve('no_line'),
    );
    const asked = await promise;
    callOff();
    if (asked === 'answered') emit('changed', { rooms: ['sync'] });
    return asked;
  };

  return async (text: string, askProvince: boolean): Promise<Result<CodeRead, Refusal>> => {
    const asked = askProvince ? await ask() : 'not_asked';
    const judged = judgeHere(context, text);
    return judged.ok ? ok(read(judged.value, asked)) : judged;
  };
};
