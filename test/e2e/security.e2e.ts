/** Electron's own list of recommendations, point by point, asked of the running application. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '#build/setup/places.ts';
import { vi } from '#shared/text/vi.ts';
import { openDeskWindow } from './desk-app.ts';
import { needs } from './needs.ts';
import { inSandbox, noSandboxBecause } from './own-surroundings.ts';
import { acceptableForm, makeFolders, openReadyDesk, type ReadyDesk } from './ready-desk.ts';

let ready: ReadyDesk;
let outside: Server;
let outsideUrl: string;
const heard: string[] = [];

test.beforeAll(async () => {
  outside = createServer((request, response) => {
    heard.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
    response.end('<h1>outside</h1>');
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  ready = await openReadyDesk();
});
test.afterAll(async () => {
  await ready.remove();
  outside.close();
});

/** Runs a piece of script in the page as the page's own, later: what a debugger may do is not what a page may do. */
const inPage = <T>(body: string): Promise<T> =>
  ready.desk.page.evaluate<T>(
    `new Promise((done) => setTimeout(async () => {
       try { done(await (async () => { ${body} })()); } catch (fault) { done(String(fault)); }
     }, 0))`,
  );

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
  const windows = await ready.desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has it and leaves it out of its types; without it there is nothing to compare below.
      const asked = contents as { getLastWebPreferences?: () => Readonly<Record<string, unknown>> };
      const preferences = { ...asked.getLastWebPreferences?.() };
      return { url: contents.getURL(), preferences };
    }),
  );
  expect(windows.map(({ url }) => url).toSorted()).toEqual([
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

test('chính sách nội dung: có, chặt, và được thi hành', async () => {
  const policy = await inPage<string>(
    `return (await fetch(location.href)).headers.get('content-security-policy');`,
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/script-src app:\/\/desk(;|$)/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  expect(await inPage(`return eval('1 + 1');`)).toContain('EvalError');
  expect(await inPage(`return new Function('return 1')();`)).toContain('EvalError');
  expect(
    await inPage(`
      const script = document.createElement('script');
      script.textContent = 'window.inlineRan = true';
      document.body.append(script);
      script.remove();
      const far = new Image();
      const loaded = await new Promise((done) => {
        far.onload = () => done('loaded');
        far.onerror = () => done('refused');
        far.src = '${outsideUrl}/picture.png';
      });
      return [window.inlineRan === true, loaded];`),
  ).toEqual([false, 'refused']);
});

test('cửa sổ không ra mạng, kể cả khi bỏ qua chính sách nội dung', async () => {
  expect(await inPage(`return (await fetch('${outsideUrl}/fetch')).status;`)).toContain(
    'TypeError',
  );
  const fault = await ready.desk.app.evaluate(async ({ BrowserWindow }, url) => {
    const window = new BrowserWindow({ show: false });
    try {
      await window.loadURL(url);
      return 'loaded';
    } catch (reason) {
      return String(reason);
    } finally {
      window.destroy();
    }
  }, `${outsideUrl}/window`);
  expect(fault).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(heard).toEqual([]);
});

test('không đi đâu khác: địa chỉ, liên kết, cửa sổ mới, khung, webview', async () => {
  for (const target of [`${outsideUrl}/go`, 'file:///etc/hostname', 'app://desk/print.html']) {
    await inPage(
      `location.href = '${target}'; await new Promise((done) => setTimeout(done, 150));`,
    );
    expect(ready.desk.page.url()).toBe('app://desk/index.html');
  }
  expect(
    await inPage(`
      const opened = [window.open('${outsideUrl}/open'), window.open('app://desk/index.html')];
      const link = document.createElement('a');
      link.href = '${outsideUrl}/link';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
      const frame = document.createElement('iframe');
      frame.src = 'app://desk/index.html';
      document.body.append(frame);
      const view = document.createElement('webview');
      view.src = '${outsideUrl}/view';
      document.body.append(view);
      await new Promise((done) => setTimeout(done, 300));
      const inFrame = frame.contentDocument;
      frame.remove();
      view.remove();
      return { opened, inFrame, view: view instanceof HTMLUnknownElement || !('getURL' in view) };`),
  ).toEqual({ opened: [null, null], inFrame: null, view: true });
  const shown = await ready.desk.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(shown.filter((url) => url === 'app://desk/index.html')).toHaveLength(1);
  expect(shown.filter((url) => !url.startsWith('app://desk/'))).toEqual([]);
  expect(heard).toEqual([]);
});

test('không quyền nào được cấp', async () => {
  expect(
    await inPage(`
      const place = await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(() => done('given'), ({ code }) => done(code)));
      const states = [];
      for (const name of ['camera', 'microphone', 'notifications', 'clipboard-read', 'midi']) {
        states.push((await navigator.permissions.query({ name })).state);
      }
      const clipboard = await navigator.clipboard.readText().then(() => 'given', ({ name }) => name);
      return [place, await Notification.requestPermission(), clipboard, ...states];`),
  ).toEqual([1, 'denied', 'NotAllowedError', ...Array.from({ length: 5 }, () => 'denied')]);
});

test('quầy chỉ nghe cửa sổ của mình', async () => {
  const refused = { ok: false, error: { code: 'sender_refused' } };
  expect(await askFromAnotherWindow('data:text/html,<title>x</title>')).toEqual(refused);
  expect(await askFromAnotherWindow('app://desk/index.html')).toEqual(refused);
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

test('app:// không ra khỏi thư mục của cửa sổ', async () => {
  const statuses = await inPage<readonly (number | string)[]>(`
    const asked = [
      'app://desk/../main/index.js', 'app://desk/%2e%2e/main/index.js', 'app://desk/..%2fmain%2findex.js',
      'app://desk/%2e%2e%2f%2e%2e%2fpackage.json', 'app://desk/..%5cmain%5cindex.js', 'app://desk/%00.html',
      'app://desk/%E0%A4%A.html', 'app://desk//etc/hostname',
    ];
    const answers = [];
    for (const url of asked) {
      answers.push(await fetch(url).then(({ status }) => status, (fault) => fault.name));
    }
    return answers;`);
  const refusals: readonly unknown[] = [404, 'TypeError'];
  expect((statuses as readonly unknown[]).filter((status) => !refusals.includes(status))).toEqual(
    [],
  );
  // Another host of our scheme is nobody: asked from where no content policy stands in the way.
  const other = await ready.desk.app.evaluate(
    async ({ net }) => (await net.fetch('app://other/index.html')).status,
  );
  expect(other).toBe(404);
});

test('không tải gì xuống, không mở gì bằng chương trình khác', async () => {
  await ready.desk.app.evaluate(({ session }) => {
    const seen: boolean[] = [];
    Reflect.set(globalThis, 'downloadsRefused', seen);
    session.defaultSession.on('will-download', (event, item) => {
      seen.push(event.defaultPrevented);
      item.cancel();
    });
  });
  await inPage(`
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();`);
  await expect
    .poll(() =>
      ready.desk.app.evaluate(() => Reflect.get(globalThis, 'downloadsRefused') as unknown),
    )
    .toEqual([true]);
  const main = readFileSync(join(projectRoot, 'out', 'main', 'index.js'), 'utf8');
  expect(main).not.toMatch(/openExternal|openPath|nodeIntegration: true|enableRemoteModule/);
});

test('hộp cát của hệ điều hành bao lấy cửa sổ, và quầy làm việc trong đó', async () => {
  needs(noSandboxBecause());
  const folders = makeFolders();
  const data = folders.fresh('as-nobody');
  const desk = await openDeskWindow({ data, program: await inSandbox(folders.fresh('own'), data) });
  try {
    await desk.page.getByRole('heading', { name: vi.start.enrol.title }).waitFor();
    const pid = await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // 2: every call to the system is filtered.
    expect(/^Seccomp:\s+(\d)$/m.exec(status)?.[1]).toBe('2');
    expect(/^NoNewPrivs:\s+(\d)$/m.exec(status)?.[1]).toBe('1');
    expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).toBe('65534');
  } finally {
    await desk.kill();
    folders.remove();
  }
});
