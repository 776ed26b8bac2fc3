/** Several dossiers of one person on one visit, with one receipt. */
export const group = {
  button: 'Nhận, còn nữa',
  open: '{{name}}: đã nhận {{total}} hồ sơ, chưa in giấy.',
  numbers: 'Số {{numbers}}. Bấm F9 ở hồ sơ cuối, một giấy tiếp nhận in chung cho tất cả.',
  end: 'Hết hồ sơ, in giấy chung',
  together: 'giấy chung {{total}} hồ sơ',
  keys: {
    more: 'Tiếp nhận, còn hồ sơ nữa của người này; phiếu trống thì lấy lại người vừa nộp',
    end: 'Hết hồ sơ của người này, in một giấy tiếp nhận chung',
  },
} as const;
