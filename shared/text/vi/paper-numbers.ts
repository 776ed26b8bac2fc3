/** After a restore: what the papers of a day say, asked before its first number. */
export const paperNumbers = {
  title: 'Hôm ấy đã đưa giấy đến số nào?',
  why: 'Máy vừa khôi phục từ bản sao lưu nên có thể không nhớ hết số đã cấp. Chỉ giấy đã in mới biết chắc. Trả lời một lần cho ngày {{day}}.',
  known: 'Số lớn nhất máy còn nhớ: {{number}}',
  knownNone: 'Máy không nhớ số nào của ngày này.',
  choose: 'Xem liên lưu và giấy trên bàn, ngày {{day}}',
  say: {
    number: 'Có giấy. Số lớn nhất trên giấy của quầy này:',
    none: 'Không có tờ nào của ngày này',
    noneNewer: 'Không có tờ nào lớn hơn số máy còn nhớ',
    unknown: 'Không biết, và ngày này chưa ai trả lời “không biết” ở quầy này',
    unknownAgain: 'Không biết, và đã từng trả lời “không biết”, hoặc không nhớ',
  },
  effect: {
    unknown: 'Quầy bỏ nửa đầu dải số, đi tiếp từ nửa sau. Mỗi ngày chỉ làm thế được một lần.',
    unknownAgain:
      'Ngày này quầy không cấp số của mình nữa, để không trùng. Có mạng thì mượn dải số của Tỉnh.',
  },
  effectPast: {
    unknown:
      'Các số còn lại đến hết nửa đầu dải số của ngày ấy được ghi là có thể đã ở tay dân: đứng ở Cần xử lý và trong biên bản khóa sổ, đến khi có người ghi đã tìm ra sao. Nên tìm giấy trước.',
    unknownAgain:
      'Mọi số còn lại của ngày ấy được ghi là có thể đã ở tay dân: đứng ở Cần xử lý và trong biên bản khóa sổ, đến khi có người ghi đã tìm ra sao. Nên tìm giấy trước.',
  },
  text: 'Các số cuối, hoặc quét mã trên giấy',
  textHint: 'Ví dụ {{digits}} (của {{example}}). Chỉ tính giấy của quầy này.',
  textMissing: 'Gõ các số cuối trên giấy, hoặc quét mã.',
  submit: 'Ghi câu trả lời',
  submitSure: 'Đã xem lại, đúng số ấy',
  busy: 'Đang ghi…',
  done: 'Đã ghi. Số tiếp theo: {{number}}. Làm lại việc vừa bấm.',
  donePast:
    'Đã ghi cho ngày {{day}}. Số nào còn chưa rõ thì đứng ở Cần xử lý: có giấy thì quét mã để dựng lại hồ sơ.',
  doneNone:
    'Đã ghi. Ngày này quầy không còn số của mình. Có mạng: mở Sổ số (Alt+3), bấm F10 để mượn dải số rồi làm lại. Mất mạng: tiếp nhận ở quầy khác.',
  close: 'Đóng',
} as const;

export const paperNumberRefusals = {
  number_papers_asked:
    'Máy vừa khôi phục từ bản sao lưu nên cần biết giấy ngày này đã đến số nào, để không trùng. Chưa ghi gì, những gì đã gõ còn nguyên. Trả lời câu hỏi trên màn hình rồi làm lại.',
  papers_number_unreadable:
    'Không đọc được số này. Chưa ghi gì. Gõ các số cuối trên giấy, hoặc quét mã trên giấy tiếp nhận.',
  papers_number_of_other_day:
    'Giấy này của ngày khác. Chưa ghi gì. Tìm giấy của đúng ngày được hỏi.',
  papers_number_never_given:
    'Không giấy nào mang số này. Chưa ghi gì. Xem lại các số cuối trên giấy; không có tờ nào thì chọn câu trả lời ấy.',
  papers_number_below_known:
    'Máy còn nhớ đến số {{number}}, lớn hơn số vừa gõ. Chưa ghi gì. Xem lại giấy rồi gõ lại; đúng là không tờ nào lớn hơn thì chọn câu trả lời ấy.',
  papers_number_far:
    'Số này cao hơn {{total}} số so với số máy còn nhớ; ghi là bỏ hẳn {{total}} số ấy. Chưa ghi gì. Xem lại từng chữ số trên giấy; gõ nhầm thì sửa, đúng thì bấm nút một lần nữa.',
  papers_number_of_slip:
    'Đây là số của phiếu giấy in sẵn, quầy đếm riêng. Chưa ghi gì. Tìm số lớn nhất trên giấy in từ máy.',
} as const;
