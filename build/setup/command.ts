import { CannotHave } from './progress.mjs';

/**
 * Runs a command of package.json and ends the process with its exit code. What cannot be had on this machine is one
 * sentence; anything else that is thrown is a defect and keeps its stack.
 */
export async function runCommand(
  work: (args: readonly string[]) => Promise<number>,
): Promise<never> {
  if (Number(process.versions['napi']) < 10) {
    process.stderr.write(
      'Cần Node 24: hãy chạy qua npm, ví dụ “npm start”. / Node 24 is needed: run it through npm.\n',
    );
    process.exit(1);
  }
  try {
    process.exit(await work(process.argv.slice(2)));
  } catch (error) {
    if (!(error instanceof CannotHave)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
}
