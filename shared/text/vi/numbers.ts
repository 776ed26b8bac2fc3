/** The register of numbers, the slips for power cuts, and keying in what was received on paper. */
export const numbers = {
  title: 'Sổ số',
  about: 'Số hồ sơ của quầy này, từng ngày. Số nào cũng có lý do: đã dùng, đã hủy, bỏ qua.',
  day: 'Ngày',
  dayWrong: 'Ngày này không có. Gõ ví dụ 23/11/2026.',
  previous: 'Ngày trước',
  next: 'Ngày sau',
  summary: '{{used}} đã dùng · {{void}} đã hủy · {{skipped}} bỏ qua · {{missing}} thiếu',
  left: 'Còn {{left}} trong {{size}} số của quầy.',
  leftLow: 'Chỉ còn {{left}} trong {{size}} số của quầy.',
  leftNone: 'Đã hết {{size}} số của quầy ngày này.',
  borrowed: 'Trong đó có {{slots}} dải số mượn, chỉ dùng trong ngày này.',
  borrow: {
    button: 'Mượn dải số hôm nay',
    about: 'Cần có mạng. Tỉnh cho quầy mượn một dải số còn trống, chỉ dùng hôm nay.',
    done: 'Đã mượn. Quầy tiếp nhận tiếp được; hôm sau quầy đếm lại trong dải số của mình.',
  },
  none: 'Ngày này quầy chưa dùng số nào.',
  columns: {
    number: 'Số',
    state: 'Tình trạng',
    bearer: 'Hồ sơ',
    received: 'Nhận lúc',
    why: 'Lý do, việc cần làm',
  },
  states: { used: 'Đã dùng', void: 'Đã hủy', skipped: 'Bỏ qua', missing: 'Thiếu' },
  onSlip: 'Phiếu giấy',
  onLoan: 'Số mượn',
  run: '{{first}} đến {{last}} ({{count}} số)',
  twice: 'Trùng số',
  twiceAbout: 'Hai hồ sơ mang số này. Mở Cần xử lý (Alt+2) để cấp số mới.',
  missingAbout:
    'Không hồ sơ nào trên máy mang số này. Tìm trong các liên lưu: có giấy mang số này thì gọi Tỉnh; không có thì ghi vào sổ là số bỏ trống.',
  keys: { move: 'Chuyển dòng', open: 'Mở hồ sơ' },
  slips: {
    title: 'Phiếu giấy phòng khi mất điện',
    about:
      'In sẵn, để trong ngăn kéo. Mất điện thì viết tay lên phiếu và ghi ngày; có điện lại thì nhập bù, hồ sơ mang đúng số trên phiếu.',
    notPlanned: 'Tỉnh chưa dành dải số cho phiếu giấy của cơ quan này.',
    out: '{{out}} phiếu đang ở ngoài · còn in được {{free}}',
    count: 'Số phiếu',
    print: 'In phiếu',
    printed: 'Đã in {{count}} phiếu. Cất vào ngăn kéo của quầy này.',
    notPrinted: 'Đã lập {{count}} phiếu nhưng máy in chưa nhận. Xem Cần xử lý (Alt+2).',
    list: 'Phiếu đang ở ngoài',
    since: 'in ngày {{day}}',
    spoil: 'Hủy phiếu',
    spoilTitle: 'Hủy phiếu giấy',
    spoilAbout:
      'Chỉ hủy phiếu viết hỏng, thất lạc hoặc đã xé bỏ. Số của phiếu hủy được in lại trên phiếu khác.',
    spoilWhich: 'Số trên phiếu',
    spoilWhichHint: 'Ví dụ: 1951, 1954-1960',
    spoilReason: 'Lý do',
    spoilWrong: 'Gõ số in trên phiếu, ví dụ 1951 hoặc 1954-1960.',
    spoilMissing: 'Ghi lý do.',
    spoilYes: 'Hủy các phiếu này',
    spoiled: 'Đã hủy {{count}} phiếu.',
  },
} as const;

export const lateEntry = {
  toggle: 'Nhập bù: đã nhận trên giấy',
  key: 'Nhập bù',
  day: 'Ngày nhận thật',
  time: 'Giờ nhận',
  slip: 'Số trên phiếu giấy',
  slipHint: 'Bốn chữ số in trên phiếu; để trống nếu không có phiếu (chỉ cho hôm nay)',
  reason: 'Lý do nhập bù',
  usualReason: 'Mất điện',
  since: 'Hạn tính từ {{time}}',
} as const;

export const numbersRefusals = {
  slips_not_planned:
    'Tỉnh chưa dành dải số cho phiếu giấy nên chưa in được. Không có gì thay đổi. Nhờ Tỉnh khai dải số cho phiếu.',
  slips_all_out:
    'Cả {{out}} phiếu đã in đều còn ở ngoài nên chưa in thêm được. Nhập bù phiếu đã viết, hoặc hủy phiếu hỏng rồi in lại.',
  slips_printed_once:
    'Tờ phiếu này đã ra máy in; in nữa sẽ có hai phiếu cùng số. Nếu giấy kẹt, báo kẹt rồi in lại; nếu cần thêm, in tờ phiếu mới.',
  slips_not_saved:
    'Phiếu giấy sẵn không lưu ra tệp được: tệp in nhiều lần sẽ có hai phiếu cùng số. Chưa lưu gì, tờ phiếu vẫn còn đây. In ở máy in khác, hoặc bật máy in rồi bấm In lại.',
  slip_not_out:
    'Có phiếu trong số này chưa in, đã nhập bù hoặc đã hủy. Chưa hủy phiếu nào. Xem lại danh sách phiếu đang ở ngoài.',
  slip_unknown:
    'Không có phiếu nào mang số này đang ở ngoài. Chưa ghi gì. Xem lại bốn chữ số in trên phiếu.',
  slip_used: 'Phiếu này đã nhập bù rồi. Chưa ghi gì. Tìm hồ sơ theo số trên phiếu để xem.',
  slip_spoiled: 'Phiếu này đã hủy. Chưa ghi gì. Xem lại số trên phiếu.',
  slip_printed_later:
    'Phiếu này in ngày {{printedOn}}, sau ngày nhận vừa gõ. Chưa ghi gì. Xem lại ngày nhận và số phiếu.',
} as const;

export const lateEntryRemarks = {
  late_day_wrong: 'Gõ ngày nhận, ví dụ 23/11/2026',
  late_time_wrong: 'Gõ giờ nhận, ví dụ 9:05',
  late_in_future: 'Giờ nhận này chưa đến',
  late_reason_missing: 'Ghi lý do nhập bù',
  late_slip_missing: 'Ngày trước hôm nay thì cần số trên phiếu giấy',
} as const;
