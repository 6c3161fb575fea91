/** Ids of a mark's elements, on the picture and in the list. */
export const markId = (id: string): string => `mark-${id}`
export const rowId = (id: string): string => `row-${id}`
