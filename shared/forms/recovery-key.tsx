/** The recovery key on paper, large enough to be typed from. */
import type { RecoveryKeyData } from './recovery-key-data.ts';
import { Line, Sheet } from './sheet.tsx';

export const RecoveryKey = ({ data }: { readonly data: RecoveryKeyData }) => (
  <Sheet foot={`${data.office} · ${data.desk}`} pageWord={data.pageWord} watermark={null}>
    <h1 className="secret-title">{data.title}</h1>
    {data.facts.map(({ label, value }) => (
      <Line key={label} label={label}>
        <b>{value}</b>
      </Line>
    ))}
    <p className="secret-key">{data.groups.join(' - ')}</p>
    {data.advice.map((line) => (
      <p key={line} className="flow">
        {line}
      </p>
    ))}
  </Sheet>
);
