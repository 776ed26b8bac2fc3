/** What the province has signed over its figures of a close: looked at before anybody believes it, and ever after. */
import { fromBase64url } from '#shared/receipt-code/base64url.ts';
import { figuresText } from '#shared/protocol/said-figures.ts';
import type { ProvinceTotals } from '../line/province.ts';
import type { CloseState, DeskIdentity, Signer } from '../ports.ts';
import { provinceFiguresOf, type PartFigures } from './close-figures.ts';

type Verify = Signer['verify'];
type Who = Pick<DeskIdentity, 'office' | 'desk' | 'provinceKey'>;

/** A province of before signs nothing; one that signs other figures than it tells is not believed. */
export const isAsSigned = (
  verify: Verify,
  { office, desk, provinceKey }: Who,
  epoch: number,
  { totals, signature }: Pick<ProvinceTotals, 'totals' | 'signature'>,
): boolean => {
  if (signature === undefined) return true;
  const bytes = fromBase64url(signature);
  return bytes !== null && verify(provinceKey, figuresText({ office, desk, epoch, totals }), bytes);
};

/** From the journal alone, as anybody can who has the province's key. Null while it has said nothing. */
export const provinceWordOn = (
  { close, completion }: CloseState,
  who: Who,
  verify: Verify,
): 'signed' | 'unsigned' | 'wrong' | null => {
  const said = provinceFiguresOf(close, completion);
  if (said === null) return null;
  const parts: readonly PartFigures[] = [...said.earlier, said.last];
  if (!parts.every((part) => isAsSigned(verify, who, part.epoch, part))) return 'wrong';
  return parts.every(({ signature }) => signature !== undefined) ? 'signed' : 'unsigned';
};
