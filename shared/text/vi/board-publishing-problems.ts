/** Why a cell of a spreadsheet, or what an operator wants to publish, is not taken. */
export const publishingProblems = {
  cells: {
    cell_missing: 'Ô này trống. Ghi vào rồi đọc lại.',
    text_too_long: 'Ô này dài quá {{max}} chữ. Rút ngắn.',
    number_unclear: '“{{found}}” không phải số đếm hợp lệ. Ghi một số nguyên.',
    yes_or_no_unclear: '“{{found}}”: ghi Có hoặc Không.',
    receipt_unclear: '“{{found}}”: ghi Luôn in hoặc Khi xin.',
    date_unclear: '“{{found}}” không phải ngày. Ghi ngày/tháng/năm, ví dụ 02/09/2027.',
    period_reversed: 'Ngày cuối đứng trước ngày đầu. Xem lại hai ngày.',
    range_too_long: 'Khoảng này dài {{days}} ngày, quá {{max}} ngày. Xem lại năm, hoặc chia dòng.',
    day_kind_unclear: '“{{found}}” không rõ là nghỉ hay làm. Ghi Nghỉ hoặc Làm bù.',
    day_part_unclear: '“{{found}}” không rõ buổi nào. Ghi Sáng, Chiều, hoặc Cả ngày.',
    day_status_unclear: '“{{found}}”: ghi Đã xác nhận hoặc Chưa xác nhận.',
    day_twice: 'Ngày {{date}} đã có ở dòng {{before}}. Giữ một dòng.',
    day_off_and_worked:
      'Ngày {{date}} vừa nghỉ vừa làm bù (xem dòng {{before}}). Một ngày chỉ được một trong hai; bỏ một dòng.',
    day_outside:
      'Ngày {{date}} ở ngoài khoảng {{from}} – {{until}} của tệp. Sửa ngày, hoặc chọn lại khoảng.',
    day_worked_anyway: 'Ngày {{date}} vốn là ngày làm việc, không phải làm bù. Xem lại ngày.',
    code_malformed: 'Mã “{{found}}” không đúng mẫu 1.234567.',
    code_unknown: 'Danh mục của Tỉnh không có mã {{found}} vào ngày áp dụng.',
    row_twice: 'Trùng với dòng {{before}}. Giữ một dòng.',
    channel_unclear: '“{{found}}”: ghi Trực tiếp, Trực tuyến, Bưu chính, hoặc để trống.',
    case_unknown: 'Thủ tục này không có trường hợp “{{found}}”. Ghi đúng tên trong danh mục.',
    time_unclear:
      '“{{found}}” không rõ là bao lâu. Ghi số và đơn vị, ví dụ 03 ngày làm việc, 4 giờ làm việc.',
    time_longer_than_law: '“{{found}}” dài hơn thời hạn trong danh mục, nên không phải rút ngắn.',
    per_unclear: '“{{found}}”: ghi Trang hoặc Việc.',
    book_pattern_wrong:
      '“{{found}}” không ghi được thành số sổ. Cần {value}, hoặc {line} và {book}; được thêm {desk}, {yyyy}, {agency}.',
    books_unlike:
      'Trùng sổ với “{{other}}” mà ghi số khác nhau, hai việc có thể ra cùng một số. Ghi giống nhau cả cách ghi số và số việc mỗi quyển, hoặc chọn cách ghi số chưa ai dùng.',
    first_page_missing: 'Mức thu theo trang phải có dòng bắt đầu từ trang 1.',
    tariffs_overlap:
      'Khoảng ngày hoặc cách tính đè lên mức thu ở dòng {{before}}. Sửa một trong hai.',
    tariff_without_kind: 'Bảng loại việc không có mã {{found}}. Thêm loại việc, hoặc bỏ dòng này.',
    kind_without_tariff:
      'Mã {{found}} chưa có mức thu vào ngày áp dụng. Thêm dòng vào bảng mức thu.',
  },
  problems: {
    file_missing: 'Chưa chọn tệp nào. Chọn tệp bảng tính rồi đọc lại.',
    day_wrong: 'Có ngày không đúng. Chưa đổi gì; chọn lại ngày rồi đọc lại.',
    text_too_long: 'Chữ ghi vào dài quá mức. Chưa đổi gì; rút ngắn rồi đọc lại.',
    number_wrong: 'Có ô không phải số đếm. Chưa đổi gì; ghi lại số rồi bấm Xem trước.',
    xlsx_not_ours: 'Tệp này không phải bảng tính .xlsx. Chưa đổi gì; chọn lại tệp.',
    xlsx_old_format:
      'Đây là bảng tính kiểu cũ (.xls). Chưa đổi gì; mở bằng phần mềm bảng tính, lưu thành .xlsx rồi đọc lại.',
    xlsx_damaged: 'Bảng tính bị hỏng hoặc chép thiếu. Chưa đổi gì; chép lại tệp.',
    xlsx_too_large: 'Bảng tính lớn quá mức ({{max}} byte). Chưa đổi gì; bỏ bớt phần không cần.',
    xlsx_too_many_rows: 'Bảng tính có hơn {{max}} dòng. Chưa đổi gì; bỏ bớt phần không cần.',
    table_empty: 'Tệp rỗng. Chưa đổi gì; chọn lại tệp.',
    table_not_text:
      'Tệp không phải bảng tính .xlsx, cũng không phải .csv kiểu UTF-8. Chưa đổi gì; lưu lại thành .xlsx hoặc “CSV UTF-8” rồi đọc lại.',
    table_missing:
      'Không thấy bảng nào có các cột cần thiết. Chưa đổi gì; xem lại dòng tiêu đề của bảng.',
    coverage_reversed: 'Khoảng ngày của tệp ngược: ngày cuối đứng trước ngày đầu. Chưa đổi gì.',
    coverage_gap:
      'Lịch đang dùng đầy đủ đến {{until}}; khoảng của tệp bắt đầu muộn hơn, những ngày ở giữa sẽ không ai biết nghỉ hay làm. Chưa đổi gì; chọn ngày đầu sớm hơn.',
    office_not_published: 'Đơn vị này chưa công bố thông tin. Chưa đổi gì; công bố đơn vị trước.',
    names_day_past:
      'Ngày áp dụng đã qua, mà giấy của những ngày đó đã in. Chưa đổi gì; chọn hôm nay hoặc ngày sau.',
    office_name_empty: 'Chưa ghi tên cơ quan: giấy sẽ thiếu tên. Chưa đổi gì; gõ tên cơ quan.',
    office_place_empty: 'Chưa ghi địa danh: giấy sẽ thiếu nơi lập. Chưa đổi gì; gõ địa danh.',
    pattern_day_not_ahead: 'Mẫu mới phải bắt đầu sau hôm nay. Chưa đổi gì; chọn ngày khác.',
    pattern_day_reached:
      'Ngày áp dụng {{date}} đã tới: ban hành bây giờ thì trong cùng một ngày có quầy ghi mẫu cũ, có quầy ghi mẫu mới. Chưa đổi gì; về trang của đơn vị, chọn một ngày sau hôm nay rồi xem trước lại.',
    handles_empty:
      'Không dòng nào của tệp có mã thủ tục mà danh mục của Tỉnh biết. Chưa đổi gì; xem lại cột mã. Muốn nhận mọi thủ tục thì bấm “Bỏ danh sách”.',
    pattern_unknown_token:
      'Mẫu có {{{token}}} mà quầy không hiểu. Chưa đổi gì; chỉ dùng {agencyCode}, {yymmdd}, {yyyymmdd}, {counter}.',
    pattern_token_count:
      'Mẫu phải có đúng một mã đơn vị, một ngày và một số thứ tự (sai ở {{token}}), nếu không hai hồ sơ có thể trùng số. Chưa đổi gì.',
    pattern_agency_not_delimited:
      'Cạnh {agencyCode} phải là một dấu như - hoặc /, nếu không đọc nhầm mã đơn vị. Chưa đổi gì.',
    pattern_bad_slots:
      'Số chữ số và số mỗi quầy không khớp: phải đủ cho ít nhất hai quầy, và còn số ngoài phần để dành cho phiếu giấy. Chưa đổi gì.',
    hours_day_past:
      'Ngày ấy đã qua, hồ sơ của ngày ấy đã hẹn rồi. Chưa đổi gì; chọn hôm nay hoặc ngày sau.',
    hours_day_reached:
      'Ngày áp dụng {{date}} đã qua, hồ sơ của ngày ấy đã hẹn rồi. Chưa ban hành gì; về trang giờ làm việc, chọn hôm nay hoặc ngày sau rồi xem trước lại.',
    names_day_reached:
      'Ngày áp dụng {{date}} đã qua, mà giấy của những ngày ấy đã in. Chưa ban hành gì; về trang của đơn vị, chọn hôm nay hoặc ngày sau rồi xem trước lại.',
    hours_empty:
      'Không ngày nào có giờ làm việc: không thời hạn nào đếm được. Chưa đổi gì; ghi giờ cho ít nhất một ngày.',
    calendar_not_published:
      'Đến ngày ấy Tỉnh chưa có lịch làm việc nào. Chưa đổi gì; ban hành lịch trước, hoặc chọn ngày sau.',
    draft_changes_nothing: 'Giống hệt bản đang dùng: không có gì để ban hành.',
    draft_before_newest:
      'Ngày áp dụng {{date}} đứng trước ngày {{newest}} của bản mới nhất: những gì bản ấy mang tới sẽ áp dụng quá sớm. Chưa đổi gì; chọn ngày từ {{newest}} trở đi.',
    draft_too_large: 'Dữ liệu lớn hơn mức quầy nhận được ({{max}} byte). Chưa đổi gì.',
    draft_published_already: 'Đã ban hành thành bản {{version}}. Không làm gì thêm.',
    draft_outdated:
      'Trong lúc xem, một bản khác đã được ban hành. Chưa đổi gì; đọc lại để xem thay đổi so với bản mới.',
    draft_with_refused_rows:
      'Còn {{count}} dòng không nhận nên chưa ban hành được. Chưa đổi gì; sửa tệp rồi đọc lại.',
  },
} as const;
