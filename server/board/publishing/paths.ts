/** Where each subject has its page. */
import type { About } from '#server/drafts/subject.ts';

export const HUB = '/board/publishing';
export const draftPath = (id: string): string => `${HUB}/drafts/${id}`;
export const officePath = (office: string): string =>
  `${HUB}/offices/${encodeURIComponent(office)}`;

/** What is one office's stands on one page. */
export const pathOf = ({ subject, office }: About): string =>
  office === null ? `${HUB}/${subject}` : officePath(office);

/** Where a file of the subject is sent. */
export const uploadPath = ({ subject, office }: About): string =>
  office === null ? `${HUB}/${subject}` : `${officePath(office)}/${subject}`;

export const downloadPath = (about: About, table: string): string =>
  `${uploadPath(about)}/${table}.csv`;
