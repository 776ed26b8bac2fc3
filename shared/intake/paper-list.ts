/** The list of papers as a procedure's record has it: its lines cleaned for reading, and what they ask for. */

/** Portal lists begin their lines with dashes; on the list and on paper the line itself is enough. */
export const withoutBullet = (name: string): string => name.replace(/^\s*[-–+*•]+\s*/u, '');

/** A paper for some cases only: nobody brings it by default, and nobody is sent home for it. */
export const isConditional = ({ name }: { readonly name: string }): boolean =>
  /^(?:trong )?trường hợp(?=\s)|\(nếu có\)|trường hợp ủy quyền/iu.test(name);
