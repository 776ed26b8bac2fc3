/** P13: a photo of 40 megapixels is attached in the real window: the most memory that it takes meanwhile. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dice } from '../fixtures/dice.ts';
import { PIN } from '../desk/made-up-office.ts';
import { newDesk } from './day.bench.ts';
import type { Figure, Line } from './figure.ts';
import type { BenchWindows } from './window/bench-windows.ts';
import { endingIn, signIn, waitUntil } from './window/desk-at-work.ts';
import { forgetPeaks, peaksOf, type Peaks } from './window/peak-memory.ts';
import type { RunningShell } from './window/start-shell.ts';

const PHOTO = { width: 7300, height: 5480 } as const;
const MOST_MB = 600;

/** Spots of every shade, so that there is something to draw. */
const picture = (): string => {
  const roll = dice(40);
  const spots = Array.from({ length: 4000 }, () => {
    const shade = [0, 1, 2].map(() => (roll(100) / 100).toFixed(2)).join(' ');
    return `${shade} rg ${roll(700)} ${roll(520)} ${4 + roll(30)} ${4 + roll(30)} re f`;
  }).join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 730 548] /Contents 4 0 R >>',
    `<< /Length ${spots.length} >>\nstream\n${spots}\nendstream`,
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  return `%PDF-1.4\n${objects.join('')}trailer << /Size 5 /Root 1 0 R >>\n%%EOF\n`;
};

/** By poppler, outside the window: what makes the photo must not be counted. */
const makePhoto = (folder: string): Uint8Array => {
  const [source, photo] = [join(folder, 'spots.pdf'), join(folder, 'photo')];
  writeFileSync(source, picture());
  const { width, height } = PHOTO;
  const size = ['-scale-to-x', String(width), '-scale-to-y', String(height)];
  execFileSync('pdftoppm', ['-jpeg', '-singlefile', ...size, source, photo], { stdio: 'pipe' });
  return readFileSync(`${photo}.jpg`);
};

/** Runs in the page: the photo falls onto the first paper. */
const dropped = (photo: Uint8Array): string => `drop(${JSON.stringify(
  Buffer.from(photo).toString('base64'),
)});
function drop(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const files = new DataTransfer();
  files.items.add(new File([bytes], 'anh.jpg', { type: 'image/jpeg' }));
  document.querySelector('[data-field="papers.0"]').closest('[role=row]').dispatchEvent(
    new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: files }));
}
void 0`;

const IS_KEPT = `(window.isKept === true || (desk.invoke('draft.current', {}).then((answer) => {
  window.isKept = answer.ok && answer.value?.form.papers.some(
    ({ attachments = [] }) => attachments.length > 0);
}), false))`;

const attach = async (shell: RunningShell, photo: Uint8Array): Promise<Peaks> => {
  await signIn(shell, PIN);
  await shell.order('press', 'F2');
  const isEmpty = `document.activeElement?.getAttribute('data-field') === 'procedureCode'`;
  await waitUntil(shell, isEmpty);
  await shell.order('type', 'khai sinh');
  const offered = `document.querySelector('[role=option][aria-selected=true]')?.textContent`;
  await waitUntil(shell, `${offered}?.includes('1.001193')`);
  await shell.order('press', 'Enter');
  await waitUntil(shell, `document.querySelector('[data-field="papers.0"]')`);
  forgetPeaks(shell.pid);
  await shell.order('run', dropped(photo));
  await waitUntil(shell, IS_KEPT);
  return peaksOf(shell.pid);
};

export const measurePhoto = async (windows: BenchWindows, folder: string): Promise<Figure> => {
  const photo = makePhoto(folder);
  const shell = await windows.start('desk', { data: await newDesk(folder) });
  const peaks = await endingIn(shell, () => attach(shell, photo));
  const line = (what: string, measured: number): Line => ({
    what,
    unit: 'MB',
    measured,
    baseline: null,
    reach: { kind: 'value', atMost: MOST_MB },
  });
  return {
    id: 'P13',
    title: `a photo of ${PHOTO.width} × ${PHOTO.height} is attached`,
    how: `A JPEG of ${(photo.length / 1e6).toFixed(1)} MB falls onto a paper of the form, is drawn small in the window's worker and kept by the desk. The most that each process had in memory from then on (VmHWM, shared pages whole).`,
    lines: [
      line('the window with its worker', peaks.windowMb),
      line('the program with the desk’s worker', peaks.programMb),
    ],
  };
};
