/**
 * Digital signatures of archived papers. What is signed is the archived file with a signature behind it; it becomes a
 * paper of its own that names the first, so that both are kept and both go to the province.
 */
import type { ParsedInputOf, Refusal } from '#shared/contract/contract.ts';
import type { CertificateSource } from '#shared/contract/endpoints/signature.ts';
import type { CertificateView, KeptCertificate, PaperSigned } from '#shared/contract/outputs.ts';
import { isSignable } from '#shared/dossier/signable.ts';
import { fromBase64url, toBase64url } from '#shared/receipt-code/base64url.ts';
import { fill } from '#shared/text/fill.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { vi } from '#shared/text/vi.ts';
import { clockNote } from '../clock.ts';
import { nowOf, officerOf, refuse, type DeskContext } from '../context.ts';
import type { Documents } from '../papers/documents.ts';
import { newId } from '../identifiers.ts';
import { keptKey, keptOf, type KeptFile } from './kept-certificate.ts';
import type { ArchivedDocument } from '../papers/paper-ports.ts';
import type { Officer, StoreReader } from '../ports.ts';
import type { LookedAt, PaperSigner } from './signing-ports.ts';

const viewOf = ({ certificate, organisation, selfSigned, obstacle }: LookedAt): CertificateView => {
  const { owner, issuer, serial, from, to } = certificate;
  return { owner, organisation, issuer, serial, from, to, selfSigned, obstacle };
};

/** Null where the paper may be signed. */
const hindrance = (read: StoreReader, paper: ArchivedDocument): Refusal | null => {
  if (!isSignable(paper)) return { code: 'paper_not_signable' };
  const [id] = paper.dossiers;
  const dossier = id === undefined ? null : read.dossier(id);
  const standing = dossier?.documents.find(({ document }) => document === paper.document);
  const lapsed = paper.voidReason !== null || (standing?.replacedBy ?? null) !== null;
  return lapsed || dossier?.voided != null ? { code: 'paper_lapsed' } : null;
};

export const createSignatures = (context: DeskContext, documents: Documents) => {
  const { store, blobs, published, surroundings, emit } = context;

  /** Every question needs both: somebody signed in, and a machine that can sign. */
  const hands = (): Result<{ officer: Officer; signer: PaperSigner }, Refusal> => {
    const officer = officerOf(context);
    if (!officer.ok) return officer;
    const signer = context.paperSigner ?? null;
    return signer === null ? refuse('signing_unavailable') : ok({ officer: officer.value, signer });
  };

  const bytesOf = async (
    source: CertificateSource,
    { officer, signer }: { readonly officer: Officer; readonly signer: PaperSigner },
  ): Promise<Result<Uint8Array, Refusal>> => {
    if (source.from === 'file') return signer.read(source.folder, source.name);
    const kept = keptOf(store.read, officer.id);
    const bytes = kept === null ? null : fromBase64url(kept.file);
    return bytes === null ? refuse('p12_not_kept') : ok(bytes);
  };

  const look = async (
    source: CertificateSource,
    password: string,
  ): Promise<Result<LookedAt & { readonly bytes: Uint8Array }, Refusal>> => {
    const at = hands();
    if (!at.ok) return at;
    const bytes = await bytesOf(source, at.value);
    if (!bytes.ok) return bytes;
    const file = { bytes: bytes.value, password };
    const seen = await at.value.signer.look(file, nowOf(context));
    return seen.ok ? ok({ ...seen.value, bytes: bytes.value }) : seen;
  };

  return {
    kept: (): Result<KeptCertificate | null, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const kept = keptOf(store.read, officer.value.id);
      return ok(kept === null ? null : { owner: kept.owner, to: kept.to });
    },

    files: async (folder: string): Promise<Result<readonly string[], Refusal>> => {
      const at = hands();
      return at.ok ? at.value.signer.filesIn(folder) : at;
    },

    look: async (source: CertificateSource, password: string) => {
      const seen = await look(source, password);
      return seen.ok ? ok(viewOf(seen.value)) : seen;
    },

    /** Only a file that opens, and whose certificate can sign. */
    keep: async ({
      folder,
      name,
      password,
    }: ParsedInputOf<'signature.keep'>): Promise<Result<KeptCertificate, Refusal>> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      const seen = await look({ from: 'file', folder, name }, password);
      if (!seen.ok) return seen;
      const { certificate, obstacle, bytes } = seen.value;
      if (obstacle !== null) return err(obstacle);
      const { owner, to } = certificate;
      const kept: KeptFile = { owner, to, file: toBase64url(bytes) };
      store.write((tx) => tx.saveSetting(keptKey(officer.value.id), JSON.stringify(kept)));
      emit('changed', { rooms: ['settings'] });
      return ok({ owner, to });
    },

    forget: (): Result<null, Refusal> => {
      const officer = officerOf(context);
      if (!officer.ok) return officer;
      store.write((tx) => tx.deleteSetting(keptKey(officer.value.id)));
      emit('changed', { rooms: ['settings'] });
      return ok(null);
    },

    sign: async ({
      document,
      source,
      password,
    }: ParsedInputOf<'signature.sign'>): Promise<Result<PaperSigned, Refusal>> => {
      const at = hands();
      if (!at.ok) return at;
      const { officer, signer } = at.value;
      const paper = store.read.document(document);
      if (paper === null) return refuse('document_unknown');
      const hindered = hindrance(store.read, paper);
      if (hindered !== null) return err(hindered);
      const archived = await documents.pdf(document);
      if (!archived.ok) return archived;
      const file = await bytesOf(source, at.value);
      if (!file.ok) return file;
      const signed = await signer.sign({
        pdf: archived.value.bytes,
        file: { bytes: file.value, password },
        at: nowOf(context),
        reason: fill(vi.signature.reason, { paper: vi.documentNames[paper.kind] }),
        place: published.office()?.data.place ?? '',
      });
      if (!signed.ok) return signed;
      const { pdf, by: signature } = signed.value;
      // Reckoning takes its time: what held then must hold now. Asked before the file is put: pressed twice within a
      // second, the second signed file is the first one's, byte by byte, and is not this one's to take away.
      const lapsed = hindrance(store.read, paper);
      if (lapsed !== null) return err(lapsed);
      if (store.read.isSignedBy(document, signature.sha256)) return refuse('paper_signed_already');
      const { sha256, bytes } = blobs.put(pdf);
      const { kind, revision, dossiers, copies, formSet, words } = paper;
      const name = newId(surroundings);
      store.write((tx) => {
        const payload = {
          document: name,
          kind,
          revision,
          dossiers,
          sha256,
          bytes,
          paper: paper.paper,
          copies,
          formSet,
          ...(words === undefined ? {} : { words }),
          replaces: null,
          signs: document,
          signature,
          ...clockNote(context),
        };
        const by = { officer: officer.id, at: nowOf(context) };
        tx.append({ type: 'document.issued', payload, dossier: dossiers[0] ?? null, ...by });
      });
      emit('changed', { rooms: ['dossiers', 'sync'] });
      return ok({ document: name, owner: signature.owner });
    },
  };
};
