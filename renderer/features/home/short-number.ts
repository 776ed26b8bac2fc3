/** `H15.50.05.13-261112-2003` → `…-261112-2003`: the agency is the same for all that stands at a desk. */
export const shortNumber = (number: string): string => {
  const parts = number.split('-');
  return parts.length < 3 ? number : `…-${parts.slice(-2).join('-')}`;
};
