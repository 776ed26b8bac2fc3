/** The words of the province's board. Apart from the windows' words: neither side carries the other's. */
import { board as en } from './en/board.ts';
import { board as vi, type BoardTexts } from './vi/board.ts';
import type { Language } from './vi.ts';

export type { BoardTexts } from './vi/board.ts';

const texts: Readonly<Record<Language, BoardTexts>> = { vi, en };

export const boardTextsOf = (language: Language): BoardTexts => texts[language];
