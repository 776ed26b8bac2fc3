/**
 * Papers of an accepted dossier that an officer asks for: the slip of a fee that was taken, and the control sheet that
 * goes with the dossier from hand to hand. One that could not be drawn is not owed: the key is pressed again.
 */
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { SlipIssued } from '#shared/contract/outputs.ts';
import type { Dossier, TakenFee } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { ControlSheetData } from '#shared/forms/control-sheet-data.ts';
import { feeSlipSetId, type FeeSlipData } from '#shared/forms/fee-slip-data.ts';
import { paperFrameOf, type PaperFrame } from '#shared/forms/paper-frame.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, nowOf, officerOf, refuse, type DeskContext } from './context.ts';
import { newId } from './identifiers.ts';
import type { NewPaper, PaperIssue } from './issue-paper.ts';
import { paperCode, saidOf } from './paper-code.ts';
import type { Officer } from './ports.ts';
import type { PrintJobs } from './print-jobs.ts';

type SlipKind = 'fee_slip' | 'control_sheet';

/** Room to sign for so many hands; the sheet goes on on a second one. */
const HANDS = 8;

interface Ground {
  readonly dossier: Dossier;
  readonly intake: AcceptedPayload;
  readonly officer: Officer;
  readonly frame: PaperFrame;
  readonly formSet: string;
  readonly qrText: string;
  readonly today: PaperFrame['issuedOn'];
}

/** The lines that make up what was taken; where part was paid elsewhere, the sum alone. */
const linesOf = ({ fees }: AcceptedPayload, { amount }: TakenFee): FeeSlipData['lines'] => {
  const lines = fees.map(({ name, amount: owed, exemption }) => ({
    name,
    amount: owed,
    exemption,
  }));
  const sum = lines.reduce((all, line) => all + line.amount, 0);
  return sum === amount
    ? lines
    : [{ name: fees.map(({ name }) => name).join(', '), amount, exemption: null }];
};

export const createDossierSlips = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
) => {
  const { store, published, forms } = context;

  const ground = (id: string, kind: SlipKind): Result<Ground, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const dossier = store.read.dossier(id);
    if (dossier === null) return refuse('dossier_unknown');
    if (dossier.voided !== null) return refuse('dossier_voided');
    const { intake } = dossier;
    if (intake === null || dossier.number === null) return refuse('dossier_not_accepted');
    const received = dateOf(intake.receivedAt);
    const today = dateOf(localTimeOf(nowOf(context)));
    const office = published.officeAt(intake.officeVersion);
    const formSet = forms.set(received);
    if (office === null || formSet === null) return refuse('paper_data_missing');
    const said = saidOf(intake, { kind, revision: 1, issuedOn: today });
    const frame = paperFrameOf({
      formSet,
      office: forms.office(office, received),
      tryOut: identity.value.tryOut,
      issuedOn: today,
    });
    return ok({
      dossier,
      intake,
      officer: officer.value,
      frame,
      formSet: formSet.id,
      qrText: paperCode(context, identity.value, office, said),
      today,
    });
  };

  const feeSlip = ({ dossier, intake, officer, frame, qrText, today }: Ground) => {
    const taken = dossier.fees.taken.findLast(({ voided }) => voided === null);
    if (taken === undefined) return refuse('fee_slip_none');
    const by = store.read.officers().find(({ id }) => id === taken.officer) ?? officer;
    const { receiptSerial } = taken;
    const data: FeeSlipData = {
      ...frame,
      form: forms.own('fee_slip', today),
      qrText,
      payer: { name: intake.submitter.name, address: intake.submitter.address },
      dossier: dossier.number ?? '',
      procedure: intake.procedure.name,
      lines: linesOf(intake, taken),
      method: taken.method,
      takenAt: localTimeOf(taken.at),
      receiptSerial: receiptSerial === '' ? null : receiptSerial,
      officer: { name: by.name, title: by.title },
    };
    return ok(data);
  };

  const controlSheet = ({ dossier, intake, frame, qrText }: Ground) => {
    const form = forms.legal('control_sheet', dateOf(intake.receivedAt));
    if (form === null) return refuse('paper_data_missing');
    const data: ControlSheetData = {
      ...frame,
      form,
      qrText,
      book: null,
      submitter: intake.submitter.name,
      dossier: dossier.number ?? '',
      receivedAt: intake.receivedAt,
      dueAt: dossier.deadline.dueAt,
      lead: dossier.holder?.name ?? frame.office.name,
      cooperating: [],
      handOvers: [],
      emptyRows: HANDS,
    };
    return ok(data);
  };

  const prepare = (id: string, kind: SlipKind): Result<NewPaper, Refusal> => {
    const found = ground(id, kind);
    if (!found.ok) return found;
    const data = kind === 'fee_slip' ? feeSlip(found.value) : controlSheet(found.value);
    if (!data.ok) return data;
    const copies = kind === 'fee_slip' ? forms.own('fee_slip', found.value.today).copies.length : 1;
    return ok({
      paper: {
        document: newId(context.surroundings),
        kind,
        revision: 1,
        dossiers: [id],
        formSet: kind === 'fee_slip' ? feeSlipSetId : found.value.formSet,
        replaces: null,
        copies,
      },
      render: { kind, paper: kind === 'fee_slip' ? 'A5' : 'A4', data: data.value },
      officer: found.value.officer.id,
      at: nowOf(context),
      holds: (reader) => reader.dossier(id)?.voided === null,
    });
  };

  return {
    issueSlip: async (id: string, kind: SlipKind): Promise<Result<SlipIssued, Refusal>> => {
      const paper = prepare(id, kind);
      if (!paper.ok) return paper;
      try {
        const issued = await papers.inLine(() => papers.issue(paper.value));
        if (issued.outcome !== 'issued')
          return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
        const { document } = paper.value.paper;
        return ok({ document, print: await printJobs.send(issued.job) });
      } catch (fault) {
        return refuse(papers.codeOf(fault));
      }
    },
  };
};
