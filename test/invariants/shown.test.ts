import { describe, expect, it } from 'vitest';
import type { SettleItem } from '#shared/contract/outputs.ts';
import type { ProvinceBooks, ProvinceEntry } from './evidence.ts';
import { nothingSoundIsShown, whatDiffersIsShown, type DeskShows } from './shown.ts';

/** A checker that finds nothing proves nothing: each difference is planted, shown and hidden. */
const bytes = (n: number) => new Uint8Array(32).fill(n);
const entry = (seq: number, hash = seq) => ({
  desk: 'quay-1',
  epoch: 1,
  seq,
  header: bytes(seq),
  payload: bytes(seq),
  hash: bytes(hash),
});
const own = [1, 2].map((seq) => ({ ...entry(seq), dossier: `hồ sơ ${seq}` }));
const held = (seq: number, hash = seq): ProvinceEntry => ({
  ...entry(seq, hash),
  placed: { ord: seq, verdict: { kind: 'applied' } },
});
const books = (entries: readonly ProvinceEntry[]): ProvinceBooks => ({
  ord: 2,
  entries,
  chains: [],
  parked: 0,
  suspects: [],
});
const equal = books([held(1), held(2)]);
const quiet: DeskShows = {
  name: 'Quầy 1',
  items: [],
  own,
  closes: [],
  lost: [],
  folded: new Map(),
  elsewhere: [],
  allBringWhatIsLost: true,
};

const item = (code: string, changes: Partial<SettleItem> = {}): SettleItem => ({
  key: code,
  code,
  values: {},
  dossier: null,
  number: null,
  sides: [],
  acts: [],
  way: 'wait',
  proposal: null,
  entry: null,
  again: false,
  differences: [],
  moreDifferences: false,
  ...changes,
});

const hidden = (shows: Partial<DeskShows>, at = equal) =>
  whatDiffersIsShown({ ...quiet, ...shows }, at).map(({ detail }) => detail);
const sound = (items: readonly SettleItem[], at = equal, shows: Partial<DeskShows> = {}) =>
  nothingSoundIsShown({ ...quiet, ...shows, items }, at).map(({ detail }) => detail);

describe('điều gì lệch thì phải đứng ở Cần xử lý', () => {
  it('hai bên như nhau thì không có gì phải đứng đó', () => {
    expect(hidden({})).toEqual([]);
  });

  it.each([
    ['Tỉnh chưa giữ', books([held(1)]), item('entry_apart')],
    [
      'Tỉnh giữ khác',
      books([held(1), held(2, 9)]),
      item('entry_mismatch', { values: { epoch: 1, seq: 2 } }),
    ],
    [
      'Tỉnh giữ mà chưa hiểu',
      books([held(1), { ...held(2), placed: null }]),
      item('entry_parked', { dossier: 'hồ sơ 2' }),
    ],
  ])('mục %s: giấu thì bắt, hiện thì thôi; khớp rồi mà còn hiện cũng bắt', (_what, at, shown) => {
    expect(hidden({}, at)).toEqual(['Quầy 1: quay-1/1/2']);
    expect(hidden({ items: [shown] }, at)).toEqual([]);
    expect(sound([shown], at)).toEqual([]);
    expect(sound([shown])).toEqual([`Quầy 1: ${shown.key}`]);
  });

  it('giấy mất theo ổ đĩa: số còn mở hay ngày còn hỏi thì là đã hiện', () => {
    const lost = [{ dossier: 'x', number: 'H00.01-261123-1003', day: '2026-11-23' }];
    expect(hidden({ lost })).toEqual(['Quầy 1: H00.01-261123-1003']);
    const open = (first: string, last: string) =>
      item('numbers_open', {
        values: { first: `H00.01-261123-${first}`, last: `H00.01-261123-${last}` },
      });
    expect(hidden({ lost, items: [open('1002', '1004')] })).toEqual([]);
    expect(hidden({ lost, items: [open('1004', '1009')] })).toHaveLength(1);
    expect(
      hidden({ lost, items: [item('papers_asked', { values: { day: '2026-11-23' } })] }),
    ).toEqual([]);
  });

  it('lần khóa sổ phủ một mục lệch thì đứng đó, khớp cả thì thôi', () => {
    const close = { desk: 'quay-1', epoch: 1, seq: 3 };
    const closes = [{ close, covers: [{ epoch: 1, seq: 2 }] }];
    const shown = item('close_differs', { key: 'close quay-1/1/3' });
    expect(hidden({ closes, items: [item('entry_apart')] }, books([held(1)]))).toEqual([
      'Quầy 1: close quay-1/1/3',
    ]);
    expect(sound([shown], equal, { closes })).toEqual(['Quầy 1: close quay-1/1/3']);
    expect(sound([shown], books([held(1)]), { closes })).toEqual([]);
  });
});
