/** The room of the procedures, and the page that is read out to a citizen. */
export const procedures = {
  title: 'Thủ tục',
  search: 'Tìm thủ tục',
  placeholder: 'Gõ vài chữ: khai sinh, sao y, hộ kinh doanh…',
  hits: 'Thủ tục tìm thấy',
  familiar: 'Hay dùng và vừa dùng',
  nothing: 'Không có thủ tục nào khớp “{{text}}”. Thử ít chữ hơn, hoặc gõ mã số.',
  notHandled: 'xã không tiếp nhận',
  open: 'Enter mở trang thủ tục',
  page: {
    code: 'Mã {{code}}',
    take: 'Tiếp nhận',
    favour: 'Hay dùng',
    flag: 'Vướng mắc',
    notice: 'Bản niêm yết',
    notHandled:
      'Xã không tiếp nhận thủ tục này. Chỉ cho người dân nơi nộp; nếu vẫn nhận, quầy không chặn.',
    ended: 'Thủ tục đã hết hiệu lực sau ngày {{date}}. Không tiếp nhận mới.',
    endedNext: 'Thủ tục đã hết hiệu lực sau ngày {{date}}, thay bằng {{name}} ({{code}}).',
    openNext: 'Mở thủ tục thay thế',
    subjects: 'Dành cho',
    deadline: 'Bao giờ có kết quả',
    fees: 'Phải nộp bao nhiêu tiền',
    papers: 'Cần mang theo giấy tờ gì',
    basis: 'Căn cứ',
    everyChannel: 'Mọi hình thức nộp',
    case: 'Trường hợp {{n}}',
    source: 'Theo {{source}}',
    committed: 'Cam kết trả trong {{committed}} theo {{decision}} (luật: {{law}}).',
    committedLonger:
      'Cam kết {{committed}} theo {{decision}} dài hơn luật nên không dùng; hẹn theo luật.',
    committedUnknown:
      'Có cam kết {{committed}} theo {{decision}}, chưa dùng được vì Tỉnh chưa xác nhận thời hạn theo luật.',
    unconfirmed:
      'Tỉnh chưa xác nhận thời hạn. Vẫn tiếp nhận được; giấy hẹn ghi “ngày hẹn trả do Tỉnh xác nhận”.',
    noChannel: 'Danh mục chưa ghi hình thức nộp và thời hạn. Hỏi Tỉnh trước khi hẹn.',
    noPapers: 'Danh mục không nêu giấy tờ phải nộp.',
    alternative: 'Chỉ khi: {{name}}',
    originals: '{{n}} bản chính',
    copies: '{{n}} bản sao',
    asNeeded: 'xuất trình hoặc nộp khi cần',
    template: 'có mẫu',
    otherPapers: 'Giấy tờ khác',
    notes: 'Lưu ý của thủ tục ({{total}})',
    free: 'Không thu phí, lệ phí.',
    unknownAmount: 'Theo lời ghi dưới đây',
    reliefHolds: 'Giảm đến hết {{until}}; sau đó thu {{full}}.',
    reliefHoldsOnly: 'Mức này chỉ đến hết {{until}}.',
    reliefUnclear: 'Lời ghi có mức giảm đến hết {{until}}: đọc kỹ trước khi thu.',
    reliefOver: 'Mức giảm đã hết ngày {{until}}: thu đủ.',
    exemptions: 'Được miễn',
    decision: 'Công bố theo {{decision}}.',
    since: 'Áp dụng từ {{from}}.',
    sinceUntil: 'Áp dụng từ {{from}} đến hết {{until}}.',
    version: 'Danh mục bản {{version}}.',
  },
  flags: {
    title: 'Vướng mắc cơ quan đã báo',
    dialog: 'Báo thủ tục vướng mắc cho Tỉnh',
    about:
      'Ghi chỗ khó làm hoặc sai của thủ tục này: giấy tờ, thời hạn, phí, cách ghi. Tỉnh đọc được khi quầy gửi dữ liệu. Đừng ghi tên hay số giấy tờ của người dân.',
    comment: 'Vướng ở chỗ nào',
    send: 'Ghi và báo Tỉnh',
    settle: 'Đã hết vướng',
    settleDialog: 'Báo đã hết vướng mắc',
    settleAbout: 'Ghi vì sao hết vướng: Tỉnh đã sửa, đã hướng dẫn, hoặc hiểu nhầm.',
    settleComment: 'Vì sao hết vướng',
    open: 'chưa hết',
    settled: 'hết vướng {{date}}: {{comment}}',
    by: '{{date}} · {{name}}',
    unknownOfficer: 'cán bộ tiếp nhận',
    done: 'Đã ghi. Quầy gửi cho Tỉnh khi có mạng.',
  },
  notice: {
    title: 'Bản niêm yết, xem trước',
    print: 'In bản niêm yết',
    size: 'Khổ giấy',
    sizes: { A4: 'A4', A3: 'A3, treo tường' },
    kept: 'Bản niêm yết đã lưu; in lại lúc nào cũng được.',
  },
  keys: {
    move: 'Chọn thủ tục trong danh sách',
    open: 'Mở trang thủ tục',
    take: 'Tiếp nhận thủ tục này',
    back: 'Về danh sách thủ tục',
    favour: 'Đánh dấu thủ tục hay dùng, hoặc thôi',
    flag: 'Báo thủ tục vướng mắc cho Tỉnh',
    notice: 'Xem và in bản niêm yết',
  },
} as const;

export const procedureRefusals = {
  procedure_ended:
    'Thủ tục {{name}} đã hết hiệu lực sau ngày {{date}} nên chưa tiếp nhận. Những gì đã gõ còn nguyên. Chọn thủ tục khác, hoặc hỏi Tỉnh.',
  procedure_replaced:
    'Thủ tục {{name}} đã hết hiệu lực sau ngày {{date}} nên chưa tiếp nhận. Những gì đã gõ còn nguyên. Chọn thủ tục thay thế: {{next}}.',
  flag_empty: 'Chưa ghi vướng ở chỗ nào. Chưa gửi gì. Gõ vài chữ rồi bấm lại.',
  flag_gone:
    'Vướng mắc này đã được báo hết rồi, hoặc không còn ở đây. Không mất gì. Xem lại danh sách.',
  notice_of_ended:
    'Thủ tục đã hết hiệu lực nên không có bản niêm yết. Không thay đổi gì. Mở thủ tục thay thế để in.',
  notice_no_printer:
    'Chưa chọn máy in nên chưa in bản niêm yết. Không mất gì. Chọn máy in trong Cài đặt rồi in lại.',
  notice_size_missing:
    'Máy in {{printer}} không có khổ {{paper}} nên chưa in. Không mất gì. Chọn A4, hoặc trong Cài đặt dành cho bản niêm yết một máy in có khổ {{paper}}.',
} as const;

export const procedureRemarks = {
  procedure_ended: '{{name}} đã hết hiệu lực sau ngày {{date}}. Chọn thủ tục khác, hoặc hỏi Tỉnh.',
  procedure_replaced:
    '{{name}} đã hết hiệu lực sau ngày {{date}}. Chọn thủ tục thay thế: {{next}}.',
  procedure_not_handled:
    'Xã không tiếp nhận thủ tục này. Hướng dẫn nơi nộp; vẫn nhận được nếu có lý do.',
  fee_waived_without_reason: 'Thu 0 đ mà chưa ghi lý do miễn.',
  commitments_apart:
    'Tệp thời hạn xác nhận có {{count}} cam kết rút ngắn; cam kết có ngày riêng nên không vào danh mục. Chưa ghi gì. Công bố tệp ấy bằng publish confirmed, bỏ phần cam kết ở đây.',
  own_part_unusable:
    'Phần thời hạn của đơn vị trong quy trình liên thông dài hơn cả quy trình nên không dùng; hẹn theo cả quy trình.',
  commitment_longer: 'Cam kết công bố dài hơn luật nên không dùng; hẹn theo luật.',
} as const;
