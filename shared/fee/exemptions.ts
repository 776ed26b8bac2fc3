/**
 * For whom a fee is waived, as its words name them: "Miễn lệ phí cho người thuộc gia đình có công với cách mạng;
 * người thuộc hộ nghèo; người khuyết tật." The officer chooses one of these reasons, or writes another.
 */
import { cleanText } from '#shared/edge/clean-text.ts';

const MOST = 20;
/** What the journal holds of a reason. */
const LONGEST = 1000;
/** Up to the end of the sentence; an abbreviation's point has no space behind it. */
const CLAUSE =
  /(?:miễn|không thu)(?: (?:phí|lệ phí)(?:, lệ phí)?)?(?: đăng ký [^.;:]{0,60}?)?(?: đối với| cho)(?: (?:các|những))?(?: trường hợp)?:? ((?:[^.()]|\.(?!\s|$)|\([^()]*\))+)/giu;
/** "31/12/2026": a relief with an end, not a reason. */
const DAY = /\d{1,2}\/\d{1,2}\/\d{4}/u;

const capital = (text: string): string =>
  `${text.charAt(0).toLocaleUpperCase('vi')}${text.slice(1)}`;

/** Each once, in the order of the words; empty where they name nobody. */
export const exemptionsIn = (words: string): readonly string[] => {
  const named = [...words.matchAll(CLAUSE)].flatMap(([, clause = '']) =>
    clause
      .split(';')
      .map((part) => cleanText(part).replace(/^(?:và|hoặc) |\.$/giu, ''))
      .filter((part) => part.length > 3 && part.length <= LONGEST && !DAY.test(part)),
  );
  return [...new Set(named.map(capital))].slice(0, MOST);
};
