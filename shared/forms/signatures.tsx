/** The blocks signed by hand at the end of a paper; never parted from each other by a page, never alone on one. */
import { INK_BOX } from '#shared/citizen/ink.ts';

interface Signature {
  readonly title: string;
  readonly hint: string;
  /** Printed below the room for the signature; empty when it is written by hand. */
  readonly name: string;
  /** Path data of a signature that was drawn on the screen. */
  readonly drawn?: string | undefined;
}

interface SignaturesProps {
  /** One block stands on the right, two side by side. */
  readonly blocks: readonly Signature[];
  /** On the left of a single block: who gets the paper ("Nơi nhận"). */
  readonly lead?: { readonly title: string; readonly lines: readonly string[] };
}

const Recipients = ({
  title,
  lines,
}: {
  readonly title: string;
  readonly lines: readonly string[];
}) => (
  <div className="recipients">
    <p className="recipients-title">{title}:</p>
    {lines.map((line, index) => (
      <p key={line}>
        - {line}
        {index === lines.length - 1 ? '.' : ';'}
      </p>
    ))}
  </div>
);

const DrawnSignature = ({ path, label }: { readonly path: string; readonly label: string }) => (
  <svg
    className="signature-drawn"
    role="img"
    aria-label={label}
    viewBox={`0 0 ${INK_BOX.width} ${INK_BOX.height}`}
  >
    <path
      d={path}
      fill="none"
      stroke="#000"
      strokeWidth="6"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export const Signatures = ({ blocks, lead }: SignaturesProps) => (
  <div className="signatures keep-previous">
    {lead === undefined ? null : <Recipients {...lead} />}
    {blocks.map(({ title, hint, name, drawn }) => (
      <div className="signature" key={title}>
        <p className="signature-title">{title}</p>
        <p className="signature-hint">{hint}</p>
        {drawn === undefined ? null : <DrawnSignature path={drawn} label={name} />}
        <p className="signature-name">{name}</p>
      </div>
    ))}
  </div>
);
