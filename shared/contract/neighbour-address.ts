/** Where a desk listens for its neighbours: one address, never all that the PC has, and no name to be looked up. */
import { z } from '#shared/schema.ts';

const EVERYWHERE = '0.0.0.0';
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;

export const neighbourAddress = z.strictObject({
  address: z
    .string()
    .trim()
    .refine((address) => IPV4.test(address) && address !== EVERYWHERE, {
      params: { code: 'neighbour_address' },
    }),
  port: z.int().min(1024).max(65_535),
});
