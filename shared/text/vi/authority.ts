/** Submitter and owner are two people: on what the one acts for the other. */
export const authority = {
  ground: 'Người nộp với tư cách',
  unsaid: 'Chưa ghi',
  grounds: {
    authorised: 'Được ủy quyền',
    guardian: 'Cha, mẹ, người giám hộ',
    representative: 'Người đại diện theo pháp luật',
    messenger: 'Nộp giúp, chỉ mang hồ sơ',
  },
  number: 'Số giấy tờ (nếu có)',
  date: 'Ngày',
  fact: 'Tư cách: {{ground}}',
  factNumber: 'số {{number}}',
  factDate: 'ngày {{date}}',
  story: 'nộp thay chủ hồ sơ: {{ground}}',
} as const;

export const authorityRemarks = {
  authority_missing: 'Chủ hồ sơ là người khác: ghi người nộp với tư cách gì.',
  authority_paper_left: 'Chưa nhận: {{paper}}.',
  authority_date_in_future: 'Ngày của giấy này sau hôm nay. Xem lại giấy.',
} as const;
