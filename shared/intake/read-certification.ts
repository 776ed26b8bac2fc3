/**
 * The typed form of the certification counter, read: what each document costs, what stands in the way. Pure: the same
 * function adds up beside the fields and decides at acceptance.
 */
import type { LocalDate } from '#shared/calendar/local-time.ts';
import type {
  CertificationForm,
  CertifiedDocumentForm,
} from '#shared/contract/certification-form.ts';
import type { Party } from '#shared/dossier/intake.ts';
import { cleanText } from '#shared/edge/clean-text.ts';
import {
  certificationFee,
  certificationRuleFor,
  type CertificationRule,
} from '#shared/fee/certification-fee.ts';
import type { CounterKind } from './certification-counter.ts';
import { readParty } from './read-party.ts';
import type { Remark } from './remarks.ts';

const MAX_DOCUMENT = 500;
const MAX_EXEMPTION = 1000;

export interface CertifiedDocument {
  readonly kind: CounterKind;
  readonly document: string;
  readonly pages: number;
  readonly copies: number;
  /** What stands on the copy as its number, of what is keyed in late; empty: nothing yet. */
  readonly written: string;
  /** The number that was shown for it, which may be on the copy by now; empty: none. */
  readonly shown: string;
  /** Integer đồng. */
  readonly amount: number;
  /** The most that one copy may cost was reached. */
  readonly capped: boolean;
}

export interface ReadCertification {
  readonly submitter: Party;
  /** In the order of the form; null where a line cannot be reckoned yet. */
  readonly documents: readonly (CertifiedDocument | null)[];
  /** Integer đồng, of the lines that can be reckoned. */
  readonly total: number;
  /** Why nothing of it is taken; null where it is. */
  readonly exemption: string | null;
  readonly remarks: readonly Remark[];
}

export interface CounterRules {
  readonly kinds: readonly CounterKind[];
  readonly fees: readonly CertificationRule[];
}

interface ReadDocument {
  readonly value: CertifiedDocument | null;
  readonly remarks: readonly Remark[];
}

const readDocument = (
  form: CertifiedDocumentForm,
  at: string,
  { kinds, fees }: CounterRules,
  today: LocalDate,
): ReadDocument => {
  const remarks: Remark[] = [];
  const kind = kinds.find(({ procedure }) => procedure === form.procedureCode);
  const rule = certificationRuleFor(fees, form.procedureCode, today);
  const document = cleanText(form.document);
  if (document === '') {
    remarks.push({ code: 'document_unnamed', field: `${at}.document`, level: 'missing' });
  } else if (document.length > MAX_DOCUMENT) {
    const values = { max: MAX_DOCUMENT };
    remarks.push({ code: 'text_too_long', field: `${at}.document`, level: 'invalid', values });
  }
  if (kind === undefined || rule === null) {
    remarks.push({ code: 'certification_not_offered', field: `${at}.kind`, level: 'invalid' });
    return { value: null, remarks };
  }
  const pages = rule.per === 'page' ? form.pages : 1;
  const fee = certificationFee(rule, { pages, copies: form.copies });
  if (!fee.ok) {
    const pagesWrong = rule.per === 'page' && (pages < 1 || pages > 10_000);
    const field = `${at}.${pagesWrong ? 'pages' : 'copies'}`;
    remarks.push({ code: fee.error.code, field, level: 'missing' });
    return { value: null, remarks };
  }
  const { total: amount, capped } = fee.value;
  const written = cleanText(form.book ?? '');
  const shown = cleanText(form.shown ?? '');
  return {
    value: { kind, document, pages, copies: form.copies, written, shown, amount, capped },
    remarks,
  };
};

/** At the counter nobody asks where a citizen lives; a signature must be somebody's. */
const readSubmitter = (
  form: CertificationForm,
  identity: boolean,
  today: LocalDate,
): { readonly value: Party; readonly remarks: readonly Remark[] } => {
  const { value, remarks } = readParty(form.submitter, 'submitter', today);
  const unasked: readonly string[] = ['address_empty', 'phone_empty', 'identity_number_empty'];
  const numberMissing: readonly Remark[] =
    identity && value.idNumber === ''
      ? [{ code: 'id_number_missing', field: 'submitter.idNumber', level: 'missing' }]
      : [];
  const asked = remarks.filter(({ code }) => !unasked.includes(code));
  return { value, remarks: [...asked, ...numberMissing] };
};

/** `today`: local date. */
export const readCertification = (
  form: CertificationForm,
  rules: CounterRules,
  today: LocalDate,
): ReadCertification => {
  const documents = form.documents.map((document, index) =>
    readDocument(
      // Whoever stands at the counter has no number yet.
      form.lateEntry?.on === true ? document : { ...document, book: '' },
      `documents.${index}`,
      rules,
      today,
    ),
  );
  const exemption = cleanText(form.exemption).slice(0, MAX_EXEMPTION);
  const identity = documents.some(({ value }) => value?.kind.identity === true);
  const submitter = readSubmitter(form, identity, today);
  return {
    submitter: submitter.value,
    documents: documents.map(({ value }) => value),
    total: documents.reduce((sum, { value }) => sum + (value?.amount ?? 0), 0),
    exemption: form.feeTaken || exemption === '' ? null : exemption,
    remarks: [...submitter.remarks, ...documents.flatMap(({ remarks }) => remarks)],
  };
};

/** Documents of one procedure are one dossier; in the order in which they were first named. */
export const byProcedure = (
  documents: readonly CertifiedDocument[],
): readonly (readonly CertifiedDocument[])[] => {
  const groups = new Map<string, CertifiedDocument[]>();
  for (const document of documents) {
    const { procedure } = document.kind;
    const group = groups.get(procedure);
    if (group === undefined) groups.set(procedure, [document]);
    else group.push(document);
  }
  return [...groups.values()];
};
