/** The day-end minutes on paper, signed by two hands. */
import { fill } from '#shared/text/fill.ts';
import { formatDate, formatDateTime, formatMoney, formatNumber } from '#shared/text/format.ts';
import { cashDifference } from '#shared/fee/cash-count.ts';
import { Letterhead } from './letterhead.tsx';
import { CodedTitle } from './paper-opening.tsx';
import type { ReconciliationData } from './reconciliation-data.ts';
import { LeftOpen } from './reconciliation-open.tsx';
import { reconciliationRows, type ReconciliationRow } from './reconciliation-rows.ts';
import { Line, Sheet } from './sheet.tsx';
import { Signatures } from './signatures.tsx';

interface MinutesProps {
  readonly data: ReconciliationData;
}

const footOf = (data: ReconciliationData): string =>
  [
    `${data.form.labels.desk}: ${data.deskName}`,
    formatDate(data.day),
    ...(data.tryOut ? [data.marks.tryOut] : []),
  ].join(' · ');

const Facts = ({ data }: MinutesProps) => {
  const { labels } = data.form;
  return (
    <>
      <Line label={labels.desk}>
        <b>{data.deskName}</b> ({data.deskId}, {fill(labels.epoch, { epoch: data.epoch })}),{' '}
        {data.office.name}
      </Line>
      <Line label={labels.closedAt}>{formatDateTime(data.closedAt)}</Line>
      <Line label={labels.officer}>
        {data.officer.name}
        {data.officer.title === '' ? null : `, ${data.officer.title}`}
      </Line>
      <Line label={labels.deskKey}>{data.deskKey}</Line>
      {data.province === null ? null : (
        <>
          <Line label={labels.provinceKey}>{data.province.key}</Line>
          <Line label={labels.provinceAt}>{formatDateTime(data.province.at)}</Line>
          {data.province.signed ? (
            <Line label={labels.provinceSignature}>{data.form.sentences.provinceSigned}</Line>
          ) : null}
        </>
      )}
    </>
  );
};

interface FiguresProps extends MinutesProps {
  readonly rows: readonly ReconciliationRow[];
}

const Figures = ({ data, rows }: FiguresProps) => {
  const { columns } = data.form;
  const twoSided = data.province !== null;
  return (
    <table className="figures flow">
      <colgroup>
        <col className="col-order" />
        <col />
        <col className="col-figure" />
        {twoSided ? (
          <>
            <col className="col-figure" />
            <col className="col-figure" />
          </>
        ) : null}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.order}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.desk}</th>
          {twoSided ? (
            <>
              <th scope="col">{columns.province}</th>
              <th scope="col">{columns.difference}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.name} className={row.equal ? undefined : 'unequal'}>
            <td className="centred">{index + 1}</td>
            <td>{row.name}</td>
            <td className="figure">{row.desk}</td>
            {twoSided ? (
              <>
                <td className="figure">{row.province}</td>
                <td className="figure">{row.difference}</td>
              </>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const conclusionOf = (data: ReconciliationData, rows: readonly ReconciliationRow[]): string => {
  const { sentences } = data.form;
  const lines = rows.filter((row) => !row.equal).length;
  if (data.province === null) return sentences.oneSided;
  return lines === 0
    ? fill(sentences.equal, { count: formatNumber(data.desk.count) })
    : fill(sentences.different, { lines });
};

/** The till: what was counted, and how it stands to the fees of these very entries. */
const Till = ({ data: { cash, desk, form } }: MinutesProps) => {
  if (cash === null) return null;
  const { labels, sentences } = form;
  const difference = cashDifference(cash, desk);
  const fees = formatMoney(desk.fees);
  const words =
    difference === 0
      ? fill(sentences.cashEqual, { fees })
      : fill(difference < 0 ? sentences.cashMissing : sentences.cashBeyond, {
          amount: formatMoney(Math.abs(difference)),
          fees,
        });
  return (
    <>
      <Line label={labels.cashCounted}>
        <b>{formatMoney(cash.counted)}</b>
      </Line>
      <Line label={labels.cashDifference}>{words}</Line>
      {cash.reason === null ? null : <Line label={labels.cashReason}>{cash.reason}</Line>}
      {cash.serials === null ? null : (
        <Line label={labels.cashSerials}>
          {cash.serials.from} – {cash.serials.to}
        </Line>
      )}
    </>
  );
};

export const Reconciliation = ({ data }: MinutesProps) => {
  const rows = reconciliationRows(
    data.desk,
    data.province?.totals ?? null,
    data.form,
    data.earlier,
  );
  const [closer, checker] = data.form.signatures;
  return (
    <Sheet foot={footOf(data)} pageWord={data.form.sentences.page} watermark={null}>
      <Letterhead form={data.letterhead} office={data.office} date={data.day} />
      <CodedTitle label={data.form.title} qrText={data.qrText}>
        <h1>{data.form.title}</h1>
        <p className="copy">
          {data.form.labels.day} {formatDate(data.day)}
        </p>
      </CodedTitle>
      <Facts data={data} />
      <Figures data={data} rows={rows} />
      <LeftOpen data={data} />
      <Till data={data} />
      <p className="flow">
        {data.later ? `${data.form.sentences.later} ` : null}
        {data.desk.count === 0 ? `${data.form.sentences.nothing} ` : null}
        <b>{conclusionOf(data, rows)}</b>
      </p>
      <Signatures
        blocks={[
          { ...closer, name: data.officer.name },
          { ...checker, name: '' },
        ]}
      />
    </Sheet>
  );
};
