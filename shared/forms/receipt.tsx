/** Form 01 on paper: one sheet for each copy, the same markup for print and preview. */
import type { DrawnSize } from '#shared/printing/drawn-sizes.ts';
import { fill } from '#shared/text/fill.ts';
import { formatDate } from '#shared/text/format.ts';
import { Letterhead } from './letterhead.tsx';
import { ReceiptDossierBody } from './receipt-dossier.tsx';
import type { ReceiptData } from './receipt-data.ts';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';
import { SymbolImage } from './symbol-image.tsx';
import { barSymbol, qrSymbol, type PrintedSymbol } from './symbols.ts';

/** Millimetres that a paper leaves for the codes; no barcode on the roll, where it has no quiet zone. */
const codeRoom: Readonly<Record<DrawnSize, { readonly qr: number; readonly bar: number }>> = {
  A3: { qr: 47, bar: 170 },
  A4: { qr: 33, bar: 120 },
  A5: { qr: 33, bar: 88 },
  '80mm': { qr: 44, bar: 0 },
};
const BAR_HEIGHT_MM = 7;

interface Codes {
  readonly qr: PrintedSymbol | null;
  /** Of a receipt for one dossier; several show their numbers in their own parts. */
  readonly bar: PrintedSymbol | null;
}

const codesOf = (data: ReceiptData, paper: DrawnSize): Codes => {
  const room = codeRoom[paper];
  const number = data.dossiers.length === 1 ? data.dossiers[0]?.number : null;
  return {
    qr: data.qrText === null ? null : qrSymbol(data.qrText, room.qr),
    bar: typeof number === 'string' ? barSymbol(number, room.bar) : null,
  };
};

const numbersOf = (data: ReceiptData): string =>
  data.dossiers.map(({ number }) => number ?? data.marks.blank).join(', ');

/** The foot names the first number in full; it stands on every page. */
const footOf = (data: ReceiptData, copy: string): string => {
  const [first, ...more] = data.dossiers;
  const number = first?.number ?? data.marks.blank;
  return [
    `${data.form.labels.number}: ${number}${more.length === 0 ? '' : ` (+${more.length})`}`,
    copy,
    ...(data.tryOut ? [data.marks.tryOut] : []),
  ].join(' · ');
};

interface HeadProps {
  readonly data: ReceiptData;
  readonly copy: string;
  readonly codes: Codes;
}

const Head = ({ data, copy, codes }: HeadProps) => (
  <>
    <Letterhead form={data.letterhead} office={data.office} date={data.issuedOn} />
    <div className="opening keep-next">
      <div className="title">
        <h1>
          {data.form.title.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </h1>
        <p className="numbering">{data.form.numberingLine}</p>
        <p className="copy">{copy}</p>
        {data.replacesOn === null ? null : (
          <p className="replaces">
            {fill(data.form.sentences.replaces, {
              revision: data.revision,
              date: formatDate(data.replacesOn),
            })}
          </p>
        )}
        <p className="number">
          {data.form.labels.number}: <b>{numbersOf(data)}</b>
        </p>
        {codes.bar === null ? null : (
          <SymbolImage symbol={codes.bar} heightMm={BAR_HEIGHT_MM} label={numbersOf(data)} />
        )}
      </div>
      {codes.qr === null ? (
        <div className="code-later" />
      ) : (
        <SymbolImage symbol={codes.qr} label={`QR ${numbersOf(data)}`} />
      )}
    </div>
  </>
);

const Submitter = ({ data }: { readonly data: ReceiptData }) => {
  const { labels } = data.form;
  const shown = (text: string): string => (text === '' ? data.marks.blank : text);
  return (
    <>
      <Line label={labels.receivingUnit}>
        {[data.office.name, data.office.address, data.office.phone]
          .filter((part) => part !== '')
          .join(', ')}
      </Line>
      <p className="flow">
        {labels.submitter}: <b>{shown(data.submitter.name)}</b> · {labels.idNumber}:{' '}
        {shown(data.submitter.idNumber)}
      </p>
      <Line label={labels.address}>{shown(data.submitter.address)}</Line>
      <p className="flow">
        {labels.phone}: {shown(data.submitter.phone)} · {labels.email}:{' '}
        {shown(data.submitter.email)}
      </p>
    </>
  );
};

const Copy = ({ data, copy, codes }: HeadProps) => {
  const [submitterBlock, officerBlock] = data.form.signatures;
  return (
    <Sheet
      foot={footOf(data, copy)}
      pageWord={data.form.sentences.page}
      watermark={data.preview ? data.marks.preview : null}
    >
      <Head data={data} copy={copy} codes={codes} />
      <Submitter data={data} />
      {data.dossiers.map((dossier, index) => (
        <ReceiptDossierBody
          key={dossier.number ?? index}
          data={data}
          dossier={dossier}
          index={index}
        />
      ))}
      <Signatures
        blocks={[
          { ...submitterBlock, name: data.submitter.name },
          { ...officerBlock, name: data.officer.name },
        ]}
      />
      <p className="flow notes keep-previous">
        {data.form.notesTitle}: {data.form.notes.join(' ')}
      </p>
    </Sheet>
  );
};

interface ReceiptProps {
  readonly data: ReceiptData;
  readonly paper: DrawnSize;
  /** Only the first copy, as a preview shows it. */
  readonly single?: boolean;
}

export const Receipt = ({ data, paper, single = false }: ReceiptProps) => {
  const codes = codesOf(data, paper);
  return (single ? data.form.copies.slice(0, 1) : data.form.copies).map((copy) => (
    <Copy key={copy} data={data} copy={copy} codes={codes} />
  ));
};
