/** A page to try a printer with: how far it is off, whether it writes Vietnamese, whether its codes can be read. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { PrinterProfile } from '#shared/printing/printer-profile.ts';
import { z } from '#shared/schema.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { text } from './form-texts.ts';
import texts from './sets/test-page.json' with { type: 'json' };

export const testPageForm = z.strictObject({
  title: text,
  labels: z.strictObject({
    use: text,
    printer: text,
    desk: text,
    day: text,
    paper: text,
    placement: text,
    tray: text,
    darkness: text,
  }),
  /** `{{right}}`, `{{down}}`, `{{scale}}`. */
  sentences: z.strictObject({ placement: text, page: text }),
  letters: z.array(text),
  advice: z.array(text),
});
export type TestPageForm = z.infer<typeof testPageForm>;
export const testPageTexts: TestPageForm = testPageForm.parse(texts);

const line = z.strictObject({ label: z.string(), value: z.string() });

export const testPageShape = z.strictObject({
  title: text,
  lines: z.array(line),
  letters: z.array(text),
  advice: z.array(text),
  qrText: z.string().min(1),
  pageWord: text,
});
export type TestPageData = z.infer<typeof testPageShape>;

export interface TestPageFacts {
  readonly form: TestPageForm;
  /** The type of paper, in words. */
  readonly use: string;
  readonly printer: string;
  readonly deskName: string;
  readonly day: LocalDate;
  readonly profile: PrinterProfile;
}

/** `InputSlot=Tray2` → `Tray2` */
export const choiceOf = (option: string): string => option.slice(option.indexOf('=') + 1);

export const testPageData = (facts: TestPageFacts): TestPageData => {
  const { labels, sentences, title, letters, advice } = facts.form;
  const { paper, placement, tray, darkness } = facts.profile;
  const optional = [
    { label: labels.tray, value: tray },
    { label: labels.darkness, value: darkness },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value: choiceOf(value) }]));
  return {
    title,
    lines: [
      { label: labels.printer, value: facts.printer },
      { label: labels.use, value: facts.use },
      { label: labels.paper, value: paper },
      { label: labels.placement, value: fill(sentences.placement, placement) },
      ...optional,
      { label: labels.desk, value: facts.deskName },
      { label: labels.day, value: formatDate(facts.day) },
    ],
    letters,
    advice,
    qrText: facts.printer,
    pageWord: sentences.page,
  };
};
