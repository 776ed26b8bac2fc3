import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { TRY_OUT_PIN } from '#electron/main/try-out.ts';
import { ensureBuilt } from '../setup/application.ts';
import { runCommand } from '../setup/command.ts';
import { takeLock } from '../setup/lock.mjs';
import { projectRoot } from '../setup/places.ts';
import { CannotHave, say, step } from '../setup/progress.mjs';
import { runVisibly } from '../setup/run.ts';
import { type Runtime, ensureRuntime } from '../setup/runtime.ts';
import { ensureSystem } from '../setup/system.ts';
import { hasDisplay, startVirtualDisplay } from '../setup/virtual-display.ts';
import { mintCode } from '../try-out/code.ts';
import { isEnrolled, startDesk } from '../try-out/desk.ts';
import { type Province, freePort, startProvince } from '../try-out/province.ts';

// npm start -- [--data DIR]: where the try-out keeps its desk and its province.
await runCommand(async (args) => {
  const { values } = parseArgs({ args: [...args], options: { data: { type: 'string' } } });
  const folder = resolve(values.data ?? join(projectRoot, 'out', 'try-out'));
  const seen = hasDisplay();
  await ensureSystem(seen ? ['window'] : ['window', 'display', 'paper', 'printing']);
  const runtime = await ensureRuntime();
  await ensureBuilt();
  if (!seen) return workDay(folder);
  if ((await takeLock(`try-out:${folder}`)) === null) {
    throw new CannotHave('Quầy thử này đang mở rồi.', 'This try-out desk is open already.');
  }
  return openDesk(runtime, folder);
});

/** The desk's window with its province beside it, until the window is closed. */
async function openDesk(runtime: Runtime, folder: string): Promise<number> {
  const data = join(folder, 'desk');
  const port = await freePort();
  const starting = startProvince({ data: join(folder, 'province'), port });
  // An enrolled desk does not wait for its province; a new one needs a code from it first.
  const tryOut = isEnrolled(data)
    ? { url: `http://127.0.0.1:${port}`, code: null, officer: '', personalCode: '' }
    : await firstEnrolment(starting);
  const desk = startDesk(runtime, { data, tryOut, args: ['--lang=vi'] });
  const closed = once(desk, 'close');
  // Whoever ends this command ends the desk first: it finishes what it is writing.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => desk.kill('SIGTERM'));
  }
  const province = await starting.catch((reason: unknown) => {
    desk.kill('SIGTERM');
    throw reason;
  });
  announce(province);
  await closed;
  await province.stop();
  return desk.exitCode ?? 1;
}

function firstEnrolment(starting: Promise<Province>) {
  return step(
    'Mở tỉnh thử và cấp mã cho quầy',
    'opening the try-out province and letting the desk in',
    async () => {
      const province = await starting;
      const { code } = await mintCode(province);
      const { officer, personalCode } = province.demo;
      return { url: province.url, code, officer, personalCode };
    },
  );
}

function announce({ url, operator, demo }: Province): void {
  say(`✓ Quầy đang mở. Cán bộ: ${demo.name}, mã PIN: ${TRY_OUT_PIN}`, 'the desk is open');
  say(
    `  Trang của tỉnh thử: ${url} (${operator.name} / ${operator.password})`,
    "the province's page",
  );
  say('  Đóng cửa sổ để kết thúc', 'close the window to end');
}

/** Nobody looks at a screen here: the same program works a short real day on a virtual one. */
async function workDay(folder: string): Promise<number> {
  say(
    '→ Máy không có màn hình: làm một ngày ngắn trên màn hình ảo',
    'no display: working a short day',
  );
  const results = join(folder, `day-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`);
  const display = await startVirtualDisplay();
  const day = join(projectRoot, 'test', 'e2e', 'day.ts');
  const code = await runVisibly(process.execPath, [day, '--results', results], display.env);
  display.stop();
  process.stdout.write(`${results}\n`);
  return code;
}
