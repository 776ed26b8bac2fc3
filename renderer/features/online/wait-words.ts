/** How long an online dossier may still wait, in words; the colour only says it again. */
import type { OnlineWait } from '#shared/calendar/online-acceptance.ts';
import type { OnlineLine } from '#shared/contract/outputs.ts';
import { fill } from '#shared/text/fill.ts';
import type { Texts } from '#shared/text/vi.ts';

export type WaitTone = 'late' | 'wait' | 'plain';

const HOUR = 60;

export const workingTimeWords = (minutes: number, { online: { time } }: Texts): string => {
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  if (hours === 0) return fill(time.minutes, { minutes: rest });
  return rest === 0 ? fill(time.hours, { hours }) : fill(time.both, { hours, minutes: rest });
};

const tones: Readonly<Record<OnlineWait['state'], WaitTone>> = {
  in_time: 'plain',
  soon: 'wait',
  late: 'late',
};

/** `asked`: papers were asked for, and nothing runs. */
export const waitWords = (
  { wait }: Pick<OnlineLine, 'wait'>,
  asked: boolean,
  texts: Texts,
): { readonly words: string; readonly tone: WaitTone } => {
  const { wait: words } = texts.online;
  if (asked) return { words: words.stopped, tone: 'wait' };
  if (wait === null) return { words: words.unknown, tone: 'wait' };
  const time = workingTimeWords(wait.minutes, texts);
  return { words: fill(words[wait.state], { time }), tone: tones[wait.state] };
};
