import {
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses';
import { listPackage } from '@electron/asar';
import { type ElectronApplication, _electron } from '@playwright/test';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type PackagedApplication,
  packageApplication,
} from '#build/package/package-application.ts';
import { projectRoot } from '#build/setup/places.ts';
import { ensureRuntime } from '#build/setup/runtime.ts';
import { type VirtualDisplay, startVirtualDisplay } from '#build/setup/virtual-display.ts';
import { startEnrolledDesk } from '../bench/enrolled-desk.ts';
import { PIN } from '../desk/made-up-office.ts';

const minutes = 60_000;

let packaged: PackagedApplication;
let data = '';

beforeAll(async () => {
  packaged = await packageApplication(join(projectRoot, 'out', 'package-test'));
  data = mkdtempSync(join(tmpdir(), 'packaged-'));
}, 5 * minutes);

afterAll(() => rmSync(data, { recursive: true, force: true }));

/** The packaged program has to find its own driver. */
const environmentWithoutDriver = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name === 'QMC_SQLITE_BINDING' ? [] : [[name, value]],
    ),
  );

describe('chương trình đóng gói', () => {
  it('không chạy như Node, không nhận NODE_OPTIONS, không cho soi, chỉ chạy mã trong kho của nó', async () => {
    const wire = await getCurrentFuseWire(packaged.program);
    expect(wire[FuseV1Options.RunAsNode]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.DISABLE);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(FuseState.ENABLE);
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(FuseState.DISABLE);
  });

  it('chỉ mang theo bản dựng và bộ lưu trữ, không mang mã nguồn hay công cụ', () => {
    const carried = listPackage(join(packaged.folder, 'resources', 'app.asar'), { isPack: false });
    const tops = new Set(carried.map((path) => path.split('/').slice(1, 3).join('/')));
    expect([...tops].toSorted((a, b) => a.localeCompare(b))).toEqual([
      'node_modules',
      'node_modules/better-sqlite3',
      'out',
      'out/main',
      'out/preload',
      'out/renderer',
      'package.json',
    ]);
    expect(existsSync(join(packaged.folder, 'resources', 'default_app.asar'))).toBe(false);
    expect(existsSync(join(packaged.folder, 'LICENSE'))).toBe(true);
  });

  describe('khi mở lên', () => {
    let display: VirtualDisplay;
    let application: ElectronApplication;

    const launch = async (folder: string): Promise<ElectronApplication> => {
      const { switches } = await ensureRuntime();
      return _electron.launch({
        executablePath: packaged.launcher,
        args: [...switches, '--data', folder],
        env: { ...environmentWithoutDriver(), DISPLAY: display.env.DISPLAY },
      });
    };

    beforeAll(async () => {
      // The same program; only the switch by which a test attaches itself is opened.
      await flipFuses(packaged.program, {
        version: FuseVersion.V1,
        strictlyRequireAllFuses: false,
        [FuseV1Options.EnableNodeCliInspectArguments]: true,
      });
      display = await startVirtualDisplay();
      application = await launch(data);
    }, minutes);

    afterAll(async () => {
      await application.close();
      display.stop();
    });

    it('tự biết mình là bản đóng gói', async () => {
      expect(await application.evaluate(({ app }) => app.isPackaged)).toBe(true);
    });

    it('quầy trả lời: cửa sổ mời ghi danh với Tỉnh', async () => {
      const window = await application.firstWindow();
      await window.waitForFunction(() => document.querySelector('#root h1') !== null);
      expect(await window.title()).toContain('Quầy Một Cửa');
      expect(await window.textContent('#root')).toContain('Ghi danh quầy này với Tỉnh');
    });

    it(
      'quầy đã ghi danh thì mã PIN đưa vào trang đầu ngày',
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'packaged-enrolled-'));
        const enrolled = await startEnrolledDesk(folder, () => Date.now());
        await enrolled.close();
        const second = await launch(folder);
        try {
          const window = await second.firstWindow();
          await window.locator('input[type=password]').fill(PIN);
          await window.keyboard.press('Enter');
          await window.locator('nav').waitFor();
          expect(await window.textContent('main h1')).toContain('Trần Thị Mẫu');
        } finally {
          await second.close();
          rmSync(folder, { recursive: true, force: true });
        }
      },
      minutes,
    );
  });
});
