/** Several dossiers of one person on one visit, with one receipt. */
export const group = {
  button: 'Nhận, còn nữa',
  open: '{{name}}: đã nhận {{total}} hồ sơ, chưa in giấy.',
  numbers: 'Số {{numbers}}. Bấm F9 ở hồ sơ cuối, một giấy tiếp nhận in chung cho tất cả.',
  end: 'Hết hồ sơ, in giấy chung',
  together: 'giấy chung {{total}} hồ sơ',
  list: {
    button: 'Nhận theo danh sách',
    title: 'Nhận nhiều người theo một danh sách',
    about:
      'Chọn bảng tính .xlsx có cột Họ và tên, thêm Ngày sinh, Số căn cước, Địa chỉ, Điện thoại nếu có. Thủ tục, giấy tờ và phí trên phiếu dùng chung cho mọi người.',
    choose: 'Chọn bảng tính',
    reading: 'Đang đọc…',
    ready: '{{total}} người nhận được',
    refused: '{{total}} dòng chưa nhận được',
    before: '{{total}} người đã nhận trước đó',
    row: 'Dòng',
    name: 'Họ và tên',
    state: 'Kết quả',
    waiting: 'chờ nhận',
    number: 'số {{number}}',
    accept: 'Tiếp nhận {{total}} người',
    running: 'Đang nhận {{done}}/{{total}}',
    stop: 'Dừng lại',
    stopped: 'Đã dừng. Những người đã nhận vẫn giữ số; chọn lại tệp này để nhận tiếp.',
    finished: 'Xong: đã nhận {{total}} người. Giấy tiếp nhận của từng người đã vào máy in.',
    rows: 'Các dòng của danh sách',
  },
  keys: {
    list: 'Nhận nhiều người theo một danh sách (bảng tính)',
    more: 'Tiếp nhận, còn hồ sơ nữa của người này; phiếu trống thì lấy lại người vừa nộp',
    end: 'Hết hồ sơ của người này, in một giấy tiếp nhận chung',
  },
} as const;

export const groupRefusals = {
  list_without_procedure:
    'Chưa chọn thủ tục nên chưa đọc danh sách. Chưa ghi gì. Chọn thủ tục, giấy tờ và phí dùng chung rồi chọn lại tệp.',
  list_without_names:
    'Bảng tính không có cột “Họ và tên” nên chưa đọc được. Chưa ghi gì. Ghi tên cột ở dòng đầu của bảng rồi chọn lại tệp.',
  list_too_long:
    'Danh sách dài quá {{max}} người. Chưa ghi gì. Chia thành nhiều tệp rồi nhận từng tệp.',
  xlsx_not_ours: 'Tệp này không phải bảng tính .xlsx. Chưa ghi gì. Chọn lại tệp.',
  xlsx_old_format:
    'Tệp này là bảng tính kiểu cũ (.xls). Chưa ghi gì. Mở bằng chương trình bảng tính, lưu thành .xlsx rồi chọn lại.',
  xlsx_damaged: 'Bảng tính bị hỏng hoặc chép thiếu. Chưa ghi gì. Chép lại tệp rồi chọn lại.',
  xlsx_too_large:
    'Bảng tính quá lớn. Chưa ghi gì. Chỉ giữ lại danh sách, bỏ hình ảnh rồi chọn lại.',
  xlsx_too_many_rows: 'Bảng tính có quá {{max}} dòng. Chưa ghi gì. Chia thành nhiều tệp.',
} as const;

export const groupRemarks = {
  list_row_twice: 'Người này đã có ở dòng {{row}}.',
} as const;
