import type { ReactNode } from 'react';
import type { CitizenView, CitizenWord } from '#shared/citizen/scene.ts';
import { fill } from '#shared/text/fill.ts';
import { formatMoney } from '#shared/text/format.ts';
import type { Texts } from '#shared/text/vi.ts';
import { vi } from '#shared/text/vi.ts';
import { Said } from './said.tsx';
import { useAlive } from './use-alive.ts';

type Check = Extract<CitizenView, { at: 'check' }>;
type CheckTexts = Texts['citizen']['page']['check'];

const feeWords = (fee: number | null, texts: CheckTexts): string =>
  fee === null ? texts.feeUnknown : fee === 0 ? texts.feeNone : formatMoney(fee);

export const CheckView = ({
  view: { facts, isWhole, bilingual },
  say,
}: {
  readonly view: Check;
  readonly say: (word: CitizenWord) => void;
}): ReactNode => {
  useAlive(say);
  const line = (label: (texts: CheckTexts) => string, value: string): ReactNode => (
    <div>
      <dt>
        <Said bilingual={bilingual} of={({ page }) => label(page.check)} />
      </dt>
      <dd data-empty={value === ''}>{value === '' ? vi.citizen.page.check.empty : value}</dd>
    </div>
  );
  return (
    <div className="check">
      <h1>
        <Said bilingual={bilingual} of={({ page }) => page.check.title} />
      </h1>
      <p className="about">
        <Said bilingual={bilingual} of={({ page }) => page.check.about} />
      </p>
      <dl className="facts">
        {line((texts) => texts.name, facts.name)}
        {line((texts) => texts.birth, facts.birth)}
        {line((texts) => texts.idNumber, facts.idNumber)}
        {line((texts) => texts.phone, facts.phone)}
        {line((texts) => texts.address, facts.address)}
        {facts.owner !== null && line((texts) => texts.owner, facts.owner)}
        {line((texts) => texts.procedure, facts.procedure)}
        {line(
          (texts) => texts.papers,
          facts.papers === 0
            ? ''
            : fill(vi.citizen.page.check.papersCount, { total: facts.papers }),
        )}
        {line((texts) => texts.fee, feeWords(facts.fee, vi.citizen.page.check))}
      </dl>
      <button type="button" onClick={() => say({ say: 'whole', whole: !isWhole })}>
        <Said
          bilingual={bilingual}
          of={({ page }) => (isWhole ? page.check.hide : page.check.show)}
        />
      </button>
    </div>
  );
};
