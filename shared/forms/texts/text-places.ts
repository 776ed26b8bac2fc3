/**
 * The texts of a form by their place in it: `title`, `labels.number`, `signatures.0.title`. A list of texts is one
 * place with lines. What is neither a text nor a list of texts is no matter of words and has no place.
 */
export type FormText = string | readonly string[];
export type FormTexts = Readonly<Record<string, FormText>>;

export interface TextPlace {
  readonly path: string;
  readonly text: FormText;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const under = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** In the order of the form. */
export const textPlaces = (form: unknown, path = ''): readonly TextPlace[] => {
  if (typeof form === 'string') return [{ path, text: form }];
  if (typeof form !== 'object' || form === null) return [];
  if (isTexts(form)) return [{ path, text: form }];
  return Object.entries(form).flatMap(([key, value]) => textPlaces(value, under(path, key)));
};

/** The same form with other texts; a place that it does not have is passed over. */
export const withTexts = (form: unknown, texts: FormTexts, path = ''): unknown => {
  const own = Object.hasOwn(texts, path) ? texts[path] : undefined;
  if (typeof form === 'string') return typeof own === 'string' ? own : form;
  if (typeof form !== 'object' || form === null) return form;
  if (isTexts(form)) return isTexts(own) ? own : form;
  if (Array.isArray(form))
    return form.map((item: unknown, index) => withTexts(item, texts, under(path, String(index))));
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [key, withTexts(value, texts, under(path, key))]),
  );
};

export const sameText = (one: FormText, other: FormText): boolean =>
  typeof one === 'string' || typeof other === 'string'
    ? one === other
    : one.length === other.length && one.every((line, index) => line === other[index]);

export const sameTexts = (one: FormTexts, other: FormTexts): boolean => {
  const places = Object.entries(one);
  return (
    places.length === Object.keys(other).length &&
    places.every(([path, text]) => {
      const twin = other[path];
      return twin !== undefined && sameText(text, twin);
    })
  );
};

/** As an entry, a publication or a question carries them. */
export const writtenTexts = (texts: FormTexts): Record<string, string | string[]> =>
  Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      typeof text === 'string' ? text : [...text],
    ]),
  );
