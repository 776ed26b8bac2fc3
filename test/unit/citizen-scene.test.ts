import { describe, expect, it } from 'vitest';
import { inkFile, inkPath, pathOfInkFile, readInk, type InkPoint } from '#shared/citizen/ink.ts';
import { middleMasked } from '#shared/citizen/masked.ts';
import {
  afterFormer,
  afterPatience,
  afterWord,
  IDLE,
  patienceOf,
  ratingScene,
  signingScene,
  unkept,
  unsent,
  viewOf,
  type CheckedFacts,
  type RatingAsked,
  type Scene,
} from '#shared/citizen/scene.ts';
import type { FeedbackReason } from '#shared/dossier/feedback.ts';
import type { LocalDateTime } from '#shared/calendar/local-time.ts';

const whole: CheckedFacts = {
  name: 'Nguyễn Thị Thử',
  birth: '05/03/1987',
  idNumber: '079 187 000 001',
  phone: '0900 000 001',
  address: 'Thôn Mẫu',
  owner: null,
  procedure: 'Đăng ký khai sinh',
  papers: 2,
  fee: 0,
};
const masked: CheckedFacts = { ...whole, birth: '1987', idNumber: '079 ••• ••• 001' };

const asked: RatingAsked = {
  dossier: 'ho-so-thu',
  number: 'H01.26.0001',
  occasion: 'reception',
  received: 'can-bo-thu',
};
const check: Scene = { at: 'check', masked, whole, isWhole: false, bilingual: false };
const receipt: Scene = {
  at: 'receipt',
  receipt: {
    number: asked.number,
    procedure: whole.procedure,
    dueAt: '2026-11-25T10:00' as LocalDateTime,
    qrText: 'https://vi-du.test/#x',
  },
  next: asked,
  bilingual: true,
};
const rating: Scene = ratingScene(asked, true);
const signing = signingScene(
  {
    dossier: 'ho-so-thu',
    number: asked.number,
    procedure: whole.procedure,
    receiver: whole.name,
    given: ['Giấy khai sinh'],
    bound: '',
  },
  true,
);
const thanks: Scene = { at: 'thanks', for: 'rating', bilingual: true };
const scenes = [IDLE, check, receipt, rating, signing, thanks, unkept(thanks)] as const;
const happy = { say: 'rate', score: 3, reasons: [], words: '' } as const;

describe('màn hình người dân', () => {
  it('số giấy tờ chỉ hiện đủ khi người dân tự bấm; bấm lại thì che', () => {
    expect(JSON.stringify(viewOf(check))).not.toContain('079 187');
    const shown = afterWord(check, { say: 'whole', whole: true }).scene;
    expect(viewOf(shown)).toMatchObject({ isWhole: true, facts: { idNumber: '079 187 000 001' } });
    const hidden = afterWord(shown, { say: 'whole', whole: false }).scene;
    expect(JSON.stringify(viewOf(hidden))).not.toContain('079 187');
  });

  it('cửa sổ không bao giờ được cho biết mã hồ sơ hay cán bộ', () => {
    for (const scene of scenes) {
      expect(JSON.stringify(viewOf(scene))).not.toContain(asked.dossier);
      expect(JSON.stringify(viewOf(scene))).not.toContain(asked.received);
    }
  });

  it('chụp mã xong, hoặc để lâu, thì hỏi đánh giá; câu hỏi để lâu thì thôi', () => {
    expect(afterWord(receipt, { say: 'onward' }).scene).toEqual(rating);
    expect(afterPatience(receipt)).toEqual(rating);
    for (const scene of [check, rating, signing]) expect(afterPatience(scene)).toBe(IDLE);
    expect(scenes.filter((scene) => patienceOf(scene) === null)).toEqual([IDLE]);
    expect(patienceOf(check)).toBe(60_000);
  });

  it('đánh giá một lần: chạm lần nữa không còn gì để trả lời', () => {
    const first = afterWord(rating, happy);
    expect(first.deed).toMatchObject({ deed: 'rate', asked, rated: { score: 3 } });
    expect(afterWord(first.scene, happy)).toEqual({ scene: first.scene, deed: null });
  });

  it('mức thấp nhất phải có lý do; “lý do khác” phải có lời', () => {
    const poor = { say: 'rate', score: 1, reasons: [], words: ' ' } as const;
    expect(afterWord(rating, poor)).toEqual({ scene: rating, deed: null });
    expect(afterWord(rating, { ...poor, reasons: ['other'] }).deed).toBeNull();
    expect(afterWord(rating, { ...poor, reasons: ['attitude'] }).deed).not.toBeNull();
    expect(afterWord(rating, { ...poor, words: 'chờ từ sáng' }).deed).not.toBeNull();
  });

  it('bỏ qua thì không ghi gì; lời không hợp cảnh thì không đổi gì', () => {
    expect(afterWord(rating, { say: 'skip' })).toEqual({ scene: IDLE, deed: null });
    for (const scene of [IDLE, check, receipt, signing])
      expect(afterWord(scene, happy)).toEqual({ scene, deed: null });
    for (const scene of [IDLE, check, receipt, rating])
      expect(afterWord(scene, { say: 'sign', strokes: [] })).toEqual({ scene, deed: null });
  });

  it('còn chạm là còn ở đó: chỉ câu hỏi đánh giá biết thêm là đang ghi lý do', () => {
    const begun = { say: 'alive', writing: { reasons: [], words: '' } } as const;
    const writing = afterWord(rating, begun);
    expect(writing).toMatchObject({ scene: { at: 'rating', writing: begun.writing }, deed: null });
    expect(viewOf(writing.scene)).toEqual(viewOf(rating));
    for (const scene of [IDLE, check, receipt, signing, thanks])
      expect(afterWord(scene, begun).scene).toBe(scene);
  });

  it('giấy tờ song ngữ thì mọi cảnh của hồ sơ ấy song ngữ, kể cả ký, cảm ơn và báo chưa ghi được', () => {
    const signed = afterWord(signing, { say: 'sign', strokes: [] }).scene;
    const rated = afterWord(rating, happy).scene;
    for (const scene of [signing, signed, unkept(signed), rated, unkept(rated)])
      expect(viewOf(scene)).toMatchObject({ bilingual: true });
    expect(unkept(signed)).toMatchObject({ at: 'unkept', for: 'signature' });
    const plain = afterWord({ ...signing, bilingual: false }, { say: 'sign', strokes: [] }).scene;
    expect(viewOf(plain)).toMatchObject({ bilingual: false });
  });

  it('của người đã xong thì mất ngay khi gõ cho người kế tiếp; đang xem, đang ký thì không', () => {
    const gone = scenes.filter((scene) => scene !== IDLE && afterFormer(scene) === IDLE);
    expect(gone.map(({ at }) => at)).toEqual(['receipt', 'rating', 'thanks', 'unkept']);
    for (const scene of [IDLE, check, signing]) expect(afterFormer(scene)).toBe(scene);
  });

  it('đang ghi lý do mà cán bộ gõ cho người kế tiếp: còn ghi tiếp được, chờ ngắn hơn', () => {
    const written = { reasons: ['late'], words: 'Chờ' } as const;
    const writing = afterWord(rating, { say: 'alive', writing: written }).scene;
    const called = afterFormer(writing);
    expect(called).toMatchObject({ at: 'rating', writing: written });
    expect([patienceOf(writing), patienceOf(called)]).toEqual([120_000, 30_000]);
    expect(afterFormer(called)).toBe(called);
  });

  it('lý do đã ghi mà chưa bấm gửi vẫn là câu trả lời, nếu đủ để ghi', () => {
    const after = (reasons: readonly FeedbackReason[], words: string): Scene =>
      afterWord(rating, { say: 'alive', writing: { reasons, words } }).scene;
    expect(unsent(after(['late'], 'Chờ'))).toEqual({
      deed: 'rate',
      asked,
      rated: { score: 1, reasons: ['late'], words: 'Chờ' },
    });
    for (const scene of [rating, after([], ' '), after(['other'], ''), receipt, thanks])
      expect(unsent(scene)).toBeNull();
  });
});

describe('số bị che', () => {
  it.each([
    ['079 187 000 001', '079 ••• ••• 001'],
    ['0900 000 001', '090• ••• 001'],
    ['C1234567', 'C1••••67'],
    ['12345', '•••••'],
    ['', ''],
  ])('%s → %s', (number, shown) => {
    expect(middleMasked(number)).toBe(shown);
  });
});

describe('chữ ký trên màn hình', () => {
  const wave: readonly InkPoint[] = Array.from({ length: 40 }, (_, i) => [
    100 + i * 10,
    150 + Math.round(40 * Math.sin(i / 3)),
  ]);

  it('khung trống, một chấm, một nét nhỏ đều không nhận', () => {
    expect(readInk([])).toMatchObject({ error: { code: 'signature_empty' } });
    expect(readInk([[[10, 10]]])).toMatchObject({ error: { code: 'signature_too_small' } });
    const tick: readonly InkPoint[] = [
      [10, 10],
      [14, 20],
    ];
    expect(readInk([tick])).toMatchObject({ error: { code: 'signature_too_small' } });
    const line: readonly InkPoint[] = [
      [0, 100],
      [800, 100],
    ];
    expect(readInk([line])).toMatchObject({ error: { code: 'signature_too_small' } });
    const long = Array.from({ length: 7000 }, (_, i): InkPoint => [i % 900, i % 300]);
    expect(readInk([long])).toMatchObject({ error: { code: 'signature_too_long' } });
  });

  it('nét ký được làm mượt, cất thành tệp nhỏ và đọc lại đúng nét ấy', () => {
    const path = readInk([wave, [[700, 40]]]);
    if (!path.ok) throw new Error(path.error.code);
    expect(path.value).toMatch(/^M100 150Q/u);
    const file = inkFile(path.value);
    expect(file.length).toBeLessThan(2000);
    expect(pathOfInkFile(file)).toBe(path.value);
  });

  it('tệp khác thì không coi là chữ ký', () => {
    const text = new TextDecoder().decode(inkFile(inkPath([wave])));
    for (const other of ['', text.replace('M100', 'M100"/><script'), `${text} `])
      expect(pathOfInkFile(new TextEncoder().encode(other))).toBeNull();
  });
});
