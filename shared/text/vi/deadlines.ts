/** Dates that move: a new calendar, days that do not count, extensions, dates that the province confirms. */
export const deadlines = {
  title: 'Thời hạn',
  about: 'Ngày hẹn không bao giờ tự đổi. Lãnh đạo quyết định từng hồ sơ, có lý do, có thư báo.',
  tabs: {
    label: 'Việc về thời hạn',
    calendar: 'Lịch mới ({{total}})',
    exclude: 'Ngày không tính',
    undated: 'Chờ ngày hẹn ({{total}})',
    beyond: 'Ngoài lịch ({{total}})',
  },
  calendarUntil: 'Lịch bản {{version}}, đủ đến {{date}}.',
  calendarEnding:
    'Lịch bản {{version}} chỉ đủ đến {{date}}. Hồ sơ hẹn sau ngày đó có thể đổi: nhờ Tỉnh công bố lịch năm sau.',
  calendarNone: 'Chưa có lịch làm việc từ Tỉnh.',
  headOnly: 'Lãnh đạo đăng nhập mới quyết định được; cán bộ xem trước ở đây.',
  changedAbout:
    'Tỉnh công bố lịch mới. Những hồ sơ này, tính lại thì ra ngày khác. Chọn rồi quyết định: hẹn lại, hay giữ ngày cũ.',
  changedNone: 'Lịch đang dùng không làm đổi ngày hẹn nào.',
  undatedAbout:
    'Những hồ sơ này chưa hẹn được ngày. Có ngày của Tỉnh thì mở hồ sơ, bấm Ctrl+T để ghi.',
  undatedNone: 'Hồ sơ nào cũng có ngày hẹn.',
  beyondAbout:
    'Ngày hẹn sau ngày lịch đủ. Khi Tỉnh công bố lịch mới, hồ sơ nào đổi ngày sẽ hiện ở mục Lịch mới.',
  beyondNone: 'Không có hồ sơ nào hẹn ngoài lịch.',
  excludeAbout:
    'Thiên tai, hỏng hệ thống: những ngày cả cơ quan không làm được. Chỉ mất vài giờ thì gõ thêm giờ. Xem hồ sơ bị ảnh hưởng, chọn, rồi trừ.',
  excludeNone: 'Không hồ sơ nào đổi ngày hẹn vì những ngày này.',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  dayWrong: 'Gõ ngày, ví dụ 23/11/2026',
  orderWrong: 'Ngày cuối phải sau ngày đầu',
  look: 'Xem hồ sơ',
  fromHour: 'Từ giờ',
  toHour: 'Đến giờ',
  wholeDay: 'cả ngày',
  hourWrong: 'Gõ giờ, ví dụ 14:00; giờ cuối sau giờ đầu',
  ownPart: 'phần của đơn vị: {{due}}',
  hoursFromTo: 'từ {{from}} đến {{to}}',
  daysFromTo: 'từ {{from}} đến hết {{to}}',
  columns: {
    pick: 'Chọn',
    number: 'Số hồ sơ',
    owner: 'Chủ hồ sơ',
    before: 'Hẹn cũ',
    after: 'Tính lại',
    why: 'Vì sao',
  },
  days: {
    off: '{{date}} nghỉ{{name}}',
    extra: '{{date}} làm việc{{name}}',
    ordinary: '{{date}} làm việc như thường',
  },
  later: 'muộn hơn',
  earlier: 'sớm hơn, chỉ để biết',
  more: 'Còn {{total}} hồ sơ nữa chưa hiện; xong những hồ sơ trên thì hiện tiếp.',
  pickAll: 'Chọn tất cả',
  picked: 'Đã chọn {{total}}',
  open: 'Mở hồ sơ',
  move: 'Hẹn lại',
  keep: 'Giữ ngày cũ',
  exclude: 'Trừ những ngày này',
  keys: { move: 'Chuyển dòng', pick: 'Chọn, bỏ chọn', all: 'Chọn tất cả', open: 'Mở hồ sơ' },
  decision: {
    move: 'Hẹn lại {{total}} hồ sơ',
    keep: 'Giữ ngày cũ cho {{total}} hồ sơ',
    exclude: 'Trừ ngày cho {{total}} hồ sơ',
    moveAbout: 'Ngày hẹn mới là ngày ở cột Tính lại. Ngày cũ vẫn nằm trong sổ.',
    keepAbout: 'Ngày hẹn giữ như trên giấy người dân đang cầm. Quyết định được ghi vào từng hồ sơ.',
    excludeAbout: 'Không tính vào thời hạn: {{days}}. Ngày hẹn mới là ngày ở cột Tính lại.',
    reason: 'Lý do',
    usual: 'Lịch làm việc mới của Tỉnh: {{days}}',
    reasonMissing: 'Ghi lý do.',
    letter: 'Lập và in thư xin lỗi, hẹn lại (mẫu 04) cho từng hồ sơ',
    save: 'Quyết định',
    done: 'Đã xong {{done}} hồ sơ. In {{letters}} thư.',
    doneKept: 'Đã giữ ngày cũ cho {{done}} hồ sơ.',
    refused: '{{number}}: {{why}}',
    notDrawn: '{{total}} thư chưa lập được: mở hồ sơ, bấm Lập lại thư.',
  },
  dossier: {
    button: 'Thời hạn',
    title: 'Thời hạn của hồ sơ {{number}}',
    kind: 'Việc cần làm',
    kinds: {
      extend: 'Gia hạn',
      exclude: 'Trừ ngày không tính',
      confirm: 'Ghi ngày Tỉnh xác nhận',
    },
    amount: 'Thêm',
    amountWrong: 'Gõ một số lớn hơn 0',
    unit: 'Đơn vị',
    units: {
      working_day: 'ngày làm việc',
      day: 'ngày',
      working_hour: 'giờ làm việc',
      month: 'tháng',
    },
    day: 'Ngày hẹn trả',
    source: 'Tỉnh xác nhận bằng',
    sourceHint: 'Ví dụ: công văn số 12, điện thoại của Sở',
    sourceMissing: 'Ghi Tỉnh xác nhận bằng cách nào.',
    before: 'Đang hẹn',
    after: 'Sẽ hẹn',
    nothing: 'chưa có',
    own: 'Phần của đơn vị',
    ownStays: 'giữ {{due}}',
    why: 'Từng ngày (Ctrl+/)',
    whyOwn: 'Từng ngày, phần của đơn vị',
    printWhy: 'In phiếu giải thích ngày đang hẹn',
    save: 'Ghi ngày hẹn mới',
    letter: 'Lập và in thư xin lỗi, hẹn lại (mẫu 04)',
    letterOwed: 'Thư hẹn lại chưa lập được.',
    drawLetter: 'Lập lại thư',
    key: 'Đổi thời hạn',
    moved: 'Đã hẹn lại; giấy tiếp nhận ghi {{date}}',
  },
} as const;

export const deadlinesRefusals = {
  deadline_by_hand:
    'Ngày hẹn này do người ghi, không tính theo từng ngày, nên không trừ ngày được. Chưa thay đổi gì. Dùng Gia hạn.',
  deadline_decided:
    'Hồ sơ này đã có người quyết định, hoặc lịch không còn làm đổi ngày. Chưa ghi gì thêm. Xem lại danh sách.',
  deadline_shown_other:
    'Ngày của hồ sơ này vừa đổi, khác ngày hiện trên màn hình (lịch mới về, hoặc có người vừa sửa). Chưa ghi gì. Xem lại danh sách rồi quyết định.',
  deadline_not_earlier:
    'Lịch mới tính ra ngày sớm hơn; đã hẹn với dân thì không rút ngắn. Chưa thay đổi gì. Chọn Giữ ngày cũ.',
  confirm_not_worked:
    'Ngày {{day}} cơ quan không làm việc. Chưa ghi gì. Chọn ngày làm việc gần nhất mà Tỉnh đồng ý.',
  letter_not_owed: 'Hồ sơ này không còn thư nào phải lập. Không có gì thay đổi.',
  calendar_missing:
    'Chưa có lịch làm việc từ Tỉnh nên chưa tính được ngày. Chưa thay đổi gì. Đợi lịch về rồi làm lại.',
} as const;

export const deadlineRemarks = {
  hours_need_confirmation:
    'Thủ tục ghi nhiều giờ làm việc hơn mức của lịch, có thể ý là ngày. Chưa hẹn được ngày; Tỉnh xác nhận rồi mới hẹn.',
  hours_above_limit:
    'Tỉnh xác nhận nhiều giờ làm việc hơn mức của lịch. Vẫn hẹn theo giờ; nếu ý là ngày thì báo Tỉnh.',
  commitment_hours_unsure:
    'Cam kết ghi nhiều giờ làm việc hơn mức của lịch, có thể ý là ngày, nên không dùng; hẹn theo luật.',
  outside_reception_hours: 'Ngoài giờ tiếp công dân ({{at}}). Vẫn nhận được; hạn tính như thường.',
  extension_limit_passed:
    'Đây là lần gia hạn thứ {{nth}}, quy định cho {{limit}} lần. Vẫn ghi được, cần lý do rõ.',
  extension_limit:
    'Hồ sơ đã gia hạn {{given}} lần, quy định cho {{limit}} lần. Vẫn ghi được, cần lý do rõ.',
} as const;
