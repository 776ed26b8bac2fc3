/** The citizen's screen: what stands on it, and what the officer says to it. */
import type { FeedbackReason } from '#shared/dossier/feedback.ts';

/** By score, the best first. */
export const ratings = { 3: 'Rất hài lòng', 2: 'Hài lòng', 1: 'Chưa hài lòng' } as const;

const reasons = {
  waited_long: 'Chờ lâu quá',
  not_explained: 'Hướng dẫn chưa rõ',
  asked_again: 'Phải đi lại nhiều lần',
  attitude: 'Thái độ chưa nhã nhặn',
  late: 'Trả kết quả muộn',
  other: 'Lý do khác',
} as const satisfies Readonly<Record<FeedbackReason, string>>;

export const citizen = {
  ratings,
  reasons,
  page: {
    idle: {
      welcome: 'Kính chào quý ông/bà',
      about:
        'Màn hình này để ông/bà kiểm tra thông tin, chụp mã tra cứu hồ sơ và đánh giá việc phục vụ.',
    },
    check: {
      title: 'Mời ông/bà xem lại thông tin',
      about: 'Có chỗ nào sai, ông/bà nói ngay với cán bộ để sửa.',
      name: 'Họ và tên',
      birth: 'Ngày, năm sinh',
      idNumber: 'Số giấy tờ tùy thân',
      phone: 'Điện thoại',
      address: 'Địa chỉ',
      owner: 'Chủ hồ sơ',
      procedure: 'Thủ tục',
      papers: 'Giấy tờ đã nộp',
      papersCount: '{{total}} loại',
      fee: 'Phí, lệ phí',
      feeNone: 'Không thu',
      feeUnknown: 'Cán bộ đang tính',
      empty: 'chưa ghi',
      show: 'Hiện đầy đủ các số',
      hide: 'Che bớt các số',
    },
    receipt: {
      title: 'Hồ sơ đã được tiếp nhận',
      about: 'Mời ông/bà chụp mã này để tra cứu hồ sơ bằng điện thoại.',
      number: 'Số hồ sơ',
      due: 'Hẹn trả kết quả',
      dueUnknown: 'Tỉnh sẽ xác nhận ngày hẹn',
      qr: 'Mã QR tra cứu hồ sơ {{number}}',
      onward: 'Tôi đã chụp xong',
    },
    rating: {
      reception:
        'Ông/bà đánh giá thế nào về thái độ của công chức khi hướng dẫn và tiếp nhận hồ sơ?',
      result: 'Ông/bà đánh giá thế nào về việc giải quyết và trả kết quả hồ sơ này?',
      of: 'Hồ sơ {{number}}',
      why: 'Vì sao ông/bà chưa hài lòng?',
      whyAbout: 'Chọn một hoặc nhiều lý do. Câu trả lời giúp chúng tôi phục vụ tốt hơn.',
      words: 'Lời của ông/bà (có thể để trống)',
      wordsNeeded: 'Lý do khác là gì, xin ông/bà ghi vài chữ',
      send: 'Gửi đánh giá',
      back: 'Chọn lại',
      skip: 'Bỏ qua, không đánh giá',
      keys: 'Hoặc bấm phím 1, 2, 3 rồi Enter.',
      keysElsewhere: 'Chạm vào ô để viết; cán bộ đang gõ thì chờ vài giây.',
      keysEnd: 'Bàn phím sắp về quầy; chạm vào ô để viết tiếp.',
    },
    signing: {
      title: 'Mời ông/bà ký nhận kết quả',
      number: 'Hồ sơ',
      receiver: 'Người nhận',
      given: 'Nhận',
      here: 'Ký bằng ngón tay hoặc bút vào khung dưới đây',
      again: 'Ký lại',
      done: 'Xong',
      refusals: {
        signature_empty: 'Khung còn trống, mời ông/bà ký.',
        signature_too_small: 'Chữ ký nhỏ quá hoặc mới chỉ có một chấm. Mời ông/bà ký lại cho rõ.',
        signature_too_long: 'Nét ký nhiều quá, máy không giữ hết. Mời ông/bà ký lại.',
      },
    },
    thanks: {
      rating: 'Cảm ơn ông/bà đã đánh giá',
      signature: 'Cảm ơn ông/bà. Chữ ký đã được nhận',
    },
    unkept: {
      rating: 'Máy chưa ghi được đánh giá của ông/bà. Mong ông/bà thông cảm và báo giúp cán bộ.',
      signature: 'Máy chưa lưu được chữ ký của ông/bà. Mời ông/bà chờ cán bộ xem lại.',
    },
    fault: 'Màn hình đang nghỉ. Mời ông/bà làm việc với cán bộ.',
  },
  key: 'Đưa lên màn hình người dân, bấm lần nữa thì cất',
  show: 'Cho dân xem',
  hide: 'Cất đi',
  standing: {
    check: 'Dân đang xem lại',
    receipt: 'Dân đang chụp mã',
    rating: 'Dân đang đánh giá',
    why: 'Dân đang ghi lý do',
    signing: 'Dân đang ký',
    thanks: 'Dân đã xong',
    unkept: 'Máy chưa ghi được',
  },
  seen: 'Đã xem, ẩn dòng này',
  sign: {
    legend: 'Người nhận ký',
    paper: 'Trên giấy biên nhận',
    screen: 'Trên màn hình',
    invite: 'Mời ký',
    again: 'Mời ký lại',
    waits: 'Đang chờ người nhận ký trên màn hình…',
    signed: 'Đã ký trên màn hình: {{name}}',
    drawn: 'Chữ ký của {{name}}',
  },
  settings: {
    title: 'Màn hình người dân',
    about:
      'Màn hình thứ hai quay về phía người dân: xem lại thông tin, chụp mã tra cứu, đánh giá, ký nhận kết quả.',
    where: 'Dùng ở đâu',
    places: {
      off: 'Không dùng',
      display: 'Toàn màn hình thứ hai',
      window: 'Cửa sổ nhỏ để thử',
    },
    display: 'Màn hình nào',
    anyDisplay: 'Màn hình còn lại',
    displayLine: '{{label}} ({{width}} × {{height}})',
    nameless: 'Màn hình',
    gone: 'Màn hình đã chọn (chưa cắm)',
    none: 'Máy này mới có một màn hình. Cắm thêm thì màn hình người dân tự mở.',
    again: 'Tìm lại màn hình',
  },
  figures: {
    title: 'Người dân đánh giá trong ngày',
    procedure: 'Thủ tục',
    all: 'Cả ngày',
    total: 'Số lượt',
    caption: 'Đánh giá của người dân trong ngày, theo thủ tục',
  },
} as const;

export const citizenRefusals = {
  citizen_screen_off:
    'Màn hình người dân đang tắt, chưa đưa gì lên. Bật trong Cài đặt, mục Màn hình người dân.',
  citizen_busy:
    'Người dân đang ký, chưa đưa gì khác lên màn hình. Chờ ký xong, hoặc bấm Ctrl+L khóa máy để dừng.',
  signature_waits:
    'Người nhận chưa ký trên màn hình. Chưa trả gì. Mời ký, hoặc chọn ký trên giấy biên nhận.',
  signature_of_another:
    'Chữ ký trên màn hình là cho người nhận hoặc giấy tờ khác. Chưa trả gì. Mời ký lại, hoặc chọn ký trên giấy biên nhận.',
  signature_empty: 'Khung ký còn trống. Mời người nhận ký lại.',
  signature_too_small: 'Chữ ký nhỏ quá hoặc chỉ có một chấm. Mời người nhận ký lại.',
  signature_too_long: 'Nét ký nhiều quá, máy không giữ hết. Mời người nhận ký lại.',
  signature_elsewhere:
    'Kết quả không trao tại quầy thì người nhận ký trên giấy biên nhận. Chưa mời ai ký. Chọn Tại quầy nếu người nhận đang ở đây.',
  signature_not_kept:
    'Máy không lưu được chữ ký vừa rồi, màn hình đã báo cho người dân. Chưa trả gì. Xem ở Trang chủ đĩa còn chỗ không rồi mời ký lại, hoặc chọn ký trên giấy biên nhận.',
  rating_not_kept:
    'Máy không ghi được đánh giá vừa rồi của người dân. Hồ sơ vẫn an toàn. Người dân còn ở quầy thì nói với họ. Xem ở Trang chủ đĩa còn chỗ không; đầy thì dọn bớt đĩa.',
  signature_lost:
    'Máy không đọc được chữ ký đã lưu nên chưa vẽ được giấy biên nhận. Kết quả vẫn ghi là đã trả. Báo người quản trị: bản sao lưu và Tỉnh còn giữ chữ ký.',
} as const;
