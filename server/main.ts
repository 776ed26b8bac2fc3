/**
 * `node server/main.ts` starts a province; `server/README.md` lists its settings and the operator's commands.
 * One line of JSON on standard output says that it is ready, or why it is not; the log goes to standard error.
 */
import { CommandProblem } from '#server/command-problem.ts';
import { runCommand } from '#server/commands.ts';
import { sayFault } from '#server/http/log.ts';
import { startProvince } from '#server/province.ts';
import { readSettings, type Settings } from '#server/settings.ts';

const print = (value: object): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

const fail = (code: string, message: string): void => {
  print({ error: { code, message } });
  process.exitCode = 1;
};

const serve = async (settings: Settings): Promise<void> => {
  const province = await startProvince(settings);
  let closing: Promise<void> | null = null;
  const stop = (): void => {
    closing ??= province.close().then(
      () => process.exit(0),
      (fault: unknown) => {
        process.stderr.write(`${JSON.stringify({ at: 'close', ...sayFault(fault) })}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (settings.tied) process.stdin.on('end', stop).on('error', stop).resume();
  print(province.ready);
};

const settings = readSettings(process.env);
if (!settings.ok) {
  fail('setting_invalid', `${settings.error.name} is missing or not valid.`);
} else {
  const [command, ...args] = process.argv.slice(2);
  try {
    if (command === undefined) await serve(settings.value);
    else print(await runCommand(settings.value, command, args));
  } catch (fault) {
    if (fault instanceof CommandProblem) fail(fault.code, fault.message);
    else fail('not_started', fault instanceof Error ? fault.message : String(fault));
  }
}
