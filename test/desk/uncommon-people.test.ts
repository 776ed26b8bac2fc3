import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PartyForm } from '#shared/contract/intake-form.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await startTestDesk();
});
afterAll(() => desk.end());

const formOf = (person: Partial<PartyForm>) =>
  birthForm({ submitter: { ...birthForm().submitter, ...person } });

const accept = async (person: Partial<PartyForm>) => {
  const draft = `019abc00-0000-7000-8000-${randomBytes(6).toString('hex')}`;
  const form = formOf(person);
  const { remarks } = await desk.must('intake.preview', { form });
  const answer = await desk.ask('intake.accept', { draft, form });
  if (!answer.ok) return { refused: answer.error, remarks };
  const { dossier } = await desk.must('dossiers.open', { id: draft });
  return { party: dossier.intake?.submitter, remarks, receipt: JSON.stringify(desk.drawn.at(-1)) };
};

describe('người có giấy tờ không như mọi người', () => {
  it('chỉ biết năm sinh: nhận, giấy tiếp nhận và hồ sơ giữ đúng năm, không thêm ngày tháng', async () => {
    const { party, remarks } = await accept({ birthDate: '1948', idNumber: '', idIssuedAt: '' });
    expect(party).toMatchObject({ birthDate: '1948', idNumber: '', idIssuedAt: null });
    expect(remarks.filter(({ level }) => level !== 'warning')).toEqual([]);
    expect((await accept({ birthDate: '3/1948', idNumber: '' })).party?.birthDate).toBe('1948-03');
  });

  it('tên một chữ cái, tên một tiếng: nhận và in như đã gõ', async () => {
    for (const name of ['Ơ', 'Y', 'H’Mẫu']) {
      const { party, receipt } = await accept({ name });
      expect(party?.name).toBe(name);
      expect(receipt).toContain(name);
    }
  });

  it('tên 300 chữ thì nhận nguyên; dài hơn thì chưa nhận, nói rõ được bao nhiêu chữ', async () => {
    const long = 'Nguyễn '.repeat(43).trim();
    expect(long).toHaveLength(300);
    const { party, receipt } = await accept({ name: long });
    expect(party?.name).toBe(long);
    expect(receipt).toContain(long);
    const { refused } = await accept({ name: `${long} Thử` });
    expect(refused).toMatchObject({
      code: 'name_too_long',
      field: 'submitter.name',
      values: { length: 304, max: 300 },
    });
  });

  it('người nước ngoài có hộ chiếu: nhận, không nhắc gì về số căn cước', async () => {
    const { party, remarks } = await accept({
      name: 'MAU-SPECIMEN Anna Erika',
      birthDate: '12/8/1974',
      idNumber: 'l01 x00t47',
      idIssuedAt: '1/11/2021',
      sex: 'female',
    });
    expect(party).toMatchObject({ idNumber: 'L01X00T47', birthDate: '1974-08-12' });
    expect(remarks.filter(({ field }) => field === 'submitter.idNumber')).toEqual([]);
  });

  it('tìm lại được bằng chữ không dấu và bằng số hộ chiếu', async () => {
    await accept({ name: 'Ơ Thử', idNumber: 'C7654321', sex: null });
    for (const text of ['o thu', 'c7654321']) {
      const { rows } = await desk.must('dossiers.list', {
        text,
        scope: 'all',
        offset: 0,
        limit: 10,
      });
      expect(rows.map(({ ownerName }) => ownerName)).toContain('Ơ Thử');
    }
  });
});
