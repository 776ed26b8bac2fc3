/** Two rulers that begin at the leaf's own edges, in millimetres: across and down. */

const LENGTH_MM = 60;
/** Of the line itself from the other edge. */
const AT_MM = 12;

const tickOf = (mm: number): number => (mm % 10 === 0 ? 4 : mm % 5 === 0 ? 2.6 : 1.5);

const marks = Array.from({ length: LENGTH_MM + 1 }, (_, mm) => mm);
const across = marks.map((mm) => `M${mm} ${AT_MM}v${-tickOf(mm)}`).join('');
/** Below the ruler across, whose numbers would lie under it. */
const DOWN_FROM_MM = AT_MM + 3;
const down = marks
  .filter((mm) => mm >= DOWN_FROM_MM)
  .map((mm) => `M${AT_MM} ${mm}h${-tickOf(mm)}`)
  .join('');
const tens = marks.filter((mm) => mm > 0 && mm % 10 === 0);

export const Ruler = () => (
  <svg
    className="ruler"
    role="img"
    aria-label="mm"
    width={`${LENGTH_MM + 4}mm`}
    height={`${LENGTH_MM + 4}mm`}
    viewBox={`0 0 ${LENGTH_MM + 4} ${LENGTH_MM + 4}`}
  >
    <path
      d={`M0 ${AT_MM}H${LENGTH_MM}${across}M${AT_MM} ${DOWN_FROM_MM}V${LENGTH_MM}${down}`}
      fill="none"
      stroke="#000"
      strokeWidth="0.15"
    />
    {tens.map((mm) => (
      <text key={mm} x={mm} y={AT_MM - 4.6} fontSize="3" textAnchor="middle">
        {mm}
      </text>
    ))}
    {tens
      .filter((mm) => mm >= DOWN_FROM_MM)
      .map((mm) => (
        <text key={mm} x={AT_MM - 4.6} y={mm + 1} fontSize="3" textAnchor="end">
          {mm}
        </text>
      ))}
  </svg>
);
