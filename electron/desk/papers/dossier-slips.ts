/**
 * Papers of an accepted dossier that an officer asks for: the slip of a fee that was taken, the control sheet that goes
 * with the dossier from hand to hand, and the days that were walked to its date. One that could not be drawn is not owed:
 * the key is pressed again. Pressed again for a slip that still says what it should, it prints that one again.
 */
import { dateOf, localTimeOf } from '#shared/calendar/local-time.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { SlipIssued } from '#shared/contract/outputs.ts';
import type { Dossier, DossierDocument, TakenFee } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import { placeOnPaper } from '#shared/dossier/register-book.ts';
import {
  controlSheetOf,
  dueSlipIssued,
  feeSlipRevision,
  slipInForce,
  takingForSlip,
  type SlipKind,
} from '#shared/dossier/slips-issued.ts';
import type { ControlSheetData } from '#shared/forms/control-sheet-data.ts';
import { handOversIn, officesOn, type Hand } from '#shared/forms/control-sheet-rows.ts';
import { dueSlipSetId } from '#shared/forms/due-slip-data.ts';
import { feeSlipSetId, type FeeSlipData } from '#shared/forms/fee-slip-data.ts';
import { paperFrameOf, type PaperFrame } from '#shared/forms/paper-frame.ts';
import { sameName } from '#shared/journal/entry.ts';
import { sizeOf } from '#shared/printing/printer-profile.ts';
import { ok, type Result } from '#shared/result.ts';
import { identityOf, nowOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import { dueSlipOf } from './due-slip.ts';
import type { IssueOwed } from '../printing/owed-prints.ts';
import type { Issued, NewPaper, PaperIssue } from './issue-paper.ts';
import { paperCode, saidOf } from './paper-code.ts';
import { setKeptBy, type NotedReading } from './paper-forms.ts';
import type { PrintJob } from './paper-ports.ts';
import type { Officer } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';
import { printNamed } from './print-named.ts';

/** Room to sign for so many hands; the sheet goes on on a second one. */
const HANDS = 8;
const FEWEST_EMPTY = 3;

interface Ground {
  readonly dossier: Dossier;
  readonly intake: AcceptedPayload;
  readonly officer: Officer;
  readonly frame: PaperFrame;
  readonly forms: NotedReading;
  readonly formSet: string;
  readonly today: PaperFrame['issuedOn'];
  readonly qrText: (kind: SlipKind, revision: number) => string;
}

/** What the slips differ in. */
interface Slip {
  readonly paper: Pick<NewPaper['paper'], 'kind' | 'revision' | 'formSet' | 'replaces' | 'fee'> & {
    readonly copies: number;
  };
  readonly render: NewPaper['render'];
  readonly holds: (now: Dossier) => boolean;
}

interface Named {
  readonly document: string;
  /** Null where the paper was there before. */
  readonly job: PrintJob | null;
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
): {
  readonly issueSlip: (id: string, kind: SlipKind) => Promise<Result<SlipIssued, Refusal>>;
  readonly issueOwed: IssueOwed;
} => {
  const { store, published } = context;

  const ground = (id: string, officer: Officer): Result<Ground, Refusal> => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    const dossier = store.read.dossier(id);
    if (dossier === null) return refuse('dossier_unknown');
    if (dossier.voided !== null) return refuse('dossier_voided');
    const { intake } = dossier;
    const by = identity.value;
    if (intake === null || dossier.number === null) return refuse('dossier_not_accepted');
    const received = dateOf(intake.receivedAt);
    const today = todayOf(context);
    const office = published.officeAt(intake.officeVersion);
    const forms = context.forms.reading(setKeptBy(dossier));
    const formSet = forms.set(received);
    if (office === null || formSet === null) return refuse('paper_data_missing');
    const frame = paperFrameOf({
      formSet,
      office: forms.office(office, received),
      tryOut: by.tryOut,
      issuedOn: today,
    });
    return ok({
      dossier,
      intake,
      officer,
      frame,
      forms,
      formSet: formSet.id,
      today,
      qrText: (kind, revision) =>
        paperCode(context, by, office, {
          ...saidOf(intake, { kind, revision, issuedOn: today }),
          ...(kind === 'due_slip' ? { dueAt: dossier.deadline.dueAt } : {}),
        }),
    });
  };

  const feeSlip = (on: Ground, taken: TakenFee): Slip => {
    const { dossier, intake, officer, frame, today } = on;
    const by = store.read.officers().find(({ id }) => id === taken.officer) ?? officer;
    const { receiptSerial, entry } = taken;
    const revision = feeSlipRevision(dossier);
    const form = on.forms.own('fee_slip', today);
    const data: FeeSlipData = {
      ...frame,
      form,
      qrText: on.qrText('fee_slip', revision),
      payer: { name: intake.submitter.name, address: intake.submitter.address },
      dossier: dossier.number ?? '',
      procedure: intake.procedure.name,
      lines: linesOf(intake, taken),
      method: taken.method,
      takenAt: localTimeOf(taken.at),
      receiptSerial: receiptSerial === '' ? null : receiptSerial,
      officer: { name: by.name, title: by.title },
    };
    const copies = form.copies.length;
    return {
      paper: {
        kind: 'fee_slip',
        revision,
        formSet: feeSlipSetId,
        replaces: null,
        fee: { ...entry },
        copies,
      },
      render: { kind: 'fee_slip', paper: sizeOf('fee_slip'), data },
      holds: ({ fees }) =>
        fees.taken.some((one) => one.voided === null && sameName(one.entry, entry)),
    };
  };

  /** `before`: the sheet that no longer says where the dossier stands. */
  const controlSheet = (on: Ground, before: DossierDocument | null): Result<Slip, Refusal> => {
    const { dossier, intake, frame, formSet } = on;
    const form = on.forms.legal('control_sheet', dateOf(intake.receivedAt));
    if (form === null) return refuse('paper_data_missing');
    const revision = (before?.revision ?? 0) + 1;
    const ownHand = (officer: string): Hand => ({ office: frame.office.name, officer });
    const officers = store.read.officers();
    const handOf = (name: string): Hand => {
      const known = officers.find((one) => one.id === name || one.name === name);
      return known === undefined ? { office: name, officer: '' } : ownHand(known.name);
    };
    const taker = officers.find(({ id }) => id === dossier.acceptance?.officer);
    const handOvers = handOversIn(dossier.story, ownHand(taker?.name ?? ''), handOf);
    const data: ControlSheetData = {
      ...frame,
      form,
      qrText: on.qrText('control_sheet', revision),
      book: placeOnPaper(intake.book),
      submitter: intake.submitter.name,
      dossier: dossier.number ?? '',
      receivedAt: intake.receivedAt,
      dueAt: dossier.deadline.dueAt,
      ...officesOn(intake.arrival?.crossArea, frame.office.name),
      handOvers: [...handOvers],
      emptyRows: Math.max(FEWEST_EMPTY, HANDS - handOvers.length),
    };
    const replaces = before?.document ?? null;
    return ok({
      paper: { kind: 'control_sheet', revision, formSet, replaces, copies: 1 },
      render: { kind: 'control_sheet', paper: sizeOf('control_sheet'), data },
      holds: () => true,
    });
  };

  /** `before`: the slip whose date, or whose dossier, has moved on since. */
  const dueSlip = (on: Ground, before: DossierDocument | null): Result<Slip, Refusal> => {
    const revision = (before?.revision ?? 0) + 1;
    const form = on.forms.own('due_slip', on.today);
    const qrText = on.qrText('due_slip', revision);
    const data = dueSlipOf({ ...on, form, qrText }, published);
    if (!data.ok) return data;
    const replaces = before?.document ?? null;
    const { paper } = printJobs.chosen('due_slip');
    return ok({
      paper: { kind: 'due_slip', revision, formSet: dueSlipSetId, replaces, copies: 1 },
      render: { kind: 'due_slip', paper, data: data.value },
      holds: ({ deadline }) => deadline.dueAt === data.value.whole.dueAt,
    });
  };

  /** The paper that is there already and says what it should, or what is to be drawn. */
  const slipFor = (on: Ground, kind: SlipKind): Result<DossierDocument | Slip, Refusal> => {
    const there = slipInForce(on.dossier, kind);
    if (there !== null) return ok(there);
    if (kind === 'control_sheet') return controlSheet(on, controlSheetOf(on.dossier));
    if (kind === 'due_slip') return dueSlip(on, dueSlipIssued(on.dossier));
    const taken = takingForSlip(on.dossier);
    return taken === null ? refuse('fee_slip_none') : ok(feeSlip(on, taken));
  };

  /** In the line of papers: who presses twice finds what the first press has issued. */
  const nameSlip = async (
    id: string,
    kind: SlipKind,
    by: Officer,
    issue: (paper: NewPaper) => Promise<Issued>,
  ): Promise<Result<Named, Refusal>> => {
    const on = ground(id, by);
    if (!on.ok) return on;
    const slip = slipFor(on.value, kind);
    if (!slip.ok) return slip;
    if ('document' in slip.value) return ok({ document: slip.value.document, job: null });
    const { paper, render, holds } = slip.value;
    const document = newId(context.surroundings);
    const issued = await issue({
      paper: { ...paper, document, dossiers: [id], words: on.value.forms.words() },
      render,
      officer: by.id,
      at: nowOf(context),
      holds: (reader) => {
        const now = reader.dossier(id);
        return now !== null && now.voided === null && holds(now);
      },
    });
    if (issued.outcome === 'issued') return ok({ document, job: issued.job });
    return refuse(issued.outcome === 'failed' ? issued.code : 'paper_overtaken');
  };

  return {
    issueSlip: async (id: string, kind: SlipKind): Promise<Result<SlipIssued, Refusal>> => {
      try {
        const officer = officerOf(context);
        if (!officer.ok) return officer;
        const { value: by } = officer;
        const named = await papers.inLine(() => nameSlip(id, kind, by, papers.issue));
        if (!named.ok) return named;
        return await printNamed(printJobs, named.value);
      } catch (fault) {
        return refuse(papers.codeOf(fault));
      }
    },

    /** For a job of a long row. */
    issueOwed: async ({ dossier, kind }, waiting, by) => {
      try {
        const named = await papers.inLine(() =>
          nameSlip(dossier, kind, by, (paper) => papers.issueInto(paper, waiting)),
        );
        if (!named.ok) return named;
        const { document, job } = named.value;
        if (job === null) store.write((tx) => tx.fillOwedPrint(waiting.id, document));
        return ok({ ...waiting, document });
      } catch (fault) {
        return refuse(papers.codeOf(fault));
      }
    },
  };
};
