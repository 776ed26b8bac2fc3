/** What the machine, its files and the line to the province may refuse. */
export const machineRefusals = {
  // The data folder.
  io_error:
    'Đĩa của máy vừa báo lỗi đọc ghi nên việc này chưa chắc đã ghi. Đóng ứng dụng rồi mở lại để kiểm tra; báo người quản trị xem đĩa.',
  opening_io_error:
    'Ổ đĩa báo lỗi đọc hoặc ghi khi mở dữ liệu của quầy. Chưa thay đổi gì; hồ sơ đã tiếp nhận không bị xóa. Thử mở lại; nếu vẫn lỗi, làm theo các bước bên dưới.',
  place_missing:
    'Không thấy thư mục ấy. Chưa thay đổi gì. Xem lại ổ đĩa có cắm không, hoặc chọn thư mục khác.',
  place_taken: 'Thư mục ấy đã có dữ liệu của một quầy. Không ghi đè. Chọn thư mục khác.',
  place_of_another:
    'Dữ liệu ở đó không phải của quầy này. Không mở, không thay đổi gì. Chọn thư mục khác.',
  moved_place_missing:
    'Dữ liệu của quầy đã chuyển sang ổ đĩa khác mà chưa thấy ổ đó: {{folder}}. Không tạo gì mới. Cắm ổ đĩa ấy vào rồi bấm mở lại.',
  folder_missing:
    'Không thấy thư mục dữ liệu của quầy. Không thay đổi gì. Xem lại ổ đĩa có cắm không, hoặc báo người quản trị.',
  database_missing:
    'Thư mục còn khóa nhưng mất tệp dữ liệu. Không tạo tệp mới thay vào. Báo người quản trị khôi phục từ bản sao lưu.',
  key_file_damaged:
    'Tệp khóa bên cạnh dữ liệu bị hỏng nên chưa mở được. Không thay đổi gì. Báo người quản trị khôi phục tệp khóa từ bản sao lưu.',
  keyring_unavailable:
    'Kho khóa của hệ thống chưa mở nên chưa lấy được khóa. Không thay đổi gì. Đăng nhập lại máy rồi thử lại.',
  recovery_not_shown:
    'Khóa khôi phục không còn hiện nên không in được nữa. Không thay đổi gì. Nếu mất giấy ghi khóa, báo người quản trị.',
  recovery_not_printed:
    'Chưa in được khóa; khóa vẫn hiện trên màn hình. Xem máy in có bật và có giấy không rồi bấm lại, hoặc chép tay.',
  recovery_key_incomplete:
    'Khóa khôi phục gõ chưa đủ. Không thay đổi gì. Gõ đủ các nhóm như trên giấy.',
  recovery_key_mistyped:
    'Khóa khôi phục có chỗ gõ nhầm. Không thay đổi gì. So lại từng nhóm với giấy.',
  archive_unreadable:
    'Bản lưu của giấy này không mở ra xem được. Hồ sơ vẫn an toàn. Thử in lại; nếu vẫn vậy, báo người quản trị lấy từ bản sao lưu.',
  archive_missing:
    'Không thấy bản lưu của giấy này trên máy. Hồ sơ vẫn an toàn. Mở Cần xử lý (Alt+2) để lấy lại.',
  backup_exists: 'Nơi chọn đã có một bản sao lưu. Không ghi đè. Chọn thư mục khác.',
  backup_not_proven:
    'Bản sao lưu vừa làm mở lại không được nên không tính. Dữ liệu gốc vẫn an toàn. Thử lại ở ổ đĩa khác.',
  journal_behind:
    'Dữ liệu mở được nhưng cũ hơn những gì quầy đã ghi: các việc ghi sau cùng không còn trong tệp. Chưa thay đổi gì. Khôi phục theo các bước bên dưới.',
  copy_missing:
    'Không thấy bản sao lưu ấy, hoặc bản ấy chưa từng được kiểm tra. Chưa thay đổi gì. Chọn bản khác.',
  copy_not_sound:
    'Bản này khôi phục thử ra không đúng từng dòng nên không dùng. Chưa thay đổi gì. Chọn bản cũ hơn, hoặc báo người quản trị.',
  backup_no_room:
    'Đĩa gần đầy nên chưa sao lưu, để quầy còn chỗ ghi. Dữ liệu và bản sao lưu trước vẫn an toàn. Báo người quản trị dọn đĩa.',
  backup_failed:
    'Sao lưu gặp lỗi. Dữ liệu và bản sao lưu trước vẫn an toàn. Bấm Sao lưu ngay; nếu vẫn vậy, báo người quản trị.',
  second_place_missing:
    'Chưa thấy nơi sao lưu thứ hai. Bản trên máy này vẫn được làm. Cắm USB hoặc ổ đĩa ấy vào; quầy tự chép tiếp.',
  second_place_inside:
    'Nơi thứ hai nằm ngay trong thư mục dữ liệu của quầy nên không giúp được gì khi đĩa hỏng. Chưa thay đổi gì. Chọn USB hoặc ổ đĩa khác.',

  // The line to the province.
  no_progress:
    'Tỉnh nhận mà không ghi thêm mục nào. Dữ liệu vẫn an toàn trên máy, quầy tự thử lại. Nếu vẫn vậy, báo người quản trị ở Tỉnh.',
  batch_gap:
    'Tỉnh thiếu mục ở giữa nên chưa nhận tiếp. Không mất gì; quầy tự gửi lại từ chỗ thiếu.',
  chain_broken:
    'Tỉnh thấy các mục gửi lên không nối liền nhau. Dữ liệu trên máy còn nguyên. Báo người quản trị ở Tỉnh.',
  epoch_unknown:
    'Tỉnh không biết lần ghi danh này của quầy. Dữ liệu vẫn an toàn trên máy. Báo người quản trị ở Tỉnh.',
  request_invalid:
    'Tỉnh không hiểu yêu cầu của quầy. Dữ liệu vẫn an toàn trên máy. Cập nhật ứng dụng hoặc báo người quản trị.',
  not_found: 'Tỉnh không có địa chỉ này. Dữ liệu vẫn an toàn. Xem lại địa chỉ máy chủ của Tỉnh.',
  body_too_large:
    'Gửi một lần nhiều quá nên Tỉnh không nhận. Không mất gì; quầy tự chia nhỏ và gửi lại.',
  media_type_unknown:
    'Tỉnh không đọc được những gì quầy gửi. Dữ liệu vẫn an toàn trên máy. Cập nhật ứng dụng hoặc báo người quản trị ở Tỉnh.',
  protocol_unsupported:
    'Ứng dụng của quầy quá cũ hoặc quá mới so với Tỉnh. Dữ liệu vẫn an toàn. Cập nhật ứng dụng.',
  too_many_requests:
    'Nhiều quầy đang gửi cùng lúc nên Tỉnh bảo chờ. Không mất gì; quầy tự gửi lại sau.',
  province_error:
    'Máy chủ của Tỉnh gặp sự cố. Dữ liệu vẫn an toàn trên máy, quầy tự thử lại. Nếu kéo dài, báo người quản trị ở Tỉnh.',
  province_unavailable: 'Máy chủ của Tỉnh tạm ngừng. Dữ liệu vẫn an toàn; quầy tự thử lại sau.',

  // Papers and the close.
  archive_damaged:
    'Bản lưu của giấy này bị hỏng trên đĩa. Hồ sơ vẫn an toàn. Mở Cần xử lý (Alt+2) để lấy lại.',
  paper_data_missing:
    'Quầy chưa nhận đủ thông tin từ Tỉnh để làm giấy này. Việc đã ghi vẫn an toàn; nối mạng, quầy nhận đủ rồi tự làm lại.',
  file_needs_line:
    'Chưa nối được với Tỉnh nên chưa biết Tỉnh có bản lưu này không. Hồ sơ vẫn an toàn. Có mạng thì bấm lại.',
  file_at_other_desk:
    'Giấy này do quầy khác in, bản lưu ở quầy ấy và ở Tỉnh. Không mất gì. Có mạng thì bấm lại, quầy lấy bản lưu từ Tỉnh; chưa có mạng thì mở ở quầy ấy.',
  paper_overtaken: 'Hồ sơ vừa có thay đổi nên chưa lập lại giấy. Không mất gì. Bấm lại.',
  print_in_progress: 'Giấy này đang được gửi tới máy in. Chờ vài giây rồi làm tiếp.',
  nothing_to_mark:
    'Giấy này còn đưa được cho người dân nên không in bản có đóng dấu. Chưa in gì. Cần giấy thì bấm In lại.',
  print_job_unknown:
    'Tờ giấy này đã được trả lời rồi nên không hỏi nữa. Giấy vẫn được lưu. Cần in lại thì mở hồ sơ.',
  close_overtaken:
    'Vừa có việc mới được ghi trong lúc đối chiếu nên chưa khóa sổ. Không mất gì. Bấm khóa sổ lần nữa.',
  close_differs:
    'Hai bên lệch nên chưa khóa sổ. Không mất gì. Xem những mục lệch, rồi bấm Khóa sổ và lập biên bản lệch.',
  close_settled:
    'Lần khóa sổ này vừa có số liệu mới của Tỉnh hoặc đã có người ghi cách xử lý. Không mất gì. Xem lại danh sách.',
  other_days_looked:
    'Việc xem giấy mang ngày khác đã được ghi rồi, có thể ở máy khác hay vừa bấm. Không phải làm gì thêm.',
  numbers_settled:
    'Các số này đã có người ghi rồi, hoặc không còn số nào chờ. Không mất gì. Xem lại danh sách.',
  correction_of_procedure:
    'Bản sửa không đổi được thủ tục hay hình thức nộp. Chưa thay đổi gì. Hủy hồ sơ này có lý do rồi tiếp nhận lại.',
} as const;
