/** What a window of ours can reach and ask for, as Electron's list of recommendations has it, of the running application. */
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { projectRoot } from '#build/setup/places.ts';
import { acceptableForm, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { runInPage } from './run-in-page.ts';

let ready: ReadyDesk;
/** The citizen's window. */
let citizens: Page;

test.beforeAll(async () => {
  ready = await openReadyDesk();
});
test.afterAll(() => ready.remove());

const inPage = <T>(body: string): Promise<T> => runInPage<T>(ready.desk.page, body);

/** A window that is not ours, with our preload, shows `url`; what it gets for an answer. */
const askFromAnotherWindow = (url: string): Promise<unknown> =>
  ready.desk.app.evaluate(
    async ({ BrowserWindow }, { page, preload }) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      try {
        await window.loadURL(page);
        const answer: unknown = await window.webContents.executeJavaScript(
          `window.desk.invoke('desk.stage', {})`,
        );
        return answer;
      } finally {
        window.destroy();
      }
    },
    { page: url, preload: join(projectRoot, 'out', 'preload', 'index.cjs') },
  );

test('mọi cửa sổ: cách ly, trong hộp cát, không có Node, không nới luật nào của trình duyệt', async () => {
  // The first paper opens the hidden window that draws.
  await ready.desk.must('intake.accept', { draft: 'draft-for-security', form: acceptableForm });
  const opened = ready.desk.app.waitForEvent('window', {
    predicate: (page) => page.url().endsWith('/citizen.html'),
  });
  await ready.desk.must('citizen.choose', { where: 'window', display: null });
  citizens = await opened;
  // The address is asked for before the page stands.
  await citizens.waitForLoadState();
  const windows = await ready.desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has it and leaves it out of its types; without it there is nothing to compare below.
      const asked = contents as { getLastWebPreferences?: () => Readonly<Record<string, unknown>> };
      const preferences = { ...asked.getLastWebPreferences?.() };
      return { url: contents.getURL(), preferences };
    }),
  );
  expect(windows.map(({ url }) => url).toSorted()).toEqual([
    'app://desk/citizen.html',
    'app://desk/index.html',
    'app://desk/print.html',
  ]);
  for (const { preferences } of windows) {
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(preferences['nodeIntegrationInSubFrames']).not.toBe(true);
    expect(preferences['nodeIntegrationInWorker']).not.toBe(true);
    expect(preferences['webSecurity']).not.toBe(false);
    expect(preferences['allowRunningInsecureContent']).not.toBe(true);
    expect(preferences['experimentalFeatures']).not.toBe(true);
    expect(preferences['enableBlinkFeatures'] ?? '').toBe('');
  }
});

test('trang không với tới Node hay Electron; chỉ có {invoke, on}', async () => {
  expect(
    await inPage(`return {
      node: [typeof require, typeof process, typeof module, typeof Buffer, typeof global],
      electron: Object.keys(window).filter((name) => /electron|ipc/i.test(name)),
      desk: Object.keys(window.desk).sort(),
    };`),
  ).toEqual({
    node: ['undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
    electron: [],
    desk: ['invoke', 'on'],
  });
  // What a page overwrites it overwrites for itself alone: the bridge stays.
  expect(await inPage(`window.desk.invoke = null; return typeof window.desk.invoke;`)).toBe(
    'function',
  );
});

test('người nghe sự kiện chỉ nhận giá trị, không nhận sự kiện của Electron', async () => {
  const heardArguments = inPage(`return await new Promise((done) => {
    const stop = window.desk.on('status', (...all) => { stop(); done(all.map((one) => Object.keys(one))); });
    void window.desk.invoke('sync.now', {});
  });`);
  expect(await heardArguments).toEqual([expect.arrayContaining(['deskName', 'line', 'unsent'])]);
});

test('quầy chỉ nghe cửa sổ của mình', async () => {
  const refused = { ok: false, error: { code: 'sender_refused' } };
  expect(await askFromAnotherWindow('data:text/html,<title>x</title>')).toEqual(refused);
  expect(await askFromAnotherWindow('app://desk/index.html')).toEqual(refused);
});

test('cửa sổ người dân không hỏi được gì của quầy; cán bộ không trả lời thay người dân', async () => {
  const reached = await citizens.evaluate(() => ({
    desk: typeof Reflect.get(window, 'desk'),
    citizen: Object.keys(Reflect.get(window, 'citizen') as object).toSorted(),
    node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
  }));
  expect(reached).toEqual({
    desk: 'undefined',
    citizen: ['borrow', 'now', 'onShown', 'release', 'say'],
    node: ['undefined', 'undefined'],
  });
  // Even with the officers' preload in its place it is not the officers' window.
  const refused = { ok: false, error: { code: 'sender_refused' } };
  expect(await askFromAnotherWindow('app://desk/citizen.html')).toEqual(refused);
  expect(
    await inPage(
      `return await window.desk.invoke('citizen.said', { turn: 1, word: { say: 'skip' } });`,
    ),
  ).toEqual(refused);
});

test('câu hỏi lạ hoặc sai dạng bị từ chối, không làm hỏng gì', async () => {
  const codes = await inPage(`
    const asked = [
      ['desk.everything', {}], ['__proto__', {}], ['constructor', {}], ['toString', {}], [42, {}],
      ['dossiers.open', { id: 'x', more: 1 }], ['dossiers.open', null], ['session.signIn', { officer: {} }],
    ];
    const answers = [];
    for (const [name, input] of asked) answers.push((await window.desk.invoke(name, input)).error.code);
    return answers;`);
  expect(codes).toEqual([
    'endpoint_unknown',
    'endpoint_unknown',
    'endpoint_unknown',
    'endpoint_unknown',
    'sender_refused',
    'input_invalid',
    'input_invalid',
    'input_invalid',
  ]);
});

test('chưa đăng nhập thì không đọc được hồ sơ nào', async () => {
  await ready.desk.must('session.lock', {});
  const asked = ['dossiers.list', 'documents.jobs', 'home.overview', 'close.preview'];
  const codes = await inPage(
    `const codes = [];
     for (const name of ${JSON.stringify(asked)}) {
       const input = name === 'dossiers.list' ? { text: '', scope: 'all', offset: 0, limit: 10 } : {};
       codes.push((await window.desk.invoke(name, input)).error?.code);
     }
     return codes;`,
  );
  expect(codes).toEqual(asked.map(() => 'not_signed_in'));
});
