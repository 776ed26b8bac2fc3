/** The board's publishing pages as an operator who has signed in uses them. */
import type { PublicationKind } from '#shared/protocol/publications.ts';
import { latestPublication } from '#server/publishing/read.ts';
import { formTokenIn, signedInBrowser, type BoardBrowser } from './board-browser.ts';
import { startTestProvince, type TestProvince } from './test-province.ts';

export const HUB = '/board/publishing';
/** From which day what is published holds, unless a test says otherwise. */
export const FROM = '2027-06-01';

type Answered = Awaited<ReturnType<BoardBrowser>>;

export interface PublishingBoard {
  readonly province: TestProvince;
  readonly browse: BoardBrowser;
  readonly upload: (
    path: string,
    file: BlobPart | null,
    fields?: Record<string, string>,
  ) => Promise<Answered>;
  /** The draft's path, and its page. @throws where nothing is kept to be looked at */
  readonly preview: (
    path: string,
    file: BlobPart,
    fields?: Record<string, string>,
  ) => Promise<{ readonly path: string; readonly page: string }>;
  readonly post: (path: string, fields?: Record<string, string>) => Promise<Answered>;
  readonly newest: (
    kind: PublicationKind,
    office?: string | null,
  ) => ReturnType<typeof latestPublication>;
  readonly remove: () => Promise<void>;
}

export const openPublishing = async (): Promise<PublishingBoard> => {
  const province = await startTestProvince();
  const browse = await signedInBrowser(province);
  const token = formTokenIn((await browse('/board')).text);

  const upload: PublishingBoard['upload'] = (path, file, fields = {}) => {
    const body = new FormData();
    body.set('formToken', token);
    for (const [name, value] of Object.entries({ from: FROM, ...fields })) body.set(name, value);
    if (file !== null) body.set('file', new Blob([file]), 'bang.xlsx');
    return browse(`${HUB}/${path}`, { method: 'POST', body });
  };

  return {
    province,
    browse,
    upload,
    preview: async (path, file, fields) => {
      const answered = await upload(path, file, fields);
      const to = answered.headers.get('location');
      if (to === null) throw new Error(`${answered.status} ${answered.text}`);
      return { path: to, page: (await browse(to)).text };
    },
    post: (path, fields = {}) =>
      browse(path, {
        method: 'POST',
        body: new URLSearchParams({ formToken: token, ...fields }),
      }),
    newest: (kind, office = null) => latestPublication(province.database, office, kind),
    remove: () => province.remove(),
  };
};
