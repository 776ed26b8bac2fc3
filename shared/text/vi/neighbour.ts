export const neighbour = {
  title: 'Quầy bên cạnh',
  about:
    'Mất mạng lâu thì quầy tự niêm việc chưa gửi vào phong bì và nhờ quầy khác của cơ quan giữ hộ. Quầy giữ hộ không mở được; có mạng, quầy ấy nộp lên Tỉnh.',
  carrier: {
    title: 'Gửi qua quầy bên cạnh',
    none: 'Quầy này chưa gửi nhờ quầy nào.',
    join: 'Ghép với quầy giữ hộ…',
    joinAbout: 'Lấy địa chỉ, cổng và mã trên màn hình của quầy giữ hộ (Cài đặt, Quầy bên cạnh).',
    address: 'Địa chỉ của quầy giữ hộ',
    code: 'Mã ghép',
    codeAbout: '16 chữ và số, dùng một lần, hiện trên quầy kia.',
    submit: 'Ghép',
    joining: 'Đang ghép…',
    to: '{{name}} · {{address}}:{{port}}',
    notReached: 'Chưa gặp được từ khi mở máy.',
    reached: 'Gặp lần cuối lúc {{time}}.',
    nothingKept: 'Quầy ấy không giữ mục nào chờ Tỉnh.',
    after: 'Tự gửi sau khi mất mạng',
    afterMinutes: '{{minutes}} phút',
    giveNow: 'Gửi nhờ ngay',
    giving: 'Đang gửi…',
    leave: 'Thôi gửi qua quầy này',
  },
  kept: '{{name}} đang giữ hộ {{entries}} mục từ {{time}}, Tỉnh chưa xác nhận.',
  refused: 'Tỉnh chưa nhận một phong bì: {{why}}',
  door: {
    title: 'Nhận giữ hộ phong bì của quầy bên cạnh',
    shut: 'Đang tắt. Quầy này không nghe ai trong mạng của cơ quan.',
    open: 'Đang nhận ở {{address}}, cổng {{port}}.',
    notOpen: 'Chưa nhận được ở {{address}}, cổng {{port}}.',
    address: 'Địa chỉ của máy này',
    addressAbout: 'Máy này đang có: {{addresses}}',
    noAddress: 'Máy này chưa vào mạng nào.',
    port: 'Cổng',
    turnOn: 'Bật nhận giữ hộ',
    turnOff: 'Tắt',
    newCode: 'Tạo mã ghép',
    code: 'Mã ghép: {{code}}',
    codeUntil: 'Gõ mã này ở quầy kia trước {{time}}. Mã dùng một lần.',
    noGuests: 'Chưa quầy nào được ghép.',
    guest: '{{name}}: giữ {{envelopes}} phong bì ({{size}}) từ {{time}}',
    guestEmpty: '{{name}}: không giữ phong bì nào',
    guestNotices: 'chờ lấy {{total}} giấy báo',
    part: 'Bỏ ghép {{name}}',
  },
  onStick: 'Đã ghi thêm {{total}} phong bì giữ hộ của quầy bên cạnh vào USB.',
  fromStick: 'Đã nhận thêm {{total}} giấy báo cho quầy bên cạnh.',
  onlyHeads: 'Người phụ trách hoặc quản trị mới đổi được phần này.',
} as const;

/** What a desk next door may refuse, or the way to it. */
export const neighbourRefusals = {
  neighbour_unavailable:
    'Máy này không nói chuyện được với quầy bên cạnh. Dữ liệu vẫn an toàn. Báo người quản trị.',
  neighbour_none:
    'Chưa ghép với quầy giữ hộ nào. Dữ liệu vẫn an toàn trên máy. Ghép trong Cài đặt, hoặc gửi bằng USB.',
  neighbour_address:
    'Địa chỉ này không dùng được. Chưa đổi gì. Gõ bốn số của máy trong mạng cơ quan, ví dụ 192.168.1.20.',
  neighbour_address_gone:
    'Máy này hiện không có địa chỉ ấy nên chưa nhận giữ hộ được. Dữ liệu vẫn an toàn. Xem dây mạng, hoặc chọn địa chỉ khác.',
  neighbour_port_taken:
    'Cổng này đang có chương trình khác dùng nên chưa nhận giữ hộ được. Dữ liệu vẫn an toàn. Chọn cổng khác.',
  neighbour_door_shut: 'Chưa bật nhận giữ hộ nên chưa tạo mã. Bật lên rồi tạo mã.',
  neighbour_code_wrong:
    'Mã ghép không đúng, đã dùng hoặc hết hạn. Chưa ghép, dữ liệu vẫn an toàn. Tạo mã mới ở quầy kia rồi gõ lại.',
  neighbour_code_used:
    'Mã ghép này vừa được dùng. Chưa ghép, dữ liệu vẫn an toàn. Tạo mã mới ở quầy kia.',
  neighbour_away:
    'Không gặp được quầy bên cạnh: máy ấy tắt, sai địa chỉ, hoặc mạng cơ quan hỏng. Dữ liệu vẫn an toàn trên máy; quầy tự thử lại mỗi phút.',
  neighbour_stranger:
    'Máy ở địa chỉ này không nhận ra quầy này. Dữ liệu vẫn an toàn trên máy. Ghép lại bằng mã mới.',
  neighbour_other_office:
    'Quầy kia thuộc cơ quan khác nên không giữ hộ. Dữ liệu vẫn an toàn trên máy. Chọn quầy cùng cơ quan.',
  neighbour_is_itself: 'Đây là địa chỉ của chính quầy này. Chưa ghép. Gõ địa chỉ của quầy kia.',
  neighbour_not_understood:
    'Quầy bên cạnh trả lời điều quầy này không hiểu. Dữ liệu vẫn an toàn trên máy. Cập nhật ứng dụng ở cả hai quầy.',
  neighbour_notice_gone:
    'Giấy báo không còn ở quầy bên cạnh. Không mất gì: quầy sẽ niêm lại và gửi nhờ lần nữa.',
  neighbour_too_large:
    'Phong bì quá lớn để gửi nhờ. Dữ liệu vẫn an toàn trên máy. Gửi bằng USB, hoặc chờ có mạng.',
  neighbour_envelope_damaged:
    'Phong bì đến quầy bên cạnh không nguyên vẹn nên bị bỏ. Dữ liệu vẫn an toàn trên máy; quầy tự niêm lại.',
  neighbour_fault:
    'Quầy bên cạnh gặp trục trặc nên chưa nhận. Dữ liệu vẫn an toàn trên máy; quầy tự thử lại.',
  neighbour_busy:
    'Quầy bên cạnh đang bận nhận phong bì khác. Dữ liệu vẫn an toàn trên máy; quầy tự thử lại sau một phút.',
  neighbour_full:
    'Quầy bên cạnh hết chỗ giữ hộ. Dữ liệu vẫn an toàn trên máy. Gửi bằng USB, hoặc chờ có mạng.',
  envelope_not_ours: 'Tỉnh nói tệp này không phải phong bì của một quầy. Báo người quản trị.',
  envelope_unknown:
    'Phong bì niêm bằng phiên bản mới hơn nên Tỉnh chưa đọc được. Dữ liệu vẫn an toàn ở quầy đã niêm. Báo người quản trị ở Tỉnh.',
  envelope_damaged:
    'Tỉnh thấy phong bì hỏng hoặc bị sửa nên không nhận. Dữ liệu vẫn an toàn ở quầy đã niêm. Gửi bằng USB, hoặc chờ có mạng.',
  envelope_epoch_unknown:
    'Tỉnh chưa biết lần ghi danh này của quầy đã niêm. Dữ liệu vẫn an toàn ở quầy ấy. Nối mạng quầy ấy với Tỉnh một lần.',
  envelope_other_province:
    'Phong bì niêm cho tỉnh khác nên Tỉnh không mở được. Dữ liệu vẫn an toàn ở quầy đã niêm. Báo người quản trị.',
  envelope_desk_unknown:
    'Tỉnh không biết quầy đã niêm phong bì này. Dữ liệu vẫn an toàn ở quầy ấy. Báo người quản trị ở Tỉnh.',
} as const;
