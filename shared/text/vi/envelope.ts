export const envelope = {
  title: 'Gửi bằng USB',
  about:
    'Khi không có mạng: niêm các mục chưa gửi vào USB, mang lên Tỉnh, rồi nhận giấy báo Tỉnh ghi trên chính USB đó. Ngoài Tỉnh, không ai mở được.',
  open: 'Gửi bằng USB…',
  folder: 'USB hoặc thư mục',
  folderAbout: 'Gõ đường dẫn, hoặc chọn. Nhận giấy báo cũng từ nơi này.',
  choose: 'Chọn thư mục…',
  places: 'USB đang cắm',
  place: '{{name}} · còn {{free}}',
  noPlaces: 'Chưa thấy USB nào. Cắm USB rồi bấm Tìm lại, hoặc gõ đường dẫn.',
  lookAgain: 'Tìm lại',
  seal: 'Niêm và ghi vào USB',
  sealing: 'Đang niêm…',
  sealingBytes: 'Đang ghi {{done}}/{{total}}',
  receive: 'Nhận giấy báo từ USB',
  receiving: 'Đang đọc giấy báo…',
  sealed:
    'Đã ghi {{entries}} mục và {{files}} bản lưu giấy vào {{name}} ({{size}}), đọc lại đúng. Rút USB an toàn rồi mang lên Tỉnh.',
  filesLeft: 'Còn {{total}} bản lưu giấy chưa có chỗ: đi ở lần sau, hoặc khi có mạng.',
  stillUnsent: 'Các mục vẫn tính là chưa gửi cho đến khi có giấy báo của Tỉnh.',
  received: 'Tỉnh đã nhận đến mục {{held}} (giấy báo lúc {{time}}), {{files}} bản lưu giấy.',
  receivedOfOffice: 'Quầy nhận thêm {{received}} mục của cơ quan.',
  allThere: 'Tỉnh đã nhận đủ.',
  unsent: 'Còn {{total}} mục ghi sau đó chưa gửi.',
  older: 'Giấy báo này cũ hơn những gì quầy đã biết nên không thay đổi gì, không mất gì.',
  olderUnsent: 'Còn {{total}} mục chưa gửi: nhận giấy báo mới hơn, hoặc niêm phong bì mới.',
  refused: 'Tỉnh chưa nhận một phần: {{why}}',
} as const;

/** What a stick, an envelope or the province's answer on it may refuse. */
export const envelopeRefusals = {
  stick_unavailable:
    'Máy này không ghi được phong bì ra USB. Dữ liệu vẫn an toàn. Báo người quản trị.',
  stick_path:
    'Chưa rõ là thư mục nào. Chưa ghi gì. Gõ đường dẫn đầy đủ, ví dụ E:\\ hay /media/usb, hoặc bấm Chọn thư mục.',
  stick_full:
    'USB không đủ chỗ nên chưa ghi phong bì. Dữ liệu vẫn an toàn trên máy. Xóa bớt tệp trên USB hoặc dùng USB khác.',
  stick_read_only:
    'USB không cho ghi. Dữ liệu vẫn an toàn trên máy. Gạt khóa chống ghi trên USB, hoặc dùng USB khác.',
  stick_gone:
    'Không thấy USB hoặc tệp này: chưa cắm, sai đường dẫn, hoặc vừa bị rút. Dữ liệu vẫn an toàn trên máy. Cắm lại rồi làm lại từ đầu.',
  stick_unproven:
    'Phong bì ghi xong nhưng đọc lại không đúng nên đã bỏ. Dữ liệu vẫn an toàn trên máy. Dùng USB khác.',
  envelope_nothing: 'Tỉnh đã nhận đủ, không có gì để gửi bằng USB.',
  envelope_no_key:
    'Quầy chưa có khóa niêm của Tỉnh nên chưa niêm được. Dữ liệu vẫn an toàn trên máy. Nối mạng với Tỉnh một lần rồi làm lại.',
  envelope_busy: 'Đang niêm một phong bì khác. Chờ xong rồi bấm lại.',
  answer_missing:
    'Trên USB này chưa có giấy báo của Tỉnh. Không thay đổi gì. USB chưa qua Tỉnh thì mang lên Tỉnh; qua rồi thì nhờ Tỉnh chép lại giấy báo.',
  answer_only_others:
    'Trên USB này chỉ có giấy báo của quầy khác. Không thay đổi gì. Xem có cầm nhầm USB không, hoặc nhờ Tỉnh chép giấy báo của quầy này.',
  answer_not_ours:
    'Tệp này không phải giấy báo của Tỉnh. Không thay đổi gì. Chọn USB, hoặc tệp giay-bao-….qmc trên USB.',
  answer_is_envelope:
    'Đây là phong bì quầy gửi đi, không phải giấy báo. Không thay đổi gì. Mang lên Tỉnh trước, rồi nhận giấy báo.',
  answer_unknown:
    'Giấy báo ghi bằng phiên bản mới hơn nên quầy chưa đọc được. Không thay đổi gì. Cập nhật ứng dụng rồi đọc lại.',
  answer_damaged:
    'Giấy báo chép thiếu, bị hỏng hoặc bị sửa nên không tin. Không thay đổi gì. Chép lại từ Tỉnh.',
  answer_other_desk:
    'Giấy báo này dành cho quầy khác. Không thay đổi gì. Mang về đúng quầy, hoặc lấy giấy báo của quầy này.',
  answer_other_epoch:
    'Giấy báo này dành cho quầy trước khi ghi danh lại hay khôi phục dữ liệu. Không mất gì, không thay đổi gì. Niêm phong bì mới rồi nhận giấy báo mới.',
  answer_not_for_us:
    'Giấy báo này trả lời một phong bì niêm trước khi quầy được khôi phục hay ghi danh lại, nên không mở được nữa. Không mất gì, không thay đổi gì. Niêm phong bì mới rồi nhận giấy báo mới.',
  head_unsigned:
    'Tỉnh không nhận ra chữ ký trong phong bì. Dữ liệu vẫn an toàn trên máy. Niêm lại; nếu vẫn vậy, báo người quản trị ở Tỉnh.',
  entries_not_dense:
    'Phong bì thiếu mục ở giữa nên Tỉnh chưa nhận. Dữ liệu vẫn an toàn trên máy. Niêm phong bì mới.',
  batch_head_invalid:
    'Tỉnh không đọc được một phần phong bì. Dữ liệu vẫn an toàn trên máy. Niêm lại; nếu vẫn vậy, báo người quản trị ở Tỉnh.',
  batch_line_invalid:
    'Tỉnh không đọc được một dòng trong phong bì. Dữ liệu vẫn an toàn trên máy. Niêm lại; nếu vẫn vậy, báo người quản trị ở Tỉnh.',
  batch_too_large:
    'Một phần phong bì quá lớn với Tỉnh. Dữ liệu vẫn an toàn trên máy. Báo người quản trị ở Tỉnh.',
} as const;
