/**
 * Amounts in Vietnamese words, as receipts want them: `105` → "Một trăm linh năm đồng". Northern standard forms:
 * linh (not lẻ), nghìn (not ngàn), tỷ; mốt, tư and lăm after tens.
 */
const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

const digit = (value: number): string => DIGITS[value] ?? '';

const afterTens = (unit: number, tens: number): string => {
  if (unit === 1 && tens > 1) return 'mốt';
  if (unit === 4 && tens !== 1) return 'tư';
  return unit === 5 ? 'lăm' : digit(unit);
};

/** 0 … 999; `full` says the hundreds even when there are none, as inside a longer number. */
const threeDigits = (value: number, full: boolean): readonly string[] => {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const unit = value % 10;
  const words: string[] = [];
  const hasHundreds = hundreds > 0 || full;
  if (hasHundreds) words.push(digit(hundreds), 'trăm');
  if (tens === 0) {
    if (unit > 0)
      words.push(...(hasHundreds ? ['linh', unit === 4 ? 'tư' : digit(unit)] : [digit(unit)]));
    return words;
  }
  words.push(...(tens === 1 ? ['mười'] : [digit(tens), 'mươi']));
  if (unit > 0) words.push(afterTens(unit, tens));
  return words;
};

/** Below a thousand million; `full` as above. */
const belowBillion = (value: number, full: boolean): readonly string[] => {
  const groups = [
    { value: Math.floor(value / 1_000_000), word: ['triệu'] },
    { value: Math.floor((value % 1_000_000) / 1000), word: ['nghìn'] },
    { value: value % 1000, word: [] },
  ];
  const words: string[] = [];
  for (const group of groups) {
    if (group.value > 0) {
      words.push(...threeDigits(group.value, full || words.length > 0), ...group.word);
    }
  }
  return words;
};

const wordsOf = (value: number, full: boolean): readonly string[] => {
  const billions = Math.floor(value / 1_000_000_000);
  const rest = value % 1_000_000_000;
  if (billions === 0) return belowBillion(rest, full);
  return [...wordsOf(billions, full), 'tỷ', ...belowBillion(rest, true)];
};

/** The number alone, lower case: `0` → "không". Any safe integer from 0. */
export const numberInWords = (value: number): string =>
  value === 0 ? digit(0) : wordsOf(value, false).join(' ');

/** With a capital and "đồng", ready for a receipt. */
export const dongInWords = (amount: number): string => {
  const words = numberInWords(amount);
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
};
