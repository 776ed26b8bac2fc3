/** Digital signatures. */
export const signature = {
  open: 'Ký số…',
  key: 'Ký số giấy đang xem',
  title: 'Ký số: {{name}}',
  about:
    'Tệp ký số được lưu thêm bên cạnh bản lưu của giấy này; bản lưu giữ nguyên. Mật khẩu chỉ dùng một lần, không ghi ở đâu.',
  from: 'Chứng thư số ở đâu',
  kept: 'Lưu trong quầy: {{owner}}, hạn {{to}}',
  file: 'Tệp trên USB hoặc thư mục',
  folder: 'USB hoặc thư mục có tệp .p12',
  folderAbout: 'Gõ đường dẫn, hoặc chọn. Tệp có đuôi .p12 hoặc .pfx.',
  choose: 'Chọn thư mục…',
  files: 'Tệp chứng thư',
  noFiles: 'Thư mục này không có tệp .p12 hay .pfx. Cắm USB khác hoặc chọn thư mục khác.',
  password: 'Mật khẩu của tệp chứng thư',
  look: 'Xem chứng thư',
  looking: 'Đang mở chứng thư…',
  sign: 'Ký số giấy này',
  signing: 'Đang ký…',
  signed: 'Đã ký số bằng chứng thư của {{owner}}. Tệp ký đã lưu bên cạnh giấy và sẽ gửi lên Tỉnh.',
  seeSigned: 'Xem tệp đã ký',
  keep: 'Lưu tệp này trong quầy cho lần sau',
  keepAbout: 'Tệp vẫn khóa bằng mật khẩu của nó, nằm trong dữ liệu mã hóa của quầy.',
  forget: 'Bỏ tệp lưu trong quầy',
  facts: {
    owner: 'Người ký',
    organisation: 'Cơ quan',
    issuer: 'Nơi cấp',
    serial: 'Số chứng thư',
    valid: 'Hiệu lực',
    span: 'từ {{from}} đến {{to}}',
  },
  maySign: 'Chứng thư này ký được.',
  revocation: 'Quầy không có mạng thì không biết chứng thư đã bị thu hồi hay chưa.',
  selfSigned:
    'Chứng thư này tự cấp, không có nơi nào đứng ra chứng thực: cơ quan khác có thể không công nhận.',
  /** Stands in the signed file. */
  reason: 'Ký số {{paper}}',
  /** After the name of a paper. */
  signedBy: 'đã ký số: {{owner}}',
} as const;

export const signatureRefusals = {
  signing_unavailable: 'Máy này chưa ký số được. Giấy vẫn được lưu. Báo người quản trị.',
  p12_gone: 'Không thấy USB, thư mục hoặc tệp chứng thư này. Chưa ký gì. Cắm lại USB rồi chọn lại.',
  p12_not_kept:
    'Quầy chưa lưu tệp chứng thư nào cho bạn. Chưa ký gì. Chọn tệp trên USB hoặc thư mục.',
  p12_not_ours:
    'Tệp này không phải tệp chứng thư PKCS#12, hoặc đã hỏng. Chưa ký gì. Chọn tệp khác có đuôi .p12 hoặc .pfx.',
  p12_too_slow:
    'Mở tệp chứng thư này lâu quá nên quầy đã dừng. Chưa ký gì. Chọn tệp khác, hoặc hỏi nơi cấp để xuất lại tệp.',
  p12_wrong_password: 'Mật khẩu của tệp chứng thư chưa đúng. Chưa ký gì. Gõ lại mật khẩu.',
  p12_no_key:
    'Tệp này chỉ có chứng thư, không có khóa bí mật nên không ký được. Chưa ký gì. Xuất lại tệp kèm khóa bí mật, hoặc hỏi nơi cấp.',
  p12_no_certificate:
    'Tệp này không có chứng thư khớp với khóa bí mật. Chưa ký gì. Hỏi nơi cấp chứng thư.',
  certificate_expired:
    'Chứng thư đã hết hạn từ {{to}} nên không ký được. Chưa ký gì. Gia hạn chứng thư ở nơi cấp.',
  certificate_not_yet:
    'Chứng thư chưa có hiệu lực, phải đến {{from}}. Chưa ký gì. Xem lại giờ của quầy, hoặc chờ đến ngày ấy.',
  certificate_not_for_signing:
    'Chứng thư này cấp cho việc khác, không dùng để ký văn bản. Chưa ký gì. Chọn chứng thư ký của bạn.',
  certificate_key_unknown:
    'Quầy chưa ký được bằng loại khóa của chứng thư này. Chưa ký gì. Dùng chứng thư có khóa RSA hoặc ECDSA P-256, P-384, P-521.',
  pdf_not_signable:
    'Tệp lưu của giấy này không phải tệp quầy tự vẽ nên chưa ký được. Giấy vẫn được lưu. Báo người quản trị.',
  pdf_signed_already: 'Tệp này đã có chữ ký số. Không ký chồng lên. Mở giấy gốc để ký.',
  paper_not_signable:
    'Loại giấy này không ký số ở quầy. Không thay đổi gì. Giấy trao tay thì ký bằng bút và đóng dấu.',
  paper_lapsed:
    'Giấy này không còn giá trị nên không ký. Không thay đổi gì. Mở giấy thay thế để ký.',
  paper_signed_already:
    'Giấy này đã ký bằng chứng thư này rồi. Không ký thêm. Xem tệp đã ký bên cạnh.',
} as const;
