/** Files that a scanner lays into a folder: one that still grows is not whole. */

export interface ScannedFile {
  readonly name: string;
  readonly bytes: number;
  /** When it was written last, milliseconds since 1970-01-01T00:00Z by the machine that holds the folder. */
  readonly writtenAt: number;
}

/** What programs call a file that they are still writing, and what systems lay into folders by themselves. */
const isAside = ({ name }: ScannedFile): boolean =>
  /^[.~]/u.test(name) || /\.(?:tmp|part|partial|crdownload|ini|db|lnk)$/iu.test(name);

const isSame = (one: ScannedFile, other: ScannedFile): boolean =>
  one.name === other.name && one.bytes === other.bytes && one.writtenAt === other.writtenAt;

/** As they were at the look before: something is in them and nothing was added. The newest first. */
export const settledFiles = (
  before: readonly ScannedFile[],
  now: readonly ScannedFile[],
): readonly ScannedFile[] =>
  now
    .filter((file) => !isAside(file) && file.bytes > 0)
    .filter((file) => before.some((earlier) => isSame(earlier, file)))
    .toSorted((a, b) => b.writtenAt - a.writtenAt || (a.name < b.name ? 1 : -1));
