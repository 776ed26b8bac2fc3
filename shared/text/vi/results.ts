/** "Trả kết quả": who waits for a result, and who takes it. */
export const results = {
  title: 'Trả kết quả',
  about: 'Quét mã trên giấy hẹn, hoặc gõ tên, số hồ sơ, điện thoại.',
  find: 'Tìm hồ sơ để trả',
  findHint: 'Tên, số hồ sơ, điện thoại',
  waiting: 'Kết quả chờ trả: {{total}}',
  found: 'Tìm thấy: {{total}}',
  none: 'Không có kết quả nào chờ trả.',
  notFound: 'Không tìm thấy hồ sơ nào. Xem lại số hoặc tên đã gõ.',
  choose: 'Chọn một hồ sơ ở bên trái, hoặc quét mã trên giấy hẹn.',
  days: 'chờ {{days}} ngày',
  today: 'xong hôm nay',
  partly: 'đã trả một phần',
  more: 'Xem tiếp, còn {{total}}',
  before: 'Xem lại phần trước',
  owner: 'Chủ hồ sơ',
  submitter: 'Người nộp',
  same: 'Người nộp là chủ hồ sơ',
  wishes: 'Đăng ký nhận',
  feeDue: 'Còn phải thu',
  feeNone: 'Không còn khoản phải thu',
  steps: { finish: 'Ghi kết quả đã có', return: 'Trả kết quả' },
  outcome: 'Kết quả',
  outcomes: { granted: 'Đã giải quyết', denied: 'Không giải quyết' },
  paper: 'Giấy tờ kết quả {{n}}',
  paperName: 'Tên giấy tờ kết quả',
  paperNumber: 'Số, ký hiệu (nếu có)',
  numbered: 'số',
  originals: 'Bản chính',
  copies: 'Bản sao',
  addPaper: 'Thêm giấy tờ',
  removePaper: 'Bỏ giấy tờ {{n}}',
  resultOf: 'Kết quả giải quyết: {{procedure}}',
  note: 'Ghi chú (nếu có)',
  attach: 'Gắn bản quét',
  attaching: 'Đang gắn…',
  removeFile: 'Bỏ tệp {{name}}',
  finish: 'Ghi kết quả',
  receiver: 'Người nhận',
  grounds: {
    owner: 'Chủ hồ sơ',
    submitter: 'Người nộp hồ sơ',
    authorised: 'Người được ủy quyền',
  },
  name: 'Họ và tên',
  idNumber: 'Số căn cước, hộ chiếu',
  phone: 'Điện thoại',
  authority: 'Giấy ủy quyền (số, ngày)',
  authorityHint: 'Ví dụ: Giấy ủy quyền ngày 20/11/2026',
  how: 'Cách trả',
  ways: { office: 'Tại quầy', post: 'Qua bưu chính', home: 'Tại nhà' },
  reference: 'Số bưu gửi',
  given: 'Giấy tờ giao lần này',
  partNote: 'Bỏ dấu giấy tờ chưa giao: hồ sơ vẫn chờ trả phần còn lại.',
  feeTaken: 'Đã thu {{amount}}',
  serial: 'Số biên lai (nếu có)',
  return: 'Trả và in giấy biên nhận',
  returnPart: 'Trả một phần và in giấy biên nhận',
  busy: 'Đang ghi…',
  done: 'Đã trả {{number}} cho {{name}}. Người nhận ký vào giấy biên nhận, giữ lại liên 1.',
  donePart:
    'Đã trả một phần {{number}} cho {{name}}. Người nhận ký vào giấy biên nhận, giữ lại liên 1.',
  finished: 'Đã ghi kết quả. Kết quả chờ trả.',
  printNote: 'In lại giấy biên nhận',
  openDossier: 'Mở hồ sơ',
  handed: 'Đã giao',
  handedLine: '{{at}}: {{officer}} ({{desk}}) trả cho {{receiver}}{{given}}',
  handedPart: '{{at}}: {{officer}} ({{desk}}) trả một phần cho {{receiver}}{{given}}',
  twice:
    'Hồ sơ này được ghi đã trả hai lần, ở hai quầy. Cả hai lần ghi đều còn. Hỏi hai cán bộ xem ai đã giao giấy tờ, rồi ghi lại ở “Cần xử lý”.',
  twicePapers:
    'Có giấy tờ được ghi đã giao hai lần, ở hai quầy. Cả hai lần ghi đều còn. Xem từng lần giao ở dưới, hỏi hai cán bộ ai đã giao, rồi ghi lại ở “Cần xử lý”.',
  home: { title: 'Kết quả chờ trả', unit: 'kết quả', none: 'Không có kết quả nào chờ trả' },
  keys: {
    find: 'Tìm hồ sơ để trả',
    do: 'Ghi kết quả, hoặc trả kết quả và in giấy biên nhận',
    print: 'In lại giấy biên nhận',
    list: 'Chọn hồ sơ trong danh sách',
  },
} as const;

export const resultsRefusals = {
  result_not_accepted:
    'Hồ sơ này chưa được tiếp nhận nên chưa có kết quả. Chưa ghi gì. Tiếp nhận hồ sơ trước.',
  result_refused:
    'Hồ sơ này đã từ chối tiếp nhận nên không có kết quả để trả. Chưa ghi gì. Xem lý do trong hồ sơ.',
  result_stopped:
    'Hồ sơ này đã dừng xử lý từ {{since}} nên không trả kết quả được. Chưa ghi gì. Xem thông báo dừng trong hồ sơ, hoặc hỏi lãnh đạo.',
  result_withdrawn:
    'Người nộp đã rút hồ sơ này lúc {{since}} nên không có kết quả để trả. Chưa ghi gì. Xem diễn biến trong hồ sơ.',
  result_awaiting_supplement:
    'Hồ sơ này đang chờ bổ sung giấy tờ từ {{since}} nên chưa có kết quả. Chưa ghi gì. Nhận giấy tờ bổ sung trước.',
  result_awaiting_obligation:
    'Hồ sơ này đang chờ nộp nghĩa vụ tài chính từ {{since}} nên chưa có kết quả. Chưa ghi gì. Ghi đã nộp trước.',
  result_returned_already:
    'Kết quả này đã trả cho {{receiver}} lúc {{returnedAt}}, do {{officer}} ({{desk}}) trả. Lần này chưa ghi gì. Nếu người dân chưa nhận được, hỏi {{officer}}.',
  result_finished_already: 'Kết quả này đã ghi rồi. Lần này chưa ghi gì. Kiểm tra rồi bấm trả.',
  result_not_finished: 'Hồ sơ này chưa ghi kết quả. Chưa trả gì. Ghi kết quả trước rồi trả.',
  result_unnamed: 'Chưa ghi tên giấy tờ kết quả. Chưa ghi gì. Gõ tên giấy tờ rồi bấm lại.',
  result_part_gone:
    'Có giấy tờ vừa được giao ở quầy khác. Lần này chưa ghi gì. Xem lại danh sách rồi bấm lại.',
  result_nothing_given:
    'Chưa chọn giấy tờ nào để giao. Chưa ghi gì. Đánh dấu giấy tờ giao lần này.',
  result_fee_owed:
    'Hồ sơ còn phải thu {{due}} đồng nên chưa trả được. Chưa ghi gì. Thu phí, đánh dấu đã thu rồi bấm lại.',
  result_not_returned: 'Kết quả chưa trả nên chưa có giấy biên nhận. Trả kết quả trước.',
  result_fee_changed:
    'Khoản còn phải thu vừa đổi, nay là {{due}} đồng. Lần này chưa ghi gì. Đối chiếu với số tiền đã thu, đánh dấu lại nếu còn phải thu, rồi bấm lại.',
  result_uncounted:
    'Giấy tờ kết quả này chưa có bản nào. Chưa ghi gì. Gõ số bản chính hoặc bản sao rồi bấm lại.',
  receiver_unchosen:
    'Chưa chọn người nhận. Chưa trả gì. Hỏi người đến lấy là ai, chọn người nhận rồi bấm lại.',
  receiver_unnamed: 'Chưa ghi họ tên người nhận. Chưa trả gì. Gõ họ tên rồi bấm lại.',
  receiver_unidentified:
    'Chưa ghi số giấy tờ tùy thân của người nhận. Chưa trả gì. Xem căn cước của người nhận rồi gõ số.',
  receiver_unauthorised:
    'Chưa ghi giấy ủy quyền. Chưa trả gì. Xem giấy ủy quyền rồi ghi số, ngày của giấy đó.',
} as const;
