import { describe, expect, it } from 'vitest';
import { emptyIntakeForm, storedForm, type IntakeForm } from '#shared/contract/intake-form.ts';
import { differences, effectiveIntake, staleField } from '#shared/dossier/corrections.ts';
import { fieldSides } from '#shared/dossier/field-sides.ts';
import { authorityChosen, ownerChosen, readAuthority } from '#shared/intake/authority.ts';
import { day } from '#test/fixtures/calendar.ts';
import { acceptance, citizen } from '#test/fixtures/dossier.ts';

const TODAY = day('2026-11-23');
const other = ownerChosen(emptyIntakeForm, true);
const namesIn = ({ papers }: IntakeForm): readonly string[] => papers.map(({ name }) => name);
const codes = (form: IntakeForm): readonly string[] =>
  readAuthority(form, TODAY).remarks.map(({ code, level }) => `${level} ${code}`);

describe('người nộp không phải chủ hồ sơ', () => {
  it('người nộp là chủ hồ sơ thì không hỏi gì', () => {
    expect(readAuthority(emptyIntakeForm, TODAY)).toEqual({ value: null, remarks: [] });
  });

  it('chưa ghi tư cách thì nhắc, không chặn', () => {
    expect(codes(other)).toEqual(['warning authority_missing']);
  });

  it('chọn tư cách thì giấy tờ cần có vào danh sách, chưa nhận thì nhắc, nhận rồi thì thôi', () => {
    const chosen = authorityChosen(other, {
      ground: 'authorised',
      number: '12/UQ',
      date: '20/11/2026',
    });
    expect(namesIn(chosen)).toEqual(['Giấy ủy quyền']);
    expect(codes(chosen)).toEqual(['warning authority_paper_left']);
    const received = {
      ...chosen,
      papers: chosen.papers.map((paper) => ({ ...paper, ticked: true, originals: 1 })),
    };
    expect(readAuthority(received, TODAY)).toEqual({
      value: { ground: 'authorised', number: '12/UQ', date: '2026-11-20' },
      remarks: [],
    });
  });

  it('đổi tư cách thì giấy tờ đổi theo; giấy đã nhận thì còn; không phải nộp thay nữa thì bỏ', () => {
    const authorised = authorityChosen(other, { ground: 'authorised' });
    const guardian = authorityChosen(authorised, { ground: 'guardian' });
    expect(namesIn(guardian)).toEqual(['Giấy tờ chứng minh quan hệ cha, mẹ, người giám hộ']);
    expect(namesIn(authorityChosen(guardian, { ground: 'messenger' }))).toEqual([]);
    expect(namesIn(ownerChosen(guardian, false))).toEqual([]);
    const kept = authorityChosen(
      { ...authorised, papers: authorised.papers.map((paper) => ({ ...paper, ticked: true })) },
      { ground: 'messenger' },
    );
    expect(namesIn(kept)).toEqual(['Giấy ủy quyền']);
  });

  it('danh sách của thủ tục đã có giấy ấy thì không thêm dòng nữa, đánh dấu dòng ấy là đủ', () => {
    const own = {
      name: 'Văn bản ủy quyền theo quy định, trong trường hợp ủy quyền',
      ticked: false,
      originals: 0,
      certified: 0,
      photocopies: 0,
      unforeseen: false,
    };
    const chosen = authorityChosen({ ...other, papers: [own] }, { ground: 'authorised' });
    expect(namesIn(chosen)).toEqual([own.name]);
    expect(codes(chosen)).toEqual(['warning authority_paper_left']);
    expect(codes({ ...chosen, papers: [{ ...own, ticked: true }] })).toEqual([]);
  });

  it('ngày gõ sai thì chặn đúng ô, ngày sau hôm nay thì chỉ nhắc', () => {
    const on = (date: string) => authorityChosen(other, { ground: 'messenger', date });
    expect(codes(on('31/02/2026'))[0]).toMatch(/^invalid /);
    expect(codes(on('24/11/2026'))).toEqual(['warning authority_date_in_future']);
  });

  it('bản nháp của phiên bản trước, chưa có ô này, vẫn mở được', () => {
    const { authority: _unknown, ...before } = { ...other, note: 'nháp cũ' };
    expect(storedForm(before)).toMatchObject({ note: 'nháp cũ', authority: { ground: null } });
  });
});

describe('sửa tư cách sau khi tiếp nhận', () => {
  const authority = { ground: 'authorised', number: '12/UQ', date: day('2026-11-20') } as const;
  const before = acceptance({ owner: citizen });

  it('ghi thêm, rồi bỏ đi, đều thấy được; chưa từng ghi mà vẫn không ghi thì không phải là sửa', () => {
    expect(differences(before, { authority: null }).changes).toEqual({});
    const added = differences(before, { authority });
    expect(added).toEqual({ changes: { authority }, was: {} });
    expect(staleField(before, added)).toBeNull();
    const after = effectiveIntake(before, [added]);
    expect(after.authority).toEqual(authority);
    expect(staleField(after, added)).toBe('authority');
    expect(differences(after, { authority: null })).toEqual({
      changes: { authority: null },
      was: { authority },
    });
    expect(fieldSides({ authority }, before)[0]).toEqual({
      field: 'authority.ground',
      ours: 'authorised',
      theirs: null,
    });
  });
});
