/** What surrounds a desk that is killed: a renderer that draws at once, copies and a province where the work needs them. */
import type { ShellPorts } from '#electron/assembly/open-desk.ts';
import { ok } from '#shared/result.ts';
import { realEnrolment } from '../desk/folder-desk.ts';
import type { KillPlan } from './kill-plan.ts';

const paper = new TextEncoder().encode(`%PDF ${'giấy tiếp nhận '.repeat(800)}`);

export const deskShell = (work: KillPlan['work']): Partial<ShellPorts> => ({
  renderer: { render: () => Promise.resolve(ok(paper)) },
  enrol: work === 'sync' ? null : realEnrolment({ tryOut: true }),
  ...(work === 'backup' ? { backups: undefined } : {}),
});

const digits = (n: number, length: number): string => String(n).padStart(length, '0');

export const draftId = (round: number, n: number): string =>
  `019abc00-0000-7000-8000-${digits(round, 6)}${digits(n, 6)}`;
