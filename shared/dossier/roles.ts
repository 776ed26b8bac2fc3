/** Who works at a desk. An administrator looks after the machine and does no legal act. */
export const roles = ['officer', 'head', 'administrator'] as const;
export type Role = (typeof roles)[number];
