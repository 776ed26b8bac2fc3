/** The slips with which officers set their first PIN. */
export const boardOfficerSlips = {
  title: 'Mã cá nhân của cán bộ',
  for: '{{name}} – {{title}}',
  office: 'Quầy Một Cửa, {{office}}',
  code: 'Mã cá nhân',
  use: 'Ở quầy, chọn tên mình, gõ mã này rồi tự đặt PIN sáu chữ số. Quên PIN thì dùng lại mã này, nên cất kỹ, không đưa cho ai.',
  cut: 'Cắt rời từng phiếu, trao tận tay, rồi xóa tệp này.',
} as const;
