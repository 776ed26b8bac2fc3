/** What the desk needs to hand out a file: a folder somewhere, on a stick or a disk. */
import type { Refusal } from '#shared/contract/contract.ts';
import type { Result } from '#shared/result.ts';

export interface WrittenFile {
  /** As it was free there: nothing that lay in the folder is written over. */
  readonly name: string;
  readonly bytes: number;
}

export interface FileOrder {
  readonly folder: string;
  /** The folder is ours, and made where it is not there yet. */
  readonly own?: boolean;
  /** Wanted; with its ending. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Told before the first byte is written, with the name that was free. */
  readonly begun: (name: string) => void;
  /** Asked between chunks and before the file gets its name. */
  readonly stopped: () => boolean;
  /** The bytes are on the disk and read back right; the file gets its name when this has returned. */
  readonly proven: (file: { readonly sha256: string; readonly bytes: number }) => void;
}

export interface ExportFolder {
  /** Whole under its name, or nothing is left of it. */
  readonly write: (order: FileOrder) => Promise<Result<WrittenFile, Refusal>>;
  /** Whether files can be put there now. */
  readonly prove: (folder: string) => Promise<Result<null, Refusal>>;
  /** What a write that was cut off left behind is gone; false where the folder cannot be reached, or the file is being written now. */
  readonly discard: (folder: string, name: string) => Promise<boolean>;
}
