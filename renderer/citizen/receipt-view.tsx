import { useMemo, type ReactNode } from 'react';
import { dateOf, weekdayOf } from '#shared/calendar/local-time.ts';
import type { CitizenView, CitizenWord } from '#shared/citizen/scene.ts';
import { qrSymbol } from '#shared/forms/symbols.ts';
import { fill } from '#shared/text/fill.ts';
import { formatClock, formatDate } from '#shared/text/format.ts';
import { vi } from '#shared/text/vi.ts';
import { Said } from './said.tsx';
import { useAlive } from './use-alive.ts';

/** The symbol is drawn as large as the screen allows; on paper its modules would be this wide. */
const ROOM_MM = 60;

export const ReceiptView = ({
  view: { receipt, bilingual },
  say,
}: {
  readonly view: Extract<CitizenView, { at: 'receipt' }>;
  readonly say: (word: CitizenWord) => void;
}): ReactNode => {
  const { number, procedure, dueAt, qrText } = receipt;
  useAlive(say);
  const symbol = useMemo(() => qrSymbol(qrText, ROOM_MM), [qrText]);
  return (
    <div className="receipt">
      <div>
        <h1>
          <Said bilingual={bilingual} of={({ page }) => page.receipt.title} />
        </h1>
        <p className="about">{procedure}</p>
        <dl className="facts">
          <div>
            <dt>
              <Said bilingual={bilingual} of={({ page }) => page.receipt.number} />
            </dt>
            <dd>{number}</dd>
          </div>
          <div>
            <dt>
              <Said bilingual={bilingual} of={({ page }) => page.receipt.due} />
            </dt>
            <dd>
              {dueAt === null
                ? vi.citizen.page.receipt.dueUnknown
                : `${formatClock(dueAt)}, ${vi.weekdays[weekdayOf(dateOf(dueAt))].toLocaleLowerCase('vi')} ${formatDate(dateOf(dueAt))}`}
            </dd>
          </div>
        </dl>
        <p className="about">
          <Said bilingual={bilingual} of={({ page }) => page.receipt.about} />
        </p>
        <button type="button" onClick={() => say({ say: 'onward' })}>
          <Said bilingual={bilingual} of={({ page }) => page.receipt.onward} />
        </button>
      </div>
      <svg
        className="code"
        role="img"
        aria-label={fill(vi.citizen.page.receipt.qr, { number })}
        viewBox={`0 0 ${symbol.width} ${symbol.height}`}
        shapeRendering="crispEdges"
      >
        <path d={symbol.path} fill="#000" fillRule="evenodd" />
      </svg>
    </div>
  );
};
