/** Words for the clock: what stands against it, and which time shall count. */
export const clock = {
  title: 'Giờ nào đúng?',
  state: {
    jumped_back: 'Đồng hồ máy lùi {{span}} so với việc quầy đã ghi.',
    leapt_ahead: 'Đồng hồ máy cách việc quầy ghi trước đó {{span}}, ở giữa không ghi gì.',
    slow: 'Đồng hồ quầy chậm hơn giờ của Tỉnh {{span}}.',
    fast: 'Đồng hồ quầy nhanh hơn giờ của Tỉnh {{span}}.',
    ok: 'Đồng hồ khớp với giờ của Tỉnh. Không cần chọn lại.',
    unproven: 'Đồng hồ chưa đối chiếu được với Tỉnh. Nếu thấy sai, chọn giờ đúng.',
  },
  safe: 'Việc đã ghi còn nguyên và giữ đúng thứ tự. Chọn xong thì tiếp nhận và in được ngay.',
  times: {
    machine: 'Máy đang chỉ',
    desk: 'Quầy đang dùng',
    last: 'Quầy ghi lần trước',
    province: 'Giờ của Tỉnh',
  },
  choose: 'Dùng giờ nào?',
  by: {
    province: 'Giờ của Tỉnh',
    provinceHint: 'quầy hỏi Tỉnh ngay bây giờ',
    machine: 'Giờ của máy là đúng',
    officer: 'Giờ khác, tôi gõ',
  },
  date: 'Ngày',
  clock: 'Giờ',
  dateWrong: 'Gõ ngày/tháng/năm, như 23/11/2026.',
  clockWrong: 'Gõ giờ và phút, như 9:05.',
  otherwise: 'Muốn tự chỉnh đồng hồ của máy thì chỉnh xong bấm “Xem lại”.',
  again: 'Xem lại',
  submit: 'Dùng giờ này',
  busy: 'Đang chỉnh…',
} as const;
