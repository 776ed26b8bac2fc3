/** The certification counter and its book. */
export const certification = {
  title: 'Chứng thực',
  room: 'Chứng thực',
  about: 'Một người, một hay nhiều giấy tờ: nhận, chứng thực, thu phí và trả trong một phím.',
  submitter: 'Người yêu cầu',
  name: 'Họ và tên',
  idNumber: 'Số căn cước',
  phone: 'Điện thoại',
  documents: 'Giấy tờ cần chứng thực',
  document: 'Giấy tờ {{n}}',
  documentName: 'Tên giấy tờ',
  documentHint: 'Ví dụ: bằng tốt nghiệp',
  kind: 'Loại việc',
  pages: 'Số trang',
  copies: 'Số bản',
  cases: 'Số việc',
  written: 'Số chứng thực đã ghi',
  writtenHint:
    'Số đã ghi tay trên bản chứng thực, ví dụ 15. Chưa ghi số nào thì để trống: quầy cấp số kế tiếp.',
  toCome: 'Sẽ vào sổ: {{book}}',
  toWrite: 'Sẽ cấp số {{book}}. Ghi số này lên bản chứng thực.',
  moved: 'Lúc trước hiện số {{shown}}. Bản nào đã ghi số ấy thì sửa lại.',
  writtenByHand: 'số ghi tay lúc mất điện',
  amount: 'Phí',
  capped: 'đã tới mức thu cao nhất một bản',
  add: 'Thêm giấy tờ',
  remove: 'Bỏ giấy tờ {{n}}',
  total: 'Tổng phí',
  taken: 'Đã thu {{amount}}',
  serial: 'Số biên lai (nếu có)',
  fact: 'Số chứng thực',
  line: '{{document}}, {{copies}} bản',
  exemption: 'Lý do miễn phí',
  due: 'Nếu chưa xong ngay thì hẹn trả {{time}} {{weekday}} {{date}}.',
  dueLate: 'Hẹn trả tính từ giờ nhận thật.',
  dueUnknown: 'Nếu chưa xong ngay thì ngày hẹn do Tỉnh xác nhận.',
  none: 'Danh mục của Tỉnh chưa có thủ tục chứng thực nào kèm mức phí, nên quầy này chưa nhận được.',
  accept: {
    done: 'Xong và trả',
    later: 'Nhận, hẹn trả',
    busy: 'Đang ghi sổ…',
    said: 'Đã ghi sổ {{book}}',
    saidMany: 'Đã ghi sổ {{total}} giấy tờ, từ {{first}} đến {{last}}',
    repeated: 'Lượt này đã ghi sổ trước đó: {{book}}',
    fee: 'phí {{amount}}',
    later_due: 'hẹn {{time}} {{weekday}} {{date}}',
    receipt: 'In giấy tiếp nhận',
    open: 'Mở hồ sơ',
    hide: 'Ẩn dòng này',
  },
  clear: {
    button: 'Xóa phiếu',
    ask: 'Xóa những gì đang gõ cho lượt này? Chưa ghi sổ gì cả.',
    yes: 'Xóa, gõ lại từ đầu',
  },
  missing: {
    none: 'Đủ để ghi sổ',
    some: 'Còn thiếu',
    words: {
      name_empty: 'họ tên',
      id_number_missing: 'số căn cước',
      document_unnamed: 'tên giấy tờ {{n}}',
      certification_counts: 'số trang, số bản của giấy tờ {{n}}',
      certification_not_offered: 'loại việc của giấy tờ {{n}}',
    },
  },
  book: {
    title: 'Sổ chứng thực ngày {{date}}',
    before: 'Ngày trước',
    after: 'Ngày sau',
    today: 'Hôm nay',
    number: 'Số chứng thực',
    name: 'Người yêu cầu',
    document: 'Giấy tờ',
    pages: 'Trang',
    copies: 'Bản',
    amount: 'Phí',
    sum: '{{documents}} giấy tờ, {{copies}} bản, {{amount}}',
    empty: 'Ngày này chưa có dòng nào trong sổ.',
    waiting: 'chưa trả',
    voided: 'đã hủy',
    openNamed: 'Mở hồ sơ {{number}}',
    lines: 'Các dòng trong sổ',
    missingOne: 'Chưa có trong sổ: {{first}}.',
    missingMany: 'Chưa có trong sổ {{total}} số: từ {{first}} đến {{last}}.',
    missingDo: 'Bản nào đã ghi tay mà chưa nhập thì nhập bù (Alt+N).',
    missingElsewhere: 'Sổ của quầy khác:',
    missingElsewhereDo:
      'Nhập bù ở quầy ấy; quầy ấy không còn thì người giữ sổ ghi vì sao bỏ trống.',
  },
  keys: {
    done: 'Xong, thu phí và trả ngay',
    later: 'Nhận và hẹn trả, in giấy hẹn',
    add: 'Thêm một giấy tờ nữa',
    receipt: 'In giấy tiếp nhận của lượt vừa xong (khi người dân cần)',
    clear: 'Xóa những gì đang gõ',
    before: 'Sổ ngày trước',
    after: 'Sổ ngày sau',
  },
} as const;

export const certificationRefusals = {
  book_pattern_invalid:
    'Mẫu số của sổ chứng thực chưa đúng nên chưa cấp được số. Chưa ghi gì, những gì đã gõ còn nguyên. Báo người quản trị.',
  book_number_taken:
    'Số {{book}} đã là của hồ sơ {{number}} ({{name}}), nhận ngày {{day}}. Chưa ghi sổ gì, những gì đã gõ còn nguyên. Xem lại số trên bản chứng thực. Hai bản thật sự trùng số thì để trống ô này, quầy cấp số kế tiếp; sửa số trên bản lưu và báo người dân mang bản của họ đến sửa.',
  book_number_twice:
    'Số {{book}} được gõ cho hai giấy tờ của lượt này. Chưa ghi sổ gì. Mỗi giấy tờ một số: sửa lại, hoặc để trống ô này để quầy cấp số kế tiếp.',
  book_number_far:
    'Số {{book}} vượt quá xa số cuối cùng của sổ ({{last}}). Chưa ghi sổ gì, những gì đã gõ còn nguyên. Xem lại số trên bản chứng thực: có thể gõ thừa chữ số.',
  book_number_strange:
    'Số này không phải của sổ này ở quầy này. Số ở đây có dạng {{book}}; gõ số đầu là đủ. Số của quầy khác thì nhập ở quầy ấy. Chưa ghi sổ gì.',
  book_number_moved:
    'Số chứng thực đã đổi so với lúc hiện ra ({{total}} giấy tờ): {{document}} lúc trước hiện {{shown}}, bây giờ là {{book}}. Chưa ghi sổ gì, những gì đã gõ còn nguyên. Xem số dưới từng giấy tờ, sửa bản nào đã ghi số cũ, rồi bấm lại phím vừa bấm.',
  late_slip_one_kind:
    'Một phiếu giấy chỉ có số của một hồ sơ, mà lượt này có nhiều loại việc. Chưa ghi sổ gì, những gì đã gõ còn nguyên. Nhập mỗi loại việc một lượt, lượt nào theo phiếu của lượt ấy.',
  certification_fee_owed:
    'Chưa thu phí nên chưa trả được. Chưa ghi gì. Đánh dấu đã thu, ghi lý do miễn phí, hoặc bấm F6 để nhận và hẹn trả.',
} as const;

/** What is said of a field of the counter's form. */
export const certificationRemarks = {
  document_unnamed: 'Ghi tên giấy tờ.',
  book_number_taken: 'Đã là số của hồ sơ {{number}} ({{name}}), ngày {{day}}.',
  book_number_twice: 'Số này gõ hai lần trong lượt này.',
  book_number_far: 'Quá xa số cuối của sổ ({{last}}). Xem lại.',
  book_number_strange: 'Không phải số của sổ này. Dạng: {{book}}',
  certification_not_offered: 'Chọn loại việc chứng thực.',
  certification_counts: 'Gõ số trang, số bản từ 1 trở lên.',
  id_number_missing: 'Chứng thực chữ ký cần số căn cước của người ký.',
} as const;
