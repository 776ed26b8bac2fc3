import { describe, expect, it } from 'vitest';
import type { AttachedFile } from '#shared/attachment/attachment.ts';
import { filesHeldBy } from '#shared/attachment/of-form.ts';
import { emptyIntakeForm, type IntakeForm, type PaperForm } from '#shared/contract/intake-form.ts';
import type { Refusal } from '#shared/contract/contract.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { createAttaching, type Source } from '#renderer/features/attachments/attaching.ts';
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
    const once = fileAttached('Hộ chiếu', file(1), null)(form);
    expect(once.papers[1]).toMatchObject({ ticked: true, originals: 1, attachments: [file(1)] });
    expect(once.papers[0]?.ticked).toBe(false);
    expect(fileAttached('Hộ chiếu', file(1), null)(once)).toEqual(once);
  });

  it('danh sách giấy đã đổi trong lúc thu nhỏ ảnh: vào đúng giấy theo tên, không còn thì thành giấy thêm', () => {
    const moved = { ...form, papers: form.papers.toReversed() };
    expect(fileAttached('Hộ chiếu', file(1), null)(moved).papers[0]?.attachments).toHaveLength(1);
    const gone = fileAttached('Giấy khác', file(1), null)(form);
    expect(gone.papers.at(-1)).toMatchObject({
      name: 'Giấy khác',
      ticked: true,
      unforeseen: true,
      attachments: [file(1)],
    });
  });

  it('bỏ một tệp thì các tệp khác còn', () => {
    const two = fileAttached(
      'Tờ khai',
      file(2),
      null,
    )(fileAttached('Tờ khai', file(1), null)(form));
    expect(filesHeldBy(fileRemoved(0, file(1).sha256)(two))).toEqual([file(2).sha256]);
  });
});

const waiting = () => {
  const store = createFormStore(form);
  let draft = 'người thứ nhất';
  const kept: PromiseWithResolvers<Result<AttachedFile, Refusal>>[] = [];
  const aside: string[] = [];
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
  });
  return {
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
    const done = attaching.attach('Tờ khai', [source('quet-1.jpg')], null);
    expect(said().busy).toBe(1);
    nextCitizen();
    kept[0]?.resolve(ok(file(1)));
    expect(await done).toEqual([]);
    expect(filesHeldBy(store.getState().form)).toEqual([]);
    expect(said().busy).toBe(0);
  });

  it('tệp không nhận được thì nói tên tệp ấy; các tệp khác vẫn vào', async () => {
    const { attaching, store, source, kept, said } = waiting();
    const done = attaching.attach('Tờ khai', [source('a.jpg'), source('b.jpg')], null);
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
    const refused = attaching.takeScan('Tờ khai', scanner, null);
    kept[0]?.resolve(err({ code: 'picture_broken' }));
    await refused;
    expect(aside).toEqual([]);
    const taken = attaching.takeScan('Tờ khai', scanner, null);
    kept[1]?.resolve(ok(file(1)));
    await taken;
    expect(aside).toEqual(['quet-1.jpg']);
    await attaching.takeScan('Tờ khai', { ...scanner, newest: null }, null);
    expect(said().refused).toEqual([{ name: '', refusal: { code: 'scan_none' } }]);
    await attaching.takeScan('Tờ khai', { ...scanner, newest: null, folder: null }, null);
    expect(said().refused).toEqual([{ name: '', refusal: { code: 'scanner_unset' } }]);
  });
});
