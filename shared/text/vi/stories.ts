import type { EntryType } from '#shared/journal/entry-types.ts';

/**
 * A dossier's story in sentences, without time and officer, which stand before them. Where a value that the
 * sentence needs was not given, the name of the entry stands alone.
 */
export const stories = {
  'dossier.registered': 'Hồ sơ trực tuyến {{onlineNumber}} về quầy',
  'dossier.accepted': 'tiếp nhận, hẹn {{dueAt}}',
  'dossier.corrected': 'sửa {{fields}}: {{reason}}',
  'dossier.refused': 'từ chối tiếp nhận: {{reason}}',
  'dossier.voided': 'hủy hồ sơ: {{reason}}',
  'dossier.withdrawn': 'người dân rút hồ sơ: {{reason}}',
  'dossier.renumbered': 'cấp số mới {{number}} thay số {{was}}: {{reason}}',
  'dossier.reassigned': 'giao lại cho {{to}}: {{reason}}',
  'dossier.handedOver': 'bàn giao cho {{to}}',
  'supplement.requested': 'yêu cầu bổ sung {{items}} giấy tờ: {{reason}}',
  'supplement.received': 'nhận bổ sung {{items}} giấy tờ',
  'obligation.requested': 'yêu cầu thực hiện: {{what}}',
  'obligation.met': 'đã thực hiện nghĩa vụ tài chính',
  'dossier.stopped': 'dừng xử lý: {{reason}}',
  'dossier.resumed': 'xử lý tiếp: {{reason}}',
  'processing.finished': 'xử lý xong lúc {{finishedAt}}',
  'result.partReturned': 'trả một phần kết quả cho {{receiver}}: {{given}}',
  'result.returned': 'trả kết quả cho {{receiver}}',
  'result.takenBack': 'thu hồi kết quả đã trao nhầm: {{reason}}',
  'deadline.extended': 'gia hạn đến {{dueAt}}: {{reason}}',
  'deadline.excluded': 'không tính từ {{from}} đến {{to}}, hẹn {{dueAt}}: {{reason}}',
  'deadline.confirmed': 'Tỉnh xác nhận hẹn {{dueAt}}',
  'deadline.kept': 'giữ hẹn {{dueAt}}, lịch mới tính ra {{wouldBe}}: {{reason}}',
  'fee.taken': 'thu {{money}}',
  'fee.voided': 'hủy khoản thu: {{reason}}',
  'conflict.settled': 'đã xử lý chỗ vướng: {{note}}',
  'feedback.given': 'người dân đánh giá: {{ratingWords}}',
  'crossArea.moved': 'chuyển {{office}}',
  'crossArea.arrived': '{{office}} chuyển đến để giải quyết, hẹn {{dueAt}}',
  'command.undone': 'hoàn tác: {{reason}}',
  'document.issued': 'lập {{paper}}{{revisionWords}}',
  'document.printed': '{{outcomeWords}}',
  'document.voided': 'giấy cũ hết giá trị: {{reason}}',
  'data.exported': 'lưu giấy ra tệp PDF',
} as const satisfies Partial<Readonly<Record<EntryType, string>>>;

export const registeredAtCounter = 'nộp tại quầy, chưa tiếp nhận';

/** After the sentence of what let the clock of a deadline run again. */
export const runsAgain = 'đồng hồ chạy lại, hẹn {{dueAt}}';

export const acceptedWithoutDate = 'tiếp nhận, ngày hẹn do Tỉnh xác nhận';

/** After the sentence of an acceptance that a citizen's paper brought back. */
export const rebuiltFromPaper = 'dựng lại từ giấy tiếp nhận';

/** Beside the date of a procedure that several agencies handle. */
export const storyOwnPart = 'phần của đơn vị này đến {{due}}';

/** After the sentence of what a citizen holds. */
export const clockUnproven = 'đồng hồ lúc đó chưa đối chiếu với Tỉnh';

export const printOutcomes = {
  handed_over: 'gửi {{paper}}{{revisionWords}} tới máy in {{printer}}{{reprintWords}}',
  confirmed: 'xác nhận {{paper}}{{revisionWords}} đã ra',
  jammed: 'báo kẹt giấy: {{paper}}{{revisionWords}}',
  failed: '{{paper}}{{revisionWords}} chưa in được ở máy in {{printer}}',
} as const;

/** After the printer's name, from the second print on. */
export const reprinted = ', in lại lần {{reprint}}';

/** After that, of a copy with words across it. */
export const reprintedMarked = ', có đóng dấu, để lưu';

/** Fields that a correction can name. */
export const intakeFieldNames = {
  submitter: 'người nộp',
  owner: 'chủ hồ sơ',
  authority: 'tư cách nộp thay',
  request: 'nội dung yêu cầu',
  papers: 'giấy tờ',
  sets: 'số bộ',
  fees: 'phí',
  delivery: 'cách nhận kết quả',
  note: 'ghi chú',
} as const;

export const skips = {
  superseded: 'đã có bản khác thay',
  rejected: 'Tỉnh không áp dụng',
  undone: 'đã hoàn tác',
  not_understood: 'phiên bản mới hơn ghi, sẽ đọc được khi cập nhật',
} as const;

/** What the home page asks somebody to look at. */
export const attention = {
  unknown: 'Có việc cần xem (mã {{code}})',
  publication_unreadable:
    'Bản dữ liệu {{kind}} số {{version}} của Tỉnh đọc không được; quầy vẫn dùng bản trước. Nhờ người quản trị cập nhật ứng dụng.',
  day_forgotten: 'Ngày {{day}} chưa khóa sổ. Mở Khóa sổ ngày (F8) để khóa.',
  close_open: 'Sổ ngày {{day}} khóa lúc mất mạng, chờ Tỉnh đối chiếu.',
  minutes_missing:
    'Biên bản khóa sổ ngày {{day}} chưa làm được. Sổ đã khóa an toàn; quầy tự làm lại và in.',
  file_lost:
    'Bản lưu của một giấy không còn đọc được trên máy này. Hồ sơ vẫn an toàn; lấy lại từ Tỉnh hoặc lập lại từ sổ',
  receipt_missing: 'Chưa có giấy tiếp nhận để in; quầy tự làm lại',
  print_asking: 'Máy tắt giữa lúc in: giấy đã ra chưa?',
  print_failed: 'Giấy chưa in được',
  print_jammed: 'Kẹt giấy, chưa in lại',
  conflict: 'Hai nơi cùng ghi một việc. Tỉnh giữ đủ cả hai.',
  deadline_unconfirmed:
    '{{total}} hồ sơ chưa hẹn được ngày, chờ Tỉnh xác nhận thời hạn. Mở Thời hạn (Alt+4).',
  calendar_changed:
    'Lịch làm việc mới làm đổi ngày hẹn của {{total}} hồ sơ. Chưa ngày nào tự đổi: mở Thời hạn (Alt+4) để quyết định.',
  entry_rejected: 'Tỉnh không áp dụng lần sửa của quầy này.',
  calendar_not_covered: 'Ngày hẹn ngoài lịch Tỉnh đã công bố',
  close_differs:
    'Sổ ngày {{day}} đã khóa, số liệu của quầy và của Tỉnh lệch nhau. Quầy tự so lại mỗi lần có mạng; vẫn lệch thì gọi Tỉnh đối chiếu rồi ghi cách xử lý.',
  number_open:
    'Số {{first}} có thể đã in trên giấy đưa cho dân trước lần khôi phục, quầy không còn bản ghi. Có giấy thì quét mã trên giấy để dựng lại hồ sơ (nút ở đầu trang); chắc chắn không có giấy thì ghi là không phát ra.',
  numbers_open:
    '{{total}} số từ {{first}} đến {{last}} có thể đã in trên giấy đưa cho dân trước lần khôi phục, quầy không còn bản ghi. Có giấy thì quét mã trên giấy để dựng lại hồ sơ (nút ở đầu trang); chắc chắn không có giấy thì ghi là không phát ra.',
  papers_asked:
    'Máy đã khôi phục từ bản sao lưu: ngày {{day}} có thể có giấy đã đưa cho dân mà quầy không còn bản ghi. Xem liên lưu và giấy trên bàn rồi trả lời; có giấy thì quét mã để dựng lại hồ sơ.',
  papers_of_other_days:
    'Máy khôi phục từ bản sao lưu lúc {{restoredAt}}. Nếu đồng hồ máy từng sai, giấy đã đưa cho dân có thể mang ngày ngoài khoảng {{from}} – {{until}}. Xem liên lưu: có tờ như vậy thì quét mã để dựng lại hồ sơ.',
  book_number_twice:
    'Số chứng thực {{book}} ghi cho hai việc. Cả hai đều được giữ. Mở hồ sơ ghi sau, hủy có lý do rồi chứng thực lại: việc ấy nhận số mới.',
  verdict_unknown: 'Tỉnh có ý kiến mà phiên bản này chưa hiểu. Cập nhật ứng dụng để xem.',
  entry_parked:
    'Tỉnh đã nhận và giữ nguyên việc này nhưng chưa đọc được, nên người ở Tỉnh chưa thấy. Không mất gì, vẫn nhận hồ sơ và khóa sổ như thường. Tỉnh sửa xong thì tự hết, hỏi lại để biết ngay; quá một ngày chưa hết thì gọi người quản trị ở Tỉnh.',
  entry_apart:
    '{{total}} mục của quầy này Tỉnh giữ riêng, chưa vào sổ: Tỉnh đã có bản khác, hoặc quầy đã bị ngừng. Không mất gì. Gọi Tỉnh: quầy bị ngừng thì xin mã ghi danh lại, còn lại thì Tỉnh xử lý xong hãy hỏi lại.',
  entry_owed:
    'Tỉnh không còn giữ {{total}} mục do quầy khác ghi. Quầy này còn bản đã đọc, không mất gì: quầy ấy nối mạng thì tự gửi lại. Nếu máy quầy ấy đã hỏng, báo người quản trị ở Tỉnh và giữ nguyên dữ liệu trên máy này.',
  entry_mismatch:
    'Một mục của quầy này Tỉnh đang giữ bản khác. Cả hai bản đều còn. Gọi Tỉnh xem bản nào đúng; khóa sổ ngày ghi rõ mục này, ghi cách xử lý ở sổ ấy là xong.',
  entry_mismatch_elsewhere:
    '{{total}} mục của quầy khác Tỉnh gửi về khác bản trên máy này. Cả hai bản đều còn; gọi Tỉnh.',
  entry_not_written_here:
    '{{total}} mục mang tên quầy này mà không ghi ở đây: dữ liệu này đang chạy ở một máy nữa. Không mất gì. Tắt máy kia, rồi người phụ trách ghi danh lại quầy này trong Cài đặt.',
  entry_unreadable:
    '{{total}} mục Tỉnh gửi về chưa đọc được, vẫn được giữ. Nhờ người quản trị cập nhật ứng dụng; phiên bản đang dùng ghi trong Cài đặt.',
  publication_unknown: 'Tỉnh công bố loại dữ liệu mới ({{kind}}). Cập nhật ứng dụng để dùng.',
} as const;
