/** A desk with a head, who may do all that an officer may. */
import { quickHash } from './made-up-office.ts';
import { officerMau, officersList } from './officers-published.ts';
import { PIN, startTestDesk, type TestDesk } from './test-desk.ts';

export const HEAD = 'lanh-dao-mau';
const CODE = 'THU-LANH-DAO';

/** Vietnamese time; whoever is signed in is no head. */
export const startDeskWithHead = async (now: string): Promise<TestDesk> => {
  const desk = await startTestDesk(now);
  const head = await officerMau({
    id: HEAD,
    name: 'Lê Văn Thử',
    title: 'Phó Giám đốc',
    role: 'head',
    personalCodeHash: await quickHash.make(CODE),
  });
  const list = officersList(2, [await officerMau(), head]);
  desk.store.write((tx) => tx.savePublication(list));
  desk.desk.arrived();
  return desk;
};

export const signInHead = (desk: TestDesk) =>
  desk.must('session.setPin', { officer: HEAD, personalCode: CODE, pin: PIN });

/** Vietnamese time. */
export const startHeadDesk = async (now: string): Promise<TestDesk> => {
  const desk = await startDeskWithHead(now);
  await signInHead(desk);
  return desk;
};
