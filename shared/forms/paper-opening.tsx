/** How a paper begins: head, number, title, and the code by which any desk finds what it speaks of. */
import type { ReactNode } from 'react';
import { Letterhead } from './letterhead.tsx';
import type { PaperFrame } from './paper-frame.ts';
import { SymbolImage } from './symbol-image.tsx';
import { qrSymbol } from './symbols.ts';

const QR_ROOM_MM = 30;

interface OpeningProps {
  readonly frame: PaperFrame;
  /** "Số: 17/HDHS". */
  readonly number?: string;
  readonly title: readonly string[];
  /** Below the title, one line each: where the form is prescribed, which copy this is. */
  readonly under?: readonly string[];
  readonly qrText?: string | null;
}

/** A title with the code beside it, where there is one. */
export const CodedTitle = ({
  label,
  qrText,
  children,
}: {
  readonly label: string;
  readonly qrText: string | null;
  readonly children: ReactNode;
}) =>
  qrText === null ? (
    <div className="title keep-next">{children}</div>
  ) : (
    <div className="opening keep-next">
      <div className="title">{children}</div>
      <SymbolImage symbol={qrSymbol(qrText, QR_ROOM_MM)} label={`QR ${label}`} />
    </div>
  );

export const PaperOpening = ({ frame, number, title, under = [], qrText = null }: OpeningProps) => (
  <>
    <Letterhead
      form={frame.letterhead}
      office={frame.office}
      date={frame.issuedOn}
      number={number ?? null}
    />
    <div className={qrText === null ? 'opening-plain keep-next' : 'opening keep-next'}>
      <div className="title">
        <h1>
          {title.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        {under.map((line) => (
          <p className="numbering" key={line}>
            {line}
          </p>
        ))}
      </div>
      {qrText === null ? null : (
        <SymbolImage symbol={qrSymbol(qrText, QR_ROOM_MM)} label={`QR ${title.join(' ')}`} />
      )}
    </div>
  </>
);

/** What stands at the foot of every page: whose paper it is, and that a try-out's is worth nothing. */
export const footOf = (
  parts: readonly (string | null)[],
  { tryOut, marks }: Pick<PaperFrame, 'tryOut' | 'marks'>,
): string =>
  [...parts, tryOut ? marks.tryOut : null]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
