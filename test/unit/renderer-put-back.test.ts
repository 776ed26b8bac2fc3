import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePlace, type Place } from '#renderer/app/place.ts';
import { intakeForm } from '#renderer/features/intake/intake-store.ts';
import { losesTyping } from '#renderer/features/scan/paper-scan-store.ts';
import { rememberHands } from '#renderer/features/scan/put-back.ts';

/** As far as a list under the cursor goes: a value, and a change that is heard. */
class List {
  value: string;
  focused = 0;
  readonly #heard: (value: string) => void;

  constructor(value: string, heard: (value: string) => void) {
    this.value = value;
    this.#heard = heard;
  }

  dispatchEvent({ type }: Event): void {
    if (type === 'change') this.#heard(this.value);
  }

  focus(): void {
    this.focused += 1;
  }
}

/** The cursor is never in one of these here. */
class Other {
  readonly value = '';
}

const withCursorIn = (activeElement: unknown): void => {
  vi.stubGlobal('document', { activeElement });
};

beforeEach(() => {
  vi.stubGlobal('HTMLSelectElement', List);
  for (const other of ['HTMLInputElement', 'HTMLTextAreaElement']) vi.stubGlobal(other, Other);
});
afterEach(() => vi.unstubAllGlobals());

describe('con trỏ ở ô chọn lúc quét', () => {
  it('chữ đầu của mã chọn nhầm thì trả lại lựa chọn cũ, cả những gì phiếu đổi theo', () => {
    const before = intakeForm.getState().form;
    const chosen: string[] = [];
    const list = new List('person', (value) => {
      chosen.push(value);
      intakeForm.getState().change((form) => ({ ...form, note: 'đổi theo lựa chọn' }));
    });
    withCursorIn(list);
    const putBack = rememberHands();
    list.value = 'household_business';
    list.dispatchEvent(new Event('change'));
    expect(intakeForm.getState().form).not.toBe(before);
    putBack();
    expect(list.value).toBe('person');
    expect(chosen).toEqual(['household_business', 'person']);
    expect(intakeForm.getState().form).toBe(before);
    expect(list.focused).toBe(1);
  });

  it('lựa chọn không đổi thì không báo gì', () => {
    const heard = vi.fn();
    withCursorIn(new List('person', heard));
    rememberHands()();
    expect(heard).not.toHaveBeenCalled();
  });

  it('chỗ đang đứng trở lại như trước', () => {
    withCursorIn(null);
    usePlace.setState({ place: { room: 'intake' } });
    const putBack = rememberHands();
    usePlace.setState({ place: { room: 'home' } });
    putBack();
    expect(usePlace.getState().place).toEqual({ room: 'intake' });
  });
});

describe('quét giấy thật thì rời màn hình nào', () => {
  it('chỉ rời chỗ không mất chữ đang gõ; còn lại thì hiện giấy và để cán bộ tự mở', () => {
    const correcting = { room: 'dossier', id: 'a', correcting: true } as const;
    const losing: readonly Place[] = [
      ...(['online', 'numbers', 'deadlines', 'close', 'settings', 'forms'] as const).map(
        (room): Place => ({ room }),
      ),
      correcting,
    ];
    expect(losing.filter((place) => !losesTyping(place))).toEqual([]);
    const keeping: readonly Place[] = [
      ...(['home', 'intake', 'certification', 'dossiers', 'procedures', 'settle'] as const).map(
        (room): Place => ({ room }),
      ),
      { ...correcting, correcting: false },
    ];
    expect(keeping.filter(losesTyping)).toEqual([]);
  });
});
