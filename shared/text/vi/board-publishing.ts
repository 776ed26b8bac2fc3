/** What an operator reads where a calendar, a tariff, a list or a pattern is put in force. */
import { publishedTables } from './board-published-tables.ts';
import { publishingProblems } from './board-publishing-problems.ts';

export const boardPublishing = {
  title: 'Công bố',
  about:
    'Nơi Tỉnh ban hành dữ liệu cho các quầy: đọc bảng tính, xem trước từng thay đổi, rồi bấm Ban hành. Chưa bấm thì chưa quầy nào nhận gì.',
  subject: 'Dữ liệu',
  forOffice: 'Của đơn vị',
  everyOffice: 'mọi đơn vị',
  version: 'Bản',
  effective: 'Hiệu lực từ',
  notYet: 'chưa ban hành',
  offices: 'Từng đơn vị',
  officeAbout: 'Thủ tục nhận, cam kết rút ngắn, mẫu số hồ sơ, tên cơ quan in trên giấy',
  noOffices: 'Chưa có đơn vị nào.',
  back: 'Về trang Công bố',
  backTo: 'Về trang {{page}}',
  subjects: {
    calendar: 'Lịch làm việc',
    hours: 'Giờ làm việc, giờ nhận hồ sơ',
    certification: 'Chứng thực: loại việc, mức thu',
    commitments: 'Cam kết rút ngắn thời hạn',
    handles: 'Thủ tục đơn vị nhận',
    pattern: 'Mẫu số hồ sơ',
    names: 'Tên cơ quan in trên giấy',
  },
  read: {
    title: 'Đã đọc gần đây',
    none: 'Chưa đọc tệp nào.',
    at: 'Lúc',
    file: 'Tệp',
    typed: 'gõ trên trang này',
    by: 'Người đọc',
    state: 'Trạng thái',
    waits: 'chưa ban hành',
    published: 'đã ban hành, bản {{version}}',
  },
  form: {
    import: 'Đọc bảng tính mới',
    file: 'Tệp bảng tính (.xlsx, .csv)',
    from: 'Áp dụng từ ngày',
    submit: 'Đọc và xem trước',
    columns: 'Các cột đọc được: {{columns}}. Cột khác thì bỏ qua.',
    download: 'Tải bảng đang dùng về sửa (.csv)',
    decision: 'Số quyết định (cho dòng không ghi)',
    publisher: 'Cơ quan ban hành',
    coverFrom: 'Tệp nói về các ngày từ',
    coverUntil: 'đến hết ngày',
    wholeList: 'Tệp là danh sách đầy đủ: dòng nào không có trong tệp thì không còn.',
  },
  calendarPage: {
    about:
      'Ngày nghỉ, nghỉ bù, làm bù, hoán đổi, nghỉ nửa ngày. Trong khoảng ngày của tệp, ngày không có trong tệp là ngày thường; ngoài khoảng ấy giữ như cũ.',
    now: 'Lịch đang dùng',
  },
  hoursPage: {
    about:
      'Bảy ngày trong tuần, mọi đơn vị như nhau. Giờ làm việc là giờ được tính vào thời hạn; giờ nhận hồ sơ là giờ mở quầy. Hai cột khác nhau được: sáng thứ Bảy mở quầy mà không tính thời hạn thì chỉ ghi ở giờ nhận hồ sơ.',
    hint: 'Gõ 7:30, 7h30 hoặc 7.30. Buổi nào nghỉ thì để trống cả hai ô. Ngày lễ, ngày nghỉ bù không đổi ở đây.',
    ofDay: 'Mở giờ của ngày ấy',
    table: 'Giờ của bảy ngày trong tuần',
    worked: 'Giờ làm việc (tính thời hạn)',
    open: 'Giờ nhận hồ sơ',
    morning: 'sáng',
    afternoon: 'chiều',
    from: 'từ',
    to: 'đến',
    field: '{{day}}, {{kind}}, buổi {{part}}, {{end}}',
    noCalendar: 'Tỉnh chưa ban hành lịch làm việc nên chưa có giờ để đổi. Ban hành lịch trước.',
    refusals: {
      time_unclear: 'không phải giờ trong ngày. Gõ lại, ví dụ 7:30.',
      half_open: 'còn thiếu. Ghi đủ từ và đến, hoặc để trống cả hai.',
      ends_before_it_begins: 'giờ kết thúc phải sau giờ bắt đầu.',
      over_noon: 'buổi sáng bắt đầu trước 12:00, buổi chiều bắt đầu từ 12:00.',
      before_morning_ends: 'buổi chiều phải bắt đầu sau khi buổi sáng xong.',
    },
  },
  certificationPage: {
    about:
      'Hai bảng: loại việc (mã thủ tục, tên gọi, cách ghi số sổ) và mức thu (theo việc, hoặc theo trang). Mỗi bảng một trang của bảng tính; tệp chỉ có một bảng thì bảng kia giữ như cũ. Bảng nào có trong tệp là danh sách đầy đủ: dòng không có thì không còn, và loại việc nào cũng phải có mức thu.',
    now: 'Đang dùng',
  },
  commitmentsPage: {
    about:
      'Thời hạn ngắn hơn luật mà Tỉnh, hoặc đơn vị, cam kết. Quầy tính cả hai ngày và hẹn ngày sớm hơn.',
    now: 'Cam kết đang dùng',
  },
  handlesPage: {
    about:
      'Bảng tính có cột mã thủ tục. Thủ tục ngoài danh sách vẫn tìm thấy ở quầy, đứng cuối và có dấu.',
    now: 'Đang nhận {{count}} thủ tục theo danh sách.',
    all: 'Đang nhận mọi thủ tục.',
    takeAll: 'Bỏ danh sách: nhận mọi thủ tục',
  },
  patternPage: {
    about:
      'Mẫu mới phải bắt đầu từ một ngày sau hôm nay. Trước ngày ấy, mỗi quầy cần liên lạc với Tỉnh một lần; quầy chưa liên lạc vẫn dùng mẫu cũ.',
    template: 'Mẫu số',
    templateHint:
      'Dùng {agencyCode} là mã đơn vị, {yymmdd} hoặc {yyyymmdd} là ngày, {counter} là số thứ tự.',
    digits: 'Số chữ số của số thứ tự',
    perSlot: 'Dải số của mỗi quầy một ngày (1000 thì được 999 số)',
    slips: 'Trong đó để dành cho phiếu giấy',
    submit: 'Xem trước',
  },
  patternSays: {
    first: 'Số đầu ngày {{date}} của quầy {{desk}}: {{number}}.',
    room: 'Mỗi quầy một ngày tự cấp {{perDay}} số, dùng được cho {{desks}} quầy.',
    slips: 'Thêm {{slips}} số cuối dải dành cho phiếu giấy.',
    change:
      'Từ ngày {{date}}, số đầu ngày của quầy {{desk}} là {{number}}; theo mẫu đang dùng thì số đầu ngày của quầy {{wasDesk}} là {{was}}. Hồ sơ nhận trước ngày {{date}} giữ số đã cấp.',
    sameNumber:
      'Từ ngày {{date}}, số đầu ngày của quầy {{desk}} vẫn là {{number}}; chỉ số lượng số mỗi quầy thay đổi. Hồ sơ nhận trước ngày {{date}} giữ số đã cấp.',
  },
  namesPage: {
    about:
      'Giấy của hồ sơ nhận từ ngày chọn mang tên mới; hồ sơ nhận trước ngày đó giữ tên cũ. Chỗ nào xã đã tự sửa thì giữ lời của xã.',
    superior: 'Cơ quan cấp trên (dòng trên)',
    name: 'Tên cơ quan (dòng dưới)',
    place: 'Địa danh ghi trước ngày tháng',
    address: 'Địa chỉ',
    phone: 'Số điện thoại',
  },
  preview: {
    title: 'Xem trước: {{subject}}',
    becomes: 'Áp dụng từ {{date}}, {{office}}. Tệp {{file}}.',
    becomesTyped: 'Áp dụng từ {{date}}, {{office}}.',
    summary:
      '{{added}} mới · {{changed}} thay đổi · {{gone}} không còn · {{unchanged}} giữ nguyên.',
    refusedCount: '{{refused}} dòng không nhận.',
    ignored: 'Trang bảng tính không có cột cần thiết nên không đọc: {{sheets}}.',
    later: 'Từ {{date}}: bản đã công bố cho ngày ấy',
    laterAmended:
      'Bản ấy vẫn bắt đầu đúng ngày {{date}}, được ban hành lại cùng lúc và có thêm thay đổi này.',
    laterStays:
      'Bản ấy có phần “{{subject}}” của riêng nó nên giữ nguyên: thay đổi này chỉ áp dụng đến trước ngày {{date}}.',
    publish: 'Ban hành',
    publishDespite: 'Ban hành, bỏ qua {{refused}} dòng không nhận',
    mend: 'Có {{refused}} dòng không nhận nên chưa ban hành được: thiếu một dòng là sai ngày hẹn hoặc sai mức thu. Sửa tệp theo các dòng dưới đây rồi đọc lại.',
    nothing: 'Không có thay đổi nào để ban hành. Sửa tệp theo các dòng dưới đây rồi đọc lại.',
    done: 'Đã ban hành bản {{version}}. Quầy nhận ở lần liên lạc tới.',
    added: 'Mới',
    changed: 'Thay đổi',
    gone: 'Không còn',
    refused: 'Dòng không nhận',
    beforeAfter: 'Trước, sau',
    was: 'Trước',
    now: 'Sau',
    sheet: 'Trang',
    row: 'Dòng',
    column: 'Cột',
    reason: 'Vì sao',
    more: 'và {{count}} dòng nữa',
  },
  ...publishedTables,
  ...publishingProblems,
} as const;
