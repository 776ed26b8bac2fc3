/**
 * `node test/e2e/day.ts --results DIR`: a short real day in the real window, on whatever display there is. Leaves
 * receipts, pictures of the screen and the minutes in DIR; ends with 1 when the two sides are not equal at the end.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '#build/setup/progress.mjs';
import { runCommand } from '#build/setup/command.ts';
import { formatDateTime, formatMoney } from '#shared/text/format.ts';
import { workShortDay, type DaySeen } from './short-day.ts';

/** What should not be; nothing after a good day. */
const faultsOf = ({
  board,
  preview,
  journal,
  complaints,
  dossiers,
}: DaySeen): readonly string[] => [
  ...(preview.equal === true ? [] : ['the two sides differ']),
  ...(board.receivedToday === dossiers.length ? [] : [`the province shows ${board.receivedToday}`]),
  ...(journal.unsent === 0 ? [] : [`${journal.unsent} entries are unsent`]),
  ...(journal.brokenAt === null ? [] : ['the journal is broken']),
  ...complaints,
];

await runCommand(async (args) => {
  const { values } = parseArgs({ args: [...args], options: { results: { type: 'string' } } });
  const results = resolve(values.results ?? 'out/short-days/by-hand');
  const day = await workShortDay({
    results,
    faultyLine: false,
    queueName: `qmc-day-${process.pid}`,
    say: (vi, en) => say(`→ ${vi}`, en),
  });
  for (const reason of day.missing) say(`! Bỏ qua: ${reason}`, 'skipped');
  for (const { number, owner, dueAt } of day.dossiers) {
    say(
      `  ${number} · ${owner} · hẹn ${dueAt === null ? 'do Tỉnh xác nhận' : formatDateTime(dueAt)}`,
      'accepted',
    );
  }
  const { desk } = day.preview;
  say(
    `✓ Tỉnh đã nhận đủ ${desk.count} mục, ${desk.accepted} hồ sơ, phí ${formatMoney(desk.fees)}`,
    `hash ${desk.hash}`,
  );
  const faults = faultsOf(day);
  for (const fault of faults) say(`✗ ${fault}`, 'not as it should be');
  say('✓ Giấy, ảnh màn hình và biên bản đối soát:', 'papers, screens, minutes');
  return faults.length === 0 ? 0 : 1;
});
