/** Sends a dossier to the office that decides, takes one that came, sends it or its result back: one entry each. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { CrossAreaDone } from '#shared/contract/outputs/cross-area.ts';
import type { PaperSent } from '#shared/dossier/cross-area-entries.ts';
import type { InputOf } from '#shared/dossier/decision.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import { ok, type Result } from '#shared/result.ts';
import { carryOut } from '../carry-out.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import { inOne } from '../in-one.ts';

type Move = InputOf<'moveCrossArea'>;
type Paper = Pick<PaperSent, 'how' | 'reference'>;

const cleaned = ({ how, reference }: Paper): PaperSent => ({
  how,
  reference: cleanText(reference),
});

/** Written with the step that was seen: another desk may have moved it meanwhile. */
const backTo = ({ crossArea }: Dossier, step: 1 | 3, office: string, reason: string): Move => ({
  step,
  office,
  reason: cleanText(reason),
  ...(crossArea === null ? {} : { was: crossArea.step }),
});

export const createCrossArea = (context: DeskContext) => {
  const { store, published, emit } = context;

  const ownOffice = (): string => published.office()?.data.superior ?? '';

  const move = (
    id: string,
    moveFor: (dossier: Dossier) => Result<Move, Refusal>,
  ): Result<CrossAreaDone, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const by = { officer: officer.value, at: nowOf(context) };
    const moved = inOne<CrossAreaDone, Refusal>(store, (tx) => {
      const dossier = tx.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const input = moveFor(dossier);
      if (!input.ok) return input;
      const carried = carryOut(tx, id, { command: 'moveCrossArea', input: input.value }, by);
      const { step, office } = input.value;
      return carried.ok ? ok({ step, office }) : carried;
    });
    if (moved.ok) emit('changed', { rooms: ['dossiers', 'home', 'sync'] });
    return moved;
  };

  const toOffice = (code: string): Result<{ code: string; name: string }, Refusal> => {
    if (published.office()?.data.code === code) return refuse('cross_area_own_office');
    const office = published.offices().find((one) => one.code === code);
    return office === undefined
      ? refuse('cross_area_office_unknown')
      : ok({ code, name: office.name });
  };

  /** Back to where it was handed in; the name stands on the dossier. */
  const homeOf = ({ crossArea, intake }: Dossier): string =>
    crossArea?.from?.name ?? intake?.arrival?.crossArea?.assisting ?? ownOffice();

  return {
    send: (id: string, to: string | null, paper: Paper) =>
      move(id, ({ intake, crossArea }) => {
        const sent = cleaned(paper);
        if (to === null) {
          const competent = intake?.arrival?.crossArea?.competent ?? crossArea?.office ?? '';
          return ok({ step: 2, office: competent, paper: sent });
        }
        const office = toOffice(to);
        return office.ok
          ? ok({ step: 2, office: office.value.name, to: office.value, paper: sent })
          : office;
      }),

    take: (id: string) => move(id, () => ok({ step: 3, office: ownOffice() })),

    giveBack: (id: string, reason: string) =>
      move(id, (dossier) => ok(backTo(dossier, 1, homeOf(dossier), reason))),

    askAgain: (id: string, reason: string) =>
      move(id, (dossier) => ok(backTo(dossier, 3, dossier.crossArea?.to?.name ?? '', reason))),

    sendResult: (id: string, paper: Paper) =>
      move(id, (dossier) => ok({ step: 4, office: homeOf(dossier), paper: cleaned(paper) })),

    next: (id: string) =>
      move(id, (dossier) => {
        const { crossArea } = dossier;
        return ok(
          crossArea?.step === 3
            ? { step: 4, office: homeOf(dossier) }
            : { step: 3, office: crossArea?.office ?? '' },
        );
      }),
  };
};
