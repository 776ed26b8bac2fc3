/** Papers of a dossier that are printed when an officer asks for them. */
export const dossierSlips = {
  title: 'In thêm cho hồ sơ',
  fee_slip: 'Phiếu thu phí (3 liên)',
  due_slip: 'Vì sao hẹn ngày này',
  key: 'In {{paper}}',
  control_sheet: 'Phiếu kiểm soát',
  feeNone: 'Chưa ghi thu phí của hồ sơ này.',
  kept: 'Đã lưu {{paper}} vào hồ sơ.',
} as const;

export const dossierSlipsRefusals = {
  due_slip_none:
    'Ngày hẹn của hồ sơ này không tính theo từng ngày (người ghi tay, hoặc chưa có ngày) nên không có gì để giải thích. Hồ sơ không đổi. Xem trang hồ sơ để biết ai đã ghi.',
  due_slip_paused:
    'Hồ sơ đang dừng chờ nên chưa có ngày hẹn mới. Hồ sơ không đổi. Khi hồ sơ chạy tiếp thì in.',
  fee_slip_none:
    'Hồ sơ này chưa ghi thu phí nên không có gì để in. Hồ sơ không đổi. Sửa hồ sơ, đánh dấu đã thu rồi in lại.',
} as const;
