/** One sentence for each refusal: what happened, what is safe, what to do. */
export const refusals = {
  // Without a code of its own.
  unknown:
    'Quầy chưa làm được việc này (mã {{code}}). Dữ liệu đã ghi vẫn an toàn. Thử lại; nếu vẫn vậy, đọc mã này cho người quản trị.',

  // The program and the machine.
  desk_fault:
    'Quầy gặp sự cố khi làm việc này. Những gì đã ghi vẫn an toàn. Thử lại; nếu vẫn vậy, báo người quản trị.',
  desk_silent:
    'Ứng dụng không trả lời. Những gì đã ghi vẫn an toàn trên máy. Đóng ứng dụng rồi mở lại.',
  endpoint_unknown:
    'Ứng dụng vừa được cập nhật mà chưa mở lại. Chưa ghi gì, dữ liệu an toàn. Đóng ứng dụng rồi mở lại.',
  input_invalid:
    'Có ô gõ chưa đúng nên chưa ghi gì; những gì đã gõ còn nguyên. Xem lại ô vừa nhập rồi thử lại.',
  sender_refused: 'Yêu cầu này không đến từ màn hình của quầy nên bị bỏ qua. Chưa ghi gì.',
  disk_full:
    'Đĩa của máy đã đầy nên việc này chưa được ghi. Những hồ sơ đã tiếp nhận vẫn an toàn. Dọn bớt đĩa rồi bấm lại.',
  read_only:
    'Thư mục dữ liệu không cho ghi nên việc này chưa được ghi. Những gì đã ghi vẫn an toàn. Báo người quản trị mở quyền ghi.',
  damaged:
    'Tệp dữ liệu của quầy bị hỏng nên chưa mở được. Chưa thay đổi gì. Đừng xóa tệp; báo người quản trị khôi phục từ bản sao lưu và từ Tỉnh.',
  busy: 'Dữ liệu đang được một việc khác dùng nên việc này chưa được ghi. Chờ vài giây rồi thử lại.',
  newer_schema:
    'Dữ liệu được ghi bằng phiên bản mới hơn. Không thay đổi gì. Cập nhật ứng dụng rồi mở lại.',
  older_schema:
    'Dữ liệu còn ở dạng của phiên bản cũ. Không thay đổi gì. Mở bằng ứng dụng của quầy để nâng cấp trước.',
  wrong_key:
    'Khóa không mở được dữ liệu này. Không thay đổi gì. Kiểm tra khóa khôi phục hoặc báo người quản trị.',
  key_missing:
    'Chưa có khóa mở dữ liệu của quầy. Không thay đổi gì. Dùng khóa khôi phục hoặc báo người quản trị.',
  folder_locked:
    'Thư mục dữ liệu này đang được một cửa sổ khác của quầy dùng. Không thay đổi gì. Chuyển sang cửa sổ đó, hoặc đóng nó rồi mở lại.',
  folder_not_writable:
    'Không ghi được vào thư mục dữ liệu nên quầy chưa mở. Không thay đổi gì. Báo người quản trị mở quyền ghi cho thư mục.',
  driver_unfit:
    'Thành phần mở dữ liệu không hợp với máy này nên quầy chưa mở. Không thay đổi gì. Cài lại ứng dụng hoặc báo người quản trị.',

  // Who may.
  not_enrolled: 'Quầy chưa ghi danh với Tỉnh nên chưa làm được việc này. Ghi danh trước.',
  already_enrolled:
    'Quầy này đã ghi danh rồi, không cần ghi danh lại. Mở lại ứng dụng để vào làm việc.',
  already_open:
    'Dữ liệu của quầy đang mở rồi, không cần khóa khôi phục. Chọn tên và gõ mã PIN, hoặc đặt mã PIN mới bằng mã cá nhân.',
  not_signed_in:
    'Chưa có ai đăng nhập hoặc màn hình đang khóa. Bản nháp vẫn còn. Gõ mã PIN để làm tiếp.',
  not_permitted:
    'Việc này cần người phụ trách. Chưa thay đổi gì. Nhờ người phụ trách đăng nhập và làm.',
  officer_unknown:
    'Tên này không còn trong danh sách cán bộ của quầy. Chọn lại tên, hoặc báo người quản trị.',
  pin_wrong:
    'Mã PIN chưa đúng. Hồ sơ và bản nháp vẫn còn nguyên. Xem đã chọn đúng tên chưa rồi gõ lại; sai {{left}} lần nữa thì phải chờ vài phút.',
  pin_locked:
    'Gõ sai nhiều lần nên tạm khóa {{minutes}} phút. Dữ liệu và bản nháp vẫn an toàn. Chờ rồi gõ lại, hoặc để người khác vào làm việc.',
  secret_changed:
    'Tỉnh vừa đổi mã của người này trong lúc kiểm tra nên chưa vào. Không thay đổi gì. Gõ mã mới Tỉnh cấp.',
  pin_not_set: 'Chưa đặt mã PIN. Gõ mã cá nhân Tỉnh cấp để đặt mã PIN lần đầu.',
  pin_weak: 'Mã PIN này quá dễ đoán (một số lặp lại hoặc số liền nhau). Chọn 6 số khác.',
  personal_code_wrong:
    'Mã cá nhân chưa đúng. Chưa thay đổi gì. Xem lại giấy Tỉnh cấp (chữ in hoa hay thường đều được) rồi gõ lại; sai {{left}} lần nữa thì phải chờ vài phút.',
  recovery_part_wrong:
    'Nhóm vừa gõ chưa khớp với khóa trên màn hình. Khóa vẫn còn đó: chép lại và gõ lại nhóm cuối.',

  // The clock.
  clock_unsettled:
    'Đồng hồ của quầy đang có chỗ sai nên chưa cấp số, chưa in. Chưa ghi gì, những gì đã gõ còn nguyên. Chọn giờ đúng rồi làm lại.',
  clock_not_asked:
    'Chưa hỏi được giờ của Tỉnh vì chưa nối được. Không thay đổi gì. Chọn giờ của máy, hoặc gõ giờ theo đồng hồ khác.',

  // Enrolment.
  url_insecure:
    'Địa chỉ này đi qua mạng không mã hóa nên chưa gửi gì. Dùng địa chỉ bắt đầu bằng https://, như giấy Tỉnh cấp.',
  enrolment_unreachable:
    'Chưa nối được với địa chỉ này. Chưa ghi gì trên máy, mã ghi danh vẫn dùng lại được. Xem lại dây mạng và từng chữ của địa chỉ, rồi bấm Ghi danh lần nữa.',
  enrolment_not_province:
    'Địa chỉ này có trả lời nhưng không phải máy chủ của Tỉnh (có thể là trang đăng nhập wifi). Chưa ghi gì trên máy, mã ghi danh vẫn dùng lại được. Đăng nhập wifi nếu có, đối chiếu địa chỉ với giấy Tỉnh cấp, rồi bấm Ghi danh lần nữa.',
  enrolment_code_invalid:
    'Tỉnh không nhận mã ghi danh này. Chưa ghi gì. Xem lại từng chữ, hoặc xin mã mới từ người quản trị ở Tỉnh.',
  enrolment_code_expired:
    'Mã ghi danh đã hết hạn. Chưa ghi gì. Xin mã mới từ người quản trị ở Tỉnh.',
  enrolment_code_other_desk:
    'Mã này cấp cho quầy khác hoặc cho quầy mới, không phải cho quầy này. Chưa thay đổi gì, mã vẫn dùng được ở đúng quầy của nó. Xin Tỉnh mã ghi danh lại cho quầy này.',
  enrol_after_restore:
    'Quầy vừa khôi phục từ bản sao lưu mà Tỉnh chưa được báo. Chưa thay đổi gì. Nối mạng, chờ quầy gửi xong rồi ghi danh lại.',
  desk_catching_up:
    'Quầy vừa ghi danh lại và chưa nhận đủ hồ sơ từ Tỉnh nên chưa cấp số, để không trùng với máy trước. Những gì đã gõ còn nguyên. Nối mạng, chờ gửi nhận xong rồi làm lại.',
  series_behind:
    'Quầy vừa khôi phục từ bản sao lưu và chưa nhận đủ từ Tỉnh nên chưa in phiếu giấy, chưa vào sổ chứng thực, chưa lấy số thư, để không trùng số đã dùng. Những gì đã gõ còn nguyên, hồ sơ khác vẫn nhận được. Nối mạng, hoặc gửi bằng USB rồi nhận trả lời của Tỉnh, xong thì làm lại.',
  enrolment_code_used:
    'Mã ghi danh này đã dùng cho một quầy khác. Chưa ghi gì. Xin mã mới từ người quản trị ở Tỉnh.',
  public_key_invalid:
    'Tỉnh không đọc được khóa của quầy. Chưa ghi gì. Thử ghi danh lại; nếu vẫn vậy, báo người quản trị ở Tỉnh.',
  office_full:
    'Cơ quan này đã đủ số quầy cho phép. Chưa ghi gì. Nhờ Tỉnh thu hồi quầy không dùng nữa rồi thử lại.',
  office_unknown: 'Tỉnh không biết cơ quan này. Chưa ghi gì. Báo người quản trị ở Tỉnh.',
  office_missing:
    'Quầy chưa nhận thông tin cơ quan từ Tỉnh nên chưa in được giấy. Nối mạng để nhận rồi thử lại.',

  // The line.
  province_unreachable:
    'Chưa nối được với Tỉnh. Dữ liệu vẫn an toàn trên máy và tự gửi khi có mạng. Cứ làm việc; nếu cần gấp, xem lại dây mạng.',
  province_not_believed:
    'Nơi trả lời không phải máy chủ của Tỉnh (có thể là trang đăng nhập wifi). Không tin, không gửi gì. Xem lại mạng hoặc địa chỉ.',
  province_refused:
    'Tỉnh trả lời nhưng chưa nhận dữ liệu. Dữ liệu vẫn an toàn trên máy. Báo người quản trị ở Tỉnh.',
  province_too_slow:
    'Đường nối quá chậm nên chưa xong. Dữ liệu vẫn an toàn, phần đã gửi không gửi lại. Quầy tự thử tiếp.',
  sync_cancelled: 'Đã dừng gửi theo yêu cầu. Phần đã gửi giữ nguyên, phần còn lại gửi sau.',
  province_moved_on:
    'Sổ của Tỉnh vừa đổi trong lúc gửi (Tỉnh vừa khôi phục, hoặc có lượt gửi khác). Không mất gì; quầy tự gửi lại. Bấm lại sau một phút.',
  sync_failed:
    'Việc gửi dừng giữa chừng vì máy này. Không mất gì; lần sau gửi tiếp từ chỗ dừng. Xem đĩa có đầy không.',
  desk_unknown:
    'Tỉnh không biết quầy này. Dữ liệu vẫn an toàn trên máy. Báo người quản trị ở Tỉnh để ghi danh lại.',
  desk_revoked:
    'Tỉnh đã ngừng quầy này. Dữ liệu vẫn an toàn trên máy; phần chưa gửi vẫn được nộp và Tỉnh giữ riêng. Báo người quản trị ở Tỉnh trước khi làm tiếp.',
  desk_superseded:
    'Một máy khác đang làm việc dưới tên quầy này. Dữ liệu ở đây vẫn an toàn và được gửi hết. Ngừng tiếp nhận ở đây, báo người quản trị; nếu đây mới là máy đang dùng, xin Tỉnh mã ghi danh lại cho quầy này.',
  desk_moved:
    'Dữ liệu này đã ghi danh trên một máy khác. Ở đây vẫn mở xem được và còn nguyên, nhưng không cấp số và không gửi, để hai máy không cấp trùng số. Xin Tỉnh một mã ghi danh mới cho quầy này, hoặc dùng lại máy cũ.',
  desk_forked:
    'Sổ Tỉnh giữ dưới tên quầy này khác với máy này: máy bị sao chép, hoặc dữ liệu là bản cũ. Dữ liệu trên máy còn nguyên, phần khác được nộp và Tỉnh giữ riêng. Ngừng tiếp nhận ở đây và báo ngay người quản trị ở Tỉnh để nhận mã ghi danh lại.',
  signature_invalid:
    'Tỉnh không nhận ra chữ ký của quầy. Dữ liệu vẫn an toàn trên máy. Báo người quản trị ở Tỉnh.',
  publication_invalid:
    'Dữ liệu Tỉnh vừa gửi xuống bị sai nên không dùng. Quầy vẫn dùng bản trước. Báo người quản trị ở Tỉnh.',
  cursor_moved: 'Dữ liệu từ Tỉnh vừa được đọc ở một lượt khác. Không mất gì; quầy tự đọc tiếp.',
  feed_gap: 'Dữ liệu từ Tỉnh thiếu một mục nên chưa dùng. Không mất gì; quầy tự đọc lại.',

  // Intake.
  dossier_not_accepted:
    'Hồ sơ này chưa được tiếp nhận nên chưa làm được việc này. Chưa thay đổi gì. Tiếp nhận trước rồi làm lại.',
  favourites_full:
    'Đã đánh dấu {{most}} thủ tục hay dùng, chưa đánh dấu thêm. Bỏ bớt thủ tục ít dùng rồi làm lại.',
  tray_full:
    'Khay gác lại đã đủ {{clips}} kẹp. Chưa gác lại, chữ đã gõ vẫn còn. Mở khay, lấy lại hoặc bỏ bớt hồ sơ cũ.',
  draft_not_parked:
    'Hồ sơ này không còn trên khay: có thể đã được lấy lại hoặc đã tiếp nhận. Không mất gì. Mở lại khay để xem.',
  draft_accepted:
    'Bản nháp này đã được tiếp nhận rồi nên không ghi thêm. Mở hồ sơ trong danh sách hôm nay để xem.',
  procedure_unknown:
    'Thủ tục này không còn trong danh mục hôm nay. Bản nháp vẫn còn. Chọn lại thủ tục.',
  number_pattern_invalid:
    'Mẫu số hồ sơ Tỉnh gửi xuống bị sai nên chưa cấp số được. Chưa ghi gì, bản nháp vẫn còn. Báo người quản trị ở Tỉnh.',

  // Dossiers and papers.
  dossier_unknown: 'Không tìm thấy hồ sơ này trên máy. Về danh sách và tìm lại bằng số hoặc tên.',
  dossier_voided: 'Hồ sơ này đã hủy nên không sửa thêm được. Nội dung cũ vẫn xem được.',
  document_unknown: 'Không tìm thấy giấy này trong kho lưu. Mở lại hồ sơ và thử lần nữa.',
  paper_replaced:
    'Giấy này đã có bản thay thế nên không in như cũ. Người dân cần giấy thì in bản mới nhất của hồ sơ. Cần bản cũ để lưu thì bấm vào hình, rồi in bản có đóng dấu.',
  paper_void:
    'Giấy này không còn giá trị nên không in như cũ. Người dân cần giấy thì tiếp nhận lại hồ sơ. Cần bản cũ để lưu thì bấm vào hình, rồi in bản có đóng dấu.',
  lapsed_signed:
    'Tệp đã ký số thì không đóng dấu lên được nên chưa in. Tệp vẫn lưu. In bản chưa ký của giấy này, hoặc lưu tệp ra USB.',
  render_failed:
    'Chưa làm được giấy để in. Hồ sơ đã tiếp nhận và có số; quầy tự làm lại. Nếu vẫn vậy, báo người quản trị.',
  no_printer:
    'Chưa chọn máy in nên giấy được lưu mà chưa in. Chọn máy in trong Cài đặt rồi in lại.',
  printer_gone:
    'Không thấy máy in đã chọn. Giấy vẫn được lưu. Bật hoặc cắm lại máy in, hoặc chọn máy khác rồi in lại.',
  print_failed:
    'Máy in không nhận giấy này. Giấy vẫn được lưu. Xem máy in có giấy và đang bật, rồi in lại.',

  // The day's close.
  cash_reason_missing:
    'Tiền đếm được khác sổ mà chưa ghi lý do. Chưa khóa sổ, không mất gì. Ghi lý do rồi khóa lại.',
  close_nothing:
    'Từ lần khóa sổ trước chưa ghi việc nào nên không cần khóa. Sổ đã khóa vẫn còn nguyên.',
  close_unsent:
    'Còn mục chưa lên tới Tỉnh nên chưa khóa sổ. Các mục ấy vẫn đủ trên máy. Bấm khóa sổ lần nữa để gửi tiếp; mất mạng thì khóa sổ lúc mất mạng.',
} as const;

/** What can be said of a form while one types; short, beside the field. */
export const remarks = {
  procedure_missing: 'Chưa chọn thủ tục. Gõ vài chữ, ví dụ: khai sinh.',
  procedure_unknown: 'Thủ tục này không có trong danh mục hôm nay.',
  channel_not_offered: 'Thủ tục không ghi hình thức nộp này; ngày hẹn chờ Tỉnh xác nhận.',
  case_missing: 'Chưa chọn trường hợp.',
  name_empty: 'Chưa có họ tên.',
  name_too_long: 'Tên dài {{length}} chữ, chỉ in được {{max}}. Viết gọn lại.',
  name_without_letters: 'Tên chưa có chữ cái nào.',
  date_empty: 'Chưa có ngày.',
  date_format: 'Gõ ngày/tháng/năm, ví dụ 5/3/1987; hoặc 3/1987; hoặc 1987.',
  no_such_date: 'Không có ngày này trong lịch.',
  date_in_future: 'Ngày này chưa tới.',
  identity_number_empty: 'Chưa có số căn cước.',
  identity_number_form: 'Không giống số căn cước (12 số), chứng minh (9 số) hay hộ chiếu.',
  address_empty: 'Chưa có địa chỉ.',
  phone_empty: 'Chưa có số điện thoại để báo tin.',
  phone_not_digits: 'Điện thoại có chữ, không gọi được.',
  phone_before_2018: 'Số 11 chữ số đầu 01 là số cũ trước 2018.',
  phone_odd: 'Không giống số điện thoại Việt Nam.',
  email_odd: 'Không giống địa chỉ thư điện tử.',
  unknown_prefix: '3 số đầu không thuộc tỉnh nào. Xem lại thẻ.',
  number_disagrees_with_sex: 'Số căn cước và giới tính không khớp. Xem lại thẻ.',
  number_disagrees_with_birth_year: 'Số căn cước và năm sinh không khớp. Xem lại thẻ.',
  sex_not_stated: 'Thẻ không ghi giới tính.',
  birth_in_future: 'Ngày sinh trên thẻ chưa tới.',
  issued_before_birth: 'Ngày cấp trước ngày sinh.',
  issued_in_future: 'Ngày cấp chưa tới.',
  odd_old_number: 'Số chứng minh cũ trên thẻ không đủ 9 số.',
  paper_unnamed: 'Giấy tờ thêm vào chưa có tên.',
  paper_uncounted: 'Đã đánh dấu mà chưa ghi số bản.',
  papers_left: 'Còn {{left}} giấy tờ chưa đánh dấu.',
  papers_none: 'Chưa đánh dấu giấy tờ nào.',
  fee_amount_missing: 'Chưa có số tiền.',
  fees_too_large: 'Tổng số tiền lớn bất thường. Xem lại từng khoản.',
  sets_out_of_range: 'Số bộ hồ sơ từ 1 đến {{max}}.',
  fee_unnamed: 'Khoản thu chưa có tên.',
  delivery_address_missing: 'Chưa có địa chỉ nhận kết quả.',
  text_too_long: 'Dài quá {{max}} chữ. Viết gọn lại.',
  deadline_unconfirmed: 'Thời hạn của thủ tục chưa được Tỉnh xác nhận.',
  calendar_missing: 'Quầy chưa có lịch làm việc của Tỉnh.',
  case_unknown: 'Trường hợp này không có trong thủ tục.',
  deadline_amount_invalid: 'Thời hạn trong danh mục không dùng được.',
  deadline_beyond_horizon: 'Thời hạn dài bất thường, chờ Tỉnh xác nhận.',
  calendar_no_working_day: 'Lịch không có ngày làm việc nào.',
  calendar_not_covered: 'Ngày hẹn nằm ngoài lịch Tỉnh đã công bố; có thể đổi khi có lịch mới.',
  calendar_day_unverified: 'Có ngày nghỉ chưa được Tỉnh kiểm chứng trong khoảng này.',
  extension_limit_passed: 'Đã gia hạn quá số lần quy định.',
  after_15h_with_unit: 'Thủ tục ghi cả số ngày lẫn mốc giờ chót; tính theo số ngày.',
  time_varies_in_text: 'Văn bản thủ tục có nhiều thời hạn. Xem lại trường hợp.',
  unit_differs_in_text: 'Văn bản thủ tục ghi đơn vị khác. Xem lại thời hạn.',
  confirmed_unchecked: 'Thời hạn Tỉnh công bố chưa đối chiếu với luật.',
  case_assumed: 'Có nhiều trường hợp; đang tính theo trường hợp đầu.',
  identity_qr_empty: 'Chưa quét được gì. Quét lại thẻ.',
  mrz_not_a_zone:
    'Không phải dòng máy đọc của thẻ hay hộ chiếu, hoặc đọc thiếu. Đọc lại, hoặc gõ tay.',
  mrz_check_digit: 'Dòng máy đọc bị sai một ký tự nên chưa điền gì. Đọc lại, hoặc gõ tay.',
  mrz_birth_date: 'Ngày sinh trên dòng máy đọc không có thật. Chưa điền gì. Gõ tay theo thẻ.',
  mrz_name_empty: 'Dòng máy đọc không có tên. Chưa điền gì. Gõ tay theo thẻ.',
  identity_qr_not_a_card: 'Mã vừa quét không phải thẻ căn cước, hoặc quét thiếu. Quét lại.',
  identity_qr_number: 'Số trên thẻ quét được không đủ 12 số. Quét lại.',
  identity_qr_name_empty: 'Thẻ quét được không có tên. Quét lại.',
  identity_qr_name_too_long: 'Tên trên thẻ quét được quá dài. Quét lại.',
  identity_qr_birth_date: 'Ngày sinh trên thẻ quét được bị sai. Quét lại hoặc gõ tay.',
  identity_qr_address_too_long: 'Địa chỉ trên thẻ quét được quá dài. Quét lại.',
  identity_qr_issue_date: 'Ngày cấp trên thẻ quét được bị sai. Quét lại hoặc gõ tay.',
  money_form: 'Gõ số tiền bằng chữ số, ví dụ 20.000.',
  money_empty: 'Chưa có số tiền.',
  money_too_much: 'Số tiền lớn hơn mức ghi được ({{max}} đ). Xem lại.',
  fee_name_empty: 'Khoản thu chưa có tên.',
  fee_amount: 'Số tiền phải là số đồng nguyên, không âm.',
  exemption_reason_empty: 'Chưa ghi lý do miễn, giảm.',
  exemption_not_less: 'Số tiền sau miễn, giảm phải nhỏ hơn mức phí.',
  certification_counts: 'Số trang và số bản là số nguyên, từ 1.',
  text_empty: 'Chưa nhập gì.',
  not_json: 'Dòng này không phải JSON. Xuất lại dòng này từ nguồn.',
  not_a_record: 'Dòng này không phải một bản ghi. Mỗi dòng là một bản ghi thủ tục.',
  no_code: 'Bản ghi không có mã thủ tục (code). Thêm mã rồi kiểm tra lại.',
  no_name: 'Bản ghi không có tên thủ tục (name). Thêm tên rồi kiểm tra lại.',
  wrong_type: 'Giá trị ở {{field}} sai kiểu hoặc quá giới hạn. Sửa rồi kiểm tra lại.',
  duplicate_code: 'Mã {{procedure}} đã có ở dòng {{firstLine}}. Bỏ một trong hai dòng.',
  line_too_long: 'Dòng dài bất thường nên không đọc. Xem lại chỗ xuống dòng của tệp.',
  file_missing: 'Không thấy tệp {{path}}. Xem lại đường dẫn.',
  file_unreadable: 'Không đọc được {{path}}. Chọn một tệp, và xem lại quyền đọc.',
  file_damaged: 'Tệp nén {{path}} bị hỏng hoặc chép dở. Chép lại tệp.',
  catalogue_empty:
    'Tệp không có thủ tục nào nên chưa làm bản công bố. Chọn đúng tệp của Cổng dịch vụ công.',
  catalogue_lines_refused:
    '{{count}} dòng của tệp không dùng được, dòng đầu là dòng {{line}}. Chưa ghi gì. Chạy catalogue check để xem từng dòng, sửa rồi làm lại.',
  chosen_codes_unknown:
    'Danh sách chọn có mã không có trong tệp: {{codes}}. Chưa ghi gì. Sửa danh sách rồi làm lại.',
  confirmed_codes_unknown:
    'Tệp thời hạn xác nhận có mã không có trong danh mục: {{codes}}. Chưa ghi gì. Sửa tệp rồi làm lại.',
  confirmed_twice:
    'Tệp thời hạn xác nhận ghi hai lần cho một trường hợp của {{procedure}}. Chưa ghi gì. Bỏ bớt một dòng rồi làm lại.',
  confirmed_file_invalid:
    'Tệp thời hạn xác nhận sai ở {{field}}. Chưa ghi gì. Sửa tệp rồi làm lại.',
  publication_too_large:
    'Bản công bố lớn {{bytes}} byte, quầy chỉ nhận được {{max}}. Chưa ghi gì. Chọn bớt thủ tục bằng --only.',
  file_not_written: 'Không ghi được {{path}}. Xem lại thư mục, quyền ghi và chỗ trống.',
} as const;
