/** Specimens of what goes with dossiers through the office: control sheet, register, hand-over lists. */
import { controlSheetFormOf, type ControlSheetData } from '#shared/forms/control-sheet-data.ts';
import type { FormSet } from '#shared/forms/form-set.ts';
import { handoverListForms, type HandoverListData } from '#shared/forms/handover-list-data.ts';
import { currentRouteSheetForm, type RouteSheetData } from '#shared/forms/route-sheet-data.ts';
import { registerFormOf, type RegisterData } from '#shared/forms/register-data.ts';
import {
  bareFrameOf,
  code,
  day,
  frameOf,
  longPerson,
  longProcedure,
  longText,
  must,
  number,
  officer,
  person,
  procedure,
  time,
} from './facts.ts';
import { specimensOf, type Specimen } from './specimen.ts';

const counter = { office: 'Bộ phận tiếp nhận và trả kết quả', officer: officer.name };
const section = { office: 'Phòng chuyên môn thử', officer: 'Lê Văn Thử' };

const controlSheets = (set: FormSet, order: string): readonly Specimen[] => {
  const ordinary: ControlSheetData = {
    ...frameOf(set),
    form: must(controlSheetFormOf(set.id)),
    qrText: code,
    book: { volume: '1/2026', order: '975' },
    submitter: person.name,
    dossier: number,
    receivedAt: time('2026-11-16T09:32'),
    dueAt: time('2026-11-23T17:00'),
    lead: 'Phòng chuyên môn thử',
    cooperating: ['Cơ quan phối hợp thử'],
    handOvers: [
      { from: counter, to: section, at: time('2026-11-16T11:05'), standing: null, note: '' },
      {
        from: section,
        to: counter,
        at: time('2026-11-20T15:40'),
        standing: 'early',
        note: 'Đủ kết quả',
      },
    ],
    emptyRows: 3,
  };
  const long = { office: longText(160), officer: longPerson.name.slice(0, 60) };
  return specimensOf(`${set.id}-${order}-control-sheet`, { kind: 'control_sheet', paper: 'A4' }, {
    ordinary,
    long: {
      ...ordinary,
      submitter: longPerson.name,
      lead: longText(300),
      cooperating: Array.from({ length: 9 }, (_, index) => `${index + 1}) ${longText(90)}`),
      handOvers: Array.from({ length: 14 }, (_, index) => ({
        from: index % 3 === 0 ? long : counter,
        to: index % 3 === 0 ? section : long,
        at: time(`2026-11-${String(10 + index)}T10:15`),
        standing: (['early', 'onTime', 'late'] as const)[index % 3] ?? null,
        note: index % 4 === 0 ? longText(140) : '',
      })),
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      qrText: null,
      book: null,
      dueAt: null,
      cooperating: [],
      handOvers: [],
      emptyRows: 5,
    },
  } satisfies Record<string, ControlSheetData>);
};

const registers = (set: FormSet, order: string): readonly Specimen[] => {
  const row: RegisterData['rows'][number] = {
    order: 1,
    volume: null,
    number,
    procedure: procedure.name,
    sets: 1,
    name: person.name,
    address: person.address,
    phone: person.phone,
    lead: 'Phòng chuyên môn thử',
    receivedAt: time('2026-11-16T09:32'),
    dueAt: time('2026-11-23T17:00'),
    returnedAt: null,
    delivery: 'office',
    note: '',
  };
  const numbered = (index: number): string => `H00.50.05.13-261116-${1001 + index}`;
  const ordinary: RegisterData = {
    ...frameOf(set),
    form: must(registerFormOf(set.id)),
    year: 2026,
    volume: '1/2026',
    from: day('2026-11-16'),
    to: day('2026-11-20'),
    rows: Array.from({ length: 26 }, (_, index) => ({
      ...row,
      order: index + 1,
      number: numbered(index),
      returnedAt: index % 2 === 0 ? time('2026-11-20T10:00') : null,
      delivery: (['office', 'post', 'home'] as const)[index % 3] ?? 'office',
    })),
  };
  return specimensOf(`${set.id}-${order}-register`, { kind: 'register', paper: 'A4' }, {
    ordinary,
    long: {
      ...ordinary,
      volume: '1/2026, 12/2026',
      rows: Array.from({ length: 8 }, (_, index) => ({
        ...row,
        order: index === 5 ? null : 98_760 + index,
        volume: index % 2 === 0 ? '1/2026' : '12/2026',
        number: numbered(index),
        procedure: index % 3 === 0 ? longProcedure.name : longText(150),
        name: longPerson.name,
        address: index % 2 === 0 ? longPerson.address : longText(60),
        phone: longPerson.phone,
        lead: longText(90),
        dueAt: null,
        note: longText(index * 12 + 1),
      })),
    },
    bare: { ...ordinary, ...bareFrameOf(set), rows: [] },
  } satisfies Record<string, RegisterData>);
};

export const bookSpecimens = (set: FormSet): readonly Specimen[] => {
  const [sheet, register] = set.effectiveTo === null ? ['06', '07'] : ['05', '06'];
  return [...controlSheets(set, sheet), ...registers(set, register)];
};

export const routeSpecimens = (set: FormSet): readonly Specimen[] => {
  const visit: RouteSheetData['visits'][number] = {
    at: 8 * 60 + 30,
    name: person.name,
    address: person.address,
    phone: person.phone,
    purpose: 'Nhận hồ sơ hưởng trợ cấp, người cao tuổi không đi lại được',
    dossier: null,
    bring: 'Tờ khai, máy quét',
  };
  const ordinary: RouteSheetData = {
    ...frameOf(set),
    qrText: code,
    form: currentRouteSheetForm,
    day: day('2026-11-26'),
    officers: [officer],
    sentBy: 'Phạm Văn Mẫu',
    visits: [
      visit,
      { ...visit, at: 615, purpose: 'Trả kết quả', dossier: number, bring: 'Giấy khai sinh' },
      { ...visit, at: null },
    ],
  };
  return specimensOf('quay-route-sheet', { kind: 'route_sheet', paper: 'A4' }, {
    ordinary,
    long: {
      ...ordinary,
      visits: Array.from({ length: 16 }, (_, index) => ({
        ...visit,
        name: index % 4 === 0 ? longPerson.name : person.name,
        address: index % 3 === 0 ? longPerson.address : person.address,
        purpose: longText(30 + ((index * 37) % 200)),
        dossier: number,
        bring: index === 5 ? longText(300) : visit.bring,
      })),
    },
    bare: {
      ...ordinary,
      ...bareFrameOf(set),
      qrText: null,
      sentBy: '',
      visits: [{ ...visit, at: null, address: '', phone: '', bring: '' }],
    },
  } satisfies Record<string, RouteSheetData>);
};

export const handoverSpecimens = (set: FormSet): readonly Specimen[] =>
  (['dossiers', 'results'] as const).flatMap((what) => {
    const row: HandoverListData['rows'][number] = {
      number,
      name: person.name,
      procedure: procedure.name,
      what: what === 'dossiers' ? '04 giấy tờ' : 'Giấy khai sinh',
      dueAt: time('2026-11-25T17:00'),
      note: '',
    };
    const ordinary: HandoverListData = {
      ...frameOf(set),
      qrText: code,
      form: handoverListForms[what],
      seriesNumber: '12/BG',
      from: what === 'dossiers' ? counter : section,
      to: what === 'dossiers' ? section : counter,
      at: time('2026-11-23T11:05'),
      rows: Array.from({ length: 5 }, (_, index) => ({
        ...row,
        number: `H00.50.05.13-261123-${1001 + index}`,
      })),
    };
    return specimensOf(`quay-handover-${what}`, { kind: 'handover', paper: 'A4' }, {
      ordinary,
      long: {
        ...ordinary,
        from: { office: longText(200), officer: longPerson.name },
        rows: Array.from({ length: 30 }, (_, index) => ({
          ...row,
          name: index % 5 === 0 ? longPerson.name : row.name,
          procedure: index === 7 ? longProcedure.name : longText(20 + ((index * 37) % 200)),
          what: index % 6 === 0 ? longText(200) : row.what,
          dueAt: index % 4 === 0 ? null : row.dueAt,
        })),
      },
      bare: {
        ...ordinary,
        ...bareFrameOf(set),
        qrText: null,
        from: { office: 'Quầy 1', officer: '' },
        to: { office: 'Quầy 2', officer: '' },
        rows: [{ ...row, what: '', dueAt: null }],
      },
    } satisfies Record<string, HandoverListData>);
  });
