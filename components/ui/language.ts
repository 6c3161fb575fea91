/** The manual, its known issues and Servicedesk are in Danish, whatever language the panel speaks (WCAG 3.1.2). */
export const manualLanguage = 'da'
