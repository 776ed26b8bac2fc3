import { expect, it } from 'vitest';
import type { CrossArea } from '#shared/dossier/cross-area.ts';
import { actWords } from '#renderer/features/cross-area/act-words.ts';

const byPaper: CrossArea = {
  step: 2,
  office: 'Xã Mẫu',
  since: { desk: 'a'.repeat(64), epoch: 1, seq: 1 },
  from: null,
  to: null,
  paper: null,
  sent: null,
  sentBack: null,
};

it('nơi nhận hồ sơ ghi là nơi kia đã trả lại, nơi giải quyết mới là trả lại nơi nhận', () => {
  const sent = { ...byPaper, from: { code: 'H00.01', name: 'Xã Thử' } };
  expect(actWords({ crossArea: byPaper }, 'giveBack')).toBe('cameBack');
  expect(actWords({ crossArea: sent }, 'giveBack')).toBe('giveBack');
  expect(actWords({ crossArea: byPaper }, 'next')).toBe('next');
});
