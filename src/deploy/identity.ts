/** Whether two logins are the same account: GitHub does not tell logins apart by case. */
export function sameLogin(a: string, b: string): boolean {
  return loginKey(a) === loginKey(b)
}

/** A login as the key of a set or map. */
export function loginKey(login: string): string {
  return login.toLowerCase()
}

/** Whether an account is a machine: GitHub says so, or its login has the form that only apps have. */
export function isBot(account: { readonly login: string; readonly kind: 'User' | 'Bot' }): boolean {
  return account.kind === 'Bot' || loginKey(account.login).endsWith('[bot]')
}

/** The account in whose name GitHub's own web pages commit. It stands for whoever pressed the button, who is the author. */
export function isWebFlow(login: string): boolean {
  return loginKey(login) === 'web-flow'
}
