import { type Counts, closingLine, noTests, sum } from '../check/counts.ts';
import { typesWithEarlierElectron } from '../check/earlier-electron.ts';
import { runEndToEnd, runVitest } from '../check/tests.ts';
import { huntMistakes, simulate } from '../check/simulator.ts';
import { format, lint, types } from '../check/tools.ts';
import { runCommand } from '../setup/command.ts';
import { ensureEverything } from '../setup/everything.ts';
import { say, step } from '../setup/progress.mjs';

const layers = 'test/unit/layers.test.ts';

/** Hunted in a stage of its own. */
const mistakes = 'test/simulation/mutants.test.ts';

/** Simulated seeds of every check, others than those that the tests play. */
const SEEDS = ['--seeds', '600', '--from', '100001'];

/** A planted mistake is found when one seed shows it. */
const ONE_IS_ENOUGH = ['--enough', '1'];

interface Stage {
  readonly vi: string;
  readonly en: string;
  readonly work: () => Promise<Counts>;
}

/** A tool that only passes or fails. */
const tool = (work: () => Promise<number>) => async (): Promise<Counts> =>
  (await work()) === 0 ? noTests : { ...noTests, failed: 1 };

/** What answers soonest comes first; the first stage that fails ends the run. */
const stages: readonly Stage[] = [
  { vi: 'Kiểm tra trình bày', en: 'format', work: tool(() => format(false)) },
  { vi: 'Kiểm tra quy tắc', en: 'lint', work: tool(() => lint()) },
  { vi: 'Kiểm tra ranh giới các phòng', en: 'layers', work: () => runVitest([layers]) },
  { vi: 'Kiểm tra kiểu', en: 'types', work: tool(types) },
  {
    vi: 'Kiểm tra kiểu với Electron trước',
    en: 'types, earlier Electron',
    work: tool(typesWithEarlierElectron),
  },
  {
    vi: 'Chuẩn bị máy',
    en: 'setting up',
    work: tool(async () => {
      await ensureEverything();
      return 0;
    }),
  },
  {
    vi: 'Chạy các phép thử',
    en: 'tests',
    work: () => runVitest(['--exclude', layers, '--exclude', mistakes]),
  },
  { vi: 'Mô phỏng cả cơ quan', en: 'simulation', work: tool(() => simulate(SEEDS)) },
  {
    vi: 'Tìm các lỗi gài sẵn',
    en: 'planted mistakes',
    work: tool(() => huntMistakes(ONE_IS_ENOUGH)),
  },
  { vi: 'Chạy thử trên cửa sổ thật', en: 'end to end', work: () => runEndToEnd([]) },
];

await runCommand(async () => {
  const found: Counts[] = [];
  for (const stage of stages) {
    const counts = await step(stage.vi, stage.en, stage.work);
    found.push(counts);
    if (counts.failed > 0) {
      say(`✗ ${stage.vi}: chưa đạt`, `${stage.en}: failed`);
      break;
    }
  }
  const total = sum(found);
  process.stdout.write(`\n${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
});
