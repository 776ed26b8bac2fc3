/** For the guide: the certification counter, and the other ways in which dossiers are taken in. */
import { fill } from '#shared/text/fill.ts';
import { vi } from '#shared/text/vi.ts';
import { workbook } from '../fixtures/workbook.ts';
import type { IntakePlan } from './intake-hands.ts';
import { sentenceLike } from './keyboard.ts';
import type { Seat } from './seat.ts';

const { certification, group } = vi;

interface WaysOptions {
  readonly seat: Pick<Seat, 'desk' | 'hands' | 'intake'>;
  readonly plan: IntakePlan;
  readonly shoot: (name: string) => Promise<void>;
}

const certify = async ({ seat: { hands }, shoot }: WaysOptions): Promise<void> => {
  const { press, type, walkTo, sees } = hands;
  const retype = async (field: string, text: string): Promise<void> => {
    await walkTo('Enter', field, (held) => held.field === field);
    await press('Control+A');
    await type(text);
  };
  await press('F5');
  await walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
  await type('Nguyễn Thị Thử');
  await retype('documents.0.document', 'Bằng tốt nghiệp');
  await retype('documents.0.copies', '3');
  await press('F9');
  await sees(sentenceLike(certification.accept.said));
  await walkTo('Tab', 'the name', ({ field }) => field === 'submitter.name');
  await type('Trần Văn Mẫu');
  await retype('documents.0.document', 'Học bạ');
  await retype('documents.0.pages', '12');
  await retype('documents.0.copies', '2');
  await shoot('chung-thuc');
  await press('F9');
  await sees('Học bạ');
};

export const toEmptyForm = async ({
  hands: { press, walkTo },
}: WaysOptions['seat']): Promise<void> => {
  await press('F2');
  await walkTo('Tab', 'the search', ({ field }) => field === 'procedureCode');
};

export const discard = async ({ desk, hands }: WaysOptions['seat']): Promise<void> => {
  await desk.page.getByRole('button', { name: vi.intake.draft.discard }).click();
  await desk.page.getByRole('button', { name: vi.intake.draft.discardYes }).click();
  await hands.sees(vi.intake.due.before);
};

const guide = async ({ seat, plan, shoot }: WaysOptions): Promise<void> => {
  await toEmptyForm(seat);
  await seat.intake.begin(plan);
  await seat.hands.press('Control+H');
  await seat.hands.sees(vi.guidance.given);
  await shoot('phieu-huong-dan');
  await discard(seat);
};

const several = async ({ seat, plan, shoot }: WaysOptions): Promise<void> => {
  const { hands, intake } = seat;
  await toEmptyForm(seat);
  await intake.begin(plan);
  await intake.complete(plan);
  await intake.settled();
  await hands.press('Control+N');
  await hands.sees(sentenceLike(group.open));
  await shoot('nhieu-ho-so');
  await hands.press('Control+Shift+N');
  await hands.sees(sentenceLike(vi.intake.accept.done));
};

const fromList = async ({ seat, plan, shoot }: WaysOptions): Promise<void> => {
  const { desk, hands, intake } = seat;
  const buffer = Buffer.from(
    await workbook({
      'Danh sách': [
        ['Họ và tên', 'Ngày sinh', 'Số CCCD', 'Địa chỉ'],
        ['Phạm Thị Thử', 1960, '079160000021', 'Ấp 1, xã Thử Nghiệm'],
        ['Lê Văn Mẫu', 1958, '079058000022', ''],
        ['Hoàng Thị Mẫu', 1970, '079170000023', 'Ấp 3, xã Thử Nghiệm'],
      ],
    }),
  );
  await toEmptyForm(seat);
  await intake.search(plan);
  await hands.press('Enter');
  await desk.page.getByRole('group', { name: vi.intake.procedure.chosen }).waitFor();
  await hands.press('Control+J');
  await desk.page
    .locator('[data-list]')
    .setInputFiles({ name: 'thang-11.xlsx', mimeType: 'application/octet-stream', buffer });
  await hands.sees(fill(group.list.refused, { total: 1 }));
  await shoot('danh-sach');
  await hands.press('Escape');
  await discard(seat);
};

/** Begins anywhere in the signed-in window and leaves the intake's form empty. */
export const manyWays = async (options: WaysOptions): Promise<void> => {
  await certify(options);
  await guide(options);
  await several(options);
  await fromList(options);
};
