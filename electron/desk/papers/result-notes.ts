/**
 * The note that goes with a hand-over: who took what, on what ground, signed by both on paper. One that could not be drawn
 * is not owed: the result is in somebody's hand, and the key is pressed again.
 */
import { dateOf, localDayOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { SlipIssued } from '#shared/contract/outputs.ts';
import type { Dossier, HandOut } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload, Party } from '#shared/dossier/intake.ts';
import { noteOf } from '#shared/dossier/result-standing.ts';
import type { Receiver } from '#shared/dossier/result-papers.ts';
import { paperFrameOf } from '#shared/forms/paper-frame.ts';
import { resultNoteSetId, type ResultNoteData } from '#shared/forms/result-note-data.ts';
import { sameName, type EntryName } from '#shared/journal/entry.ts';
import { sizeOf } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { drawnSignature } from '../citizen/signature.ts';
import { identityOf, nowOf, refuse, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { paperCode, saidOf } from './paper-code.ts';
import { setKeptBy } from './paper-forms.ts';
import type { PrintJob } from './paper-ports.ts';
import { printNamed } from './print-named.ts';

interface Named {
  readonly document: string;
  /** Null where the paper was there before. */
  readonly job: PrintJob | null;
}

const isGround = (as: string): as is keyof typeof vi.results.grounds =>
  Object.hasOwn(vi.results.grounds, as);

/** The ground in words, with the paper that authorises. */
const groundOf = ({ as, paper }: Receiver): string =>
  [isGround(as) ? vi.results.grounds[as] : as, paper ?? '']
    .filter((part) => part !== '')
    .join(': ');

/** By the ground, not by the name: a namesake is somebody else. Null for whoever is neither owner nor submitter. */
const partyOf = ({ as }: Receiver, submitter: Party, owner: Party | null): Party | null =>
  as === 'owner' ? (owner ?? submitter) : as === 'submitter' ? submitter : null;

const receiverOf = (
  { receiver }: HandOut,
  { submitter, owner }: AcceptedPayload,
): ResultNoteData['receiver'] => {
  const known = partyOf(receiver, submitter, owner);
  return {
    name: receiver.name,
    idNumber: receiver.idNumber,
    address: known?.name === receiver.name ? known.address : '',
    phone: receiver.phone ?? '',
    email: '',
  };
};

export const createResultNotes = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const { store, published } = context;

  const noteFor = (dossier: Dossier, handed: HandOut): Result<NewPaper, Refusal> => {
    const { id, intake, number, outcome } = dossier;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    if (intake === null || number === null) return refuse('dossier_not_accepted');
    const at = nowOf(context);
    const today = localDayOf(at);
    const received = dateOf(intake.receivedAt);
    const office = published.officeAt(intake.officeVersion);
    const forms = context.forms.reading(setKeptBy(dossier));
    const formSet = forms.set(received);
    const officer = store.read.officers().find((one) => one.id === handed.officer);
    if (office === null || formSet === null || officer === undefined)
      return refuse('paper_data_missing');
    const signature =
      handed.signature === undefined ? undefined : drawnSignature(context, handed.signature);
    if (signature === null) return refuse('signature_lost');
    const form = forms.own('result_note', today);
    const { code, name, case: ofCase } = intake.procedure;
    const data: ResultNoteData = {
      ...paperFrameOf({
        formSet,
        office: forms.office(office, received),
        tryOut: identity.value.tryOut,
        issuedOn: today,
      }),
      form,
      qrText: paperCode(
        context,
        identity.value,
        office,
        saidOf(intake, { kind: 'result_note', revision: 1, issuedOn: today }),
      ),
      dossier: number,
      procedure: { code, name, case: ofCase },
      submitter: intake.submitter.name,
      receiver: receiverOf(handed, intake),
      as: groundOf(handed.receiver),
      how: handed.how,
      returnedAt: handed.returnedAt,
      outcome: outcome?.outcome ?? 'granted',
      results: (handed.given ?? []).map((one) => ({
        name: one.number === '' ? one.name : `${one.name}, ${vi.results.numbered} ${one.number}`,
        originals: one.originals,
        copies: one.copies,
      })),
      officer: { name: officer.name, title: officer.title },
      ...(signature === undefined ? {} : { signature }),
    };
    return ok({
      paper: {
        document: newId(context.surroundings),
        kind: 'result_note',
        revision: 1,
        dossiers: [id],
        formSet: resultNoteSetId,
        words: forms.words(),
        replaces: null,
        handOver: { ...handed.entry },
        copies: form.copies.length,
      },
      render: { kind: 'result_note', paper: sizeOf('result_note'), data },
      officer: officer.id,
      at,
      // Another hand-over beside it changes nothing of this one; one that was taken back is none.
      holds: (reader) =>
        reader.dossier(id)?.handedOut.some(({ entry }) => sameName(entry, handed.entry)) ?? false,
    });
  };

  const name = async (id: string, handOver: EntryName | null): Promise<Result<Named, Refusal>> => {
    const dossier = store.read.dossier(id);
    if (dossier === null) return refuse('dossier_unknown');
    const handed =
      handOver === null
        ? dossier.handedOut.at(-1)
        : dossier.handedOut.find(({ entry }) => sameName(entry, handOver));
    if (handed === undefined) return refuse('result_not_returned');
    const before = noteOf(dossier, handed);
    if (before !== null) return ok({ document: before.document, job: null });
    const note = noteFor(dossier, handed);
    if (!note.ok) return note;
    const issued = await papers.issue(note.value);
    if (issued.outcome === 'issued')
      return ok({ document: note.value.paper.document, job: issued.job });
    return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
  };

  return {
    /** Of this hand-over, null: of the last; one that is there already is printed again. */
    issueResultNote: async (
      id: string,
      handOver: EntryName | null,
    ): Promise<Result<SlipIssued, Refusal>> => {
      try {
        const named = await papers.inLine(() => name(id, handOver));
        if (!named.ok) return named;
        return await printNamed(printJobs, named.value);
      } catch (fault) {
        return refuse(papers.codeOf(fault));
      }
    },
  };
};
