/** A desk with a few dossiers of uncommon names, and a stick to take its lists away on. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import type { DocumentRenderer } from '#electron/desk/papers/paper-ports.ts';
import { parseLocalDate, type LocalDate } from '#shared/calendar/local-time.ts';
import type { Answer, InputOf } from '#shared/contract/contract.ts';
import type { FileTaken } from '#shared/contract/outputs.ts';
import { knowEntry, type PayloadOf } from '#shared/journal/entry-types.ts';
import { readXlsx } from '#shared/table/read-xlsx.ts';
import type { Sheet } from '#shared/table/sheet.ts';
import { birthForm, startTestDesk, type TestDesk } from './test-desk.ts';

type ListInput = InputOf<'exports.list'>;

export const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
};
export const TODAY = day('2026-11-23');
export const register = { kind: 'register', from: TODAY, to: TODAY } as const;
export const intake = { kind: 'intake', from: TODAY, to: TODAY } as const;
export const whole = { kind: 'dossiers', scope: 'all', text: '' } as const;

export const NAMES = [
  'Nguyễn Thị Thử',
  '=HYPERLINK("http://x.invalid")',
  '+Trần Văn Mẫu',
  '@Lê',
  '-A1+B2',
];
export const id = (n: number): string => `019abc00-0000-7000-8000-${String(n).padStart(12, '0')}`;

interface Exported {
  readonly payload: PayloadOf<'data.exported'>;
  readonly officer: string | null;
  readonly dossier: string | null;
}

/** What the journal of a desk says was taken out, the oldest first. */
export const exportedFrom = ({ store }: Pick<TestDesk, 'store'>): readonly Exported[] => {
  const { epoch, seq } = store.read.head();
  return store.read.openEntriesAfter(epoch, 0, seq).flatMap((entry) => {
    const known = knowEntry(entry);
    if (!known.ok || known.value.type !== 'data.exported') return [];
    const payload: PayloadOf<'data.exported'> = known.value.payload;
    return [{ payload, officer: entry.header.officer, dossier: entry.header.dossier }];
  });
};

export interface ExportStage {
  readonly desk: TestDesk;
  readonly stick: string;
  /** Among the documents of whoever uses the machine. */
  readonly ours: string;
  /** Instead of the desk's own. */
  drawsFor: DocumentRenderer['render'] | null;
  readonly ask: (
    list: ListInput['list'],
    format?: ListInput['format'],
    folder?: string,
  ) => Promise<Answer<'exports.list'>>;
  readonly taken: (list: ListInput['list'], format?: ListInput['format']) => Promise<FileTaken>;
  readonly sheetsOf: (file: FileTaken) => Promise<readonly Sheet[]>;
  readonly rowsOf: (file: FileTaken) => Promise<Sheet['rows']>;
  /** The screen's list holds so many lines for once: one dossier over and over. */
  readonly listOf: (length: number) => void;
  /** Why it was refused, where nothing lies in the folder and the journal says of nothing that it was taken. */
  readonly leftNothing: (refused: Promise<Answer<'exports.list'>>) => Promise<string | null>;
}

/** One desk for a whole file of tests, one stick for each test. */
export const exportStage = (): ExportStage => {
  let desk: TestDesk;
  let stick = '';
  let ours = '';

  const ask: ExportStage['ask'] = (list, format = 'xlsx', folder = stick) =>
    desk.ask('exports.list', { list, format, folder });

  const sheetsOf: ExportStage['sheetsOf'] = async ({ name }) => {
    const book = await readXlsx(new Uint8Array(readFileSync(join(stick, name))));
    if (!book.ok) throw new Error(book.error.code);
    return book.value;
  };

  const stage: ExportStage = {
    get desk() {
      return desk;
    },
    get stick() {
      return stick;
    },
    get ours() {
      return ours;
    },
    drawsFor: null,
    ask,
    taken: (list, format = 'xlsx') => desk.must('exports.list', { list, format, folder: stick }),
    sheetsOf,
    rowsOf: async (file) => (await sheetsOf(file))[0]?.rows ?? [],

    listOf: (length) => {
      const [place = 0] = desk.store.read.listedPlaces({
        text: '',
        receivedOn: null,
        openOnly: false,
        dueFrom: null,
        dueTo: null,
        order: 'received',
      });
      const many = Array.from({ length }, () => place);
      vi.spyOn(desk.store.read, 'listedPlaces').mockReturnValue(many);
    },

    leftNothing: async (refused) => {
      const before = exportedFrom(desk).length;
      const answer = await refused;
      if (readdirSync(stick).length > 0 || exportedFrom(desk).length !== before) return null;
      return answer.ok ? null : answer.error.code;
    },
  };

  beforeAll(async () => {
    ours = join(mkdtempSync(join(tmpdir(), 'qmc-documents-')), 'Quay Mot Cua');
    desk = await startTestDesk(undefined, {
      papersFolder: ours,
      renderer: (own) => ({ render: (request) => (stage.drawsFor ?? own.render)(request) }),
    });
    for (const [n, name] of NAMES.entries()) {
      const { submitter } = birthForm();
      const form = birthForm({
        submitter: { ...submitter, name, idNumber: '001187000012', phone: '0900000012' },
      });
      await desk.must('intake.accept', { draft: id(n + 1), form });
    }
  });
  afterAll(() => {
    desk.end();
    rmSync(dirname(ours), { recursive: true, force: true });
  });
  beforeEach(() => {
    stick = mkdtempSync(join(tmpdir(), 'qmc-stick-'));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    stage.drawsFor = null;
    rmSync(stick, { recursive: true, force: true });
  });
  return stage;
};
