/** The papers of a dossier with their prints. */
import { nameOf, sameName, type EntryName } from '#shared/journal/entry.ts';
import type { KnownEntry } from '#shared/journal/entry-types.ts';
import { behindScanned } from './behind-scanned.ts';
import { receiptInsteadOfAnswers } from './answered-twice.ts';
import {
  isValid,
  type Conflict,
  type DossierDocument,
  type TakenBack,
  type TakenFee,
} from './dossier.ts';
import { originOf } from './once-more.ts';
import { actOf } from './act.ts';
import { sameEntries, without } from './receipts.ts';

type Acceptance = Extract<KnownEntry, { readonly type: 'dossier.accepted' }>;

const acceptancesIn = (counting: readonly KnownEntry[]): readonly Acceptance[] =>
  counting.filter((entry) => entry.type === 'dossier.accepted');

const originIn = ({ header, payload }: Acceptance): EntryName =>
  originOf({ entry: nameOf(header), as: payload });

/** What a receipt has to show, and what it may show or not: a scanned paper shows it, of which it may be another. */
interface ToShow {
  readonly counting: readonly EntryName[];
  readonly onScanned: readonly EntryName[];
  /** Names of receipts that stand in the place of one that the journal did not know. */
  readonly behind: ReadonlySet<string>;
}

/**
 * Two desks that correct at once each issue a receipt, and neither replaces the other's. Only one counts: the one
 * that shows the corrections that count, the last of those; it stands in the place of the others.
 */
const oneReceipt = (
  documents: readonly DossierDocument[],
  { counting, onScanned, behind }: ToShow,
): readonly DossierDocument[] => {
  const beside = documents.filter(
    (one) =>
      one.kind === 'receipt' && (one.replaces !== null || behind.has(one.document)) && isValid(one),
  );
  const needed = without(counting, onScanned);
  const right = beside.filter(({ corrections = [] }) =>
    sameEntries(without(corrections, onScanned), needed),
  );
  const standing = right.at(-1) ?? beside.at(-1);
  if (standing === undefined) return documents;
  return documents.map((document) =>
    document !== standing && beside.includes(document)
      ? { ...document, replacedBy: standing.document }
      : document,
  );
};

/**
 * Two desks that accept one online dossier at once each hand out a first receipt. The one counts whose acceptance does;
 * it stands in the place of the other.
 */
const oneFirstReceipt = (
  documents: readonly DossierDocument[],
  counting: readonly KnownEntry[],
): readonly DossierDocument[] => {
  const [stands, ...others] = acceptancesIn(counting).map(originIn);
  if (stands === undefined) return documents;
  const isFirst = ({ kind, replaces }: DossierDocument): boolean =>
    kind === 'receipt' && replaces === null;
  const right = documents.find((one) => isFirst(one) && one.issued.entry.desk === stands.desk);
  if (right === undefined) return documents;
  // Read from a paper, an acceptance is the one that the paper was printed after.
  const wrong = new Set(others.map(({ desk }) => desk).filter((desk) => desk !== stands.desk));
  return documents.map((one) =>
    isFirst(one) && isValid(one) && wrong.has(one.issued.entry.desk)
      ? { ...one, replacedBy: right.document }
      : one,
  );
};

/** A slip of money that was given back is void for the reason for which it was. */
const withoutFee = (
  documents: readonly DossierDocument[],
  taken: readonly TakenFee[],
): readonly DossierDocument[] =>
  documents.map((one) => {
    const { fee } = one;
    const given = fee && taken.find(({ entry }) => sameName(entry, fee))?.voided;
    return given ? { ...one, voidReason: one.voidReason ?? given.reason } : one;
  });

/** A note of a result that was taken back says what is no longer so. */
const withoutHandOver = (
  documents: readonly DossierDocument[],
  takenBack: readonly TakenBack[],
): readonly DossierDocument[] =>
  documents.map((one) => {
    const { handOver, voidReason } = one;
    const back = handOver && takenBack.find(({ handOut }) => sameName(handOut.entry, handOver));
    return back ? { ...one, voidReason: voidReason ?? back.reason } : one;
  });

/** The paper that an image shows, or a signed file is of; the paper itself where it is neither. */
const rootsOf = (documents: readonly DossierDocument[]): ReadonlyMap<string, string> => {
  const shownBy = new Map(documents.map((one) => [one.document, one.redraws ?? one.signs]));
  const rootOf = (document: string): string => {
    const seen = new Set<string>([document]);
    for (const name of seen) {
      const shown = shownBy.get(name);
      if (shown === undefined) return name;
      seen.add(shown);
    }
    return document;
  };
  return new Map(documents.map(({ document }) => [document, rootOf(document)]));
};

/** Images of one paper and its signed files: what stands in the place of one of them stands in the place of all. */
const replacedTogether = (documents: readonly DossierDocument[]): readonly DossierDocument[] => {
  const roots = rootsOf(documents);
  const replacing = new Map<string, string>();
  for (const { document, replacedBy } of documents) {
    const root = roots.get(document);
    const isOther = replacedBy !== null && roots.get(replacedBy) !== root;
    if (root !== undefined && isOther) replacing.set(root, replacedBy);
  }
  return documents.map((one) => ({
    ...one,
    replacedBy: replacing.get(roots.get(one.document) ?? one.document) ?? null,
  }));
};

/** Made void by hand, a paper takes its signed file with it. */
const signedVoid = (documents: readonly DossierDocument[]): readonly DossierDocument[] => {
  const reasons = new Map(documents.map(({ document, voidReason }) => [document, voidReason]));
  return documents.map((one) => {
    const signed = one.signs === undefined ? undefined : reasons.get(one.signs);
    return { ...one, voidReason: one.voidReason ?? signed ?? null };
  });
};

/**
 * `entries`: those that count, in the order of the fold. `shown`: those of them that the receipt has to show, unless
 * they are `onScanned`. `taken`: the money of the dossier. `takenBack`: hand-overs of its result.
 */
export const foldDocuments = (
  entries: readonly KnownEntry[],
  shown: readonly EntryName[],
  onScanned: readonly EntryName[],
  taken: readonly TakenFee[],
  takenBack: readonly TakenBack[],
): {
  readonly documents: readonly DossierDocument[];
  readonly conflicts: readonly Conflict[];
} => {
  const documents = new Map<string, DossierDocument>();
  const conflicts: Conflict[] = [];
  for (const entry of entries) {
    if (entry.type !== 'document.issued') continue;
    const issued = actOf(entry);
    const { document } = entry.payload;
    const first = documents.get(document);
    if (first === undefined) {
      documents.set(document, {
        ...entry.payload,
        issued,
        replacedBy: null,
        voidReason: null,
        prints: [],
      });
    } else {
      conflicts.push({
        entry: issued.entry,
        with: first.issued.entry,
        code: 'document_issued_twice',
      });
    }
  }
  for (const { document, replaces } of documents.values()) {
    const replaced = replaces === null ? undefined : documents.get(replaces);
    if (replaced !== undefined) {
      documents.set(replaced.document, { ...replaced, replacedBy: document });
    }
  }
  for (const entry of entries) {
    if (entry.type !== 'document.printed' && entry.type !== 'document.voided') continue;
    const act = actOf(entry);
    const found = documents.get(entry.payload.document);
    if (found === undefined) {
      conflicts.push({ entry: act.entry, with: null, code: 'document_unknown' });
    } else if (entry.type === 'document.printed') {
      const prints = [...found.prints, { ...entry.payload, ...act }];
      documents.set(found.document, { ...found, prints });
    } else {
      const voidReason = found.voidReason ?? entry.payload.reason;
      documents.set(found.document, { ...found, voidReason });
    }
  }
  const issued = behindScanned(replacedTogether([...documents.values()]), entries);
  const first = oneFirstReceipt(issued.documents, entries);
  const { behind } = issued;
  const one = oneReceipt(first, { counting: shown, onScanned, behind });
  const held = withoutHandOver(withoutFee(receiptInsteadOfAnswers(one, entries), taken), takenBack);
  return { documents: signedVoid(replacedTogether(held)), conflicts };
};
