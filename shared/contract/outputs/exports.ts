/** A file that was taken out of the desk. */
export interface FileTaken {
  readonly name: string;
  readonly folder: string;
  readonly rows: number;
  readonly bytes: number;
}

export interface ExportProgress {
  readonly rows: number;
}
