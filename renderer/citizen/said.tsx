/** Words for citizens: Vietnamese, and English beneath for who asked for a paper in both. */
import type { ReactNode } from 'react';
import { en } from '#shared/text/en.ts';
import { vi, type Texts } from '#shared/text/vi.ts';

type PageTexts = Texts['citizen'];

export const Said = ({
  bilingual,
  of,
}: {
  readonly bilingual: boolean;
  readonly of: (texts: PageTexts) => string;
}): ReactNode => (
  <>
    {of(vi.citizen)}
    {bilingual && (
      <span className="english" lang="en">
        {of(en.citizen)}
      </span>
    )}
  </>
);
