/** A folder outside of the desk, perhaps on another machine: every question may take its time or fail. */
import type { ScannedFile } from '#shared/attachment/scanned.ts';
import type { Result } from '#shared/result.ts';

export interface ScannerFolderFailure {
  readonly code: 'scanner_folder_missing' | 'scanner_folder_full' | 'scan_gone';
}

export interface ScannerFolder {
  /** The files that lie in it, folders left out. */
  readonly list: (folder: string) => Promise<Result<readonly ScannedFile[], ScannerFolderFailure>>;
  readonly read: (
    folder: string,
    name: string,
  ) => Promise<Result<Uint8Array<ArrayBuffer>, ScannerFolderFailure>>;
  /** Into a folder inside of it; false where the system does not let it go now. */
  readonly layAside: (folder: string, name: string) => Promise<boolean>;
}
