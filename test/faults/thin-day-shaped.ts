/** The day on a line of the kernel's: for a network namespace of its own, whose loopback is nobody else's. */
import { writeSync } from 'node:fs';
import { raiseLoopback } from './shaped-loopback.ts';
import { liveThinDay, thinDayPlan } from './thin-day.ts';
import { kernelLine } from './thin-line.ts';

raiseLoopback();
const plan = thinDayPlan.parse(JSON.parse(process.argv[2] ?? ''));
writeSync(1, JSON.stringify(await liveThinDay(kernelLine, plan)));
