import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { exportedFrom, exportStage, id, NAMES, register, TODAY, whole } from './export-stage.ts';
import { OFFICER } from './test-desk.ts';

const stage = exportStage();

describe('sổ của quầy ghi ai đã lấy gì', () => {
  it('mỗi tệp một mục: cán bộ nào, danh sách nào, bao nhiêu dòng, đúng tệp nào', async () => {
    const file = await stage.taken(register);
    const sha256 = createHash('sha256')
      .update(readFileSync(join(stage.stick, file.name)))
      .digest('hex');
    const { payload, officer, dossier } = exportedFrom(stage.desk).at(-1) ?? {};
    expect({ officer, dossier }).toEqual({ officer: OFFICER, dossier: null });
    expect(payload).toEqual({
      what: 'register',
      format: 'xlsx',
      from: TODAY,
      to: TODAY,
      rows: NAMES.length,
      sha256,
      bytes: file.bytes,
    });
  });

  it('giấy lưu ra tệp đúng từng byte, và câu chuyện của hồ sơ kể lại', async () => {
    const { documents } = await stage.desk.must('dossiers.open', { id: id(1) });
    const document = documents[0]?.document ?? '';
    const file = await stage.desk.must('exports.paper', { document, folder: stage.stick });
    const archived = await stage.desk.must('documents.pdf', { document });
    expect(new Uint8Array(readFileSync(join(stage.stick, file.name)))).toEqual(archived.bytes);
    expect(file.name).toContain('H00.01-261123-1001');
    const { story } = await stage.desk.must('dossiers.open', { id: id(1) });
    expect(story.at(-1)?.type).toBe('data.exported');
    expect(exportedFrom(stage.desk).at(-1)).toMatchObject({
      dossier: id(1),
      payload: { what: 'paper', document },
    });
  });
});

describe('lưu giấy ra tệp bằng một phím', () => {
  const paperOf = async (): Promise<string> =>
    (await stage.desk.must('dossiers.open', { id: id(1) })).documents[0]?.document ?? '';

  it('không nói thư mục thì vào thư mục của quầy trong Tài liệu, chưa có thì lập', async () => {
    expect(await stage.desk.must('exports.folder', {})).toEqual({
      folder: stage.ours,
      chosen: false,
      usual: stage.ours,
    });
    const file = await stage.desk.must('exports.paper', { document: await paperOf() });
    expect(file.folder).toBe(stage.ours);
    expect(readdirSync(stage.ours)).toEqual([file.name]);
  });

  it('đã chọn thư mục khác thì vào đó; thư mục ấy mất thì nói, không tự lập; bảo vào chỗ thường dùng thì vào', async () => {
    await stage.desk.must('exports.setFolder', { folder: stage.stick });
    const file = await stage.desk.must('exports.paper', { document: await paperOf() });
    expect(readdirSync(stage.stick)).toEqual([file.name]);
    rmSync(stage.stick, { recursive: true });
    expect(await stage.desk.ask('exports.paper', { document: await paperOf() })).toMatchObject({
      error: { code: 'export_gone' },
    });
    expect(await stage.desk.must('exports.folder', {})).toMatchObject({ usual: stage.ours });
    const there = await stage.desk.must('exports.paper', {
      document: await paperOf(),
      usual: true,
    });
    expect(there.folder).toBe(stage.ours);
    expect(readdirSync(stage.ours)).toContain(there.name);
    expect(await stage.desk.must('exports.setFolder', { folder: null })).toMatchObject({
      folder: stage.ours,
    });
  });

  it('thư mục gõ sai, USB chưa cắm: nói ngay lúc chọn, chỗ cũ giữ nguyên', async () => {
    for (const folder of [join(stage.stick, 'khong-co'), join(stage.stick, 'tep.txt')]) {
      writeFileSync(join(stage.stick, 'tep.txt'), '');
      expect(await stage.desk.ask('exports.setFolder', { folder })).toMatchObject({
        error: { code: 'export_gone' },
      });
    }
    expect(await stage.desk.must('exports.folder', {})).toEqual({
      folder: stage.ours,
      chosen: false,
      usual: stage.ours,
    });
    await stage.desk.must('exports.setFolder', { folder: stage.stick });
    expect(readdirSync(stage.stick)).toEqual(['tep.txt']);
    await stage.desk.must('exports.setFolder', { folder: null });
  });

  it('đang ghi danh sách dài thì giấy của người dân vẫn lưu ngay', async () => {
    stage.listOf(5_000);
    const asked = stage.ask(whole);
    await vi.waitFor(async () =>
      expect(await stage.desk.must('exports.progress', {})).toMatchObject({ ended: null }),
    );
    expect((await stage.desk.ask('exports.paper', { document: await paperOf() })).ok).toBe(true);
    await stage.desk.must('exports.stop', {});
    await asked;
  });
});
