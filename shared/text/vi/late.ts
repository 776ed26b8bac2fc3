/** A dossier that is late, or will be: why, and the letter to the citizen. */
export const late = {
  reason: 'Lý do trễ hạn',
  reasonHint:
    'Hồ sơ đã quá ngày hẹn {{days}} ngày làm việc. Ghi ngắn, ví dụ: chờ ý kiến Phòng Tư pháp.',
  hourHint: 'Đã quá giờ hẹn hôm nay. Ghi ngắn, ví dụ: chờ ý kiến Phòng Tư pháp. Có thể để trống.',
  story: 'trễ hạn vì: {{reason}}',
  letter: 'Chuẩn bị thư xin lỗi',
  letterKey: 'Chuẩn bị thư xin lỗi, hẹn lại ngày cho hồ sơ đang chọn',
  onlyRunning: 'Chỉ hẹn lại ngày cho hồ sơ đang xử lý. Chọn hồ sơ khác rồi bấm lại.',
} as const;
