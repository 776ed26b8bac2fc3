import { en } from './en.ts';
import { vi, type Language, type Texts } from './vi.ts';

const languages: Readonly<Record<Language, Texts>> = { vi, en };

export const textsOf = (language: Language): Texts => languages[language];
