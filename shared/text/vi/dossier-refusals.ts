/** Why a command on a dossier, or the code of a paper, is turned down. */
import type { CrossAreaRefusal, DossierRefusal } from '#shared/dossier/refusal.ts';
import type { UnreadableCode } from '#shared/receipt-code/paper-code.ts';

/** Said elsewhere for more than dossiers. */
type SaidElsewhere = 'not_permitted' | 'dossier_voided' | CrossAreaRefusal['code'];
export type DossierRefusalCode =
  | Exclude<DossierRefusal['code'], SaidElsewhere>
  | UnreadableCode['code']
  | 'form_being_accepted'
  | 'keys_file_unreadable'
  | 'keys_file_invalid';

export const dossierRefusals = {
  dossier_missing: 'Chưa có hồ sơ để làm việc này. Chưa ghi gì. Tiếp nhận hồ sơ trước.',
  form_being_accepted:
    'Quầy đang tiếp nhận phiếu này nên chưa cất, chưa bỏ, chưa mở phiếu khác. Không mất gì. Chờ có số rồi bấm lại.',
  accepted_twice:
    'Hồ sơ này đã được tiếp nhận với số {{number}} nên không tiếp nhận lại. Mở hồ sơ để xem hoặc in lại giấy.',
  state_does_not_fit:
    'Hồ sơ đang ở trạng thái không làm được việc này. Chưa thay đổi gì. Xem diễn biến của hồ sơ.',
  acceptance_not_understood:
    'Hồ sơ được tiếp nhận bằng phiên bản mới hơn nên ở đây chưa sửa được. Dữ liệu vẫn an toàn. Cập nhật ứng dụng rồi làm lại.',
  time_in_future:
    'Giờ {{time}} chưa tới (đồng hồ của quầy là {{now}}). Chưa ghi gì. Sửa lại giờ, hoặc chỉnh đồng hồ của máy.',
  time_too_early:
    'Giờ {{time}} sớm hơn việc đã ghi trước đó ({{earliest}}). Chưa ghi gì. Sửa lại giờ.',
  late_entry_unexplained:
    'Giờ tiếp nhận đã qua {{minutes}} phút. Chưa ghi gì, bản nháp vẫn còn. Đánh dấu "nhập bù" và ghi lý do, hoặc sửa lại giờ.',
  due_too_early:
    'Ngày hẹn {{dueAt}} sớm quá, phải từ {{earliest}}. Chưa thay đổi gì. Chọn ngày hẹn muộn hơn.',
  deadline_moved:
    'Ngày hẹn của hồ sơ vừa đổi thành {{dueAt}}. Chưa ghi gì thêm. Xem lại rồi quyết định.',
  due_missing: 'Chưa có ngày hẹn mới. Chưa thay đổi gì. Tính lại ngày hẹn rồi lưu.',
  deadline_not_set:
    'Hồ sơ chưa có ngày hẹn. Chưa thay đổi gì. Xác nhận ngày hẹn trước rồi làm việc này.',
  deadline_already_set:
    'Hồ sơ đã có ngày hẹn {{dueAt}}. Chưa thay đổi gì. Muốn đổi thì gia hạn kèm văn bản xin lỗi.',
  remaining_missing:
    'Chưa tính được thời hạn còn lại nên chưa dừng đồng hồ. Chưa thay đổi gì. Thử lại; nếu vẫn vậy, báo người quản trị.',
  excluded_time_empty:
    'Khoảng từ {{from}} đến {{to}} không trừ được ngày nào của hồ sơ. Chưa thay đổi gì. Xem lại hai ngày.',
  supplement_limit:
    'Hồ sơ đã yêu cầu bổ sung {{given}} lần, quy định cho {{limit}} lần. Chưa thay đổi gì. Xử lý với giấy tờ đã có, hoặc hỏi người phụ trách.',
  extension_limit:
    'Hồ sơ đã gia hạn {{given}} lần, quy định cho {{limit}} lần. Chưa thay đổi gì. Hỏi người phụ trách.',
  nothing_changes: 'Chưa có gì khác với bản đang có. Chưa ghi gì. Sửa ô cần sửa rồi lưu.',
  fee_unknown: 'Không tìm thấy khoản thu này. Chưa thay đổi gì. Mở lại hồ sơ và chọn khoản thu.',
  fee_voided_twice: 'Khoản thu này đã hủy rồi. Chưa thay đổi gì.',
  conflict_unknown:
    'Chỗ vướng này đã có người xử lý, hoặc không còn nữa. Chưa ghi gì. Mở lại hồ sơ để xem.',
  result_not_own:
    'Kết quả đang tính không phải của phòng này. Chưa ghi gì; xem lại hồ sơ rồi gọi đơn vị gửi.',
  result_handed_out:
    'Đơn vị đã lập phiếu trả hoặc đã trả kết quả cho người dân nên không lấy lại được. Chưa ghi gì; gọi đơn vị gửi.',
  hand_over_unknown:
    'Lần trao này không còn: đã thu hồi hoặc đã hoàn tác. Chưa ghi gì thêm. Mở lại hồ sơ để xem.',
  undo_impossible:
    'Việc này không hoàn tác được. Chưa thay đổi gì. Sửa bằng một việc mới; việc cũ vẫn được giữ.',
  undo_too_late:
    'Đã quá lúc hoàn tác: chỉ người đã làm, trong ngày, khi chưa in và chưa gửi đi. Chưa thay đổi gì. Sửa bằng một việc mới.',
  payload_invalid: 'Nội dung chưa đúng ở ô {{field}} nên chưa ghi gì. Xem lại ô ấy rồi thử lại.',
  text_not_clean:
    'Ô {{field}} có ký tự không dùng được (thường do dán từ nơi khác). Chưa ghi gì. Gõ lại ô ấy.',

  receipt_code_foreign:
    'Mã này không phải mã trên giấy của Bộ phận Một cửa. Quét mã trên giấy tiếp nhận.',
  receipt_code_version:
    'Mã do phiên bản mới hơn in (bản {{version}}), ở đây chưa đọc được. Chưa nói được đúng hay sai. Cập nhật ứng dụng rồi quét lại.',
  receipt_code_truncated: 'Mã quét bị thiếu phần cuối. Chưa nói được đúng hay sai. Quét lại.',
  receipt_code_damaged:
    'Mã quét bị sai ở giữa. Chưa nói được đúng hay sai. Quét lại; nếu vẫn vậy, tra bằng số hồ sơ.',
  keys_file_unreadable: 'Không đọc được tệp khóa. Xem lại đường dẫn và quyền đọc.',
  keys_file_invalid:
    'Tệp khóa sai ở {{field}}. Cần dạng {"keys":[{"id","publicKey"}]} với khóa Ed25519 viết base64.',
} as const satisfies Readonly<Record<DossierRefusalCode, string>>;
