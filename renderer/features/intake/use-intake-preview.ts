import { useDebouncedValue } from '@mantine/hooks';
import type { IntakeForm } from '#shared/contract/intake-form.ts';
import type { IntakePreview } from '#shared/contract/outputs.ts';
import { useAsk } from '#renderer/app/desk.ts';

const PAUSE_MS = 120;
/** The hour moves the date: after 15:00 a same-day procedure is due tomorrow. */
const AGAIN_MS = 30_000;

/** What the form would become, asked again at each pause in typing. */
export const useIntakePreview = (form: IntakeForm): IntakePreview | undefined => {
  const [settled] = useDebouncedValue(form, PAUSE_MS);
  const { data } = useAsk(
    'intake.preview',
    { form: settled },
    { keepLast: true, every: AGAIN_MS, fleeting: true },
  );
  return data;
};
