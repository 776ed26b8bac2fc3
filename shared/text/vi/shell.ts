/** Words of the frame around every screen: rooms, search, keys, status line. */
export const shell = {
  product: 'Quầy Một Cửa',
  rooms: {
    label: 'Các phòng việc',
    home: 'Trang chủ',
    intake: 'Tiếp nhận',
    certification: 'Chứng thực',
    dossiers: 'Hồ sơ',
    results: 'Trả kết quả',
    appointments: 'Lịch hẹn',
    procedures: 'Thủ tục',
    settle: 'Cần xử lý',
    numbers: 'Sổ số',
    deadlines: 'Thời hạn',
    online: 'Trực tuyến',
    crossArea: 'Phi địa giới',
    settleCount: '{{total}} việc chờ',
    close: 'Khóa sổ ngày',
    settings: 'Cài đặt',
    keys: 'Bảng phím',
  },
  search: {
    label: 'Tìm hồ sơ',
    placeholder: 'Tìm mã hồ sơ, tên, số căn cước… hoặc quét giấy hẹn',
  },
  officer: {
    menu: 'Cán bộ đang trực:',
    lock: 'Khóa màn hình',
    change: 'Đổi cán bộ',
  },
  tryOut: 'Tỉnh thử: không có giá trị pháp lý',
  keys: {
    title: 'Bảng phím của màn hình này',
    everywhere: 'Ở mọi màn hình',
    here: 'Ở màn hình này',
    next: 'Sang ô kế tiếp',
    findDossier: 'Tìm hồ sơ',
    showKeys: 'Xem bảng phím này',
    spaceBar: 'Phím cách',
    lock: 'Khóa màn hình',
  },
  fault: {
    title: 'Màn hình này vừa gặp sự cố',
    body: 'Những gì đã tiếp nhận và bản nháp đang gõ vẫn nằm an toàn trên máy. Bấm nút dưới đây để mở lại màn hình; nếu còn gặp lại, báo người quản trị.',
    again: 'Mở lại màn hình',
  },
  loading: 'Đang mở…',
  opening: 'Đang mở sổ của quầy…',
  openingLong:
    'Vẫn đang mở sổ của quầy. Ngay sau khi cập nhật, sổ nhiều hồ sơ có thể mất vài phút: cứ để máy chạy, đừng tắt. Quá 15 phút thì báo người quản trị; những gì đã tiếp nhận không mất.',
  status: {
    label: 'Tình trạng quầy',
    line: {
      title: 'Đường nối với Tỉnh',
      never: 'Chưa nối với Tỉnh lần nào',
      connected: 'Đang nối với Tỉnh',
      offline: 'Mất mạng từ {{time}}',
      refused: 'Tỉnh chưa nhận dữ liệu',
      about: {
        never:
          'Quầy này chưa liên lạc được với Tỉnh. Cứ tiếp nhận bình thường: mọi việc được ghi trên máy và tự gửi khi có mạng.',
        connected: 'Việc vừa ghi sẽ tự gửi lên Tỉnh. Không phải làm gì thêm.',
        offline:
          'Cứ tiếp nhận bình thường: lấy số, hẹn ngày và in giấy đều không cần mạng. Có mạng lại, quầy tự gửi.',
        refused:
          'Tỉnh trả lời nhưng chưa nhận. Dữ liệu vẫn đủ trên máy. Báo người quản trị câu dưới đây.',
      },
      lastContact: 'Liên lạc lần cuối: {{time}}',
      noContact: 'Chưa có lần liên lạc nào',
    },
    unsent: {
      title: 'Việc chưa gửi lên Tỉnh',
      none: 'Tỉnh đã nhận đủ',
      some: 'Chưa gửi: {{total}} mục · lâu nhất {{age}}',
      running: 'Đang gửi {{done}}/{{total}}',
      files: '{{none}} · còn {{total}} bản lưu giấy',
      filesRunning: '{{none}} · đang gửi bản lưu {{done}}/{{total}}',
      filesStopped: '{{none}} · đã dừng gửi {{total}} bản lưu giấy',
      about: {
        none: 'Mọi việc ghi ở quầy này đều đã có ở Tỉnh.',
        files:
          'Bản lưu của giấy đi sau hồ sơ: còn {{total}} tệp, {{size}}. Quầy tự gửi khi đường truyền rảnh; tắt máy lúc này vẫn được.',
        filesRunning: 'Đang gửi bản lưu của giấy: {{done}}/{{total}} tệp, {{sent}}/{{size}}.',
        filesStopped:
          'Đã dừng gửi bản lưu của giấy theo yêu cầu: còn {{total}} tệp, {{size}}, không mất tệp nào. Hồ sơ mới vẫn tự gửi. Đến {{time}} quầy gửi tiếp từ chỗ dừng, hoặc bấm Gửi ngay.',
        some: 'Các mục này nằm an toàn trên máy và tự gửi khi có mạng. Mục lâu nhất được ghi lúc {{time}}.',
      },
      send: 'Gửi ngay',
      stop: 'Dừng gửi',
    },
    printer: {
      title: 'Máy in',
      ready: '{{name}} sẵn sàng',
      notReady: '{{name}} chưa sẵn sàng',
      none: 'Chưa chọn máy in',
      about: {
        ready: 'Giấy được gửi thẳng tới máy in này.',
        notReady:
          'Máy in đang tắt, hết giấy hoặc kẹt giấy. Giấy vẫn được lưu, in lại được bất cứ lúc nào.',
        none: 'Giấy được lưu mà chưa in. Chọn máy in trong Cài đặt.',
      },
      settings: 'Mở cài đặt máy in',
    },
    calendar: {
      title: 'Lịch làm việc',
      until: 'Lịch làm việc đủ đến {{date}}',
      none: 'Chưa có lịch làm việc',
      about: {
        until:
          'Ngày hẹn trả được tính theo lịch này (bản {{version}}). Hồ sơ hẹn sau {{date}} sẽ kèm lời nhắc vì Tỉnh chưa công bố ngày nghỉ.',
        none: 'Tỉnh chưa gửi lịch xuống quầy nên chưa hẹn được ngày trả. Vẫn tiếp nhận được, Tỉnh xác nhận ngày sau.',
      },
    },
    disk: {
      title: 'Đĩa của máy',
      noRoom: 'Đĩa chỉ còn {{size}}, hết chỗ sao lưu',
      about:
        'Đĩa không còn chỗ cho bản sao lưu kế tiếp. Hồ sơ đã ghi vẫn an toàn và vẫn gửi lên Tỉnh. Báo người quản trị dọn đĩa trước khi đầy hẳn: đĩa đầy thì không tiếp nhận được.',
    },
    clock: {
      title: 'Đồng hồ máy',
      ok: 'Đồng hồ lệch {{seconds}} giây',
      unproven: 'Đồng hồ chưa đối chiếu với Tỉnh',
      drift: 'Đồng hồ lệch {{minutes}} phút',
      jumped_back: 'Đồng hồ máy vừa bị lùi',
      leapt_ahead: 'Đồng hồ máy nhảy xa',
      settle: 'Xem và chọn giờ đúng…',
      about: {
        ok: 'Giờ của máy khớp với giờ của Tỉnh.',
        unproven: 'Sẽ đối chiếu khi liên lạc được với Tỉnh. Xem giờ ở góc màn hình có đúng không.',
        drift:
          'Giờ của quầy khác giờ của Tỉnh. Chọn giờ đúng rồi mới tiếp nhận và in được; việc đã ghi vẫn còn nguyên.',
        jumped_back:
          'Giờ của máy lùi so với việc đã ghi. Chọn giờ đúng rồi mới tiếp nhận và in được; việc đã ghi vẫn giữ nguyên thứ tự.',
        leapt_ahead:
          'Giờ của máy cách việc đã ghi trước đó nhiều tuần. Chọn giờ đúng rồi mới tiếp nhận và in được; việc đã ghi vẫn còn nguyên.',
      },
    },
  },
  common: {
    cancel: 'Thôi',
    close: 'Đóng',
    back: 'Quay lại',
    yes: 'Có',
    none: 'không có',
    today: 'hôm nay',
    tomorrow: 'ngày mai',
  },
} as const;
