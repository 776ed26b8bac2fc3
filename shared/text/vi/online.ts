/** Hồ sơ trực tuyến: what citizens sent by the portal, and the office's answer. */
export const online = {
  title: 'Hồ sơ trực tuyến',
  about:
    'Người dân gửi qua cổng dịch vụ công. Trả lời trong giờ làm việc quy định, ai chờ lâu đứng trước.',
  waiting: 'Chờ tiếp nhận ({{total}})',
  asked: 'Đã yêu cầu bổ sung ({{total}})',
  none: 'Không có hồ sơ trực tuyến nào chờ tiếp nhận.',
  sent: 'gửi {{time}}',
  wait: {
    in_time: 'còn {{time}} làm việc',
    soon: 'chỉ còn {{time}} làm việc',
    late: 'quá hạn {{time}} làm việc',
    unknown: 'chưa có lịch làm việc',
    by: 'trả lời trước {{time}}',
    stopped: 'đang chờ người dân bổ sung',
  },
  time: {
    both: '{{hours}} giờ {{minutes}} phút',
    hours: '{{hours}} giờ',
    minutes: '{{minutes}} phút',
  },
  home: {
    total: '{{total}} hồ sơ trực tuyến chờ tiếp nhận',
    late: '{{total}} quá hạn',
  },
  view: {
    label: 'Người dân đã gửi gì',
    submitter: 'Người nộp',
    owner: 'Chủ hồ sơ',
    procedure: 'Thủ tục',
    request: 'Nội dung',
    delivery: 'Nhận kết quả',
    fees: 'Phí, lệ phí',
    noFees: 'không có',
    paid: 'Đã nộp trực tuyến {{amount}} (giao dịch {{reference}})',
    unpaid: 'Chưa nộp trực tuyến',
    source: 'Gửi từ {{source}}, mã {{reference}}',
    papers: 'Giấy tờ người dân gửi',
    noPapers: 'Không gửi giấy tờ nào.',
    noFile: 'không có tệp',
    files: 'Tệp: {{here}}/{{total}} đã về máy này.',
    filesComing: 'Tệp: {{here}}/{{total}} đã về máy này; số còn lại tự về khi có mạng.',
    filesMissing:
      'Còn {{left}} tệp chưa về máy này nên chưa xem được. Vẫn trả lời được; tệp tự về khi có mạng.',
    openFile: 'Xem tệp {{name}}',
    due: 'Nếu tiếp nhận bây giờ: hẹn trả {{time}}',
    dueUnknown: 'Nếu tiếp nhận bây giờ: ngày hẹn trả do Tỉnh xác nhận.',
    caseChanged:
      'Danh mục đã đổi từ lúc người dân gửi: trường hợp của hồ sơ không còn như cũ. Nếu tiếp nhận bây giờ, ngày hẹn trả do Tỉnh xác nhận.',
    gone: 'Thủ tục này không còn trong danh mục. Chưa tiếp nhận được; hỏi Tỉnh, hoặc trả lời người dân bằng F12.',
    asked: 'Đã yêu cầu bổ sung: {{items}}. Lý do: {{reason}}. Giấy đến đủ thì tiếp nhận.',
  },
  late: {
    label: 'Vì sao trả lời muộn?',
    about: 'Đã quá giờ trả lời. Ghi lý do, vẫn tiếp nhận được như thường.',
    again: 'Chưa ghi lý do. Ghi vào đây, hoặc bấm lần nữa để trả lời không ghi lý do.',
  },
  brought: 'Giấy đã mang đến (đánh dấu để ghi vào giấy tiếp nhận)',
  answering: 'đang ghi và lập giấy…',
  gone: {
    here: 'Đã trả lời hồ sơ này',
    elsewhere: 'Hồ sơ này không còn chờ: đã có người trả lời',
    how: 'Bấm ↓ để sang hồ sơ tiếp theo.',
    none: 'Không còn hồ sơ nào khác chờ.',
    next: 'Hồ sơ tiếp theo',
  },
  accept: 'Tiếp nhận',
  refuse: 'Không tiếp nhận',
  supplement: 'Yêu cầu bổ sung',
  refuseDialog: {
    title: 'Không tiếp nhận hồ sơ {{number}}',
    about: 'Người dân nhận phiếu từ chối (mẫu 03) với lý do này. Hồ sơ vẫn nằm trong sổ.',
    hint: 'Ví dụ: thủ tục thuộc thẩm quyền của cơ quan khác',
    save: 'Không tiếp nhận',
  },
  supplementDialog: {
    title: 'Yêu cầu bổ sung hồ sơ {{number}}',
    about: 'Người dân nhận phiếu yêu cầu bổ sung (mẫu 02). Ghi đủ một lần.',
    save: 'Gửi yêu cầu',
  },
  done: {
    accepted: 'Đã tiếp nhận {{number}}.',
    due: 'Hẹn trả {{time}}.',
    refused: 'Đã ghi không tiếp nhận {{number}}.',
    asked: 'Đã yêu cầu bổ sung {{number}}.',
    paper: 'Giấy đã lập và giao cho việc in.',
    paperLater: 'Giấy chưa lập được, máy sẽ tự lập lại.',
    open: 'Mở hồ sơ',
  },
  dossier: {
    waits: 'Hồ sơ trực tuyến, chưa tiếp nhận.',
    open: 'Mở để trả lời',
    lateWhy: 'Trả lời muộn: {{reason}}',
    lateNoWhy: 'Trả lời muộn, không ghi lý do.',
  },
  keys: { move: 'Chuyển hồ sơ' },
} as const;

export const onlineRefusals = {
  online_late:
    'Đã quá giờ trả lời hồ sơ trực tuyến. Chưa ghi gì; ghi lý do muộn rồi bấm lại, hoặc bấm lại để bỏ trống.',
} as const;
