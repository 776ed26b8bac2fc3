import { describe, expect, it } from 'vitest';
import type { DiskRecord } from './disk-watch.ts';
import { createDisk, type Luck } from './power-disk.ts';

const unlucky: Luck = { name: () => false, sector: () => false };
const lucky: Luck = { name: () => true, sector: () => true };

const write = (path: string, offset: number, text: string): DiskRecord => ({
  kind: 'write',
  path,
  offset,
  bytes: Buffer.from(text),
  failed: false,
});
const sync = (path: string, failed = false): DiskRecord => ({ kind: 'sync', path, failed });
const create = (path: string): DiskRecord => ({ kind: 'create', path });

const left = (records: readonly DiskRecord[], luck: Luck): Readonly<Record<string, string>> => {
  const disk = createDisk();
  for (const record of records) disk.apply(record);
  return Object.fromEntries(
    [...disk.image(luck)].map(([path, bytes]) => [path, bytes.toString('utf8')]),
  );
};

/** The model that judges the store is judged here. */
describe('đĩa sau khi mất điện', () => {
  const written = [create('a'), write('a', 0, 'một')];

  it('chưa ghi chắc thì có thể mất, cũng có thể còn', () => {
    expect(left(written, unlucky)).toEqual({});
    expect(left(written, lucky)).toEqual({ a: 'một' });
  });

  it('tệp đã chắc mà tên chưa chắc thì vẫn mất; tên chắc mà tệp chưa thì rỗng', () => {
    expect(left([...written, sync('a')], unlucky)).toEqual({});
    expect(left([...written, sync('')], unlucky)).toEqual({ a: '' });
    expect(left([...written, sync('a'), sync('')], unlucky)).toEqual({ a: 'một' });
  });

  it('thư mục chưa có tên chắc thì cả những gì trong đó cũng mất', () => {
    const records = [
      { kind: 'mkdir', path: 'd' } as const,
      create('d/a'),
      write('d/a', 0, 'một'),
      sync('d/a'),
      sync('d'),
    ];
    expect(left(records, unlucky)).toEqual({});
    expect(left([...records, sync('')], unlucky)).toEqual({ 'd/a': 'một' });
  });

  it('đổi tên chưa chắc thì tên cũ còn; xóa chưa chắc thì tệp còn', () => {
    const kept = [...written, sync('a'), sync('')];
    const renamed = [...kept, { kind: 'rename', path: 'a', to: 'b' } as const];
    expect(left(renamed, unlucky)).toEqual({ a: 'một' });
    expect(left([...renamed, sync('')], unlucky)).toEqual({ b: 'một' });
    const gone = [...kept, { kind: 'unlink', path: 'a' } as const];
    expect(left(gone, unlucky)).toEqual({ a: 'một' });
    expect(left([...gone, sync('')], lucky)).toEqual({});
  });

  it('dời sang thư mục khác: chỗ mới chắc khi thư mục mới đã ghi chắc, chỗ cũ còn tới khi thư mục cũ ghi chắc', () => {
    const moved = [
      { kind: 'mkdir', path: 'd' } as const,
      ...written,
      sync('a'),
      sync(''),
      { kind: 'rename', path: 'a', to: 'd/b' } as const,
    ];
    expect(left(moved, unlucky)).toEqual({ a: 'một' });
    expect(left([...moved, sync('d')], unlucky)).toEqual({ a: 'một', 'd/b': 'một' });
    expect(left([...moved, sync('d'), sync('')], unlucky)).toEqual({ 'd/b': 'một' });
  });

  it('lần ghi chắc bị lỗi thì lần sau cũng không cứu được; ghi đè rồi ghi chắc thì được', () => {
    const failed = [...written, sync(''), sync('a', true), sync('a')];
    expect(left(failed, unlucky)).toEqual({ a: '' });
    expect(left(failed, lucky)).toEqual({ a: 'một' });
    expect(left([...failed, write('a', 0, 'hai'), sync('a')], unlucky)).toEqual({ a: 'hai' });
  });

  it('rách theo từng cung: cung này còn, cung kia mất, chỗ trống là số không', () => {
    const two = [create('a'), sync(''), write('a', 0, 'x'.repeat(1024))];
    let turn = 0;
    const second: Luck = { name: () => true, sector: () => (turn += 1) % 2 === 0 };
    expect(left(two, second)).toEqual({ a: `${'\0'.repeat(512)}${'x'.repeat(512)}` });
  });

  it('cắt ngắn chưa chắc thì phần cắt có thể còn đó', () => {
    const long = [create('a'), sync(''), write('a', 0, 'dài hơn'), sync('a')];
    const cut = [...long, { kind: 'truncate', path: 'a', size: 0, failed: false } as const];
    expect(left(cut, unlucky)).toEqual({ a: 'dài hơn' });
    expect(left([...cut, sync('a')], unlucky)).toEqual({ a: '' });
  });
});
