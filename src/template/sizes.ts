// What no chart needs more of: the sizes beyond which functions refuse to make a text or a list, whatever steps are left.

/** UTF-16 units of one text. Helm itself reads no file of a chart above 5 MB. */
export const LONGEST_TEXT: number = 16 * 1024 * 1024

/** Items of one list. */
export const MOST_ITEMS = 1_000_000
