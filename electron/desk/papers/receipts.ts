/** The receipt of a dossier: the first one and, whenever the paper no longer says what the dossier says, the next. */
import { dateOf, localDayOf, type LocalDate } from '#shared/calendar/local-time.ts';
import type { PrintState } from '#shared/contract/outputs.ts';
import type { Dossier, DossierDocument } from '#shared/dossier/dossier.ts';
import type { AcceptedPayload } from '#shared/dossier/intake.ts';
import type { EntryName } from '#shared/journal/entry.ts';
import {
  correctionsOf,
  lastHandOf,
  mayShareReceipt,
  newestReceiptOf,
  nextRevisionOf,
  receiptOwedFor,
  receiptsOf,
  sameEntries,
  validReceiptOf,
} from '#shared/dossier/receipts.ts';
import { joinedStyle, type PaperStyle } from '#shared/dossier/paper-style.ts';
import { receiptData } from '#shared/forms/receipt-data.ts';
import { receiptIn, typeOf } from '#shared/forms/styled-paper.ts';
import type { OfficePublication } from '#shared/protocol/publications.ts';
import { fitsOnPaper } from '#shared/receipt-code/room.ts';
import { unreachable } from '#shared/result.ts';
import { nowOf, todayOf, type DeskContext } from '../context.ts';
import { newId } from '../identifiers.ts';
import type { OpenVisit } from './open-visit.ts';
import type { Issued, NewPaper, PaperIssue } from './issue-paper.ts';
import type { PaperAnswer } from './paper-answer.ts';
import { keyOf, paperCode, saidOf } from './paper-code.ts';
import { officeStyle } from './office-style.ts';
import { sealCopy } from './paper-copy.ts';
import { setKeptBy, type Borne } from './paper-forms.ts';
import type { DeskIdentity, StoreReader } from '../ports.ts';
import type { PrintJobs } from '../printing/print-jobs.ts';

/** What tells one image of a receipt from another. */
interface Image {
  readonly revision: number;
  readonly issuedOn: LocalDate;
  /** The paper in whose place it stands. */
  readonly replaces: DossierDocument | null;
  readonly style: PaperStyle;
  /** Of another image: what the first one bore. */
  readonly borne: Borne;
  /** Of an image in a style that the first one did not have. */
  readonly restyled: boolean;
}

const issuedOnOf = ({ issued }: DossierDocument): LocalDate => localDayOf(issued.at);

type Drawn = Issued | { readonly outcome: 'not_owed' };

const missing: Drawn = { outcome: 'failed', code: 'paper_data_missing' };

/** Nothing that the paper says, and nothing in its name, has changed since it was drawn. */
const isUnchanged = (now: Dossier, drawnFrom: Dossier): boolean =>
  sameEntries(correctionsOf(now), correctionsOf(drawnFrom)) &&
  receiptsOf(now).length === receiptsOf(drawnFrom).length &&
  nextRevisionOf(now) === nextRevisionOf(drawnFrom);

/** For whom a receipt is drawn: who is owed one, or whoever asks for it. */
type Due = (dossier: Dossier) => EntryName | null;

/** The first, and those that it stands for with it. */
type Shown = readonly [Dossier, ...Dossier[]];

const holdsFor = (drawnFrom: Shown, due: Due) => (reader: StoreReader) =>
  drawnFrom.every((drawn) => {
    const now = reader.dossier(drawn.id);
    return now !== null && due(now) !== null && isUnchanged(now, drawn);
  });

/** The lost image is of the receipt that counts, and another one would say the same. */
const holdsAgain = (drawnFrom: Dossier) => (reader: StoreReader) => {
  const now = reader.dossier(drawnFrom.id);
  return now !== null && now.voided === null && isUnchanged(now, drawnFrom);
};

/** Of several dossiers the first receipt is shown as it was handed out; one alone is shown as it is now. */
const factsOf = (dossier: Dossier, several: boolean): AcceptedPayload | null =>
  several ? (dossier.acceptance?.as ?? null) : dossier.intake;

export const createReceipts = (
  context: DeskContext,
  papers: PaperIssue,
  printJobs: PrintJobs,
  openVisit: OpenVisit,
) => {
  const { store, published, log } = context;

  /** As it was chosen at acceptance, else as the office prints. */
  const styleOf = (shown: Shown): PaperStyle =>
    joinedStyle(
      shown.map(({ acceptance }) => acceptance?.as.paperStyle ?? officeStyle(store.read)),
    );

  /** The next revision, of today. */
  const nextImage = (shown: Shown): Image => ({
    revision: nextRevisionOf(shown[0]),
    issuedOn: todayOf(context),
    replaces: newestReceiptOf(shown[0]),
    style: styleOf(shown),
    borne: setKeptBy(shown[0]),
    restyled: false,
  });

  /** With the copy of what it stands for, where that can still be printed large enough to be read. */
  const codeWithCopy = (
    identity: DeskIdentity,
    office: OfficePublication,
    intake: AcceptedPayload,
    { revision, issuedOn }: Image,
    shown: Shown,
  ): string => {
    const said = saidOf(intake, { kind: 'receipt', revision, issuedOn });
    const copy = sealCopy(context, { ...said, key: keyOf(identity) }, shown);
    const whole = copy === null ? null : paperCode(context, identity, office, said, copy);
    return whole !== null && fitsOnPaper(whole)
      ? whole
      : paperCode(context, identity, office, said);
  };

  /** Null where the data of the paper is not here. */
  const prepare = (shown: Shown, image: Image, due: Due): NewPaper | null => {
    const [dossier, ...others] = shown;
    const { acceptance } = dossier;
    const several = others.length > 0;
    const intake = factsOf(dossier, several);
    const more = others.map((other) => factsOf(other, several));
    const identity = store.read.identity();
    if (intake === null || acceptance === null || identity === null) return null;
    const office = published.officeAt(intake.officeVersion);
    const day = dateOf(intake.receivedAt);
    const { revision, issuedOn, replaces, style, borne, restyled } = image;
    const forms = context.forms.reading(borne);
    // English that the first image did not have is that of the day.
    const beside = restyled ? context.forms.reading({ formSet: borne.formSet }) : forms;
    const formSet = forms.set(day);
    const by = lastHandOf(dossier)?.officer ?? acceptance.officer;
    const officer = store.read.officers().find(({ id }) => id === by);
    if (office === null || formSet === null || officer === undefined) {
      log('a receipt lacks its data', { office: office === null, formSet: formSet === null });
      return null;
    }
    const at = nowOf(context);
    const corrections = correctionsOf(dossier).map(({ desk, epoch, seq }) => ({
      desk,
      epoch,
      seq,
    }));
    const data = receiptData({
      formSet,
      office: forms.office(office, day),
      officer: { name: officer.name, title: officer.title },
      document: {
        issuedOn,
        revision,
        replaces: replaces === null ? null : { issuedOn: issuedOnOf(replaces) },
      },
      dossiers: [intake, ...more.filter((facts) => facts !== null)],
      qrText: codeWithCopy(identity, office, intake, image, shown),
      tryOut: identity.tryOut,
    });
    const drawn = receiptIn(data, style, () => beside.own('receipt_english', day));
    return {
      paper: {
        document: newId(context.surroundings),
        kind: 'receipt',
        revision,
        dossiers: shown.map(({ id }) => id),
        formSet: formSet.id,
        words: restyled ? [...forms.words(), ...beside.words()] : forms.words(),
        replaces: replaces?.document ?? null,
        ...(corrections.length === 0 ? {} : { corrections }),
        ...(style === 'plain' ? {} : { style }),
      },
      render: {
        kind: 'receipt',
        paper: printJobs.chosen('receipt').paper,
        ...typeOf(style),
        data: drawn,
      },
      officer: by,
      at,
      holds: holdsFor(shown, due),
    };
  };

  /** With what else of the same visit is still without a paper, in the order of acceptance. */
  const togetherWith = (dossier: Dossier): Shown => {
    if (dossier.acceptance?.as.visit === undefined) return [dossier];
    const [first = dossier, ...others] = store.read
      .dossiersWithoutReceipt()
      .map((id) => store.read.dossier(id))
      .filter((other) => other !== null)
      .filter((other) => mayShareReceipt(dossier, other));
    return [first, ...others];
  };

  /** Drawn anew as often as the dossier has moved on meanwhile. */
  const draw = async (id: string, due: Due): Promise<Drawn> => {
    for (;;) {
      const dossier = store.read.dossier(id);
      if (dossier === null || due(dossier) === null) return { outcome: 'not_owed' };
      if (openVisit.holds(dossier)) return { outcome: 'not_owed' };
      const shown = togetherWith(dossier);
      const paper = prepare(shown, nextImage(shown), due);
      if (paper === null) return missing;
      const issued = await papers.issue(paper);
      if (issued.outcome !== 'overtaken') return issued;
    }
  };

  const printStateOf = (id: string): PrintState | null => {
    const dossier = store.read.dossier(id);
    const receipt = dossier === null ? null : validReceiptOf(dossier);
    const job = receipt === null ? null : store.read.lastPrintJob(receipt.document);
    return job === null ? null : printJobs.printState(job);
  };

  /** The same paper once more: its revision, what it shows, and what it stands in the place of. */
  const again = (dossier: Dossier, shown: string, inStyle?: PaperStyle): NewPaper | null => {
    const named = (document: string | null) =>
      dossier.documents.find((one) => one.document === document) ?? null;
    const original = named(named(shown)?.redraws ?? shown);
    if (original === null) return null;
    const [first = dossier, ...others] = original.dossiers
      .map((id) => store.read.dossier(id))
      .filter((one) => one !== null);
    const like = named(shown) ?? original;
    const image = {
      revision: original.revision,
      issuedOn: issuedOnOf(original),
      replaces: named(original.replaces),
      style: inStyle ?? like.style ?? 'plain',
      borne: like,
      restyled: inStyle !== undefined,
    };
    const fresh = prepare([first, ...others], image, receiptOwedFor);
    if (fresh === null) return null;
    const paper = { ...fresh.paper, replaces: null, redraws: original.document };
    return { ...fresh, paper, holds: holdsAgain(dossier) };
  };

  return {
    /** The receipt that counts once more, in another style; null where its data is not here. */
    restyled: (dossier: Dossier, style: PaperStyle): NewPaper | null => {
      const receipt = validReceiptOf(dossier);
      return receipt === null ? null : again(dossier, receipt.document, style);
    },

    /** Null when it was drawn, else why not. Never rejects. */
    redraw: async (id: string, lost: string): Promise<string | null> => {
      try {
        const dossier = store.read.dossier(id);
        const paper = dossier === null ? null : again(dossier, lost);
        if (paper === null) return 'paper_data_missing';
        const drawn = await papers.inLine(() => papers.redraw(paper));
        if (drawn.outcome === 'failed') return drawn.code;
        return drawn.outcome === 'overtaken' ? 'paper_overtaken' : null;
      } catch (fault) {
        return papers.codeOf(fault);
      }
    },

    /** Draws the receipt if one is owed, or asked for. Never rejects: what it follows has been durable before. */
    issueReceipt: async (id: string, due: Due = receiptOwedFor): Promise<PaperAnswer> => {
      try {
        const drawn = await papers.inLine(() => draw(id, due));
        switch (drawn.outcome) {
          case 'issued':
            return { print: await printJobs.send(drawn.job), notDrawn: null };
          case 'not_owed':
          case 'overtaken':
            return { print: printStateOf(id), notDrawn: null };
          case 'failed':
            return { print: null, notDrawn: drawn.code };
          default:
            return unreachable(drawn);
        }
      } catch (fault) {
        return { print: null, notDrawn: papers.codeOf(fault) };
      }
    },
  };
};

export type Receipts = ReturnType<typeof createReceipts>;
