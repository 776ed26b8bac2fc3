/** Why no number can be given, or a number, a series or a calendar cannot be read. */
export const numberRefusals = {
  number_range_ended:
    'Quầy đã dùng hết số của hôm nay. Chưa ghi gì, bản nháp vẫn còn. Có mạng thì mở Sổ số (Alt+3), bấm F10 để mượn dải số rồi tiếp nhận lại; mất mạng thì tiếp nhận ở quầy khác.',
  slot_needs_line:
    'Chưa nối được với Tỉnh nên chưa mượn được số. Không có gì thay đổi. Còn số thì cứ tiếp nhận; hết số thì tiếp nhận ở quầy khác, có mạng lại mượn.',
  slot_not_needed:
    'Quầy còn đủ số nên chưa cần mượn. Không có gì thay đổi. Cứ tiếp nhận như thường.',
  slot_in_use:
    'Dải số Tỉnh cho mượn đã có hồ sơ mang số. Chưa mượn, không có gì thay đổi. Đồng bộ rồi mượn lại; vẫn thế thì báo người quản trị ở Tỉnh.',
  slot_day_wrong:
    'Ngày của máy lệch với ngày của Tỉnh nên chưa mượn được số. Không có gì thay đổi. Chỉnh lại đồng hồ rồi mượn lại.',
  no_slot_to_lend:
    'Hôm nay cơ quan không còn dải số nào trống để mượn. Không có gì thay đổi. Tiếp nhận ở quầy khác.',
  number_slot_unknown:
    'Dải số của quầy không có trong mẫu số của Tỉnh. Chưa ghi gì, bản nháp vẫn còn. Báo người quản trị ở Tỉnh.',
  number_bad_agency_code:
    'Mã cơ quan trong số hồ sơ bị sai. Chưa ghi gì, bản nháp vẫn còn. Báo người quản trị ở Tỉnh.',
  number_counter_out_of_range:
    'Số thứ tự vượt quá mẫu số của Tỉnh. Chưa ghi gì, bản nháp vẫn còn. Báo người quản trị ở Tỉnh.',
  number_day_out_of_range:
    'Ngày của máy nằm ngoài khoảng mẫu số viết được. Chưa ghi gì, bản nháp vẫn còn. Chỉnh lại ngày của máy.',
  number_unreadable: 'Số này không theo mẫu nào đã biết. Xem lại từng chữ số trên giấy.',
  number_bad_day: 'Ngày trong số hồ sơ không có trong lịch. Xem lại từng chữ số trên giấy.',
  number_of_other_agency: 'Số này của cơ quan khác. Không dùng ở quầy này.',
  number_of_other_day: 'Số này của ngày khác. Chọn đúng ngày tiếp nhận ghi trên giấy.',
  number_of_other_slot:
    'Số này của quầy khác, hoặc là số mượn. Chưa ghi gì. Số mượn thì gõ số cuối trong dải của chính quầy này.',
  number_taken: 'Số này đã cấp cho một hồ sơ. Xem lại số ghi trên giấy.',
  pattern_agency_not_delimited:
    'Mẫu số không ngăn được mã cơ quan với phần sau. Không dùng mẫu này. Báo người quản trị ở Tỉnh.',
  pattern_bad_slots:
    'Mẫu số chia dải cho quầy không hợp lệ. Không dùng mẫu này. Báo người quản trị ở Tỉnh.',
  pattern_token_count:
    'Mẫu số thiếu hoặc thừa phần {{token}}. Không dùng mẫu này. Báo người quản trị ở Tỉnh.',
  pattern_unknown_token:
    'Mẫu số có phần {{token}} không hiểu được. Không dùng mẫu này. Báo người quản trị ở Tỉnh.',
  series_unknown_token:
    'Mẫu số của sổ có phần {{token}} không hiểu được. Báo người quản trị ở Tỉnh.',
  series_without_value: 'Mẫu số của sổ không có chỗ cho số thứ tự. Báo người quản trị ở Tỉnh.',
  pause_before_start: 'Giờ tạm dừng sớm hơn giờ bắt đầu tính hạn. Chưa thay đổi gì. Sửa lại giờ.',
  resume_before_pause: 'Giờ tính tiếp sớm hơn giờ tạm dừng. Chưa thay đổi gì. Sửa lại giờ.',
  calendar_not_json: 'Tệp lịch không phải JSON nên không dùng. Lịch cũ còn nguyên. Xuất lại tệp.',
  calendar_bad_field:
    'Tệp lịch sai ở {{field}} nên không dùng. Lịch cũ còn nguyên. Sửa chỗ đó rồi thử lại.',
  calendar_bad_date:
    'Tệp lịch có ngày không có thật ở {{field}} nên không dùng. Lịch cũ còn nguyên. Sửa ngày đó rồi thử lại.',
  calendar_bad_hours:
    'Tệp lịch có giờ làm việc sai ở {{field}} nên không dùng. Lịch cũ còn nguyên. Sửa giờ đó rồi thử lại.',
  calendar_day_twice:
    'Tệp lịch ghi ngày {{date}} hai lần nên không dùng. Lịch cũ còn nguyên. Bỏ một dòng rồi thử lại.',
  calendar_day_both_off_and_extra:
    'Tệp lịch ghi ngày {{date}} vừa nghỉ vừa làm bù nên không dùng. Lịch cũ còn nguyên. Bỏ một trong hai rồi thử lại.',
  calendar_file_unreadable: 'Không đọc được tệp lịch. Xem lại đường dẫn và quyền đọc.',
} as const;
