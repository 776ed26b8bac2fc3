/** The desk's real window on a data folder: opened, killed, opened again. */
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { TryOut } from '#build/try-out/desk.ts';
import { projectRoot } from '#build/setup/places.ts';
import { ensureRuntime } from '#build/setup/runtime.ts';
import { hasDisplay, startVirtualDisplay } from '#build/setup/virtual-display.ts';
import type { DeskBridge } from '#shared/contract/bridge.ts';
import type { Answer, EndpointName, InputOf, OutputOf } from '#shared/contract/contract.ts';
import type { TestClock } from './test-clock.ts';

/** The screen that the desk is made for. */
export const SCREEN = { width: 1366, height: 768 } as const;
const OPENS_WITHIN_MS = 90_000;

export interface DeskOptions {
  readonly data: string;
  readonly clock?: TestClock;
  /** Enrols by itself, as `npm start` lets it; without, the folder is enrolled or asks for a code. */
  readonly tryOut?: TryOut;
  /** A program that starts Electron in surroundings of its own. */
  readonly program?: string;
  /** A selector of what tells that the window stands; what the desk shows once it is open, unless told otherwise. */
  readonly standsWith?: string;
  /** Beyond what the tests run with themselves. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface DeskWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What the window's console and its content policy complained of; must stay empty. */
  readonly complaints: readonly string[];
  /** The desk's own door, past the screen. */
  readonly ask: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<Answer<N>>;
  /** The answer, or a failed test. */
  readonly must: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<OutputOf<N>>;
  /** Ends all of its processes at once, as a power cut would: nobody gets to finish anything. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

let display: Promise<NodeJS.ProcessEnv> | null = null;
/** Where the windows of this process stand; a display is started when there is none. */
export const displayEnv = (): Promise<NodeJS.ProcessEnv> =>
  (display ??= hasDisplay()
    ? Promise.resolve({})
    : startVirtualDisplay().then(({ env }) => ({ ...env })));

export const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

const listen = (page: Page, complaints: string[]): void => {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.type()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (fault) => complaints.push(`page: ${fault.stack ?? fault.message}`));
  page.on('crash', () => complaints.push('the window process ended'));
};

declare global {
  interface Window {
    readonly desk: DeskBridge;
  }
}

/** Runs in the page. */
const askInPage = ([name, input]: readonly [EndpointName, unknown]): Promise<unknown> =>
  window.desk.invoke(name, input as InputOf<EndpointName>);

/** Which of the windows is the officers'; the others draw papers. */
const isDesk = (page: Page): boolean => page.url().endsWith('/index.html');

/** @throws when the window does not stand within 90 s. */
export const openDeskWindow = async (options: DeskOptions): Promise<DeskWindow> => {
  const runtime = await ensureRuntime();
  const app = await _electron.launch({
    executablePath: options.program ?? runtime.electronPath,
    args: [
      ...runtime.switches,
      projectRoot,
      '--data',
      options.data,
      ...(options.clock === undefined ? [] : ['--clock', options.clock.local()]),
    ],
    env: definedOnly({
      ...process.env,
      ...runtime.env,
      ...(await displayEnv()),
      ...options.env,
      QMC_TRY_OUT: options.tryOut === undefined ? undefined : JSON.stringify(options.tryOut),
    }),
    timeout: OPENS_WITHIN_MS,
  });
  const child = app.process();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const page =
    app.windows().find(isDesk) ??
    (await app.waitForEvent('window', { predicate: isDesk, timeout: OPENS_WITHIN_MS }));
  const complaints: string[] = [];
  listen(page, complaints);
  await page.waitForSelector(options.standsWith ?? 'main:not([data-opening])', {
    timeout: OPENS_WITHIN_MS,
  });
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    for (const window of BrowserWindow.getAllWindows()) {
      if (window.webContents.getURL().endsWith('/index.html')) {
        window.setBounds({ x: 0, y: 0, width, height });
        window.setContentSize(width, height);
      }
    }
  }, SCREEN);

  // The desk answers in the shape of its contract; here it crosses from the page.
  const ask = async <N extends EndpointName>(name: N, input: InputOf<N>): Promise<Answer<N>> =>
    (await page.evaluate(askInPage, [name, input] as const)) as Answer<N>;
  return {
    app,
    page,
    complaints,
    ask,
    must: async (name, input) => {
      const answer = await ask(name, input);
      if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
      return answer.value;
    },
    kill: async () => {
      if (child.pid === undefined) throw new Error('the desk never started');
      // Playwright starts Electron as the head of a process group of its own.
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    close: async () => {
      await app.close();
      await ended;
    },
  };
};
