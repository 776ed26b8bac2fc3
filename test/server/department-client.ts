/** A department as far as tests need one: added by an operator, with a key for its program and an account for its page. */
import { createHash } from 'node:crypto';
import { givePassword } from '#server/departments/accounts.ts';
import { addDepartment } from '#server/departments/departments.ts';
import { makeKey } from '#server/departments/keys.ts';
import { BLOB_TYPE } from '#shared/protocol/blobs.ts';
import {
  departmentDossier,
  departmentPaths,
  type DepartmentDossier,
} from '#shared/protocol/departments.ts';
import { Browser } from './cookie-browser.ts';
import { OFFICE, type TestProvince } from './test-province.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export type ActPath = 'receive' | 'ask' | 'finish' | 'giveBack' | 'recall';

export interface TestDepartment {
  readonly name: string;
  readonly key: string;
  readonly account: { readonly name: string; readonly password: string };
  readonly ask: (path: string, init?: RequestInit) => Promise<Answer>;
  readonly sendFile: (
    bytes: Uint8Array,
    name?: string,
  ) => Promise<{ name: string; sha256: string }>;
  readonly act: (dossier: string, path: ActPath, body: object) => Promise<Answer>;
  /** Throws where it was refused. */
  readonly did: (dossier: string, path: ActPath, body?: object) => Promise<DepartmentDossier>;
  readonly look: (dossier: string) => Promise<Answer>;
  /** Signed in on its page. */
  readonly browser: () => Promise<Browser>;
}

let requests = 0;
const newRequest = (): string => {
  requests += 1;
  return `viec-${requests}`;
};

export const OFFICER = 'Lê Thị Thử';

export const openDepartment = async (
  province: TestProvince,
  name: string,
  code = 'phong-thu',
  offices: readonly string[] | null = null,
): Promise<TestDepartment> => {
  const { database, surroundings, ready } = province;
  const added = await addDepartment(
    database,
    surroundings,
    { code, name, procedures: ['1.001193'], offices },
    'thử',
  );
  if (!added.ok) throw new Error(added.error.code);
  const key = await makeKey(database, surroundings, code, 'Phần mềm thử');
  const account = `${code}-1`;
  const password = await givePassword(province, code, { name: account, person: OFFICER });
  if (password === null) throw new Error('the account is another department’s');
  const send: TestDepartment['ask'] = async (path, init = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${key}`);
    const answer = await fetch(new URL(path, ready.url), { ...init, headers });
    return { status: answer.status, body: await answer.json() };
  };
  const pathOf = (path: string, dossier: string): string =>
    path.replace(':office', OFFICE).replace(':dossier', dossier);
  const act: TestDepartment['act'] = (dossier, path, body) =>
    send(pathOf(departmentPaths[path], dossier), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ request: newRequest(), officer: OFFICER, ...body }),
    });
  return {
    name,
    key,
    account: { name: account, password },
    ask: send,
    act,
    sendFile: async (bytes, called = 'ket-qua.pdf') => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = departmentPaths.file.replace(':sha256', sha256);
      const sent = await send(`${path}?offset=0&bytes=${bytes.length}`, {
        method: 'PATCH',
        headers: { 'content-type': BLOB_TYPE },
        body: new Uint8Array(bytes),
      });
      if (sent.status !== 200) throw new Error(JSON.stringify(sent));
      return { name: called, sha256 };
    },
    did: async (dossier, path, body = {}) => {
      const { status, body: said } = await act(dossier, path, body);
      if (status !== 201) throw new Error(`${status} ${JSON.stringify(said)}`);
      return departmentDossier.parse(said);
    },
    look: (dossier) => send(pathOf(departmentPaths.dossier, dossier)),
    browser: async () => {
      const browser = new Browser(ready.url);
      const { status } = await browser.post('/department/sign-in', { name: account, password });
      if (status !== 303) throw new Error(`sign-in answered ${status}`);
      return browser;
    },
  };
};

export const RESULT = {
  outcome: 'granted',
  papers: [{ name: 'Quyết định thử', number: '01/QĐ-THU' }],
} as const;

export const DATA = Buffer.from(
  '<?xml version="1.0"?><ketQua so="01/QĐ-THU"><ten>Thử</ten></ketQua>',
);
