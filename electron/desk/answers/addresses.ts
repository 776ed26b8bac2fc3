import type { addressesEndpoints } from '#shared/contract/endpoints/addresses.ts';
import { provinceOfAgency } from '#shared/identity/units.ts';
import { ok } from '#shared/result.ts';
import { identityOf, type DeskContext } from '../context.ts';
import type { HandlersOf } from '../router.ts';

export const addressesAnswers = (context: DeskContext): HandlersOf<typeof addressesEndpoints> => ({
  'address.near': () => {
    const identity = identityOf(context);
    if (!identity.ok) return identity;
    return ok({ province: provinceOfAgency(identity.value.agencyCode)?.code ?? null });
  },
});
