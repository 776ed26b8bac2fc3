/** The counter by what the province publishes: another kind of work, another tariff, each from its day. */
import { afterEach, describe, expect, it } from 'vitest';
import { createPublished } from '#electron/desk/catalogue/published.ts';
import { sha256 } from '#electron/store/digest.ts';
import { emptyParty } from '#shared/contract/intake-form.ts';
import { epochMsOf, instantOfLocal } from '#shared/calendar/local-time.ts';
import { tryOutCertification } from '#shared/try-out/certification.ts';
import { at, day } from '../fixtures/calendar.ts';
import { startTestDesk, type TestDesk } from './test-desk.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const TRANSLATION = '2.000992';

const publish = (version: number, effectiveFrom: string, data: unknown): void =>
  desk.store.write((tx) =>
    tx.savePublication({
      n: 60 + version,
      kind: 'certification',
      version,
      publishedAt: '2026-11-20T01:00:00.000Z',
      effectiveFrom,
      data,
    }),
  );

const edition = () => {
  const { kinds, tariffs } = tryOutCertification();
  const [copies] = kinds;
  if (copies === undefined) throw new Error('the try-out has a kind');
  return {
    kinds: [
      ...kinds,
      {
        ...copies,
        procedure: TRANSLATION,
        label: { vi: 'Chữ ký người dịch', en: 'Translators’ signatures' },
        series: 'certification.translators',
        pattern: { template: '{line}, quyển {book}/{yyyy}-ND', perBook: 2 },
        feeName: 'Phí chứng thực chữ ký người dịch: {{document}}',
      },
    ],
    tariffs: [
      ...tariffs.map((rule) =>
        rule.per === 'page' ? { ...rule, tiers: [{ fromPage: 1, amount: 3000 }] } : rule,
      ),
      {
        procedure: TRANSLATION,
        effectiveFrom: '2026-11-23',
        effectiveTo: null,
        per: 'case',
        amount: 10_000,
        source: 'Nghị quyết thử',
      },
    ],
  };
};

const id = '019abc00-0000-7000-8000-000000000001';

describe('Tỉnh công bố loại việc và mức thu chứng thực', () => {
  it('loại việc thứ ba: nhận được, ghi quyển riêng, thu đúng mức, ghi theo bản công bố nào', async () => {
    desk = await startTestDesk();
    publish(2, '2026-11-23', edition());
    const counter = await desk.must('certification.counter', {});
    expect(counter.kinds.map(({ procedure }) => procedure)).toContain(TRANSLATION);
    const document = { procedureCode: TRANSLATION, document: 'Hợp đồng', pages: 1, copies: 1 };
    const { lines } = await desk.must('certification.accept', {
      ids: [id],
      form: {
        submitter: { ...emptyParty, name: 'Nguyễn Thị Thử', idNumber: '079198000001' },
        documents: [document, document, document],
        feeTaken: true,
        exemption: '',
        feeReceiptSerial: '',
      },
      done: true,
    });
    expect(lines.map(({ book, amount }) => [book, amount])).toEqual([
      ['1, quyển 1/2026-ND', 10_000],
      ['2, quyển 1/2026-ND', 10_000],
      ['1, quyển 2/2026-ND', 10_000],
    ]);
    const { certificationVersion } = desk.store.read.dossier(id)?.acceptance?.as ?? {};
    expect(certificationVersion).toBe(2);
  });

  it('mức thu mới từ ngày mai: hôm nay còn mức cũ; việc của ngày trước theo bản của ngày ấy', async () => {
    desk = await startTestDesk();
    publish(2, '2026-11-24', edition());
    const firstAmount = async (of?: string) => {
      const asked = of === undefined ? {} : { day: day(of) };
      const { fees } = await desk.must('certification.counter', asked);
      return fees.map((rule) => (rule.per === 'page' ? rule.tiers[0]?.amount : null))[0];
    };
    expect(await firstAmount()).toBe(2000);
    desk.setTime('2026-11-24T09:00');
    expect(await firstAmount()).toBe(3000);
    // What is keyed in late is shown at the price at which it is recorded.
    expect(await firstAmount('2026-11-23')).toBe(2000);
    const published = createPublished({
      store: desk.store,
      surroundings: {
        now: () => epochMsOf(instantOfLocal(at('2026-11-24T09:00'))),
        randomBytes: (length) => new Uint8Array(length),
        sha256,
      },
    });
    expect(published.certification()?.version).toBe(2);
    expect(published.certification(day('2026-11-23'))?.version).toBe(1);
  });

  it('bản công bố đọc không được thì quầy giữ bản trước và nói ra', async () => {
    desk = await startTestDesk();
    publish(2, '2026-11-23', { kinds: 'hỏng' });
    expect((await desk.must('certification.counter', {})).kinds).toHaveLength(2);
    const { attention } = await desk.must('home.overview', {});
    expect(attention).toContainEqual(
      expect.objectContaining({
        code: 'publication_unreadable',
        values: { kind: 'certification', version: 2 },
      }),
    );
  });
});
