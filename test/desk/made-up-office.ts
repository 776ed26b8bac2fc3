/** An invented office: what its province answers at enrolment, and its one officer. */
import { createHash } from 'node:crypto';
import { ed25519 } from '#electron/sync/signer.ts';
import tryOutCalendar from '#shared/calendar/try-out-calendar.json' with { type: 'json' };
import { seedConfirmed, seedProcedures } from '#shared/catalogue/seed/seed.ts';
import { emptyIntakeForm, emptyParty, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';

/** argon2id takes half a second by design; tests of the desk are not tests of argon2id. */
export const quickHash = {
  make: (secret: string) => Promise.resolve(createHash('sha256').update(secret).digest('hex')),
  matches: (secret: string, encoded: string) =>
    Promise.resolve(createHash('sha256').update(secret).digest('hex') === encoded),
};

export const PERSONAL_CODE = 'THU-7K2M';
export const PIN = '258036';
export const OFFICER = 'can-bo-mau';

const publication = (
  n: number,
  kind: EnrolAnswer['publications'][number]['kind'],
  data: unknown,
) => ({
  n,
  kind,
  version: 1,
  publishedAt: '2026-11-01T00:00:00.000Z',
  effectiveFrom: '2026-01-01',
  data,
});

export const enrolAnswer = async (): Promise<EnrolAnswer> => {
  const provinceKeys = ed25519.newKeyPair();
  return {
    desk: 'quay-thu-1',
    epoch: 1,
    prev: '0'.repeat(64),
    slot: 1,
    agencyCode: 'H00.01',
    office: 'xa-thu-nghiem',
    deskName: 'Quầy 1',
    provinceKey: provinceKeys.publicKey,
    tryOut: true,
    publications: [
      publication(1, 'office', {
        code: 'xa-thu-nghiem',
        superior: 'ỦY BAN NHÂN DÂN XÃ THỬ NGHIỆM',
        name: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
        place: 'Thử Nghiệm',
        address: 'Ấp 1, xã Thử Nghiệm',
        phone: '0200 000 000',
        lookupUrl: 'https://tra-cuu.example.invalid/h',
        copyKey: Buffer.alloc(32, 7).toString('base64'),
        numberPattern: { template: '{agencyCode}-{yymmdd}-{counter}', digits: 4, perSlot: 1000 },
      }),
      publication(2, 'catalogue', { procedures: seedProcedures() }),
      publication(3, 'confirmed', seedConfirmed()),
      publication(4, 'calendar', tryOutCalendar),
      publication(5, 'officers', {
        officers: [
          {
            id: OFFICER,
            name: 'Trần Thị Mẫu',
            title: 'Công chức tiếp nhận',
            role: 'officer',
            personalCodeHash: await quickHash.make(PERSONAL_CODE),
            active: true,
          },
        ],
      }),
      publication(6, 'certification', tryOutCertification()),
    ],
  };
};

/** A birth registration that can be accepted as it is. */
export const birthForm = (over: Partial<IntakeForm> = {}): IntakeForm => ({
  ...emptyIntakeForm,
  procedureCode: '1.001193',
  submitter: {
    ...emptyParty,
    name: 'Nguyễn Thị Thử',
    birthDate: '5/2/1998',
    sex: 'female',
    idNumber: '079198000001',
    address: 'Ấp 3, xã Thử Nghiệm',
    phone: '0900 000 001',
  },
  papers: [
    {
      name: 'Tờ khai đăng ký khai sinh theo mẫu',
      ticked: true,
      originals: 1,
      certified: 0,
      photocopies: 0,
      unforeseen: false,
    },
    {
      name: 'Giấy chứng sinh',
      ticked: true,
      originals: 1,
      certified: 0,
      photocopies: 0,
      unforeseen: false,
    },
  ],
  ...over,
});
