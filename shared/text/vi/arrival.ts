/** How a dossier comes: by post, online by an officer's hand, from another area. */
export const arrival = {
  sender: 'Người gửi (trên bì thư)',
  senderHint: 'Để trống nếu là người nộp',
  postmarkedOn: 'Ngày dấu bưu điện',
  reference: 'Số hiệu bưu gửi',
  helpedOnline: 'Cán bộ nộp trực tuyến hộ người dân',
  crossArea: 'Hồ sơ phi địa giới',
  assisting: 'Nơi hỗ trợ',
  receiving: 'Nơi tiếp nhận',
  competent: 'Cơ quan có thẩm quyền',
  said: {
    sender: 'Người gửi: {{sender}}',
    postmark: 'Dấu bưu điện ngày {{date}}',
    reference: 'Số hiệu bưu gửi {{reference}}',
    helpedOnline: 'Cán bộ nộp trực tuyến hộ',
    assisting: 'Phi địa giới, nơi hỗ trợ: {{office}}',
    receiving: 'Nơi tiếp nhận: {{office}}',
    competent: 'Cơ quan có thẩm quyền: {{office}}',
    step: 'Bước {{step}}/4, đang ở: {{office}}',
  },
} as const;

/** What is said of these fields. */
export const arrivalRemarks = {
  postmark_in_future: 'Ngày dấu bưu điện không thể sau hôm nay. Xem lại bì thư.',
  receiving_office_missing: 'Hồ sơ phi địa giới: ghi nơi tiếp nhận.',
  competent_office_missing: 'Hồ sơ phi địa giới: ghi cơ quan có thẩm quyền giải quyết.',
} as const;
