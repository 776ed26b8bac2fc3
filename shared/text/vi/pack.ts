/** The sealed pack that the province keeps, and the way back from it on a new machine. */
export const pack = {
  title: 'Bản giữ ở Tỉnh',
  about:
    'Hồ sơ đã gửi thì Tỉnh giữ sẵn. Bản này giữ thêm những gì chỉ có trên máy: phiếu gõ dở, khay, cài đặt, máy in, thủ tục hay dùng. Bản được niêm phong: Tỉnh không đọc được, chỉ khóa khôi phục in ra giấy của quầy mở được. Cất kỹ tờ giấy ấy.',
  keep: 'Tỉnh giữ thêm một bản',
  now: 'Gửi bản mới ngay',
  running: 'Bản giữ ở Tỉnh: đang gửi…',
  proven: 'Bản giữ ở Tỉnh: đúng như trên máy lúc {{at}}, Tỉnh đã ký nhận',
  late: 'Bản giữ ở Tỉnh: cuối cùng lúc {{at}}. Khi có mạng quầy tự gửi bản mới.',
  none: 'Bản giữ ở Tỉnh: chưa có bản nào. Khi có mạng quầy tự gửi.',
  failed: 'Bản giữ ở Tỉnh: lần gửi lúc {{at}} không được. {{reason}}',
  back: 'Lấy lại từ bản ở Tỉnh…',
  backAbout:
    'Phiếu gõ dở, khay và cài đặt nào không còn trên máy này thì lấy về. Cái đang có giữ nguyên.',
  offeredTitle: 'Lấy lại phiếu gõ dở, khay và cài đặt của máy cũ',
  offeredAbout:
    'Quầy này Tỉnh đã biết. Hồ sơ đã gửi tự về đủ từ Tỉnh. Phiếu gõ dở, khay và cài đặt nằm trong bản niêm phong: gõ khóa khôi phục của MÁY CŨ (tờ giấy in khi ghi danh máy cũ), không phải khóa vừa chép.',
  looking: 'Đang hỏi Tỉnh…',
  lookAgain: 'Hỏi lại Tỉnh',
  nothing:
    'Tỉnh không giữ bản nào của quầy này. Hồ sơ đã gửi vẫn tự về đủ. Phiếu gõ dở ở máy cũ, nếu có, phải gõ lại.',
  which: 'Bản ở Tỉnh',
  whichAbout: 'Chỉ chọn bản cũ hơn khi được dặn',
  newest: 'Bản mới nhất mà khóa này mở được',
  only: 'Bản ở Tỉnh: {{pack}}',
  one: '{{at}} · {{size}} KB',
  key: 'Khóa khôi phục của máy cũ',
  submit: 'Lấy lại',
  working: 'Đang nhận hồ sơ từ Tỉnh rồi mở bản…',
  later: 'Để sau, vào làm việc',
  laterAbout: 'Bỏ qua bây giờ vẫn lấy lại được sau: Cài đặt, mục Sao lưu, người phụ trách làm.',
  goOn: 'Vào làm việc',
  close: 'Đóng',
  returned: 'Đã lấy lại bản lúc {{at}}.',
  returnedDrafts: 'Phiếu gõ dở lấy về: {{drafts}}, trong đó trên khay: {{parked}}.',
  returnedAccepted:
    'Phiếu trong bản đã được tiếp nhận thành hồ sơ: {{accepted}}. Giữ nguyên hồ sơ.',
  returnedSettings: 'Cài đặt lấy về: {{settings}}. Lệnh in lấy về: {{printJobs}}.',
  returnedPins: 'Mã PIN không đi theo bản: mỗi người đặt mã PIN mới bằng mã cá nhân.',
} as const;

export const packRefusals = {
  pack_unavailable:
    'Cách mở quầy này không nói chuyện với Tỉnh nên không giữ bản ở Tỉnh được. Dữ liệu trên máy vẫn an toàn. Mở quầy bằng ứng dụng như thường.',
  pack_try_out:
    'Quầy thử không có khóa khôi phục nên không giữ bản ở Tỉnh. Dữ liệu thử vẫn còn. Ở quầy thật mới dùng được.',
  pack_no_recovery:
    'Quầy chưa có khóa khôi phục đã chép ra giấy, giữ bản ở Tỉnh cũng không mở lại được. Dữ liệu trên máy vẫn an toàn. Báo người quản trị.',
  pack_too_large:
    'Phiếu gõ dở nhiều quá nên bản giữ ở Tỉnh lớn hơn mức cho phép. Dữ liệu trên máy vẫn an toàn. Tiếp nhận hoặc bỏ bớt phiếu trên khay.',
  pack_not_proven:
    'Bản vừa làm mở thử lại không đúng nên không gửi. Dữ liệu trên máy và bản trước ở Tỉnh vẫn an toàn. Lần sau quầy tự làm lại; nếu vẫn vậy, báo người quản trị xem ổ đĩa.',
  pack_province_older:
    'Máy chủ của Tỉnh là bản cũ, chưa giữ được bản của quầy. Hồ sơ vẫn gửi bình thường. Báo người quản trị ở Tỉnh cập nhật.',
  pack_missing:
    'Tỉnh không có bản này của quầy. Chưa thay đổi gì. Chọn bản khác, hoặc vào làm việc không cần bản.',
  pack_of_another:
    'Bản này của một quầy khác. Chưa thay đổi gì, không mở. Chọn bản khác và báo người quản trị ở Tỉnh.',
  pack_damaged:
    'Bản này bị hỏng, không mở được. Chưa thay đổi gì. Chọn bản trước đó trong danh sách.',
  pack_newer:
    'Bản này do phiên bản mới hơn của ứng dụng làm ra. Chưa thay đổi gì. Cập nhật ứng dụng trên máy này rồi lấy lại.',
  pack_wrong_key:
    'Khóa này không mở được bản đã chọn. Chưa thay đổi gì, gõ sai cũng không mất gì. Dùng tờ giấy khóa của máy đã làm ra bản này, hoặc chọn bản khác.',
} as const;
