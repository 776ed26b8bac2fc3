/** A new intake made from an earlier dossier. */
export const copied = {
  button: 'Lập hồ sơ giống',
  keys: 'Lập hồ sơ mới giống hồ sơ này',
  from: 'Chép từ hồ sơ {{number}}. Xem lại giấy tờ trên bàn: chỉ giữ dấu ở giấy đã nhận lần này.',
  left: {
    procedure: 'Thủ tục cũ không còn áp dụng: {{name}}. Chọn thủ tục khác.',
    channel: 'Thủ tục này không còn nhận theo hình thức cũ: xem lại hình thức nộp.',
    case: 'Không còn trường hợp “{{name}}”: chọn lại trường hợp.',
    paper: 'Danh mục nay không còn giấy: {{name}}',
  },
} as const;
