/** Papers with their numbers: what is handed in, missing, put up, given out. */
import { counted } from './wording.ts';

interface CountColumn<P> {
  readonly head: string;
  readonly of: (paper: P) => number;
  /** For a head of several words. */
  readonly wide?: true;
}

interface PapersTableProps<P> {
  readonly columns: { readonly order: string; readonly name: string };
  readonly counts: readonly CountColumn<P>[];
  readonly papers: readonly P[];
}

/** Nothing is written where there is none. */
const number = (value: number): string => (value === 0 ? '' : counted(value));

export const PapersTable = <P extends { readonly name: string }>({
  columns,
  counts,
  papers,
}: PapersTableProps<P>) => (
  <table className="papers flow">
    <colgroup>
      <col className="col-order" />
      <col />
      {counts.map(({ head, wide }, at) => (
        // The heads are words that somebody may make alike; the columns never change their order.
        <col key={`${at} ${head}`} className={wide === true ? 'col-certified' : 'col-count'} />
      ))}
    </colgroup>
    <thead>
      <tr>
        <th scope="col">{columns.order}</th>
        <th scope="col">{columns.name}</th>
        {counts.map(({ head }, at) => (
          <th scope="col" key={`${at} ${head}`}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {papers.map((paper, row) => (
        // Two papers may bear one name; the list never changes its order.
        <tr key={`${row} ${paper.name}`}>
          <td className="centred">{row + 1}</td>
          <td className="flow">{paper.name}</td>
          {counts.map(({ head, of }, at) => (
            <td className="centred" key={`${at} ${head}`}>
              {number(of(paper))}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Originals beside copies, as most papers tell them apart. */
export const OriginalsAndCopies = <
  P extends { readonly name: string; readonly originals: number; readonly copies: number },
>({
  columns,
  papers,
}: {
  readonly columns: {
    readonly order: string;
    readonly name: string;
    readonly originals: string;
    readonly copies: string;
  };
  readonly papers: readonly P[];
}) => (
  <PapersTable
    columns={columns}
    counts={[
      { head: columns.originals, of: ({ originals }) => originals },
      { head: columns.copies, of: ({ copies }) => copies },
    ]}
    papers={papers}
  />
);
