/** What the officer puts before the citizen, and what becomes of the citizen's touch. */
import {
  afterWord,
  ratingScene,
  signingScene,
  unkept,
  type CitizenDeed,
  type RatingAsked,
  type Scene,
  type SignatureAsked,
} from '#shared/citizen/scene.ts';
import type { CitizenSaid } from '#shared/contract/citizen-page.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import type { FeedbackOccasion } from '#shared/dossier/feedback.ts';
import { isBilingual, type PaperStyle } from '#shared/dossier/paper-style.ts';
import { validReceiptOf } from '#shared/dossier/receipts.ts';
import { ok, type Result } from '#shared/result.ts';
import { settledClock } from '../clock.ts';
import { identityOf, officerOf, refuse, todayOf, type DeskContext } from '../context.ts';
import { isElsewhere } from '../access/machine.ts';
import { officeStyle } from '../papers/office-style.ts';
import { paperCode, saidOf } from '../papers/paper-code.ts';
import { checkedFacts } from './checked-facts.ts';
import type { CitizenScreen } from './screen.ts';
import { isInkRefusal, keepInk, signatureAsked } from './signature.ts';
import { writeRating } from './write-rating.ts';

/** Whoever waits at the desk is not who wrote from afar, nor who came before the power went. */
const isHere = ({ intake }: Dossier): boolean =>
  intake?.channel === 'in_person' && intake.lateEntry === null;

/** What goes by post or is carried home is handed to nobody at the desk. */
const wasGivenHere = ({ handedOut }: Dossier): boolean => handedOut.at(-1)?.how === 'office';

export const createCitizen = (context: DeskContext, screen: CitizenScreen) => {
  const { store, published } = context;
  /** What is signed for, looked at again when it was signed. */
  let askedNow: () => Result<SignatureAsked, Refusal> = () => refuse('signature_waits');

  /** As the paper is printed. */
  const isInTwo = (style: PaperStyle | null | undefined): boolean =>
    isBilingual(style ?? officeStyle(store.read));

  /** Null where nothing may be asked: nobody signed in, or it was answered before. */
  const ratingOf = (
    { id, number, feedback }: Dossier,
    occasion: FeedbackOccasion,
  ): RatingAsked | null => {
    const officer = officerOf(context);
    return officer.ok && number !== null && feedback.every((one) => one.occasion !== occasion)
      ? { dossier: id, number, occasion, received: officer.value.id }
      : null;
  };

  /** The claims of the paper without the copy that it bears: a telephone reads the smaller code at once. */
  const receiptScene = (dossier: Dossier, next: RatingAsked): Scene | null => {
    const { intake } = dossier;
    const identity = identityOf(context);
    if (intake === null || !identity.ok) return null;
    const office = published.officeAt(intake.officeVersion);
    if (office === null) return null;
    const issuedOn = todayOf(context);
    const revision = validReceiptOf(dossier)?.revision ?? 1;
    const said = saidOf(intake, { kind: 'receipt', revision, issuedOn });
    return {
      at: 'receipt',
      receipt: {
        number: intake.number,
        procedure: intake.procedure.name,
        dueAt: said.dueAt,
        qrText: paperCode(context, identity.value, office, said),
      },
      next,
      bilingual: isInTwo(intake.paperStyle),
    };
  };

  /** Refused where the desk may not write: then the answer is not asked for either. */
  const mayWrite = (): boolean => !isElsewhere(store.read) && settledClock(context).ok;

  /** Refused where it was drawn badly, or where the dossier is no longer what was asked about; a full disk throws. */
  const carryOut = (deed: CitizenDeed): Result<null, Refusal> => {
    if (deed.deed === 'rate') {
      writeRating(context, deed.asked, deed.rated);
      return ok(null);
    }
    const still = askedNow();
    if (!still.ok) return still;
    if (still.value.bound !== deed.asked.bound) return refuse('signature_of_another');
    const kept = keepInk(context, deed.asked, deed.strokes);
    if (kept.ok) screen.keepSignature(kept.value);
    return kept.ok ? ok(null) : kept;
  };

  /** Null where it could not be kept: nobody may take it for done. */
  const attempt = (deed: CitizenDeed): Result<null, Refusal> | null => {
    try {
      return carryOut(deed);
    } catch (fault) {
      context.log(
        `citizen: ${deed.deed} was not kept`,
        fault instanceof Error ? fault.stack : fault,
      );
      return null;
    }
  };

  return {
    check: (form: IntakeForm): Result<null, Refusal> => {
      if (!screen.isOn()) return refuse('citizen_screen_off');
      if (screen.scene().at === 'signing') return refuse('citizen_busy');
      screen.show({
        at: 'check',
        ...checkedFacts(context, form),
        isWhole: false,
        bilingual: isInTwo(form.paperStyle),
      });
      return ok(null);
    },

    askSignature: (id: string, form: ReturnForm): Result<null, Refusal> => {
      if (!screen.isOn()) return refuse('citizen_screen_off');
      const ask = () => signatureAsked(context, id, form);
      const asked = ask();
      if (!asked.ok) return asked;
      askedNow = ask;
      const bilingual = isInTwo(store.read.dossier(id)?.acceptance?.as.paperStyle);
      screen.show(signingScene(asked.value, bilingual));
      return ok(null);
    },

    /** After acceptance: the code to photograph, then the question. `withReceipt`: a paper follows. */
    accepted: (id: string, withReceipt: boolean): void => {
      const dossier = screen.isOn() && mayWrite() ? store.read.dossier(id) : null;
      const next = dossier === null ? null : ratingOf(dossier, 'reception');
      if (dossier === null || next === null || !isHere(dossier)) return screen.blank();
      const bilingual = isInTwo(dossier.acceptance?.as.paperStyle);
      const receipt = withReceipt ? receiptScene(dossier, next) : null;
      screen.show(receipt ?? ratingScene(next, bilingual));
    },

    /** `whole`: nothing of the result is left for another day, when the question is asked. */
    returned: (id: string, whole: boolean): void => {
      const dossier = whole && screen.isOn() && mayWrite() ? store.read.dossier(id) : null;
      const asked = dossier === null ? null : ratingOf(dossier, 'result');
      if (dossier === null || asked === null || !wasGivenHere(dossier)) return screen.blank();
      screen.show(ratingScene(asked, isInTwo(dossier.acceptance?.as.paperStyle)));
    },

    /** A touch of another turn, or one that the scene does not know, changes nothing. */
    said: ({ turn, word }: CitizenSaid): void => {
      if (!screen.isTurn(turn)) return;
      const before = screen.scene();
      const { scene, deed } = afterWord(before, word);
      if (word.say === 'alive') return screen.stay(scene);
      if (scene === before) return;
      if (deed === null) return screen.goOn(scene);
      const done = attempt(deed);
      if (done === null) screen.fail(unkept(scene), deed.deed);
      else if (done.ok) screen.goOn(scene);
      else {
        const { code } = done.error;
        const again = before.at === 'signing' && isInkRefusal(code);
        screen.refuseSignature(code, again ? { ...before, refused: code } : unkept(scene));
      }
    },

    /** The window had no answer to a rating: told to the officer, unless it is in the journal after all. */
    unanswered: (number: string, occasion: FeedbackOccasion): void => {
      const given = store.read.dossierByNumber(number)?.feedback ?? [];
      if (given.every((one) => one.occasion !== occasion)) screen.loseRating();
    },
  };
};

export type Citizen = ReturnType<typeof createCitizen>;

/** For what goes on between the officer and a citizen who can see the screen. */
export interface AtTheScreen {
  readonly screen: CitizenScreen;
  readonly citizen: Citizen;
}
