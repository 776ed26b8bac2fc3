/** Dossiers that one office takes in and another decides (phi địa giới). */
export const crossArea = {
  title: 'Phi địa giới',
  hint: 'Hồ sơ nhận ở một nơi, giải quyết ở nơi khác. Ngày hẹn trên giấy tiếp nhận giữ nguyên.',
  keys: { move: 'Lên, xuống trong danh sách' },
  steps: {
    '1': 'Đã nhận, chưa chuyển',
    '2': 'Đã chuyển, chờ nơi giải quyết nhận',
    '3': 'Nơi giải quyết đã nhận',
    '4': 'Kết quả đã về nơi trả',
  },
  places: {
    to_send: 'Cần chuyển đi',
    under_way: 'Đang ở nơi giải quyết',
    to_hand_out: 'Kết quả đã về, chờ trả',
    came: 'Nơi khác chuyển đến, chờ nhận',
    in_work: 'Đang giải quyết cho nơi khác',
    to_send_back: 'Xong, chờ chuyển kết quả về',
  },
  empty: 'Không có hồ sơ nào.',
  none: 'Không có hồ sơ phi địa giới nào đang chờ.',
  more: 'Còn {{count}} hồ sơ nữa; làm xong những hồ sơ trên thì hiện tiếp.',
  atPlace: '{{step}}. Đang ở: {{office}}.',
  cameFrom: '{{office}} nhận hồ sơ này và chuyển đến để quầy giải quyết. Hẹn với dân giữ nguyên.',
  takeFirst: 'Xem hồ sơ đúng thẩm quyền thì bấm Nhận giải quyết; không đúng thì Trả lại kèm lý do.',
  away: 'Hồ sơ đang ở {{office}}. Ở đây chỉ nhận giấy dân bổ sung, thu phí, sửa và cho rút.',
  ours: 'Xong thì chuyển kết quả về {{office}}, hoặc trả thẳng cho dân.',
  sentBack: '{{office}} trả lại: {{reason}}',
  calledBack: '{{office}} gọi hồ sơ về: {{reason}}',
  askedAgain: '{{office}} trả kết quả để làm lại: {{reason}}',
  send: 'Chuyển đi giải quyết',
  take: 'Nhận giải quyết',
  giveBack: 'Trả lại nơi nhận',
  cameBack: 'Ghi: nơi ấy đã trả lại',
  callBack: 'Gọi hồ sơ về',
  askAgain: 'Trả kết quả làm lại',
  sendResult: 'Chuyển kết quả về',
  next: 'Ghi bước tiếp',
  dialog: {
    office: 'Nơi giải quyết',
    officeHint: 'Chọn xã, phường trong tỉnh. Nơi ngoài tỉnh: chọn dòng cuối.',
    outside: 'Ngoài tỉnh, gửi bằng giấy: {{office}}',
    choose: 'Chọn nơi giải quyết',
    notChosen: 'Chưa chọn nơi giải quyết. Chưa chuyển gì. Chọn một dòng rồi bấm lại.',
    outsideNote:
      'Chỉ giấy đi; nơi ấy không thấy hồ sơ trên máy, quầy tự ghi từng bước (Alt+G). Kẹp phiếu kiểm soát vào hồ sơ giấy (Alt+S).',
    paper: 'Hồ sơ giấy',
    resultPaper: 'Kết quả giấy',
    reference: 'Số hiệu bưu gửi hoặc người mang đi',
    reason: 'Ví dụ: thửa đất thuộc xã khác',
    sendNote:
      'Nơi giải quyết nhận thông tin hồ sơ ngay khi quầy có mạng. Kẹp phiếu kiểm soát vào hồ sơ giấy (Alt+S).',
    backNote: 'Hồ sơ và giấy về lại nơi đã nhận; nơi ấy thấy lý do và chuyển nơi khác.',
    cameBackNote: 'Hồ sơ và giấy đã về quầy này; chuyển nơi khác hoặc giải quyết ở đây.',
    cameBackReason: 'Lý do nơi ấy trả lại',
    callBackNote:
      'Nơi kia chưa nhận thì hồ sơ về lại đây. Nếu nơi kia đã nhận mà quầy chưa biết thì hồ sơ ở lại nơi ấy, Cần xử lý sẽ báo. Hồ sơ giấy thì gọi nơi ấy gửi lại.',
    callBackReason: 'Ví dụ: chọn nhầm xã',
    askAgainNote:
      'Kết quả đã về thôi là kết quả; nơi giải quyết thấy lý do và làm lại. Ngày hẹn với dân giữ nguyên.',
    askAgainReason: 'Ví dụ: sai tên trong giấy khai sinh',
    takeNote: 'Từ lúc này quầy giải quyết hồ sơ và giữ đúng ngày hẹn với dân: {{due}}.',
    noDue: 'chưa có ngày hẹn',
    resultNote: 'Nơi nhận hồ sơ sẽ trả kết quả cho dân.',
  },
  papers: {
    post: 'Gửi bưu điện',
    hand: 'Người mang đi',
    none: 'Không có giấy, chỉ điện tử',
  },
  stories: {
    '1': 'nhận hồ sơ phi địa giới',
    '2': 'chuyển hồ sơ đến {{office}}',
    '3': '{{office}} nhận giải quyết',
    '4': 'chuyển kết quả về {{office}}',
    back: 'trả lại hồ sơ về {{office}}: {{reason}}',
  },
  /** After the sentence of what the other office did. */
  carried: '{{carried}} ghi',
} as const;

/** Written into the journal where the province cannot carry a dossier on. */
export const crossAreaReturned = {
  office_unknown: 'Tỉnh không có nơi giải quyết này trong danh sách. Chọn lại nơi giải quyết.',
  dossier_taken: 'Nơi giải quyết đã có một hồ sơ khác mang mã này. Hỏi người vận hành của Tỉnh.',
} as const;

export const crossAreaAttention = {
  cross_area_came:
    '{{name}} chuyển hồ sơ đến để giải quyết. Mở hồ sơ, xem giấy tờ rồi bấm Nhận giải quyết hoặc Trả lại nơi nhận.',
  cross_area_sent_back:
    '{{name}} trả lại hồ sơ phi địa giới. Mở hồ sơ xem lý do, rồi chuyển nơi đúng thẩm quyền.',
  cross_area_asked_again:
    '{{name}} trả kết quả để làm lại. Mở hồ sơ xem lý do, làm lại rồi chuyển kết quả về.',
} as const;

export const crossAreaRefusals = {
  cross_area_step:
    'Hồ sơ phi địa giới đang ở bước {{current}}, không sang thẳng bước {{step}} được. Chưa thay đổi gì. Làm lần lượt từng bước.',
  cross_area_elsewhere:
    'Hồ sơ đang ở {{office}} nên ở đây chưa làm được việc này. Chưa ghi gì. Cần gấp thì gọi cho nơi ấy.',
  cross_area_not_taken:
    'Hồ sơ do {{office}} chuyển đến, quầy chưa nhận giải quyết. Chưa ghi gì. Bấm Nhận giải quyết trước.',
  cross_area_of_sender:
    'Số, giấy tiếp nhận và tiền của hồ sơ này do {{office}} giữ. Chưa thay đổi gì. Gọi nơi ấy sửa.',
  cross_area_other_office:
    'Bước này do nơi kia ghi; hồ sơ đang ở {{office}}. Chưa thay đổi gì. Chờ nơi ấy ghi, hoặc gọi hỏi.',
  cross_area_no_result:
    'Hồ sơ chưa có kết quả để chuyển về. Chưa ghi gì. Ghi Xử lý xong trước rồi chuyển.',
  cross_area_stands_still:
    'Hồ sơ đang dừng hoặc đã xong nên không chuyển bước được. Chưa ghi gì. Cho hồ sơ chạy tiếp trước.',
  cross_area_office_unknown:
    'Nơi giải quyết không có trong danh sách của Tỉnh. Chưa ghi gì. Chọn lại trong danh sách.',
  cross_area_own_office:
    'Nơi giải quyết là chính nơi này nên không phải chuyển. Chưa ghi gì. Bàn giao cho cán bộ như thường.',
} as const;
