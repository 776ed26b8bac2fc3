import { describe, expect, it } from 'vitest';
import { formSetById, formSetInForce } from '#shared/forms/form-set.ts';
import { editableForms } from '#shared/forms/texts/editable-forms.ts';
import { bundledSets, legalKinds } from '#shared/forms/texts/legal-forms.ts';
import {
  allSets,
  basisProblem,
  contentOf,
  copyOf,
  isSoundSet,
  setProblem,
  wholeSet,
  withBasis,
  withKinds,
} from '#shared/forms/texts/published-sets.ts';
import {
  formSetsPublication,
  type FormSetContent,
} from '#shared/protocol/form-sets-publication.ts';
import { checkPublication } from '#server/publishing/publication-data.ts';
import { day } from '../fixtures/calendar.ts';

const newest = bundledSets.at(-1) ?? expect.fail();
const BASIS = 'Thông tư số 05/2028/TT-VPCP';
const copied = copyOf(newest, { id: 'TT05-2028', basis: BASIS, effectiveFrom: day('2028-01-01') });

/** With another text at one place of one of its forms. */
const worded = (kind: string, path: string, text: string | string[]): FormSetContent => ({
  ...copied,
  forms: copied.forms.map((form) =>
    form.kind === kind ? { ...form, texts: { ...form.texts, [path]: text } } : form,
  ),
});
const without = (kind: string): FormSetContent => ({
  ...copied,
  forms: copied.forms.filter((form) => form.kind !== kind),
});

describe('bộ mẫu giấy là dữ liệu', () => {
  it('bộ kèm phần mềm đi qua dạng công bố vẫn nguyên từng chữ', () => {
    for (const set of bundledSets) {
      const whole = wholeSet(contentOf(set));
      expect(whole?.forms).toEqual(set.forms);
      expect(whole?.letterhead).toEqual(set.letterhead);
    }
  });

  it('sao ra bộ mới: tên văn bản đổi ở mọi chỗ, mẫu nào cũng mang mã bộ mới', () => {
    const set = wholeSet(copied) ?? expect.fail();
    for (const kind of legalKinds) {
      const form = set.forms[kind];
      if (form !== null && 'numberingLine' in form) expect(form.numberingLine).toContain(BASIS);
      if (form !== null && 'formSet' in form) expect(form.formSet).toBe('TT05-2028');
    }
    expect(JSON.stringify(set.forms)).not.toContain(newest.basis);
    expect(editableForms(allSets([copied])).map(({ key }) => key)).toContain('refusal@TT05-2028');
  });

  it('tên tạm ngắn hay trùng chữ trong mẫu thì không nhận; ký hiệu $ trong tên vẫn là chữ', () => {
    for (const basis of ['TT', 'Mẫu', 'Thông tư'])
      expect(basisProblem(basis)).toEqual({ code: 'set_basis_unlike' });
    expect(basisProblem(BASIS)).toBeNull();
    const odd = "Văn bản tạm $& số $'1";
    expect(withBasis(withBasis(copied, odd), BASIS)).toEqual(copied);
  });

  it('ngày nào theo bộ của ngày đó; bộ dùng có hạn hết hạn thì bộ trước lại dùng', () => {
    const sets = allSets([{ ...copied, effectiveTo: day('2028-06-30') }]);
    const on = (date: string) => formSetInForce(day(date), sets)?.id;
    expect(on('2025-09-14')).toBe('TT01-2018');
    expect(on('2027-12-31')).toBe('TT03-2025');
    expect(on('2028-01-01')).toBe('TT05-2028');
    expect(on('2028-06-30')).toBe('TT05-2028');
    expect(on('2028-07-01')).toBe('TT03-2025');
  });

  it('bộ của Tỉnh cùng mã thay bộ kèm phần mềm', () => {
    const sets = allSets([{ ...contentOf(newest), effectiveFrom: day('2026-01-01') }]);
    expect(sets).toHaveLength(bundledSets.length);
    expect(formSetById('TT03-2025', sets)).toMatchObject({
      effectiveFrom: '2026-01-01',
      bundled: false,
    });
  });

  it('mẫu hay chỗ mà phần mềm không biết thì bỏ qua; chỗ không ghi thì giữ lời kèm phần mềm', () => {
    const later = worded('receipt', 'labels.ofALaterProgram', 'Mới');
    const set = wholeSet({
      ...later,
      forms: [
        ...later.forms.filter(({ kind }) => kind !== 'refusal'),
        { kind: 'refusal', texts: {} },
        { kind: 'of_a_later_program', texts: { title: 'X' } },
      ],
    });
    expect(set?.receipt).toEqual(wholeSet(copied)?.receipt);
    expect(set?.forms.refusal).toEqual({ ...newest.forms.refusal, formSet: 'TT05-2028' });
  });

  it('bộ bỏ một mẫu thì không có mẫu ấy; lấy lại thì theo lời của bộ mới nhất có nó', () => {
    const less = withKinds(copied, ['refusal'], bundledSets);
    expect(wholeSet(less)?.forms).toMatchObject({ stop_notice: null, apology: null });
    expect(wholeSet(less)?.forms.refusal).not.toBeNull();
    const again = withKinds(less, ['stop_notice'], bundledSets);
    expect(wholeSet(again)?.forms.stop_notice?.title).toEqual(newest.forms.stop_notice?.title);
  });
});

describe('bộ mẫu vô nghĩa không ra khỏi Tỉnh', () => {
  const sane = { at: '2027-01-01T00:00:00.000Z', by: 'tinh' };

  it.each([
    ['thiếu chỗ điền', worded('receipt', 'sentences.sets', 'bộ')],
    ['chỗ điền lạ', worded('receipt', 'labels.email', '{{bogus}}')],
    ['để trống tiêu đề', worded('refusal', 'title', [])],
    ['thiếu liên', worded('receipt', 'copies', ['Một liên'])],
    ['không có giấy tiếp nhận', without('receipt')],
    ['không có đầu giấy', without('letterhead')],
    ['hết hạn trước khi bắt đầu', { ...copied, effectiveTo: day('2027-01-01') }],
  ])('%s', (_, set) => {
    expect(isSoundSet(copied)).toBe(true);
    expect(isSoundSet(set)).toBe(false);
    expect(allSets([set])).toEqual(bundledSets);
    const check = (one: FormSetContent) =>
      checkPublication('form_sets', formSetsPublication.parse({ sets: [{ ...one, ...sane }] }));
    expect(check(copied).ok).toBe(true);
    expect(check(set).ok).toBe(false);
  });

  it('mã, ngày, văn bản chưa đúng thì nói vì sao; bộ đã đến ngày giữ mã của nó', () => {
    const today = day('2027-06-01');
    const problem = (over: Partial<FormSetContent>) =>
      setProblem({ ...copied, ...over }, bundledSets, today)?.code;
    expect(problem({})).toBeUndefined();
    expect(problem({ id: 'tt05' })).toBe('set_name_wrong');
    expect(problem({ id: 'TT03-2025' })).toBe('set_name_taken');
    expect(problem({ basis: ' ' })).toBe('set_basis_empty');
    for (const basis of ['TT', 'S', 'Mẫu', 'ban hành kèm theo'])
      expect(problem({ basis })).toBe('set_basis_unlike');
    expect(problem({ effectiveFrom: day('2027-05-31') })).toBe('set_day_past');
    expect(problem({ effectiveTo: day('2027-12-31') })).toBe('set_days_reversed');
    expect(setProblem(copied, allSets([{ ...copied, id: 'TT09-2028' }]), today)?.code).toBe(
      'set_day_taken',
    );
    expect(setProblem(copied, allSets([copied]), today)).toBeNull();
  });
});
