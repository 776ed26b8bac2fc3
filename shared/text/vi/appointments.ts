/** Appointments, home visits and the queue. */
export const appointments = {
  title: 'Lịch hẹn',
  about: 'Hẹn người dân đến quầy, hẹn đến nhà, và số thứ tự trong ngày.',
  day: 'Ngày',
  previous: 'Ngày trước',
  next: 'Ngày sau',
  none: 'Ngày này chưa có lịch hẹn.',
  list: 'Đã hẹn',
  at: { counter: 'tại quầy', home: 'tại nhà' },
  make: 'Hẹn mới',
  change: 'Hẹn lại',
  changing: 'Hẹn lại {{citizen}}, lúc trước là {{at}}',
  keep: 'Thôi, giữ giờ cũ',
  also: 'Lịch này được hẹn lại ở hai quầy, còn giờ khác: {{hours}}. Hỏi người dân rồi hủy giờ không dùng.',
  cancel: 'Hủy hẹn',
  cancelOf: 'Hủy hẹn của {{citizen}}',
  cancelReason: 'Vì sao hủy',
  cancelYes: 'Hủy hẹn này',
  cancelNo: 'Thôi',
  form: {
    number: 'Mã hồ sơ (nếu có)',
    numberAbout: 'Có mã hồ sơ thì tên, địa chỉ và nội dung lấy từ hồ sơ.',
    date: 'Ngày hẹn',
    time: 'Giờ hẹn',
    where: 'Nơi hẹn',
    citizen: 'Hẹn Ông/Bà',
    phone: 'Điện thoại',
    address: 'Địa chỉ nhà',
    purpose: 'Nội dung',
    bring: 'Giấy tờ cần mang theo, mỗi dòng một loại',
    dateWrong: 'Gõ ngày như 25/11/2026.',
    timeWrong: 'Gõ giờ như 8:30.',
    print: 'Hẹn và in phiếu',
  },
  made: 'Đã ghi lịch hẹn và lưu phiếu.',
  returns: 'Trả kết quả tại nhà',
  returnsNone: 'Đến hết ngày này không có kết quả nào phải trả tại nhà.',
  returnNotReady: 'Chưa có kết quả, không in vào phiếu đi nhà dân',
  returnsBeyond:
    'Còn {{count}} hồ sơ trả tại nhà nữa, không hiện ở đây và không in vào phiếu. Trả bớt rồi mở lại để thấy tiếp.',
  storyAt: 'hẹn {{at}}',
  returnAtHome: 'Trả kết quả',
  bringResult: 'Kết quả, biên nhận trả kết quả',
  route: 'In phiếu đi nhà dân',
  routeSent: 'Đã lưu phiếu đi nhà dân.',
  queue: {
    title: 'Số thứ tự hôm nay',
    given: 'Đã phát',
    called: 'Đang gọi',
    waiting: 'Còn chờ {{count}} người',
    give: 'Phát số và in',
    call: 'Gọi số kế tiếp',
    about: 'Số chỉ lưu ở máy này, mỗi ngày bắt đầu lại từ 001, không ghi tên ai.',
  },
  keys: { print: 'Ghi lịch hẹn và in phiếu', give: 'Phát một số thứ tự', call: 'Gọi số kế tiếp' },
} as const;

export const appointmentsRefusals = {
  appointment_past:
    'Giờ hẹn đã qua nên chưa ghi lịch hẹn. Chưa có gì được lưu. Gõ ngày, giờ sắp tới rồi bấm lại.',
  appointment_time_unread:
    'Chưa đọc được ngày hoặc giờ hẹn nên chưa ghi lịch hẹn. Chưa có gì được lưu. Gõ ngày như 25/11/2026, giờ như 8:30 rồi bấm lại.',
  appointment_number_unknown:
    'Không tìm thấy hồ sơ mang mã này nên chưa ghi lịch hẹn. Chưa có gì được lưu. Xem lại mã, hoặc để trống rồi gõ tên.',
  appointment_incomplete:
    'Chưa rõ hẹn ai hoặc hẹn việc gì nên chưa ghi lịch hẹn. Chưa có gì được lưu. Gõ tên và nội dung rồi bấm lại.',
  appointment_address_missing:
    'Hẹn đến nhà mà chưa có địa chỉ nên chưa ghi lịch hẹn. Chưa có gì được lưu. Gõ địa chỉ nhà rồi bấm lại.',
  appointment_overtaken:
    'Lịch hẹn này vừa được hẹn lại hoặc đã hủy nên chưa ghi gì thêm. Lịch hẹn và phiếu mới nhất vẫn giữ. Xem danh sách của ngày hẹn rồi làm từ dòng đang có.',
  route_empty:
    'Ngày này không có lịch hẹn tại nhà và không có kết quả sẵn sàng trả tại nhà nên không có gì để in. Chọn ngày khác.',
  queue_empty: 'Chưa có ai chờ: mọi số đã phát đều đã gọi. Phát số mới khi có người đến.',
} as const;
