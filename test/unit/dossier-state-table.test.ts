import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STATE_TABLE, stateTable } from '#build/docs/state-table.ts';
import { stateKeys } from '#shared/dossier/states.ts';
import { commandNames } from '#shared/dossier/transitions.ts';

describe('trang bảng trạng thái', () => {
  it('đúng là trang vẽ ra từ bảng mà chương trình chạy', async () => {
    expect(readFileSync(STATE_TABLE, 'utf8')).toBe(await stateTable());
  });

  it('không thiếu trạng thái nào, không thiếu lệnh nào', async () => {
    const page = await stateTable();
    for (const name of [...stateKeys, ...commandNames]) expect(page).toContain(`\`${name}\``);
  });
});
