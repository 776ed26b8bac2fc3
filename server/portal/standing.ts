/** How a lodged dossier stands, in the portal's words: the fold of its entries, like everywhere. */
import { finalDueAt, isValid, type Dossier } from '#shared/dossier/dossier.ts';
import { stateCode } from '#shared/dossier/states.ts';
import type { PortalStanding } from '#shared/protocol/portal.ts';
import type { BlobStore } from '#server/blobs/blob-store.ts';
import type { Queryable } from '#server/store/database.ts';
import { loadStories } from '#server/store/ledger/stories.ts';

export interface LodgedDossier {
  readonly office: string;
  readonly dossier: string;
  readonly number: string;
}

export const findLodged = async (
  db: Queryable,
  client: string,
  reference: string,
): Promise<LodgedDossier | null> => {
  const text =
    'select office, dossier, number from online_dossier where client = $1 and reference = $2';
  return (await db.query<LodgedDossier>(text, [client, reference]))[0] ?? null;
};

export const readDossier = async (
  db: Queryable,
  { office, dossier }: LodgedDossier,
): Promise<Dossier> => {
  const found = (await loadStories(db, office, [dossier])).get(dossier)?.dossier;
  if (found == null) throw new Error(`the online dossier ${dossier} has no entry`);
  return found;
};

const supplementOf = ({ state, supplements }: Dossier): PortalStanding['supplement'] => {
  const last = supplements.at(-1);
  if (state !== 'awaiting_supplement' || last === undefined || last.received !== null) return null;
  return { items: [...last.requested.items], reason: last.requested.reason };
};

export const standingOf = async (
  db: Queryable,
  blobs: Pick<BlobStore, 'has'>,
  reference: string,
  lodged: LodgedDossier,
): Promise<PortalStanding> => {
  const dossier = await readDossier(db, lodged);
  const { registration, intake, refusal, state } = dossier;
  const submission = registration?.submission;
  if (submission === undefined || state === null)
    throw new Error(`the online dossier ${lodged.dossier} has lost its submission`);
  const papers = await Promise.all(
    dossier.documents.map(async (paper) => ({
      document: paper.document,
      kind: paper.kind,
      revision: paper.revision,
      sha256: paper.sha256,
      issuedAt: paper.issued.at,
      valid: isValid(paper),
      held: await blobs.has(paper.sha256),
    })),
  );
  return {
    reference,
    office: lodged.office,
    dossier: lodged.dossier,
    number: dossier.number ?? lodged.number,
    submittedAt: submission.submittedAt,
    state: stateCode(state),
    voided: dossier.voided !== null,
    receivedAt: intake?.receivedAt ?? null,
    dueAt: finalDueAt(dossier),
    refusal: state === 'refused' ? (refusal?.reason ?? null) : null,
    supplement: supplementOf(dossier),
    papers,
  };
};
