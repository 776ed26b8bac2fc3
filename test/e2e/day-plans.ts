/** Six citizens of one short day: invented people, real procedures of the seed. */
import type { IntakePlan } from './intake-hands.ts';

/** An identity card's QR; its person has no telephone yet. */
const CARD =
  '079198000001|250000001|Nguyễn Thị Thử|05021998|Nữ|Ấp 3, xã Thử Nghiệm, tỉnh Thử|01012022';

/** Named after what is special about each. */
export const dayPlans = {
  withCard: {
    search: 'khai sinh',
    procedure: '1.001193',
    submitter: { card: CARD, phone: '0900 000 011' },
  },
  withFee: {
    search: 'trich luc',
    procedure: '2.000635',
    submitter: {
      name: 'Trần Văn Mẫu',
      birthDate: '5/3/1987',
      sex: 'male',
      idNumber: '079087000002',
      idIssuedAt: '1/7/2021',
      phone: '0900 000 012',
      address: 'Ấp 1, xã Thử Nghiệm, tỉnh Thử',
    },
    feeSerial: 'AA/26T 0000012',
  },
  forAnother: {
    search: 'doc than',
    procedure: '1.004873',
    submitter: {
      name: 'Lê Thị Mẫu',
      birthDate: '12/4/1990',
      sex: 'female',
      idNumber: '079190000003',
      idIssuedAt: '2/8/2021',
      phone: '0900 000 013',
      address: 'Ấp 2, xã Thử Nghiệm, tỉnh Thử',
    },
    owner: {
      name: 'Phạm Văn Thử',
      birthDate: '20/11/1965',
      sex: 'male',
      idNumber: '079065000004',
      idIssuedAt: '3/9/2021',
      phone: '0900 000 014',
      address: 'Ấp 2, xã Thử Nghiệm, tỉnh Thử',
    },
  },
  withLongestName: {
    search: '1.013962',
    procedure: '1.013962',
    submitter: {
      name: 'Hoàng Văn Mẫu',
      birthDate: '1/9/1978',
      sex: 'male',
      idNumber: '079078000005',
      idIssuedAt: '4/10/2021',
      phone: '0900 000 015',
      address: 'Ấp 4, xã Thử Nghiệm, tỉnh Thử',
    },
    note: 'Đã xem bản đồ địa chính tại quầy.',
  },
  afterThree: {
    search: 'khai tu',
    procedure: '1.000656',
    submitter: {
      name: 'Võ Thị Thử',
      birthDate: '15/8/1984',
      sex: 'female',
      idNumber: '079184000006',
      idIssuedAt: '5/11/2021',
      phone: '0900 000 016',
      address: 'Ấp 5, xã Thử Nghiệm, tỉnh Thử',
    },
  },
  interrupted: {
    search: 'ket hon',
    procedure: '1.000894',
    caseChosen: 2,
    submitter: {
      name: 'Đặng Văn Thử',
      birthDate: '2/2/1992',
      sex: 'male',
      idNumber: '079092000007',
      idIssuedAt: '6/12/2021',
      phone: '0900 000 017',
      address: 'Ấp 6, xã Thử Nghiệm, tỉnh Thử',
    },
  },
} as const satisfies Record<string, IntakePlan>;

/** What the second citizen finds wrong at home: one figure of the telephone. */
export const correctedPhone = '0900 000 021';
export const correctionReason = 'Gõ nhầm số điện thoại';
