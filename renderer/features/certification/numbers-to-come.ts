/** The number that each line of the visit will have, known before F9: whoever writes it on the copy writes the right one. */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type { CertificationForm } from '#shared/contract/certification-form.ts';
import type { BookNumberToCome } from '#shared/contract/outputs.ts';
import type { Remark } from '#shared/intake/remarks.ts';
import { useAsk } from '#renderer/app/desk.ts';

const none: readonly BookNumberToCome[] = [];

/** In the order of the form; empty while the desk has not answered, and where it cannot say. `day`: of the work, local. */
export const useNumbersToCome = (
  { documents, lateEntry }: Pick<CertificationForm, 'documents' | 'lateEntry'>,
  day: LocalDate,
): readonly BookNumberToCome[] => {
  const isLate = lateEntry?.on === true;
  const lines = documents.map(({ procedureCode, book = '' }) => ({
    procedureCode,
    book: isLate ? book : '',
  }));
  const { data = none } = useAsk('certification.numbers', { day, lines }, { fleeting: true });
  return data;
};

export const refusedNumbers = (numbers: readonly BookNumberToCome[]): readonly Remark[] =>
  numbers.flatMap(({ refusal }, index) =>
    refusal === null
      ? []
      : [
          {
            code: refusal.code,
            field: `documents.${index}.book`,
            level: 'invalid',
            ...(refusal.values === undefined ? {} : { values: refusal.values }),
          },
        ],
  );
