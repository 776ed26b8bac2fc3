/** What departments of the province did with a dossier that was handed over to them. */
export const departments = {
  choice: '{{name}} – phòng của Tỉnh',
  choiceFirst: '{{name}} – phòng của Tỉnh, giải quyết thủ tục này',
  received: '{{name}} đã nhận lúc {{at}} ({{officer}}).',
  asked: '{{name}} ({{officer}}) yêu cầu bổ sung: {{reason}}',
  askedItems: 'Giấy cần bổ sung: {{items}}',
  askedNoPaper:
    'Người dân chưa được báo. Đồng hồ thời hạn đã dừng từ {{at}}. Lập phiếu (mẫu 02) rồi gọi cho người dân.',
  issue: 'Lập và in phiếu yêu cầu bổ sung',
  issuing: 'Đang lập phiếu…',
  issued: 'Đã lập phiếu yêu cầu bổ sung.',
  notDrawn: 'Phiếu chưa lập được.',
  givenBack: '{{name}} ({{officer}}) chuyển lại, không có kết quả: {{reason}}',
  result: '{{name}} ({{officer}}) trả kết quả lúc {{at}}.',
  denied: '{{name}} ({{officer}}) trả lời không giải quyết lúc {{at}}: {{note}}',
  notCounted: 'Kết quả này ghi sau một kết quả khác nên không được tính; tệp vẫn giữ.',
  recalled:
    '{{name}} ({{officer}}) đã lấy lại kết quả này lúc {{at}}: {{reason}}. Đừng trả cho người dân; tệp cũ vẫn giữ. Đã hẹn dân đến lấy thì gọi lại.',
  dataFiles: 'Kết quả dạng dữ liệu (XML)',
  open: 'Xem {{name}}',
  looking: 'Đang mở {{name}}…',
  cut: 'Tệp dài, chỉ xem phần đầu. Tệp gốc vẫn nguyên.',
  close: 'Đóng',
  stories: {
    'handOver.received': '{{department}} đã nhận hồ sơ',
    'dossier.handedOver': '{{department}} chuyển lại, không có kết quả: {{reason}}',
    'supplement.requested': '{{department}} yêu cầu bổ sung {{items}} giấy tờ: {{reason}}',
    'processing.finished': '{{department}} trả kết quả lúc {{finishedAt}}',
    'result.recalled': '{{department}} lấy lại kết quả đã trả: {{reason}}',
  },
} as const;

/** Sentences of "Cần xử lý". */
export const departmentAttention = {
  department_asked:
    '{{name}} yêu cầu bổ sung giấy tờ, người dân chưa được báo. Mở hồ sơ, lập phiếu yêu cầu bổ sung rồi gọi cho người dân.',
  department_given_back:
    '{{name}} chuyển lại hồ sơ, không có kết quả. Mở hồ sơ xem lý do, rồi bàn giao nơi khác hoặc xử lý tiếp.',
  department_file_gone:
    'Tệp kết quả của {{name}} không về được: máy này chưa có, Tỉnh không còn. Mở các quầy khác cho nối mạng: quầy nào đã có tệp thì tự gửi lại. Vẫn không có thì gọi phòng lấy lại kết quả rồi trả lại kèm tệp. Có bản giấy thì vẫn giao cho người dân được.',
} as const;

/** Two that did not know of each other: both facts stay. */
export const departmentConflicts = {
  finished_twice:
    'Hồ sơ có hai kết quả do hai người ghi (ở quầy, ở phòng chuyên môn hay xã giải quyết). Kết quả Tỉnh nhận trước được tính; kết quả kia và tệp của nó vẫn giữ trong hồ sơ. So hai kết quả, khác nhau thì hỏi người ghi kết quả kia, rồi ghi lại ở đây.',
  stopped_and_finished:
    'Phòng chuyên môn hay xã giải quyết ghi kết quả trong lúc hồ sơ dừng xử lý. Kết quả vẫn giữ, chưa giao được. Cho giao thì lãnh đạo bấm Xử lý tiếp: kết quả vào mục chờ trả; không giao thì ghi lý do ở đây.',
  withdrawn_and_finished:
    'Phòng chuyên môn hay xã giải quyết ghi kết quả trong lúc người dân đã rút hồ sơ. Hồ sơ vẫn là đã rút, kết quả vẫn giữ. Gọi hỏi người dân và nơi ghi kết quả, rồi ghi lại ở đây.',
  worked_on_and_finished:
    'Quầy ghi một việc trong lúc phòng chuyên môn hay xã giải quyết đã có kết quả. Kết quả được tính, hồ sơ vẫn chờ trả. Nếu đã đưa phiếu yêu cầu cho người dân thì gọi báo không cần nữa, rồi ghi lại ở đây.',
  withdrawn_and_asked:
    'Phòng chuyên môn hay xã giải quyết yêu cầu bổ sung khi người dân đã rút hồ sơ. Hồ sơ vẫn là đã rút, không cần báo người dân. Báo cho nơi yêu cầu biết, rồi ghi lại ở đây.',
  asked_too_late:
    'Phòng chuyên môn hay xã giải quyết yêu cầu bổ sung khi hồ sơ đã dừng hoặc đã có kết quả. Yêu cầu vẫn giữ trong hồ sơ, thời hạn không đổi. Hỏi nơi yêu cầu có cần nữa không, rồi ghi lại ở đây.',
  recalled_and_returned:
    'Phòng chuyên môn lấy lại kết quả trong lúc quầy đã trả cho người dân. Hồ sơ vẫn là đã trả. Gọi phòng và người dân: kết quả sai thì lãnh đạo bấm Thu hồi kết quả trao nhầm, rồi ghi lại ở đây.',
} as const;

export const departmentRefusals = {
  department_request_settled:
    'Không còn yêu cầu bổ sung nào của phòng chuyên môn chờ báo: phiếu đã lập hoặc giấy đã đến. Không có gì thay đổi; mở lại hồ sơ để xem.',
  department_stopped:
    'Tỉnh báo {{name}} đã ngừng, không còn ai nhận hồ sơ ở đó. Chưa ghi gì; chọn phòng khác, chưa rõ thì hỏi người vận hành của Tỉnh.',
} as const;
