import { afterEach, describe, expect, it } from 'vitest';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const draft = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;
const { submitter } = birthForm();
const known = (party = submitter, procedureCode = '') =>
  desk.must('intake.known', { party, procedureCode });

describe('người đã từng đến nộp', () => {
  it('chưa có ai thì không nói gì', async () => {
    desk = await startTestDesk();
    expect(await known()).toBeNull();
    expect(await known(emptyParty)).toBeNull();
  });

  it('gõ số căn cước là thấy hồ sơ cũ và thông tin lần trước, không cần mạng', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    const found = await known({ ...emptyParty, idNumber: '079 198 000 001' });
    expect(found).toMatchObject({
      by: 'number',
      party: { name: 'Nguyễn Thị Thử', phone: '0900000001', address: 'Ấp 3, xã Thử Nghiệm' },
      underWay: [],
      earlier: [{ dossier: draft(1), number: 'H00.01-261123-1001', open: true, returnedAt: null }],
    });
  });

  it('cùng thủ tục đang mở thì báo riêng: có thể là nộp hai lần một việc', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    const found = await known(submitter, '1.001193');
    expect(found?.underWay.map(({ number }) => number)).toEqual(['H00.01-261123-1001']);
    expect(found?.earlier).toEqual([]);
  });

  it('không có số căn cước thì tên không dấu và năm sinh cũng nhận ra; người trùng tên khác năm thì không', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    const typed = { ...emptyParty, name: 'nguyen thi thu', birthDate: '1998' };
    expect(await known(typed)).toMatchObject({ by: 'name_and_year' });
    // Once written with an accent less, it is the same person.
    const oneLess = { ...typed, name: 'Nguyễn Thi Thử' };
    expect(await known(oneLess)).toMatchObject({ by: 'name_and_year' });
    expect(await known({ ...typed, birthDate: '1961' })).toBeNull();
    expect(await known({ ...typed, birthDate: '' })).toBeNull();
  });

  it('chủ hồ sơ nộp qua người khác cũng nhận ra', async () => {
    desk = await startTestDesk();
    const owner = {
      ...submitter,
      name: 'Trần Văn Mẫu',
      idNumber: '079061000009',
      birthDate: '1961',
    };
    await desk.must('intake.accept', {
      draft: draft(1),
      form: birthForm({ ownerIsOther: true, owner }),
    });
    expect(await known(owner)).toMatchObject({ by: 'number', party: { name: 'Trần Văn Mẫu' } });
  });

  it('hồ sơ đã hủy không kể', async () => {
    desk = await startTestDesk();
    await desk.must('intake.accept', { draft: draft(1), form: birthForm() });
    await desk.must('dossiers.void', { id: draft(1), reason: 'Gõ nhầm người' });
    expect(await known()).toBeNull();
  });
});
