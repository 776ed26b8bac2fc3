/** Who comes on the day of the circle: forty invented people, each with one matter. */
import {
  emptyIntakeForm,
  emptyParty,
  plainArrival,
  type IntakeForm,
} from '#shared/contract/intake-form.ts';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi'] as const;
const names = ['Thị Thử', 'Văn Mẫu', 'Thị Mẫu', 'Văn Thử', 'Thị Nháp'] as const;

/** The `n`-th of forty, from 0; no two are called alike. */
export const citizenName = (n: number): string =>
  `${families[n % families.length]} ${names[Math.floor(n / families.length) % names.length]}`;

/** What is special about a matter from its reception on. */
export type Matter = 'plain' | 'unpaid' | 'paid' | 'undated' | 'crossArea' | 'atOnce';

const FEE = 8000;
/** Three working days; same day; the province has not confirmed its deadline. */
const WITH_DATE = '1.004873';
const SAME_DAY = '2.000635';

const fees = (feesTaken: boolean): Partial<IntakeForm> => ({
  fees: [{ name: 'Lệ phí', amount: FEE, exemption: '' }],
  feesTaken,
});

/** `undatedProcedure`: one that this catalogue gives no date for. */
const special = (matter: Matter, undatedProcedure: string): Partial<IntakeForm> => {
  switch (matter) {
    case 'plain':
      return {};
    case 'unpaid':
      return fees(false);
    case 'paid':
      return fees(true);
    case 'undated':
      return { procedureCode: undatedProcedure, caseIndex: 0 };
    case 'crossArea':
      return {
        arrival: {
          ...plainArrival,
          crossArea: true,
          receiving: 'Xã Thử Nghiệm',
          competent: 'Xã Mẫu',
        },
      };
    case 'atOnce':
      return { procedureCode: SAME_DAY, ...fees(true) };
  }
};

export const formOf = (n: number, matter: Matter, undatedProcedure: string): IntakeForm => ({
  ...emptyIntakeForm,
  procedureCode: WITH_DATE,
  submitter: {
    ...emptyParty,
    name: citizenName(n),
    birthDate: '5/3/1987',
    sex: 'male',
    idNumber: `079087000${String(100 + n)}`,
    idIssuedAt: '1/7/2021',
    address: 'Ấp 1, xã Thử Nghiệm, tỉnh Thử',
    phone: `0900 000 0${String(40 + n)}`,
  },
  ...special(matter, undatedProcedure),
});
