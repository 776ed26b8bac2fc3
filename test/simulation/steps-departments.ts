/** What departments of the province do with what lies in their hands. */
import type { DepartmentAct } from '#server/departments/acts.ts';
import type { Dossier } from '#shared/dossier/dossier.ts';
import { nameText } from '#shared/journal/entry.ts';
import { sha256Of } from '../invariants/receipts.ts';
import { DEPARTMENTS, isDepartment, type ActingDepartment } from './departments.ts';
import { ProvinceDied } from './province-troubles.ts';
import { noteHeld } from './steps-line.ts';
import { say, type World } from './world.ts';

const MOST_LOOKED_AT = 4;

/** A result with its file, which the department had sent before. */
const finishAct = async (world: World): Promise<DepartmentAct> => {
  const { chance, blobs } = world;
  const granted = chance.happens(80);
  const content = new TextEncoder().encode(`%PDF kết quả ${chance.upTo(1_000_000)}`);
  const file = { name: 'ket-qua.pdf', sha256: sha256Of(content), bytes: content.length };
  const withFile = chance.happens(60);
  if (withFile) {
    const chunk = { name: file.sha256, desk: 'phong', offset: 0, bytes: file.bytes, content };
    const kept = await blobs.append(chunk);
    if (!kept.ok) throw new Error(kept.error.code);
  }
  return {
    kind: 'finish',
    outcome: granted ? 'granted' : 'denied',
    note: granted ? '' : 'không đủ điều kiện',
    papers: [{ name: 'Quyết định', number: `${chance.upTo(1000)}/QĐ`, originals: 1, copies: 1 }],
    files: {
      attachments: withFile ? [{ ...file, type: 'application/pdf', pages: 1 }] : [],
      dataFiles: [],
    },
  };
};

const drawAct = (world: World): Promise<DepartmentAct> => {
  const nth = world.chance.upTo(100);
  if (nth < 15) return Promise.resolve({ kind: 'receive' });
  if (nth < 40)
    return Promise.resolve({ kind: 'ask', items: ['Bản sao hộ khẩu'], reason: 'còn thiếu' });
  if (nth < 75) return finishAct(world);
  return Promise.resolve({ kind: 'give_back', reason: 'không thuộc thẩm quyền' });
};

/** The one that has it in hand; now and then another, who is told that it has not. */
const whoActs = (world: World, { holder }: Dossier): ActingDepartment => {
  const holding = DEPARTMENTS.find(({ name }) => name === holder?.name);
  return holding === undefined || world.chance.happens(20)
    ? world.chance.pick(DEPARTMENTS)
    : holding;
};

/** Where the province dies over it, nobody is answered; what was not committed has not been done. */
const unlessItDies = async (world: World, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (fault) {
    if (!(fault instanceof ProvinceDied)) throw fault;
    world.troubles.died = false;
  }
  await noteHeld(world);
};

const actOn = async (world: World, id: string): Promise<void> => {
  const { departments } = world;
  const dossier = await departments.look(id);
  if (dossier === null) return;
  const by = whoActs(world, dossier);
  const act = await drawAct(world);
  const done = await departments.act(by, id, act);
  say(world, `  ${by.name} ${act.kind} ${id}: ${done.ok ? 'xong' : done.error}`);
  if (!done.ok) return;
  for (const name of done.value) {
    world.departmentActs.push({ ...name, dossier: id });
    world.actsInOrder.add(nameText(name));
  }
};

export const departmentActsOn = (world: World, id: string): Promise<void> =>
  unlessItDies(world, () => actOn(world, id));

/** Most often of what it has in hand; else of what was handed over at any time, also where it is there no more. */
export const departmentActs = (world: World): Promise<void> =>
  unlessItDies(world, async () => {
    const { chance, departments, handedToDepartments: all } = world;
    const held: string[] = [];
    for (const id of all.slice(-MOST_LOOKED_AT)) {
      const holder = (await departments.look(id))?.holder ?? null;
      if (holder !== null && isDepartment(holder.name)) held.push(id);
    }
    const [first, ...others] = held.length > 0 && chance.happens(85) ? held : all;
    if (first !== undefined) await actOn(world, chance.pick([first, ...others]));
  });

export const noteHandedOver = (world: World, id: string, to: string): void => {
  if (isDepartment(to) && !world.handedToDepartments.includes(id))
    world.handedToDepartments.push(id);
};
