/** The guidance slip of somebody who cannot be taken in yet. */
export const guidance = {
  button: 'Phiếu hướng dẫn',
  busy: 'Đang làm phiếu…',
  given: 'Phiếu hướng dẫn',
  name: 'Phiếu hướng dẫn nộp hồ sơ',
  hide: 'Ẩn dòng phiếu hướng dẫn',
  keys: {
    print: 'In phiếu hướng dẫn: còn thiếu giấy tờ gì, nộp ở đâu, lúc nào',
    printAndPark: 'In phiếu hướng dẫn và gác hồ sơ lại',
  },
} as const;

export const guidanceRefusals = {
  guidance_no_procedure:
    'Chưa chọn thủ tục nên chưa biết phải hướng dẫn giấy tờ gì. Những gì đã gõ còn nguyên. Chọn thủ tục rồi bấm lại.',
  guidance_nothing_missing:
    'Giấy tờ đã đánh dấu đủ nên không có gì để hướng dẫn. Chưa in gì. Bỏ dấu giấy tờ còn thiếu rồi bấm lại, hoặc bấm F9 để tiếp nhận.',
} as const;
