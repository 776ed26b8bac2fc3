/** A department of the province on the day of the circle: added by the operator, it speaks through its own door. */
import { createHash } from 'node:crypto';
import { BLOB_TYPE } from '#shared/protocol/blobs.ts';
import { departmentPaths } from '#shared/protocol/departments.ts';
import { Browser } from '../../server/cookie-browser.ts';
import { OFFICER, RESULT } from '../../server/department-client.ts';
import { anyPdf } from '../../server/portal-client.ts';
import { OFFICE } from '../../server/test-province.ts';
import { DEPARTMENT } from './acts.ts';

export type DepartmentAct = 'receive' | 'ask' | 'finish' | 'deny' | 'giveBack';

export interface Department {
  readonly act: (dossier: string, act: DepartmentAct) => Promise<void>;
}

export interface ProvinceAddress {
  readonly url: string;
  readonly operator: { readonly name: string; readonly password: string };
}

const CODE = 'phong-tu-phap-thu';
const JSON_TYPE = 'application/json';

/** By the operator's own pages, as in life. */
const addDepartment = async ({ url, operator }: ProvinceAddress): Promise<string> => {
  const browser = new Browser(url);
  await browser.post('/board/sign-in', { ...operator });
  const added = await browser.submit('/board/departments', {
    code: CODE,
    name: DEPARTMENT,
    procedures: '1.004873',
    everyOffice: 'on',
  });
  if (added.status !== 303) throw new Error(`the department was not added: ${added.status}`);
  const made = await browser.submit(`/board/departments/${CODE}/keys`, { name: 'Phần mềm thử' });
  const key = /<output class="code"[^>]*>([^<]+)</.exec(made.text)?.[1];
  if (key === undefined) throw new Error(`no key was given: ${made.status}`);
  return key;
};

export const openDepartment = async (province: ProvinceAddress): Promise<Department> => {
  const authorization = `Bearer ${await addDepartment(province)}`;
  let requests = 0;

  const send = async (path: string, method: string, type: string, body: string | Uint8Array) => {
    const answer = await fetch(new URL(path, province.url), {
      method,
      headers: { authorization, 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  const tell = (
    dossier: string,
    path: 'receive' | 'ask' | 'finish' | 'giveBack',
    said: object,
  ): Promise<void> => {
    requests += 1;
    const to = departmentPaths[path].replace(':office', OFFICE).replace(':dossier', dossier);
    const body = { request: `viec-${requests}`, officer: OFFICER, ...said };
    return send(to, 'POST', JSON_TYPE, JSON.stringify(body));
  };
  const decide = async (dossier: string, said: object): Promise<void> => {
    const bytes = anyPdf();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = departmentPaths.file.replace(':sha256', sha256);
    await send(`${path}?offset=0&bytes=${bytes.length}`, 'PATCH', BLOB_TYPE, bytes);
    await tell(dossier, 'finish', { ...RESULT, files: [{ name: 'ket-qua.pdf', sha256 }], ...said });
  };

  return {
    act: (dossier, act) => {
      switch (act) {
        case 'receive':
          return tell(dossier, act, {});
        case 'ask':
          return tell(dossier, act, { items: ['Bản chụp rõ dấu'], reason: 'Bản chụp mờ' });
        case 'giveBack':
          return tell(dossier, act, { reason: 'Không thuộc thẩm quyền' });
        case 'finish':
          return decide(dossier, {});
        case 'deny':
          return decide(dossier, { outcome: 'denied', note: 'Không đủ điều kiện' });
      }
    },
  };
};
