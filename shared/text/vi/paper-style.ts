/** The style of receipts and guidance slips. */
export const paperStyle = {
  label: 'Kiểu giấy',
  styles: {
    plain: 'Thường',
    large: 'Chữ lớn',
    bilingual: 'Song ngữ',
    large_bilingual: 'Chữ lớn, song ngữ',
  },
  key: 'Đổi kiểu giấy in: thường, chữ lớn, song ngữ',
  suggestAge: 'Người {{age}} tuổi: nên in {{style}}.',
  suggestForeign: 'Dùng hộ chiếu: nên in {{style}}.',
  officeLabel: 'Kiểu giấy tiếp nhận và phiếu hướng dẫn',
  officeAbout: 'Dùng khi cán bộ không chọn kiểu khác cho người dân đang phục vụ.',
  more: 'In bản kiểu khác',
  print: 'In bản {{style}}',
  sent: 'Đã lưu bản {{style}} vào hồ sơ.',
} as const;

export const paperStyleRefusals = {
  restyle_no_receipt:
    'Hồ sơ này chưa có giấy tiếp nhận nên chưa in được bản kiểu khác. Hồ sơ không đổi. Lập giấy tiếp nhận trước rồi bấm lại.',
} as const;
