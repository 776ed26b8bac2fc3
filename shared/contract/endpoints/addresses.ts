/** What the window needs to help with addresses. */
import { nothing, query } from '../endpoint.ts';

export const addressesEndpoints = {
  /** Code of the province that the office is in; null at a desk that tries things out. */
  'address.near': query<{ readonly province: string | null }>().with('signed_in', nothing),
} as const;
