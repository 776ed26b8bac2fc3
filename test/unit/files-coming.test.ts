import { describe, expect, it } from 'vitest';
import { createFilesComing } from '#electron/desk/dossiers/files-coming.ts';
import type { ProvinceFailure } from '#electron/desk/line/province.ts';
import { err, ok } from '#shared/result.ts';

const fetching = (answers: Readonly<Record<string, ProvinceFailure | 'nobody'>>) => {
  const asked: string[] = [];
  const kept = new Set<string>();
  const pauses: (() => void)[] = [];
  const looked: string[] = [];
  const nobody: (readonly string[])[] = [];
  const logged: string[] = [];
  const wanted = (names: readonly string[]) =>
    names.map((id) => ({
      key: id,
      files: () => {
        looked.push(id);
        return [id];
      },
    }));
  const over = (names: readonly string[]) =>
    createFilesComing(
      {
        blobs: {
          has: (name: string) => kept.has(name),
        },
        fetch: (name) => {
          asked.push(name);
          const failure = answers[name];
          const keep = (): void => void kept.add(name);
          if (failure === 'nobody') return Promise.resolve(ok(null));
          return Promise.resolve(failure === undefined ? ok({ keep }) : err(failure));
        },
        after: (_ms, work) => {
          pauses.push(work);
          return () => undefined;
        },
        onHere: (name) => {
          if (name === 'khong-doc-duoc') throw new Error('EIO');
        },
        onNobody: (files) => nobody.push(files),
        emit: () => undefined,
        log: (_, detail) => logged.push(String(detail)),
      },
      () => wanted(names),
    );
  return { over, asked, kept, pauses, looked, nobody, logged };
};
const refused = { code: 'province_refused', reason: 'internal' } as const;

describe('tệp của các phòng tự về', () => {
  it('một tệp Tỉnh từ chối không giữ tệp nào lại; chạy lần này không hỏi nó nữa', async () => {
    const { over, asked, kept } = fetching({ hong: refused });
    const files = over(['hong', 'mot', 'hai']);
    await files.fetch();
    await files.fetch();
    expect([...kept]).toEqual(['mot', 'hai']);
    expect(asked).toEqual(['hong', 'mot', 'hai']);
  });

  it('mất mạng hay Tỉnh bảo đợi thì dừng vòng này, lần sau hỏi lại', async () => {
    for (const failure of [
      { code: 'province_unreachable' },
      { ...refused, retryAfterMs: 1000 },
    ] as const) {
      const { over, asked } = fetching({ mot: failure });
      const files = over(['mot', 'hai']);
      await files.fetch();
      await files.fetch();
      expect(asked).toEqual(['mot', 'mot']);
    }
  });

  it('tệp Tỉnh không còn thì nói tên sau một vòng trọn; mất mạng giữa vòng thì chưa kết luận gì', async () => {
    const whole = fetching({ hai: 'nobody' });
    await whole.over(['mot', 'hai', 'ba']).fetch();
    expect(whole.nobody).toEqual([['hai']]);
    const broken = fetching({ hai: 'nobody', ba: { code: 'province_unreachable' } });
    await broken.over(['mot', 'hai', 'ba']).fetch();
    expect(broken.nobody).toEqual([]);
  });

  it('tệp có ở đây mà đĩa không đọc được: nói ra, các tệp sau vẫn về', async () => {
    const { over, kept, nobody, logged } = fetching({ hai: 'nobody' });
    kept.add('khong-doc-duoc');
    await over(['khong-doc-duoc', 'mot', 'hai']).fetch();
    expect([...kept]).toContain('mot');
    expect(nobody).toEqual([['hai']]);
    expect(logged).toEqual([expect.stringContaining('EIO')]);
  });

  it('một tệp của hai hồ sơ, hỏi lần sau mới có: không còn là tệp của không ai', async () => {
    const answers: Record<string, 'nobody'> = { chung: 'nobody' };
    const { over, asked, kept, nobody } = fetching(answers);
    const round = over(['chung', 'chung']).fetch();
    // The first question is on its way; another desk brings the file before the second.
    delete answers['chung'];
    await round;
    expect(asked).toEqual(['chung', 'chung']);
    expect([...kept]).toEqual(['chung']);
    expect(nobody).toEqual([[]]);
  });

  it('nhiều hồ sơ đã đủ tệp: cứ một quãng thì nhường cho việc khác', async () => {
    const { over, kept, pauses, looked } = fetching({});
    const names = Array.from({ length: 50 }, (_, n) => `tep-${n}`);
    for (const name of names) kept.add(name);
    const done = over(names).fetch();
    await Promise.resolve();
    while (looked.length < names.length) {
      const before = looked.length;
      await new Promise((resolve) => setImmediate(resolve));
      expect(looked.length - before).toBeLessThanOrEqual(20);
      pauses.shift()?.();
    }
    await done;
    expect(looked).toHaveLength(50);
  });
});
