/** Days that a draft stays after the portal showed its case. */
export const DRAFT_KEPT_DAYS = 30
