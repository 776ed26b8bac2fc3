import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isBlank, type Typed } from './use-typed.ts';

/** Why something with legal effect is done; it must not stay empty. */
export const ReasonBox = <F extends string>({
  field,
  typed,
  hint,
  isFirst = false,
}: {
  readonly field: F;
  readonly typed: Typed<F>;
  readonly hint: string;
  /** The cursor begins here. */
  readonly isFirst?: boolean;
}): ReactNode => {
  const { t } = useTranslation();
  const wrong = isBlank(typed.text(field)) ? t('work.fields.reasonMissing') : null;
  return (
    <Textarea
      {...typed.box(field, wrong)}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      label={t('work.fields.reason')}
      placeholder={hint}
      maxLength={2000}
      autosize
      minRows={2}
    />
  );
};
