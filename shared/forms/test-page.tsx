/** What an officer holds a ruler to before trusting a printer with a citizen's paper. */
import { Ruler } from './ruler.tsx';
import { Line, Sheet } from './sheet.tsx';
import { SymbolImage } from './symbol-image.tsx';
import { qrSymbol } from './symbols.ts';
import type { TestPageData } from './test-page-data.ts';

const QR_ROOM_MM = 26;

export const TestPage = ({ data }: { readonly data: TestPageData }) => (
  <Sheet foot={data.title} pageWord={data.pageWord} watermark={null}>
    <Ruler />
    <div className="test-page">
      <h1>{data.title}</h1>
      {data.lines.map(({ label, value }) => (
        <Line key={label} label={label}>
          <b>{value}</b>
        </Line>
      ))}
      {data.letters.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <ol>
        {data.advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <SymbolImage symbol={qrSymbol(data.qrText, QR_ROOM_MM)} label={data.qrText} />
    </div>
  </Sheet>
);
