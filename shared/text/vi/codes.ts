/** A code under the scanner: what it is worth, and the dossiers that come back from receipts. */
import type { CodedPaper } from '#shared/receipt-code/paper-code.ts';
import type { CodeVerdict } from '#shared/receipt-code/verdict.ts';

const verdicts = {
  genuine: 'Giấy thật, đang có giá trị.',
  superseded:
    'Giấy thật nhưng đã được thay bằng bản {{revision}}. Hồ sơ còn nguyên. Lấy bản mới trong hồ sơ đưa cho người nộp.',
  replaced:
    'Giấy thật nhưng đã có tờ khác thay, không dùng tờ này nữa. Hồ sơ còn nguyên. Xem hồ sơ để biết giấy nào đang dùng và đưa tờ ấy cho người nộp.',
  newer_paper:
    'Giấy thật và mới hơn sổ ở quầy: bản sửa này chưa có trong sổ. Chưa ghi gì. Ghi những gì trên giấy vào hồ sơ, hoặc nối mạng chờ quầy đã in gửi về.',
  paper_voided:
    'Giấy thật nhưng đã hủy, lý do: {{reason}}. Hồ sơ còn nguyên. Xem hồ sơ để biết giấy nào đang dùng.',
  dossier_voided:
    'Giấy thật nhưng hồ sơ này đã bị hủy. Lý do ghi trong hồ sơ. Mở hồ sơ để giải thích cho người nộp.',
  renumbered:
    'Giấy thật, số trên giấy đã đổi thành {{number}}. Hồ sơ còn nguyên. Lấy bản mới trong hồ sơ đưa cho người nộp.',
  not_here:
    'Giấy thật của cơ quan này, nhưng sổ ở quầy chưa có hồ sơ. Chưa ghi gì. Bên dưới là những gì giấy ghi.',
  other_office:
    'Giấy thật, nhưng của một cơ quan khác trong tỉnh. Quầy này không giữ hồ sơ ấy. Chỉ người nộp đến nơi đã tiếp nhận, hoặc tra theo địa chỉ trên giấy.',
  stopped_key:
    'Chữ ký đúng, nhưng Tỉnh đã dừng máy đã in giấy này, và sổ ở đây không có tờ giấy ấy. Chưa tin được ngay. Hỏi Tỉnh hoặc người phụ trách.',
  unchecked:
    'Chưa kiểm được: quầy chưa có khóa của máy đã in giấy. Không có nghĩa là giấy giả. Nối mạng để lấy khóa rồi quét lại; bên dưới là những gì giấy ghi.',
  other_province:
    'Chưa kiểm được: giấy của tỉnh khác. Không có nghĩa là giấy giả. Tra theo địa chỉ trên giấy, hoặc chỉ người nộp đến nơi đã tiếp nhận.',
  forged:
    'Mã này không đúng chữ ký: giấy đã bị sửa hoặc không do máy ấy in. Sổ ở quầy còn nguyên. Đừng nhận giấy này; tra bằng số hồ sơ và hỏi người phụ trách.',
  truncated: 'Máy quét đọc thiếu phần cuối của mã. Chưa nói được đúng hay sai. Quét lại.',
  damaged:
    'Máy quét đọc sai ở giữa mã. Chưa nói được đúng hay sai. Quét lại; nếu vẫn vậy, tra bằng số hồ sơ.',
  newer_program:
    'Mã do bản mới hơn của ứng dụng in, ở đây chưa đọc được. Chưa nói được đúng hay sai. Tra bằng số hồ sơ; báo cập nhật ứng dụng.',
  not_ours:
    'Đây không phải mã trên giấy của Bộ phận Một cửa. Chưa làm gì cả. Quét mã vuông trên giấy tiếp nhận.',
} as const satisfies Readonly<Record<CodeVerdict, string>>;

const papers = {
  receipt: 'Giấy tiếp nhận',
  supplement_request: 'Phiếu yêu cầu bổ sung',
  refusal: 'Phiếu từ chối',
  apology: 'Phiếu xin lỗi, hẹn lại',
  stop_notice: 'Thông báo dừng giải quyết',
  control_sheet: 'Phiếu kiểm soát',
  handover: 'Phiếu bàn giao',
  result_note: 'Giấy biên nhận trả kết quả',
  reconciliation: 'Biên bản đối soát',
  guidance_slip: 'Phiếu hướng dẫn',
  due_slip: 'Giải thích ngày hẹn',
  fee_slip: 'Phiếu thu',
  appointment_slip: 'Phiếu hẹn',
  route_sheet: 'Phiếu đi nhà dân',
} as const satisfies Readonly<Record<CodedPaper, string>>;

export const codes = {
  title: 'Mã trên giấy',
  verdicts,
  papers,
  facts: {
    kind: 'Loại giấy',
    number: 'Số',
    procedure: 'Thủ tục',
    initials: 'Chữ cái đầu của chủ hồ sơ',
    dueAt: 'Hẹn trả',
    issuedOn: 'In ngày',
    revision: 'Bản',
    desk: 'Quầy in',
  },
  noDue: 'chưa hẹn ngày',
  asking: 'Đang hỏi Tỉnh…',
  noLine: 'Chưa hỏi được Tỉnh: không có đường truyền.',
  askedInVain: 'Tỉnh cũng chưa có gì thêm.',
  open: 'Mở hồ sơ',
  openAway:
    'Chữ gõ dở ở màn hình này chưa lưu. Mở hồ sơ thì chữ gõ dở sẽ mất; ghi xong rồi mở cũng được.',
  rebuildable: 'Trên giấy có bản chép cả hồ sơ: dựng lại được vào sổ của quầy.',
  closed:
    'Trên giấy có bản chép hồ sơ nhưng ở đây chưa mở được. Chưa ghi gì. Nối mạng để lấy danh mục và khóa của cơ quan rồi quét lại.',
  rebuildOne: 'Dựng lại hồ sơ này',
  completeOne: 'Ghi những gì trên giấy vào hồ sơ',
  keys: { scanner: 'Máy quét', scan: 'Quét mã trên giấy: mở hồ sơ' },
  rebuild: {
    title: 'Dựng lại hồ sơ từ giấy tiếp nhận',
    button: 'Dựng lại từ giấy',
    about:
      'Dùng khi máy cũ hỏng mà Tỉnh và bản sao lưu không có hồ sơ. Mời người dân mang giấy tiếp nhận đến, quét lần lượt từng tờ. Giấy thật thì hồ sơ vào sổ ngay; quét hai lần không sao. Bản ghi gốc về sau này thì nhập làm một.',
    field: 'Quét mã trên giấy vào đây',
    none: 'Chưa quét tờ nào.',
    done: 'Đã quét {{total}} tờ, dựng lại hoặc ghi thêm {{rebuilt}} hồ sơ.',
    list: 'Các tờ đã quét',
    taken: 'Đã dựng lại {{number}}.',
    completed: 'Đã ghi vào hồ sơ {{number}} những gì tờ giấy mới hơn có thêm.',
    already: '{{number}} đã có trong sổ; không ghi thêm.',
    lost: 'Giấy không ghi: tệp đính kèm, tiền đã thu, kết quả đã trả. Ghi lại những việc ấy trong hồ sơ.',
  },
} as const;

export const codesRefusals = {
  rebuild_not_proven:
    'Mã này chưa được chứng thực nên không dựng lại hồ sơ từ nó. Sổ không đổi. Xem lời giải thích bên trên, rồi quét lại hoặc nối mạng để lấy khóa.',
  rebuild_other_office:
    'Giấy của cơ quan khác nên hồ sơ không vào sổ ở đây. Sổ không đổi. Chỉ người nộp đến nơi đã tiếp nhận.',
  rebuild_stopped_key:
    'Tỉnh đã dừng máy in giấy này nên cán bộ tiếp nhận không tự dựng lại được. Sổ không đổi. Mời người phụ trách đăng nhập rồi quét lại.',
  rebuild_no_copy:
    'Giấy thật nhưng trên mã không có bản chép hồ sơ (hồ sơ dài quá, hoặc giấy in kiểu cũ). Sổ không đổi. Nhập bù hồ sơ theo những gì giấy ghi.',
  rebuild_copy_closed:
    'Chưa mở được bản chép trên giấy: quầy chưa có khóa hoặc danh mục của ngày in giấy. Sổ không đổi. Nối mạng để nhận về rồi quét lại.',
  rebuild_number_taken:
    'Số {{number}} trong sổ đang thuộc một hồ sơ khác. Chưa ghi gì. Giữ tờ giấy này và báo người phụ trách đối chiếu hai hồ sơ.',
} as const;
