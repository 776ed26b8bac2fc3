/** Which dossiers of two offices wait for what, and what may be done with one of them now. */
import type { Refusal } from '#shared/contract/contract.ts';
import type {
  CrossAreaAct,
  CrossAreaList,
  CrossAreaRow,
  CrossAreaView,
} from '#shared/contract/outputs/cross-area.ts';
import { crossAreaPlaces, moveRefused, sentBackWord } from '#shared/dossier/cross-area.ts';
import type { InputOf } from '#shared/dossier/decision.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { knownBy, shownNumber } from '#shared/dossier/known-by.ts';
import { mayDo } from '#shared/dossier/permissions.ts';
import { misfitOf } from '#shared/dossier/fits.ts';
import { ok, type Result } from '#shared/result.ts';
import { officerOf, refuse, type DeskContext } from '../context.ts';

/** The rest moves up as these are done. */
const SHOWN = 50;

/** Only to ask whether it would go; nothing is written. */
const WHETHER = '?';

const otherOffice = ({ crossArea, intake }: Dossier): string => {
  if (crossArea === null) return '';
  const chosen = crossArea.from ?? crossArea.to;
  if (chosen !== null) return chosen.name;
  return crossArea.step === 1 ? (intake?.arrival?.crossArea?.competent ?? '') : crossArea.office;
};

const rowOf = (dossier: Dossier): CrossAreaRow => {
  const { owner, procedure } = knownBy(dossier);
  return {
    id: dossier.id,
    number: shownNumber(dossier) ?? '',
    owner: owner?.name ?? '',
    procedure: procedure?.name ?? '',
    dueAt: dossier.deadline.dueAt,
    office: otherOffice(dossier),
    sentBack: dossier.crossArea === null ? null : sentBackWord(dossier.crossArea),
  };
};

const tried = (
  dossier: Dossier,
): Readonly<Record<CrossAreaAct, InputOf<'moveCrossArea'> | null>> => {
  const { crossArea } = dossier;
  const came = crossArea?.from != null;
  const byPaper = crossArea !== null && !came && crossArea.to === null;
  const isLent = crossArea !== null && !came && crossArea.to !== null;
  const step = crossArea?.step;
  const office = { code: WHETHER, name: WHETHER };
  return {
    send: step === 1 && !came ? { step: 2, office: WHETHER, to: office } : null,
    callBack: isLent && step === 2 ? { step: 1, office: WHETHER, reason: WHETHER } : null,
    take: came ? { step: 3, office: WHETHER } : null,
    giveBack: came || byPaper ? { step: 1, office: WHETHER, reason: WHETHER } : null,
    sendResult: came ? { step: 4, office: WHETHER } : null,
    askAgain: isLent ? { step: 3, office: WHETHER, reason: WHETHER } : null,
    next:
      byPaper && (step === 2 || step === 3) ? { step: step === 2 ? 3 : 4, office: WHETHER } : null,
  };
};

const acts: readonly CrossAreaAct[] = [
  'send',
  'callBack',
  'take',
  'giveBack',
  'sendResult',
  'askAgain',
  'next',
];

const actsOn = (dossier: Dossier): readonly CrossAreaAct[] => {
  const inputs = tried(dossier);
  if (misfitOf('moveCrossArea', dossier) !== null) return [];
  return acts.filter((act) => {
    const input = inputs[act];
    return input !== null && moveRefused(dossier, input) === null;
  });
};

export const createCrossAreaView = (context: DeskContext) => {
  const { published } = context;
  const { read } = context.store;
  return {
    lists: (): readonly CrossAreaList[] => {
      const counts = read.crossAreaCounts();
      return crossAreaPlaces.map((place) => ({
        place,
        total: counts.get(place) ?? 0,
        rows: read.crossAreaAt(place, SHOWN).flatMap((id) => {
          const dossier = read.dossier(id);
          return dossier === null ? [] : [rowOf(dossier)];
        }),
      }));
    },

    view: (id: string): Result<CrossAreaView, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const dossier = read.dossier(id);
      if (dossier === null) return refuse('dossier_unknown');
      const own = published.office()?.data.code;
      return ok({
        acts: mayDo(officer.value.role, 'moveCrossArea') ? actsOn(dossier) : [],
        offices: published
          .offices()
          .filter(({ code }) => code !== own)
          .map(({ code, name }) => ({ code, name })),
        competent: dossier.intake?.arrival?.crossArea?.competent ?? '',
      });
    },
  };
};
