/** A desk on a real folder, enrolled at a province that is made up, its officer signed in; no window, no papers. */
import { randomBytes } from 'node:crypto';
import { openDesk, type OpenDesk, type ShellPorts } from '#electron/assembly/open-desk.ts';
import { createSecretHash } from '#electron/store/keys/secret-hash.ts';
import type { EndpointName, InputOf } from '#shared/contract/contract.ts';
import type { EnrolAnswer } from '#shared/protocol/contact.ts';
import { ok } from '#shared/result.ts';
import { enrolAnswer, OFFICER, PERSONAL_CODE, PIN } from '../desk/made-up-office.ts';

const random = (length: number) => new Uint8Array(randomBytes(length));

/** The made-up office keeps its officer's code under a quick hash; a real desk asks for a slow one. */
const withRealHash = async (answer: EnrolAnswer): Promise<EnrolAnswer> => {
  const personalCodeHash = await createSecretHash(random).make(PERSONAL_CODE);
  const officer = {
    id: OFFICER,
    name: 'Trần Thị Mẫu',
    title: 'Công chức tiếp nhận',
    role: 'officer',
    personalCodeHash,
    active: true,
  };
  return {
    ...answer,
    publications: answer.publications.map((publication) =>
      publication.kind === 'officers'
        ? { ...publication, data: { officers: [officer] } }
        : publication,
    ),
  };
};

export interface EnrolledDesk {
  readonly ask: <N extends EndpointName>(name: N, input: InputOf<N>) => Promise<void>;
  readonly close: OpenDesk['close'];
}

/** No window, no papers. `now`: milliseconds since 1970-01-01T00:00Z. */
const openDeskWith = (
  folder: string,
  now: () => number,
  enrol: ShellPorts['enrol'],
): EnrolledDesk => {
  const { router, close } = openDesk(folder, {
    now,
    renderer: null,
    printers: null,
    emit: () => undefined,
    log: () => undefined,
    tryOutPin: null,
    provinceUrl: null,
    enrol,
    keyring: null,
  });
  const ask: EnrolledDesk['ask'] = async (name, input) => {
    const done = await router.invoke(name, input);
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.error)}`);
  };
  return { ask, close };
};

/** A desk that was enrolled before. */
export const openBenchDesk = (folder: string, now: () => number): EnrolledDesk =>
  openDeskWith(folder, now, null);

export const startEnrolledDesk = async (
  folder: string,
  now: () => number,
): Promise<EnrolledDesk> => {
  const answer = await withRealHash(await enrolAnswer());
  const desk = openDeskWith(folder, now, () => Promise.resolve(ok(answer)));
  // Nothing listens on that port: the desk is offline, which is an ordinary state.
  await desk.ask('desk.enrol', { url: 'http://127.0.0.1:9', code: 'THU', deskName: 'Quầy 1' });
  await desk.ask('session.setPin', { officer: OFFICER, personalCode: PERSONAL_CODE, pin: PIN });
  return desk;
};
