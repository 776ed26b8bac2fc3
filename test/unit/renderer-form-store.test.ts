import { describe, expect, it } from 'vitest';
import { emptyIntakeForm } from '#shared/contract/intake-form.ts';
import type { FormRemark } from '#shared/contract/outputs.ts';
import { createFormStore } from '#renderer/features/form/form-store.ts';
import { remarkAt } from '#renderer/features/form/remarks.ts';

const noPhone: FormRemark = { code: 'phone_empty', field: 'submitter.phone', level: 'warning' };

describe('khi nào một ô được nhắc', () => {
  const said = (store: ReturnType<typeof createFormStore>) =>
    remarkAt([noPhone], noPhone.field, store.getState())?.code ?? null;

  it('ô trống chỉ Tab qua thì chưa nhắc gì', () => {
    const store = createFormStore(emptyIntakeForm);
    store.getState().leave(noPhone.field, true);
    expect(said(store)).toBeNull();
  });

  it('đã gõ rồi xóa đi thì nhắc; bấm F9 thì nhắc mọi ô', () => {
    const store = createFormStore(emptyIntakeForm);
    store.getState().type(noPhone.field);
    expect(said(store)).toBeNull();
    store.getState().leave(noPhone.field, true);
    expect(said(store)).toBe('phone_empty');
    const asked = createFormStore(emptyIntakeForm);
    asked.getState().attempt();
    expect(said(asked)).toBe('phone_empty');
  });

  it('ô có chữ sẵn từ bản nháp hay từ thẻ thì rời ô là nhắc', () => {
    const store = createFormStore(emptyIntakeForm);
    store.getState().leave(noPhone.field, false);
    expect(said(store)).toBe('phone_empty');
    const filled = createFormStore(emptyIntakeForm);
    filled.getState().touch([noPhone.field]);
    expect(said(filled)).toBe('phone_empty');
  });

  it('phiếu mới thì quên hết, không nhắc chuyện của người trước', () => {
    const store = createFormStore(emptyIntakeForm);
    store.getState().type(noPhone.field);
    store.getState().reset(emptyIntakeForm);
    store.getState().leave(noPhone.field, true);
    expect(said(store)).toBeNull();
  });
});
