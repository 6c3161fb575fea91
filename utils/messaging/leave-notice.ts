/** What the panel posts to the page it stands in when it hands the keyboard back. */
export const leaveNotice = 'cms-hjaelp-leave'
