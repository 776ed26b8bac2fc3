/** Printers and how papers lie on them; another printer for one paper; many papers in one go. */
import { documentNames } from './dossiers.ts';

export const printing = {
  title: 'Máy in và giấy',
  about:
    'Mỗi loại giấy ra một máy in. Loại nào không có dòng riêng thì ra máy in của “Mọi giấy tờ”.',
  uses: {
    all: 'Mọi giấy tờ',
    ...documentNames,
    queue_ticket: 'Phiếu số thứ tự',
  },
  columns: { use: 'Loại giấy', printer: 'Máy in', paper: 'Giấy' },
  none: 'Không in, chỉ lưu',
  ready: 'sẵn sàng',
  notReady: 'chưa sẵn sàng',
  unknown: 'không còn trên máy này',
  change: 'Đổi…',
  changeOf: 'Đổi máy in cho: {{use}}',
  drop: 'Bỏ dòng riêng',
  dropOf: 'Bỏ dòng riêng của: {{use}}',
  add: 'Thêm loại giấy in máy khác…',
  withoutPrinter: 'Không in, chỉ lưu',
  form: {
    title: 'In {{use}}',
    newTitle: 'Loại giấy in máy khác',
    use: 'Loại giấy',
    printer: 'Máy in',
    choose: 'Chọn…',
    paper: 'Khổ giấy',
    copies: 'Số bản in',
    tray: 'Khay giấy',
    darkness: 'Độ đậm (giấy cuộn)',
    asPrinter: 'Theo máy in',
    right: 'Dời sang phải (mm)',
    down: 'Dời xuống (mm)',
    scale: 'Cỡ (%)',
    placeAbout:
      'Chữ nằm lệch trên giấy thì in trang thử, đo bằng thước rồi nhập số đo. Số âm là sang trái, lên trên. Bản lưu không đổi, chỉ chỗ in trên giấy đổi.',
    notOffered: 'Máy in này không có giấy {{paper}}. Chọn khổ giấy khác hoặc máy in khác.',
    larger: 'Máy in này không có giấy {{paper}}: giấy sẽ in trên khổ lớn hơn.',
    test: 'In trang thử',
    tested: 'Đã gửi trang thử tới {{printer}}. Đo theo lời trên trang.',
    save: 'Lưu',
    cancel: 'Thôi',
  },
  elsewhere: 'In máy khác: {{printer}}',
  elsewhereShort: 'In máy khác',
  keys: {
    elsewhere: 'Giấy không ra: in tờ này ở máy in khác',
    mark: 'Đánh dấu hồ sơ để in nhiều giấy một lượt',
    markAll: 'Đánh dấu mọi hồ sơ trong danh sách',
    print: 'In giấy của các hồ sơ đã đánh dấu',
    issueAgain: 'Lập lại và in các phiếu chưa lập được',
  },
  notIssued: {
    title: 'Phiếu chưa lập được',
    about:
      'Hồ sơ vẫn nguyên, chỉ phiếu chưa có. Sửa xong nguyên nhân thì bấm Lập lại. Phiếu không cần nữa thì đánh dấu, ghi lý do rồi bấm Bỏ.',
    chosen: 'Phiếu cần bỏ',
    withoutNumber: 'hồ sơ chưa có số',
    more: 'Chỉ hiện {{shown}} phiếu đầu trong {{total}} phiếu.',
    reason: 'Lý do bỏ',
    reasonMissing: 'Ghi lý do rồi mới bỏ được',
    strike: 'Bỏ {{total}} phiếu đã đánh dấu',
    struckTitle: 'Đã bỏ gần đây',
    struck: '{{paper}} {{number}}: {{by}} bỏ {{at}}. Lý do: {{reason}}',
    none: 'Không còn phiếu nào chưa lập được.',
  },
  because: {
    printer_gone: 'Máy in {{printer}} không còn trên máy này. Giấy chưa ra, vẫn được lưu.',
    printer_stopped: 'Máy in {{printer}} đang dừng. Giấy chưa ra, vẫn được lưu.',
    paper_missing: 'Máy in {{printer}} không có khổ giấy của tờ này. Giấy chưa in, vẫn được lưu.',
    print_failed: 'Máy in không nhận giấy.',
  },
  becauseShort: {
    printer_gone: 'Không thấy máy in {{printer}}',
    printer_stopped: 'Máy in {{printer}} dừng',
    paper_missing: 'Máy in {{printer}} thiếu khổ giấy này',
  },
  saveShort: 'Lưu PDF',
  row: {
    marked: 'Đã đánh dấu {{total}} hồ sơ',
    unmark: 'Bỏ đánh dấu',
    button: 'In {{total}} hồ sơ…',
    more: 'Danh sách dài quá: chỉ đánh dấu {{total}} hồ sơ đầu, là số nhiều nhất cho một lượt in.',
    title: 'In giấy của {{total}} hồ sơ',
    first: 'Giấy in',
    second: 'In kèm theo',
    noSecond: 'Không in kèm',
    copies: 'Số bản mỗi tờ',
    sentence: 'Sẽ in nhiều nhất {{papers}} tờ, mỗi tờ {{copies}} bản. Dừng lúc nào cũng được.',
    long: 'Lượt này dài: kiểm tra giấy trong khay. Quầy vẫn làm việc bình thường trong lúc in.',
    begin: 'Bắt đầu in',
    filling: 'Đang xếp giấy vào hàng in…',
    without: '{{without}} giấy không có hoặc không còn giá trị nên không in.',
    progress: 'Đang in {{done}}/{{total}} tờ',
    failed: '{{missing}} tờ không in được, xem trong Cần xử lý.',
    issues: 'Hồ sơ chưa có phiếu này thì lập luôn trong lượt in.',
    notIssued: '{{missing}} phiếu chưa lập được: {{named}}.',
    notIssuedMore: '{{named}} và {{more}} phiếu nữa',
    issueAgain: 'Lập lại và in',
    look: 'Xem, bỏ bớt…',
    lapsed: '{{lapsed}} tờ hết giá trị trong lúc chờ nên không in.',
    ended: 'Đã gửi máy in đủ {{done}} tờ.',
    halted: 'Dừng ở {{done}}/{{total}} tờ. {{because}}',
    waiting: 'Còn {{waiting}} tờ đang chờ in từ lượt trước.',
    goOn: 'In tiếp',
    drop: 'Thôi in phần còn lại',
    close: 'Đóng',
  },
} as const;

export const printingRefusals = {
  printer_unknown:
    'Máy in này không còn trên máy nên chưa lưu. Cách in cũ giữ nguyên. Chọn máy in khác trong danh sách.',
  printer_stopped:
    'Máy in đang dừng nên chưa in gì. Giấy vẫn được lưu. Bật máy in lên, hoặc in máy khác.',
  paper_missing:
    'Máy in không có khổ giấy này nên chưa in gì. Giấy vẫn được lưu. Chọn máy in khác cho loại giấy này trong Cài đặt.',
  test_page_failed:
    'Trang thử chưa in được. Không có gì thay đổi. Xem máy in đã bật chưa rồi bấm In trang thử lần nữa.',
  no_other_printer:
    'Không có máy in nào khác đang sẵn sàng in khổ giấy này. Giấy vẫn được lưu. Bật một máy in rồi bấm lại, hoặc lưu tệp PDF ra USB.',
  row_not_drawn:
    'Máy chưa vẽ được phiếu nên lượt in dừng. Phiếu chưa lập vẫn chờ đủ. Bấm In tiếp; nếu vẫn dừng, báo người quản trị.',
  nothing_to_issue:
    'Không còn phiếu nào phải lập lại. Chưa in gì. Phiếu vừa được lập hoặc vừa có người bỏ.',
  none_to_issue:
    'Hồ sơ đã hủy hoặc không còn cần phiếu ấy nên không lập được nữa. Chưa in gì, hồ sơ vẫn nguyên. Bấm “Xem, bỏ bớt…” để bỏ các phiếu này.',
  row_not_ended:
    'Lượt in trước chưa xong nên chưa xếp thêm. Giấy đang in không sao. Chờ in xong, hoặc thôi in phần còn lại rồi bấm lại.',
  row_empty:
    'Các hồ sơ đã đánh dấu không có loại giấy này, hoặc giấy không còn giá trị. Chưa in gì. Chọn loại giấy khác.',
} as const;
