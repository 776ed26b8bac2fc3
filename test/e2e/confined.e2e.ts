/** Where a window of ours cannot go, as Electron's list of recommendations has it, tried in the running application. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { projectRoot } from '#build/setup/places.ts';
import { vi } from '#shared/text/vi.ts';
import { openDeskWindow } from './desk-app.ts';
import { needs } from './needs.ts';
import { inSandbox, noSandboxBecause } from './own-surroundings.ts';
import { makeFolders, openReadyDesk, type ReadyDesk } from './ready-desk.ts';
import { runInPage } from './run-in-page.ts';

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

const inPage = <T>(body: string): Promise<T> => runInPage<T>(ready.desk.page, body);

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
