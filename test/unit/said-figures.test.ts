import { describe, expect, it } from 'vitest';
import { isAsSigned } from '#electron/desk/close/province-word.ts';
import { ed25519 } from '#electron/sync/signer.ts';
import type { DayTotals } from '#shared/journal/desk-entries.ts';
import { figuresText, type SaidFigures } from '#shared/protocol/said-figures.ts';

const totals: DayTotals = {
  from: 1,
  to: 9,
  count: 9,
  hash: 'ab'.repeat(32),
  byType: { 'fee.taken': 4, 'dossier.accepted': 5 },
  accepted: 5,
  fees: 120_000,
};
const said: SaidFigures = { office: 'H01.08', desk: 'quay-thu', epoch: 2, totals };
const textOf = (figures: SaidFigures): string => new TextDecoder().decode(figuresText(figures));
const other = (changes: Partial<DayTotals>): SaidFigures => ({
  ...said,
  totals: { ...totals, ...changes },
});

const { privateKey, publicKey } = ed25519.newKeyPair();
const who = { office: said.office, desk: said.desk, provinceKey: publicKey };
const sign = (figures: SaidFigures): string =>
  Buffer.from(ed25519.sign(privateKey, figuresText(figures))).toString('base64url');
const isBelieved = (signature: string | undefined, figures: SaidFigures = said): boolean =>
  isAsSigned(
    ed25519.verify,
    { ...who, desk: figures.desk, office: figures.office },
    figures.epoch,
    {
      totals: figures.totals,
      signature,
    },
  );

describe('lời Tỉnh ký trên số liệu khóa sổ', () => {
  it('một số liệu chỉ có một lời, loại mục kể theo thứ tự nào cũng vậy', () => {
    const turned = other({ byType: { 'dossier.accepted': 5, 'fee.taken': 4 } });
    expect(textOf(turned)).toBe(textOf(said));
  });

  it.each([
    ['cơ quan khác', { ...said, office: 'H01.09' }],
    ['quầy khác', { ...said, desk: 'quay-khac' }],
    ['đợt khác', { ...said, epoch: 1 }],
    ['mục đầu khác', other({ from: 2 })],
    ['mục cuối khác', other({ to: 8 })],
    ['số mục khác', other({ count: 8 })],
    ['mã chuỗi khác', other({ hash: 'ac'.repeat(32) })],
    ['số hồ sơ khác', other({ accepted: 4 })],
    ['tiền khác', other({ fees: 120_001 })],
    ['một loại khác', other({ byType: { 'fee.taken': 5, 'dossier.accepted': 4 } })],
    ['thêm một loại', other({ byType: { ...totals.byType, 'day.closed': 0 } })],
  ])('%s thì không còn là lời ấy', (_, figures) => {
    expect(textOf(figures)).not.toBe(textOf(said));
    expect(isBelieved(sign(said), figures)).toBe(false);
    expect(isBelieved(sign(figures), figures)).toBe(true);
  });

  it('tên loại mục có xuống dòng, có dấu nháy cũng không giả được lời khác', () => {
    const one = other({ byType: { 'a\n5': 1, b: 2 } });
    const two = other({ byType: { a: 5, '1\nb': 2 } });
    expect(textOf(one)).not.toBe(textOf(two));
    expect(textOf(one).split('\n')).toHaveLength(textOf(said).split('\n').length);
  });

  it('Tỉnh đời trước không ký gì thì vẫn tin; ký bằng khóa khác, ký rác thì không', () => {
    const stranger = ed25519.newKeyPair();
    const forged = Buffer.from(ed25519.sign(stranger.privateKey, figuresText(said)));
    expect(isBelieved(undefined)).toBe(true);
    expect(isBelieved(forged.toString('base64url'))).toBe(false);
    expect(isBelieved('')).toBe(false);
    expect(isBelieved('!')).toBe(false);
  });
});
