/** One entry of a dossier's story as a sentence, without the time and the officer that stand before it. Pure. */
import type { StoryLine } from '#shared/contract/outputs.ts';
import { AT_COUNTER } from '#shared/dossier/counter-intake.ts';
import { fill } from '#shared/text/fill.ts';
import { formatMoney, formatValue } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';

type Words = Readonly<Record<string, string>>;

const at = (words: Words, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

const listed = (codes: string, words: Words): string =>
  codes
    .split(' ')
    .filter((code) => code !== '')
    .map((code) => at(words, code) ?? code)
    .join(', ');

/** Values as people read them: codes become words, money becomes money, dates become dates. */
const readable = (values: StoryLine['values'], texts: Texts): Readonly<Record<string, string>> => {
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) said[name] = formatValue(value);
  const { amount, kind, outcome, fields, revision, style } = values;
  if (typeof amount === 'number') said['money'] = formatMoney(amount);
  if (typeof kind === 'string') said['paper'] = at(texts.documentNames, kind) ?? kind;
  // The first paper is the paper; only those after it are counted, and only another style is said.
  if (typeof revision === 'number')
    said['revisionWords'] = [
      ...(revision > 1 ? [fill(texts.dossier.revision, { n: revision })] : []),
      ...(typeof style === 'string'
        ? [(at(texts.paperStyle.styles, style) ?? style).toLowerCase()]
        : []),
      ...(typeof values['at'] === 'string' ? [fill(texts.appointments.storyAt, said)] : []),
    ]
      .map((words) => `, ${words}`)
      .join('');
  if (typeof values['score'] === 'number')
    said['ratingWords'] = at(texts.citizen.ratings, String(values['score'])) ?? said['score'] ?? '';
  if (typeof fields === 'string') said['fields'] = listed(fields, texts.intakeFieldNames);
  if (typeof outcome === 'string') {
    said['paper'] ??= texts.dossier.somePaper;
    said['revisionWords'] ??= '';
    const marked = typeof values['mark'] === 'string' ? texts.reprintedMarked : '';
    said['reprintWords'] =
      (Number(values['reprint']) > 0 ? fill(texts.reprinted, said) : '') + marked;
    said['outcomeWords'] = fill(at(texts.printOutcomes, outcome) ?? outcome, said);
  }
  return said;
};

/** After these the clock of the deadline runs again. */
const RESUMING: ReadonlySet<string> = new Set([
  'supplement.received',
  'obligation.met',
  'dossier.resumed',
]);

const templateOf = ({ type, values }: StoryLine, texts: Texts): string => {
  if (type === 'dossier.accepted' && values['dueAt'] === undefined)
    return texts.acceptedWithoutDate;
  if (type === 'dossier.registered' && values['source'] === AT_COUNTER)
    return texts.registeredAtCounter;
  if (type === 'crossArea.moved') {
    const { stories } = texts.crossArea;
    return values['reason'] === undefined
      ? (at(stories, String(values['step'])) ?? texts.stories[type])
      : stories.back;
  }
  const told = values['department'] === undefined ? undefined : at(texts.departments.stories, type);
  return told ?? at(texts.stories, type) ?? at(texts.entryNames, type) ?? type;
};

const authorityNote = (ground: unknown, { authority }: Texts): readonly string[] => {
  const words = typeof ground === 'string' ? at(authority.grounds, ground) : undefined;
  return words === undefined
    ? []
    : [fill(authority.story, { ground: words.toLocaleLowerCase('vi') })];
};

export const storyWords = (line: StoryLine, texts: Texts): string => {
  const values = readable(line.values, texts);
  const template = templateOf(line, texts);
  const complete = Array.from(template.matchAll(/\{\{(\w+)\}\}/g)).every(
    ([, name]) => values[name ?? ''] !== undefined,
  );
  const words = complete ? fill(template, values) : (at(texts.entryNames, line.type) ?? line.type);
  const { ownDueAt } = line.values;
  const notes = [
    ...(RESUMING.has(line.type) && values['dueAt'] !== undefined
      ? [fill(texts.runsAgain, values)]
      : []),
    ...(ownDueAt === undefined ? [] : [fill(texts.storyOwnPart, { due: formatValue(ownDueAt) })]),
    ...(line.values['lateReason'] === undefined
      ? []
      : [fill(texts.late.story, { reason: line.values['lateReason'] })]),
    ...(line.values['recovered'] === undefined ? [] : [texts.rebuiltFromPaper]),
    ...authorityNote(line.values['authority'], texts),
    ...(line.values['carried'] === undefined ? [] : [fill(texts.crossArea.carried, values)]),
    ...(line.values['clock'] === 'unproven' ? [texts.clockUnproven] : []),
  ];
  return notes.length === 0 ? words : `${words} (${notes.join('; ')})`;
};

export const skipWords = (skipped: string, { skips }: Texts): string =>
  at(skips, skipped) ?? skipped;
