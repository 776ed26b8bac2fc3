/**
 * The day of the circle as data: forty dossiers, each with its path through the table of states. `one` is an officer's
 * desk with a line all day, `two` the head's, which has none from the forenoon to the evening.
 */
import type { DeskAct } from './acts.ts';
import type { Matter } from './citizens.ts';
import type { DepartmentAct } from './department.ts';

/** In their order. The second desk has no line in the forenoon and in the afternoon. */
export const rounds = ['morning', 'forenoon', 'afternoon', 'evening'] as const;
export type Round = (typeof rounds)[number];

export type Step =
  | { readonly by: 'one' | 'two'; readonly act: DeskAct }
  /** A desk of the commune that decides what was handed in here. */
  | { readonly by: 'there'; readonly act: DeskAct }
  | { readonly by: 'department'; readonly act: DepartmentAct };

export interface Path extends Readonly<Partial<Record<Round, readonly Step[]>>> {
  readonly name: string;
  readonly matter?: Matter;
  /** The citizen has sent it before the morning, and the province registers it. */
  readonly online?: true;
  /** Of its acts, those that hands do at the keyboard where there is a window; the others go through its bridge. */
  readonly typed?: readonly DeskAct[];
  /** Also in the short form: these alone go over every row of the table. */
  readonly short?: true;
}

const one = (...acts: readonly DeskAct[]): readonly Step[] =>
  acts.map((act) => ({ by: 'one', act }));
const two = (...acts: readonly DeskAct[]): readonly Step[] =>
  acts.map((act) => ({ by: 'two', act }));
const department = (...acts: readonly DepartmentAct[]): readonly Step[] =>
  acts.map((act) => ({ by: 'department', act }));
const there = (...acts: readonly DeskAct[]): readonly Step[] =>
  acts.map((act) => ({ by: 'there', act }));
const accepted = one('accept');

export const paths: readonly Path[] = [
  {
    name: 'bàn giao, phòng nhận và trả kết quả, quầy kia trao cho người dân',
    short: true,
    typed: ['accept', 'returnResult'],
    morning: accepted,
    forenoon: one('handOver'),
    afternoon: department('receive', 'finish'),
    evening: two('returnResult'),
  },
  { name: 'từ chối ngay tại quầy', short: true, morning: one('refuseAtCounter') },
  {
    name: 'chờ giấy ở quầy, giấy đến thì tiếp nhận lúc mất mạng',
    short: true,
    morning: two('askAtCounter'),
    forenoon: two('accept'),
  },
  {
    name: 'chờ giấy ở quầy, cuối cùng từ chối',
    morning: one('askAtCounter'),
    afternoon: one('refuseWaiting'),
  },
  {
    name: 'yêu cầu bổ sung, giấy đến, đi tiếp, kết quả gửi bưu điện',
    short: true,
    typed: ['requestSupplement', 'receiveSupplement'],
    morning: accepted,
    forenoon: one('requestSupplement'),
    afternoon: one('receiveSupplement', 'finish'),
    evening: one('returnByPost'),
  },
  {
    name: 'yêu cầu bổ sung, người dân rút',
    morning: accepted,
    forenoon: two('requestSupplement'),
    afternoon: two('withdraw'),
  },
  {
    name: 'dừng có thông báo, xử lý tiếp, rút',
    morning: accepted,
    forenoon: two('stop'),
    afternoon: two('resume'),
    evening: two('withdraw'),
  },
  { name: 'dừng rồi rút', morning: two('accept'), forenoon: two('stop', 'withdraw') },
  {
    name: 'phải nộp tiền, nộp rồi, bàn giao',
    morning: accepted,
    forenoon: one('requestObligation'),
    afternoon: one('meetObligation', 'handOver'),
  },
  {
    name: 'phải nộp tiền thì rút',
    morning: two('accept'),
    afternoon: two('requestObligation', 'withdraw'),
  },
  {
    name: 'rút, hoàn tác, rút thật',
    short: true,
    morning: two('accept'),
    forenoon: two('withdraw', 'undo', 'withdraw'),
  },
  {
    name: 'không giải quyết sau khi tiếp nhận, trả văn bản từ chối',
    morning: accepted,
    forenoon: one('deny'),
    evening: one('returnResult'),
  },
  {
    name: 'gia hạn có thư xin lỗi, hoàn tác, gia hạn lại',
    short: true,
    morning: accepted,
    forenoon: two('extend', 'undo', 'extend'),
  },
  {
    name: 'trừ ngày không tính, hoàn tác, trừ lại',
    short: true,
    morning: accepted,
    forenoon: two('exclude', 'undo', 'exclude'),
  },
  {
    name: 'chưa hẹn được ngày, ghi ngày Tỉnh xác nhận, hoàn tác, ghi lại',
    short: true,
    matter: 'undated',
    morning: accepted,
    afternoon: two('confirm', 'undo', 'confirm'),
  },
  {
    name: 'lịch mới: giữ ngày cũ, hoàn tác, giữ lại',
    short: true,
    morning: accepted,
    afternoon: two('keep', 'undo', 'keep'),
  },
  {
    name: 'phòng yêu cầu bổ sung, quầy lập phiếu, giấy đến',
    morning: accepted,
    forenoon: one('handOver'),
    afternoon: [...department('ask'), ...one('issueRequest')],
    evening: one('receiveSupplement'),
  },
  {
    name: 'phòng không giải quyết, quầy trả văn bản',
    morning: accepted,
    forenoon: one('handOver'),
    afternoon: department('deny'),
    evening: one('returnResult'),
  },
  {
    name: 'phòng chuyển lại, bàn giao nơi khác',
    morning: accepted,
    forenoon: one('handOver'),
    afternoon: [...department('giveBack'), ...one('handOverElsewhere')],
  },
  {
    name: 'trả một phần, trả nốt ở quầy kia',
    morning: accepted,
    forenoon: one('finish', 'returnPart'),
    evening: two('returnResult'),
  },
  {
    name: 'bàn giao hai lần, rồi người dân rút',
    morning: accepted,
    forenoon: one('handOver', 'handOverElsewhere', 'withdraw'),
  },
  {
    name: 'trao cho người được ủy quyền',
    morning: accepted,
    afternoon: one('finish', 'returnToAuthorised'),
  },
  {
    name: 'hủy số đã thu phí, trả lại tiền',
    short: true,
    matter: 'paid',
    morning: accepted,
    forenoon: one('void'),
  },
  { name: 'sửa hồ sơ, giấy mới thay giấy cũ', morning: accepted, afternoon: one('correct') },
  {
    name: 'nhận và trả ngay lúc mất mạng',
    matter: 'atOnce',
    forenoon: two('acceptAtOnce'),
  },
  {
    name: 'hoàn tác từng việc một, từ bàn giao tới thu hồi kết quả',
    short: true,
    morning: accepted,
    forenoon: [
      ...two('handOver', 'undo', 'handOver', 'requestObligation', 'undo', 'requestObligation'),
      ...two('meetObligation', 'undo', 'meetObligation', 'stop', 'undo', 'stop'),
    ],
    afternoon: [
      ...two('resume', 'undo', 'resume', 'finish', 'undo', 'finish', 'returnPart', 'undo'),
      ...two('returnResult', 'undo', 'returnResult', 'takeBack', 'undo', 'takeBack'),
    ],
    evening: two('returnResult'),
  },
  {
    name: 'hoàn tác yêu cầu bổ sung và nhận bổ sung',
    short: true,
    morning: accepted,
    forenoon: two('requestSupplement', 'undo', 'requestSupplement'),
    afternoon: two('receiveSupplement', 'undo', 'receiveSupplement'),
  },
  {
    name: 'phi địa giới, bước đầu hoàn tác được',
    short: true,
    matter: 'crossArea',
    forenoon: two('accept', 'undo'),
  },
  {
    name: 'lãnh đạo giao lại cho người khác',
    short: true,
    morning: one('accept', 'handOver'),
    forenoon: two('reassign'),
  },
  {
    name: 'trao nhầm một phần, lãnh đạo thu hồi',
    morning: accepted,
    forenoon: two('finish', 'returnPart', 'takeBack'),
  },
  { name: 'trực tuyến: tiếp nhận', short: true, online: true, morning: one('acceptOnline') },
  { name: 'trực tuyến: không tiếp nhận', online: true, morning: two('refuseOnline') },
  {
    name: 'trực tuyến: yêu cầu bổ sung, giấy đến thì tiếp nhận lúc mất mạng',
    online: true,
    morning: two('askOnline'),
    afternoon: two('acceptBrought'),
  },
  { name: 'trực tuyến: người dân rút', online: true, forenoon: two('withdraw') },
  {
    name: 'cùng lúc: quầy này ghi rút, quầy kia ghi xong',
    short: true,
    morning: accepted,
    forenoon: [...one('withdraw'), ...two('finish')],
    evening: two('settle'),
  },
  {
    name: 'cùng lúc: hai quầy trao một kết quả',
    short: true,
    typed: ['settle'],
    morning: one('accept', 'finish'),
    forenoon: [...one('returnResult'), ...two('returnResult')],
    evening: two('settle'),
  },
  {
    name: 'cùng lúc: hai quầy sửa một ô, lần sau không được nhận, sửa lại',
    short: true,
    typed: ['correctAgain'],
    morning: accepted,
    forenoon: [...one('correct'), ...two('correctOtherwise')],
    evening: two('correctAgain'),
  },
  {
    name: 'thu phí lúc trả kết quả',
    matter: 'unpaid',
    morning: accepted,
    afternoon: one('finish', 'returnTakingFee'),
  },
  {
    name: 'dừng khi đang chờ bổ sung, xử lý tiếp',
    morning: accepted,
    forenoon: two('requestSupplement', 'stop'),
    afternoon: two('resume'),
  },
  {
    name: 'bàn giao, dừng khi đang chờ nộp tiền, xử lý tiếp, làm xong',
    morning: accepted,
    forenoon: two('handOver', 'requestObligation', 'stop'),
    afternoon: two('resume', 'finish'),
  },
];

/** Beside the forty, where a second commune has a desk: two dossiers that both communes work on. */
export const sharedPaths: readonly Path[] = [
  {
    name: 'phi địa giới: chuyển, gọi về, chuyển lại; xã kia làm xong, kết quả sai thì làm lại, trả dân',
    matter: 'crossArea',
    morning: accepted,
    forenoon: one('sendAcross', 'callBack', 'sendAcross'),
    afternoon: [...there('takeAcross', 'finish', 'sendResultAcross'), ...one('askAgain')],
    evening: [...there('finish', 'sendResultAcross'), ...two('returnResult')],
  },
  {
    name: 'phi địa giới: xã kia hỏi thêm giấy rồi trả lại; giấy đến, chuyển lần nữa, xã kia làm xong',
    matter: 'crossArea',
    morning: one('accept', 'sendAcross'),
    forenoon: there('takeAcross', 'requestSupplement', 'giveBackAcross'),
    afternoon: one('receiveSupplement', 'sendAcross'),
    evening: there('takeAcross', 'finish', 'sendResultAcross'),
  },
];
