/** The blocks signed by hand at the end of a paper; never parted from each other by a page. */
interface Signature {
  readonly title: string;
  readonly hint: string;
  /** Printed below the room for the signature; empty when it is written by hand. */
  readonly name: string;
}

export const Signatures = ({ blocks }: { readonly blocks: readonly Signature[] }) => (
  <div className="signatures">
    {blocks.map(({ title, hint, name }) => (
      <div className="signature" key={title}>
        <p className="signature-title">{title}</p>
        <p className="signature-hint">{hint}</p>
        <p className="signature-name">{name}</p>
      </div>
    ))}
  </div>
);
