/** Communes offered while an address is typed. */
export const address = {
  offers: 'Xã, phường khớp với chữ đang gõ',
  hint: '↓ rồi Enter để lấy · Esc để giữ như đã gõ',
} as const;
