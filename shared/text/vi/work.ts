/** Work on a dossier after acceptance, and a citizen who cannot be taken in yet. */
export const work = {
  strip: 'Việc của hồ sơ này',
  more: 'Việc khác',
  acts: {
    requestSupplement: 'Yêu cầu bổ sung',
    receiveSupplement: 'Nhận giấy bổ sung',
    requestObligation: 'Yêu cầu nộp tiền',
    meetObligation: 'Đã nộp tiền',
    stop: 'Dừng xử lý',
    resume: 'Xử lý tiếp',
    handOver: 'Bàn giao',
    reassign: 'Giao lại cho người khác',
    refuse: 'Từ chối tiếp nhận',
    withdraw: 'Người dân rút hồ sơ',
    takeBack: 'Thu hồi kết quả trao nhầm',
    undo: 'Hoàn tác việc vừa làm',
  },
  keys: { more: 'Việc khác của hồ sơ' },
  spent: '{{act}}: đã yêu cầu một lần, không yêu cầu thêm được nữa',
  fields: {
    reason: 'Lý do',
    reasonMissing: 'Ghi lý do.',
    papers: 'Giấy tờ cần bổ sung',
    typed: 'Giấy khác, mỗi dòng một giấy',
    typedAlone: 'Giấy tờ cần bổ sung, mỗi dòng một giấy',
    typedHint: 'Ví dụ: Bản chụp giấy chứng sinh, thấy rõ dấu',
    itemsMissing: 'Đánh dấu hoặc ghi ít nhất một giấy.',
    what: 'Người dân phải nộp gì, ở đâu',
    whatHint: 'Ví dụ: lệ phí trước bạ, nộp tại Thuế cơ sở 3',
    whatMissing: 'Ghi phải nộp gì.',
    amount: 'Số tiền (đồng), bỏ trống nếu cơ quan khác tính',
    amountWrong: 'Gõ số tiền, ví dụ 150.000',
    basis: 'Căn cứ (điều, khoản), nếu có',
    received: 'Giấy đã mang đến',
    receivedHint: 'Bỏ dấu giấy nào còn thiếu',
  },
  dialogs: {
    requestSupplement: {
      title: 'Yêu cầu bổ sung hồ sơ {{number}}',
      about:
        'In phiếu yêu cầu bổ sung (mẫu 02). Đồng hồ thời hạn dừng lại cho tới khi giấy đến. Chỉ yêu cầu một lần: ghi cho đủ.',
      hint: 'Ví dụ: bản chụp mờ, không đọc được',
      save: 'Ghi và in phiếu',
    },
    receiveSupplement: {
      title: 'Nhận giấy bổ sung hồ sơ {{number}}',
      about: 'Đồng hồ thời hạn chạy lại từ bây giờ với phần còn lại.',
      save: 'Nhận và tính hẹn mới',
    },
    requestObligation: {
      title: 'Yêu cầu nộp tiền, hồ sơ {{number}}',
      about: 'Đồng hồ thời hạn dừng lại cho tới khi người dân nộp xong.',
      save: 'Ghi yêu cầu',
    },
    meetObligation: {
      title: 'Đã nộp tiền, hồ sơ {{number}}',
      about: 'Đồng hồ thời hạn chạy lại từ bây giờ với phần còn lại.',
      save: 'Ghi đã nộp',
    },
    stop: {
      title: 'Dừng xử lý hồ sơ {{number}}',
      about: 'In thông báo dừng giải quyết (mẫu 05), lãnh đạo ký. Đồng hồ thời hạn dừng lại.',
      aboutNoNotice:
        'Bộ mẫu lúc nhận hồ sơ này không có thông báo dừng: cơ quan tự soạn văn bản gửi người dân. Đồng hồ thời hạn dừng lại.',
      hint: 'Ví dụ: đang có tranh chấp, chờ tòa án',
      save: 'Dừng xử lý',
    },
    resume: {
      title: 'Xử lý tiếp hồ sơ {{number}}',
      about: 'Đồng hồ thời hạn chạy lại từ bây giờ với phần còn lại.',
      hint: 'Ví dụ: tranh chấp đã giải quyết xong',
      save: 'Xử lý tiếp',
    },
    withdraw: {
      title: 'Người dân rút hồ sơ {{number}}',
      about:
        'Việc giải quyết kết thúc tại đây. Trả lại giấy tờ cho người nộp; hồ sơ vẫn nằm trong sổ.',
      hint: 'Ví dụ: nộp nhầm thủ tục',
      save: 'Ghi rút hồ sơ',
    },
    handOver: {
      title: 'Bàn giao hồ sơ {{number}}',
      about: 'Ghi ai giữ hồ sơ từ bây giờ.',
      save: 'Bàn giao',
    },
    reassign: {
      title: 'Giao lại hồ sơ {{number}}',
      about: 'Lãnh đạo giao hồ sơ cho người khác giữ.',
      hint: 'Ví dụ: cán bộ nghỉ phép',
      save: 'Giao lại',
    },
    refuse: {
      title: 'Từ chối tiếp nhận',
      about: 'In phiếu từ chối (mẫu 03) với lý do này. Không lấy số hồ sơ; việc vẫn nằm trong sổ.',
      hint: 'Ví dụ: thủ tục thuộc thẩm quyền của cơ quan khác',
      save: 'Từ chối và in phiếu',
    },
    takeBack: {
      title: 'Thu hồi kết quả, hồ sơ {{number}}',
      about:
        'Dùng khi trao nhầm người: lấy giấy tờ về trước rồi mới ghi. Hồ sơ lại chờ trả, giấy biên nhận của lần trao ấy hết giá trị. Lần trao nhầm và lý do vẫn nằm trong diễn biến.',
      which: 'Lần trao nhầm',
      one: '{{at}}: trao cho {{receiver}}{{given}}',
      hint: 'Ví dụ: trao nhầm cho người trùng tên, đã lấy lại đủ giấy tờ',
      save: 'Thu hồi kết quả',
    },
    undo: {
      title: 'Hoàn tác, hồ sơ {{number}}',
      about:
        'Lấy lại việc này: {{what}} ({{time}}). Việc ấy vẫn nằm trong diễn biến, ghi là đã hoàn tác.',
      hint: 'Ví dụ: bấm nhầm hồ sơ',
      save: 'Hoàn tác',
    },
    askAtCounter: {
      title: 'Yêu cầu bổ sung, chưa tiếp nhận',
      about:
        'In phiếu yêu cầu bổ sung (mẫu 02). Chưa lấy số, chưa tính thời hạn. Hồ sơ nằm trong mục Hồ sơ để chờ; giấy đến thì mở ra tiếp nhận, không phải gõ lại.',
    },
  },
  date: {
    before: 'Hẹn trước khi dừng',
    after: 'Hẹn mới',
    stays: 'Hẹn trả giữ nguyên {{date}}.',
    none: 'Hồ sơ này chưa có ngày hẹn: Tỉnh xác nhận sau.',
    left: {
      working_day: 'còn {{n}} ngày làm việc',
      working_minute: 'còn {{hours}} giờ {{minutes}} phút làm việc',
      day: 'còn {{n}} ngày',
      nothing: 'đã quá hẹn lúc dừng',
    },
    standing: 'Đang dừng từ {{since}}, {{left}}',
    standingUndated: 'Đang dừng từ {{since}}',
  },
  holder: 'Đang giữ hồ sơ: {{name}}',
  trips: {
    title: 'Người dân phải quay lại',
    nth: 'Lần {{nth}}, {{day}}: thiếu {{items}}. Lý do: {{reason}}.',
    back: 'Đã quay lại ngày {{day}}.',
    waiting: 'Chưa quay lại.',
  },
  stopped: 'Đang dừng xử lý: {{reason}}',
  obliged: 'Chờ người dân nộp: {{what}}',
  withdrawn: 'Người dân đã rút hồ sơ: {{reason}}',
  refused: 'Không tiếp nhận hồ sơ của {{name}} ({{what}}): {{reason}}',
  noNumber: 'Chưa có số',
  done: 'Đã ghi: {{act}}.',
  paperLater: 'Giấy chưa lập được; quầy tự lập và in khi được.',
  counter: {
    waits: 'Nộp tại quầy, chưa tiếp nhận. Đang chờ: {{items}}.',
    open: 'Giấy đã đến: mở để tiếp nhận',
    key: 'Giấy đã đến: mở để tiếp nhận',
    ask: 'Yêu cầu bổ sung',
    refuse: 'Từ chối',
    asked: 'Đã yêu cầu bổ sung, chưa tiếp nhận. {{name}} nằm trong mục Hồ sơ.',
    refused: 'Đã từ chối tiếp nhận {{name}}.',
    show: 'Mở hồ sơ',
    hide: 'Ẩn dòng này',
    asNew: 'Lập hồ sơ mới',
    keys: {
      ask: 'Chưa tiếp nhận: in phiếu yêu cầu bổ sung, hồ sơ chờ giấy',
      refuse: 'Không tiếp nhận: in phiếu từ chối',
    },
  },
} as const;

export const workRefusals = {
  work_date_other:
    'Ngày hẹn mới vừa đổi, khác ngày hiện trên màn hình. Chưa ghi gì. Xem lại ngày rồi bấm lần nữa.',
  work_not_at_counter:
    'Hồ sơ này không nộp tại quầy nên không từ chối ở đây. Chưa ghi gì. Hồ sơ trực tuyến thì trả lời ở mục Trực tuyến.',
  turned_away_no_name:
    'Chưa có tên người nộp nên chưa in phiếu được. Chữ đã gõ vẫn còn. Quét thẻ hoặc gõ tên rồi bấm lại.',
  turned_away_no_procedure:
    'Chưa chọn thủ tục nên chưa in phiếu được. Chữ đã gõ vẫn còn. Chọn thủ tục; nếu quầy không có thủ tục ấy, ghi vào ô Nội dung yêu cầu rồi bấm Từ chối.',
  turned_away_waits:
    'Hồ sơ này đang chờ bổ sung theo phiếu đã in, không yêu cầu lần nữa. Không mất gì. Giấy đủ thì bấm F9; chưa đủ thì bỏ bản nháp, hồ sơ vẫn chờ trong mục Hồ sơ.',
  draft_ended:
    'Hồ sơ này đã bị từ chối hoặc người dân đã rút, nên phiếu không ghi thêm vào hồ sơ ấy. Chữ đã gõ vẫn còn trên màn hình Tiếp nhận. Bấm “Lập hồ sơ mới” ở đó để dùng tiếp, hoặc bỏ bản nháp.',
  turned_away_settled:
    'Hồ sơ này đã được tiếp nhận hoặc đã trả lời rồi nên không ghi thêm. Mở mục Hồ sơ để xem.',
} as const;
