import { describe, expect, it } from 'vitest';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import { filesHeldBy } from '#shared/attachment/of-form.ts';
import { emptyIntakeForm, type IntakeForm, type PaperForm } from '#shared/contract/intake-form.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import {
  createAttaching,
  PATIENCE_MS,
  type Source,
} from '#renderer/features/attachments/attaching.ts';
import { fileAttached, fileRemoved } from '#renderer/features/attachments/file-steps.ts';
import { createFormStore } from '#renderer/features/form/form-store.ts';

const paper = (name: string): PaperForm => ({
  name,
  ticked: false,
  originals: 0,
  certified: 0,
  photocopies: 0,
  unforeseen: false,
});
const declaration = { name: 'Tờ khai', index: 0 };
const passport = { name: 'Hộ chiếu', index: 1 };
const form: IntakeForm = { ...emptyIntakeForm, papers: [paper('Tờ khai'), paper('Hộ chiếu')] };

const file = (n: number): AttachedFile => ({
  name: `quet-${n}.jpg`,
  sha256: String(n).repeat(64).slice(0, 64),
  bytes: 60_000,
  type: 'image/jpeg',
  pages: 1,
});

describe('tệp trên phiếu', () => {
  it('gắn vào giấy nào thì giấy ấy được đánh dấu đã nhận; gắn hai lần vẫn một', () => {
    const once = fileAttached(passport, file(1), null)(form);
    expect(once.papers[1]).toMatchObject({ ticked: true, originals: 1, attachments: [file(1)] });
    expect(once.papers[0]?.ticked).toBe(false);
    expect(fileAttached(passport, file(1), null)(once)).toEqual(once);
  });

  it('danh sách giấy đã đổi trong lúc thu nhỏ ảnh: vào đúng giấy theo tên, không còn thì thành giấy thêm', () => {
    const moved = { ...form, papers: form.papers.toReversed() };
    expect(fileAttached(passport, file(1), null)(moved).papers[0]?.attachments).toHaveLength(1);
    const gone = fileAttached({ name: 'Giấy khác', index: 9 }, file(1), null)(form);
    expect(gone.papers.at(-1)).toMatchObject({
      name: 'Giấy khác',
      ticked: true,
      unforeseen: true,
      attachments: [file(1)],
    });
  });

  it('hai giấy cùng tên: tệp vào đúng dòng đang chọn, dòng kia không bị đánh dấu', () => {
    const twins = { ...form, papers: [paper('Bản sao'), paper('Tờ khai'), paper('Bản sao')] };
    const { papers } = fileAttached({ name: 'Bản sao', index: 2 }, file(1), null)(twins);
    expect(papers.map(({ ticked }) => ticked)).toEqual([false, false, true]);
    expect(papers[2]?.attachments).toEqual([file(1)]);
  });

  it('bỏ một tệp thì các tệp khác còn', () => {
    const two = fileAttached(
      declaration,
      file(2),
      null,
    )(fileAttached(declaration, file(1), null)(form));
    expect(filesHeldBy(fileRemoved(0, file(1).sha256)(two))).toEqual([file(2).sha256]);
  });
});

const waiting = () => {
  const store = createFormStore(form);
  let draft = 'người thứ nhất';
  const kept: PromiseWithResolvers<Result<AttachedFile, Refusal>>[] = [];
  const aside: string[] = [];
  const alarms = new Set<() => void>();
  const source = (name: string): Source => ({
    name,
    size: 1000,
    read: () => Promise.resolve(ok(new Uint8Array(1))),
  });
  const attaching = createAttaching({
    store,
    draft: () => draft,
    flush: () => Promise.resolve(),
    keep: () => {
      const one = Promise.withResolvers<Result<AttachedFile, Refusal>>();
      kept.push(one);
      return one.promise;
    },
    scan: source,
    layAside: (name) => {
      aside.push(name);
      return Promise.resolve(null);
    },
    after: (ms, run) => {
      expect(ms).toBe(PATIENCE_MS);
      alarms.add(run);
      return () => alarms.delete(run);
    },
  });
  return {
    /** The patience of everybody who waits is over. */
    tooLong: () => alarms.forEach((run) => run()),
    alarms,
    attaching,
    store,
    aside,
    source,
    kept,
    nextCitizen: () => {
      draft = 'người thứ hai';
      store.getState().reset(form);
    },
    said: () => attaching.state.getState(),
  };
};

describe('tệp đang trên đường vào phiếu', () => {
  it('phiếu đã sang người khác thì ảnh của người trước không bao giờ vào phiếu người sau', async () => {
    const { attaching, store, source, kept, nextCitizen, said } = waiting();
    const done = attaching.attach(declaration, [source('quet-1.jpg')], null);
    expect(said().busy).toBe(1);
    nextCitizen();
    kept[0]?.resolve(ok(file(1)));
    expect(await done).toEqual([]);
    expect(filesHeldBy(store.getState().form)).toEqual([]);
    expect(said().busy).toBe(0);
  });

  it('tệp không nhận được thì nói tên tệp ấy; các tệp khác vẫn vào', async () => {
    const { attaching, store, source, kept, said } = waiting();
    const done = attaching.attach(declaration, [source('a.jpg'), source('b.jpg')], null);
    kept[0]?.resolve(err({ code: 'file_text' }));
    await expect.poll(() => kept.length).toBe(2);
    kept[1]?.resolve(ok(file(2)));
    await done;
    expect(said().refused).toEqual([{ name: 'a.jpg', refusal: { code: 'file_text' } }]);
    expect(filesHeldBy(store.getState().form)).toEqual([file(2).sha256]);
  });

  it('ảnh của máy quét chỉ sang thư mục con khi phiếu đã giữ nó', async () => {
    const { attaching, aside, kept, said } = waiting();
    const scanner = {
      folder: '/quet',
      problem: null,
      newest: { name: 'quet-1.jpg', bytes: 10 },
      waiting: 1,
    };
    const refused = attaching.takeScan(declaration, scanner, null);
    kept[0]?.resolve(err({ code: 'picture_broken' }));
    await refused;
    expect(aside).toEqual([]);
    const taken = attaching.takeScan(declaration, scanner, null);
    kept[1]?.resolve(ok(file(1)));
    await taken;
    expect(aside).toEqual(['quet-1.jpg']);
    await attaching.takeScan(declaration, { ...scanner, newest: null }, null);
    expect(said().refused).toEqual([{ name: '', refusal: { code: 'scan_none' } }]);
    await attaching.takeScan(declaration, { ...scanner, newest: null, folder: null }, null);
    expect(said().refused).toEqual([{ name: '', refusal: { code: 'scanner_unset' } }]);
  });

  it('bấm Ctrl+M lần nữa khi ảnh đang trên đường: ảnh ấy không vào giấy thứ hai', async () => {
    const { attaching, store, aside, kept, said } = waiting();
    const newest = { name: 'quet-1.jpg', bytes: 10 };
    const scanner = { folder: '/quet', problem: null, newest, waiting: 1 };
    const first = attaching.takeScan(declaration, scanner, null);
    await attaching.takeScan(passport, scanner, null);
    await attaching.takeScan(passport, scanner, null);
    expect(said().refused).toEqual([{ name: '', refusal: { code: 'files_being_added' } }]);
    kept[0]?.resolve(ok(file(1)));
    await first;
    expect(kept).toHaveLength(1);
    expect(aside).toEqual(['quet-1.jpg']);
    expect(store.getState().form.papers.map(({ ticked }) => ticked)).toEqual([true, false]);
    expect(said().refused).toEqual([]);
  });

  it('thư mục mạng treo: chờ có hạn, nói là quá lâu, tệp sau không chờ nữa, phiếu nhận được', async () => {
    const { attaching, source, kept, alarms, tooLong, said } = waiting();
    const done = attaching.attach(declaration, [source('a.jpg'), source('b.jpg')], null);
    expect(attaching.waits()).toEqual({ code: 'files_being_added' });
    tooLong();
    expect(await done).toEqual([]);
    expect(kept).toHaveLength(1);
    expect(said().refused.map(({ name, refusal }) => [name, refusal.code])).toEqual([
      ['a.jpg', 'file_slow'],
      ['b.jpg', 'file_slow'],
    ]);
    expect(attaching.waits()).toBeNull();
    expect(alarms.size).toBe(0);
  });

  it('tệp của người trước còn treo không giữ phiếu của người sau', async () => {
    const { attaching, store, source, kept, nextCitizen } = waiting();
    const hanging = attaching.attach(declaration, [source('a.jpg'), source('b.jpg')], null);
    nextCitizen();
    expect(attaching.waits()).toBeNull();
    const own = attaching.attach(declaration, [source('c.jpg')], null);
    kept[0]?.resolve(ok(file(1)));
    expect(await hanging).toEqual([]);
    expect(attaching.waits()).toEqual({ code: 'files_being_added' });
    kept[1]?.resolve(ok(file(2)));
    await own;
    expect(attaching.waits()).toBeNull();
    expect(filesHeldBy(store.getState().form)).toEqual([file(2).sha256]);
  });
});
