/**
 * Values that a real page carries and a report must never: the same places as in Drupal, made-up values that tests look
 * for.
 */
export const secrets = {
  formToken: 'demoFormToken-7aK2xQ9mZ',
  formBuildId: 'form-demoBuildId-3pLw8RtYv',
  permissionsHash: 'demopermissionshash0f9e8d7c6b5a',
  logoutToken: 'demoLogoutToken-5hGj1NcXs',
  themeToken: 'demoThemeToken-2bVq6UzEk',
} as const
