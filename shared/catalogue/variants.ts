/**
 * The cases (trường hợp) from which an officer chooses: each has its papers and its deadline. Deadlines and papers
 * name their cases apart from each other in the source, so that they are brought together here.
 */
import { cleanText } from '#shared/edge/clean-text.ts';
import type { Channel } from '#shared/dossier/intake.ts';
import { searchKey } from '#shared/search/search-key.ts';
import { casesOf } from './offer.ts';
import type { ChannelOffer, Procedure, ProcedureCase } from './procedure.ts';

export interface ProcedureVariant {
  /** Null where the source does not name it. */
  readonly name: string | null;
  /** Which of the channel's deadlines is its own, counting from 1. */
  readonly deadlineCase: number;
  /** Places of its papers in `procedure.cases`, ascending. */
  readonly groups: readonly number[];
  /** Family of printed forms. */
  readonly formSet: string;
}

/** "- Trường hợp ủy quyền:" → "Trường hợp ủy quyền". */
export const groupName = (name: string | null): string | null => {
  const plain = cleanText(name ?? '')
    .replace(/^[-–+*•\s]+/u, '')
    .replace(/[\s:]+$/u, '');
  return plain === '' ? null : plain;
};

const places = (cases: readonly ProcedureCase[]): readonly number[] => cases.map((_, nth) => nth);

/** One paper list among several, of which a citizen brings one; a single one is no choice. */
const alternativesOf = ({ cases }: Procedure): readonly number[] => {
  const found = places(cases).filter((nth) => cases[nth]?.alternative === true);
  return found.length > 1 ? found : [];
};

const sameCase = (offer: ChannelOffer, group: ProcedureCase | undefined): boolean => {
  const asked = searchKey(offer.caseName ?? '');
  const listed = searchKey(group?.name ?? '');
  return asked !== '' && listed !== '' && (listed.includes(asked) || asked.includes(listed));
};

/** Its own papers may belong to another family of forms than the procedure's. */
const formSetOf = ({ cases, formSet }: Procedure, own: number | undefined): string =>
  (own === undefined ? undefined : cases[own]?.formSet) ?? formSet;

/** In the order of an intake form's `caseIndex`; none where the channel is not offered. */
export const variantsOf = (procedure: Procedure, channel: Channel): readonly ProcedureVariant[] => {
  const { cases } = procedure;
  const offers = casesOf(procedure, channel);
  const [only, ...others] = offers;
  if (only === undefined) return [];
  const alternatives = alternativesOf(procedure);
  const without = (left: readonly number[]): readonly number[] =>
    places(cases).filter((nth) => !left.includes(nth));
  if (others.length === 0) {
    if (alternatives.length === 0)
      return [
        {
          name: only.caseName,
          deadlineCase: only.case,
          groups: places(cases),
          formSet: procedure.formSet,
        },
      ];
    return alternatives.map((own) => ({
      name: groupName(cases[own]?.name ?? null),
      deadlineCase: only.case,
      groups: without(alternatives.filter((nth) => nth !== own)),
      formSet: formSetOf(procedure, own),
    }));
  }
  const claimed = alternatives.filter((nth) => offers.some((offer) => sameCase(offer, cases[nth])));
  return offers.map((offer) => ({
    name: offer.caseName,
    deadlineCase: offer.case,
    groups: without(claimed.filter((nth) => !sameCase(offer, cases[nth]))),
    formSet: formSetOf(
      procedure,
      claimed.find((nth) => sameCase(offer, cases[nth])),
    ),
  }));
};

/** Several deadlines: no date can be promised before one is chosen. */
export const mustChooseCase = (procedure: Procedure, channel: Channel): boolean =>
  casesOf(procedure, channel).length > 1;

/** `caseIndex` counts from 0; null while nothing was chosen. */
export const variantAt = (
  procedure: Procedure,
  channel: Channel,
  caseIndex: number | null,
): ProcedureVariant | null => {
  const variants = variantsOf(procedure, channel);
  if (caseIndex !== null) return variants[caseIndex] ?? null;
  const [only, ...others] = variants;
  return others.length === 0 ? (only ?? null) : null;
};
