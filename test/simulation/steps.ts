/** What may happen next, and how often. */
import { weighted } from './chance.ts';
import type { Trouble } from './course.ts';
import { carrySome, deliverLate, replay, troubleSome } from './steps-line.ts';
import { importOne, receiveOne, sealOne } from './steps-envelope.ts';
import { goodLine, provinceDarkens } from './steps-files.ts';
import type { Play } from './plays.ts';
import { countInOthers, renumberOne } from './steps-numbers.ts';
import * as machine from './steps-machine.ts';
import { certifyOne } from './steps-certification.ts';
import { acceptAndRate } from './steps-citizen.ts';
import { departmentActs } from './steps-departments.ts';
import { goOnOrEnd, handOverMany, receiveMany } from './steps-hand-over.ts';
import * as officer from './steps-officer.ts';
import { copyFolder, letInAgain, letInBesideOld } from './steps-twin.ts';
import { lieAboutColleague } from './steps-witness.ts';
import { allAtOnce, bothGive, giveOne, handToDepartment, workOne } from './steps-work.ts';
import { isMoved } from './twins.ts';
import { settled } from './virtual-time.ts';
import { breach, say, type Workplace, type World } from './world.ts';

interface Step {
  readonly name: string;
  readonly weight: number;
  /** Only in seeds that have this trouble; the weight is its share among the steps of that trouble. */
  readonly trouble?: Trouble;
  /** Only in seeds that play it. */
  readonly play?: Play;
  readonly run: (world: World) => Promise<void>;
}

type AtPlace = (world: World, place: Workplace) => Promise<void>;

const pickFrom = (world: World, places: readonly Workplace[]): Workplace | null =>
  places[world.chance.upTo(Math.max(1, places.length))] ?? null;

const at =
  (which: (place: Workplace) => boolean, work: AtPlace) =>
  async (world: World): Promise<void> => {
    const place = pickFrom(world, world.places.filter(which));
    if (place !== null) await work(world, place);
  };

const runs = ({ seat }: Workplace): boolean => seat.life() !== null;
const isOff = (place: Workplace): boolean => !runs(place);

const steps: readonly Step[] = [
  { name: 'nhận hồ sơ', weight: 14, run: at(runs, officer.acceptOne) },
  { name: 'bấm nhận lần nữa', weight: 3, run: at(runs, officer.acceptAgain) },
  { name: 'sửa', weight: 7, run: at(runs, officer.correct) },
  { name: 'hủy phiếu', weight: 4, run: at(runs, officer.makeVoid) },
  {
    name: 'hai quầy cùng làm một hồ sơ',
    trouble: 'together',
    weight: 1,
    run: at(runs, officer.bothAtOnce),
  },
  {
    name: 'trang của kỳ trước',
    trouble: 'province',
    weight: 2,
    run: at(runs, machine.pageFromBefore),
  },
  { name: 'khóa sổ', weight: 2, run: at(runs, officer.closeDay) },
  { name: 'gửi ngay', weight: 5, run: at(runs, officer.sendNow) },
  { name: 'đăng xuất, đăng nhập', weight: 1, run: at(runs, officer.signOut) },
  { name: 'chuyển thư', weight: 35, run: carrySome },
  { name: 'thư gặp nạn', trouble: 'line', weight: 9, run: troubleSome },
  { name: 'thư muộn', trouble: 'line', weight: 3, run: deliverLate },
  { name: 'thư lặp', trouble: 'line', weight: 2, run: replay },
  {
    name: 'thời gian trôi',

    weight: 12,
    run: (world) => world.time.pass(world.chance.upTo(120) * 1000),
  },
  {
    name: 'thời gian trôi lâu',
    trouble: 'clock',
    weight: 1,
    run: (world) => world.time.pass(world.chance.upTo(240) * 60_000),
  },
  { name: 'mất điện', trouble: 'death', weight: 2, run: at(runs, machine.kill) },
  { name: 'sắp chết giữa lúc ghi', trouble: 'death', weight: 4, run: at(runs, machine.armDeath) },
  { name: 'bật máy', weight: 12, run: at(isOff, machine.start) },
  { name: 'đồng hồ nhảy', trouble: 'clock', weight: 2, run: at(runs, machine.clockJumps) },
  { name: 'đồng hồ Tỉnh nhảy', trouble: 'clock', weight: 1, run: machine.provinceClockJumps },
  { name: 'sao lưu', trouble: 'disk', weight: 2, run: at(runs, machine.copy) },
  {
    name: 'mất ổ đĩa',
    trouble: 'disk',
    weight: 2,
    run: at((place) => runs(place) && place.seat.hasCopy(), machine.diskLost),
  },
  { name: 'Tỉnh sao lưu', trouble: 'province', weight: 1, run: machine.keepProvince },
  {
    name: 'Tỉnh về hôm qua',
    trouble: 'province',
    weight: 1,
    run: async (world) => {
      if (world.yesterday !== null && world.chance.happens(60))
        await machine.restoreProvince(world);
    },
  },
  {
    name: 'khai gian về quầy khác',
    trouble: 'province',
    weight: 1,
    run: at(runs, lieAboutColleague),
  },
  {
    name: 'Tỉnh về hôm qua, quầy mất ổ đĩa',
    trouble: 'province',
    weight: 1,
    run: at(runs, machine.twoDisasters),
  },
  { name: 'Tỉnh chết khi ghi', trouble: 'province', weight: 1, run: machine.provinceDies },
  { name: 'Tỉnh chạy bản cũ', trouble: 'versions', weight: 3, run: machine.olderProgram },
  { name: 'Tỉnh lên bản mới', trouble: 'versions', weight: 2, run: machine.newerProgram },
  { name: 'hai tay cùng gửi', trouble: 'hands', weight: 1, run: at(runs, machine.secondHand) },
  { name: 'niêm phong bì', weight: 6, play: 'envelopes', run: at(runs, sealOne) },
  { name: 'mang phong bì đến Tỉnh', weight: 7, play: 'envelopes', run: importOne },
  { name: 'mang giấy báo về', weight: 6, play: 'envelopes', run: at(runs, receiveOne) },
  { name: 'chép thư mục dữ liệu', weight: 9, play: 'twins', run: at(runs, copyFolder) },
  {
    name: 'ghi danh lại quầy đã dời',
    weight: 5,
    play: 'twins',
    run: at((place) => runs(place) && isMoved(place), letInAgain),
  },
  {
    name: 'ghi danh lại, máy cũ vẫn làm việc',
    weight: 5,
    play: 'twins',
    run: at((place) => runs(place) && isMoved(place), letInBesideOld),
  },
  { name: 'đếm nhầm dải số', weight: 6, play: 'sharedNumbers', run: at(runs, countInOthers) },
  { name: 'đổi số trùng', weight: 10, play: 'sharedNumbers', run: at(runs, renumberOne) },
  { name: 'đường dây tốt một lúc', weight: 6, play: 'files', run: at(runs, goodLine) },
  {
    name: 'quầy lên bản mới',
    weight: 3,
    play: 'olderDesk',
    run: at((place) => runs(place) && place.seat.isOlder(), machine.upgrade),
  },
  { name: 'làm hồ sơ', weight: 45, play: 'work', run: at(runs, workOne) },
  { name: 'hai quầy cùng trả kết quả', weight: 4, play: 'work', run: at(runs, bothGive) },
  { name: 'bàn giao nhiều hồ sơ', weight: 10, play: 'handOver', run: at(runs, handOverMany) },
  { name: 'nhận lại nhiều hồ sơ', weight: 5, play: 'handOver', run: at(runs, receiveMany) },
  { name: 'bàn giao dở thì làm tiếp', weight: 7, play: 'handOver', run: at(runs, goOnOrEnd) },
  {
    name: 'giao phòng chuyên môn',
    weight: 14,
    play: 'departments',
    run: at(runs, handToDepartment),
  },
  { name: 'phòng chuyên môn làm', weight: 24, play: 'departments', run: departmentActs },
  { name: 'quầy và phòng cùng làm', weight: 6, play: 'departments', run: at(runs, allAtOnce) },
  { name: 'trả kết quả', weight: 6, play: 'departments', run: at(runs, giveOne) },
  { name: 'nhận hồ sơ, dân đánh giá', weight: 10, play: 'citizen', run: at(runs, acceptAndRate) },
  { name: 'trả kết quả, dân đánh giá', weight: 10, play: 'citizen', run: at(runs, giveOne) },
  { name: 'chứng thực', weight: 25, play: 'certification', run: at(runs, certifyOne) },
  { name: 'Tỉnh mất điện giữa một tệp', weight: 3, play: 'files', run: at(runs, provinceDarkens) },
];

/** Of about a hundred for a day's work: all troubles of a seed together. */
const TROUBLE = 40;

/** All steps of each trouble together. */
const wholes: ReadonlyMap<Trouble | undefined, number> = new Map(
  [...Map.groupBy(steps, ({ trouble }) => trouble)].map(([trouble, some]) => [
    trouble,
    some.reduce((sum, { weight }) => sum + weight, 0),
  ]),
);

/** What may happen in a seed; each of its troubles comes as often as any other. */
const stepsOf = ({ course, plays }: World): readonly Step[] =>
  steps
    .filter(({ play }) => play === undefined || plays.has(play))
    .flatMap((step) => {
      const { trouble, weight } = step;
      if (trouble === undefined) return [step];
      if (!course.troubles.has(trouble)) return [];
      const share = TROUBLE / course.troubles.size / (wholes.get(trouble) ?? weight);
      return [{ ...step, weight: Math.max(1, Math.round(weight * share)) }];
    });

/** What the desk believes that the province holds, the province has committed at some time. */
const checkBelief = (world: World): void => {
  for (const { seat } of world.places) {
    const life = seat.life();
    const identity = life?.disk.read.identity() ?? null;
    const holds = life?.disk.read.provinceHolds() ?? null;
    if (identity === null || holds === null) continue;
    const ever = world.everHeld.get(`${identity.desk}/${holds.epoch}`);
    if (ever !== undefined && holds.seq > ever)
      breach(world, 'acknowledged_is_held', `${seat.name}: ${holds.seq} > ${ever}`);
  }
};

/** A desk that died over what it did is found dark. */
const putOutTheDead = async (world: World): Promise<void> => {
  for (const { seat } of world.places)
    if (seat.life()?.fate.dead() === true) {
      say(world, `  ${seat.name} chết`);
      seat.kill();
      await settled();
    }
};

export const takeStep = async (world: World): Promise<void> => {
  const step = weighted(world.chance, stepsOf(world));
  if (step === null) return;
  say(world, step.name);
  await step.run(world);
  await putOutTheDead(world);
  checkBelief(world);
};
