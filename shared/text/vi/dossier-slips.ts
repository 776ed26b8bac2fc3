/** Papers of a dossier that are printed when an officer asks for them. */
export const dossierSlips = {
  title: 'In thêm cho hồ sơ',
  fee_slip: 'Phiếu thu phí (3 liên)',
  control_sheet: 'Phiếu kiểm soát',
  feeNone: 'Chưa ghi thu phí của hồ sơ này.',
  sent: 'Đã đưa {{paper}} sang máy in và lưu vào hồ sơ.',
} as const;

export const dossierSlipsRefusals = {
  fee_slip_none:
    'Hồ sơ này chưa ghi thu phí nên không có gì để in. Hồ sơ không đổi. Sửa hồ sơ, đánh dấu đã thu rồi in lại.',
} as const;
