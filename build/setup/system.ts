import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withLock } from './lock.mjs';
import { say, step } from './progress.mjs';
import { lastLines, run } from './run.ts';

/** Something of the operating system that a part of the project stands on. */
export interface SystemPart {
  readonly vi: string;
  readonly en: string;
  /** Debian packages; where a release renamed one, both names, the newer first. */
  readonly packages: readonly (readonly string[])[];
  /** Programs that show the part is there, however it was installed. Libraries have none: dpkg is asked. */
  readonly programs?: readonly string[];
}

export const systemParts = {
  window: {
    vi: 'thư viện cho cửa sổ',
    en: 'libraries for the window',
    packages: [
      ['libgtk-3-0t64', 'libgtk-3-0'],
      ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
      ['libasound2t64', 'libasound2'],
      ['libcups2t64', 'libcups2'],
      ['libnss3'],
      ['libgbm1'],
      ['libxss1'],
      ['fontconfig'],
      ['fonts-dejavu-core'],
    ],
  },
  display: {
    vi: 'màn hình ảo',
    en: 'virtual display',
    packages: [['xvfb'], ['xauth']],
    programs: ['Xvfb'],
  },
  compiler: {
    vi: 'trình biên dịch cho bộ lưu trữ',
    en: 'compiler for the database driver',
    packages: [['g++'], ['make'], ['python3']],
    programs: ['g++', 'make', 'python3'],
  },
  paper: {
    vi: 'công cụ đọc PDF và mã vạch',
    en: 'readers of PDF and barcodes',
    packages: [['poppler-utils'], ['zbar-tools']],
    programs: ['pdftotext', 'pdftoppm', 'zbarimg'],
  },
  printing: {
    vi: 'hàng đợi in CUPS',
    en: 'CUPS print queue',
    packages: [['cups']],
    programs: ['lpadmin', 'cupsd'],
  },
  line: {
    vi: 'công cụ làm hẹp đường truyền',
    en: 'tools that make a line thin',
    packages: [['nftables'], ['iproute2']],
    programs: ['nft', 'tc', 'ip'],
  },
  spreadsheet: {
    vi: 'chương trình bảng tính',
    en: 'spreadsheet program',
    packages: [['libreoffice-calc-nogui', 'libreoffice-calc']],
    programs: ['soffice'],
  },
  postgres: { vi: 'PostgreSQL', en: 'PostgreSQL', packages: [['postgresql']], programs: ['psql'] },
} as const satisfies Record<string, SystemPart>;

export type SystemPartName = keyof typeof systemParts;

/**
 * Installs what is missing where this machine lets us (root, apt), and names what cannot be had.
 *
 * @returns the parts that are still missing; what needs them has to be skipped with this reason.
 */
export async function ensureSystem(
  names: readonly SystemPartName[],
): Promise<readonly SystemPartName[]> {
  if (process.platform !== 'linux') return [];
  if ((await missingParts(names)).length === 0) return [];
  if (canInstall()) {
    await withLock('system packages', async () => {
      const missing = await missingParts(names);
      if (missing.length > 0) await installParts(missing);
    });
  }
  const left = await missingParts(names);
  for (const name of left) await explainMissing(name);
  return left;
}

async function missingParts(names: readonly SystemPartName[]): Promise<readonly SystemPartName[]> {
  const answers = await Promise.all(
    names.map(async (name) => ({ name, here: await isHere(systemParts[name]) })),
  );
  return answers.filter(({ here }) => !here).map(({ name }) => name);
}

async function isHere(part: SystemPart): Promise<boolean> {
  if (part.programs) return part.programs.every((program) => findProgram(program) !== undefined);
  return !findProgram('dpkg-query') || (await missingPackages(part)).length === 0;
}

async function missingPackages(part: SystemPart): Promise<readonly (readonly string[])[]> {
  if (!findProgram('dpkg-query')) return part.packages;
  // dpkg-query answers for those it knows and exits 1 when it does not know one: both are fine here.
  const { output } = await run('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\n',
    ...part.packages.flat(),
  ]);
  const installed = new Set(
    output
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return part.packages.filter((names) => !names.some((one) => installed.has(one)));
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && findProgram('apt-get') !== undefined;
}

async function installParts(names: readonly SystemPartName[]): Promise<void> {
  await step('Cập nhật danh sách gói hệ thống', 'updating the list of system packages', () =>
    aptGet(['update']),
  );
  for (const name of names) {
    const part = systemParts[name];
    await step(`Cài ${part.vi}`, `installing ${part.en}`, async () => {
      const packages = await packagesToInstall(part);
      if (packages.length === 0) return;
      const { code, output } = await aptGet([
        'install',
        '-y',
        '--no-install-recommends',
        ...packages,
      ]);
      if (code !== 0) process.stderr.write(`${lastLines(output, 3)}\n`);
    });
  }
}

function aptGet(args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 10 * 60_000,
  });
}

/** Of each package that is missing, the name under which this release has it. */
async function packagesToInstall(part: SystemPart): Promise<readonly string[]> {
  const missing = await missingPackages(part);
  const available = await availablePackages(missing.flat());
  return missing.map((names) => names.find((one) => available.has(one)) ?? names.join('|'));
}

async function availablePackages(names: readonly string[]): Promise<ReadonlySet<string>> {
  if (!findProgram('apt-cache')) return new Set();
  const { output } = await run('apt-cache', ['policy', ...names], { env: { LC_ALL: 'C' } });
  const found = output.matchAll(/^(\S+):\n {2}Installed: .*\n {2}Candidate: (?!\(none\))/gm);
  return new Set([...found].map(([, name = '']) => name));
}

async function explainMissing(name: SystemPartName): Promise<void> {
  const part = systemParts[name];
  const packages = await packagesToInstall(part);
  say(
    `! Thiếu ${part.vi}: bỏ qua phần cần đến; để có, chạy: sudo apt-get install ${packages.join(' ')}`,
    `missing ${part.en}: what needs it is skipped`,
  );
}

/** The full path of a program on PATH (with the administrator's folders), or undefined. */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
