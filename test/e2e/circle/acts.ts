/**
 * What an officer does with a dossier on the day of the circle, through the door that the window itself knocks at: the
 * contract. One line for one key in the window; what hands do there differently is in `by-hand.ts`.
 */
import type { Answer, EndpointName, InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { ReturnForm } from '#shared/contract/result-forms.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import { formOf, type Matter } from './citizens.ts';

/** A desk: its window's bridge, or a desk without a window. */
export interface Door {
  readonly ask: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<Answer<N>>;
  readonly must: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
}

/** One citizen's matter on this day. */
export interface Case {
  /** From 0. */
  readonly n: number;
  readonly matter: Matter;
  readonly id: string;
  readonly name: string;
}

export const DEPARTMENT = 'Phòng Tư pháp thử';
const OTHER_DEPARTMENT = 'Phòng Kinh tế thử';
/** The commune that decides what is handed in here for it. */
export const OTHER_OFFICE = 'H00.02';
const NO_PAPER = { how: 'none', reference: '' } as const;
const MISSING = ['Bản chụp giấy chứng sinh'];
const REASON = 'Theo đề nghị của người nộp';
const OUTSIDE = 'Thuộc cơ quan khác';
const results = [
  { name: 'Giấy xác nhận', number: '01/XN', originals: 1, copies: 0 },
  { name: 'Trích lục', number: '02/TL', originals: 1, copies: 0 },
];

/** The first procedure of the catalogue whose date the province has yet to confirm. */
const undatedProcedure = async ({ must }: Door): Promise<string> => {
  const hits = await must('catalogue.search', { text: '', limit: 50 });
  const found = hits.find(({ deadline }) => deadline.state === 'unconfirmed');
  if (found === undefined) throw new Error('every procedure has a date');
  return found.code;
};

export const formAt = async (door: Door, { n, matter }: Case): Promise<IntakeForm> =>
  formOf(n, matter, matter === 'undated' ? await undatedProcedure(door) : '');

const shownDates = async ({ must }: Door, id: string) => {
  const { after, own } = await must('work.date', { id });
  return { after, own: own?.after ?? null };
};

const itemsAskedFor = async ({ must }: Door, id: string): Promise<string[]> => {
  const { dossier } = await must('dossiers.open', { id });
  return [...(dossier.supplements.at(-1)?.requested.items ?? [])];
};

const handed = (over: Partial<ReturnForm> = {}): ReturnForm => ({
  receiver: { as: 'submitter', name: '', idNumber: '', phone: '', paper: '' },
  how: 'office',
  reference: '',
  feeTaken: null,
  feeReceiptSerial: '',
  places: [],
  named: '',
  ...over,
});

/** Whatever nobody has taken yet. */
const give = async ({ must }: Door, id: string, over: Partial<ReturnForm> = {}): Promise<void> => {
  const { left } = await must('results.look', { id });
  await must('results.return', { id, form: handed({ places: [...left], ...over }) });
};

const finish = ({ must }: Door, id: string, outcome: 'granted' | 'denied') =>
  must('results.finish', {
    id,
    form: { outcome, note: outcome === 'denied' ? 'Không đủ điều kiện' : '', results, files: [] },
  });

const correctPhone = async (door: Door, of: Case, phone: string): Promise<void> => {
  const form = await formAt(door, of);
  await door.must('dossiers.correct', {
    id: of.id,
    form: { ...form, submitter: { ...form.submitter, phone } },
    reason: `Người nộp đọc lại số ${phone}`,
  });
};

const dateMoved = (
  { must }: Door,
  id: string,
  change: InputOf<'deadlines.change'>['change'],
  letter: boolean,
) => must('deadlines.change', { id, change, reason: REASON, letter });

/** Dates that the new calendar would change, as the list shows them. */
const decide = async ({ must }: Door, decision: 'keep' | 'move', only: string | null) => {
  const { changed } = await must('deadlines.overview', {});
  const dates = changed
    .filter(({ row }) => only === null || row.id === only)
    .map(({ row, before, after, own }) => ({
      dossier: row.id,
      before,
      after,
      ...(own === null ? {} : { own }),
    }));
  const done = await must('deadlines.decide', { dates, decision, reason: REASON, letter: false });
  if (done.done !== dates.length) throw new Error(JSON.stringify(done.refused));
};

/** The head gives every date that is still open its new day. */
export const moveAllDates = (door: Door): Promise<void> => decide(door, 'move', null);

export const deskActs = {
  accept: async (door: Door, of: Case) =>
    door.must('intake.accept', { draft: of.id, form: await formAt(door, of) }),
  acceptAtOnce: async (door: Door, of: Case) =>
    door.must('oneStep.accept', { draft: of.id, form: await formAt(door, of), reason: REASON }),
  askAtCounter: async (door: Door, of: Case) =>
    door.must('work.askAtCounter', {
      draft: of.id,
      form: await formAt(door, of),
      items: MISSING,
      reason: REASON,
    }),
  refuseAtCounter: async (door: Door, of: Case) =>
    door.must('work.refuseAtCounter', {
      draft: of.id,
      form: await formAt(door, of),
      reason: OUTSIDE,
    }),
  refuseWaiting: ({ must }: Door, { id }: Case) => must('work.refuse', { id, reason: OUTSIDE }),
  acceptOnline: ({ must }: Door, { id }: Case) => must('online.accept', { id, lateReason: null }),
  acceptBrought: async (door: Door, { id }: Case) =>
    door.must('online.accept', {
      id,
      lateReason: null,
      brought: await itemsAskedFor(door, id),
    }),
  askOnline: ({ must }: Door, { id }: Case) =>
    must('online.requestSupplement', { id, items: MISSING, reason: REASON, lateReason: null }),
  refuseOnline: ({ must }: Door, { id }: Case) =>
    must('online.refuse', { id, reason: OUTSIDE, lateReason: null }),

  handOver: ({ must }: Door, { id }: Case) => must('work.handOver', { id, to: DEPARTMENT }),
  handOverElsewhere: ({ must }: Door, { id }: Case) =>
    must('work.handOver', { id, to: OTHER_DEPARTMENT }),
  reassign: ({ must }: Door, { id }: Case) =>
    must('work.reassign', { id, to: staff.officers[1]?.id ?? '', reason: REASON }),
  issueRequest: ({ must }: Door, { id }: Case) => must('departments.issueRequest', { id }),

  requestSupplement: ({ must }: Door, { id }: Case) =>
    must('work.requestSupplement', { id, items: MISSING, reason: REASON }),
  receiveSupplement: async (door: Door, { id }: Case) =>
    door.must('work.receiveSupplement', {
      id,
      items: await itemsAskedFor(door, id),
      shown: await shownDates(door, id),
    }),
  requestObligation: ({ must }: Door, { id }: Case) =>
    must('work.requestObligation', { id, what: 'Lệ phí trước bạ', amount: 150_000 }),
  meetObligation: async (door: Door, { id }: Case) =>
    door.must('work.meetObligation', { id, shown: await shownDates(door, id) }),
  stop: ({ must }: Door, { id }: Case) => must('work.stop', { id, reason: REASON, basis: '' }),
  resume: async (door: Door, { id }: Case) =>
    door.must('work.resume', { id, reason: REASON, shown: await shownDates(door, id) }),
  withdraw: ({ must }: Door, { id }: Case) => must('work.withdraw', { id, reason: REASON }),

  finish: (door: Door, { id }: Case) => finish(door, id, 'granted'),
  deny: (door: Door, { id }: Case) => finish(door, id, 'denied'),
  returnPart: (door: Door, { id }: Case) => give(door, id, { places: [0] }),
  returnResult: (door: Door, { id }: Case) => give(door, id),
  returnByPost: (door: Door, { id }: Case) =>
    give(door, id, { how: 'post', reference: 'EA000000001VN' }),
  returnToAuthorised: (door: Door, { id }: Case) =>
    give(door, id, {
      receiver: {
        as: 'authorised',
        name: 'Bùi Văn Thử',
        idNumber: '079080000099',
        phone: '0900 000 099',
        paper: 'Giấy ủy quyền số 5, ngày 20/11/2026',
      },
    }),
  returnTakingFee: async (door: Door, { id }: Case) => {
    const { feeDue } = await door.must('results.look', { id });
    await give(door, id, { feeTaken: feeDue, feeReceiptSerial: 'AA/26T 0000001' });
  },
  takeBack: async ({ must }: Door, { id }: Case) => {
    const { dossier } = await must('dossiers.open', { id });
    const last = dossier.handedOut.at(-1);
    if (last === undefined) throw new Error('nothing was handed out');
    return must('work.takeBack', { id, handOver: { ...last.entry }, reason: REASON });
  },

  sendAcross: ({ must }: Door, { id }: Case) =>
    must('crossArea.send', { id, to: OTHER_OFFICE, paper: NO_PAPER }),
  callBack: ({ must }: Door, { id }: Case) => must('crossArea.callBack', { id, reason: REASON }),
  askAgain: ({ must }: Door, { id }: Case) => must('crossArea.askAgain', { id, reason: REASON }),
  takeAcross: ({ must }: Door, { id }: Case) => must('crossArea.take', { id }),
  giveBackAcross: ({ must }: Door, { id }: Case) =>
    must('crossArea.giveBack', { id, reason: OUTSIDE }),
  sendResultAcross: ({ must }: Door, { id }: Case) =>
    must('crossArea.sendResult', { id, paper: NO_PAPER }),

  void: ({ must }: Door, { id }: Case) => must('dossiers.void', { id, reason: REASON }),
  correct: (door: Door, of: Case) => correctPhone(door, of, '0900 000 011'),
  correctOtherwise: (door: Door, of: Case) => correctPhone(door, of, '0900 000 022'),
  /** What this desk wanted, once more: another's correction came first. */
  correctAgain: (door: Door, of: Case) => correctPhone(door, of, '0900 000 022'),

  extend: (door: Door, { id }: Case) =>
    dateMoved(door, id, { kind: 'extend', amount: 2, unit: 'working_day' }, true),
  exclude: (door: Door, { id }: Case) =>
    dateMoved(door, id, { kind: 'exclude', from: '2026-11-25', to: '2026-11-25' }, false),
  confirm: (door: Door, { id }: Case) =>
    dateMoved(
      door,
      id,
      { kind: 'confirm', day: '2026-11-27', source: 'Công văn số 12 của Tỉnh thử' },
      false,
    ),
  keep: (door: Door, { id }: Case) => decide(door, 'keep', id),

  undo: async ({ must }: Door, { id }: Case) => {
    const { undo } = await must('work.view', { id });
    if (undo === null) throw new Error('nothing can be taken back');
    return must('work.undo', { id, entry: { ...undo.entry }, reason: 'Bấm nhầm' });
  },
  settle: async ({ must }: Door, { id }: Case) => {
    const open = (await must('settle.list', {})).filter(
      ({ dossier, way }) => dossier === id && way === 'settle',
    );
    if (open.length === 0) throw new Error('nothing waits for a word');
    for (const { entry } of open) {
      if (entry === null) throw new Error('a conflict names its entry');
      const { desk, epoch, seq } = entry;
      await must('settle.conflict', {
        dossier: id,
        entry: { desk, epoch, seq },
        note: 'Hai quầy đã gọi nhau',
      });
    }
  },
} as const satisfies Readonly<Record<string, (door: Door, of: Case) => Promise<unknown>>>;

export type DeskAct = keyof typeof deskActs;
