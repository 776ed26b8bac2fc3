// Runs on Node 20 as well as on Node 24: it speaks before anything is installed.

/** Something this machine cannot give us. Its message is for the person at the keyboard, never a stack trace. */
export class CannotHave extends Error {
  /**
   * @param {string} vi
   * @param {string} en
   */
  constructor(vi, en) {
    super(`${vi}\n  (${en})`);
    this.name = 'CannotHave';
  }
}

/**
 * One line of progress, on standard error: standard output belongs to the command's own result.
 *
 * @param {string} vi
 * @param {string} en
 */
export function say(vi, en) {
  process.stderr.write(`${vi} / ${en}\n`);
}

/**
 * Announces a piece of work and how long it took.
 *
 * @template T
 * @param {string} vi
 * @param {string} en
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(vi, en, work) {
  say(`→ ${vi}`, `${en} …`);
  const began = process.hrtime.bigint();
  const result = await work();
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  say(`  xong sau ${seconds.toFixed(1)} giây`, `done in ${seconds.toFixed(1)} s`);
  return result;
}
