/** A face whose mouth says what the word beneath it says. */
import type { ReactNode } from 'react';
import type { FeedbackScore } from '#shared/dossier/feedback.ts';

const MOUTHS: Readonly<Record<FeedbackScore, string>> = {
  3: 'M28 58Q50 88 72 58Z',
  2: 'M30 62Q50 76 70 62',
  1: 'M30 74Q50 54 70 74',
};

export const Face = ({ score }: { readonly score: FeedbackScore }): ReactNode => (
  <svg className="face" viewBox="0 0 100 100" aria-hidden="true">
    <circle cx="50" cy="50" r="45" fill="none" stroke="currentColor" strokeWidth="4" />
    <circle cx="35" cy="40" r="5.5" fill="currentColor" />
    <circle cx="65" cy="40" r="5.5" fill="currentColor" />
    <path
      d={MOUTHS[score]}
      fill={score === 3 ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
