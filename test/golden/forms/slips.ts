/** Specimens of the slips that a citizen goes away with: result note, fee slip, appointment, queue ticket. */
import {
  currentAppointmentSlipForm,
  type AppointmentSlipData,
} from '#shared/forms/appointment-slip-data.ts';
import { currentFeeSlipForm, type FeeSlipData } from '#shared/forms/fee-slip-data.ts';
import type { FormSet } from '#shared/forms/form-set.ts';
import { currentQueueTicketForm, type QueueTicketData } from '#shared/forms/queue-ticket-data.ts';
import { currentResultNoteForm, type ResultNoteData } from '#shared/forms/result-note-data.ts';
import {
  bareFrameOf,
  barePerson,
  code,
  frameOf,
  longPerson,
  longProcedure,
  longText,
  manyItems,
  number,
  officer,
  person,
  procedure,
  time,
} from './facts.ts';
import { specimensOf, type Specimen } from './specimen.ts';

const resultNotes = (set: FormSet): readonly Specimen[] => {
  const ordinary: ResultNoteData = {
    ...frameOf(set),
    form: currentResultNoteForm,
    qrText: code,
    dossier: number,
    procedure,
    submitter: person.name,
    receiver: { ...person, name: 'Trần Văn Mẫu' },
    as: 'Người được ủy quyền (văn bản ủy quyền ngày 20/11/2026)',
    how: 'office',
    returnedAt: time('2026-11-25T10:12'),
    outcome: 'granted',
    results: [
      { name: 'Giấy khai sinh', originals: 1, copies: 0 },
      { name: 'Bản sao Giấy khai sinh', originals: 0, copies: 3 },
    ],
    officer,
  };
  return specimensOf('quay-result-note', { kind: 'result_note', paper: 'A5' }, {
    ordinary,
    long: {
      ...ordinary,
      procedure: longProcedure,
      submitter: longPerson.name,
      receiver: longPerson,
      as: longText(300),
      results: manyItems.slice(0, 12).map((name) => ({ name, originals: 12, copies: 99 })),
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      qrText: null,
      receiver: barePerson,
      as: '',
      outcome: 'denied',
      results: [],
    },
  } satisfies Record<string, ResultNoteData>);
};

const feeSlips = (set: FormSet): readonly Specimen[] => {
  const ordinary: FeeSlipData = {
    ...frameOf(set),
    form: currentFeeSlipForm,
    qrText: code,
    payer: { name: person.name, address: person.address },
    dossier: number,
    procedure: procedure.name,
    lines: [
      { name: 'Lệ phí đăng ký', amount: 8000, exemption: null },
      { name: 'Phí cấp bản sao', amount: 24_000, exemption: null },
    ],
    method: 'cash',
    takenAt: time('2026-11-23T09:40'),
    receiptSerial: 'AB/26P 0001234',
    officer,
  };
  return specimensOf('quay-fee-slip', { kind: 'fee_slip', paper: 'A5' }, {
    ordinary,
    long: {
      ...ordinary,
      payer: { name: longPerson.name, address: longPerson.address },
      procedure: longProcedure.name,
      lines: Array.from({ length: 9 }, (_, index) => ({
        name: longText(40 + index * 30),
        amount: index === 0 ? 999_999_999_999 : index * 1_234_567,
        exemption: index % 3 === 0 ? longText(90) : null,
      })),
      receiptSerial: 'AB/26P 0001234, AB/26P 0001235, AB/26P 0001236',
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      qrText: null,
      payer: { name: barePerson.name, address: '' },
      lines: [{ name: 'Lệ phí', amount: 0, exemption: 'người có công' }],
      method: 'transfer',
      receiptSerial: null,
    },
  } satisfies Record<string, FeeSlipData>);
};

const appointmentSlips = (set: FormSet): readonly Specimen[] => {
  const ordinary: AppointmentSlipData = {
    ...frameOf(set),
    form: currentAppointmentSlipForm,
    qrText: code,
    citizen: person.name,
    phone: person.phone,
    at: time('2026-11-26T08:30'),
    counter: 'Quầy 2',
    home: '',
    purpose: 'Ký tờ khai đăng ký kết hôn, cả hai bên cùng có mặt',
    dossier: number,
    bring: ['Căn cước của hai bên', 'Giấy xác nhận tình trạng hôn nhân'],
    officer,
  };
  return specimensOf('quay-appointment-slip', { kind: 'appointment_slip', paper: 'A5' }, {
    ordinary,
    long: {
      ...ordinary,
      citizen: longPerson.name,
      purpose: longText(600),
      bring: manyItems.slice(0, 20),
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      qrText: null,
      citizen: '',
      phone: '',
      counter: '',
      dossier: null,
      bring: [],
      officer: { name: 'Thử', title: '' },
    },
  } satisfies Record<string, AppointmentSlipData>);
};

const queueTickets = (set: FormSet): readonly Specimen[] => {
  const ordinary: QueueTicketData = {
    ...frameOf(set),
    form: currentQueueTicketForm,
    number: 'A 017',
    group: 'Hộ tịch, chứng thực',
    counter: '1, 2',
    issuedAt: time('2026-11-23T08:05'),
    ahead: 6,
  };
  return specimensOf('quay-queue-ticket', { kind: 'queue_ticket', paper: '80mm' }, {
    ordinary,
    long: { ...ordinary, number: 'KT 1999', group: longText(300), ahead: 1204 },
    bare: { ...ordinary, ...bareFrameOf(set), number: '1', group: '', counter: '', ahead: 0 },
  } satisfies Record<string, QueueTicketData>);
};

export const slipSpecimens = (set: FormSet): readonly Specimen[] => [
  ...resultNotes(set),
  ...feeSlips(set),
  ...appointmentSlips(set),
  ...queueTickets(set),
];
