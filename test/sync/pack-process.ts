/**
 * A desk in a process of its own, to be killed: `node pack-process.ts FOLDER keep` turns the pack on and waits;
 * `… restore NAME KEY` takes one back and says so.
 */
import { openFolderDeskIn } from '../desk/folder-desk.ts';
import { PIN } from '../desk/test-desk.ts';

const [folder = '', what, name = '', key = ''] = process.argv.slice(2);
const desk = openFolderDeskIn(folder, { enrol: null });

if (what === 'keep') {
  const stage = await desk.must('desk.stage', {});
  if (stage.stage !== 'sign_in') throw new Error(stage.stage);
  await desk.must('session.signIn', { officer: stage.officers[0]?.id ?? '', pin: PIN });
  await desk.must('pack.keep', { on: true });
} else {
  await desk.must('pack.restore', { name, key });
  process.stdout.write('restored\n');
}
