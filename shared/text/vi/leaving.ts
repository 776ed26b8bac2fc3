/** Before this machine goes on a home visit. */
export const leaving = {
  button: 'Sẵn sàng rời cơ quan',
  key: 'Xem máy đã sẵn sàng mang đi chưa',
  title: 'Mang máy này đi, đã sẵn sàng chưa?',
  ready: 'Mang đi được. Làm việc ngoài cơ quan không cần mạng; về nối mạng là quầy tự gửi.',
  open: 'Còn {{total}} điều nên xem trước khi đi. Vẫn mang đi được nếu gấp.',
  battery: {
    enough: 'Pin {{percent}} %',
    low: 'Pin {{percent}} %: sạc thêm, hoặc mang theo dây sạc',
    unknown: 'Máy không báo pin: mang theo dây sạc, hỏi nơi đến có ổ điện không',
  },
  disk: {
    enough: 'Đĩa còn {{size}}',
    low: 'Đĩa chỉ còn {{size}}: báo người quản trị dọn bớt trước khi đi',
    unknown: 'Máy không báo đĩa còn bao nhiêu: hỏi người quản trị',
  },
  copy: {
    fresh: 'Đã có bản sao lưu mới nhất',
    old: 'Có việc mới sau bản sao lưu cuối: bấm Sao lưu ngay ở Trang chủ',
    none: 'Chưa có bản sao lưu: bấm Sao lưu ngay ở Trang chủ',
  },
  unsent: {
    none: 'Tỉnh đã nhận đủ',
    some: 'Còn {{total}} mục chưa gửi lên Tỉnh, lâu nhất {{age}}: chờ gửi xong rồi đi',
  },
  numbers: {
    enough: 'Còn {{total}} số hồ sơ cho hôm nay',
    few: 'Chỉ còn {{total}} số hồ sơ cho hôm nay: xin mượn dải số khi còn mạng',
  },
  calendar: {
    enough: 'Lịch đủ đến {{date}}',
    short: 'Lịch chỉ đủ đến {{date}}: nối mạng lấy lịch mới',
    none: 'Chưa có lịch làm việc: nối mạng lấy lịch trước khi đi',
  },
  catalogue: {
    there: 'Danh mục thủ tục bản {{version}}',
    none: 'Chưa có danh mục thủ tục: nối mạng lấy về trước khi đi',
  },
  clock: {
    right: 'Đồng hồ khớp với Tỉnh',
    wrong: 'Đồng hồ chưa chắc đúng: so với điện thoại rồi chỉnh',
  },
} as const;
