/** Specimens of the receipt and of the papers that the desk prints already. */
import type { PaperSize } from '#shared/dossier/documents.ts';
import { tryOutCatalogue } from '#shared/catalogue/seed/seed.ts';
import { bilingualGuidanceSlipForm, bilingualReceiptForm } from '#shared/forms/bilingual.ts';
import type { FormSet } from '#shared/forms/form-set.ts';
import { guidanceSlipData } from '#shared/forms/guidance-slip-data.ts';
import { currentGuidanceSlipForm } from '#shared/forms/guidance-slip-form.ts';
import { currentPaperSlipForm, paperSlipData } from '#shared/forms/paper-slip-data.ts';
import { publicNotice } from '#shared/forms/public-notice-data.ts';
import { currentPublicNoticeForm } from '#shared/forms/public-notice-form.ts';
import type { RecoveryKeyData } from '#shared/forms/recovery-key-data.ts';
import type { ReceiptFacts } from '#shared/forms/receipt-data.ts';
import { longFacts, ordinaryFacts, receiptOf } from '../../e2e/paper-fixtures/receipt-facts.ts';
import { deskTotals, minutesOf } from '../../e2e/paper-fixtures/reconciliation-facts.ts';
import {
  bareFrameOf,
  code,
  barePerson,
  day,
  frameOf,
  longPerson,
  longProcedure,
  longText,
  manyItems,
  must,
  office,
  officer,
  time,
} from './facts.ts';
import { specimensOf, type Specimen } from './specimen.ts';

const bareFacts: ReceiptFacts = {
  ...ordinaryFacts,
  submitter: { ...ordinaryFacts.submitter, ...barePerson },
  papers: [],
  fees: [],
  deadline: { state: 'unconfirmed', reason: 'no_unit' },
};

/** Several agencies: the ordinary deadline is this unit's part of a longer one. */
const inChain = (deadline: ReceiptFacts['deadline']): ReceiptFacts['deadline'] =>
  deadline.state === 'unconfirmed'
    ? deadline
    : {
        ...deadline,
        rule: { kind: 'amount', amount: 20, unit: 'day' },
        dueAt: time('2026-12-14T17:00'),
        own: { rule: deadline.rule, dueAt: deadline.dueAt },
      };

/** Every part that only some dossiers have: owner, land, two deadlines, a book, a slip. */
const fullFacts: ReceiptFacts = {
  ...ordinaryFacts,
  owner: { ...ordinaryFacts.submitter, name: 'Trần Văn Mẫu' },
  request: 'Cấp đổi do ố, nhòe',
  land: { sheet: '12', parcel: '345', address: 'Ấp 3, xã Thử Nghiệm, tỉnh Thử' },
  deadline: inChain(ordinaryFacts.deadline),
  book: { desk: '1', year: 2026, value: 975 },
  lateEntry: { reason: 'Mất điện', slip: 'H00.50.05.13-261123-1900' },
};

export const receiptSpecimens = (set: FormSet): readonly Specimen[] => {
  const drawn = (facts: ReceiptFacts) =>
    receiptOf(facts, {
      formSet: set,
      document: { issuedOn: frameOf(set).issuedOn, revision: 1, replaces: null },
    });
  const current = set.effectiveTo === null;
  const papers: readonly PaperSize[] = current ? ['A5', 'A4', '80mm'] : ['A5'];
  const bilingual = (facts: ReceiptFacts) => {
    const data = drawn(facts);
    return { ...data, form: bilingualReceiptForm(data.form) };
  };
  const variants = specimensOf(
    `${set.id}-01-receipt-bilingual`,
    { kind: 'receipt', paper: 'A4' },
    { ordinary: bilingual(ordinaryFacts), full: bilingual(fullFacts), bare: bilingual(bareFacts) },
  );
  const large = specimensOf(
    `${set.id}-01-receipt-large`,
    { kind: 'receipt', paper: 'A4', type: 'large' },
    { ordinary: drawn(ordinaryFacts), full: drawn(fullFacts) },
  );
  const sizes = papers.flatMap((paper) =>
    specimensOf(
      `${set.id}-01-receipt-${paper.toLowerCase()}`,
      { kind: 'receipt', paper },
      {
        ordinary: drawn(ordinaryFacts),
        full: drawn(fullFacts),
        bare: drawn(bareFacts),
        ...(paper === 'A4' ? { long: drawn(longFacts) } : {}),
      },
    ),
  );
  return current ? [...sizes, ...variants, ...large] : sizes;
};

const reconciliations = (): readonly Specimen[] =>
  specimensOf(
    'quay-reconciliation',
    { kind: 'reconciliation', paper: 'A4' },
    {
      ordinary: minutesOf(),
      long: minutesOf({
        deskName: longText(120),
        province: {
          totals: { ...deskTotals, count: 51, fees: 1_200_000, hash: 'f'.repeat(64) },
          key: 'A0B1 C2D3 E4F5 0617',
          at: time('2026-11-23T17:03:58'),
        },
        desk: {
          ...deskTotals,
          byType: Object.fromEntries(
            Array.from({ length: 60 }, (_, index) => [`loai.thu${index}`, index + 1]),
          ),
        },
      }),
      bare: minutesOf({ province: null }),
    },
  );

const recoveryKeys = (): readonly Specimen[] => {
  const ordinary: RecoveryKeyData = {
    title: 'KHÓA KHÔI PHỤC CỦA QUẦY',
    office: office.name,
    desk: 'Quầy 2',
    facts: [
      { label: 'Quầy', value: 'Quầy 2' },
      { label: 'Ngày in', value: '23/11/2026' },
    ],
    groups: Array.from({ length: 8 }, (_, index) => `THU${index}`),
    advice: ['Cất ở nơi khóa được, cách xa máy này.'],
    pageWord: 'Trang',
  };
  return specimensOf('quay-recovery-key', { kind: 'recovery_key', paper: 'A5' }, {
    ordinary,
    long: {
      ...ordinary,
      office: longText(160),
      desk: longText(60),
      facts: [{ label: 'Quầy', value: longText(300) }],
      advice: [longText(700), longText(300)],
    },
  } satisfies Record<string, RecoveryKeyData>);
};

const notices = (set: FormSet): readonly Specimen[] => {
  const [ordinary] = tryOutCatalogue().filter(({ code: known }) => known === '1.001193');
  const drawn = (procedure: NonNullable<typeof ordinary>) =>
    publicNotice({
      form: currentPublicNoticeForm,
      formSet: set,
      office: {
        ...office,
        code: 'H00.01',
        lookupUrl: 'https://tracuu.example.invalid/h',
        numberPattern: { template: '{counter}', digits: 4, perSlot: 1000 },
      },
      today: frameOf(set).issuedOn,
      tryOut: false,
      procedure,
    });
  const known = must(ordinary);
  return specimensOf(
    'quay-public-notice',
    { kind: 'public_notice', paper: 'A4' },
    {
      ordinary: drawn(known),
      long: drawn({
        ...known,
        name: longProcedure.name,
        field: longText(120),
        decision: longText(300),
        cases: [
          {
            name: longText(400),
            papers: manyItems.map((name) => ({
              name,
              originals: 1,
              copies: 2,
              form: null,
              isNote: false,
            })),
          },
        ],
      }),
    },
  );
};

const guidanceSlips = (set: FormSet): readonly Specimen[] => {
  const frame = frameOf(set);
  const paper = (name: string) => ({ name, originals: 1, copies: 0 });
  const ordinary = guidanceSlipData({
    form: currentGuidanceSlipForm,
    formSet: set,
    office,
    officer,
    today: frame.issuedOn,
    tryOut: false,
    citizen: 'Nguyễn Thị Thử',
    procedure: { code: '1.001193', name: 'Đăng ký khai sinh', case: null },
    guidance: {
      missing: [paper('Giấy chứng sinh'), paper('Căn cước của người cha')],
      ifApplies: [paper('Văn bản ủy quyền')],
      brought: ['Tờ khai đăng ký khai sinh'],
    },
    hours: [
      {
        from: 1,
        to: 5,
        spans: [
          { from: 450, to: 690 },
          { from: 810, to: 1020 },
        ],
      },
    ],
    closed: [{ date: day('2026-11-24'), name: 'Ngày nghỉ thử' }],
    sameDayUntil: 900,
    qrText: code,
  });
  const translated = { ...ordinary, form: bilingualGuidanceSlipForm(ordinary.form) };
  const slips = specimensOf(
    'quay-guidance-slip',
    { kind: 'guidance_slip', paper: 'A5' },
    {
      bilingual: translated,
      ordinary,
      long: {
        ...ordinary,
        citizen: longPerson.name,
        procedure: longProcedure,
        missing: manyItems.map(paper),
      },
      bare: {
        ...ordinary,
        office: bareFrameOf(set).office,
        qrText: null,
        citizen: '',
        ifApplies: [],
        brought: [],
        hours: [],
        closed: [],
        sameDayUntil: null,
        officer: { name: 'Thử', title: '' },
      },
    },
  );
  const large = specimensOf(
    'quay-guidance-slip-large',
    { kind: 'guidance_slip', paper: 'A4', type: 'large' },
    { ordinary },
  );
  return [...slips, ...large];
};

const paperSlips = (set: FormSet): readonly Specimen[] =>
  specimensOf(
    'quay-paper-slips',
    { kind: 'paper_slips', paper: 'A4' },
    {
      ordinary: paperSlipData({
        form: currentPaperSlipForm,
        office,
        deskName: 'Quầy 2',
        issuedOn: frameOf(set).issuedOn,
        tryOut: null,
        numbers: Array.from({ length: 4 }, (_, index) => `H00.50.05.13-______-${1900 + index}`),
      }),
      long: paperSlipData({
        form: currentPaperSlipForm,
        office: { ...office, name: longText(160) },
        deskName: longText(80),
        issuedOn: frameOf(set).issuedOn,
        tryOut: set.marks.tryOut,
        numbers: Array.from({ length: 12 }, (_, index) => `H00.50.05.13-______-${1900 + index}`),
      }),
    },
  );

export const deskPaperSpecimens = (set: FormSet): readonly Specimen[] => [
  ...reconciliations(),
  ...recoveryKeys(),
  ...notices(set),
  ...guidanceSlips(set),
  ...paperSlips(set),
];
