/** "Nhận, làm xong và trả ngay": one step at the counter. */
export const oneStep = {
  button: 'Xong và trả ngay',
  busy: 'Đang ghi…',
  done: 'Đã nhận, làm xong và trả: {{number}}',
  repeated: 'Hồ sơ này đã trả trước đó: {{number}}',
  receipt: 'In giấy tiếp nhận',
  ask: {
    title: 'Làm xong và trả ngay?',
    papers_left:
      'Còn giấy tờ chưa đánh dấu đã nhận. Nếu hồ sơ không cần giấy tờ đó, ghi rõ ở dưới.',
    after_limit:
      'Đã quá giờ trả trong ngày, thủ tục này hẹn {{due}}. Nếu đã làm xong thì ghi lý do ở dưới.',
    not_same_day:
      'Danh mục không ghi thủ tục này trả trong ngày. Nếu đã làm xong ngay thì ghi lý do ở dưới.',
    reason: 'Lý do trả ngay',
    reasonHint: 'Một câu ngắn, được lưu trong hồ sơ',
    ordinary: 'Tiếp nhận và hẹn trả',
    yes: 'Nhận, làm xong và trả ngay',
  },
  keys: 'Nhận, làm xong và trả ngay trong một bước',
  keysReceipt: 'In giấy tiếp nhận của hồ sơ vừa trả (khi người dân cần)',
} as const;

export const oneStepRefusals = {
  one_step_channel:
    'Chỉ trả ngay được hồ sơ nộp trực tiếp tại quầy của xã mình. Chưa ghi gì. Bấm F9 để tiếp nhận và hẹn trả.',
  one_step_delivery:
    'Người nộp đăng ký nhận kết quả ở nơi khác nên chưa trả ngay được. Chưa ghi gì. Đổi nơi nhận thành tại quầy, hoặc bấm F9 để tiếp nhận và hẹn trả.',
  one_step_no_papers:
    'Chưa đánh dấu đã nhận giấy tờ nào nên chưa trả ngay được. Chưa ghi gì. Đánh dấu giấy tờ đã nhận, hoặc bấm F10 để gác lại.',
  one_step_fee_owed:
    'Chưa thu phí nên chưa trả được kết quả. Chưa ghi gì. Đánh dấu đã thu, ghi lý do miễn, hoặc bấm F9 để tiếp nhận và hẹn trả.',
  one_step_papers_left:
    'Còn giấy tờ chưa đánh dấu đã nhận. Chưa ghi gì. Đánh dấu cho đủ, hoặc ghi lý do không cần giấy tờ đó.',
  one_step_after_limit:
    'Đã quá giờ trả trong ngày. Chưa ghi gì. Bấm F9 để tiếp nhận và hẹn trả, hoặc ghi lý do trả ngay.',
  one_step_not_same_day:
    'Danh mục không ghi thủ tục này trả trong ngày. Chưa ghi gì. Bấm F9 để tiếp nhận và hẹn trả, hoặc ghi lý do trả ngay.',
} as const;
