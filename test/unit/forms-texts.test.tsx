import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#shared/calendar/local-time.ts';
import { Receipt } from '#shared/forms/receipt.tsx';
import { receiptShape } from '#shared/forms/receipt-data.ts';
import specimens from '#shared/forms/specimens.json' with { type: 'json' };
import {
  editableForms,
  legalForm,
  officeForm,
  ownForm,
  placesOf,
  type EditableForm,
} from '#shared/forms/texts/editable-forms.ts';
import { bundledSets } from '#shared/forms/texts/legal-forms.ts';
import { specimenOf } from '#shared/forms/texts/specimen.ts';
import { textPlaces, withTexts, type FormTexts } from '#shared/forms/texts/text-places.ts';
import {
  asShipped,
  changedTexts,
  dressed,
  problemsOf,
  textsInForce,
  type Edition,
  type Wording,
} from '#shared/forms/texts/wording.ts';
import { documentView } from '#renderer/print/document-view.tsx';
import { day } from '../fixtures/calendar.ts';
import { office } from '../e2e/paper-fixtures/receipt-facts.ts';

const set = bundledSets.at(-1) ?? expect.fail();
const receipt = legalForm('receipt', set) ?? expect.fail();
const apology = legalForm('apology', set) ?? expect.fail();
const today = day('2026-11-23');

const edition = (texts: FormTexts, from = '2026-11-01', form = receipt.key): Edition => ({
  form,
  effectiveFrom: day(from),
  texts,
});
const worded = <T,>(form: EditableForm<T>, wording: Wording, on: LocalDate): T => {
  const { province, commune } = textsInForce(form, wording, on);
  return dressed(form, { ...province, ...commune });
};
const codeOf = (texts: FormTexts, form: EditableForm = receipt): string | undefined =>
  [...problemsOf(form, texts).values()][0]?.code;

describe('lời của mẫu giấy là dữ liệu', () => {
  it('mỗi mẫu của từng bộ một mã riêng, mẫu nào cũng có tiêu đề và sửa được hết lời', () => {
    const keys = editableForms().map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toContain('stop_notice@TT03-2025');
    expect(keys).not.toContain('stop_notice@TT01-2018');
    for (const form of editableForms()) {
      const places = placesOf(form);
      expect(places.length).toBeGreaterThan(2);
      const same = Object.fromEntries(places.map(({ path, text }) => [path, text]));
      expect(problemsOf(form, same)).toEqual(new Map());
      expect(withTexts(form.original, same)).toEqual(form.original);
    }
  });

  it('mẫu nào cũng xem thử được trên tờ giấy của nó', () => {
    const { superior, name, place, address, phone } = office;
    const named = { superior, name, place, address, phone };
    const { letterhead, marks } = set;
    const frame = { letterhead, marks, office: named, tryOut: true, today };
    for (const form of [...editableForms(), officeForm(named)]) {
      const shown = specimenOf(form, {}, frame, form.set ?? set);
      const { markup } = documentView({ job: 1, ...shown });
      expect(renderToStaticMarkup(markup).length, form.key).toBeGreaterThan(500);
    }
  });

  it('thay lời ở đúng một chỗ, chỗ khác còn nguyên', () => {
    const changed = dressed(receipt, { 'labels.number': 'Số hồ sơ', notes: ['Chỉ một dòng'] });
    expect(changed.labels.number).toBe('Số hồ sơ');
    expect(changed.notes).toEqual(['Chỉ một dòng']);
    expect(changed.labels.owner).toBe(receipt.original.labels.owner);
    expect(textPlaces(changed).length).toBe(textPlaces(receipt.original).length);
  });

  it('xã sửa đè lên tỉnh, tỉnh đè lên mẫu kèm phần mềm; mỗi bên từ ngày của mình', () => {
    const wording = {
      province: [edition({ 'labels.number': 'Của tỉnh', 'labels.owner': 'Chủ, tỉnh' })],
      commune: [edition({ 'labels.number': 'Của xã' }, '2026-11-20')],
    };
    expect(worded(receipt, wording, day('2026-11-19')).labels.number).toBe('Của tỉnh');
    const now = worded(receipt, wording, today);
    expect(now.labels.number).toBe('Của xã');
    expect(now.labels.owner).toBe('Chủ, tỉnh');
    expect(worded(receipt, wording, day('2026-10-31'))).toEqual(receipt.original);
  });

  it('đặt lại thì lời bên dưới có hiệu lực lại; hai lần cùng ngày thì lần sau', () => {
    const wording = {
      ...asShipped,
      commune: [edition({ 'labels.number': 'Một' }), edition({ 'labels.number': 'Hai' })],
    };
    expect(worded(receipt, wording, today).labels.number).toBe('Hai');
    const reset = { ...wording, commune: [...wording.commune, edition({}, '2026-11-22')] };
    expect(worded(receipt, reset, today)).toEqual(receipt.original);
  });

  it('tên cơ quan sửa được; điện thoại bỏ trống được, tên thì không', () => {
    const { superior, name, place, address, phone } = office;
    const form = officeForm({ superior, name, place, address, phone });
    expect(problemsOf(form, { phone: '', name: 'QUẦY THỬ' })).toEqual(new Map());
    expect(problemsOf(form, { name: '' }).get('name')).toEqual({ code: 'form_text_empty' });
  });
});

describe('mẫu bị sửa thành vô nghĩa', () => {
  it('mỗi kiểu sai bị từ chối ở đúng chỗ', () => {
    expect(codeOf({ title: [] })).toBe('form_text_empty');
    expect(codeOf({ 'labels.number': '' })).toBe('form_text_empty');
    expect(codeOf({ 'labels.number': 'a'.repeat(10_000) })).toBe('form_text_long');
    expect(codeOf({ notes: Array.from({ length: 40 }, () => 'Dòng') })).toBe('form_lines_many');
    expect(codeOf({ copies: ['Liên duy nhất'] })).toBe('form_lines_count');
    expect(codeOf({ 'sentences.sets': '{{count} bộ' })).toBe('form_token_unknown');
    expect(codeOf({ 'sentences.sets': '{{count}} bộ }' })).toBe('form_token_broken');
    expect(codeOf({ 'sentences.sets': 'vài bộ' })).toBe('form_token_missing');
    expect(codeOf({ 'labels.number': 'Số {{secret}}' })).toBe('form_token_unknown');
    expect(codeOf({ 'labels.nothing': 'Gì đó' })).toBe('form_text_unknown');
    expect(codeOf({ title: 'một dòng' })).toBe('form_text_unknown');
    expect(codeOf({ 'series.kind': 'receipt' }, apology)).toBe('form_text_unknown');
    expect(codeOf({ 'series.template': 'không số' }, apology)).toBe('form_token_missing');
  });

  it('bản hỏng vẫn tới nơi thì bản tốt gần nhất còn hiệu lực', () => {
    const wording = {
      ...asShipped,
      commune: [
        edition({ 'labels.number': 'Tốt' }, '2026-11-02'),
        edition({ 'labels.number': '', 'labels.owner': 'Dở' }, '2026-11-03'),
      ],
    };
    expect(worded(receipt, wording, today).labels).toMatchObject({
      number: 'Tốt',
      owner: receipt.original.labels.owner,
    });
  });

  it('chỗ mà mẫu không còn có thì bỏ qua, phần còn lại vẫn dùng', () => {
    const wording = {
      ...asShipped,
      province: [edition({ 'labels.ofAnEarlierProgram': 'Cũ', 'labels.number': 'Mới' })],
    };
    expect(worded(receipt, wording, today).labels.number).toBe('Mới');
  });

  it('thẻ và mã lệnh trong lời in ra như chữ', () => {
    const form = dressed(receipt, { 'labels.number': '<script>alert(1)</script><b>Mã' });
    const data = receiptShape.parse({
      ...specimens.receipt,
      form,
      letterhead: set.letterhead,
      marks: set.marks,
      office: officeForm({
        superior: office.superior,
        name: office.name,
        place: office.place,
        address: office.address,
        phone: office.phone,
      }).original,
      tryOut: true,
      issuedOn: today,
    });
    const paper = renderToStaticMarkup(<Receipt data={data} paper="A4" />);
    expect(paper).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&lt;b&gt;Mã');
    expect(paper).not.toContain('<script');
  });

  it('lời được giữ sạch, và chỉ giữ chỗ khác với lời bên dưới', () => {
    expect(
      changedTexts(
        receipt,
        { 'labels.owner': 'Chủ, tỉnh' },
        {
          'labels.number': '  Số​ hồ  sơ ',
          'labels.owner': 'Chủ, tỉnh',
          notes: ['Một', ' ', 'Hai'],
          'labels.email': receipt.original.labels.email,
        },
      ),
    ).toEqual({ 'labels.number': 'Số hồ sơ', notes: ['Một', 'Hai'] });
    expect(ownForm('fee_slip').original.copies).toHaveLength(3);
  });
});
