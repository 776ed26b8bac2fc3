/** Lists and papers as files: on the screen, and what stands in the files themselves. */
export const exports = {
  title: 'Xuất ra tệp',
  open: 'Xuất ra tệp…',
  key: 'Xuất danh sách ra tệp PDF hoặc Excel',
  about:
    'Tệp ghi vào thư mục hoặc USB bạn chọn. Danh sách có thông tin của người dân: sổ của quầy ghi ai đã lấy, bao nhiêu dòng.',
  list: 'Danh sách',
  lists: {
    register: 'Sổ theo dõi hồ sơ',
    intake: 'Hồ sơ tiếp nhận và phí',
    certifications: 'Sổ chứng thực',
    dossiers: 'Danh sách đang xem',
  },
  from: 'Từ ngày',
  to: 'Đến ngày',
  dateHint: 'ngày/tháng/năm',
  format: 'Loại tệp',
  formats: { xlsx: 'Excel (XLSX)', pdf: 'PDF để in' },
  make: 'Ghi tệp',
  making: 'Đang ghi… {{rows}} dòng',
  drawing: 'Đang vẽ trang in…',
  stop: 'Dừng',
  before: 'Lần xuất trước:',
  beforeMade: 'xong {{rows}} dòng, tệp {{name}}.',
  made: 'Đã ghi {{rows}} dòng vào {{name}} ({{size}}), đọc lại đúng. Rút USB an toàn trước khi mang đi.',
  paper: {
    open: 'Lưu tệp PDF…',
    key: 'Lưu giấy đang xem ra tệp PDF',
    title: 'Lưu giấy ra tệp PDF',
    about:
      'Lưu đúng bản lưu của giấy này vào thư mục hoặc USB bạn chọn. Sổ của quầy ghi ai đã lấy.',
    make: 'Lưu tệp',
    making: 'Đang lưu…',
    made: 'Đã lưu {{name}} ({{size}}), đọc lại đúng. Rút USB an toàn trước khi mang đi.',
  },
  place: {
    folder: 'USB hoặc thư mục',
    folderAbout: 'Gõ đường dẫn, hoặc chọn.',
  },

  /** Of the files. */
  file: {
    sheet: 'Danh sách',
    aboutSheet: 'Thông tin',
    title: 'Tên danh sách',
    office: 'Cơ quan',
    desk: 'Quầy',
    period: 'Thời gian',
    filter: 'Bộ lọc',
    search: 'Tìm theo',
    rows: 'Số dòng',
    madeAt: 'Ghi lúc',
    madeBy: 'Người ghi',
    span: 'từ ngày {{from}} đến ngày {{to}}',
    volume: '........',
    lineTwice: 'số thứ tự này ghi cho hai hồ sơ',
    feesTaken: 'Tổng phí, lệ phí đã thu',
    copies: 'Tổng số bản',
    names: {
      register: 'Sổ theo dõi hồ sơ',
      intake: 'Danh sách hồ sơ tiếp nhận và phí, lệ phí',
      certifications: 'Sổ chứng thực',
      dossiers: 'Danh sách hồ sơ',
    },
    columns: {
      order: 'STT',
      number: 'Số hồ sơ',
      owner: 'Chủ hồ sơ',
      submitter: 'Người nộp',
      idNumber: 'Số giấy tờ người nộp',
      phone: 'Điện thoại',
      address: 'Địa chỉ',
      procedure: 'Thủ tục',
      procedureCode: 'Mã thủ tục',
      received: 'Tiếp nhận lúc',
      due: 'Hẹn trả',
      state: 'Trạng thái',
      holder: 'Đang giữ',
      officer: 'Người tiếp nhận',
      feesOwed: 'Phí, lệ phí (đồng)',
      feesTaken: 'Đã thu (đồng)',
      serials: 'Số biên lai',
      note: 'Ghi chú',
      day: 'Ngày',
      book: 'Số chứng thực',
      name: 'Người yêu cầu',
      document: 'Giấy tờ chứng thực',
      pages: 'Số trang',
      copies: 'Số bản',
      amount: 'Phí (đồng)',
    },
    voided: 'Đã hủy: {{reason}}',
    late: 'Nhập bù',
  },
} as const;

export const exportRefusals = {
  export_unavailable:
    'Máy này không ghi được tệp ra ngoài. Dữ liệu của quầy vẫn an toàn. Báo người quản trị.',
  export_period:
    'Khoảng ngày chưa đúng: ngày cuối trước ngày đầu, hoặc dài quá mười năm. Chưa ghi gì. Gõ lại hai ngày.',
  export_nothing:
    'Danh sách này không có dòng nào nên chưa ghi tệp. Chọn ngày khác hoặc danh sách khác.',
  export_too_many:
    'Danh sách có hơn {{most}} dòng nên chưa ghi tệp. Dữ liệu vẫn an toàn. Chọn khoảng ngày ngắn hơn.',
  export_pdf_too_long:
    'Danh sách có hơn {{most}} dòng, quá dài cho một tệp PDF. Chưa ghi gì. Chọn khoảng ngày ngắn hơn, hoặc chọn tệp Excel.',
  export_busy: 'Đang ghi một danh sách khác. Chờ xong, hoặc bấm Dừng rồi làm lại.',
  export_stopped: 'Đã dừng theo lời bạn. Không còn lại tệp nào trong thư mục.',
  export_full:
    'USB hoặc thư mục không đủ chỗ nên không ghi được tệp; phần ghi dở đã xóa. Dữ liệu của quầy vẫn an toàn. Xóa bớt tệp ở đó hoặc chọn nơi khác.',
  export_read_only:
    'USB hoặc thư mục này không cho ghi. Dữ liệu của quầy vẫn an toàn. Gạt khóa chống ghi trên USB, hoặc chọn nơi khác.',
  export_gone:
    'Không thấy USB hoặc thư mục này: chưa cắm, sai đường dẫn, hoặc vừa bị rút. Dữ liệu của quầy vẫn an toàn. Cắm lại rồi ghi lại từ đầu.',
  export_unproven:
    'Tệp ghi xong nhưng đọc lại không đúng nên đã bỏ. Dữ liệu của quầy vẫn an toàn. Dùng USB khác.',
} as const;
