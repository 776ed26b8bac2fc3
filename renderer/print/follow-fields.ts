/**
 * The paper beside the fields follows what is typed into them: after a pause the frame asks the board for what stands
 * there now. The board itself runs no script; this one is the application's, and reads nothing but the form beside it.
 */
const PAUSE_MS = 500;

/** The button of the page around that draws into this frame; null where the page stands alone. */
const buttonAround = (): HTMLButtonElement | null => {
  if (window.parent === window) return null;
  const around = window.parent.document;
  return around.querySelector(`button[formtarget="${CSS.escape(window.name)}"]`);
};

const paperIn = (page: string): string | null =>
  new DOMParser().parseFromString(page, 'text/html').querySelector('#paper')?.textContent ?? null;

const typedIn = (form: HTMLFormElement): URLSearchParams =>
  new URLSearchParams(
    [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
  );

/** `draw`: is given the paper as the board says it. Where the board does not answer, the last one stays. */
export const followFields = (draw: (paper: string) => void): void => {
  const button = buttonAround();
  const form = button?.form ?? null;
  if (button === null || form === null) return;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const ask = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const answer = await fetch(button.formAction, { method: 'POST', body: typedIn(form) });
    const paper = paperIn(await answer.text());
    if (paper !== null && turn === asked) draw(paper);
  };
  const soon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void ask().catch(() => undefined), PAUSE_MS);
  };
  form.addEventListener('input', soon);
  window.addEventListener('pagehide', () => form.removeEventListener('input', soon));
};
