/** What operators publish from the board: each is a part of one kind of publication, the whole of it or not. */
import type { PublicationKind } from '#shared/protocol/publications.ts';
import { unreachable } from '#shared/result.ts';

export const subjects = [
  'calendar',
  'hours',
  'certification',
  'commitments',
  'handles',
  'pattern',
  'names',
] as const;
export type Subject = (typeof subjects)[number];

/** What papers say of an office, in the order of the paper. */
export const nameParts = ['superior', 'name', 'place', 'address', 'phone'] as const;

/** `office`: null where it is for every office. */
export interface About {
  readonly subject: Subject;
  readonly office: string | null;
}

export const publicationOf = ({ subject, office }: About): PublicationKind => {
  switch (subject) {
    case 'calendar':
    case 'certification':
      return subject;
    case 'hours':
      return 'calendar';
    case 'commitments':
      return office === null ? 'confirmed' : 'office';
    case 'handles':
    case 'pattern':
    case 'names':
      return 'office';
    default:
      return unreachable(subject);
  }
};

/** A calendar without one of its days, or a tariff without one of its steps, promises and charges what is wrong. */
export const needsEveryRow = ({ subject }: About): boolean =>
  subject === 'calendar' || subject === 'certification';
