/** Enrols a folder with no province at all: the try-out office, its officers and the seed, from the project's data. */
import { ed25519 } from '#electron/sync/signer.ts';
import type { Province } from '#electron/desk/line/province.ts';
import type { SecretHash } from '#electron/desk/ports.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { seedConfirmed, seedProcedures } from '#shared/catalogue/seed/seed.ts';
import type { Instant } from '#shared/calendar/local-time.ts';
import type { Publication, PublicationKind } from '#shared/protocol/publications.ts';
import { ok } from '#shared/result.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';
import office from '#shared/try-out/office.json' with { type: 'json' };
import staff from '#shared/try-out/officers.json' with { type: 'json' };

export const [firstOfficer] = staff.officers;

const publicationsOf = async (secretHash: SecretHash, at: Instant): Promise<Publication[]> => {
  const officers = await Promise.all(
    staff.officers.map(async ({ personalCode, ...officer }) => ({
      ...officer,
      personalCodeHash: await secretHash.make(personalCode),
      active: true,
    })),
  );
  const data: readonly (readonly [PublicationKind, unknown])[] = [
    ['office', office],
    ['catalogue', { procedures: seedProcedures() }],
    ['confirmed', seedConfirmed()],
    ['calendar', tryOutCalendar],
    ['officers', { officers }],
    ['certification', tryOutCertification()],
  ];
  return data.map(([kind, value], index) => ({
    n: index + 1,
    kind,
    version: 1,
    publishedAt: at,
    effectiveFrom: at.slice(0, 10),
    data: value,
  }));
};

/** The desk's key is its own; the province's belongs to nobody, so nothing will ever be believed as its answer. */
export const localEnrolment =
  (secretHash: SecretHash, at: () => Instant): Province['enrol'] =>
  async (_url, { deskName }) =>
    ok({
      desk: 'quay-thu',
      epoch: 1,
      prev: '0'.repeat(64),
      slot: 1,
      agencyCode: office.code,
      office: office.code,
      deskName,
      provinceKey: ed25519.newKeyPair().publicKey,
      tryOut: true,
      publications: await publicationsOf(secretHash, at()),
    });
