/** Copies of the desk's data, and the way back from one. */
export const backup = {
  title: 'Sao lưu',
  about: 'Quầy tự chép dữ liệu mỗi giờ khi có việc mới, khi khóa sổ và khi đóng ứng dụng.',
  now: 'Sao lưu ngay',
  running: 'Đang sao lưu và kiểm tra…',
  proven: 'Bản sao lưu lúc {{at}}, đã kiểm tra',
  late: 'Bản sao lưu cuối lúc {{at}}. Đã có việc mới chưa được sao lưu.',
  none: 'Chưa có bản sao lưu nào',
  failed: 'Lần sao lưu lúc {{at}} không được. {{reason}}',
  second: 'Nơi thứ hai',
  secondAbout: 'USB hoặc ổ đĩa khác. Bản sao lưu được mã hóa. Để trống nếu không dùng.',
  choose: 'Chọn thư mục…',
  save: 'Dùng nơi này',
  secondProven: 'Nơi thứ hai: bản lúc {{at}}, đã kiểm tra',
  secondNone: 'Nơi thứ hai: chưa có bản nào',
  secondFailed: 'Nơi thứ hai: {{reason}}',
  copies: 'Các bản trên máy này',
  copy: '{{at}} · {{total}} mục',
  restore: 'Khôi phục từ bản sao lưu…',
  restoreAbout:
    'Dùng khi dữ liệu đang có sai lệch. Quầy thử trước trên một bản chép; dữ liệu đang có được giữ trong thư mục "quarantine". Xong thì đăng nhập lại.',
} as const;

/** The screen that stands where the data cannot be opened, and the same way back from settings. */
export const recovery = {
  title: 'Dữ liệu của quầy cần khôi phục',
  safe: 'Không tệp nào bị xóa: tệp đang có được giữ nguyên trong thư mục "quarantine". Mọi việc Tỉnh đã nhận vẫn ở Tỉnh.',
  again: 'Thử mở lại',
  copy: 'Dùng bản sao lưu',
  copyAbout: 'Bản mới nhất đứng đầu',
  noCopies:
    'Trên máy này không có bản sao lưu nào. Đừng xóa gì. Cắm USB sao lưu rồi bấm Tìm ở nơi khác, hoặc báo người quản trị.',
  elsewhere: 'Tìm ở nơi khác…',
  elsewherePath: 'Thư mục sao lưu ở nơi khác',
  look: 'Tìm',
  rehearsing: 'Đang thử khôi phục trên một bản chép…',
  rehearsed: 'Đã thử khôi phục trên một bản chép. Kết quả:',
  fromCopy: 'Bản sao lưu lúc {{at}} có {{total}} mục, mở được và đúng từng dòng.',
  salvaged: 'Đọc lại được thêm {{total}} mục ghi sau bản sao lưu, tới {{at}}.',
  salvagedNone: 'Không đọc lại được mục nào ghi sau bản sao lưu.',
  whole: 'Dữ liệu đang có đọc được tới cuối: không thiếu mục nào.',
  lacks:
    'Việc ghi sau {{at}} có thể thiếu. Việc đã gửi Tỉnh sẽ tự về lại khi có mạng. Việc chưa gửi: xem lại giấy tiếp nhận trên bàn.',
  paper: 'Bốn số cuối trên giấy tiếp nhận mới nhất hôm nay',
  paperHint: 'Ví dụ 1013. Không có giấy thì để trống: quầy bỏ qua nửa đầu dải số để không trùng.',
  restore: 'Khôi phục',
  restoring: 'Đang khôi phục…',
  keys: 'Tệp khóa bị hỏng hoặc mất; dữ liệu có thể vẫn nguyên. Quầy lấy lại tệp khóa từ bản sao lưu rồi mở bằng mã PIN như thường.',
  restoreKeys: 'Lấy lại tệp khóa',
  skipReason: 'Khôi phục từ bản sao lưu',
  done: 'Đã khôi phục.',
  cancel: 'Không khôi phục',
} as const;
