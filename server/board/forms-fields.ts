/** The texts of a form in their fields, the paper beside them. */
import type { FormText, FormTexts, TextPlace } from '#shared/forms/texts/text-places.ts';
import type { TextProblem } from '#shared/forms/texts/text-problem.ts';
import { remarkSentence } from '#shared/text/sentence.ts';
import { html, type Html } from './html.ts';
import type { PageContext } from './page.ts';

const shown = (text: FormText): string => (typeof text === 'string' ? text : text.join('\n'));

interface Field {
  readonly place: TextPlace;
  readonly value: FormText;
  readonly problem: TextProblem | undefined;
}

const field = (context: PageContext, { place, value, problem }: Field): Html => {
  const { forms } = context.texts;
  const { path, text: original } = place;
  const text = shown(value);
  const rows = Math.max(
    typeof original === 'string' ? 1 : original.length,
    text.length > 70 ? 2 : 1,
  );
  const about = `about-${path}`;
  return html`<label for="${path}">${shown(original)}</label>
    <textarea id="${path}" name="${path}" rows="${rows}" aria-describedby="${about}">
${text}</textarea>
    <p id="${about}" class="${problem === undefined ? 'muted' : 'late'}">
      ${
        problem === undefined
          ? text === shown(original)
            ? ''
            : forms.ownWords
          : remarkSentence(context.words, problem)
      }
    </p>`;
};

/** @param places as they would stand without what is in the fields */
export const textFields = (
  context: PageContext,
  places: readonly TextPlace[],
  texts: FormTexts,
  problems: ReadonlyMap<string, TextProblem>,
): readonly Html[] =>
  places.map((place) =>
    field(context, {
      place,
      value: texts[place.path] ?? place.text,
      problem: problems.get(place.path),
    }),
  );

/** The name of the frame that shows the paper. */
const FRAME = 'paper';

/** Asks the frame to draw what stands in the fields; its own script asks by itself while one types. */
export const showButton = ({ texts: { forms } }: PageContext, path: string): Html =>
  html`<button
    type="submit"
    formaction="${path}/preview"
    formtarget="${FRAME}"
    formnovalidate
    class="quiet"
  >
    ${forms.show}
  </button>`;

export const besidePaper = ({ texts: { forms } }: PageContext, path: string, form: Html): Html =>
  html`<div class="beside">
    ${form}
    <iframe name="${FRAME}" src="${path}/preview" title="${forms.preview}" class="card"></iframe>
  </div>`;
