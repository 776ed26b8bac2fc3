/** Many dossiers into other hands, and back to the counter. */
export const handOver = {
  button: 'Bàn giao',
  reassignButton: 'Giao lại',
  holdersButton: 'Ai đang giữ',
  receiveButton: 'Nhận về',
  keys: {
    give: 'Bàn giao các hồ sơ đã đánh dấu',
    holders: 'Xem ai đang giữ bao nhiêu hồ sơ',
    receive: 'Nhận hồ sơ, kết quả về quầy bằng cách quét',
    extend: 'Đánh dấu thêm dòng trên, dòng dưới',
    take: 'Nhận tất cả các hồ sơ đã quét',
    mode: 'Đổi: kết quả, phải bổ sung, chỉ nhận lại',
  },
  give: {
    title: 'Bàn giao {{total}} hồ sơ',
    about:
      'Ghi ai giữ từng hồ sơ từ bây giờ và in phiếu bàn giao hai bản để hai bên ký. Hồ sơ nào không bàn giao được thì để lại, có ghi lý do.',
    ready: 'Bàn giao được: {{total}} hồ sơ.',
    none: 'Không hồ sơ nào bàn giao được lúc này.',
    leftOut: 'Để lại: {{total}} hồ sơ',
    more: 'và {{total}} hồ sơ nữa',
    to: 'Giao cho',
    toHint: 'Chọn người, hoặc gõ tên phòng, ban',
    toMissing: 'Chọn hoặc gõ người nhận.',
    toSeveral: 'Có nhiều người cùng tên này. Chọn đúng người trong danh sách.',
    sheets: 'In luôn phiếu kiểm soát của từng hồ sơ',
    save: 'Bàn giao và in phiếu',
    tooMany:
      'Đã đánh dấu {{total}} hồ sơ. Mỗi lần bàn giao nhiều nhất {{most}} hồ sơ: bỏ bớt dấu rồi bấm lại.',
  },
  reassign: {
    title: 'Giao lại {{total}} hồ sơ',
    about: 'Lãnh đạo giao các hồ sơ này cho người khác giữ. Lý do nằm trong diễn biến từng hồ sơ.',
    hint: 'Ví dụ: cán bộ nghỉ phép',
    save: 'Giao lại',
  },
  state: {
    running: 'Đang ghi {{done}}/{{total}}…',
    done: {
      out: 'Đã bàn giao {{done}} hồ sơ cho {{to}}.',
      back: 'Đã nhận về {{done}} hồ sơ.',
      reassign: 'Đã giao lại {{done}} hồ sơ cho {{to}}.',
    },
    halted:
      'Lần giao nhận này dừng giữa chừng: đã ghi {{done}}/{{total}} hồ sơ. Hồ sơ nào đã ghi thì vẫn đúng.',
    goOn: 'Ghi tiếp',
    endHere: 'Dừng ở đây, in phiếu',
    stop: 'Dừng lại',
    sign: 'Phiếu bàn giao, hai bên ký hai bản: {{print}}',
    noPrinter:
      'Phiếu bàn giao đã lập, chưa có máy in: chọn máy in trong Cài đặt rồi bấm In lại phiếu.',
    again: 'In lại phiếu',
    listLater: 'Phiếu bàn giao chưa lập được; quầy tự lập và in khi được.',
    sheetsLater:
      'Phiếu kiểm soát chưa in được: {{why}} Đầu trang còn ghi tên từng phiếu; in được rồi thì bấm Lập lại và in.',
    leftOut: 'Để lại {{total}} hồ sơ:',
    earlier: {
      out: 'Lần bàn giao lúc {{at}} cho {{to}} ({{officer}} ghi) để lại {{total}} hồ sơ:',
      back: 'Lần nhận về lúc {{at}} ({{officer}} ghi) để lại {{total}} hồ sơ:',
      reassign: 'Lần giao lại lúc {{at}} cho {{to}} ({{officer}} ghi) để lại {{total}} hồ sơ:',
    },
    waiting: 'Còn {{total}} hồ sơ ở phiếu sau.',
    hide: 'Đã xem, ẩn dòng này',
  },
  holders: {
    title: 'Ai đang giữ hồ sơ',
    about: 'Hồ sơ đang giải quyết, theo người hoặc phòng đang giữ. Bấm vào để xem từng hồ sơ.',
    holder: 'Đang giữ',
    count: 'Số hồ sơ',
    overdue: 'Quá hạn',
    none: 'Không có hồ sơ nào đang giải quyết.',
    close: 'Đóng',
  },
  held: 'Đang giữ hồ sơ: {{name}}, từ {{since}} ({{days}})',
  heldDays: '{{days}} ngày',
  heldToday: 'từ hôm nay',
  receive: {
    title: 'Nhận về quầy',
    about:
      'Quét mã trên giấy tiếp nhận hoặc phiếu kiểm soát, hoặc gõ số hồ sơ rồi bấm Enter. Xong thì bấm F9 một lần để nhận tất cả.',
    back: 'Quay lại',
    mode: 'Nhận về để',
    modes: {
      result: 'Có kết quả',
      supplement: 'Phải bổ sung',
      hand: 'Chỉ nhận lại',
    },
    outcome: 'Kết quả',
    outcomes: { granted: 'Đã giải quyết', denied: 'Không giải quyết' },
    items: 'Giấy tờ còn thiếu, mỗi dòng một giấy',
    itemsHint: 'Ví dụ: Bản chụp giấy chứng sinh, thấy rõ dấu',
    itemsMissing: 'Ghi giấy còn thiếu trước khi quét.',
    reasonMissing: 'Ghi lý do trả lại trước khi quét.',
    reason: 'Lý do',
    reasonHint: 'Ví dụ: phòng Tư pháp trả lại, bản chụp mờ',
    lateHint:
      'Ghi cho {{total}} hồ sơ có kết quả sau giờ hẹn. Ví dụ: chờ ý kiến Phòng Tư pháp. Có thể để trống.',
    field: 'Quét mã hoặc gõ số hồ sơ',
    fieldHint: 'Ví dụ: H15.50.05.13-261123-1001',
    list: 'Đã quét {{total}} hồ sơ',
    empty: 'Chưa quét hồ sơ nào.',
    columns: {
      number: 'Số hồ sơ',
      name: 'Chủ hồ sơ',
      procedure: 'Thủ tục',
      from: 'Ai trả lại',
      as: 'Nhận về để',
    },
    remove: 'Bỏ {{number}} khỏi danh sách',
    take: 'Nhận {{total}} hồ sơ',
    noHolder: 'chưa rõ',
    missing: 'thiếu: {{items}}',
  },
  paper: {
    papers: '{{papers}} giấy tờ',
    outcomes: { granted: 'Kết quả: đã giải quyết', denied: 'Kết quả: không giải quyết' },
    supplement: 'Trả lại để bổ sung: {{items}}',
  },
} as const;

export const handOverRefusals = {
  hand_over_not_ended:
    'Lần giao nhận trước chưa xong. Chưa ghi thêm gì. Chờ xong, hoặc bấm Ghi tiếp ở mục Hồ sơ.',
  hand_over_of_a_head:
    'Lần giao lại này do lãnh đạo quyết định nên chỉ lãnh đạo ghi tiếp. Phần đã ghi vẫn đúng, phần còn lại chưa đổi người giữ. Mời lãnh đạo đăng nhập rồi bấm Ghi tiếp.',
  hand_over_of_another:
    'Lần giao nhận này do {{name}} bắt đầu nên chỉ người ấy ghi tiếp. Phần đã ghi vẫn đúng. Chờ {{name}}, hoặc bấm Dừng ở đây rồi tự giao nhận phần còn lại.',
  hand_over_same: 'Người nhận đang giữ hồ sơ này rồi. Chưa ghi gì thêm.',
  hand_over_no_hand:
    'Người này không còn làm việc ở quầy nên không giao được. Chưa ghi gì. Chọn người khác.',
  hand_over_name_of_several:
    'Có nhiều cán bộ cùng tên {{name}}. Chưa ghi gì. Chọn đúng người trong danh sách.',
  hand_over_not_reached:
    'Lần giao nhận dừng trước khi tới hồ sơ này nên hồ sơ chưa đổi người giữ. Đánh dấu rồi giao tiếp.',
  hand_over_not_accepted:
    'Hồ sơ chưa được tiếp nhận nên chưa giao nhận được. Chưa ghi gì. Tiếp nhận trước.',
  hand_over_refused: 'Hồ sơ đã từ chối tiếp nhận nên không giao nhận. Chưa ghi gì.',
  hand_over_stopped:
    'Hồ sơ đang dừng xử lý. Chưa ghi gì. Xem thông báo dừng trong hồ sơ, hoặc hỏi lãnh đạo.',
  hand_over_withdrawn: 'Người dân đã rút hồ sơ này. Chưa ghi gì. Xem diễn biến trong hồ sơ.',
  hand_over_awaiting_supplement:
    'Hồ sơ đang chờ người dân bổ sung. Chưa ghi gì. Nhận giấy bổ sung trước.',
  hand_over_awaiting_obligation:
    'Hồ sơ đang chờ người dân nộp tiền. Chưa ghi gì. Ghi đã nộp trước.',
  hand_over_finished: 'Hồ sơ đã có kết quả, đang chờ trả. Chưa ghi gì thêm. Mở Trả kết quả (F4).',
  hand_over_returned: 'Kết quả hồ sơ này đã trả cho người dân. Chưa ghi gì thêm.',
  hand_over_scan_twice: 'Hồ sơ này đã quét rồi, có trong danh sách bên dưới. Không thêm lần nữa.',
  hand_over_scan_full:
    'Đã quét đủ 2.000 hồ sơ của một lần. Chưa thêm hồ sơ này. Bấm F9 nhận số đã quét, rồi quét tiếp.',
  hand_over_scan_no_number:
    'Không có hồ sơ nào mang số này ở quầy. Chưa thêm gì. Xem lại số, hoặc quét mã trên giấy.',
  hand_over_scan_number_twice:
    'Số này có trên hai hồ sơ. Chưa thêm gì. Quét mã trên giấy; vẫn báo thế này thì mở đúng hồ sơ trong danh sách rồi nhận.',
  hand_over_scan_not_here:
    'Giấy thật nhưng sổ ở quầy chưa có hồ sơ này. Chưa thêm gì. Nối mạng chờ hồ sơ về rồi quét lại.',
  hand_over_scan_other_office:
    'Giấy này của cơ quan khác nên không nhận về đây. Chưa thêm gì. Chuyển về nơi đã tiếp nhận.',
  hand_over_scan_stopped_key:
    'Tỉnh đã dừng máy in giấy này nên chưa tin được. Chưa thêm gì. Gõ số hồ sơ, hoặc hỏi người phụ trách.',
  hand_over_scan_unchecked:
    'Chưa kiểm được chữ ký trên giấy này. Chưa thêm gì. Gõ số hồ sơ, hoặc nối mạng rồi quét lại.',
  hand_over_scan_forged:
    'Mã không đúng chữ ký: giấy đã bị sửa hoặc không do máy ấy in. Chưa thêm gì. Giữ tờ giấy lại và báo người phụ trách.',
  hand_over_scan_unreadable:
    'Máy quét chưa đọc được mã này. Chưa thêm gì. Quét lại, hoặc gõ số hồ sơ.',
} as const;
