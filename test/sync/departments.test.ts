import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteFetched } from '#electron/desk/line/fetched-file.ts';
import { departmentDossier } from '#shared/protocol/departments.ts';
import { addDepartment, stopDepartment } from '#server/departments/departments.ts';
import { DATA, OFFICER, RESULT } from '../server/department-client.ts';
import { anyPdf } from '../server/portal-client.ts';
import {
  attention,
  codesAt,
  folded,
  handOut,
  NAME,
  openStage,
  sync,
  type Stage,
} from './department-stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

describe('hồ sơ đi giữa quầy và phòng chuyên môn', () => {
  it('quầy có sẵn tên phòng để chọn, phòng giải quyết thủ tục ấy đứng trước', async () => {
    const { department, one, handedOver } = stage;
    const id = await handedOver();
    const view = await one.must('work.view', { id });
    expect(view).toMatchObject({ holder: NAME, departments: [] });
    await department.did(id, 'giveBack', { reason: 'Nhầm phòng' });
    await sync(one);
    expect((await one.must('work.view', { id })).departments).toEqual([
      { name: NAME, handles: false },
    ]);
  });

  it('phòng thấy ngay sau lần đồng bộ, hạn của mình và hạn trả dân như ở quầy', async () => {
    const { department, one, handedOver } = stage;
    const id = await handedOver();
    const seen = departmentDossier.parse((await department.look(id)).body);
    const { deadline, number } = folded(one, id);
    expect(seen).toMatchObject({ number, dueAt: deadline.dueAt, inHand: true, state: 4 });
    expect(seen.ownDueAt).toBe(deadline.own?.dueAt ?? null);
  });

  it('báo nhận, trả kết quả bằng tệp thật: kết quả chờ trả, tệp tự về đủ hai quầy, mở được khi mất mạng', async () => {
    const { department, one, two, handedOver } = stage;
    const id = await handedOver();
    await department.did(id, 'receive');
    const bytes = anyPdf();
    const pdf = await department.sendFile(bytes);
    const xml = await department.sendFile(DATA, 'ket-qua.xml');
    await department.did(id, 'finish', { ...RESULT, files: [pdf, xml] });
    for (const desk of [one, two]) {
      await sync(desk);
      expect(folded(desk, id)).toMatchObject({
        state: 'finished',
        conflicts: [],
        outcome: { department: { name: NAME, officer: OFFICER }, results: [RESULT.papers[0]] },
        fromDepartments: { received: { department: { officer: OFFICER } } },
      });
      await expect
        .poll(() => [pdf, xml].every(({ sha256 }) => desk.blobs.has(sha256)), { timeout: 10_000 })
        .toBe(true);
      const asked = { dossier: id, sha256: pdf.sha256, onlyHere: true };
      const file = await desk.must('attachments.file', asked);
      expect(Buffer.compare(file.bytes, bytes)).toBe(0);
      const data = await desk.must('attachments.file', { ...asked, sha256: xml.sha256 });
      expect(Buffer.compare(data.bytes, DATA)).toBe(0);
    }
    const waiting = await one.must('results.list', { text: '', offset: 0, limit: 20 });
    expect(waiting.rows.map(({ row }) => row.id)).toContain(id);
    const { story } = await one.must('dossiers.open', { id });
    expect(story.map(({ type }) => type)).toContain('handOver.received');
    expect(await codesAt(one, id)).toEqual([]);
  });

  it('Tỉnh bị đưa về hôm trước: tệp kết quả mà quầy đã lấy về thì quầy hỏi và gửi lại được', async () => {
    const { department, one, handedOver } = stage;
    const id = await handedOver();
    const pdf = await department.sendFile(anyPdf());
    await department.did(id, 'finish', { ...RESULT, files: [pdf] });
    await sync(one);
    await expect.poll(() => one.blobs.has(pdf.sha256), { timeout: 10_000 }).toBe(true);
    const offered = () => one.store.read.unsentFiles(1_000).map(({ sha256 }) => sha256);
    await expect.poll(offered, { timeout: 10_000 }).not.toContain(pdf.sha256);
    one.store.write((tx) => tx.resetFeed(tx.feedCursor().feedEpoch + 1));
    expect(offered()).toContain(pdf.sha256);
    await sync(one);
    await expect.poll(offered, { timeout: 10_000 }).not.toContain(pdf.sha256);
  });

  it('mất điện giữa lúc cất tệp và lúc ghi là đã cất: lần mở sau ghi nốt, rồi hỏi Tỉnh', async () => {
    const { department, one, handedOver } = stage;
    const id = await handedOver();
    const bytes = anyPdf();
    const { sha256 } = await department.sendFile(bytes);
    await department.did(id, 'finish', {
      ...RESULT,
      files: [{ name: 'ket-qua.pdf', sha256 }],
    });
    one.blobs.put(new Uint8Array(bytes));
    noteFetched(one, sha256);
    const offered = () => one.store.read.unsentFiles(1_000).map((file) => file.sha256);
    expect(offered()).toContain(sha256);
    await sync(one);
    await expect.poll(offered, { timeout: 10_000 }).not.toContain(sha256);
  });

  it('tệp đã cất mà chưa ghi là đã cất thì vòng sau tự ghi', async () => {
    const { department, one, handedOver } = stage;
    const id = await handedOver();
    const bytes = anyPdf();
    const { sha256 } = await department.sendFile(bytes);
    await department.did(id, 'finish', { ...RESULT, files: [{ name: 'ket-qua.pdf', sha256 }] });
    one.blobs.put(new Uint8Array(bytes));
    await sync(one);
    await expect.poll(() => one.store.read.isFileFetched(sha256), { timeout: 10_000 }).toBe(true);
  });

  it('quầy này chưa có, quầy bên còn giữ: quầy bên nối mạng thì tệp về, quầy này thôi nói', async () => {
    const { one, two, handedOver, finish, forget } = stage;
    const id = await handedOver();
    const { sha256 } = await finish(id);
    await sync(one);
    await expect.poll(() => one.blobs.has(sha256), { timeout: 10_000 }).toBe(true);
    forget(sha256);
    await sync(two);
    await expect.poll(() => codesAt(two, id)).toEqual(['department_file_gone']);
    expect(await codesAt(one, id)).toEqual([]);
    one.store.write((tx) => tx.resetFeed(tx.feedCursor().feedEpoch + 1));
    const offered = () => one.store.read.unsentFiles(1_000).map((file) => file.sha256);
    expect(offered()).toContain(sha256);
    await sync(one);
    await expect.poll(offered, { timeout: 10_000 }).not.toContain(sha256);
    await sync(two);
    await expect.poll(() => two.blobs.has(sha256), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => codesAt(two, id)).toEqual([]);
  });

  it('Tỉnh bị đưa về hôm trước, chưa quầy nào lấy tệp: quầy nói rõ; phòng trả lại kèm tệp thì thôi nói', async () => {
    const { department, one, handedOver, finish, forget } = stage;
    const id = await handedOver();
    const { sha256 } = await finish(id);
    forget(sha256);
    await sync(one);
    await expect.poll(() => codesAt(one, id)).toEqual(['department_file_gone']);
    await department.did(id, 'recall', { reason: 'Tệp không còn ở Tỉnh' });
    const again = await finish(id);
    await sync(one);
    await expect.poll(() => one.blobs.has(again.sha256), { timeout: 10_000 }).toBe(true);
    await expect.poll(() => codesAt(one, id)).toEqual([]);
  });

  it('yêu cầu bổ sung: đồng hồ dừng, quầy nào cũng được nhắc; cán bộ lập một phiếu là hết', async () => {
    const { department, one, two, wait, handedOver } = stage;
    const id = await handedOver();
    const items = ['Bản chụp giấy chứng sinh'];
    await department.did(id, 'ask', { items, reason: 'Bản chụp mờ' });
    await sync(one);
    await sync(two);
    expect(folded(one, id)).toMatchObject({
      state: 'awaiting_supplement',
      deadline: { pause: { remaining: { unit: 'working_day' } } },
    });
    expect([await codesAt(one, id), await codesAt(two, id)]).toEqual([
      ['department_asked'],
      ['department_asked'],
    ]);
    const issued = await one.must('departments.issueRequest', { id });
    expect(issued.notDrawn).toBeNull();
    expect(one.drawn.at(-1)).toMatchObject({
      kind: 'supplement_request',
      data: { items, reason: 'Bản chụp mờ' },
    });
    expect(await one.ask('departments.issueRequest', { id })).toMatchObject({
      ok: false,
      error: { code: 'department_request_settled' },
    });
    await sync(one);
    await sync(two);
    expect([await codesAt(one, id), await codesAt(two, id)]).toEqual([[], []]);
    wait();
    const { after, own } = await one.must('work.date', { id });
    const shown = { after, own: own?.after ?? null };
    await one.must('work.receiveSupplement', { id, items, shown });
    await sync(one);
    expect(departmentDossier.parse((await department.look(id)).body)).toMatchObject({
      state: 4,
      inHand: true,
      supplement: null,
    });
  });

  it('phòng chuyển lại thì về người đã bàn giao, nhắc cho tới khi giao đi nơi khác', async () => {
    const { department, one, handedOver } = stage;
    const id = await handedOver();
    const before = folded(one, id).acceptance?.officer ?? '';
    await department.did(id, 'giveBack', { reason: 'Không thuộc thẩm quyền' });
    await sync(one);
    expect(folded(one, id).holder?.name).toBe(before);
    expect(await attention(one, id)).toMatchObject([
      { code: 'department_given_back', way: 'open', values: { name: NAME } },
    ]);
    await one.must('work.handOver', { id, to: 'Phòng khác' });
    expect(await codesAt(one, id)).toEqual([]);
  });
});

describe('phòng trả nhầm kết quả', () => {
  it('lấy lại được: quầy thôi chờ trả, lịch sử nói vì sao, tệp cũ còn; trả lại lần nữa thì chờ trả', async () => {
    const { department, one, two, handedOver, finish } = stage;
    const id = await handedOver();
    const wrong = await finish(id);
    await sync(one);
    const waiting = async () =>
      (await one.must('results.list', { text: '', offset: 0, limit: 50 })).rows.map(
        ({ row }) => row.id,
      );
    expect(await waiting()).toContain(id);
    const dueAt = folded(one, id).deadline.dueAt;
    const recalled = await department.did(id, 'recall', { reason: 'Gửi nhầm tệp' });
    expect(recalled).toMatchObject({ state: 4, inHand: true, mayRecall: false });
    for (const desk of [one, two]) {
      await sync(desk);
      expect(folded(desk, id)).toMatchObject({
        state: 'processing',
        holder: { name: NAME },
        outcome: null,
        conflicts: [],
        deadline: { dueAt },
      });
    }
    expect(await waiting()).not.toContain(id);
    await expect.poll(() => one.blobs.has(wrong.sha256), { timeout: 10_000 }).toBe(true);
    const { story } = await one.must('dossiers.open', { id });
    expect(story.at(-1)).toMatchObject({
      type: 'result.recalled',
      values: { department: NAME, reason: 'Gửi nhầm tệp' },
    });
    const right = await finish(id);
    expect(right.sha256).not.toBe(wrong.sha256);
    await sync(one);
    expect(folded(one, id)).toMatchObject({ state: 'finished', conflicts: [] });
    expect(await waiting()).toContain(id);
    await expect.poll(() => one.blobs.has(right.sha256), { timeout: 10_000 }).toBe(true);
  });

  it('quầy đã trả cho người dân thì phòng được nói rõ là không lấy lại được', async () => {
    const { department, one, wait, handedOver, finish } = stage;
    const id = await handedOver();
    await finish(id);
    await sync(one);
    wait();
    await handOut(one, id);
    await sync(one);
    expect(await department.act(id, 'recall', { reason: 'Gửi nhầm tệp' })).toMatchObject({
      status: 409,
      body: { error: { code: 'result_handed_out' } },
    });
    expect(folded(one, id).state).toBe('returned');
  });
});

describe('bàn giao đúng tên phòng', () => {
  it('gõ sai hoa thường, thiếu dấu: quầy ghi đúng tên đã công bố, cả khi giao theo danh sách', async () => {
    const { department, one, handedOver } = stage;
    const id = await handedOver();
    await department.did(id, 'giveBack', { reason: 'Nhầm phòng' });
    await sync(one);
    await one.must('work.handOver', { id, to: 'phòng TƯ PHÁP  thu' });
    expect(folded(one, id).holder?.name).toBe(NAME);
    await one.must('work.handOver', { id, to: 'Phòng khác' });
    await one.must('handOver.begin', {
      dossiers: [id],
      to: 'PHONG TU PHAP THU',
      sheets: false,
    });
    await expect.poll(() => folded(one, id).holder?.name).toBe(NAME);
  });

  it('phòng của xã khác thì quầy không biết; phòng đã ngừng thì không bàn giao được', async () => {
    const { province, one, handedOver } = stage;
    const id = await handedOver();
    const { database, surroundings } = province;
    const foreign = { code: 'xa-khac', name: 'Phòng Xã Khác', procedures: [], offices: ['H00.99'] };
    await addDepartment(database, surroundings, foreign, 'thử');
    const old = { code: 'phong-cu', name: 'Phòng Cũ', procedures: [], offices: null };
    await addDepartment(database, surroundings, old, 'thử');
    await sync(one);
    const names = async () =>
      (await one.must('work.view', { id })).departments.map(({ name }) => name);
    expect(await names()).toEqual(['Phòng Cũ']);
    await stopDepartment(database, surroundings, 'phong-cu');
    await sync(one);
    expect(await names()).toEqual([]);
    const refused = {
      ok: false,
      error: { code: 'department_stopped', values: { name: 'Phòng Cũ' } },
    };
    expect(await one.ask('work.handOver', { id, to: 'phòng cũ' })).toMatchObject(refused);
    const listed = { dossiers: [id], to: 'Phong cu', sheets: false };
    expect(await one.ask('handOver.begin', listed)).toMatchObject(refused);
  });
});
