/** Text that PostgreSQL can keep: well-formed and without the one character that it has no room for. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
