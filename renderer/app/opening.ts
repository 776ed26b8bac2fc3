/** What the window says until the desk's first answer: a large book that is brought to a new version takes minutes. */
import { textsOf } from '#shared/text/languages.ts';
import styles from './opening.module.css';

/** Most mornings the desk answers before anybody would have read a word. */
const SHOWN_AFTER_MS = 800;
const LONG_AFTER_MS = 20_000;

/** Which language is chosen is not known yet: both, the first language first. */
const sayIn = (root: HTMLElement, line: 'opening' | 'openingLong'): void => {
  const box = document.createElement('main');
  box.className = styles['box'] ?? '';
  box.dataset['opening'] = line;
  for (const [tag, language] of [
    ['h1', 'vi'],
    ['p', 'en'],
  ] as const) {
    const words = document.createElement(tag);
    words.lang = language;
    words.textContent = textsOf(language).shell[line];
    box.append(words);
  }
  root.replaceChildren(box);
};

/** Returns what ends it; what is drawn then stands in its place. */
export const showOpening = (root: HTMLElement): (() => void) => {
  const timers = [
    setTimeout(() => sayIn(root, 'opening'), SHOWN_AFTER_MS),
    setTimeout(() => sayIn(root, 'openingLong'), LONG_AFTER_MS),
  ];
  return () => {
    for (const timer of timers) clearTimeout(timer);
    root.replaceChildren();
  };
};
