/** A printer as its list shows it. Pure. */

/** `May-in_quay 1` and `may in quay 1` are one name to a reader. */
const folded = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replaceAll(/[\s_-]+/gu, ' ')
    .trim();

/** The system often describes a printer by its own name: then that is said once. */
export const printerWords = (name: string, description: string): string =>
  description.trim() === '' || folded(description) === folded(name)
    ? name
    : `${name} · ${description.trim()}`;
