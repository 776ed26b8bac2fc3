/** What departments must be able to do on any database behind the province, also when they press at once. */
import { expect, it } from 'vitest';
import { createOwnChain } from '#server/portal/own-chain.ts';
import { doAct, type DepartmentAct } from '#server/departments/acts.ts';
import { givePassword, findSession, signIn, stopAccount } from '#server/departments/accounts.ts';
import {
  addDepartment,
  changeProcedures,
  listDepartments,
} from '#server/departments/departments.ts';
import { departmentOf, makeKey } from '#server/departments/keys.ts';
import { findHeld, listHeld } from '#server/departments/views.ts';
import { latestPublication } from '#server/publishing/read.ts';
import type { Database } from '#server/store/database.ts';
import { accept } from './test-province.ts';
import { openDesk, openOffice, surroundings } from './direct-desk.ts';

const OFFICE = 'H00.77';
const department = {
  code: 'phong-kho',
  name: 'Phòng Kho thử',
  procedures: ['1.001193'],
  offices: null,
  stopped: false,
};
const GIVE_BACK: DepartmentAct = { kind: 'give_back', reason: 'Nhầm phòng' };

export const departmentContract = (database: () => Database): void => {
  it('phòng chuyên môn: một mã, một tên, bản công bố nào cũng đủ', async () => {
    const add = (changes: object = {}) =>
      addDepartment(database(), surroundings, { ...department, ...changes }, 'thử');
    expect((await add()).ok).toBe(true);
    expect(await add()).toMatchObject({ error: { code: 'code_used' } });
    expect(await add({ code: 'khac', name: 'PHÒNG KHO THU' })).toMatchObject({
      error: { code: 'name_used' },
    });
    await Promise.all([add({ code: 'a', name: 'Ban A' }), add({ code: 'b', name: 'Ban B' })]);
    expect(await changeProcedures(database(), surroundings, 'a', ['2.000815'])).toBe(true);
    const published = await latestPublication(database(), null, 'departments');
    expect(published?.data).toMatchObject({
      departments: [{ code: 'a', procedures: ['2.000815'] }, { code: 'b' }, { code: 'phong-kho' }],
    });
  });

  it('phòng chuyên môn: mật khẩu, phiên và khóa', async () => {
    const ports = { database: database(), surroundings };
    const who = { name: 'kho-1', person: 'Lê Thị Thử' };
    const password = await givePassword(ports, department.code, who);
    expect(await givePassword(ports, 'a', who)).toBeNull();
    expect(await signIn(ports, who.name, 'sai')).toBeNull();
    const token = await signIn(ports, who.name, password ?? '');
    expect(await findSession(ports, token ?? '')).toMatchObject({
      person: who.person,
      department,
    });
    await stopAccount(ports, department.code, who.name);
    expect(await findSession(ports, token ?? '')).toBeNull();
    const key = await makeKey(database(), surroundings, department.code, 'Phần mềm');
    expect(await departmentOf(database(), surroundings, key)).toEqual(department);
  });

  it('phòng chuyên môn: hai người bấm cùng lúc thì chỉ một việc được ghi', async () => {
    await openOffice(database(), OFFICE);
    const { desk, push } = await openDesk(database(), OFFICE);
    const dossier = accept(desk);
    desk.write({
      type: 'dossier.handedOver',
      dossier,
      payload: { to: department.name, list: null },
    });
    await push();
    const listed = await listHeld(database(), department, 'nguyen thi thu');
    expect(listed).toMatchObject({ dossiers: [{ dossier, inHand: true }], more: false });
    const chain = createOwnChain({
      database: database(),
      surroundings,
      provinceKey: new Uint8Array(32),
      name: 'Tỉnh',
    });
    const send = (request: string) =>
      doAct({ database: database(), surroundings, chain }, department, {
        office: OFFICE,
        dossier,
        request,
        officer: 'Lê Thị Thử',
        act: GIVE_BACK,
      });
    const pressed = await Promise.all(['một', 'một', 'hai'].map(send));
    const codes = pressed.map((one) => (one.ok ? String(one.value.repeated) : one.error.code));
    expect(codes.filter((code) => code === 'false')).toHaveLength(1);
    expect(codes.toSorted()).toEqual(
      codes.includes('true')
        ? ['false', 'not_in_hand', 'true']
        : ['false', 'not_in_hand', 'not_in_hand'],
    );
    const seen = await findHeld(database(), department, OFFICE, dossier);
    expect(seen?.fromDepartments.givenBack?.reason).toBe('Nhầm phòng');
    const [one] = (await listDepartments(database())).filter(({ code }) => code === 'phong-kho');
    expect(one?.holding).toBe(0);
  });
};
