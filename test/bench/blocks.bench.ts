/** P10: how long the shell's own process stands still while the desk sends a thousand dossiers. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDesk } from '#electron/assembly/open-desk.ts';
import staff from '#shared/try-out/officers.json' with { type: 'json' };
import type { EndpointName, InputOf } from '#shared/contract/contract.ts';
import { PIN } from '../desk/made-up-office.ts';
import { startTestProvince, type TestProvince } from '../server/test-province.ts';
import { openFolder } from './big-office.ts';
import type { Figure } from './figure.ts';
import { inventedDossier } from './invented-office.ts';
import { p95 } from './times.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { ask, signIn, waitUntil } from './window/desk-at-work.ts';

/** A folder that is enrolled at this province and took in so many dossiers without a line. */
const makeFolder = async (
  folder: string,
  province: TestProvince,
  dossiers: number,
): Promise<void> => {
  const desk = openDesk(folder, {
    now: Date.now,
    renderer: null,
    printers: null,
    emit: () => undefined,
    log: () => undefined,
    tryOutPin: null,
    provinceUrl: null,
    enrol: null,
    keyring: null,
    chooseFolder: () => Promise.resolve(null),
    displays: () => Promise.resolve([]),
  });
  const must = async <N extends EndpointName>(name: N, input: InputOf<N>): Promise<void> => {
    const done = await desk.router.invoke(name, input);
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.error)}`);
  };
  const [officer] = staff.officers;
  const url = province.ready.url;
  await must('desk.enrol', { url, code: await province.mint(), deskName: 'Quầy đo' });
  await must('session.setPin', {
    officer: officer?.id ?? '',
    personalCode: officer?.personalCode ?? '',
    pin: PIN,
  });
  await desk.close();
  const { store, close } = openFolder(folder);
  store.write((tx) => {
    for (let n = 0; n < dossiers; n += 1) tx.append(inventedDossier(n));
  });
  close();
};

const ALL_SENT = `(window.allSent === true || (desk.invoke('desk.status', {}).then((answer) => {
  window.allSent = answer.ok && answer.value.unsent.count === 0 && !answer.value.sync.running;
}), false))`;

export const measureBlocks = async (windows: BenchWindows, dossiers = 1000): Promise<Figure> => {
  const folder = mkdtempSync(join(tmpdir(), 'qmc-bench-blocks-'));
  const province = await startTestProvince();
  try {
    const data = join(folder, 'data');
    await makeFolder(data, province, dossiers);
    const shell = await windows.start('desk', { data });
    await signIn(shell, PIN);
    await shell.order('watch');
    await ask(shell, 'sync.now', {});
    await waitUntil(shell, ALL_SENT);
    const pauses = (await shell.order('watched')).value as readonly number[];
    await shell.end();
    return {
      id: 'P10',
      title: `the shell's process while ${dossiers} dossiers are sent`,
      how: 'A timer of 1 ms in the main process of the real window; what it comes late is how long that process stood still. The province runs on the same machine.',
      lines: [
        {
          what: 'longest block',
          unit: 'ms',
          measured: Math.max(...pauses),
          baseline: null,
          reach: { kind: 'value', atMost: 50 },
        },
        { what: 'p95', unit: 'ms', measured: p95(pauses), baseline: null, reach: null },
      ],
    };
  } finally {
    await province.remove();
    rmSync(folder, { recursive: true, force: true });
  }
};
