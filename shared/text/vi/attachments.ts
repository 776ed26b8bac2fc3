/** Scans, photos and files of papers, and the scanner's folder. */
export const attachments = {
  attach: 'Gắn tệp…',
  count: '{{total}} tệp',
  look: 'Xem',
  lookAt: 'Xem tệp của giấy: {{paper}}',
  adding: 'Đang thu nhỏ và cất…',
  added: 'Đã gắn {{name}} ({{size}}).',
  addedMany: 'Đã gắn {{total}} tệp.',
  read: 'Đã đọc',
  notAdded: '{{name}}: {{reason}}',
  notReceived: 'Có tệp nhưng chưa đánh dấu nhận giấy',
  pages: '{{pages}} trang',
  size: '{{kilobytes}} KB',
  picture: 'Ảnh',
  pdf: 'PDF',
  keys: {
    open: 'Gắn tệp vào giấy đang chọn',
    scan: 'Gắn ảnh mới nhất của máy quét vào giấy đang chọn',
    look: 'Xem các tệp của giấy đang chọn',
  },
  viewer: {
    title: 'Tệp của giấy: {{paper}}',
    place: '{{name}} · tệp {{n}} trong {{total}}',
    previous: 'Tệp trước',
    next: 'Tệp sau',
    remove: 'Bỏ tệp này',
    loading: 'Đang mở…',
    kept: 'Tệp trong kho của quầy. Ảnh đã được chuyển đen trắng và thu nhỏ khi gắn.',
    page: '{{name}}, trang {{page}} trong {{pages}}',
  },
  dossier: {
    title: 'Ảnh và tệp của giấy tờ',
    open: 'Xem: {{name}}',
  },
  scanner: {
    title: 'Máy quét',
    about:
      'Chọn thư mục mà máy quét lưu ảnh vào. Ảnh mới hiện ở màn hình tiếp nhận; ảnh đã gắn được chuyển vào thư mục con "Da lay", không bị xóa.',
    folder: 'Thư mục của máy quét',
    choose: 'Chọn thư mục…',
    save: 'Dùng thư mục này',
    stop: 'Không dùng nữa',
    using: 'Đang theo dõi: {{folder}}',
    none: 'Chưa chọn thư mục nào.',
    ready: 'Máy quét có ảnh mới: {{name}}',
    readyMany: 'Máy quét có {{total}} ảnh mới; mới nhất: {{name}}',
    take: 'Gắn vào giấy',
    aside: 'Không dùng',
    asideAbout: 'Chuyển ảnh này vào thư mục con "Da lay"',
  },
} as const;

export const attachmentRefusals = {
  file_empty: 'Tệp rỗng, không có gì bên trong. Chưa gắn gì. Quét hoặc chép lại tệp.',
  file_unknown:
    'Tệp này không phải ảnh hay PDF, dù tên tệp ghi thế nào. Chưa gắn gì. Lưu lại thành ảnh JPEG, PNG hoặc PDF rồi gắn.',
  file_text:
    'Tệp này chỉ có chữ, không phải ảnh hay PDF, dù tên tệp ghi thế nào. Chưa gắn gì. Chọn đúng tệp ảnh hoặc PDF.',
  file_heic:
    'Ảnh này là kiểu HEIC của điện thoại, quầy không mở được. Chưa gắn gì. Đặt điện thoại chụp kiểu JPEG, hoặc chụp lại màn hình ảnh rồi gửi.',
  file_tiff:
    'Ảnh này là kiểu TIFF. Chưa gắn gì. Đặt máy quét lưu thành JPEG hoặc PDF rồi quét lại.',
  file_gif: 'Ảnh này là kiểu GIF. Chưa gắn gì. Lưu lại thành JPEG hoặc PNG rồi gắn.',
  file_bmp: 'Ảnh này là kiểu BMP. Chưa gắn gì. Lưu lại thành JPEG hoặc PNG rồi gắn.',
  file_office:
    'Đây là tệp Word, Excel hoặc tệp nén. Chưa gắn gì. Mở tệp ấy, lưu thành PDF rồi gắn tệp PDF.',
  file_old_office:
    'Đây là tệp Word hoặc Excel kiểu cũ. Chưa gắn gì. Lưu thành PDF rồi gắn tệp PDF.',
  file_too_large:
    'Tệp nặng {{megabytes}} MB, quá {{max}} MB. Chưa gắn gì. Quét lại ở 150–200 dpi, hoặc chia thành nhiều tệp.',
  file_unreadable: 'Không đọc được tệp này từ máy. Chưa gắn gì. Chép lại tệp rồi gắn.',
  file_slow:
    'Đọc tệp quá một phút chưa xong nên thôi. Chưa gắn tệp này, phiếu còn nguyên. Chép tệp về máy này rồi gắn lại.',
  files_too_many: 'Nhiều hơn {{max}} tệp trong một hồ sơ. Bỏ bớt tệp, hoặc gộp thành PDF.',
  files_not_received: 'Giấy này có tệp nhưng chưa đánh dấu nhận: tệp sẽ không đi theo hồ sơ.',
  picture_broken:
    'Ảnh hỏng hoặc thiếu một phần nên không mở được. Chưa gắn gì. Quét hoặc chụp lại.',
  picture_too_large:
    'Ảnh có {{megapixels}} triệu điểm, quá {{max}} triệu. Chưa gắn gì. Chụp hoặc quét lại nhỏ hơn (200 dpi là đủ).',
  pdf_broken: 'Tệp PDF hỏng hoặc thiếu phần cuối. Chưa gắn gì. Quét hoặc chép lại tệp.',
  pdf_not_cleanable:
    'Tệp PDF mở được nhưng quầy không làm sạch được để gắn. Chưa gắn gì, tệp gốc còn nguyên. In ra rồi quét lại.',
  pdf_locked:
    'Tệp PDF có mật khẩu hoặc bị khóa, sau này không ai mở được. Chưa gắn gì. Xin bản không khóa, hoặc in ra rồi quét.',
  pdf_active:
    'Tệp PDF có lệnh tự chạy hoặc tệp khác nhúng bên trong nên không an toàn. Chưa gắn gì. In ra rồi quét lại.',
  pdf_too_long: 'Tệp PDF có {{pages}} trang, quá {{max}} trang. Chưa gắn gì. Chia thành nhiều tệp.',
  attachment_lost:
    'Tệp {{name}} đã gắn nay không còn trên máy. Hồ sơ chưa được nhận, những gì đã gõ còn nguyên. Bỏ tệp ấy rồi gắn lại.',
  attachment_gone: 'Tệp này không còn trên máy. Những gì đã gõ còn nguyên. Bỏ tệp rồi gắn lại.',
  attachment_unknown: 'Quầy không biết tệp này. Không có gì thay đổi. Mở lại hồ sơ rồi thử lại.',
  attachment_not_here: 'Tệp không có trên máy này. Hồ sơ không mất. Bấm vào tệp để lấy từ Tỉnh.',
  files_being_added: 'Đang cất tệp vừa gắn. Những gì đã gõ còn nguyên. Chờ một chút rồi bấm lại.',
  attachment_needs_line:
    'Máy này không có tệp, phải lấy từ Tỉnh mà chưa có mạng. Hồ sơ không mất. Có mạng rồi mở lại.',
  attachment_missing:
    'Máy này không có tệp và Tỉnh chưa nhận được. Hồ sơ không mất. Mở ở quầy đã tiếp nhận, hoặc quét lại giấy.',
  scan_gone: 'Ảnh ấy không còn trong thư mục của máy quét. Chưa gắn gì. Quét lại.',
  scan_none:
    'Máy quét chưa có ảnh mới. Chưa gắn gì. Quét giấy rồi bấm lại, hoặc bấm Ctrl+O để chọn tệp.',
  scanner_unset:
    'Chưa chọn thư mục của máy quét. Chưa gắn gì. Vào Cài đặt, mục Máy quét; hoặc bấm Ctrl+O để chọn tệp.',
  scanner_folder_missing:
    'Không thấy thư mục của máy quét. Không mất gì. Kiểm tra máy quét, ổ mạng; hoặc chọn thư mục khác trong Cài đặt.',
  scanner_folder_full:
    'Thư mục của máy quét có quá nhiều tệp nên quầy không theo dõi được. Không mất gì. Chuyển bớt tệp cũ sang chỗ khác.',
} as const;
