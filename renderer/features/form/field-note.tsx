import type { FocusEvent, ReactNode } from 'react';
import { remarkSentence } from '#shared/text/sentence.ts';
import type { FormRemark } from '#shared/contract/outputs.ts';
import { useTexts } from '#renderer/app/language.ts';
import { useForm, useFormAround } from './form-store.ts';
import styles from './form.module.css';
import { remarkAt } from './remarks.ts';

type Left = FocusEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

export interface FieldSay {
  readonly remark: FormRemark | null;
  readonly note: ReactNode;
  /** For the input: named by path for jumping, told when it is typed in and when it is left. */
  readonly props: {
    readonly 'data-field': string;
    readonly onInput: () => void;
    readonly onBlur: (left: Left) => void;
    readonly 'aria-invalid': boolean | undefined;
  };
}

/** What stands beside a field, red when it is in the way, amber when it is only doubted. */
export const useFieldSay = (field: string): FieldSay => {
  const { remarks, store } = useFormAround();
  const { texts } = useTexts();
  const touched = useForm((state) => state.touched);
  const attempted = useForm((state) => state.attempted);
  const remark = remarkAt(remarks, field, { touched, attempted });
  const wrong = remark !== null && remark.level !== 'warning';
  return {
    remark,
    note:
      remark === null ? null : (
        <span className={wrong ? styles.wrong : styles.doubt}>{remarkSentence(texts, remark)}</span>
      ),
    props: {
      'data-field': field,
      onInput: () => store.getState().type(field),
      onBlur: ({ currentTarget }) => store.getState().leave(field, currentTarget.value === ''),
      'aria-invalid': wrong ? true : undefined,
    },
  };
};
