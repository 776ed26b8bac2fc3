/**
 * Who works at a desk. An administrator looks after the machine and does no legal act; a department works at the
 * province, on what was handed over to it.
 */
export const roles = ['officer', 'head', 'administrator', 'department'] as const;
export type Role = (typeof roles)[number];
