/** What an operator reads of procedures that officers flagged. */
export const boardFlags = {
  title: 'Thủ tục vướng mắc',
  about:
    'Cán bộ ở quầy báo chỗ khó làm hoặc sai của thủ tục đã công bố. Sửa ở danh mục; quầy báo hết vướng thì dòng xuống cuối.',
  none: 'Chưa quầy nào báo vướng mắc.',
  procedure: 'Thủ tục',
  comment: 'Vướng ở chỗ nào',
  state: 'Tình trạng',
  office: 'Đơn vị',
  desk: 'Quầy',
  officer: 'Cán bộ',
  at: 'Lúc',
  open: 'chưa hết',
  settled: 'hết vướng: {{comment}}',
} as const;
