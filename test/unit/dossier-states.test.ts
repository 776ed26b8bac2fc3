import { describe, expect, it } from 'vitest';
import { commandsFor, mayDo, roles } from '#shared/dossier/permissions.ts';
import {
  clockOf,
  dossierStates,
  stateCode,
  stateKeys,
  stateOfCode,
  type DossierState,
} from '#shared/dossier/states.ts';
import { commandNames, commandOf, mendOf, transitionOf } from '#shared/dossier/transitions.ts';
import { entryTypes, isEntryType } from '#shared/journal/entry-types.ts';
import { openBench, sampleCommand } from '#test/fixtures/dossier.ts';

describe('mười trạng thái theo mã quốc gia', () => {
  it('mã từ 1 đến 10, mỗi mã một trạng thái, đọc ngược lại được', () => {
    expect(stateKeys.map(stateCode)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const key of stateKeys) expect(stateOfCode(dossierStates[key].code)).toBe(key);
    expect(stateOfCode(0)).toBeNull();
    expect(stateOfCode(11)).toBeNull();
  });

  it('đồng hồ thời hạn dừng ở 5, 6, 8; chạy ở 2, 4; hết ở 7, 9, 10', () => {
    const codesWhere = (clock: string) =>
      stateKeys.filter((key) => clockOf(key) === clock).map(stateCode);
    expect(codesWhere('paused')).toEqual([5, 6, 8]);
    expect(codesWhere('running')).toEqual([2, 4]);
    expect(codesWhere('ended')).toEqual([7, 9, 10]);
    expect(codesWhere('none')).toEqual([1, 3]);
  });
});

describe('bảng chuyển trạng thái', () => {
  it('mỗi lệnh ghi một loại mục riêng, và từ loại mục tìm lại được lệnh', () => {
    for (const name of commandNames) {
      const { entryType } = transitionOf(name);
      expect(isEntryType(entryType)).toBe(true);
      expect(commandOf(entryType)).toBe(name);
    }
  });

  it('mọi loại mục về hồ sơ đều có lệnh, trừ giấy tờ; việc riêng của quầy thì không', () => {
    const without = Object.keys(entryTypes).filter((type) => commandOf(type) === null);
    expect(without.map((type) => type.split('.')[0])).toEqual([
      'desk',
      'officer',
      'officer',
      'officer',
      'clock',
      'number',
      'papers',
      'slot',
      'slips',
      'slips',
      'day',
      'day',
      'procedure',
      'form',
      'data',
      'dossiers',
      'feedback',
      'document',
      'document',
      'document',
    ]);
  });

  it('đến được cả mười trạng thái, chỉ bằng các lệnh của bảng', () => {
    const reached = new Set<DossierState>();
    const paths: (typeof commandNames)[] = [[]];
    for (const path of paths) {
      for (const next of commandNames) {
        const bench = openBench();
        if (path.length > 0) bench.work(...path);
        if (!mayDo('head', next)) continue;
        if (!bench.ask(sampleCommand(next, bench.dossier(), bench.now())).ok) continue;
        const state = bench.dossier()?.state ?? null;
        if (state === null || reached.has(state)) continue;
        reached.add(state);
        paths.push([...path, next]);
      }
    }
    expect([...reached].map(stateCode).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('lệnh sửa chữa thay cho hoàn tác cũng là lệnh của bảng', () => {
    for (const name of commandNames) expect(commandNames).toContain(mendOf(name));
  });
});

describe('ai được làm gì', () => {
  it('người quản trị máy không làm việc nào trên hồ sơ', () => {
    expect(commandsFor('administrator')).toEqual([]);
  });

  it('người phụ trách làm được mọi việc của cán bộ và hơn thế', () => {
    expect(commandNames.filter((command) => !mayDo('head', command))).toEqual([
      'receiveHandOver',
      'recall',
      'arrive',
    ]);
    expect(commandsFor('head').filter((command) => !mayDo('officer', command))).toEqual([
      'stop',
      'resume',
      'takeBack',
      'reassign',
      'extend',
      'excludeTime',
      'confirmDeadline',
      'keepDeadline',
    ]);
  });

  it('phòng chuyên môn chỉ nhận, hỏi thêm, trả kết quả, lấy lại kết quả và chuyển lại', () => {
    expect(commandsFor('department')).toEqual([
      'handOver',
      'receiveHandOver',
      'requestSupplement',
      'finish',
      'recall',
    ]);
  });

  it('không lệnh nào thiếu người làm, trừ việc Tỉnh tự ghi', () => {
    for (const command of commandNames) {
      expect(roles.some((role) => mayDo(role, command))).toBe(command !== 'arrive');
    }
  });
});
