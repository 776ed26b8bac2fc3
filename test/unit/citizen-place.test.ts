import { describe, expect, it } from 'vitest';
import { citizenStand, sameStand, type SeenDisplay } from '#electron/main/citizen/citizen-place.ts';

const display = (id: string, x: number): SeenDisplay => ({
  id,
  bounds: { x, y: 0, width: 1366, height: 768 },
  workArea: { x, y: 0, width: 1366, height: 728 },
});
const [own, second, third] = [display('1', 0), display('2', 1366), display('3', 2732)] as const;

describe('màn hình người dân mở ở đâu', () => {
  it('đang tắt thì không mở', () => {
    expect(citizenStand({ where: 'off', display: null }, [own, second], '1')).toEqual({
      stand: 'nowhere',
    });
  });

  it('phủ kín màn hình đã chọn; màn hình ấy rút ra thì sang màn hình khác, cắm lại thì về', () => {
    const setting = { where: 'display', display: '3' } as const;
    const chosen = citizenStand(setting, [own, second, third], '1');
    expect(chosen).toEqual({ stand: 'whole', display: '3', bounds: third.bounds });
    const meanwhile = citizenStand(setting, [own, second], '1');
    expect(meanwhile).toMatchObject({ stand: 'whole', display: '2' });
    expect(sameStand(chosen, meanwhile)).toBe(false);
    expect(sameStand(citizenStand(setting, [own, second, third], '1'), chosen)).toBe(true);
  });

  it('không bao giờ phủ lên màn hình của cán bộ, kể cả khi đã chọn đúng màn hình ấy', () => {
    const setting = { where: 'display', display: '1' } as const;
    expect(citizenStand(setting, [own], '1')).toEqual({ stand: 'nowhere' });
    expect(citizenStand(setting, [own, second], '1')).toMatchObject({ display: '2' });
    expect(citizenStand(setting, [own, second], '2')).toMatchObject({ display: '1' });
  });

  it('cửa sổ nhỏ để thử nằm gọn trong góc màn hình của cán bộ', () => {
    expect(citizenStand({ where: 'window', display: null }, [own, second], '1')).toEqual({
      stand: 'small',
      bounds: { x: 566, y: 128, width: 800, height: 600 },
    });
    expect(citizenStand({ where: 'window', display: null }, [], '1')).toEqual({
      stand: 'nowhere',
    });
  });
});
