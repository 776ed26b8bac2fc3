import { describe, expect, it, vi } from 'vitest';
import type { RenderRequest } from '#electron/desk/papers/paper-ports.ts';
import { listsApart } from '#electron/main/paper/lists-apart.ts';
import { createPageTalk } from '#electron/main/paper/page-talk.ts';
import { createRenderQueue, type PrintPage } from '#electron/main/paper/render-queue.ts';
import type { PrintAssignment, PrintReady } from '#shared/contract/print-page.ts';

const request = (data: unknown): RenderRequest => ({ kind: 'receipt', paper: 'A5', data });

interface FakePage extends PrintPage {
  readonly drawn: unknown[];
  readonly closed: () => boolean;
  readonly die: () => void;
}

/** Draws by `draw` and gives the data's JSON as the PDF. */
const fakePage = (draw: (assignment: PrintAssignment) => Promise<PrintReady>): FakePage => {
  let [alive, closed] = [true, false];
  const drawn: unknown[] = [];
  return {
    drawn,
    alive: () => alive,
    closed: () => closed,
    die: () => {
      alive = false;
    },
    draw: (assignment) => {
      drawn.push(assignment.data);
      return draw(assignment);
    },
    toPdf: (size) =>
      Promise.resolve(new TextEncoder().encode(JSON.stringify([drawn.at(-1), size]))),
    close: () => {
      [alive, closed] = [false, true];
    },
  };
};

const ready = ({ job }: PrintAssignment): PrintReady => ({
  job,
  outcome: 'ready',
  pages: 2,
  width: 148,
  height: 210,
});

const queueOver = (
  draws: readonly ((assignment: PrintAssignment) => Promise<PrintReady>)[],
  restMs = 60_000,
) => {
  const pages: FakePage[] = [];
  const queue = createRenderQueue({
    openPage: () => {
      const draw = draws[pages.length];
      if (draw === undefined) throw new Error('no window can be opened');
      const page = fakePage(draw);
      pages.push(page);
      return page;
    },
    timeoutMs: 50,
    restMs,
  });
  return { queue, pages };
};

const drawAlways = (assignment: PrintAssignment): Promise<PrintReady> =>
  Promise.resolve(ready(assignment));

describe('hàng đợi vẽ giấy tờ', () => {
  it('thiếu phông thì nói đúng là thiếu phông, và lần sau vẽ trên trang mới', async () => {
    const noFont = ({ job }: PrintAssignment): PrintReady => ({
      job,
      outcome: 'failed',
      code: 'paper_font_missing',
      detail: 'Tinos',
    });
    const { queue, pages } = queueOver([(asked) => Promise.resolve(noFont(asked)), drawAlways]);
    expect(await queue.render(request(1))).toMatchObject({
      error: { code: 'paper_font_missing', detail: 'Tinos' },
    });
    expect(pages.map((page) => page.closed())).toEqual([true]);
    expect((await queue.render(request(2))).ok).toBe(true);
  });

  it('vẽ lần lượt trên cùng một trang, đúng khổ mà trang báo', async () => {
    let [running, most] = [0, 0];
    const { queue, pages } = queueOver([
      async (assignment) => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return ready(assignment);
      },
    ]);
    const drawn = await Promise.all([1, 2, 3].map((data) => queue.render(request(data))));
    expect(most).toBe(1);
    expect(pages).toHaveLength(1);
    expect(drawn.map((pdf) => pdf.ok && new TextDecoder().decode(pdf.value))).toEqual(
      [1, 2, 3].map((data) => JSON.stringify([data, { width: 148, height: 210 }])),
    );
  });

  it('giấy không vẽ được thì từ chối, giấy sau vẫn vẽ trên trang ấy', async () => {
    const { queue, pages } = queueOver([
      (assignment) =>
        Promise.resolve(
          assignment.data === 'hỏng'
            ? {
                job: assignment.job,
                outcome: 'failed',
                code: 'render_failed',
                detail: 'higher than a page',
              }
            : ready(assignment),
        ),
    ]);
    expect(await queue.render(request('hỏng'))).toEqual({
      ok: false,
      error: { code: 'render_failed', detail: 'higher than a page' },
    });
    expect((await queue.render(request('tốt'))).ok).toBe(true);
    expect(pages).toHaveLength(1);
  });

  it('trang treo thì bỏ, giấy sau vẽ trên trang mới', async () => {
    const { queue, pages } = queueOver([() => new Promise(() => undefined), drawAlways]);
    const hung = await queue.render(request(1));
    expect(hung.ok ? '' : hung.error.detail).toContain('50 ms');
    expect(pages[0]?.closed()).toBe(true);
    expect((await queue.render(request(2))).ok).toBe(true);
  });

  it('trang chết giữa hai giấy thì mở trang mới', async () => {
    const { queue, pages } = queueOver([drawAlways, drawAlways]);
    await queue.render(request(1));
    pages[0]?.die();
    expect((await queue.render(request(2))).ok).toBe(true);
    expect(pages).toHaveLength(2);
  });

  it('không mở được cửa sổ thì từ chối, không làm hỏng lần sau', async () => {
    const { queue } = queueOver([]);
    for (const attempt of [1, 2]) {
      const refused = await queue.render(request(attempt));
      expect(refused.ok ? '' : refused.error.detail).toContain('no window');
    }
  });

  it('lâu không in thì trả lại bộ nhớ, in tiếp thì mở lại', async () => {
    vi.useFakeTimers();
    try {
      const { queue, pages } = queueOver([drawAlways, drawAlways], 1000);
      await queue.render(request(1));
      vi.advanceTimersByTime(999);
      expect(pages[0]?.closed()).toBe(false);
      vi.advanceTimersByTime(1);
      expect(pages[0]?.closed()).toBe(true);
      expect((await queue.render(request(2))).ok).toBe(true);
      queue.close();
      expect(pages[1]?.closed()).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });
});

type Queue = ReturnType<typeof queueOver>;

const pagesOf = ({
  papers,
  lists,
  handOvers = queueOver([]),
}: {
  readonly papers: Queue;
  readonly lists: Queue;
  readonly handOvers?: Queue;
}) => listsApart({ papers: papers.queue, lists: lists.queue, handOvers: handOvers.queue });

describe('danh sách dài vẽ ở trang riêng', () => {
  it('danh sách bàn giao không chờ sau sổ, và bấm Dừng ở sổ không làm mất danh sách bàn giao', async () => {
    const drawing = Promise.withResolvers<null>();
    const lists = queueOver([() => new Promise(() => undefined)]);
    const handOvers = queueOver([
      async (assignment) => {
        await drawing.promise;
        return ready(assignment);
      },
    ]);
    const renderer = pagesOf({ papers: queueOver([]), lists, handOvers });
    const register = renderer.render({ kind: 'register', paper: 'A4', data: 1 });
    const handOver = renderer.render({ kind: 'handover', paper: 'A4', data: 2 });
    await vi.waitFor(() => expect(handOvers.pages[0]?.drawn).toEqual([2]));
    renderer.callOffLists?.();
    drawing.resolve(null);
    expect((await register).ok).toBe(false);
    expect((await handOver).ok).toBe(true);
    renderer.close();
    expect(handOvers.pages[0]?.closed()).toBe(true);
  });

  it('đang vẽ danh sách thì giấy cho người dân vẫn vẽ ngay', async () => {
    const endless = (): Promise<PrintReady> => new Promise(() => undefined);
    const lists = queueOver([endless, endless]);
    const papers = queueOver([drawAlways]);
    const renderer = pagesOf({ papers, lists });
    const order: string[] = [];
    await Promise.all([
      renderer
        .render({ kind: 'register', paper: 'A4', data: 1 })
        .then(({ ok }) => order.push(`sổ ${ok}`)),
      renderer
        .render({ kind: 'list_sheet', paper: 'A4', data: 2 })
        .then(({ ok }) => order.push(`danh sách ${ok}`)),
      renderer.render(request(3)).then(({ ok }) => order.push(`giấy ${ok}`)),
    ]);
    expect(order).toEqual(['giấy true', 'sổ false', 'danh sách false']);
    expect(papers.pages[0]?.drawn).toEqual([3]);
    renderer.close();
    expect(papers.pages[0]?.closed()).toBe(true);
  });

  it('danh sách đang vẽ được bỏ thì danh sách sau vẽ ngay ở trang mới, giấy khác không sao', async () => {
    const endless = (): Promise<PrintReady> => new Promise(() => undefined);
    const lists = queueOver([endless, drawAlways]);
    const papers = queueOver([drawAlways]);
    const renderer = pagesOf({ papers, lists });
    await renderer.render(request(0));
    const first = renderer.render({ kind: 'register', paper: 'A4', data: 1 });
    await vi.waitFor(() => expect(lists.pages[0]?.drawn).toEqual([1]));
    renderer.callOffLists?.();
    expect(await first).toMatchObject({ error: { code: 'render_failed' } });
    expect((await renderer.render({ kind: 'register', paper: 'A4', data: 2 })).ok).toBe(true);
    expect(lists.pages.map((page) => page.closed())).toEqual([true, false]);
    expect(papers.pages[0]?.closed()).toBe(false);
    renderer.close();
  });
});

describe('lời qua lại với trang in', () => {
  const assignment = (job: number): PrintAssignment => ({ job, ...request(null) });

  it('trang hỏi trước hay hỏi sau đều nhận được giấy', async () => {
    const early = createPageTalk();
    const asked = early.next();
    const answer = early.draw(assignment(1));
    expect((await asked).job).toBe(1);
    early.ready(ready(assignment(1)));
    expect((await answer).job).toBe(1);

    const late = createPageTalk();
    const waiting = late.draw(assignment(2));
    expect((await late.next()).job).toBe(2);
    late.ready(ready(assignment(2)));
    expect((await waiting).job).toBe(2);
  });

  it('câu trả lời cho giấy khác bị bỏ qua', async () => {
    const talk = createPageTalk();
    const answer = talk.draw(assignment(2));
    talk.ready(ready(assignment(1)));
    const first = await Promise.race([answer, Promise.resolve('vẫn chờ')]);
    expect(first).toBe('vẫn chờ');
  });

  it('trang mất thì giấy đang vẽ và giấy sau đều bị từ chối', async () => {
    const talk = createPageTalk();
    const answer = talk.draw(assignment(1));
    talk.end('crashed');
    await expect(answer).rejects.toThrow('crashed');
    await expect(talk.draw(assignment(2))).rejects.toThrow('crashed');
    expect(talk.ended()).toBe(true);
  });
});
