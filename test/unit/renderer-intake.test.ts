import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyIntakeForm, emptyParty, type IntakeForm } from '#shared/contract/intake-form.ts';
import type { Accepted, DraftView } from '#shared/contract/outputs.ts';
import type { CounterIntake } from '#shared/dossier/counter-intake.ts';
import { ok } from '#shared/result.ts';
import { endVisit } from '#renderer/features/group/end-visit.ts';
import { samePeople, useVisit } from '#renderer/features/group/visit.ts';
import { giveGuidance } from '#renderer/features/guidance/give-guidance.ts';
import { acceptDossier } from '#renderer/features/intake/accept.ts';
import {
  beginDraft,
  beginWith,
  discardDraft,
  flushDraft,
  goOnAsNew,
  intakeForm,
  putDraftAside,
  takeFromTray,
  useIntake,
} from '#renderer/features/intake/intake-store.ts';
import { reopen } from '#renderer/features/work/reopen.ts';
import { at, day } from '#test/fixtures/calendar.ts';
import { acceptance } from '#test/fixtures/dossier.ts';

interface Asked {
  readonly draft?: string;
}
type Answers = Readonly<Record<string, (input: Asked) => unknown>>;

/** A desk that answers what the test lets it answer, and keeps what it was told. */
const told: { readonly name: string; readonly input: Asked }[] = [];
let answers: Answers = {};
const toldOf = (name: string): readonly unknown[] =>
  told.filter((one) => one.name === name).map(({ input }) => input);

const usual: Answers = {
  'draft.save': () => ({ savedAt: '2026-11-20T02:00:00.000Z' }),
  'draft.park': () => ({ clip: 3 }),
  'draft.discard': () => null,
  'intake.preview': () => ({ deadline: null, remarks: [], receipt: null }),
  'intake.accept': ({ draft = '' }) => accepted(draft),
  'documents.issue': () => ({ print: null }),
};

const accepted = (dossier: string): Accepted => ({
  dossier,
  number: 'H00.01-261120-1001',
  dueAt: null,
  deadline: { state: 'unconfirmed', reason: 'deadline_unconfirmed' },
  print: null,
  notDrawn: null,
  repeated: false,
});

/** Stands still until it is let go. */
const gate = () => {
  let open = (): void => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed };
};

const settle = async (): Promise<void> => {
  for (let i = 0; i < 30; i += 1) await Promise.resolve();
};

const personNamed = (name: string): IntakeForm => ({
  ...emptyIntakeForm,
  procedureCode: '1.000001',
  submitter: { ...emptyParty, name, idNumber: '079160000001' },
});

beforeEach(() => {
  vi.useFakeTimers();
  told.length = 0;
  answers = usual;
  vi.stubGlobal('window', {
    setTimeout,
    clearTimeout,
    desk: {
      invoke: async (name: string, input: Asked) => {
        told.push({ name, input });
        return ok(await answers[name]?.(input));
      },
    },
  });
  useIntake.setState({ opened: true, accepting: false, last: null });
  useVisit.setState({ visit: null, before: null });
  beginDraft();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const press = (more = false): Promise<void> =>
  acceptDossier({ jumpTo: () => {}, ready: () => {}, today: day('2026-11-20'), more });

describe('lấy phiếu lại từ khay', () => {
  it('chỉ còn một bản nháp, đúng tên cũ: không sinh bản thứ hai', async () => {
    const parked: DraftView & { clip: number } = {
      id: 'draft-on-tray',
      form: personNamed('Nguyễn Thị Thử'),
      updatedAt: '2026-11-20T02:00:00.000Z' as DraftView['updatedAt'],
      clip: 2,
    };
    answers = { ...usual, 'draft.resume': () => parked };
    expect(await takeFromTray(parked.id)).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(toldOf('draft.save')).toEqual([]);

    intakeForm.getState().change((form) => ({ ...form, note: 'gọi trước' }));
    await flushDraft();
    expect(toldOf('draft.save')).toMatchObject([{ id: parked.id, form: { note: 'gọi trước' } }]);
  });
});

describe('mở lại hồ sơ chờ giấy sau khi khởi động lại', () => {
  const WAITING = 'draft-waiting';
  const handedIn: CounterIntake = {
    ...acceptance(),
    handedInAt: at('2026-11-18T09:00'),
    caseIndex: null,
  };
  const lying = (id: string): DraftView => ({
    id,
    form: { ...personNamed('Nguyễn Thị Thử'), note: 'đã gõ thêm hôm qua' },
    updatedAt: '2026-11-19T02:00:00.000Z' as DraftView['updatedAt'],
  });
  const startedAgain = (found: DraftView): void => {
    useIntake.setState({ opened: false });
    answers = { ...usual, 'draft.current': () => found, 'draft.parked': () => [] };
  };

  it('bản nháp đang gõ dở là chính hồ sơ ấy: mở đúng bản ấy, không ghi đè', async () => {
    startedAgain(lying(WAITING));
    expect(await reopen(WAITING, handedIn, 'Lệ phí')).toBeNull();
    await vi.advanceTimersByTimeAsync(1000);
    expect(useIntake.getState().draft).toBe(WAITING);
    expect(intakeForm.getState().form.note).toBe('đã gõ thêm hôm qua');
    expect([...toldOf('draft.park'), ...toldOf('draft.save')]).toEqual([]);
  });

  it('bản nháp trên màn hình không bao giờ bị thay dưới cùng một tên', async () => {
    startedAgain(lying(WAITING));
    expect(await beginWith(personNamed('Trần Văn Mẫu'), WAITING)).toBeNull();
    expect(intakeForm.getState().form.note).toBe('đã gõ thêm hôm qua');
    expect(toldOf('draft.park')).toEqual([]);
  });

  it('lấy phiếu trên khay: bản nháp của người khác lên khay trước', async () => {
    startedAgain(lying('draft-of-another'));
    answers = { ...answers, 'draft.resume': () => ({ ...lying(WAITING), clip: 2 }) };
    expect(await takeFromTray(WAITING)).toBeNull();
    expect(toldOf('draft.park')).toMatchObject([{ id: 'draft-of-another' }]);
    expect(useIntake.getState()).toMatchObject({ draft: WAITING, opened: true });
  });
});

describe('hồ sơ của phiếu đã bị từ chối hoặc đã rút', () => {
  it('lập hồ sơ mới: chữ còn nguyên dưới tên mới, rồi bản cũ mới bỏ', async () => {
    intakeForm.getState().reset(personNamed('Nguyễn Thị Thử'));
    const { draft: before } = useIntake.getState();
    useIntake.setState({ clip: 2, saveRefusal: { code: 'draft_ended' } });
    expect(await goOnAsNew()).toBeNull();
    const { draft, clip, saveRefusal } = useIntake.getState();
    expect([draft === before, clip, saveRefusal]).toEqual([false, null, null]);
    expect(told).toMatchObject([
      { name: 'draft.save', input: { id: draft, form: personNamed('Nguyễn Thị Thử') } },
      { name: 'draft.discard', input: { id: before } },
    ]);
  });
});

describe('trong lúc quầy đang tiếp nhận', () => {
  it('bấm F10, bỏ phiếu, lấy phiếu khác đều phải chờ; phiếu tiếp nhận mang tên của nó', async () => {
    const { open, passed } = gate();
    answers = { ...usual, 'documents.issue': () => passed.then(() => ({ print: null })) };
    const before = personNamed('Nguyễn Thị Thử');
    useVisit.setState({
      visit: { id: 'visit', submitter: before.submitter, accepted: [accepted('first')] },
      before,
    });
    intakeForm.getState().reset(personNamed('Trần Văn Mẫu'));
    const { draft } = useIntake.getState();

    const accepting = press();
    await settle();
    const refused = { code: 'form_being_accepted' };
    expect(await putDraftAside()).toEqual(refused);
    expect(await discardDraft()).toEqual(refused);
    expect(await takeFromTray('other')).toEqual(refused);
    expect(useIntake.getState().draft).toBe(draft);
    open();
    await accepting;
    expect(toldOf('draft.park')).toEqual([]);
    expect(toldOf('draft.discard')).toEqual([]);
    expect(toldOf('intake.accept')).toMatchObject([{ draft }]);
    expect(useIntake.getState().draft).not.toBe(draft);
  });

  it('bấm F10 rồi F9: phiếu đã lên khay thì không được tiếp nhận nữa', async () => {
    const { open, passed } = gate();
    answers = { ...usual, 'draft.park': () => passed.then(() => ({ clip: 3 })) };
    intakeForm.getState().reset(personNamed('Trần Văn Mẫu'));
    const parking = putDraftAside();
    await settle();
    const accepting = press();
    await settle();
    open();
    await Promise.all([parking, accepting]);
    expect(toldOf('intake.accept')).toEqual([]);
    expect(useIntake.getState().putAside).toBe(3);
  });
});

describe('in phiếu hướng dẫn rồi cất lên khay', () => {
  const guide = async (meanwhile: () => void): Promise<void> => {
    const { open, passed } = gate();
    answers = { ...usual, 'guidance.print': () => passed.then(() => ({})) };
    intakeForm.getState().reset(personNamed('Nguyễn Thị Thử'));
    const guiding = giveGuidance(true);
    await settle();
    meanwhile();
    open();
    await guiding;
  };

  it('vẫn là phiếu ấy thì lên khay', async () => {
    await guide(() => {});
    expect(toldOf('draft.park')).toHaveLength(1);
  });

  it('đã là phiếu của người sau thì phiếu ấy ở lại', async () => {
    await guide(() => {
      beginDraft();
      intakeForm.getState().reset(personNamed('Trần Văn Mẫu'));
    });
    expect(toldOf('draft.park')).toEqual([]);
    expect(intakeForm.getState().form.submitter.name).toBe('Trần Văn Mẫu');
  });
});

describe('hết lượt của một người', () => {
  const before = personNamed('Nguyễn Thị Thử');
  const end = async (form: IntakeForm): Promise<void> => {
    useVisit.setState({
      visit: { id: 'visit', submitter: before.submitter, accepted: [accepted('first')] },
      before,
    });
    intakeForm.getState().reset(form);
    await endVisit();
  };

  it('phiếu chỉ có người mang sang từ hồ sơ trước thì bỏ', async () => {
    await end(samePeople(before));
    expect(intakeForm.getState().form).toBe(emptyIntakeForm);
    expect(toldOf('draft.discard')).toHaveLength(1);
  });

  it('phiếu đã gõ người sau, chưa chọn thủ tục, thì còn nguyên', async () => {
    const next = { ...personNamed('Trần Văn Mẫu'), procedureCode: '' };
    await end(next);
    expect(intakeForm.getState().form).toBe(next);
    expect(toldOf('draft.discard')).toEqual([]);
  });
});
