/** Specimens of the letters of a set: supplement, refusal, apology, stop. */
import { apologyFormOf } from '#shared/forms/apology-form.ts';
import type { ApologyData } from '#shared/forms/apology-data.ts';
import type { FormSet } from '#shared/forms/form-set.ts';
import { refusalFormOf, type RefusalData } from '#shared/forms/refusal-data.ts';
import { stopNoticeFormOf, type StopNoticeData } from '#shared/forms/stop-notice-data.ts';
import {
  supplementRequestFormOf,
  type SupplementRequestData,
} from '#shared/forms/supplement-request-data.ts';
import {
  bareFrameOf,
  barePerson,
  code,
  frameOf,
  longPerson,
  longProcedure,
  longText,
  manyItems,
  must,
  number,
  officer,
  person,
  procedure,
  signer,
  time,
} from './facts.ts';
import { specimensOf, type Specimen } from './specimen.ts';

const supplements = (set: FormSet): readonly Specimen[] => {
  const ordinary: SupplementRequestData = {
    ...frameOf(set),
    form: must(supplementRequestFormOf(set.id)),
    seriesNumber: '17/HDHS',
    qrText: code,
    submitter: person,
    dossier: number,
    procedure,
    request: '',
    items: ['Giấy chứng sinh bản chính (hồ sơ mới có bản photo)', 'Căn cước của người cha'],
    reason: 'Giấy tờ nộp chưa đủ theo thành phần hồ sơ của thủ tục',
    officer,
  };
  return specimensOf(
    `${set.id}-02-supplement-request`,
    { kind: 'supplement_request', paper: 'A4' },
    {
      ordinary,
      long: {
        ...ordinary,
        submitter: longPerson,
        procedure: longProcedure,
        request: longText(900),
        items: [...manyItems],
        reason: longText(1200),
      },
      bare: {
        ...ordinary,
        ...bareFrameOf(set),
        qrText: null,
        dossier: null,
        submitter: barePerson,
        items: ['Tờ khai có chữ ký'],
        reason: 'Tờ khai chưa ký',
      },
    } satisfies Record<string, SupplementRequestData>,
  );
};

const refusals = (set: FormSet): readonly Specimen[] => {
  const ordinary: RefusalData = {
    ...frameOf(set),
    form: must(refusalFormOf(set.id)),
    seriesNumber: '3/TCTN',
    qrText: code,
    submitter: person,
    dossier: number,
    procedure,
    request: '',
    reasons: ['Trẻ em đã được đăng ký khai sinh tại nơi khác ngày 02/11/2026.'],
    officer,
  };
  return specimensOf(`${set.id}-03-refusal`, { kind: 'refusal', paper: 'A4' }, {
    ordinary,
    long: {
      ...ordinary,
      qrText: code,
      dossier: number,
      submitter: longPerson,
      procedure: longProcedure,
      request: longText(900),
      reasons: manyItems.slice(0, 45),
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      qrText: null,
      dossier: null,
      submitter: barePerson,
      procedure: null,
      request: 'Xin xác nhận',
    },
  } satisfies Record<string, RefusalData>);
};

const apologies = (set: FormSet): readonly Specimen[] => {
  const { letterhead, marks, office, tryOut, issuedOn } = frameOf(set);
  const ordinary: ApologyData = {
    letterhead,
    marks,
    office,
    tryOut,
    issuedOn,
    form: must(apologyFormOf(set.id)),
    qrText: code,
    seriesNumber: '5/PXL',
    to: { name: person.name, address: person.address, phone: person.phone },
    dossier: {
      number,
      procedure: procedure.name,
      field: 'Hộ tịch',
      receivedAt: time('2026-11-16T09:32'),
    },
    was: time('2026-11-23T17:00'),
    dueAt: time('2026-11-27T17:00'),
    reason: 'Chờ cơ quan phối hợp trả lời xác minh',
    signer,
  };
  return specimensOf(`${set.id}-04-apology`, { kind: 'apology', paper: 'A4' }, {
    ordinary,
    long: {
      ...ordinary,
      to: { name: longPerson.name, address: longPerson.address, phone: longPerson.phone },
      dossier: { ...ordinary.dossier, procedure: longProcedure.name, field: longText(120) },
      reason: longText(2000),
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      to: { name: barePerson.name, address: '', phone: '' },
      qrText: null,
      was: null,
      reason: 'Mất điện',
      signer: { name: '', title: '' },
    },
  } satisfies Record<string, ApologyData>);
};

const stops = (set: FormSet): readonly Specimen[] => {
  const form = stopNoticeFormOf(set.id);
  if (form === null) return [];
  const ordinary: StopNoticeData = {
    ...frameOf(set),
    form,
    seriesNumber: '2/TBD',
    qrText: code,
    to: person,
    dossier: number,
    owner: 'Trần Văn Mẫu',
    procedure,
    receivedAt: time('2026-11-16T09:32'),
    stoppedAt: time('2026-11-23T10:00'),
    reason: 'Người nộp không bổ sung giấy tờ trong thời hạn đã thông báo',
    basis: 'Quyết định công bố thủ tục hành chính đang áp dụng',
    signer,
  };
  return specimensOf(`${set.id}-05-stop-notice`, { kind: 'stop_notice', paper: 'A4' }, {
    ordinary,
    long: {
      ...ordinary,
      to: longPerson,
      owner: longPerson.name,
      procedure: longProcedure,
      reason: longText(2600),
      basis: longText(800),
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      qrText: null,
      to: barePerson,
      owner: null,
      basis: '',
      signer: { name: '', title: '' },
    },
  } satisfies Record<string, StopNoticeData>);
};

export const letterSpecimens = (set: FormSet): readonly Specimen[] => [
  ...supplements(set),
  ...refusals(set),
  ...apologies(set),
  ...stops(set),
];
