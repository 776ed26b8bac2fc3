/** The desk's core in a process of its own: works as fast as it can, says what it answered, and waits to be killed. */
import { writeSync } from 'node:fs';
import { holdFolder } from '#electron/store/data-folder.ts';
import { openStore } from '#electron/store/opened-store.ts';
import { birthForm, PIN } from '../desk/made-up-office.ts';
import { openFolderDeskIn } from '../desk/folder-desk.ts';
import { KEY } from '../store/test-store.ts';
import { deskShell, draftId } from './kill-surroundings.ts';
import { killPlan, type KillSaid } from './kill-plan.ts';

const { folder, work, officer, round, most } = killPlan.parse(JSON.parse(process.argv[2] ?? ''));
const say = (said: KillSaid): void => {
  writeSync(1, `${JSON.stringify(said)}\n`);
};

const workAsDesk = async (): Promise<void> => {
  const desk = openFolderDeskIn(folder, deskShell(work));
  await desk.must('session.signIn', { officer, pin: PIN });
  say({ what: 'opened' });
  for (let n = 1; n <= most; n += 1) {
    const draft = draftId(round, n);
    await desk.must('draft.save', { id: draft, form: birthForm() });
    const { number } = await desk.must('intake.accept', { draft, form: birthForm() });
    say({ what: 'accepted', dossier: draft, number });
    if (work === 'sync') {
      await desk.must('sync.now', {});
      say({ what: 'sent' });
    }
    if (work === 'backup') {
      await desk.must('backup.now', {});
      say({ what: 'copied' });
    }
  }
};

/** Old schemas know no desk yet: only the store is opened. */
const openOnly = (): void => {
  const held = holdFolder(folder, false);
  if (!held.ok) throw new Error(held.error.code);
  const opened = openStore(held.value, KEY, { randomBytes: (length) => new Uint8Array(length) });
  if (!opened.ok) throw new Error(opened.error.code);
  say({ what: 'opened' });
};

say({ what: 'loaded' });
if (work === 'migrate') openOnly();
else await workAsDesk();
setInterval(() => undefined, 1000);
