import { Autocomplete } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Typed } from '#renderer/features/work/use-typed.ts';
import { handLabels, handTyped, type ShownHand } from './hand-choice.ts';

const missing = { none: 'handOver.give.toMissing', several: 'handOver.give.toSeveral' } as const;

/** Whoever got some last stands first. */
export const HandField = <F extends string>({
  field,
  typed,
  hands,
}: {
  readonly field: F;
  readonly typed: Typed<F>;
  readonly hands: readonly ShownHand[];
}): ReactNode => {
  const { t } = useTranslation();
  const { is } = handTyped(typed.text(field), hands);
  const { onChange: _text, ...box } = typed.box(field, is === 'one' ? null : t(missing[is]));
  return (
    <Autocomplete
      {...box}
      data-autofocus
      label={t('handOver.give.to')}
      placeholder={t('handOver.give.toHint')}
      data={handLabels(hands)}
      maxLength={400}
      onChange={(value) => typed.set(field, value)}
    />
  );
};
