/** "Cần xử lý": each thing in one sentence, at the exact field, with the way to mend it. */
export const settle = {
  title: 'Cần xử lý',
  morePapers: 'Xem thêm giấy cũ hơn',
  count: '{{total}} việc',
  about: 'Không mất gì: mọi bản ghi đều được giữ ở quầy và ở Tỉnh. Làm lần lượt từng việc.',
  none: 'Không có việc nào chờ xử lý.',
  list: 'Danh sách việc cần xử lý',
  ofDesk: 'Việc của quầy',
  acts: 'Ai đã làm',
  act: '{{desk}} ({{officer}}), {{at}}: {{what}}',
  actAlone: '{{desk}}, {{at}}: {{what}}',
  thisDesk: 'Quầy này',
  sides: 'Hai giá trị ở từng ô',
  field: 'Ô',
  ours: 'Lần sửa của quầy này',
  theirs: 'Đang có hiệu lực',
  empty: 'để trống',
  part: '{{whole}} – {{part}}',
  open: 'Mở hồ sơ',
  ways: {
    correct: 'Sửa lại theo giá trị của tôi',
    settle: 'Ghi cách xử lý',
    renumber: 'Cấp số mới và in giấy mới',
    open: 'Mở hồ sơ',
    issue: 'Làm lại giấy ngay',
    mend: 'Lấy lại bản lưu',
    close: 'Mở Khóa sổ ngày',
    decide: 'Mở Thời hạn',
    word: 'Ghi cách xử lý',
    account: 'Ghi là không phát ra',
    papers: 'Xem giấy và trả lời',
    looked: 'Đã xem hết giấy, ghi lại',
    ask: 'Hỏi lại Tỉnh',
    enrol: 'Mở Cài đặt để ghi danh lại',
    update: 'Mở Cài đặt',
    wait: 'Không phải làm gì: việc này tự xong.',
  },
  word: {
    title: 'Ghi cách xử lý',
    about:
      'Cả hai việc vẫn được giữ nguyên. Ghi đã xem xét gì và làm thế nào; lời ghi lên Tỉnh như mọi việc khác.',
    note: 'Đã xử lý thế nào',
    hint: 'Ví dụ: đã gọi người nộp, giữ số thứ nhất',
    missing: 'Ghi đã xử lý thế nào.',
    save: 'Ghi và xong việc này',
  },
  closeWord: {
    title: 'Sổ ngày {{day}} lệch với Tỉnh',
    about:
      'Số liệu hai bên vẫn được giữ nguyên. Ghi đã đối chiếu với ai ở Tỉnh và thống nhất thế nào; quầy lập biên bản ghi lời này và gửi lên Tỉnh.',
    hint: 'Ví dụ: đã gọi Tỉnh lúc 9 giờ, thống nhất theo bản của quầy',
  },
  account: {
    title: 'Các số không phát ra',
    about:
      'Chỉ ghi khi chắc không người dân nào cầm giấy mang các số này. Các số này không cấp lại cho ai. Nếu sau này có người đưa giấy thì vẫn quét mã để dựng lại được.',
    hint: 'Ví dụ: đã hỏi cả hai cán bộ, hôm đó chưa phát giấy nào sau lúc máy hỏng',
  },
  looked: {
    title: 'Giấy mang ngày khác',
    about:
      'Chỉ ghi khi đã xem hết liên lưu và giấy trên bàn, tờ nào mang ngày khác thì đã quét mã để dựng lại hồ sơ. Chưa ghi thì sổ theo dõi chưa đánh số dòng, hồ sơ vẫn nhận như thường. Nếu sau này có người đưa giấy thì vẫn quét mã để dựng lại được.',
    hint: 'Ví dụ: đã xem cả tập liên lưu, không có tờ nào mang ngày khác',
  },
  again: 'Hỏi lại Tỉnh',
  asked: 'Đang hỏi Tỉnh. Tỉnh trả lời thì danh sách tự cập nhật.',
  mended: {
    there: 'Bản lưu đọc lại được, không thiếu gì.',
    fetched: 'Đã lấy lại đúng bản lưu từ Tỉnh.',
    redrawn:
      'Tỉnh không có bản này. Quầy đã lập lại giấy từ sổ, nội dung như cũ; giấy người nộp đang giữ vẫn có giá trị.',
    gone: 'Tỉnh cũng không có bản này và giấy đã hết giá trị nên không lập lại. Sổ vẫn ghi đủ việc đã làm.',
  },
  renumber: {
    title: 'Cấp số mới',
    about:
      'Số này thuộc hồ sơ mà Tỉnh ghi trước. Hồ sơ này nhận một số mới của hôm nay; giấy tiếp nhận mới in ra, ghi “thay thế bản ngày …”. Số cũ không cấp lại cho ai. Cả hai hồ sơ đều được giữ.',
    reason: 'Lý do',
    usual: 'Số đã cấp cho hồ sơ khác trước',
    missing: 'Ghi lý do.',
    save: 'Cấp số mới và in',
    done: 'Số mới: {{number}}',
    after: 'Báo người nộp số mới, đưa giấy mới và thu lại giấy ghi số {{was}}.',
    notDrawn: 'Giấy mới chưa lập được; quầy tự lập lại khi được.',
    close: 'Xong',
  },
  paper:
    'Giấy in theo lần sửa ấy không còn giá trị. Quầy tự in bản đúng, ghi “thay thế bản ngày …”.',
  settledTitle: 'Đã có người xử lý',
  correcting: 'Đang điền theo lần sửa trước của quầy này. Xem ô được đánh dấu rồi lưu.',
  keys: { mend: 'Làm việc đang chọn', up: 'Việc trước, việc sau' },
  presence: '{{desk}} ({{officer}}) đang mở hồ sơ này.',
  presenceAlone: '{{desk}} đang mở hồ sơ này.',
  rejected: {
    was_never_so: 'giá trị cũ ghi trong lần sửa không khớp với Tỉnh',
    dossier_voided: 'hồ sơ đã hủy',
    dossier_missing: 'Tỉnh chưa có hồ sơ này',
    state_does_not_fit: 'trạng thái hồ sơ không còn cho sửa',
    acceptance_not_understood: 'Tỉnh chưa đọc được mục tiếp nhận',
  },
  parts: {
    name: 'họ tên',
    kind: 'loại đối tượng',
    birthDate: 'ngày sinh',
    sex: 'giới tính',
    idNumber: 'số giấy tờ',
    idIssuedAt: 'ngày cấp',
    address: 'địa chỉ',
    phone: 'điện thoại',
    email: 'thư điện tử',
    deliveryAddress: 'địa chỉ nhận kết quả',
    ground: 'loại',
    number: 'số',
    date: 'ngày',
  },
  values: {
    male: 'nam',
    authorised: 'được ủy quyền',
    guardian: 'cha, mẹ, người giám hộ',
    representative: 'người đại diện theo pháp luật',
    messenger: 'nộp giúp',
    female: 'nữ',
    person: 'cá nhân',
    household_business: 'hộ kinh doanh',
    company: 'doanh nghiệp',
    agency: 'cơ quan, tổ chức',
    office: 'tại Bộ phận Một cửa',
    post: 'qua bưu chính',
    home: 'tại nhà',
  },
} as const;

/** Sentences of "Cần xử lý" for facts that collide, beside those of `attention`. */
export const conflicts = {
  request_superseded:
    'Quầy khác đã sửa cùng chỗ trước, nên lần sửa của quầy này không được áp dụng.',
  number_taken:
    'Số trên giấy của {{person}} Tỉnh đã ghi cho hồ sơ khác trước. Cả hai hồ sơ đều được giữ. Cấp số mới cho hồ sơ này, in giấy mới thay giấy cũ.',
  number_taken_void:
    'Số trên giấy của {{person}} Tỉnh đã ghi cho hồ sơ khác trước. Hồ sơ này đã hủy nên không cần số mới. Thu lại giấy cũ nếu còn, rồi ghi đã làm gì.',
  renumbered_twice:
    'Hai quầy cùng cấp số mới cho hồ sơ này. Số Tỉnh nhận trước có hiệu lực; giấy ghi số kia phải thu lại.',
  accepted_twice:
    'Hồ sơ này được tiếp nhận hai lần. Cả hai lần đều được giữ; giấy của lần đầu có giá trị, giấy kia hết giá trị. Báo người dân nếu giấy kia đã đưa đi.',
  refused_and_accepted:
    'Hai quầy trả lời khác nhau: một quầy tiếp nhận, một quầy không tiếp nhận. Lần tiếp nhận được tính, giấy tiếp nhận có giá trị; phiếu từ chối hết giá trị. Báo người dân, thu lại phiếu từ chối. Nếu đúng là không tiếp nhận được thì hủy hồ sơ và nói rõ lý do.',
  asked_and_accepted:
    'Một quầy đã tiếp nhận, quầy khác cùng lúc yêu cầu bổ sung. Lần tiếp nhận được tính, hạn trả giữ nguyên; phiếu yêu cầu bổ sung hết giá trị. Báo người dân; còn thiếu giấy thật thì hẹn họ mang đến.',
  state_does_not_fit:
    'Việc này được ghi khi hồ sơ đã sang trạng thái khác, thường vì hai nơi cùng làm một lúc. Cả hai việc đều được giữ. Hỏi người ghi việc kia xem việc nào đúng, rồi ghi lại ở đây.',
  result_not_out:
    'Có việc thu hồi kết quả ghi hai nơi cùng lúc. Cả hai đều được giữ; kết quả chỉ thu hồi một lần. Hỏi hai lãnh đạo, rồi ghi lại ở đây.',
  result_given_twice:
    'Có giấy tờ kết quả được ghi đã giao hai lần. Cả hai lần ghi đều được giữ. Hỏi hai cán bộ ai đã giao giấy, rồi ghi lại ở đây.',
  dossier_missing: 'Có việc ghi cho hồ sơ mà Tỉnh chưa có. Việc ấy vẫn được giữ.',
  dossier_voided: 'Có việc ghi sau khi hồ sơ đã hủy. Việc ấy vẫn được giữ.',
  undone_twice: 'Một việc được hoàn tác hai lần. Cả hai lần đều được giữ.',
  undo_without_target: 'Có lần hoàn tác mà không thấy việc cần hoàn tác.',
  undone_after_sending:
    'Hồ sơ phi địa giới: việc chuyển, nhận, trả hay kết quả chuyển về đã đến Tỉnh trước khi bị hoàn tác, hoặc hồ sơ đã chuyển đi theo việc ấy, nên lần hoàn tác không có hiệu lực; lần ghi vẫn được giữ. Xem hồ sơ đang ở đâu; cần thì gọi về hoặc trả lại kèm lý do, kết quả sai thì nhờ nơi nhận trả về làm lại; rồi ghi lại ở đây.',
  fee_unknown: 'Có lần hủy khoản thu mà không thấy khoản thu ấy.',
  fee_voided_twice: 'Một khoản thu bị hủy hai lần. Kiểm lại tiền đã trả người nộp.',
  cross_area_moved_twice:
    'Hồ sơ phi địa giới đã được nhận, trả hay chuyển trước khi việc này được ghi, nên việc này không có hiệu lực; lần ghi vẫn được giữ. Xem hồ sơ đang ở đâu, gọi người ghi việc kia, rồi ghi lại ở đây.',
  cross_area_taken_first:
    'Nơi giải quyết đã làm trước khi biết việc ghi ở đây (gọi về hoặc chuyển nơi khác), nên hồ sơ ở nơi ấy. Gọi nơi ấy, cần thì nhờ trả lại; rồi ghi lại ở đây.',
  document_issued_twice: 'Một giấy được lập hai lần dưới cùng một tên.',
  document_unknown: 'Có lần in một giấy không thấy ai lập.',
} as const;
