/**
 * What the certification counters of a province take in, in which books and at what price. An edition says all of it
 * anew and holds from its publication's day; a tariff inside may begin or end on a day of its own.
 */
import { certificationRules } from '#shared/fee/certification-fee.ts';
import { counterKinds } from '#shared/intake/certification-counter.ts';
import { z } from '#shared/schema.ts';

export const certificationPublication = z.looseObject({
  kinds: counterKinds,
  tariffs: certificationRules,
});
export type CertificationPublication = z.infer<typeof certificationPublication>;
