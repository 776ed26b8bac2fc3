/** What the try-out province publishes for its certification counters: two kinds of work and what they cost. */
import {
  certificationPublication,
  type CertificationPublication,
} from '#shared/protocol/certification-publication.ts';
import data from './certification.json' with { type: 'json' };

export const tryOutCertification = (): CertificationPublication =>
  certificationPublication.parse(data);
