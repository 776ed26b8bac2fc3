/** Papers of one procedure, row by row, and the cases that they make. */

export interface PaperLine {
  readonly name: string;
  /** Null: for everybody. */
  readonly case: string | null;
  readonly originals: number;
  readonly copies: number;
  readonly form: string | null;
}

/** Cases in the order in which they are first named. */
export const papersOf = (lines: readonly PaperLine[]) =>
  [...Map.groupBy(lines, (line) => line.case)].map(([name, papers]) => ({
    name,
    papers: papers.map(({ name: paper, originals, copies, form }) => ({
      name: paper,
      originals,
      copies,
      form,
    })),
  }));
