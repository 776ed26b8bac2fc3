/** What an officer does in the window before anything is measured there. */
import type { EndpointName, InputOf } from '#shared/contract/contract.ts';
import type { RunningShell } from './start-shell.ts';

/** Runs in the page: the page's own clock (milliseconds since 1970) at the frame after `condition` has become true. */
const whenTrue = (condition: string): string => `new Promise((seen, failed) => {
  const end = performance.now() + 30000;
  const look = () => {
    if (performance.now() > end) failed(new Error('never true: ' + ${JSON.stringify(condition)}));
    else if (${condition}) requestAnimationFrame(() => seen(performance.timeOrigin + performance.now()));
    else requestAnimationFrame(look);
  };
  look();
})`;

export const waitUntil = async (shell: RunningShell, condition: string): Promise<number> =>
  Number((await shell.order('run', whenTrue(condition))).value);

/** The rail is there, and the heading of the room beside it: the room has its data. */
const ROOM_IS_SHOWN = `document.querySelector('nav') && document.querySelector('main h1')`;

/** Types the PIN into the field that waits for it; gives the milliseconds from Enter to the morning page. */
export const signIn = async (shell: RunningShell, pin: string): Promise<number> => {
  await shell.order('type', pin);
  await waitUntil(shell, `document.querySelector('button[type=submit]:not(:disabled)')`);
  const { at } = await shell.order('press', 'Enter');
  return (await waitUntil(shell, ROOM_IS_SHOWN)) - at;
};

/** Asks the desk what the window itself would ask. */
export const ask = async <N extends EndpointName>(
  shell: RunningShell,
  name: N,
  input: InputOf<N>,
): Promise<void> => {
  const call = `desk.invoke(${JSON.stringify(name)}, ${JSON.stringify(input)}).then((answer) =>
    answer.ok ? null : Promise.reject(new Error(JSON.stringify(answer.error))))`;
  await shell.order('run', call);
};

/** The window anew, the officer still signed in. */
export const reload = async (shell: RunningShell): Promise<void> => {
  await shell.order('reload');
  await waitUntil(shell, ROOM_IS_SHOWN);
};

/** The window ends with the work, whatever comes of it. */
export const endingIn = async <T>(shell: RunningShell, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } finally {
    await shell.end();
  }
};
