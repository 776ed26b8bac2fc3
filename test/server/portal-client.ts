/** A portal as far as tests need one: a machine with a key, that sends files and lodges dossiers. */
import { createHash, randomBytes } from 'node:crypto';
import { samplePdf } from '#server/portal/sample-pdf.ts';
import { makeClient } from '#server/portal/clients.ts';
import { BLOB_TYPE } from '#shared/protocol/blobs.ts';
import { portalPaths, portalStanding, type PortalStanding } from '#shared/protocol/portal.ts';
import { OFFICE, type TestProvince } from './test-province.ts';

export interface PortalAnswer {
  readonly status: number;
  readonly body: unknown;
}

export interface TestPortal {
  readonly send: (path: string, init?: RequestInit) => Promise<PortalAnswer>;
  /** Whole, in one chunk; gives how a dossier names it. */
  readonly sendFile: (bytes: Uint8Array, name?: string) => Promise<SentFile>;
  readonly lodge: (body: object, office?: string) => Promise<PortalAnswer>;
  readonly lodged: (changes?: object) => Promise<PortalStanding>;
  readonly standing: (reference: string) => Promise<PortalStanding>;
  readonly bytesOf: (reference: string, document: string) => Promise<Uint8Array>;
}

export interface SentFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: string;
  readonly pages: number;
}

/** A dossier of invented people, submitted this minute by the province's clock. */
export const lodging = ({ surroundings }: TestProvince, changes: object = {}): object => ({
  reference: `CONG-${randomBytes(6).toString('hex')}`,
  submittedAt: new Date(surroundings.now()).toISOString(),
  procedureCode: '1.001193',
  submitter: {
    kind: 'person',
    name: 'Nguyễn Thị Thử',
    birthDate: '1987-05-17',
    sex: 'female',
    idNumber: '001187000000',
    idIssuedAt: null,
    address: 'Thôn Thử, xã Thử Nghiệm',
    phone: '0900 000 011',
    email: '',
  },
  ...changes,
});

export const openPortal = async (province: TestProvince): Promise<TestPortal> => {
  const { database, surroundings, ready } = province;
  const key = await makeClient(database, surroundings, { name: 'Cổng mẫu', madeBy: 'thử' });
  const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    const sent = new Headers(init.headers);
    if (!sent.has('authorization')) sent.set('authorization', `Bearer ${key}`);
    return fetch(new URL(path, ready.url), { ...init, headers: sent });
  };
  const send: TestPortal['send'] = async (path, init) => {
    const answer = await ask(path, init);
    return { status: answer.status, body: await answer.json() };
  };
  const lodge: TestPortal['lodge'] = (body, office = OFFICE) =>
    send(portalPaths.lodge.replace(':office', office), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    send,
    lodge,
    sendFile: async (bytes, name = 'to-khai.pdf') => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = portalPaths.file.replace(':sha256', sha256);
      const { status, body } = await send(`${path}?offset=0&bytes=${bytes.length}`, {
        method: 'PATCH',
        headers: { 'content-type': BLOB_TYPE },
        body: new Uint8Array(bytes),
      });
      if (status !== 200) throw new Error(JSON.stringify(body));
      return { name, sha256, bytes: bytes.length, type: 'application/pdf', pages: 1 };
    },
    lodged: async (changes) => {
      const { status, body } = await lodge(lodging(province, changes));
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
      return portalStanding.parse(body);
    },
    standing: async (reference) => {
      const { body } = await send(portalPaths.dossier.replace(':reference', reference));
      return portalStanding.parse(body);
    },
    bytesOf: async (reference, document) => {
      const path = portalPaths.document
        .replace(':reference', reference)
        .replace(':document', document);
      return new Uint8Array(await (await ask(path)).arrayBuffer());
    },
  };
};

/** No two alike, each a PDF that opens. */
export const anyPdf = (): Uint8Array =>
  Buffer.concat([samplePdf(), Buffer.from(`\n%${randomBytes(8).toString('hex')}\n`)]);
