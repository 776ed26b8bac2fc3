import { describe, expect, it } from 'vitest';
import { doubtOfXml } from '#shared/attachment/xml-look.ts';
import type { BesideDepartment } from '#shared/dossier/beside-department.ts';
import { filesOfDossier } from '#shared/dossier/attached.ts';
import { decide } from '#shared/dossier/decide.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { dataFilesOf, departmentFilesOf, departmentNews } from '#shared/dossier/department-news.ts';
import { foldDossier } from '#shared/dossier/fold.ts';
import { defaultPolicy } from '#shared/dossier/policy.ts';
import type { DossierState } from '#shared/dossier/states.ts';
import { knowEntry } from '#shared/journal/entry-types.ts';
import { acceptance, DESK, DOSSIER, entryOf, minutesAfter, NOW } from '#test/fixtures/dossier.ts';

const department = { code: 'phong-thu', name: 'Phòng thử', officer: 'Lê Thị Thử' };
const PROVINCE = 'tinh';

interface Written {
  readonly type: string;
  readonly payload: object;
  readonly desk?: string;
  /** Minutes after the acceptance. */
  readonly at?: number;
}

const pause = { pausedAt: '2026-11-25T10:00', remaining: { unit: 'working_day', days: 1 } };
const file = (letter: string) => ({
  name: `${letter}.pdf`,
  sha256: letter.repeat(64),
  bytes: 9,
  type: 'application/pdf',
  pages: 1,
});
const ofDesk = (type: string, payload: object, at?: number): Written => ({
  type,
  payload,
  ...(at === undefined ? {} : { at }),
});
const ofDepartment = (type: string, payload: object, at?: number): Written => ({
  ...ofDesk(type, { ...payload, department }, at),
  desk: PROVINCE,
});

const accepted = ofDesk('dossier.accepted', acceptance());
const handedOver = ofDesk('dossier.handedOver', { to: department.name, list: null });
const result = ofDepartment('processing.finished', {
  outcome: 'granted',
  finishedAt: '2026-11-25T11:00',
  note: 'của phòng',
  attachments: [file('a')],
  dataFiles: [{ name: 'a.xml', sha256: 'c'.repeat(64), bytes: 5, type: 'application/xml' }],
});
const ownResult = ofDesk('processing.finished', {
  outcome: 'granted',
  finishedAt: '2026-11-25T11:00',
  note: 'của quầy',
  attachments: [file('b')],
});
const asked = ofDepartment(
  'supplement.requested',
  { items: ['Giấy'], reason: 'Thiếu', ...pause },
  60,
);
const stopped = ofDesk('dossier.stopped', { reason: 'Chờ', basis: '', ...pause });
const withdrawn = ofDesk('dossier.withdrawn', { reason: 'Rút' }, 30);
const givenBack = ofDepartment('dossier.handedOver', { to: 'thu', list: null, reason: 'Nhầm' });

const after = (...written: readonly Written[]) => {
  const seqs = new Map<string, number>();
  const entries = [accepted, handedOver, ...written].map(({ desk = DESK, at = 0, ...one }, n) => {
    const seq = (seqs.get(desk) ?? 0) + 1;
    seqs.set(desk, seq);
    const place = {
      desk,
      epoch: 1,
      seq,
      dossier: DOSSIER,
      at: minutesAfter(NOW, at),
      officer: 'thu',
    };
    return entryOf(one, place, { ord: n + 1, verdict: { kind: 'applied' } });
  });
  const dossier = foldDossier(entries);
  if (dossier === null) throw new Error('no dossier');
  return dossier;
};
const standing = (...written: readonly Written[]) => {
  const { state, conflicts } = after(...written);
  return [state, conflicts.map(({ code }) => code)];
};

describe('việc của phòng chuyên môn trong hồ sơ', () => {
  it('trả kết quả, hỏi thêm, chuyển lại: hồ sơ đi đúng trạng thái, không vướng gì', () => {
    expect(standing(result)).toEqual(['finished', []]);
    expect(departmentNews(after(result))).toBe('result');
    expect(standing(asked)).toEqual(['awaiting_supplement', []]);
    expect(departmentNews(after(asked))).toBe('asked');
    expect(standing(givenBack)).toEqual(['processing', []]);
    expect(departmentNews(after(givenBack))).toBe('given_back');
    expect(departmentNews(after(givenBack, handedOver))).toBeNull();
  });

  const beside: readonly (readonly [Written, Written, DossierState, BesideDepartment])[] = [
    [stopped, result, 'stopped', 'stopped_and_finished'],
    [withdrawn, result, 'withdrawn', 'withdrawn_and_finished'],
    [withdrawn, asked, 'withdrawn', 'withdrawn_and_asked'],
    [ownResult, result, 'finished', 'finished_twice'],
  ];
  it('dù mục nào được xếp trước, hồ sơ đứng ở cùng một chỗ và cùng một câu', () => {
    for (const [desk, other, state, code] of beside) {
      expect(standing(desk, other)).toEqual([state, [code]]);
      expect(standing(other, desk)).toEqual([state, [code]]);
    }
  });

  it('hai kết quả: kết quả xếp trước được tính, tệp của cả hai còn', () => {
    for (const [first, second, note] of [
      [result, ownResult, 'của phòng'],
      [ownResult, result, 'của quầy'],
    ] as const) {
      const dossier = after(first, second);
      expect(dossier.outcome?.note).toBe(note);
      expect(dataFilesOf(dossier)).toHaveLength(1);
    }
    expect(filesOfDossier(after(ownResult, result)).map(({ name }) => name)).toEqual([
      'b.pdf',
      'a.pdf',
    ]);
  });

  it('quầy làm việc khác khi đã có kết quả: kết quả vẫn chờ trả, đồng hồ không dừng', () => {
    const request = ofDesk('supplement.requested', { items: ['Giấy'], reason: 'Thiếu', ...pause });
    for (const late of [handedOver, request])
      expect(standing(result, late)).toEqual(['finished', ['worked_on_and_finished']]);
    expect(after(result, request).deadline.pause).toBeNull();
    expect(standing(stopped, asked)).toEqual(['stopped', ['asked_too_late']]);
  });

  it('người dân rút sau khi được phòng hỏi thêm là việc thường, không phải vướng', () => {
    expect(standing(asked, { ...withdrawn, at: 90 })).toEqual(['withdrawn', []]);
  });

  it('đi tiếp sau khi dừng thì kết quả đã có vào chờ trả', () => {
    const resumed = ofDesk('dossier.resumed', {
      reason: 'Được giao',
      resumedAt: '2026-11-25T14:00',
      dueAt: '2026-11-27T17:00',
    });
    expect(standing(stopped, result, resumed)[0]).toBe('finished');
    expect(standing(result, stopped, resumed)[0]).toBe('finished');
  });

  it('chương trình cũ không biết loại mục mới thì giữ lại, nói là chưa đọc được, hồ sơ không kẹt', () => {
    const received = ofDepartment('handOver.received', {
      handOver: { desk: DESK, epoch: 1, seq: 2 },
    });
    const [first, ...others] = [accepted, handedOver, received, result];
    expect(first).toBe(accepted);
    const entries = [accepted, ...others].map(({ desk = DESK, type, payload }, n) =>
      entryOf(
        { type, payload },
        {
          desk,
          epoch: 1,
          seq: n + 1,
          dossier: DOSSIER,
          at: NOW,
          officer: null,
        },
        { ord: n + 1, verdict: { kind: 'applied' } },
      ),
    );
    const older = foldDossier(entries, (entry) =>
      entry.header.type === 'handOver.received'
        ? { ok: false, error: { code: 'entry_type_unknown', type: entry.header.type } }
        : knowEntry(entry),
    );
    expect(older).toMatchObject({ state: 'finished', conflicts: [] });
    expect(older?.story.map(({ skippedBecause }) => skippedBecause?.code ?? null)).toEqual([
      null,
      null,
      'not_understood',
      null,
    ]);
  });
});

describe('phòng lấy lại kết quả trả nhầm', () => {
  /** The result's own name: the first entry of the province. */
  const finished = { desk: PROVINCE, epoch: 1, seq: 1 };
  const recalled = ofDepartment('result.recalled', { finished, reason: 'Nhầm tệp' });
  const returned = ofDesk('result.returned', {
    returnedAt: '2026-11-25T14:00',
    receiver: { name: 'Trần Văn Mẫu', idNumber: '', as: 'submitter' },
    how: 'office',
  });
  const partReturned = ofDesk('result.partReturned', {
    ...returned.payload,
    given: [{ name: 'Giấy', number: '', originals: 1, copies: 0 }],
  });
  const ask = (dossier: Dossier, of = department) =>
    decide(
      dossier,
      { command: 'recall', input: { department: of, finished, reason: 'Nhầm tệp' } },
      {
        desk: PROVINCE,
        officer: { id: of.officer, role: 'department' },
        now: NOW,
        policy: defaultPolicy,
        sent: () => true,
      },
    );

  it('hồ sơ lại đang xử lý ở phòng, hạn như cũ, không còn gì để trả, tệp cũ vẫn giữ', () => {
    expect(ask(after(result))).toMatchObject({ ok: true });
    const dossier = after(result, recalled);
    expect(dossier).toMatchObject({ state: 'processing', outcome: null, conflicts: [] });
    expect(dossier.holder?.name).toBe(department.name);
    expect(dossier.deadline.dueAt).toBe(after().deadline.dueAt);
    expect(departmentNews(dossier)).toBeNull();
    expect(departmentFilesOf(dossier)).toHaveLength(2);
    expect(dossier.fromDepartments.results[0]?.recalled?.reason).toBe('Nhầm tệp');
    const again = after(result, recalled, result);
    expect(again).toMatchObject({ state: 'finished', conflicts: [] });
    expect(again.outcome?.entry.seq).toBe(3);
  });

  it('chỉ lấy lại kết quả của chính mình, khi chưa có gì ra khỏi cửa', () => {
    const refused = (code: string) => ({ ok: false, error: { code } });
    const other = { ...department, code: 'phong-khac' };
    expect(ask(after(result), other)).toMatchObject(refused('result_not_own'));
    expect(ask(after(ownResult))).toMatchObject(refused('result_not_own'));
    expect(ask(after(result, recalled))).toMatchObject(refused('state_does_not_fit'));
    expect(ask(after(result, partReturned))).toMatchObject(refused('result_handed_out'));
    expect(ask(after(result, returned))).toMatchObject(refused('state_does_not_fit'));
  });

  it('quầy đã trả mà chưa ai hay: vẫn là đã trả, dù mục nào xếp trước, và có người được nhắc', () => {
    for (const both of [
      [recalled, returned],
      [returned, recalled],
    ]) {
      const dossier = after(result, ...both);
      expect(dossier.state).toBe('returned');
      expect(dossier.outcome?.entry).toEqual(finished);
      expect(dossier.conflicts.map(({ code }) => code)).toEqual(['recalled_and_returned']);
    }
    expect(standing(result, recalled, partReturned)).toEqual([
      'finished',
      ['recalled_and_returned'],
    ]);
  });

  it('hồ sơ đã dừng hay đã có kết quả khác thì mục lấy lại không xê dịch gì', () => {
    expect(standing(result, recalled, recalled)).toEqual(['processing', ['state_does_not_fit']]);
    const second = after(result, recalled, ownResult, recalled);
    expect(second).toMatchObject({ state: 'finished', outcome: { note: 'của quầy' } });
    expect(after(result, stopped, recalled).state).toBe('stopped');
  });
});

describe('tệp XML', () => {
  const look = (text: string) => doubtOfXml(new TextEncoder().encode(text));
  it('đọc được thì nhận; hỏng, kéo theo tệp khác hoặc tự chạy thì không', () => {
    expect(look('\ufeff<?xml version="1.0"?>\n<a b="1"><c/>x &amp; y<!-- z --></a>\n')).toBeNull();
    expect(look('<ký:tên xmlns:ký="u"><![CDATA[<]]></ký:tên>')).toBeNull();
    for (const broken of [
      '',
      'chữ',
      '<a>',
      '<a></b>',
      '<a/><b/>',
      '<a b=1/>',
      '<a>&b;</a>',
      'x<a/>',
    ])
      expect(look(broken)).toBe('xml_broken');
    expect(doubtOfXml(new Uint8Array([0x3c, 0x61, 0xff, 0x2f, 0x3e]))).toBe('xml_broken');
    for (const active of ['<!DOCTYPE a><a/>', '<?xml-stylesheet href="x"?><a/>'])
      expect(look(active)).toBe('xml_active');
  });
});
